import DelimitedText
import Numerics

/// Reads `assumptions.csv`: deadweight and the rest, each with its range and source.
struct AssumptionsReader: Sendable {
    let catalogue: Catalogue

    /// The rows, in the order of the file, with everything found wrong.
    func read(_ file: SourceFile) -> ReadRows<Assumption> {
        let reader = CSVReader(file)
        let columns = CSVColumns(
            reader, required: ["parameter", "central", "source"],
            optional: [
                "scope", "low", "high", "distribution", "range", "rationale", "made_by", "made_on", "reliability",
                "signed_off_by",
            ])
        let guarded = GuardedColumns(
            reader, place: .freeText, numbers: ["low", "central", "high"].map { columns[$0] },
            months: [columns["made_on"]])
        return reader.rows(under: columns, guarded: guarded, table: .assumptions) { row($0, columns, &$1) }
    }

    private func row(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader
    ) -> Assumption? {
        let parameterCell = record.cell(at: columns["parameter"])
        let parameter = cells.word(parameterCell, "parameter", as: AssumptionParameter.self)
        if let parameterCell, cells.text(parameterCell) == nil { cells.missing(parameterCell, "parameter") }
        let scope = scope(record.cell(at: columns["scope"]), &cells)
        let distributionCell = record.cell(at: columns["distribution"])
        let kind = parameter?.unit.kind ?? .share
        let rangeCell = record.cell(at: columns["range"])
        let spread = InputSpread(
            shape: cells.shape(distributionCell, "distribution", of: kind), range: cells.rangeMeaning(rangeCell))
        let source = cells.requiredText(record.cell(at: columns["source"]), "source")
        let custody = custody(record, columns, &cells)
        var value: Estimate<AssumptionValue>?
        if let parameter {
            value = self.value(record, columns, of: parameter, spread.range, &cells)
        } else {
            checkShares(record, columns, &cells)
        }
        guard cells.isRecordSound, let parameter, let scope, let source, let value else {
            return nil
        }
        let wording = spread.misfit(value.map(\.doubleValue), kind).map {
            SpreadWording.noDistribution(parameter.rawValue, $0)
        }
        if let wording, let cell = spread.shape == nil ? rangeCell : distributionCell {
            cells.error(cell, wording.code, wording.message, remedy: wording.remedy)
            return nil
        }
        var assumption = Assumption(
            parameter: parameter, scope: scope, value: value, spread: spread, source: source,
            rationale: cells.text(record.cell(at: columns["rationale"])) ?? "", position: record.position)
        assumption.custody = custody
        return assumption
    }

    private func custody(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader
    ) -> AssumptionCustody {
        AssumptionCustody(
            madeBy: cells.name(record.cell(at: columns["made_by"]), "made_by"),
            madeOn: cells.writtenTime(record.cell(at: columns["made_on"]), "made_on")?.text,
            reliability: cells.text(record.cell(at: columns["reliability"])),
            signedOffBy: cells.name(record.cell(at: columns["signed_off_by"]), "signed_off_by"))
    }

    private func value(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, of parameter: AssumptionParameter,
        _ meaning: RangeMeaning?, _ cells: inout CellReader
    ) -> Estimate<AssumptionValue>? {
        guard let central = record.cell(at: columns["central"]) else { return nil }
        let order: EstimateCells.Order =
            switch parameter.direction {
            case .raisesSavings: .ascending
            case .lowersSavings: .descending
            }
        guard !central.isEmpty else {
            cells.missing(central, "central")
            if parameter.unit == .share { checkShares(record, columns, &cells) }
            return nil
        }
        let three = EstimateCells(
            low: record.cell(at: columns["low"]), central: central, high: record.cell(at: columns["high"]),
            column: parameter.rawValue, ends: (low: "low", high: "high"), order: order)
        if let meaning, let cell = record.cell(at: columns["range"]), !cells.allows(meaning, at: cell, three) {
            return nil
        }
        switch parameter.unit {
        case .share:
            return cells.estimate(
                three, meaning: meaning, read: { cells, cell, column in cells.share(cell, column) }
            )?.value.map(AssumptionValue.share)
        case .months:
            if meaning == .standardError, let cell = record.cell(at: columns["range"]) {
                cells.error(
                    cell, "standard-error-of-months",
                    "range is \(cell.quoted), and \(parameter.rawValue) is a whole number of months",
                    remedy: "Give low and high in whole months and say in range what they are: ends, 90% or 95%.")
                return nil
            }
            return cells.estimate(three, read: { cells, cell, column in cells.monthsLater(cell, column) })?.value
        }
    }

    /// Finds what is no share by itself, where the three cannot be taken together.
    private func checkShares(_ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader) {
        for column in ["low", "central", "high"] { _ = cells.share(record.cell(at: columns[column]), column) }
    }

    private func scope(_ cell: CSVCell?, _ cells: inout CellReader) -> AssumptionScope? {
        guard let cell, let text = cells.name(cell, "scope") else { return .all }
        do throws(ScopeError) {
            return try AssumptionScope(parsing: text, catalogue: catalogue)
        } catch {
            cells.error(cell, "unknown-scope", "scope is \(Diagnostic.quoted(text))\(error.hint)", remedy: error.remedy)
            return nil
        }
    }
}

extension CellReader {
    /// Months until something, from none.
    fileprivate mutating func monthsLater(_ cell: CSVCell?, _ column: String) -> AssumptionValue? {
        guard let cell, let text = text(cell) else { return nil }
        if let number = Int(text), let months = AssumptionUnit.months.value(ExactDecimal(number)) {
            lookAtLength(ExactDecimal(number), cell, column)
            return months
        }
        error(
            cell, "not-a-number-of-months",
            "\(PlainWords.told(column, text)); expected \(AssumptionUnit.months.expectation)",
            remedy: AssumptionUnit.months.remedy)
        return nil
    }
}
