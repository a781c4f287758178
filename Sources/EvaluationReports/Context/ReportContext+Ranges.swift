import CostAvoidance
import Numerics

/// Amounts with their ranges, as sentences have them.
extension ReportContext {
    /// What a range of inputs alone is called: where use was observed it is no interval of what was observed, and says so.
    var inputsAlone: RangeName { findings.observedInterval == nil ? .plain : .inputsAlone }

    /// The same for the figures that a decision hangs on, which also say where no interval can be given, or none is shown.
    var headlineRange: RangeName {
        switch findings.observedInterval {
        case nil, .known: inputsAlone
        case .belowThreshold: .withheldInterval
        case .publishedTotals, .tooFewPeople, .tooFewAreas: .withoutInterval
        }
    }

    /// An amount with its sign.
    func range(_ amounts: Estimate<Money>) -> String { Pounds.range(amounts, called: inputsAlone) }

    /// The same to the figures that people can hold.
    func held(_ amounts: Estimate<Money>) -> String { HeldPounds.range(amounts, called: inputsAlone) }

    /// An amount as the headline has it: without the sign where its name says which way it goes.
    func told(
        _ amounts: Estimate<Money>, called name: RangeName,
        written: (Estimate<Money>) -> Estimate<String> = Pounds.ends
    ) -> String {
        guard !amounts.isInOrder, wording.isOfMore else {
            let told = wording.told(amounts)
            return told.words(written(told), called: name)
        }
        // Each stays with its world.
        return amounts.words(written(amounts.map(\.negated)), called: name)
    }

    /// The same to the figures that people can hold.
    func heldTold(_ amounts: Estimate<Money>, called name: RangeName) -> String {
        told(amounts, called: name, written: HeldPounds.ends)
    }

    /// Said in headings of ranges of inputs alone where use was observed, which are no interval.
    var rangeMark: String { inputsAlone == .plain ? "" : " (inputs alone)" }

    /// What the caption of a table, or the title of a chart, says of effects in one year where they are counted for several, behind
    /// a comma, since a name of amounts can have one in it.
    var inFirstYear: String { settings.horizonYears == 1 ? "" : ", \(Self.firstYear)" }

    static let firstYear = "in the year the effect begins"
}
