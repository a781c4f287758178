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
            optional: [
                "start", "months", "amount_low", "amount_high", "distribution", "range", "funder", "price_year",
                "budget_line", "benefit_owner", "note",
            ])
        let guarded = GuardedColumns(
            reader, place: .freeText,
            numbers: ["amount_low", "amount", "amount_high", "months"].map { columns[$0] }, months: [columns["start"]])
        var rows = reader.rows(under: columns, guarded: guarded, table: .costs) { row($0, columns, &$1) }
        rows.diagnostics.merge(with: CostTotals(rows.values, column: columns["amount"]).diagnostics)
        rows.diagnostics.merge(with: TotalsOfTotals(rows.values, column: columns["amount"]).diagnostics)
        rows.diagnostics.merge(with: spellings(rows.values, ColumnPlaces(file)))
        if !rows.diagnostics.hasErrors {
            rows.diagnostics.merge(with: CostSpreads(rows.values, columns).diagnostics(in: file.name))
        }
        if !rows.diagnostics.hasErrors {
            rows.diagnostics.merge(with: Self.repeated(rows.values, ColumnPlaces(file)))
        }
        return rows
    }

    /// Rows that say all the same as an earlier one: an amount that was pasted twice, or two of a kind.
    private static func repeated(_ costs: [ProgrammeCost], _ places: ColumnPlaces) -> Diagnostics {
        struct Words: Hashable {
            let names: [String]
            let times: [Int]
            let amount: Estimate<Money>
        }
        var first: [Words: SourcePosition] = [:]
        var found = Diagnostics()
        for cost in costs {
            let words = Words(
                names: [cost.item, cost.funder ?? "", cost.note],
                times: [cost.firstMonth, cost.months, cost.priceYear.startYear],
                amount: cost.amount)
            guard let earlier = first[words] else {
                first[words] = cost.position
                continue
            }
            let place = places.cell(cost.position, "amount")
            found.add(
                Diagnostic(
                    .warning, at: place, code: "repeated-cost",
                    message: "the row says the same as line \(earlier.line), and both amounts are counted",
                    remedy: "If it stands here twice, delete one; if there were two, say in note which is which."))
        }
        return found
    }

    /// Items that differ in their spelling only.
    private func spellings(_ costs: [ProgrammeCost], _ places: ColumnPlaces) -> Diagnostics {
        var spellings = Spellings()
        let items = Spellings.Kind(column: "item", plural: "items")
        for cost in costs {
            spellings.note(cost.item, of: items, at: places.cell(cost.position, items.column))
            for (kind, name) in cost.budgetPlace.names {
                spellings.note(name, of: kind, at: places.cell(cost.position, kind.column))
            }
        }
        return spellings.diagnostics()
    }

    /// Who pays an amount: one body, since several would each pay a part of it.
    private func funder(_ cell: CSVCell?, _ cells: inout CellReader) -> String? {
        guard let cell, let name = cells.rowName(cell, "funder") else { return nil }
        guard let shares = try? BearerShares(reading: name), shares.only == nil else { return name }
        cells.error(
            cell, "shared-funder", "funder is \(Diagnostic.quoted(name)); an amount is paid by one body",
            remedy: "Write a row for each of them, with its part of the amount.")
        return nil
    }

    private func row(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader
    ) -> ProgrammeCost? {
        let item = cells.requiredRowName(record.cell(at: columns["item"]), "item")
        let funder = funder(record.cell(at: columns["funder"]), &cells)
        let budgetPlace = BudgetPlace(
            line: cells.name(record.cell(at: columns["budget_line"]), "budget_line"),
            benefitOwner: cells.name(record.cell(at: columns["benefit_owner"]), "benefit_owner"))
        cells.lookForTotal(record.cell(at: columns["note"]), "note")
        let spread = InputSpread(
            shape: cells.shape(record.cell(at: columns["distribution"]), "distribution", of: .amount),
            range: cells.rangeMeaning(record.cell(at: columns["range"])))
        let amount = amount(record, columns, spread.range, &cells)
        let months = months(record, columns, &cells)
        let firstMonth = firstMonth(record, columns, months: months, &cells)
        let dating: Dating = record.cell(at: columns["start"])?.isEmpty ?? true ? .unknown : .known
        let priceYear =
            cells.financialYear(record.cell(at: columns["price_year"]), "price_year") ?? settings.priceYear
        guard cells.isRecordSound, let item, let amount else { return nil }
        lookAtMonths(firstMonth..<(firstMonth + months), record, columns, &cells)
        guard cells.isRecordSound else { return nil }
        var cost = ProgrammeCost(
            item: item, firstMonth: firstMonth, months: months, amount: amount,
            funder: funder, priceYear: priceYear,
            note: cells.text(record.cell(at: columns["note"])) ?? "", position: record.position)
        cost.dating = dating
        cost.spread = spread
        cost.budgetPlace = budgetPlace
        return cost
    }

    private func amount(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, _ meaning: RangeMeaning?, _ cells: inout CellReader
    ) -> Estimate<Money>? {
        guard let central = record.cell(at: columns["amount"]) else { return nil }
        let low = record.cell(at: columns["amount_low"])
        let high = record.cell(at: columns["amount_high"])
        if central.isEmpty, low?.isEmpty ?? true, high?.isEmpty ?? true {
            cells.missing(central, "amount")
            return nil
        }
        let three = EstimateCells(low: low, central: central, high: high, column: "amount")
        if let meaning, let cell = record.cell(at: columns["range"]), !cells.allows(meaning, at: cell, three) {
            return nil
        }
        let estimate = cells.estimate(
            three, meaning: meaning,
            read: { cells, cell, column in
                cells.money(cell, column, notKnown: column == "amount" ? .rowLeftOut : .emptyCell)
            })
        guard let value = estimate?.value else { return nil }
        if value.low.isNegative {
            let lowGiven = low.flatMap { $0.isEmpty ? nil : $0 }
            let cell = lowGiven ?? central
            cells.error(
                cell, "negative-cost",
                "\(lowGiven == nil ? "amount" : "amount_low") is \(cell.quoted), which is below zero",
                remedy: "Costs are positive; income and savings do not belong in costs.csv.")
            return nil
        }
        return value
    }

    /// Months of the cost: as given, or those of the period, or a year.
    private func months(_ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader) -> Int {
        let cell = record.cell(at: columns["months"])
        guard let cell, let months = cells.months(cell, "months") else {
            return settings.period?.months ?? Month.perYear
        }
        // What is longer than its period and its effects is told of with the month it ends in.
        if settings.period == nil { cells.lookAtLength(ExactDecimal(months), cell, "months") }
        return months
    }

    private func firstMonth(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, months: Int, _ cells: inout CellReader
    ) -> Int {
        record.cell(at: columns["start"]).flatMap { cells.costMonth($0, "start", lasting: months, in: settings) } ?? 0
    }

    /// Notes a cost that goes on long after the period and its effects.
    private func lookAtMonths(
        _ months: Range<Int>, _ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader
    ) {
        guard let cell = record.cell(at: columns["months"]), !cell.isEmpty, let period = settings.period else { return }
        let reach = PeriodReach(period: period, horizonYears: settings.horizonYears)
        guard reach.distance(of: months.lowerBound) == nil,
            let (side, distance) = reach.distance(of: months.upperBound - 1), side == .after
        else { return }
        let message = "months is \(cell.quoted): the cost goes on until \(reach.words(side, distance))"
        let remedy = "Correct the months; where they are right, let the period in evaluation.json reach so far."
        if distance > PeriodReach.possible {
            cells.error(cell, "month-far-from-period", message, remedy: remedy)
        } else {
            cells.warning(cell, "month-far-from-period", message, remedy: remedy)
        }
    }
}
