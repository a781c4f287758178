import CostAvoidance
import Numerics

/// Figures of the simulation: what was drawn, from what, and how precisely that says anything. A draw cannot be followed with a
/// calculator; the inputs, the seed and the mean in closed form can be checked.
struct DrawnSteps {
    private let figures: FigureExplainer
    private let uncertainty: Uncertainty?

    init(_ figures: FigureExplainer) {
        self.figures = figures
        uncertainty = figures.findings.uncertainty
    }

    /// A point of a measure.
    func explain(_ measure: SummaryMeasure, _ point: DrawnPoint) -> Explanation {
        guard uncertainty?.areDrawsWithheld != true else { return .withheld }
        guard let simulation = uncertainty?.simulation else {
            return .absent("nothing was drawn: no input has a range and no use was observed person by person")
        }
        guard let drawn = simulation.measure(measure, people: figures.findings.released.people) else {
            return .absent("the simulation draws no \(measure.rawValue)")
        }
        let isRatio = measure == .benefitCostRatio
        let label = MeasureWords(figures.findings)[measure] + ", " + point.words
        var step = self.step(
            label, drawn[point], called: point.words, written: isRatio ? Simulated.ratio : Simulated.pounds)
        if point == .mean, isDecisive(measure), let exact = simulation.check?.exact {
            step.notes.append("In closed form, without drawing: \(Simulated.pounds(exact)).")
        }
        step.parts = inputs()
        return .known(step)
    }

    /// A number of the simulation with what it rests on.
    ///
    /// - Parameter name: what it is called where the draws do not hold it.
    func step(
        _ label: String, _ number: SimulatedNumber, called name: String = "such number",
        written: (SimulatedNumber) -> String
    ) -> Step {
        Step(label, .words(written(number)), .comparison, notes: [precision(number, name)] + [draws].compactMap { $0 })
            .telling(number.value)
    }

    /// The inputs that were drawn, those of some kinds where they are named.
    func inputs(of sources: Set<UncertaintySource> = Set(UncertaintySource.allCases)) -> [Step] {
        let words = InputWords(evaluation: figures.findings.released)
        let rows = (uncertainty?.oneWay.rows ?? []).filter { sources.contains($0.input.name.parameter.source) }
        return rows.map { row in
            let input = row.input
            let range = "\(words.value(input.range.low, of: input)) to \(words.value(input.range.high, of: input))"
            return Step(
                words.name(input.name), .words("\(range), central \(words.value(input.range.central, of: input))"),
                notes: [RangeWords.drawn(input)])
        }
    }

    /// How many draws of what.
    private var draws: String? {
        uncertainty?.simulation.map { simulation in
            "\(Wording.counted(simulation.draws, "draw", "draws")) (\(simulation.method.rawValue)) of \(DrawnDoubt.drawn(simulation, under: figures.findings.released.rule)), seed \(simulation.seed): run the evaluation with the same seed to draw them again."
        }
    }

    private func precision(_ number: SimulatedNumber, _ name: String) -> String {
        guard !number.standardError.isNaN else {
            let draws = Wording.counted(uncertainty?.simulation?.draws ?? 0, "draw holds", "draws hold")
            return "\(draws) no \(name): draw more to have one."
        }
        return number.standardError > 0
            ? "Another run with as many draws would typically differ by \(Self.plain(number.standardError)); no more digits are shown than that supports."
            : "It is the same in every draw."
    }

    private func isDecisive(_ measure: SummaryMeasure) -> Bool {
        measure == (uncertainty?.oneWay.measure == .netBenefit ? .netBenefit : .presentValueSavings)
    }

    /// Two digits that mean something, whatever the unit.
    private static func plain(_ value: Double) -> String {
        let places = 4
        let step = SimulatedNumber(value: value, standardError: value / 10)
        return step.supported(places: places).map { Numbers.decimal($0) } ?? "not known"
    }
}

extension SimulatedMeasure {
    /// One of its numbers.
    subscript(point: DrawnPoint) -> SimulatedNumber {
        switch point {
        case .mean: mean
        case .p2_5: p2_5
        case .p50: p50
        case .p97_5: p97_5
        }
    }
}
