import Numerics

/// Searches the unit costs with which printed lines would follow, over all the figures of a study that use one together.
///
/// Each printed line leaves its unit cost an interval: what gives the printed amount to half of its last unit. A unit cost
/// explains a line only if it lies in the interval of every line of the service and changes no other figure that follows.
struct UnitCostSearch {
    private let evaluation: Evaluation
    private let evaluated: Evaluated
    private let comparisons: [FigureComparison]

    init(_ evaluation: Evaluation, _ evaluated: Evaluated, _ comparisons: [FigureComparison]) {
        self.evaluation = evaluation
        self.evaluated = evaluated
        self.comparisons = comparisons
    }

    /// What unit costs explain, in the order of the figures.
    ///
    /// - Throws: `ArithmeticError` where a number does not fit.
    func search() throws(ArithmeticError) -> [InputRounding] {
        var found: [InputRounding] = []
        for service in evaluated.released.shownServices { found += try search(service) }
        return found
    }

    private func search(_ service: ServiceID) throws(ArithmeticError) -> [InputRounding] {
        guard let unitCost = evaluation.unitCosts[service], !unitCost.licenceForbidsTables,
            unitCost.cost.low == unitCost.cost.high, unitCost.cost.central > .zero,
            comparisons.contains(where: \.verdict.isOff)
        else { return [] }
        let uses = try uses(of: service, unitCost)
        let own = uses.filter(\.isOfNothingElse).map(\.comparison)
        let off = own.filter(\.verdict.isOff)
        guard !off.isEmpty, var window = try UnitCostWindow(unitCost, lines: own) else { return [] }
        let others = uses.filter { !$0.isOfNothingElse && $0.comparison.verdict.reproduces }
        for use in others { try window.narrow(by: use.comparison, recomputed: use.recomputed, slope: use.slope) }
        let isRounding: Bool
        if let reached = window.within(try unitCost.rounding()) {
            window = reached
            isRounding = true
        } else {
            // One line could be given any amount by a unit cost of its own; two that agree on one say something.
            guard Set(off.map { ground(of: $0, service) }).count > 1 else { return [] }
            isRounding = false
        }
        var found: [InputRounding] = []
        for line in off {
            guard let needed = try window.plainest(near: line, places: unitCost.writtenPlaces) else { continue }
            found.append(
                InputRounding(
                    comparison: line, service: service, given: unitCost.cost.central, needed: needed,
                    kind: isRounding ? .rounding : .anotherCost, window: window, together: own.count + others.count - 1)
            )
        }
        return found
    }

    /// What a figure of one service rests on beside the unit cost. A line in two tables, a share of it and what it comes to for each person
    /// rest on the same units, and a unit cost that gives one of them gives them all.
    private struct Ground: Hashable {
        /// Where the units come from.
        let units: Set<LineResult.Origin>
        /// Whether it is the unit cost itself.
        let isUnitCost: Bool
    }

    private func ground(of comparison: FigureComparison, _ service: ServiceID) -> Ground {
        let lines = evaluated.result.lines
        var isUnitCost = false
        if case .row(.unitCost, _)? = comparison.published.figure.evaluation?.measure { isUnitCost = true }
        let behind = comparison.figure.row.map { FigureLookup(evaluated).find($0)?.lines ?? [] } ?? Array(lines.indices)
        let units = behind.filter { lines[$0].key.service == service }.map { lines[$0].origin }
        return Ground(units: Set(units), isUnitCost: isUnitCost)
    }

    /// A figure that moves with the unit cost of a service.
    private struct Use {
        let comparison: FigureComparison
        let recomputed: ExactDecimal
        /// What a unit cost twice as great adds to it.
        let slope: ExactDecimal

        /// Whether it grows in step with the unit cost, so that it rests on nothing else; each of two roundings to the penny may
        /// leave one between them.
        var isOfNothingElse: Bool {
            guard let rest = try? slope.subtracting(recomputed) else { return false }
            return (rest.isNegative ? rest.negated : rest) <= Self.pennies
        }

        private static let pennies = ExactDecimal(significand: 2, places: 2)
    }

    /// The figures that move with the unit cost, whatever table they stand in.
    private func uses(of service: ServiceID, _ unitCost: UnitCost) throws(ArithmeticError) -> [Use] {
        var variant = evaluation
        let doubled = try unitCost.cost.central.adding(unitCost.cost.central)
        variant.unitCosts[service]?.cost = Estimate(exactly: doubled)
        // A variant that cannot be computed is used by no figure that could refute it.
        guard let evaluated = try? Evaluated(variant) else { return [] }
        let comparer = FigureComparer(evaluation: variant, evaluated: evaluated)
        var uses: [Use] = []
        for comparison in comparisons {
            guard let recomputed = comparison.recomputed, !recomputed.isZero,
                case .known(let moved, _)? = try? comparer.recomputed(comparison.published, at: comparison.bound)
            else { continue }
            let slope = try moved.subtracting(recomputed)
            if !slope.isZero { uses.append(Use(comparison: comparison, recomputed: recomputed, slope: slope)) }
        }
        return uses
    }
}
