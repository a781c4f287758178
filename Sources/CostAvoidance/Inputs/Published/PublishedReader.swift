import DelimitedText
import Numerics

/// Reads `published.csv`: figures somebody printed, to be reproduced.
struct PublishedReader: Sendable {
    let settings: EvaluationSettings
    let services: KnownServices

    /// Decimals a figure may be printed with, from billions to the places of a unit cost.
    static let decimalsAllowed = -12...12

    /// The rows, in the order of the file, with everything found wrong.
    func read(_ file: SourceFile) -> ReadRows<PublishedFigure> {
        let reader = CSVReader(file)
        let columns = CSVColumns(
            reader, required: ["measure", "printed"],
            optional: ["scope", "printed_low", "printed_high", "unit", "decimals", "source", "status", "reason"])
        let guarded = GuardedColumns(
            reader, place: .freeText,
            numbers: ["printed_low", "printed", "printed_high", "decimals"].map { columns[$0] })
        return reader.rows(under: columns, guarded: guarded) { row($0, columns, &$1) }
    }

    private func row(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader
    ) -> PublishedFigure? {
        let figure = figure(record, columns, &cells)
        var unit: PublishedUnit?
        if let figure { unit = self.unit(record, columns, of: figure, &cells) }
        let low = number(record.cell(at: columns["printed_low"]), "printed_low", &cells)
        let central = number(record.cell(at: columns["printed"]), "printed", &cells)
        let high = number(record.cell(at: columns["printed_high"]), "printed_high", &cells)
        let decimals = decimals(record, columns, of: [low, central, high].compactMap { $0 }, &cells)
        checkOrder(record, columns, low: low, central: central, high: high, &cells)
        let status = cells.word(record.cell(at: columns["status"]), "status", as: PublishedStatus.self)
        if let figure { checkEnds(record, columns, of: figure, &cells) }
        guard cells.isRecordSound, let figure, let unit, let decimals else { return nil }
        var published = PublishedFigure(
            figure: figure, low: low, central: central, high: high, unit: unit, decimals: decimals,
            source: cells.text(record.cell(at: columns["source"])) ?? "", position: record.position)
        published.status = status ?? .printed
        published.reason = cells.text(record.cell(at: columns["reason"]))
        return published
    }

    private func figure(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader
    ) -> ReportFigure? {
        guard let cell = record.cell(at: columns["measure"]), let measure = cells.requiredText(cell, "measure") else {
            return nil
        }
        let scopeCell = record.cell(at: columns["scope"])
        do throws(FigureIDError) {
            let figure = try ReportFigure(measure: measure, scope: cells.text(scopeCell) ?? "")
            guard let row = figure.row, let scopeCell else { return figure }
            return isKnown(row, at: scopeCell, &cells) ? figure : nil
        } catch {
            let isScope = if case .notAScope = error { true } else { false }
            let path = cells.text(scopeCell).map { "\($0)/\(measure)" } ?? measure
            cells.error(
                isScope ? scopeCell ?? cell : cell, "unknown-figure", FigureNameError(path, error).explanation,
                remedy: error.remedyInTable)
            return nil
        }
    }

    /// Whether a row of the results could be meant: a service of the catalogue, or a column that results are grouped by.
    private func isKnown(_ row: FigureID.Row, at cell: CSVCell, _ cells: inout CellReader) -> Bool {
        switch row.dimension {
        case .service:
            let service = ServiceID(row.key)
            if services.contains(service) { return true }
            func near() -> String {
                services.catalogue.suggestion(for: row.key)?.question(prefix: "service:") ?? ""
            }
            cells.error(
                cell, "unknown-service", "there is no service \(Diagnostic.quoted(row.key))\(near())",
                remedy: "`avoided costs` lists the services; unit-costs.csv may add others.")
            return false
        case .group(let column) where !settings.groupBy.contains(column) && settings.extraColumns == .refused:
            let kinds = ["service", "bearer", "year", "benefit_type"] + settings.groupBy
            let near = NearMatch.suggestion(for: column, among: kinds).map { "; did you mean \"\($0)\"?" } ?? ""
            cells.error(
                cell, "unknown-scope", "results are not shown by \(Diagnostic.quoted(column))\(near)",
                remedy: "Use one of: \(kinds.joined(separator: ", ")); groupBy in evaluation.json adds others.")
            return false
        default: return true
        }
    }

