import CostAvoidance
import Numerics

/// How each assumption is told.
struct AssumptionWords {
    private let ground: WorkbookGround
    private let unfollowed: Unfollowed
    private let resting: Set<AssumptionCell>
    /// The declared assumptions that some row rests on, shown or not: of others no command can be asked.
    private let used: Set<Int>

    /// - Throws: `EvaluationError.assumptionTie` where two assumptions tie.
    init(_ ground: WorkbookGround) throws(EvaluationError) {
        self.ground = ground
        unfollowed = ground.unfollowed
        resting = ground.resting
        used = try Self.used(ground.released)
    }

    private static func used(_ released: ReleasedEvaluation) throws(EvaluationError) -> Set<Int> {
        var used: Set<Int> = []
        do throws(AssumptionTie) {
            for subject in released.assumptionSubjects {
                for parameter in AssumptionParameter.allCases {
                    let resolved = try released.assumptions.resolve(parameter, for: subject)
                    if let place = resolved.declaredIndex { used.insert(place) }
                }
            }
        } catch {
            throw .assumptionTie(error)
        }
        return used
    }

    private var all: [Assumption] { ground.released.assumptions.declared }
    private var place: String { ground.released.place(of: "assumptions.csv") }

    func declared(_ assumption: Assumption, place: Int) -> WorkbookInput {
        let parameter = assumption.parameter
        let sameBefore = all.prefix(place).filter { $0.parameter == parameter }.count
        var input = input(
            AssumptionCell(parameter, declared: place), scope: assumption.scope, values: assumption.value,
            stem: "\(parameter.rawValue)_\(sameBefore + 1)")
        input.source = [assumption.source, assumption.rationale].filter { !$0.isEmpty }.joined(separator: "; ")
        input.whyIdle = idle(parameter, .stated(assumption.scope))
        return input
    }

    func byDefault(_ parameter: AssumptionParameter) -> WorkbookInput {
        let value = parameter.defaultValue
        var input = input(
            AssumptionCell(parameter, declared: nil), scope: .all, values: Estimate(exactly: value),
            stem: "\(parameter.rawValue)_default")
        input.about = "where nothing is stated"
        // Where one is stated for all rows its command is that one's; and where nothing rests on the default no command changes it.
        if all.contains(where: { $0.parameter == parameter && $0.scope == .all }) || isIdle(byDefault: parameter) {
            input.command = ""
        }
        input.source = "The method's default: nobody stated a value."
        input.whyIdle = idle(parameter, .byDefault)
        return input
    }

    func stated(_ unitCost: UnitCost) -> WorkbookInput {
        let share = unitCost.cashableShare?.description ?? "0"
        let setting = WorkbookInput.setting("cashable[service:\(unitCost.service)]", "VALUE")
        // Where one is stated for the service the command is that one's.
        let isReplaced = all.contains { $0.parameter == .cashable && $0.scope == .service(unitCost.service) }
        // Of several bearers one may have an assumption of its own, whose place the command's would take as well.
        let isShared = ground.rows.contains { row in
            guard row.service == unitCost.service, case .assumed = row.formula.cashable else { return false }
            return true
        }
        return WorkbookInput(
            label: AssumptionParameter.cashable.label, about: "\(unitCost.label), as its unit cost says", unit: "share",
            values: .range(Estimate(exactly: share)), kind: .share, source: unitCost.source,
            command: isReplaced || isShared ? "" : setting,
            stem: "cashable_\(WorkbookInput.nameWords(unitCost.service.name))",
            lock: withheldCash ?? unfollowed.statedShares[unitCost.service]?.lock(setting),
            whyIdle:
                "an assumption above replaces it for every row of the service. avoided what-if FOLDER \(setting) shows the result.",
            changes: [(.assumption(.cashable), .service(unitCost.service))])
    }

    private func input(
        _ cell: AssumptionCell, scope: AssumptionScope, values: Estimate<AssumptionValue>, stem: String
    ) -> WorkbookInput {
        let parameter = cell.parameter
        // Where no row rests on it, to keep what is narrower would leave nothing to change.
        let narrower = resting.contains(cell) ? narrower(than: scope, parameter) : []
        var input = WorkbookInput(
            label: parameter.label, about: about(scope),
            unit: parameter.unit == .share ? "share" : "months",
            values: .range(values.map { $0.decimal.description }),
            kind: parameter.unit == .share ? .share : .number,
            command: commandWords(parameter, scope, keeping: narrower),
            stem: stem)
        input.direction = parameter.direction
        input.changes = ([scope] + narrower.map(\.scope)).map { (.assumption(parameter), $0) }
        if !narrower.isEmpty {
            input.note = "Rows that a narrower assumption covers stay as they are; in the command, x1 keeps them so."
        }
        if parameter != .cashableLag, let words = yearWords(cell) {
            input.note = [input.note, words].filter { !$0.isEmpty }.joined(separator: " ")
        }
        input.lock = lock(cell, scope, command: input.command)
        if parameter == .cashableLag { input.command = "" }
        return input
    }

