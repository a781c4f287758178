import CostAvoidance
import Numerics

/// When the part that could leave a budget does so, where a lag is assumed: a present value does not say it.
struct CashDates {
    private let evaluation: ReleasedEvaluation

    init(_ evaluation: ReleasedEvaluation) { self.evaluation = evaluation }

    /// `A budget falls later than services are used less: by 6 months (low 12 months, high 0 months).`; nil where no lag is assumed, or no cash is told.
    var lag: String? {
        guard let cashable = evaluation.totals.savings.cash?.cashable, cashable != Estimate(exactly: .zero) else {
            return nil
        }
        let words = InputWords(evaluation: evaluation)
        return Self.lag(of: evaluation.assumptions, CashSide(cashable)) { scope in
            words.about(InputName(.assumption(.cashableLag), scope: scope.description))
        }
    }

    /// The lag of a set of assumptions; nil where none is assumed.
    ///
    /// - Parameters:
    ///   - side: which way the cash goes that it is said of.
    ///   - about: a scope in words, nothing for all rows.
    static func lag(
        of assumptions: AssumptionSet, _ side: CashSide,
        about: (AssumptionScope) -> String = { $0 == .all ? "" : $0.description }
    ) -> String? {
        let parameter = AssumptionParameter.cashableLag
        let declared = assumptions.declared.filter { $0.parameter == parameter }
        guard declared.contains(where: { $0.value != Estimate(exactly: parameter.defaultValue) }) else { return nil }
        let told = declared.map { assumption in
            let scope = about(assumption.scope)
            return months(assumption.value) + (scope.isEmpty ? "" : " for \(scope)")
        }
        let later = Wording.list(told)
        return switch side {
        case .leaves: "That part could leave a budget only later than services are used less, by \(later)."
        case .falls: "That part would fall on budgets only later than use changes, by \(later)."
        case .none, .either: "Budgets would change only later than use does, by \(later)."
        }
    }

    /// The same, and in which financial years it does as far as they are told.
    var sentence: String? {
        guard let lag else { return nil }
        guard evaluation.budget != nil else {
            return "\(lag) It is not known in which months the effects fall, so no year can be given."
        }
        let years = years ?? []
        guard let first = years.first, let last = years.last else {
            return "\(lag) The budget view shows by financial year what may be shown."
        }
        func part(_ year: (year: FinancialYear, amount: Money)) -> String {
            "\(Pounds.whole(year.amount)) in \(year.year)"
        }
        let fall =
            years.count <= Self.mostYears
            ? Wording.list(years.map(part)) : "\(part(first)) at first and \(part(last)) at the end"
        return "\(lag) The cashable amount (central, not discounted) is \(fall). The budget view has low and high."
    }

    /// Years that a sentence names one by one.
    private static let mostYears = 3

    /// `6 months (low 12 months, high 0 months)`.
    private static func months(_ value: Estimate<AssumptionValue>) -> String {
        value.low == value.high
            ? value.central.words
            : "\(value.central.words) (low \(value.low.words), high \(value.high.words))"
    }

    /// What could leave a budget in each financial year, central; nil where some of it is withheld or does not fit.
    private var years: [(year: FinancialYear, amount: Money)]? {
        var amounts: [FinancialYear: [Money]] = [:]
        for row in evaluation.budget?.rows ?? [] where row.key.kind == .cashable {
            guard case .shown(let amount, _) = row.figures else { return nil }
            amounts[row.key.year, default: []].append(amount.central)
        }
        let years = amounts.compactMapValues { own in try? own.dropFirst().reduce(own[0]) { try $0 + $1 } }
        guard years.count == amounts.count else { return nil }
        return years.sorted { $0.key < $1.key }.filter { $0.value != .zero }.map { (year: $0.key, amount: $0.value) }
    }
}
