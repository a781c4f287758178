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
            optional: ["scope", "low", "high", "distribution", "rationale"])
        let guarded = GuardedColumns(
            reader, place: .reference, numbers: ["low", "central", "high"].map { columns[$0] })
        let outcome = reader.reduce(
            under: columns, { RowList<Assumption>(file: file.name) },
            record: { rows, record in
                guard !record.isBlank else { return }
                rows.cells.begin(record, guarded)
                if let assumption = row(record, columns, &rows.cells) { rows.values.append(assumption) }
            },
            merge: { $0.append($1) })
        return outcome.finished(adding: columns.diagnostics, table: .assumptions)
    }

    private func row(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader
    ) -> Assumption? {
        let parameterCell = record.cell(at: columns["parameter"])
        let parameter = cells.word(parameterCell, "parameter", as: AssumptionParameter.self)
        if let parameterCell, cells.text(parameterCell) == nil { cells.missing(parameterCell, "parameter") }
        let scope = scope(record.cell(at: columns["scope"]), &cells)
        let distributionCell = record.cell(at: columns["distribution"])
        let distribution = cells.word(distributionCell, "distribution", as: UncertaintyShape.self)
        let source = cells.requiredText(record.cell(at: columns["source"]), "source")
        var value: Estimate<AssumptionValue>?
        if let parameter {
            value = self.value(record, columns, of: parameter, &cells)
        } else {
            checkShares(record, columns, &cells)
        }
        guard cells.isRecordSound, let parameter, let scope, let source, let value else {
            return nil
        }
        if let distributionCell, let misfit = distribution?.misfit(value.map(\.doubleValue)) {
            cells.error(
                distributionCell, "no-such-distribution",
                "\(parameter.rawValue) cannot be drawn: \(misfit.explanation)", remedy: UncertaintyShape.misfitRemedy)
            return nil
        }
        return Assumption(
            parameter: parameter, scope: scope, value: value, distribution: distribution, source: source,
            rationale: cells.text(record.cell(at: columns["rationale"])) ?? "", position: record.position)
    }

    private func value(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, of parameter: AssumptionParameter,
        _ cells: inout CellReader
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
        return cells.estimate(
            EstimateCells(
                low: record.cell(at: columns["low"]), central: central, high: record.cell(at: columns["high"]),
                column: parameter.rawValue, ends: (low: "low", high: "high"), order: order),
            read: { cells, cell, column in
                switch parameter.unit {
                case .share: cells.share(cell, column).map(AssumptionValue.share)
                case .months: cells.monthsLater(cell, column)
                }
            })?.value
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
        if let number = Int(text), let months = AssumptionUnit.months.value(ExactDecimal(number)) { return months }
        error(
            cell, "not-a-number-of-months",
            "\(column) is \(Diagnostic.quoted(text)); expected \(AssumptionUnit.months.expectation)",
            remedy: AssumptionUnit.months.remedy)
        return nil
    }
}
