import CostAvoidance
import Numerics

/// How each assumption is told.
struct AssumptionWords {
    let findings: Findings
    let unfollowed: Set<AssumptionCell>

    private var all: [Assumption] { findings.released.assumptions.declared }

    func declared(_ assumption: Assumption, place: Int) -> WorkbookInput {
        let parameter = assumption.parameter
        let sameBefore = all.prefix(place).filter { $0.parameter == parameter }.count
        var input = input(
            parameter, scope: assumption.scope, values: assumption.value,
            stem: "\(parameter.rawValue)_\(sameBefore + 1)")
        input.source = [assumption.source, assumption.rationale].filter { !$0.isEmpty }.joined(separator: "; ")
        input.whyIdle = idle(parameter, .stated(assumption.scope))
        if unfollowed.contains(AssumptionCell(parameter, declared: place)) {
            input.lock = apart(command(parameter, assumption.scope))
        }
        return input
    }

    func byDefault(_ parameter: AssumptionParameter) -> WorkbookInput {
        let value = parameter.defaultValue
        var input = input(
            parameter, scope: .all, values: Estimate(exactly: value), stem: "\(parameter.rawValue)_default")
        input.about = "where nothing is stated"
        input.source = "The method's default: nobody stated it."
        input.whyIdle = idle(parameter, .byDefault)
        if unfollowed.contains(AssumptionCell(parameter, declared: nil)) {
            input.lock = apart(command(parameter, .all))
        }
        return input
    }

    func stated(_ unitCost: UnitCost) -> WorkbookInput {
        let share = unitCost.cashableShare?.description ?? "0"
        return WorkbookInput(
            label: AssumptionParameter.cashable.label, about: "\(unitCost.label), as its unit cost says", unit: "share",
            values: .range(Estimate(exactly: share)), kind: .share, source: unitCost.source,
            command: WorkbookInput.setting("cashable[service:\(unitCost.service)]", "VALUE"),
            stem: "cashable_\(WorkbookInput.nameWords(unitCost.service.name))",
            whyIdle: "an assumption above stands in its place, or nothing is known of the service.")
    }

    private func input(
        _ parameter: AssumptionParameter, scope: AssumptionScope, values: Estimate<AssumptionValue>, stem: String
    ) -> WorkbookInput {
        let narrower = narrower(than: scope, parameter)
        var input = WorkbookInput(
            label: parameter.label, about: about(scope),
            unit: parameter.unit == .share ? "share" : "months",
            values: .range(values.map { $0.decimal.description }),
            kind: parameter.unit == .share ? .share : .number,
            command: commandWords(parameter, scope, keeping: narrower),
            stem: stem)
        if !narrower.isEmpty {
            input.note =
                input.command.isEmpty
                ? "Rows that a narrower assumption covers stay. --set would change them too: the same is had by a row of assumptions.csv."
                : "Rows that a narrower assumption covers stay. The command gives these their central value at all three ends."
        }
        if parameter == .cashableLag {
            input.lock = "months to cash move dates and no total. \(command(parameter, scope)) answers."
        }
        return input
    }

    /// What changes an assumption and keeps those that are narrower; empty where one of these has no range, because to give it what it
    /// is already is no change.
    private func commandWords(
        _ parameter: AssumptionParameter, _ scope: AssumptionScope, keeping narrower: [Assumption]
    ) -> String {
        guard narrower.allSatisfy({ $0.value != Estimate(exactly: $0.value.central) }) else { return "" }
        let kept = narrower.map {
            WorkbookInput.setting(name(parameter, $0.scope), $0.value.central.decimal.description)
        }
        return ([WorkbookInput.setting(name(parameter, scope), "VALUE")] + kept).joined(separator: " ")
    }

    private func narrower(than scope: AssumptionScope, _ parameter: AssumptionParameter) -> [Assumption] {
        all.filter { $0.parameter == parameter && $0.scope != scope && $0.scope.isNarrower(than: scope) }
    }

    private func name(_ parameter: AssumptionParameter, _ scope: AssumptionScope) -> String {
        parameter.rawValue + (scope == .all ? "" : "[\(scope)]")
    }

    private func command(_ parameter: AssumptionParameter, _ scope: AssumptionScope) -> String {
        "avoided what-if FOLDER \(WorkbookInput.setting(name(parameter, scope), "VALUE"))"
    }

    private func about(_ scope: AssumptionScope) -> String {
        scope == .all
            ? "all rows" : InputWords(evaluation: findings.released).rows(in: scope.description)
    }

    private enum Standing {
        case stated(AssumptionScope)
        case byDefault
    }

    /// Why nothing rests on an assumption.
    private func idle(_ parameter: AssumptionParameter, _ standing: Standing) -> String {
        if parameter == .dropOff, findings.released.settings.horizonYears == 1 {
            return
                "the horizon is one year, after which nothing is left to drop off. avoided what-if FOLDER --set horizon_years=YEARS --set drop_off=VALUE answers."
        }
        switch standing {
        case .stated(let scope):
            return "no row that can be followed here rests on it. \(command(parameter, scope)) answers."
        case .byDefault where parameter == .cashable:
            return
                "where nobody says what could leave a budget it is not known and counts as nothing. \(command(parameter, .all)) answers."
        case .byDefault:
            return
                "for every row a value is stated, so that nothing rests on the default. \(command(parameter, .all)) answers."
        }
    }

    /// Why an assumption that moves something cannot be followed.
    private func apart(_ command: String) -> String {
        "rows of one service have other assumptions than the rest of it, or are events told in alternative ways, and are not told apart here so that nobody can be singled out. \(command) answers."
    }
}
