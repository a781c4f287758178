import CostAvoidance
import Numerics

/// How near a changed total comes to what the command answers, and why it may not be the same penny.
///
/// The evaluation rounds what is priced together, the workbook each row. Where a row is the sum of several of these both have half a penny of
/// rounding for each of these and for the row, before a change and after it; twice as much in a year that is discounted, because net is
/// rounded before, and half a penny more for the part that could leave a budget. What it was before a change is known: it stands in
/// the columns of what does not follow.
struct PenceWords {
    private let ground: WorkbookGround

    init(_ ground: WorkbookGround) { self.ground = ground }

    /// The most pence by which a total in pounds can differ after a change.
    var most: Int {
        let halves = ground.rows.filter { $0.roundings > 1 }.reduce(0) { $0 + halfPennies($1) }
        return (halves + 1) / 2
    }

    /// In half pennies.
    private func halfPennies(_ row: WorkbookRow) -> Int {
        let discounted = (0..<ground.horizon).count { row.year + $0 > 0 }
        let ofCash = row.formula.cashable == .unknown && row.mixtures.cash == .formula ? 0 : 1
        // The gross of services withheld is a sum of rounded amounts.
        let rounded = row.roundings + 1 + (row.service == nil ? row.roundings : 0)
        let after = rounded * (2 * discounted + (ground.horizon - discounted) + ofCash) * magnification(row)
        let before =
            Bound.allCases.flatMap { [row.fixed.presentValue[$0], row.fixed.cashable[$0], row.fixed.net[$0]] }
            .map { min(after, Int(clamping: $0.pence.magnitude)) }.max() ?? 0
        // Of an amount both halves of each penny.
        return after + min(after, 2 * before)
    }

    /// Where rows of several assumptions stand in one, what is kept of all grows with what is kept of those that the formulas refer to,
    /// from what it is to all at the most, and so do the pennies in it.
    private func magnification(_ row: WorkbookRow) -> Int {
        guard row.mixtures.net != Estimate(exactly: .one) else { return 1 }
        let kept = Bound.allCases.map { bound in
            row.formula.netFactor.parts.reduce(1) { $0 * $1.kept(in: row.worlds[bound]).doubleValue }
        }
        guard let least = kept.filter({ $0 > 0 }).min() else { return 1 }
        return Int(nearest: (1 / least).rounded(.up))
    }

    /// Whether of some row what could leave a budget is a typed share of its present value.
    private var hasTypedShare: Bool {
        ground.rows.contains { if case .share = $0.mixtures.cash { true } else { false } }
    }

    /// Beside the check.
    var nearness: String {
        guard most > 0 else {
            return
                "After a change, central amounts match the command's to the penny, except amounts on half a penny. Low and high do too where no input changes ends (see Read me first)."
        }
        let cash = hasTypedShare ? ", what could leave a budget to a little more" : ""
        return
            "After a change, central amounts match the command's to within \(amount)\(cash). Low and high do too where no input changes ends (see Read me first)."
    }

    /// Over the financial years.
    ///
    /// In a year every line has a penny of rounding for what begins in its months and one for each year of an effect that reaches into it,
    /// before a change and after it; each row has half a penny.
    var nearnessOfYears: String {
        guard let years = ground.years, years.courses.contains(where: { $0 != nil }) else { return "" }
        let most = 2 * years.roundings + ground.rows.count
        let near =
            "after a change, central amounts of a year in pounds match the command's to within \(Self.amount(most))."
        // Of rows that are not told apart a year keeps its part, however far the command moves it.
        return years.rest == nil ? near.capitalisedFirst : "Unless there is a warning beside the title, \(near)"
    }

    /// The most by which a total can differ, in pence or pounds.
    private var amount: String { Self.amount(most) }

    private static func amount(_ pence: Int) -> String {
        pence < penceOfAPound ? "\(pence)p" : "£\(Money(pence: Int128(pence)).description)"
    }

    private static let penceOfAPound = 100

    /// Why.
    var words: String {
        let rounded =
            "row is rounded to the penny, half to even, as in the report; after that there are only sums."
        let each =
            switch ground.grain {
            case .line:
                "The working has one row for what is priced together: rows of one service, basis and starting year."
            case .service:
                "The working has one row for each service, so that nobody can be singled out. Where every part may be shown, it has a row for each part that begins in one year and has one set of assumptions."
            }
        let near =
            most == 0
            ? "So after a change the pence match the command's where no input changes ends."
            : "The report rounds \(roundedByItself); the pennies of difference are in the columns of what does not follow. So after a change a total can differ from the command's by up to \(amount) where no input changes ends."
        return "\(each) Each \(rounded) \(near)"
    }

    /// What is less than a row and rounded by itself.
    private var roundedByItself: String {
        switch ground.grain {
        case .line: "each event with alternative accounts by itself, and a row can hold several"
        case .service: "what is priced together, and a row can hold several of these"
        }
    }
}
