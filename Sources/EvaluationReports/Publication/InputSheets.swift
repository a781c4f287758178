import CostAvoidance
import DelimitedText
import Numerics

/// What the figures were made of: assumptions, unit costs and the files read, each with its source.
struct InputSheets {
    let findings: Findings

    private var evaluation: ReleasedEvaluation { findings.released }

    // MARK: Assumptions

    /// Every assumption, those taken by default too.
    func assumptions(notes: [String]) throws(EvaluationError) -> PublicationTable {
        let custody = Custody.allCases.filter { part in
            evaluation.assumptions.declared.contains { part.words(of: $0) != nil }
        }
        var sheet = PublicationTable(
            title: "Every assumption", detail: "With its source, or the word default",
            stem: TableSubject.assumptions.stem,
            notes: notes,
            columns: [
                .words("Assumption"), .words("Scope, as the inputs name it"), .words("Unit"),
                .numbers("Low (in the unit given)"), .numbers("Central (in the unit given)"),
                .numbers("High (in the unit given)"), .words("What low and high are"), .words("Source"),
                .words("Rationale"),
            ] + custody.map { .words($0.rawValue) })
        for assumption in evaluation.assumptions.declared {
            sheet.rows.append(
                cells(assumption) + [
                    .words(assumption.spread.range.map(RangeWords.meaning) ?? "", else: .notKnown),
                    .words(assumption.source, else: .notKnown), .words(assumption.rationale, else: .notKnown),
                ] + custody.map { .words($0.words(of: assumption) ?? "", else: .notKnown) })
        }
        let atDefault = try findings.evaluated.defaults()
        for parameter in AssumptionParameter.allCases where atDefault[parameter] != nil {
            let taken = Assumption(
                parameter: parameter, scope: .all, value: Estimate(exactly: parameter.defaultValue), source: "default")
            sheet.rows.append(
                cells(taken) + [.absent(.doesNotApply), .words("default: nobody stated it"), .absent(.doesNotApply)]
                    + custody.map { _ in .absent(.doesNotApply) })
        }
        return sheet
    }

    /// Who made an assumption and answers for it, where the inputs say so of any.
    private enum Custody: String, CaseIterable {
        case madeBy = "Made by"
        case madeOn = "Made on"
        case reliability = "How reliable it is held to be"
        case signedOffBy = "Signed off by"

        func words(of assumption: Assumption) -> String? {
            switch self {
            case .madeBy: assumption.custody.madeBy
            case .madeOn: assumption.custody.madeOn
            case .reliability: assumption.custody.reliability
            case .signedOffBy: assumption.custody.signedOffBy
            }
        }
    }

    private func cells(_ assumption: Assumption) -> [PublicationCell] {
        let unit: FigureUnit =
            switch assumption.parameter.unit {
            case .share: .share
            case .months: .months
            }
        let scope = assumption.scope == .all ? "all rows that no narrower one covers" : assumption.scope.description
        return [.words(assumption.parameter.label), .words(scope), .words(unit.name)]
            + Bound.allCases.map { .figure(assumption.value[$0].description, unit) }
    }

    // MARK: Unit costs

    /// Every unit cost as its source prints it. What its licence forbids to publish again is withheld.
    func unitCosts(notes: [String]) -> PublicationTable {
        let costs = evaluation.unitCosts.values.sorted { ($0.label, $0.service) < ($1.label, $1.service) }
        var sheet = PublicationTable(
            title: "Unit costs as their sources print them", detail: "Before uprating",
            stem: TableSubject.unitCosts.stem,
            notes: notes,
            columns: [
                .words("Service"), .words("Identifier of the service"), .words("Unit"), .words("Bearer"),
                .words("Kind of value"), .words("Prices of"), .numbers("Low (£ a unit)"),
                .numbers("Central (£ a unit)"),
                .numbers("High (£ a unit)"), .numbers("Share that could leave a budget (%)"), .words("Kind of cost"),
                .words("Source"), .words("Place in the source"), .words("Licence"), .words("What to know of it"),
            ])
        for cost in costs { sheet.rows.append(cells(cost)) }
        return sheet
    }

    private func cells(_ cost: UnitCost) -> [PublicationCell] {
        let amounts: [PublicationCell] = Bound.allCases.map { end in
            if cost.licenceForbidsTables { return .absent(.withheld) }
            if end != .central, cost.range == .notGiven { return .absent(.notKnown) }
            return .figure(cost.cost[end].description, .pounds)
        }
        let source = WebAddress(cost.url).map { PublicationCell.link(cost.source, $0) } ?? .words(cost.source)
        return [
            .words(cost.label), .words(cost.service.name), .words(cost.unit), .words(cost.bearer.name),
            .words(cost.benefitType.words), .words(cost.priceYear.description),
        ] + amounts + [
            cost.cashableShare.map { .figure($0.description, .share) } ?? .absent(.notKnown),
            .words(UnitCostWords.basis(cost)), source, .words(cost.sourceRef, else: .notKnown),
            .words(cost.licence ?? "", else: .notKnown),
            cost.licenceForbidsTables ? .absent(.withheld) : .words(cost.note, else: .doesNotApply),
        ]
    }

    // MARK: Provenance

    /// Versions, and the digest of every file read.
    func provenance() -> PublicationTable {
        let settings = evaluation.settings
        var sheet = PublicationTable(
            title: "Provenance", detail: "What the figures were made with and from", stem: "provenance",
            columns: [.words("What"), .words("Name or value"), .words("SHA-256"), .numbers("Size (bytes)")])
        func add(_ what: String, _ value: String) {
            sheet.rows.append([
                .words(what), .words(value, else: .doesNotApply), .absent(.doesNotApply), .absent(.doesNotApply),
            ])
        }
        add("Tool", "avoided \(ToolVersion.current)")
        add("Edition of the built-in unit costs", settings.catalogue.rawValue)
        add("Price index", evaluation.deflators.release)
        add("Discounting", settings.discounting.source)
        add("Years that an effect is counted", String(settings.horizonYears))
        add("Draws of the simulation", findings.uncertainty?.simulation.map { String($0.draws) } ?? "none")
        add("Seed of the random numbers", String(settings.simulation.seed))
        add("Counts withheld below", String(settings.disclosure.threshold))
        for input in evaluation.inputs.sorted(by: { $0.name < $1.name }) {
            sheet.rows.append([
                .words("File read"), .words(input.name), .words(input.sha256),
                .figure(String(input.bytes), .units("bytes")),
            ])
        }
        return sheet
    }
}
