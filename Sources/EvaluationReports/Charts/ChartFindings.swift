import CostAvoidance
import Numerics

/// What each chart shows, in the line over its picture: central values, in words that stay true of one row, of losses and of rows
/// withheld.
struct ChartFindings {
    let wording: SavingsWording

    // MARK: The whole

    /// The headline beside what it cost.
    func headline(_ amounts: RangeItem, cost: RangeItem?, status: EvaluationStatus) -> String {
        let made = status == .reconstruction ? "made-up programme cost" : "programme cost"
        let beside = cost.map { ", beside a \(made) of \($0.value)" } ?? ""
        return "\(wording.heading.capitalisedFirst): \(amounts.value)\(beside)"
    }

    /// From gross to what is left of it.
    static func steps(_ path: GrossToNet) -> String {
        let net = "From \(HeldPounds.one(path.gross)) gross to \(HeldPounds.one(path.net)) net"
        return path.time == .zero ? net : "\(net), a present value of \(HeldPounds.one(path.presentValue))"
    }

    // MARK: Rows

    /// Services, the greatest first.
    func services(_ items: [RangeItem], withheld: Int) -> String {
        let below = Self.below(items)
        guard let first = Self.greatest(items), let last = Self.least(items) else { return "" }
        if items.count == 1, withheld == 0, first.amounts.central > .zero {
            return "All of it comes from \(first.name): \(first.value)"
        }
        guard first.amounts.central > .zero else {
            guard let dearest = below.last else { return "No service shown \(costs.one) more or less" }
            return items.count == 1
                ? "\(dearest.name) \(costs.one) \(Self.amount(dearest)) \(wording.more)"
                : "No service shown \(costs.one) less; \(dearest.name) \(costs.one) \(Self.amount(dearest)) \(wording.more)"
        }
        if let dearest = below.last, dearest.amounts.central.magnitude > first.amounts.central {
            return
                "\(dearest.name) \(costs.one) \(Self.amount(dearest)) \(wording.more), and \(first.name) \(first.value) less"
        }
        let alike = Self.asLarge(as: first, items)
        let among = withheld > 0 ? "Of the services shown, the" : "The"
        let most =
            alike.count == 1
            ? "\(among) largest part comes from \(first.name), \(first.value)"
            : "\(among) largest parts come from \(Wording.list(alike, atMost: Self.mostAlike)), \(first.value) each"
        return switch below.count {
        case 0: most
        case 1: "\(most); \(last.name) \(costs.one) \(wording.more)"
        default: "\(most); \(Wording.counted(below.count, "service", "services")) \(costs.many) \(wording.more)"
        }
    }

    /// Who would have paid, the greatest amount first.
    func bearers(_ items: [RangeItem], withheld: Int) -> String {
        let below = Self.below(items)
        guard let first = Self.greatest(items) else { return "" }
        if items.count == 1, withheld == 0, first.amounts.central > .zero {
            return "All of it \(paid(by: first.name)): \(first.value)"
        }
        guard first.amounts.central > .zero else {
            guard let dearest = below.last else { return "\(wording.verb.capitalisedFirst) no body shown more or less" }
            return
                "\(wording.verb.capitalisedFirst) \(dearest.name) \(Self.amount(dearest)) \(wording.more), and no body shown less"
        }
        if let dearest = below.last, dearest.amounts.central.magnitude > first.amounts.central {
            return
                "\(wording.verb.capitalisedFirst) \(dearest.name) \(Self.amount(dearest)) \(wording.more), and \(first.name) \(first.value) less"
        }
        let largest = withheld > 0 ? "Of the parts shown, the largest" : "The largest part"
        let alike = Self.asLarge(as: first, items)
        let most =
            alike.count == 1
            ? "\(largest) \(paid(by: first.name)), \(first.value)"
            : "\(withheld > 0 ? largest : "The largest parts") \(paid(by: Wording.list(alike, atMost: Self.mostAlike))), \(first.value) each"
        return switch below.count {
        case 0: most
        case 1: "\(most); \(below[0].name) is left with more to pay"
        default: "\(most); \(Wording.counted(below.count, "body is", "bodies are")) left with more to pay"
        }
    }

    private func paid(by name: String) -> String {
        wording.evidence == .beforeAfter ? "is in what \(name) pays" : "would have been paid by \(name)"
    }

