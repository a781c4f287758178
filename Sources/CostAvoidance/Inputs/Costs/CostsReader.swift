import DelimitedText
import Numerics

/// Reads `costs.csv`: what the programme cost.
struct CostsReader: Sendable {
    let settings: EvaluationSettings

    /// The rows, in the order of the file, with everything found wrong.
    func read(_ file: SourceFile) -> ReadRows<ProgrammeCost> {
        let reader = CSVReader(file)
        let columns = CSVColumns(
            reader, required: ["item", "amount"],
            optional: ["start", "months", "amount_low", "amount_high", "funder", "price_year", "note"])
        let outcome = reader.reduce(
            { RowList<ProgrammeCost>(file: file.name) },
            record: { rows, record in
                guard !record.isBlank, rows.cells.admits(record, identifier: nil, place: .reference) else {
                    return
                }
                if let cost = row(record, columns, &rows.cells) { rows.values.append(cost) }
            },
            merge: { $0.append($1) })
        return outcome.finished(adding: columns.diagnostics, table: .costs)
    }

    private func row(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader
    ) -> ProgrammeCost? {
        let before = cells.diagnostics.errorCount
        let item = cells.requiredText(record.cell(at: columns["item"]), "item")
        let amount = amount(record, columns, &cells)
        let months = months(record, columns, &cells)
        let firstMonth = firstMonth(record, columns, months: months, &cells)
        let dating: Dating = record.cell(at: columns["start"])?.isEmpty ?? true ? .unknown : .known
        let priceYear =
            cells.financialYear(record.cell(at: columns["price_year"]), "price_year") ?? settings.priceYear
        guard cells.diagnostics.errorCount == before, let item, let amount else { return nil }
        var cost = ProgrammeCost(
            item: item, firstMonth: firstMonth, months: months, amount: amount,
            funder: cells.text(record.cell(at: columns["funder"])), priceYear: priceYear,
            note: cells.text(record.cell(at: columns["note"])) ?? "", position: record.position)
        cost.dating = dating
        return cost
    }

    private func amount(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader
    ) -> Estimate<Money>? {
        guard let central = record.cell(at: columns["amount"]) else { return nil }
        let low = record.cell(at: columns["amount_low"])
        let high = record.cell(at: columns["amount_high"])
        if central.isEmpty, low?.isEmpty ?? true, high?.isEmpty ?? true {
            cells.missing(central, "amount")
            return nil
        }
        let estimate = cells.estimate(
            EstimateCells(low: low, central: central, high: high, column: "amount"),
            read: { cells, cell, column in cells.money(cell, column) })
        guard let value = estimate?.value else { return nil }
        if value.low.isNegative {
            let lowGiven = low.flatMap { $0.isEmpty ? nil : $0 }
            let cell = lowGiven ?? central
            cells.error(
                cell, "negative-cost",
                "\(lowGiven == nil ? "amount" : "amount_low") is \(cells.quoted(cell)), which is below zero",
                remedy: "Costs are positive; income and savings do not belong in costs.csv.")
            return nil
        }
        return value
    }

    /// Months of the cost: as given, or those of the period, or a year.
    private func months(_ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader) -> Int {
        cells.months(record.cell(at: columns["months"]), "months") ?? settings.period?.months ?? Month.perYear
    }

    private func firstMonth(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, months: Int, _ cells: inout CellReader
    ) -> Int {
        guard let cell = record.cell(at: columns["start"]), let start = cells.month(cell, "start") else { return 0 }
        guard let period = settings.period else {
            if settings.unreadParts.contains(.period) { return 0 }
            cells.error(
                cell, "start-without-period", "start is given and evaluation.json has no period to count it from",
                remedy: "Add \"period\": { \"start\": \"\(start)\", \"months\": 12 } to evaluation.json.")
            return 0
        }
        let first = start.months(since: period.start)
        _ = cells.reaches(first + months - 1, from: start, cell, "start", in: settings)
        return first
    }
}
