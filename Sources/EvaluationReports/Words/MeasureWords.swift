import CostAvoidance

/// What the measures of the summary are called: the same on a screen, in the report, in scenarios and in explanations.
package struct MeasureWords: Sendable {
    private let wording: SavingsWording?
    private let horizon: Horizon
    /// What the chance is drawn from; nil where several may differ.
    private var doubt: String?

    /// How long effects are counted, as labels say it.
    package enum Horizon: Sendable, Hashable {
        case years(Int)
        /// It is one of the things that may differ.
        case any
    }

    /// The words that the evidence allows.
    package init(_ wording: SavingsWording, horizon: Horizon) {
        self.wording = wording
        self.horizon = horizon
    }

    /// The words for the findings of one evaluation.
    package init(_ findings: Findings) {
        self.init(findings.wording, horizon: .years(findings.released.settings.horizonYears))
        doubt = DrawnDoubt(findings.uncertainty)?.words
    }

    /// The words for a scenario of an evaluation, which may change for how long effects are counted.
    package init(_ findings: Findings, in scenario: Scenario) {
        let changesHorizon = scenario.changes.contains { $0.parameter == .horizonYears }
        self.init(
            findings.wording, horizon: changesHorizon ? .any : .years(findings.released.settings.horizonYears))
        doubt = DrawnDoubt(findings.uncertainty)?.words
    }

    /// The words for what several evaluations may call differently.
    package init() {
        wording = nil
        horizon = .any
    }

    /// A measure's name, with a capital at its beginning.
    package subscript(measure: HeadlineMeasure) -> String {
        switch measure {
        case .summary(let own): self[own]
        case .netPosition(let body?): "Net position of \(body), discounted"
        case .netPosition(nil): "Net position of the body \"\(BodyPosition.notStated)\", discounted"
        }
    }

    /// A measure's name, with a capital at its beginning.
    package subscript(measure: SummaryMeasure) -> String {
        switch measure {
        case .people: "People supported"
        case .grossSavings: (wording?.gross ?? "gross amount").capitalisedFirst + firstYear
        case .netSavings: (wording?.net ?? "net amount").capitalisedFirst + firstYear
        case .presentValueSavings: (wording?.presentValue ?? "present value").capitalisedFirst + overHorizon
        case .cashableSavings: "The part that could leave a budget, discounted"
        case .programmeCost: "Programme cost, undiscounted"
        case .presentValueCost: "Programme cost, discounted"
        case .netBenefit: "Net benefit, discounted"
        case .benefitCostRatio: "Benefit-cost ratio"
        case .paybackMonths: "Month of payback"
        case .savingsPerPerson: "Present value for each person"
        case .costPerPerson: "Programme cost for each person"
        case .probabilitySavingsExceedCost:
            "Chance that the net benefit is above zero" + (doubt.map { " (\($0))" } ?? "")
        }
    }

    /// Gross and net are the effects in the year they begin, so that over a longer horizon they stand beside no total without
    /// saying so.
    private var firstYear: String { horizon == .years(1) ? "" : ", first year of each effect" }

    private var overHorizon: String {
        switch horizon {
        case .years(1): ""
        case .years(let years): " over \(years) years"
        case .any: " over the horizon"
        }
    }
}