    /// What remains to each body, the greatest amount first.
    static func positions(_ items: [RangeItem]) -> String {
        guard let first = greatest(items), let last = least(items) else { return "" }
        if items.count == 1 { return "What remains for \(body(first)) after what it pays: \(first.value)" }
        guard !first.amounts.central.isNegative else {
            return "All bodies shown end below zero; the lowest is \(body(last)), \(last.value)"
        }
        let most =
            first.amounts.central == .zero
            ? "Nothing remains for any body shown" : "The most remains for \(body(first)), \(first.value)"
        let below = below(items)
        return switch below.count {
        case 0: "\(most); no body shown ends below zero"
        case 1: "\(most); \(body(last)) ends below zero, at \(last.value)"
        default: "\(most); \(Wording.counted(below.count, "body ends", "bodies end")) below zero"
        }
    }

    /// A body in a sentence.
    private static func body(_ item: RangeItem) -> String {
        item.name == BodyPosition.notStated ? "a funder not stated" : item.name
    }

    // MARK: Time

    /// Where the financial years end.
    static func years(_ budget: ReleasedBudget, label: String, hasCost: Bool, isDiscounted: Bool) -> String {
        guard let last = budget.years.last, let position = last.cumulative else {
            let shown = budget.years.compactMap { year in year.shownSavings.map { (year.year, $0) } }
            guard let most = shown.max(by: { $0.1.central < $1.1.central }), most.1.central > .zero else {
                return "\(label.capitalisedFirst), by financial year"
            }
            return "Of the years shown, most falls in \(most.0): \(HeldPounds.ends(most.1).central)"
        }
        let amount = HeldPounds.ends(position).central
        // The chart is not, where the report's net benefit is.
        let before = isDiscounted ? " and before discounting" : ""
        return hasCost
            ? "By the end of \(last.year) the position is \(amount), centrally\(before)"
            : "By the end of \(last.year) the total so far is \(amount), centrally\(before)"
    }

    /// When the cost is made good.
    static func payback(_ payback: Payback?) -> String {
        switch payback {
        case .month(let month): "The cost of the whole programme is made good by the end of month \(month), centrally"
        case .notWithinHorizon: "The cost of the whole programme is not made good while effects are counted, centrally"
        case nil: "The total so far, month by month, beside the programme cost"
        }
    }

    // MARK: Doubt and change

    /// Between which amounts the draws lie.
    static func draws(_ interval: String) -> String { "95% of the draws lie in the range \(interval)" }

    /// The input that moves a measure most.
    ///
    /// - Parameter alike: how many inputs move it as much.
    static func mover(_ input: String, of measure: String, by swing: Money, alike: Int, withheld: Int) -> String {
        let among = withheld > 0 ? "Of the inputs shown, " : ""
        guard alike == 1 else {
            let have =
                "\(Wording.counted(alike, "input", "inputs")) have the same effect on \(measure), and none has more"
            return "\((among + have).capitalisedFirst): \(HeldPounds.one(swing))"
        }
        return "\(among)\(input) has the most effect on \(measure): \(HeldPounds.one(swing))"
    }

    /// Scenarios, the greatest amount first, beside what they change, which stands before them.
    static func scenarios(_ items: [RangeItem]) -> String {
        guard let base = items.first else { return "" }
        let ranked = Array(items.dropFirst())
        guard let most = greatest(ranked), let least = least(ranked) else { return base.words }
        return ranked.count == 1
            ? "\(least.name): \(least.value), beside \(base.value) as evaluated"
            : "The lowest scenario gives \(least.value), the highest \(most.value), beside \(base.value) as evaluated"
    }

    // MARK: Order

    private static func greatest(_ items: [RangeItem]) -> RangeItem? {
        items.max { $0.amounts.central < $1.amounts.central }
    }

    /// Names of what comes to as much, which no order of rows puts first.
    private static func asLarge(as first: RangeItem, _ items: [RangeItem]) -> [String] {
        items.filter { $0.amounts.central == first.amounts.central }.map(\.name).sorted()
    }

    private static let mostAlike = 3

    private static func least(_ items: [RangeItem]) -> RangeItem? {
        items.min { $0.amounts.central < $1.amounts.central }
    }

    /// What costs more, the most of all last.
    private static func below(_ items: [RangeItem]) -> [RangeItem] {
        items.filter(\.amounts.central.isNegative).sorted { $0.amounts.central > $1.amounts.central }
    }

    // MARK: Words

    /// What services do, by the evidence.
    private var costs: (one: String, many: String) {
        switch wording.evidence {
        case .nothing: ("could cost", "could cost")
        case .judgement, .beforeAfterAndJudgement: ("is estimated to cost", "are estimated to cost")
        case .beforeAfter, .comparison: ("costs", "cost")
        }
    }

    /// The size of an amount to the same figures as it is shown with.
    private static func amount(_ item: RangeItem) -> String {
        item.value.hasPrefix("-") ? String(item.value.dropFirst()) : item.value
    }
}
