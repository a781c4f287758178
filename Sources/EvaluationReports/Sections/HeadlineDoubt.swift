import CostAvoidance
import Numerics

/// The amounts of the first lines with the doubt that they carry.
///
/// Where use was observed the effect is an estimate from a sample of people: the range is the 95% interval of people and inputs
/// drawn together, and what inputs alone make of it is said beside it. Where each case was judged the amounts are about these
/// people: the range is the envelope of the inputs, and beside it stands what another group of such people would give.
struct HeadlineDoubt {
    private let context: ReportContext
    private let uncertainty: Uncertainty?
    private let simulation: SimulationResult?

    init(_ context: ReportContext) {
        self.context = context
        uncertainty = context.findings.uncertainty
        simulation = uncertainty?.simulation.flatMap { $0.people == nil ? nil : $0 }
    }

    /// Whether the range is that of drawn people.
    var drawsPeople: Bool { simulation != nil }

    /// The headline's amount with its range.
    var amount: String {
        let wording = context.wording
        let amount = context.result.savings.presentValue
        return simulation.map { Self.interval(wording.told($0.savings), central: wording.told(amount).central) }
            ?? context.heldTold(amount, called: context.inputsAlone)
    }

    /// The central amount to the figures that its range supports.
    var central: String {
        let told = context.wording.told(context.result.savings.presentValue)
        return simulation.map { HeldPounds.central(told.central, in: context.wording.told($0.savings)) }
            ?? HeldPounds.ends(told).central
    }

    /// The net benefit with its range; nil where there is none.
    var netBenefit: String? {
        context.result.netBenefit.map { net in
            simulation?.netBenefit.map { Self.interval($0, central: net.central) }
                ?? HeldPounds.range(net, called: context.headlineRange)
        }
    }

    /// Whether the whole range of the net benefit is below zero.
    var isLoss: Bool {
        guard let net = context.result.netBenefit, net.high < .zero else { return false }
        return simulation?.netBenefit.map { $0.p97_5.value < 0 } ?? true
    }

    /// Savings for each person with their range; nil where people are not known.
    var perPerson: String? {
        context.result.savingsPerPerson.map { person in
            let wording = context.wording
            guard let drawn = simulation?.measure(.savingsPerPerson, people: context.released.people) else {
                return context.heldTold(person, called: context.inputsAlone)
            }
            return Self.interval(wording.told(drawn), central: wording.told(person).central)
        }
    }

    /// Savings over cost with its range; nil where there is none.
    var ratio: String? {
        context.result.benefitCostRatio.map { ratio in
            guard let drawn = simulation?.benefitCostRatio else {
                return ratio.words(ratio.map(Numbers.ratio), called: context.headlineRange)
            }
            return drawn.isOneNumber
                ? Numbers.ratio(ratio.central)
                : "\(Simulated.ratios(drawn)) (95% interval), central \(Numbers.ratio(ratio.central))"
        }
    }

    /// What could leave a budget with its range.
    ///
    /// - Parameter isOfMore: whether to tell it as what falls on budgets, without its minus.
    func cashable(_ amounts: Estimate<Money>, isOfMore: Bool = false) -> String {
        let told =
            isOfMore
            ? Estimate(low: amounts.high, central: amounts.central, high: amounts.low).map(\.negated) : amounts
        return simulation?.cashableSavings.map {
            Self.interval(isOfMore ? $0.negated : $0, central: told.central)
        } ?? context.held(told)
    }

    /// ` The chance …`, where people are drawn.
    var chance: String? {
        simulation?.probabilitySavingsExceedCost.map {
            " The chance that the net benefit is above zero is \(Simulated.probability($0))\(Simulated.agreement($0).map { " (\($0))" } ?? "")."
        }
    }

    /// What follows the headline about its range.
    var sentences: String { simulation.map(observed) ?? judged }

    private func observed(_ simulation: SimulationResult) -> String {
        var text = ""
        let doubt = DrawnDoubt(uncertainty)
        if let doubt {
            text +=
                simulation.savings.isOneNumber
                ? " \(simulation.savings.standardDeviation > 0 ? "95 of 100 draws give" : "Every draw gives") the same amount (\(doubt.words))."
                : " The interval comes from \(doubt.words)."
        }
        if let few = uncertainty.flatMap({ DrawnDoubt.fewAreas($0.member) }) { text += " \(few)" }
        let envelope = context.wording.told(context.result.savings.presentValue)
        guard envelope.low != envelope.high else { return text }
        return text
            + " With inputs alone (these people as they are, every input at its cautious or its generous end), the amount is \(HeldPounds.span(envelope))."
    }

    private var judged: String {
        let envelope = context.result.savings.presentValue
        let isOne = envelope.low == envelope.high
        if let reason = context.findings.observedInterval?.explanation {
            let range = isOne ? "a figure from inputs alone" : "an envelope (inputs alone)"
            return " The amount is \(range). \(Wording.sentence(reason))"
        }
        let inputs = isOne ? " The amount is" : " The amount is an envelope (inputs alone),"
        guard let people = uncertainty?.people else {
            return isOne ? "" : "\(inputs) and leaves out what another group of such people would give."
        }
        let other = context.wording.told(uncertainty?.anotherGroup?.savings ?? people.savings)
        guard other.standardDeviation > 0 else { return "" }
        guard let ends = Simulated.ends(other) else { return "" }
        let (low, high) = (ends.low, ends.high)
        let spans = low.hasPrefix("-") && other.p97_5.value > 0
        return
            "\(inputs) about these people; another group of such people would give \(low == high ? HeldPounds.one(envelope.central) : "\(low) to \(high)") in 95% of the draws\(spans ? belowZero : "")\(narrower(other, envelope))."
    }

    /// Of what other people would give, why it reaches below zero.
    private var belowZero: String {
        let rows = context.released.breakdown(by: .service)?.rows ?? []
        let isNone =
            uncertainty?.nobodyCostsMore == true
            && rows.allSatisfy { row in
                row.shown.map { min($0.net.low, $0.net.central, $0.net.high) >= .zero } ?? false
            }
        let envelope = context.wording.told(context.result.savings.presentValue)
        if min(envelope.low, envelope.high) < .zero, max(envelope.low, envelope.high) > .zero {
            return ", and both ranges span zero: the effect cannot be told from no effect"
        }
        return isNone
            ? ", which reaches below zero only because draws of few people are widened: nobody here costs more"
            : ", which spans zero: for them the effect could not be told from no effect"
    }

    /// Why other people can seem surer than these.
    private func narrower(_ other: SimulatedMeasure, _ envelope: Estimate<Money>) -> String {
        let width = (envelope.high.doublePounds - envelope.low.doublePounds).magnitude
        return other.p97_5.value - other.p2_5.value < width
            ? " (the envelope is wider, because it moves every input to one end together)" : ""
    }

    /// Whether the interval of what could leave a budget reaches below zero.
    var cashableReachesBelowZero: Bool { simulation?.cashableSavings.map { $0.p2_5.value < 0 } ?? false }

    /// `-£36,000 to £127,000 (95% interval), central £45,800`.
    private static func interval(_ drawn: SimulatedMeasure, central: Money) -> String {
        let held = HeldPounds.central(central, in: drawn)
        guard let ends = Simulated.ends(drawn, around: central), ends.low != ends.high else { return held }
        return "\(ends.low) to \(ends.high) (95% interval), central \(held)"
    }
}