    /// How far the financial years follow an assumption, where they do not follow all of it.
    private func yearWords(_ cell: AssumptionCell) -> String? {
        guard let years = ground.years, let rest = years.rest, rest.following == .notAtAll,
            rest.resting?.assumptions.contains(cell) ?? true
        else { return nil }
        let isInPart = years.courses.contains { $0 != nil }
        // Net by year does not rest on what could leave a budget.
        let what =
            cell.parameter == .cashable
            ? "What could leave a budget by financial year and body" : "The sheet \(YearSheet.name)"
        return "\(what) \(isInPart ? "follows it in part" : "does not follow it")."
    }

    /// Why an assumption is not to be changed here; nil where that only shows in the formulas.
    private func lock(_ cell: AssumptionCell, _ scope: AssumptionScope, command words: String) -> String? {
        switch cell.parameter {
        case .cashableLag where !YearSheet.hasYears(ground):
            return
                "months to cash move dates, not totals, and this evaluation has no financial years: they need a period and, for observed use, the month in which each person's time after begins."
        case .cashableLag where !ground.hasKnownShare:
            return
                "no share that could leave a budget is known, so these months move nothing. With that share and these months in \(place), by-financial-year.csv of the report shows the result."
        case .cashableLag:
            return
                "months to cash move dates, not totals. With other months in \(place), by-financial-year.csv of the report shows the result."
        case .cashable where withheldCash != nil: return withheldCash
        case .dropOff where withheldDropOff != nil: return withheldDropOff
        // Nothing is left to drop off, whatever rests on it.
        case .dropOff where ground.horizon == 1: return nil
        case .cashable, .deadweight, .attribution, .displacement, .optimismBias, .dropOff:
            return unfollowed.assumptions[cell]?.lock(words)
        }
    }

    /// Why nothing is to be seen of what drops off; nil where it is told, and where nothing is left to drop off.
    private var withheldDropOff: String? {
        ground.horizon > 1 ? ground.lockOfTimes(.assumption(.dropOff)) : nil
    }

    /// Why nothing is to be seen of what could leave a budget; nil where it is told.
    private var withheldCash: String? {
        ground.withholdsCash
            ? "what could leave a budget is withheld in the report, so no total here shows it. avoided what-if shows all other totals."
            : nil
    }

    private static let asked = "avoided what-if FOLDER"

    /// What changes an assumption and keeps those that are narrower, each with its range.
    private func commandWords(
        _ parameter: AssumptionParameter, _ scope: AssumptionScope, keeping narrower: [Assumption]
    ) -> String {
        let kept = narrower.map { WorkbookInput.setting(name(parameter, $0.scope), "x1") }
        return ([WorkbookInput.setting(name(parameter, scope), "VALUE")] + kept).joined(separator: " ")
    }

    /// The narrower assumptions that some rows rest on.
    private func narrower(than scope: AssumptionScope, _ parameter: AssumptionParameter) -> [Assumption] {
        all.enumerated().filter { place, assumption in
            assumption.parameter == parameter && used.contains(place) && assumption.scope != scope
                && assumption.scope.isNarrower(than: scope)
        }.map(\.element)
    }

    private func name(_ parameter: AssumptionParameter, _ scope: AssumptionScope) -> String {
        parameter.rawValue + (scope == .all ? "" : "[\(scope)]")
    }

    private func command(_ parameter: AssumptionParameter, _ scope: AssumptionScope) -> String {
        "\(Self.asked) \(WorkbookInput.setting(name(parameter, scope), "VALUE"))"
    }

    private func about(_ scope: AssumptionScope) -> String {
        scope == .all
            ? "all rows" : InputWords(evaluation: ground.released).rows(in: scope.description)
    }

    private enum Standing {
        case stated(AssumptionScope)
        case byDefault
    }

    /// Why nothing rests on an assumption.
    private func idle(_ parameter: AssumptionParameter, _ standing: Standing) -> String {
        if parameter == .dropOff, ground.horizon == 1 {
            return
                "the horizon is one year, after which nothing is left to drop off. avoided what-if FOLDER --set horizon_years=YEARS --set drop_off=VALUE shows the result."
        }
        switch standing {
        case .stated(let scope):
            return "no row that can be followed here rests on it. \(command(parameter, scope)) shows the result."
        case .byDefault where parameter == .cashable && !isCashStatedEverywhere:
            let unknown = "where nobody says what share could leave a budget, it is not known and counts as nothing."
            // A command for all rows would replace what unit costs say as well.
            return isIdle(byDefault: parameter)
                ? "\(unknown) State the share in \(place), for the rows that it holds for."
                : "\(unknown) \(command(parameter, .all)) shows the result."
        case .byDefault: return "a value is stated for every row, so nothing rests on the default."
        }
    }

    /// Whether no command shows what another default would do.
    private func isIdle(byDefault parameter: AssumptionParameter) -> Bool {
        guard parameter == .cashable else {
            return !resting.contains(AssumptionCell(parameter, declared: nil)) && parameter != .dropOff
        }
        return isCashStatedEverywhere || !ground.withStatedShare.isEmpty
    }

    /// Whether somebody says of every row what share could leave a budget.
    private var isCashStatedEverywhere: Bool {
        ground.released.totals.savings.cash.map { $0.unknown == Estimate(exactly: .zero) } ?? false
    }
}