    private func unit(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, of figure: ReportFigure, _ cells: inout CellReader
    ) -> PublishedUnit? {
        guard let cell = record.cell(at: columns["unit"]), let text = cells.text(cell) else {
            return PublishedUnit(base: figure.unit ?? PublishedUnit.number)
        }
        guard let unit = PublishedUnit(parsing: text), unit.isKnown(for: figure) else {
            if let meant = PublishedUnit.meant(by: text) {
                cells.error(cell, "unknown-unit", "unit is \(Diagnostic.quoted(text)); write \"\(meant)\"")
                return nil
            }
            cells.error(
                cell, "unknown-unit", "unit is \(Diagnostic.quoted(text))\(NearMatch.notKnown)",
                remedy: PublishedUnit.remedy(for: text))
            return nil
        }
        let isAllowed = unit.isPercent ? figure.canBePercent : figure.unit == nil
        if unit.isComputed, unit.base != figure.unit, !isAllowed {
            let own = figure.unit ?? "units of its own"
            cells.error(
                cell, "mixed-units", "unit is \(Diagnostic.quoted(text)), and \(figure.measureName) is in \(own)",
                remedy: "Give the unit the figure is printed in, or name the measure that has it.")
            return nil
        }
        return unit
    }

    private func number(_ cell: CSVCell?, _ column: String, _ cells: inout CellReader) -> ExactDecimal? {
        guard let cell, let text = cells.text(cell) else { return nil }
        do throws(DecimalError) {
            return try ExactDecimal(written: text)
        } catch {
            cells.error(
                cell, "not-a-number",
                PlainWords.told(column, cell.text, which: error.explanation(of: text, notKnown: .emptyCell))
            )
            return nil
        }
    }

    /// The decimals that are stated, or those of the printed numbers; nil where the two disagree.
    private func decimals(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, of printed: [ExactDecimal], _ cells: inout CellReader
    ) -> Int? {
        let written = ["printed_low", "printed", "printed_high"].map {
            ExactDecimal.placesWritten(record.cell(at: columns[$0])?.text ?? "")
        }
        let needed = written.max() ?? 0
        guard let cell = record.cell(at: columns["decimals"]), let text = cells.text(cell) else { return needed }
        guard let decimals = Int(text), Self.decimalsAllowed.contains(decimals) else {
            cells.error(
                cell, "not-decimals",
                "\(PlainWords.told("decimals", text)); expected a whole number from \(Self.decimalsAllowed.lowerBound) to \(Self.decimalsAllowed.upperBound)",
                remedy: "Write 2 for pence, 0 for whole pounds, -3 for thousands.")
            return nil
        }
        guard printed.allSatisfy({ $0.roundedToPrinted(decimals) == $0 }) else {
            cells.error(
                cell, "more-decimals", "decimals is \(decimals), and a printed figure has more",
                remedy: "Give the decimals of the printed figure: 2 for 6.33, 0 for 43156, -3 for 158000 in thousands.")
            return nil
        }
        return decimals
    }

    /// An end that the figure does not have cannot be printed of it.
    private func checkEnds(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, of figure: ReportFigure, _ cells: inout CellReader
    ) {
        for (column, bound) in [("printed_low", Bound.low), ("printed_high", .high)] where figure.at(bound) == nil {
            guard let cell = record.cell(at: columns[column]), cells.text(cell) != nil else { continue }
            cells.error(
                cell, "no-such-end", "\(figure) has no \(bound.rawValue) end",
                remedy: "Write the number into printed of a row that names its own figure.")
        }
    }

    private func checkOrder(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, low: ExactDecimal?, central: ExactDecimal?,
        high: ExactDecimal?, _ cells: inout CellReader
    ) {
        let given = [low, central, high].compactMap { $0 }
        guard zip(given, given.dropFirst()).contains(where: { $0 > $1 }),
            let cell = record.cell(at: columns["printed_low"] ?? columns["printed"])
        else { return }
        cells.error(
            cell, "range-out-of-order", "printed_low, printed and printed_high are not in order",
            remedy: "The low is the least, also where all are below zero.")
    }
}

extension FigureIDError {
    /// Each name once: some are measures of the whole and of a row.
    private static let measures =
        SummaryMeasure.allCases.map(\.rawValue)
        + RowMeasure.allCases.map(\.rawValue).filter { SummaryMeasure(rawValue: $0) == nil }

    /// What to write into `published.csv`.
    fileprivate var remedyInTable: String {
        switch self {
        case .unknownMeasure: "The measures are \(Self.measures.joined(separator: ", "))."
        case .notAScope, .unclosed: "Write a kind and a name with a colon between, or leave scope empty."
        case .needsRow, .onlyByService: "Write service:NAME into scope."
        case .hasNoRows: "Leave scope empty."
        }
    }
}
