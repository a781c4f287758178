import CostAvoidance
import Numerics

/// Programme cost by item.
struct CostCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    var keys: [String] { Self.keys(figures.findings.evaluation) }

    /// A name for each item of a file in which one name may stand on several lines: the second `Post` is `Post (2)`.
    static func keys(_ evaluation: Evaluation) -> [String] {
        var seen: [String: Int] = [:]
        return evaluation.costs.map { cost in
            let count = (seen[cost.item] ?? 0) + 1
            seen[cost.item] = count
            return count == 1 ? cost.item : "\(cost.item) (\(count))"
        }
    }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let place = keys.firstIndex(of: key),
            let item = figures.findings.result.programme?.items.first(where: { $0.cost == place })
        else { return nil }
        return .known(CostSteps(figures, bound: Bound.split(column).bound).cost(item))
    }
}

/// What each funder pays, and what of it comes back.
struct FunderCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    private var rows: [PayersAndSavers.FunderRow] { figures.findings.payers.funders }

    var keys: [String] { rows.map(Self.key) }

    static func key(_ row: PayersAndSavers.FunderRow) -> String { row.name ?? "not stated" }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let row = rows.first(where: { Self.key($0) == key }) else { return nil }
        let (name, bound) = Bound.split(column)
        do throws(ArithmeticError) {
            return switch name {
            case "present_value_cost": .known(try cost(row, at: bound))
            case "recovery": try recovery(row, at: bound, .presentValue) { $0.all }
            default: try recovery(row, at: bound, .cashable) { $0.cashable }
            }
        } catch {
            throw .arithmetic(error, while: "explaining what \(key) pays")
        }
    }

    private func cost(_ row: PayersAndSavers.FunderRow, at bound: Bound) throws(ArithmeticError) -> Step {
        let steps = CostSteps(figures, bound: bound)
        var items: [Step] = []
        for item in figures.findings.result.programme?.items ?? [] {
            let funder = figures.findings.evaluation.costs[item.cost].funder.map { Bearer($0).name }
            if funder == row.name { items.append(try steps.presentValue(item)) }
        }
        return Step(
            "Present value of what \(Self.key(row)) pays, \(bound.rawValue)", .money(row.cost[bound]), .sum,
            parts: items)
    }

    /// Savings that fall to the funder over what it pays, as a percentage with one decimal.
    private func recovery(
        _ row: PayersAndSavers.FunderRow, at bound: Bound, _ measure: RowMeasure,
        _ share: ((all: Estimate<ExactDecimal>, cashable: Estimate<ExactDecimal>)) -> Estimate<ExactDecimal>
    ) throws(ArithmeticError) -> Explanation? {
        switch row.recovery {
        case .notApplicable: return nil
        case .nothing: return .absent("no saving would fall to \(Self.key(row))")
        case .withheld: return .withheld
        case .percent(let all, let cashable):
            let figure = FigureID(.row(measure, FigureID.Row(.bearer, Self.key(row))), at: bound)
            guard case .known(let savings)? = try? figures.explain(figure) else { return .withheld }
            let end = savings.decimal.isNegative ? bound : bound.mirrored
            let cost = try cost(row, at: end).named(.cell(.funder, Self.key(row), "present_value_cost", end))
            return .known(
                Step(
                    "Share of what \(Self.key(row)) pays that comes back, percent, \(bound.rawValue)",
                    .number(share((all, cashable))[bound]), .percentage(places: 1),
                    parts: [savings.folded, cost.folded]))
        }
    }
}

/// Savings and costs by the year in which they fall, discounted, central.
struct FlowCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    var keys: [String] { figures.findings.result.cashFlow.map { String($0.year) } }

    /// Amounts by the year in which they fall would give a suppressed year away.
    static func areShown(_ released: ReleasedResult) -> Bool {
        released.breakdown(by: .year)?.rows.allSatisfy { $0.figures != .suppressed } ?? true
    }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard Self.areShown(figures.findings.released) else { return .withheld }
        guard let flow = figures.findings.result.cashFlow.first(where: { String($0.year) == key }) else { return nil }
        do throws(ArithmeticError) {
            return .known(column == "cost" ? try cost(flow) : try savings(flow))
        } catch {
            throw .arithmetic(error, while: "explaining what falls in year \(key)")
        }
    }

    private func savings(_ flow: YearFlow) throws(ArithmeticError) -> Step {
        try PartsSum(figures, lines: figures.fiscalLines).step(
            "Present value of what is saved in year \(flow.year)", total: flow.savings.central
        ) { part throws(ArithmeticError) in try part.presentValue(inYear: flow.year) }
    }

    private func cost(_ flow: YearFlow) throws(ArithmeticError) -> Step {
        let steps = CostSteps(figures, bound: .central)
        var items: [Step] = []
        for item in figures.findings.result.programme?.items ?? [] {
            if let step = try steps.presentValue(item, inYear: flow.year) { items.append(step) }
        }
        return Step(
            "Present value of what is spent in year \(flow.year)", .money(flow.cost.central), .sum, parts: items)
    }
}

/// Savings and costs up to the end of a month, as the chart of payback draws them.
struct MonthCells: CellExplainer {
    private let steps: PaybackSteps

    init(_ figures: FigureExplainer) { steps = PaybackSteps(figures) }

    var keys: [String] { steps.months.map(String.init) }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let month = Int(key) else { return nil }
        let (name, bound) = Bound.split(column)
        do throws(ArithmeticError) {
            return .known(
                name == "saved" ? try steps.saved(upTo: month, at: bound) : try steps.spent(upTo: month, at: bound))
        } catch {
            throw .arithmetic(error, while: "explaining month \(key)")
        }
    }
}
