import DelimitedText
import Numerics

extension CellReader {
    /// The word of a distribution that an input of a kind may be drawn from.
    mutating func shape(_ cell: CSVCell?, _ column: String, of kind: UncertainKind) -> UncertaintyShape? {
        guard let cell, let shape = word(cell, column, as: UncertaintyShape.self) else { return nil }
        guard kind.shapes.contains(shape) else {
            let wording = SpreadWording.notOfShares(column)
            error(cell, wording.code, wording.message, remedy: wording.remedy)
            return nil
        }
        return shape
    }

    /// What low and high are, in a cell of the column `range`.
    mutating func rangeMeaning(_ cell: CSVCell?) -> RangeMeaning? { word(cell, "range", as: RangeMeaning.self) }

    /// Whether there is a range that a word for its ends can be about; notes at the word where there is none.
    mutating func allows(_ meaning: RangeMeaning, at cell: CSVCell, _ cells: EstimateCells) -> Bool {
        let isEmpty = (low: cells.low?.isEmpty ?? true, high: cells.high?.isEmpty ?? true)
        // A low beside a missing standard error has an error of its own.
        guard isEmpty.low, isEmpty.high else { return true }
        let wording = SpreadWording.rangeWithoutEnds(meaning)
        error(cell, wording.code, wording.message, remedy: wording.remedy)
        return false
    }

    /// An estimate whose high is a standard error where `meaning` says so: low and high are then 1.96 of it below and above.
    mutating func estimate<Value: EstimatedValue>(
        _ cells: EstimateCells, meaning: RangeMeaning?, read: (inout CellReader, CSVCell?, String) -> Value?
    ) -> (value: Estimate<Value>, range: RangeGiven)? {
        guard meaning == .standardError else { return estimate(cells, read: read) }
        let before = diagnostics.errorCount
        // Central beside an empty low and high, so that a missing central is noted as for any range.
        let alone = EstimateCells(
            low: nil, central: cells.central, high: cells.high, column: cells.column, ends: cells.ends,
            order: cells.order)
        guard let central = read(&self, cells.central, cells.column) else {
            return diagnostics.errorCount == before ? estimate(alone, read: read) : nil
        }
        if let low = cells.low, !low.isEmpty {
            let wording = SpreadWording.lowBesideStandardError(alone.lowColumn, low.quoted)
            error(low, wording.code, wording.message, remedy: wording.remedy)
        }
        let standardError = read(&self, cells.high, cells.highColumn)
        guard diagnostics.errorCount == before else { return nil }
        guard let standardError, let cell = cells.high else { return (Estimate(exactly: central), .absent) }
        guard let range = self.range(central, standardError, at: cell, cells) else { return nil }
        return (range, .given)
    }

    private mutating func range<Value: EstimatedValue>(
        _ central: Value, _ standardError: Value, at cell: CSVCell, _ cells: EstimateCells
    ) -> Estimate<Value>? {
        guard !standardError.decimal.isNegative else {
            let wording = SpreadWording.negativeStandardError(cells.highColumn, cell.quoted)
            error(cell, wording.code, wording.message, remedy: wording.remedy)
            return nil
        }
        guard let found = StandardErrorRange(central: central, standardError: standardError), found.cut.count < 2 else {
            let wording = SpreadWording.standardErrorTooGreat(cells.highColumn, cell.quoted)
            error(cell, wording.code, wording.message, remedy: wording.remedy)
            return nil
        }
        if let cut = found.cut.first {
            let wording = SpreadWording.cut(cells.column, at: found.range[cut].decimal, cell.quoted)
            warning(cell, wording.code, wording.message, remedy: wording.remedy)
        }
        switch cells.order {
        case .ascending: return found.range
        case .descending:
            return Estimate(low: found.range.high, central: found.range.central, high: found.range.low)
        }
    }
}

/// What is wrong with the columns that say how an input is spread.
struct SpreadWording {
    var code: String
    var message: String
    var remedy: String

    static func notOfShares(_ column: String) -> SpreadWording {
        SpreadWording(
            code: "distribution-of-shares",
            message: "\(column) is \"beta\", which is a distribution of shares from 0 to 1",
            remedy: "Use one of: \(UncertainKind.amount.shapes.map(\.rawValue).joined(separator: ", ")).")
    }

    static func lowBesideStandardError(_ column: String, _ quoted: String) -> SpreadWording {
        SpreadWording(
            code: "low-beside-standard-error",
            message: "\(column) is \(quoted) and range is \"se\", of which the standard error stands in high",
            remedy: "Leave low empty, or say in range what low and high are: ends, 90% or 95%.")
    }

    static func negativeStandardError(_ column: String, _ quoted: String) -> SpreadWording {
        SpreadWording(
            code: "negative-standard-error",
            message: "\(column) is \(quoted) and range is \"se\"; a standard error is not below zero",
            remedy: "Write the standard error of the central value.")
    }

    static func standardErrorTooGreat(_ column: String, _ quoted: String) -> SpreadWording {
        SpreadWording(
            code: "standard-error-too-great",
            message: "\(column) is \(quoted) and range is \"se\": 1.96 standard errors reach beyond all that it can be",
            remedy: "Check the standard error, or give low and high and write ends in range.")
    }

    static func cut(_ column: String, at limit: ExactDecimal, _ quoted: String) -> SpreadWording {
        SpreadWording(
            code: "range-cut-off",
            message:
                "1.96 standard errors of \(quoted) reach beyond what \(column) can be: its range ends at \(limit)",
            remedy: "If that is not meant, give low and high and say in range what they are.")
    }

    static func rangeWithoutEnds(_ range: RangeMeaning) -> SpreadWording {
        SpreadWording(
            code: "range-without-ends",
            message:
                "range is \"\(range.rawValue)\" and there is no \(range == .standardError ? "high" : "low or high")",
            remedy: range == .standardError
                ? "Write the standard error in high, or leave range empty."
                : "Give low and high, or leave range empty.")
    }

    static func noDistribution(_ subject: String, _ misfit: DistributionError) -> SpreadWording {
        SpreadWording(
            code: "no-such-distribution", message: "\(subject) cannot be drawn: \(misfit.explanation)",
            remedy: InputSpread.misfitRemedy)
    }
}
