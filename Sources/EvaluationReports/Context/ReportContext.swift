import CostAvoidance
import Numerics

/// What every section may look at: the findings, and what is worked out once for the whole report.
struct ReportContext {
    @Shared private(set) var findings: Findings
    let design: EvidenceDesign
    let references: ReferenceList
    let charts: ChartForm
    /// The evaluation's scenarios beside it; nil where it has none.
    @Shared private(set) var scenarios: ScenarioComparison?
    /// Savings and costs so far by month; nil without a cost or where a month is about too few people.
    @Shared private(set) var flow: CumulativeFlow?
    /// The parameters whose default covers some row.
    let defaults: [AssumptionParameter: Evaluated.DefaultCoverage]
    /// What is taken off gross, step by step.
    @Shared private(set) var grossToNet: GrossToNet

    /// - Throws: `EvaluationError` where a number does not fit.
    init(_ findings: Findings, charts: ChartForm) throws(EvaluationError) {
        self.findings = findings
        self.charts = charts
        scenarios = findings.scenarios
        flow = try CumulativeFlow(findings.evaluated)
        grossToNet = try GrossToNet(findings.evaluated)
        defaults = try findings.evaluated.defaults()
        design = EvidenceDesign(findings.evaluated, findings.wording.evidence)
        references = ReferenceList(findings.released)
    }

    /// What the amounts may be called, by the evidence behind them.
    var wording: SavingsWording { findings.wording }
    /// The name of the amount with a capital at its beginning.
    var label: String { wording.label.capitalisedFirst }

    var evaluation: ReleasedEvaluation { findings.released }
    var settings: EvaluationSettings { findings.released.settings }
    var result: ReleasedTotals { findings.totals }
    var released: ReleasedEvaluation { findings.released }

    /// Whether amounts of the first year of effects are other than their present value though they last for one year.
    var isDiscounted: Bool { settings.horizonYears == 1 && result.savings.net != result.savings.presentValue }

    /// Whether effects last for years after their first, which are discounted.
    var discountsLaterYears: Bool { settings.horizonYears > 1 && !settings.discounting.isNothing }

    /// Whether people without the programme were observed.
    var hasComparison: Bool { findings.arms?.hasComparison == true }

    /// What a decision hangs on: the net benefit, or without a cost the present value.
    var decisiveMeasure: SummaryMeasure { result.netBenefit == nil ? .presentValueSavings : .netBenefit }

    /// The name of a service for people, with the number of the reference behind its unit cost.
    func label(ofService key: String) -> RichText {
        let service = ServiceID(key)
        let label = evaluation.label(of: service) ?? key
        guard let number = references.number(of: service) else { return RichText(label) }
        return "\(label) \(reference: number)"
    }

    /// Services of which nothing is known, because everybody whom they are about was lost to follow-up.
    var lostServices: [String] {
        released.breakdown(by: .service)?.lost.map { evaluation.label(of: ServiceID($0)) ?? $0 } ?? []
    }

    /// A chart as a block, where there is one and charts are asked for.
    func chart(_ chart: Chart?) -> [Block] {
        guard let chart, charts != .none else { return [] }
        return [.chart(chart, charts)]
    }

    /// Warnings of these codes, in order.
    func warnings(_ codes: WarningCode...) -> [EvaluationWarning] {
        findings.warnings.filter { codes.contains($0.code) }
    }

    /// The warnings that concern a place of the report.
    func notices(_ places: ReportPlace...) -> [Block] {
        let found = EvaluationWarning.gathered(findings.warnings.filter { places.contains($0.code.place) })
        return found.isEmpty ? [] : [.bullets(found.map(Self.notice))]
    }

    /// A warning as the report prints it.
    static func notice(_ warning: EvaluationWarning) -> RichText {
        "\(strong: warning.code.rawValue) \(Wording.sentence(warning.message))"
    }
}

/// One part of a report: a function of the findings that says nothing where it has nothing to say.
protocol ReportSection: SendableMetatype {
    /// Its blocks; none leave the section out.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    static func blocks(_ context: ReportContext) throws(EvaluationError) -> [Block]
}
