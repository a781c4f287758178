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
        guard let unitCost = evaluation.unitCosts[service], unitCost.cost.low == unitCost.cost.high,
            unitCost.cost.central > .zero
        else { return [] }
        let own = comparisons.filter { $0.dependsOnlyOn(service) && $0.recomputed?.isZero == false }
        let off = own.filter(\.verdict.isOff)
        guard !off.isEmpty, var window = try UnitCostWindow(unitCost, lines: own) else { return [] }
        let others = try shared(service, unitCost, &window)
        let isRounding: Bool
        if let reached = window.within(try unitCost.rounding()) {
            window = reached
            isRounding = true
        } else {
            // One line could be given any amount by a unit cost of its own; two that agree on one say something.
            guard off.count > 1 else { return [] }
            isRounding = false
        }
        var found: [InputRounding] = []
        for line in off {
            guard let needed = try window.plainest(near: line, places: unitCost.writtenPlaces) else { continue }
            found.append(
                InputRounding(
                    comparison: line, service: service, given: unitCost.cost.central, needed: needed,
                    kind: isRounding ? .rounding : .anotherCost, window: window, together: own.count + others - 1))
        }
        return found
    }

    /// Narrows a window to what leaves the other figures that follow as they are; how many of them use the unit cost.
    private func shared(
        _ service: ServiceID, _ unitCost: UnitCost, _ window: inout UnitCostWindow
    ) throws(ArithmeticError) -> Int {
        var variant = evaluation
        let doubled = try unitCost.cost.central.adding(unitCost.cost.central)
        variant.unitCosts[service]?.cost = Estimate(exactly: doubled)
        // A variant that cannot be computed is used by no figure that could refute it.
        guard let evaluated = try? Evaluated(variant) else { return 0 }
        let comparer = FigureComparer(evaluation: variant, evaluated: evaluated)
        var count = 0
        for comparison in comparisons where comparison.verdict.reproduces && !comparison.dependsOnlyOn(service) {
            guard let recomputed = comparison.recomputed,
                case .known(let moved, _)? = try? comparer.recomputed(comparison.published, at: comparison.bound)
            else { continue }
            let slope = try moved.subtracting(recomputed)
            guard !slope.isZero else { continue }
            count += 1
            try window.narrow(by: comparison, recomputed: recomputed, slope: slope)
        }
        return count
    }
}
