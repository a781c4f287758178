import DelimitedText
import Numerics

/// Turns the cells of a file into values, and notes what is wrong with each that cannot be one.
///
/// A value that could not be read comes back as nil after its error was noted, so that one pass over a file finds every error.
struct CellReader: Sendable {
    /// The file's name, for positions.
    let file: String
    /// Everything found wrong so far.
    var diagnostics = Diagnostics()
    /// Records that hold something, right or wrong.
    var records = 0

    init(file: String) { self.file = file }

    /// Adds what was found in the part of the file that follows.
    mutating func append(_ other: CellReader) {
        diagnostics.merge(with: other.diagnostics)
        records += other.records
    }

    /// Notes an error at a cell.
    mutating func error(_ cell: CSVCell, _ code: String, _ message: String, remedy: String? = nil) {
        diagnostics.add(Diagnostic(at: cell.position(in: file), code: code, message: message, remedy: remedy))
    }

    /// Notes an error at a place.
    mutating func error(at position: SourcePosition, _ code: String, _ message: String, remedy: String? = nil) {
        diagnostics.add(Diagnostic(at: position, code: code, message: message, remedy: remedy))
    }

    /// The text of a cell, without space around it; nil where the column is missing or the cell empty.
    func text(_ cell: CSVCell?) -> String? {
        guard let cell, !cell.isEmpty else { return nil }
        // Nearly every cell has nothing to trim, which its first and last byte tell.
        let needsTrimming = cell.withBytes { bytes in
            guard let first = bytes.first, let last = bytes.last else { return true }
            return !(0x21...0x7E).contains(first) || !(0x21...0x7E).contains(last)
        }
        let text = needsTrimming ? cell.text.trimmingSpaces() : cell.text
        return text.isEmpty ? nil : text
    }

    /// The text of a cell that must hold something.
    mutating func requiredText(_ cell: CSVCell?, _ column: String) -> String? {
        if let text = text(cell) { return text }
        if let cell { missing(cell, column) }
        return nil
    }

    /// Notes that a cell that must hold something is empty.
    mutating func missing(_ cell: CSVCell, _ column: String) {
        error(cell, "missing-value", "\(column) is empty", remedy: "Fill it in, or delete the row.")
    }

    /// Units of a service.
    mutating func quantity(_ cell: CSVCell?, _ column: String) -> Quantity? {
        guard let cell, !cell.isEmpty else { return nil }
        do throws(DecimalError) {
            return try cell.withBytes { bytes throws(DecimalError) in try Quantity(parsing: bytes) }
        } catch {
            self.error(cell, "not-a-quantity", "\(column) is \(quoted(cell)), which \(error.explanation)")
            return nil
        }
    }

    /// A share from 0 to 1 or a percentage.
    mutating func share(_ cell: CSVCell?, _ column: String) -> Share? {
        guard let cell, !cell.isEmpty else { return nil }
        do throws(ShareError) {
            return try cell.withBytes { bytes throws(ShareError) in try Share(parsing: bytes) }
        } catch {
            self.error(
                cell, "not-a-share", "\(column) is \(quoted(cell))\(error.complaint)", remedy: ShareError.remedy)
            return nil
        }
    }

    mutating func money(_ cell: CSVCell?, _ column: String) -> Money? {
        guard let cell, !cell.isEmpty else { return nil }
        do throws(DecimalError) {
            return try cell.withBytes { bytes throws(DecimalError) in try Money(parsing: bytes) }
        } catch {
            self.error(cell, "not-an-amount", "\(column) is \(quoted(cell)), which \(error.explanation)")
            return nil
        }
    }

    /// A month written `2012-07`.
    mutating func month(_ cell: CSVCell?, _ column: String) -> YearMonth? {
        guard let cell, let text = text(cell) else { return nil }
        do throws(YearMonthError) {
            return try YearMonth(parsing: text)
        } catch {
            self.error(cell, "not-a-month", "\(column) is \(Diagnostic.quoted(text)); \(error.explanation)")
            return nil
        }
    }

    /// A whole number of months from 1.
    mutating func months(_ cell: CSVCell?, _ column: String) -> Int? {
        guard let cell, let text = text(cell) else { return nil }
        guard let months = Int(text), (1...1200).contains(months) else {
            error(
                cell, "not-a-number-of-months",
                "\(column) is \(Diagnostic.quoted(text)); expected a whole number of months from 1 to 1200")
            return nil
        }
        return months
    }

    /// A financial year written `2013-14`.
    mutating func financialYear(_ cell: CSVCell?, _ column: String) -> FinancialYear? {
        guard let cell, let text = text(cell) else { return nil }
        do throws(FinancialYearError) {
            return try FinancialYear(parsing: text)
        } catch {
            self.error(cell, "not-a-financial-year", "\(column) is \(Diagnostic.quoted(text)); \(error.explanation)")
            return nil
        }
    }

