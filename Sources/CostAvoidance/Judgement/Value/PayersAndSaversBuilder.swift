import Numerics

extension PayersAndSavers {
    /// Adds up who pays and who saves when.
    ///
    /// - Throws: `EvaluationError` where a sum does not fit.
    package init(_ evaluated: Evaluated) throws(EvaluationError) {
        do throws(ArithmeticError) {
            self = try PayersAndSaversBuilder(evaluated).build()
        } catch {
            throw .arithmetic(error, while: "adding up who pays and who saves")
        }
    }
}

private struct PayersAndSaversBuilder {
    private let evaluation: Evaluation
    private let result: EvaluationResult
    private let released: ReleasedEvaluation
    private var cells: [Bearer: [Int: PayersAndSavers.Amounts]] = [:]
    private var withheld: Set<CellID> = []
    private let withheldBearers: Set<Bearer>

    private struct CellID: Hashable {
        var bearer: Bearer
        var year: Int
    }

    init(_ evaluated: Evaluated) throws(ArithmeticError) {
        evaluation = evaluated.evaluation
        result = evaluated.result
        released = evaluated.released
        withheldBearers = evaluated.withheldBearers
        for (row, shown) in zip(result.bearersByYear.rows, released.bearersByYear.rows) { try add(row, shown.figures) }
        withholdBesideFinancialYears()
    }

    /// A year of a programme that starts in April is a financial year, and the same money but for the discount rate, which is published:
    /// of a body whose total is not told a year is withheld here where it is withheld there.
    private mutating func withholdBesideFinancialYears() {
        guard let start = evaluation.settings.period?.start, start.month == FinancialYear.firstMonth else { return }
        let hidden = released.budget?.rows.filter { $0.figures == .suppressed }.map(\.key) ?? []
        for (bearer, byYear) in cells where withheldBearers.contains(bearer) {
            for year in byYear.keys
            where hidden.contains(where: { $0.body == bearer.name && $0.year.startYear == start.year + year }) {
                withheld.insert(CellID(bearer: bearer, year: year))
            }
        }
    }

    /// Adds what falls to a bearer in a year with one cashable share. A withheld part of a bearer takes its year with it.
    private mutating func add(_ row: BreakdownRow, _ figures: ReleasedRow.Figures) throws(ArithmeticError) {
        guard let first = row.lines.first, let year = row.year else { return }
        let bearer = result.lines[first].bearer
        let amounts = try PayersAndSavers.Amounts(
            cashable: row.amounts.cashable, notCashable: row.amounts.notCashable(),
            unknown: row.amounts.cashableUnknown)
        try cells[bearer, default: [:]][year, default: PayersAndSavers.Amounts()].add(amounts)
        if figures == .suppressed {
            withheld.insert(CellID(bearer: bearer, year: year))
        }
    }

    func build() throws(ArithmeticError) -> PayersAndSavers {
        let years = Set(result.cashFlow.map(\.year) + result.bearersByYear.rows.compactMap(\.year)).sorted()
        var rows: [PayersAndSavers.BearerRow] = []
        for bearer in cells.keys.sorted() {
            let byYear = cells[bearer] ?? [:]
            var total = PayersAndSavers.Amounts()
            for amounts in byYear.values { try total.add(amounts) }
            rows.append(
                PayersAndSavers.BearerRow(
                    bearer: bearer,
                    cells: years.map { year in
                        withheld.contains(CellID(bearer: bearer, year: year))
                            ? .withheld : .shown(byYear[year] ?? PayersAndSavers.Amounts())
                    },
                    total: withheldBearers.contains(bearer) ? .withheld : .shown(total)))
        }
        return PayersAndSavers(
            years: years, isLagged: result.bearersByYear.rows.contains { $0.kind != nil }, bearers: rows,
            funders: try funders(years: years, bearers: rows))
    }

    private func funders(
        years: [Int], bearers: [PayersAndSavers.BearerRow]
    ) throws(ArithmeticError) -> [PayersAndSavers.FunderRow] {
        guard let programme = result.programme else { return [] }
        let zero = Estimate(exactly: Money.zero)
        var byFunder: [Bearer: [Int: Estimate<Money>]] = [:]
        var unnamed: [Int: Estimate<Money>] = [:]
        for item in programme.items {
            let funder = evaluation.costs[item.cost].funder.map { Bearer($0) }
            for part in item.presentValueByYear {
                if let funder {
                    let sofar = byFunder[funder]?[part.year] ?? zero
                    byFunder[funder, default: [:]][part.year] = try sofar + part.amount
                } else {
                    unnamed[part.year] = try (unnamed[part.year] ?? zero) + part.amount
                }
            }
        }
        var rows: [PayersAndSavers.FunderRow] = []
        for (funder, byYear) in byFunder.sorted(by: { $0.key < $1.key }) {
            var row = try self.row(funder.name, byYear, years: years)
            row.recovery = try recovery(of: row.cost, by: bearers.first { $0.bearer == funder })
            rows.append(row)
        }
        if !unnamed.isEmpty { rows.append(try row(nil, unnamed, years: years)) }
        return rows
    }

    private func row(
        _ name: String?, _ byYear: [Int: Estimate<Money>], years: [Int]
    ) throws(ArithmeticError) -> PayersAndSavers.FunderRow {
        var cost = Estimate(exactly: Money.zero)
        for amount in byYear.values { cost = try cost + amount }
        return PayersAndSavers.FunderRow(
            name: name, costByYear: years.map { byYear[$0] ?? Estimate(exactly: .zero) }, cost: cost,
            recovery: .notApplicable)
    }

    private func recovery(
        of cost: Estimate<Money>, by bearer: PayersAndSavers.BearerRow?
    ) throws(ArithmeticError) -> PayersAndSavers.Recovery {
        guard cost.low > .zero else { return .notApplicable }
        guard let bearer else { return .nothing }
        guard case .shown(let amounts) = bearer.total else { return .withheld }
        return .percent(
            try Self.percent(amounts.total, of: cost), cashable: try Self.percent(amounts.cashable, of: cost))
    }

    /// The low takes low savings over high cost; a loss is at its worst over the least cost.
    private static func percent(
        _ savings: Estimate<Money>, of cost: Estimate<Money>
    ) throws(ArithmeticError) -> Estimate<ExactDecimal> {
        func percent(_ savings: Money, _ cost: Money) throws(ArithmeticError) -> ExactDecimal {
            let (hundredfold, overflowed) = savings.pence.multipliedReportingOverflow(by: 100)
            guard !overflowed else { throw .overflow }
            return try roundedQuotient(hundredfold, cost.pence, places: PayersAndSavers.recoveryPlaces)
        }
        return Estimate(
            low: try percent(savings.low, savings.low < .zero ? cost.low : cost.high),
            central: try percent(savings.central, cost.central),
            high: try percent(savings.high, savings.high < .zero ? cost.high : cost.low))
    }
}
