import CostAvoidance
import Numerics

/// Which services most of it comes from.
enum LargestSection: ReportSection {
    /// Services named; the annex has all.
    private static let shown = 5

    static func blocks(_ context: ReportContext) throws(EvaluationError) -> [Block] {
        guard let breakdown = context.released.breakdown(by: .service), !breakdown.rows.isEmpty else { return [] }
        let rows = breakdown.rows.compactMap { row -> Row? in
            guard case .shown(let amounts, let people) = row.figures else { return nil }
            return Row(
                key: row.key, label: context.evaluation.unitCosts[ServiceID(row.key)]?.label ?? row.key,
                net: amounts.net,
                people: people)
        }
        // The largest by size, whichever way they go.
        let largest = rows.sorted {
            ($1.net.central.magnitude, $0.label) < ($0.net.central.magnitude, $1.label)
        }.prefix(shown)
        guard !largest.isEmpty else {
            let beside =
                context.hasComparison ? ", here or in the comparison group" : ""
            return [
                .section("Where it comes from"),
                .paragraph(
                    "No service can be shown: each is about few people\(beside), or would reveal something of few."),
            ]
        }
        var table = ReportTable(
            "\(named(breakdown, shown: rows.count, named: largest.count)): \(context.wording.net)\(context.inFirstYear), at \(context.settings.priceYear) prices",
            columns: [
                .words("Service"), .people("People"), .pounds("Low to high\(context.rangeMark)"), .pounds("Central"),
            ])
        for row in largest {
            func net(_ bound: Bound) -> ReportFigure { .cell(.service, row.key, .net, bound) }
            table.append([
                ReportTable.Cell(row.label),
                row.people.map {
                    ReportTable.Cell(Numbers.count($0), rounding: [.cell(.service, row.key, .people)])
                } ?? ReportTable.Cell(BreakdownTable.notKnown),
                .span(row.net, of: net), .central(row.net, of: net),
            ])
        }
        let notes = notes(breakdown, rows, Array(largest), context)
        if !notes.isEmpty { table.note = RichText(notes.joined(separator: " ")) }
        if context.findings.hasAlternatives {
            table.addNote(RichText(WorldWords.accountsByService))
        }
        table.noteOrder(of: largest.map(\.net))
        return [.section("Where it comes from"), .table(table)]
    }

    /// Which services they are: of those withheld nobody knows how large they are.
    private static func named(_ breakdown: ReleasedBreakdown, shown: Int, named: Int) -> String {
        let isSomeWithheld = breakdown.rows.count > shown
        if breakdown.rows.count == 1 { return "The service" }
        if shown > named { return isSomeWithheld ? "The largest services that can be shown" : "The largest services" }
        return isSomeWithheld ? "The services that can be shown" : "By service"
    }

    private struct Row {
        var key: String
        var label: String
        var net: Estimate<Money>
        var people: Int?
    }

    /// Services that cost more and are named.
    private static let namedRises = 3

    /// What is not in the table: services withheld, services that cost more, and smaller ones.
    private static func notes(
        _ breakdown: ReleasedBreakdown, _ rows: [Row], _ largest: [Row], _ context: ReportContext
    ) -> [String] {
        var notes = breakdown.lost.isEmpty ? [] : [lost(breakdown, context)]
        let withheld = breakdown.rows.count - rows.count
        if withheld > 0 {
            notes.append(
                "\(Wording.counted(withheld, "service is", "services are").capitalisedFirst) suppressed, because \(withheld == 1 ? "it is" : "each is") about few people or would reveal one that is; whether \(withheld == 1 ? "it is" : "they are") larger than these is not said here."
            )
        }
        let named = Set(largest.map(\.key))
        let left = rows.filter { !named.contains($0.key) }
        let rises = left.filter(\.net.central.isNegative)
        if !rises.isEmpty {
            let amount = Self.sum(rises).map { ", by \(HeldPounds.one($0.magnitude)) (central)" } ?? ""
            let names = Wording.list(rises.map(\.label).sorted(), atMost: namedRises)
            notes.append(
                "\(Self.whichCostMore(rises.count, isSomeWithheld: withheld > 0)) \(context.wording.more), not less\(amount): \(names). The total counts that."
            )
        }
        let smaller = left.count - rises.count
        if smaller > 0 {
            notes.append(
                "\(Wording.counted(smaller, "more service follows", "more services follow").capitalisedFirst) in the annex."
            )
        }
        if largest.contains(where: \.net.central.isNegative) {
            notes.append(
                context.hasComparison
                    ? "A minus sign means use that fell by less, or rose by more, than in the comparison group."
                    : "A minus sign means a service that costs more.")
        }
        if let rises = risesOfBoth(context) { notes.append(rises) }
        if context.isDiscounted { notes.append("The table is before discounting, and the headline after it.") }
        if let rounded = RoundedCounts(context.released).sentence { notes.append(rounded) }
        if breakdown.rows.count > 1 {
            notes.append("Amounts are rounded, so they may not add up. One person can be in several rows.")
        }
        return notes
    }

    /// Services that were used more, and still less than the comparison group leads one to expect; nil where there are none.
    private static func risesOfBoth(_ context: ReportContext) -> String? {
        guard let arms = context.findings.arms, arms.hasComparison else { return nil }
        let rose = arms.rows.compactMap { row -> String? in
            guard row.arm == .programme, case .shown(let use, let difference?) = row.figures, use.change > .zero,
                difference < .zero
            else { return nil }
            return context.evaluation.label(of: row.service) ?? row.service.name
        }
        return rose.isEmpty
            ? nil
            : "Use of \(Wording.list(rose.sorted(), atMost: namedRises)) rose, by less than in the comparison group."
    }

    /// Services of which nobody's later use is known.
    private static func lost(_ breakdown: ReleasedBreakdown, _ context: ReportContext) -> String {
        let names = Wording.list(context.lostServices, atMost: namedRises)
        let (are, them) = breakdown.lost.count == 1 ? ("it is", "it") : ("they are", "them")
        return
            "Nothing is known of \(names), because there is no record of later use for anybody whom \(are) about: the total is without \(them)."
    }

    /// `Of the services that can be shown, one costs`, `2 more services cost`.
    private static func whichCostMore(_ count: Int, isSomeWithheld: Bool) -> String {
        isSomeWithheld
            ? "Of the services that can be shown, \(Wording.counted(count, "other costs", "others cost"))"
            : Wording.counted(count, "other service costs", "other services cost").capitalisedFirst
    }

    /// What rows come to together, central; nil where that does not fit.
    private static func sum(_ rows: [Row]) -> Money? {
        do {
            return try rows.reduce(Money.zero) { try $0 + $1.net.central }
        } catch {
            return nil
        }
    }
}