    /// One of a fixed set of words.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ cell: CSVCell?, _ column: String, as type: Word.Type
    ) -> Word? where Word.RawValue == String {
        guard let cell, let text = text(cell) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        error(
            cell, "unknown-word", "\(column) is \(Diagnostic.quoted(text))\(NearMatch.unknown(text, among: words))",
            remedy: "Use one of: \(words.joined(separator: ", ")).")
        return nil
    }

    /// A cell's value as a message repeats it.
    func quoted(_ cell: CSVCell) -> String { Diagnostic.quoted(cell.text) }
}

extension ShareError {
    /// What is wrong, to follow the words `likelihood is "1.7"`.
    var complaint: String {
        switch self {
        case .outsideRange, .decimal(.empty), .decimal(.notANumber), .decimal(.percentSign):
            "; expected a share from 0 to 1 or a percentage"
        case .decimal, .tooManyPlaces: ", which \(explanation)"
        }
    }

    static let remedy = "Write 0.35 or 35%."
}

/// The three cells of an estimate.
struct EstimateCells {
    let low: CSVCell?
    let central: CSVCell?
    let high: CSVCell?
    /// The column's name, as `quantity` for `quantity_low`, `quantity` and `quantity_high`.
    let column: String
    /// The other two columns' names, where they are not made from the central one's.
    var ends: (low: String, high: String)?
    /// Which way the three run.
    var order: Order = .ascending

    enum Order {
        /// The low is the least.
        case ascending
        /// The low is the greatest, as with a share that lowers savings.
        case descending
    }
}

extension CellReader {
    /// An estimate from its three cells: a missing low or high is the central, and nothing is invented.
    ///
    /// Nil where the central is missing or a cell was in error. Low, central and high must be in order.
    mutating func estimate<Value: Comparable>(
        _ cells: EstimateCells, read: (inout CellReader, CSVCell?, String) -> Value?
    ) -> (value: Estimate<Value>, range: RangeGiven)? {
        let before = diagnostics.errorCount
        let central = read(&self, cells.central, cells.column)
        let low = read(&self, cells.low, lowName(cells))
        let high = read(&self, cells.high, highName(cells))
        guard diagnostics.errorCount == before else { return nil }
        guard let central else {
            if let stray = [cells.low, cells.high].compactMap({ $0 }).first(where: { !$0.isEmpty }) {
                error(
                    stray, "range-without-central", "a low or a high is given and \(cells.column) is empty",
                    remedy: "Give the central value as well.")
            }
            return nil
        }
        let value = Estimate(low: low ?? central, central: central, high: high ?? central)
        guard inOrder(value, cells) else { return nil }
        return (value, low == nil && high == nil ? .absent : .given)
    }

    private func lowName(_ cells: EstimateCells) -> String { cells.ends?.low ?? "\(cells.column)_low" }
    private func highName(_ cells: EstimateCells) -> String { cells.ends?.high ?? "\(cells.column)_high" }

    private mutating func inOrder<Value: Comparable>(_ value: Estimate<Value>, _ cells: EstimateCells) -> Bool {
        let lowIsWrong: Bool
        let highIsWrong: Bool
        let word: (low: String, high: String)
        switch cells.order {
        case .ascending:
            (lowIsWrong, highIsWrong) = (value.low > value.central, value.high < value.central)
            word = ("above", "below")
        case .descending:
            (lowIsWrong, highIsWrong) = (value.low < value.central, value.high > value.central)
            word = ("below", "above")
        }
        let central = "\(cells.column), which is \(cells.central.map(quoted) ?? "")"
        if lowIsWrong, let cell = cells.low {
            error(
                cell, "range-out-of-order", "\(lowName(cells)) is \(quoted(cell)), \(word.low) \(central)",
                remedy: rangeRemedy(cells))
        }
        if highIsWrong, let cell = cells.high {
            error(
                cell, "range-out-of-order", "\(highName(cells)) is \(quoted(cell)), \(word.high) \(central)",
                remedy: rangeRemedy(cells))
        }
        return !lowIsWrong && !highIsWrong
    }

    private func rangeRemedy(_ cells: EstimateCells) -> String {
        switch cells.order {
        case .ascending where cells.column == "quantity":
            "Put the three in order: low, central, high. For a rise in use the low is the greatest rise: -3, -2, -1."
        case .ascending: "Put the three in order: low, central, high."
        case .descending:
            "Low and high mean the low and the high savings, so the low \(cells.column) is the greatest."
        }
    }
}
