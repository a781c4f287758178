import Numerics

/// What the axes of one kind make of an evaluation, once for each combination of their values.
struct GridPart: Sendable {
    /// Factors of a line that are changed apart from each other.
    enum Kind: Hashable, Sendable {
        case units, unitCosts
        case assumption(AssumptionParameter)
        /// Discounting, the horizon and the programme's cost.
        case time

        func holds(_ parameter: ScenarioParameter) -> Bool {
            switch parameter {
            case .quantity, .likelihood, .people: self == .units
            case .unitCost: self == .unitCosts
            case .assumption(let own): self == .assumption(own)
            case .programmeCost, .discountRate, .horizonYears, .priceYear, .funder: self == .time
            }
        }
    }

    /// Discounting and the programme's cost at one value.
    struct Time: Sendable {
        /// Discount factors of the years of an effect, by the year in which it begins.
        let discountFactors: [[ExactDecimal]]
        let cost: Estimate<Money>?
        let presentValueCost: Estimate<Money>?
    }

    /// The most combinations that are prepared.
    static let mostValues = 20_000

    /// Places of the axes of this kind, and how many values each has.
    private let axes: [(place: Int, count: Int)]
    private(set) var units: [[GridUnits]] = []
    private(set) var people: [Int?] = []
    private(set) var costs: [[Estimate<ExactDecimal>]] = []
    private(set) var assumptions: [[ResolvedAssumption]] = []
    private(set) var times: [Time] = []

    /// Combinations of its axes' values.
    var count: Int { axes.reduce(1) { $0.multipliedReportingOverflow(by: $1.count).partialValue } }

    init(
        _ kind: Kind, axes all: [GridAxis], fixed: [ScenarioChange], on evaluation: Evaluation
    ) throws(EvaluationError) {
        let own = all.indices.filter { index in all[index].changes.first.map { kind.holds($0.parameter) } ?? false }
        axes = own.map { (place: $0, count: all[$0].values.count) }
        let shared = fixed.filter { kind.holds($0.parameter) }
        guard count <= Self.mostValues else { return }
        for value in 0..<count {
            var rest = value
            var changes = shared
            for axis in axes.reversed() {
                changes.append(all[axis.place].changes[rest % axis.count])
                rest /= axis.count
            }
            let scenario = Scenario(name: "grid", layers: changes.isEmpty ? [] : [changes])
            try take(try scenario.apply(to: evaluation, idle: .allowed), kind)
        }
    }

    /// The combination that a cell's places stand for.
    func value(_ places: [Int]) -> Int { axes.reduce(0) { $0 * $1.count + places[$1.place] } }

    /// Keeps what lines are priced with.
    private mutating func take(_ changed: Evaluation, _ kind: Kind) throws(EvaluationError) {
        switch kind {
        case .units:
            do throws(ArithmeticError) {
                units.append(
                    try changed.pricingLines.map { line throws(ArithmeticError) in try GridUnits(line) })
            } catch {
                throw .arithmetic(error, while: "preparing a grid")
            }
            people.append(changed.releasablePeople)
        case .unitCosts:
            costs.append(
                try changed.pricingLines.map { line throws(EvaluationError) in
                    guard let unitCost = changed.unitCosts[line.key.service] else {
                        throw .noUnitCost(line.key.service)
                    }
                    return try changed.costTold(of: unitCost)
                })
        case .assumption(let parameter):
            assumptions.append(try Self.resolved(parameter, in: changed))
        case .time:
            let lastStart = changed.lines.map(\.key.year).max() ?? 0
            let programme = try ProgrammeCosting.cost(changed)
            times.append(
                Time(
                    discountFactors: try (0...lastStart).map { year throws(EvaluationError) in
                        try changed.settings.discountFactors(ofEffectFrom: year)
                    },
                    cost: programme?.cost, presentValueCost: programme?.presentValue))
        }
    }

    /// The assumption that covers each line.
    private static func resolved(
        _ parameter: AssumptionParameter, in evaluation: Evaluation
    ) throws(EvaluationError) -> [ResolvedAssumption] {
        var bySubject: [AssumptionSubject: ResolvedAssumption] = [:]
        return try evaluation.pricingLines.map { line throws(EvaluationError) in
            guard let subject = evaluation.subject(of: line.key) else { throw .noUnitCost(line.key.service) }
            if let known = bySubject[subject] { return known }
            do throws(AssumptionTie) {
                let resolved = try evaluation.assumptionTold(parameter, for: subject)
                bySubject[subject] = resolved
                return resolved
            } catch {
                throw .assumptionTie(error)
            }
        }
    }
}
