import CostAvoidance
import Numerics

/// Words for what a figure implies.
enum ImpliedText {
    /// `£16,000`, with pence where there are any.
    static func amount(_ amount: ExactDecimal, _ currency: String) -> String {
        let text = FigureText.number(amount.magnitude, places: amount == amount.rounded(toPlaces: 0) ? 0 : 2)
        return (amount.isNegative ? "-" : "") + currency + text
    }

    /// A figure divided by something: a number over a pound of cost, an amount over all else. What is less than is told of it is told as
    /// that, since no figure is nothing.
    static func rate(_ basis: ImpliedRate.Basis, _ result: ExactDecimal, _ currency: String) -> String {
        let isNumber = basis == .poundOfCost
        guard result.isZero else {
            return isNumber ? FigureText.number(result, places: Money.places) : amount(result, currency)
        }
        return "under \(isNumber ? "" : currency)0.01"
    }

    /// Units that a figure would take. So few that they would be none are told to a tenth, and fewer as fewer.
    static func units(_ units: ExactDecimal, places: Int) -> String {
        guard units.rounded(toPlaces: places).isZero else { return FigureText.number(units, places: places) }
        return units.rounded(toPlaces: 1).isZero ? "under 0.1" : FigureText.number(units, places: 1)
    }

    /// `90.6%` for a share of 0.906.
    static func percent(_ share: ExactDecimal) -> String {
        let isWhole = share == share.rounded(toPlaces: 2)
        return Numbers.percentage(share.rounded(toPlaces: 3), atLeast: isWhole ? 0 : 1)
    }

    /// The share of a figure at each of its ends above which it falls below a cost; in words where all of it is below as it stands.
    static func share(_ row: BreakEven, of figure: ImpliedFigure) -> String {
        figure.amounts.allSatisfy { $0.amount < row.cost.total }
            ? "below the cost already" : FigureText.ends(row.share, percent)
    }

    /// Where a cost comes from.
    static func cost(_ cost: BreakEven.Cost) -> String {
        switch cost {
        case .printed: "As printed"
        case .derived: "Derived from what is printed"
        case .assumed(let perPost, _):
            "Assumed: \(amount(perPost.decimal, "£")) for each coordinator and year, everything included"
        }
    }

    /// How a figure changed between two places.
    static func quotation(_ quotation: Quotation) -> RichText {
        let first = whole(quotation.first)
        let second = whole(quotation.second)
        let places = "(\(quotation.first.source); \(quotation.second.source))"
        return switch quotation.change {
        case .bottomOfRange:
            "\(first) in one place is \(second) in another: only the bottom of the range is left \(places)."
        case .topOfRange: "\(first) in one place is \(second) in another: only the top of the range is left \(places)."
        case .insideRange: "\(first) in one place is \(second) in another, inside the range \(places)."
        case .rounded:
            "\(first) in one place is \(second) in another: one is the other, rounded\(percent(quotation)) \(places)."
        case .same: "\(first) stands in both places \(places)."
        case .other: "\(first) in one place is \(second) in another\(percent(quotation)) \(places)."
        }
    }

    private static func percent(_ quotation: Quotation) -> String {
        quotation.percent.map { ", \(FigureText.signed($0, places: 1))%" } ?? ""
    }

    private static func whole(_ published: PublishedFigure) -> String {
        published.printed.map { FigureText.amount($0.value, in: published, places: max(published.decimals, 0)) }
            .joined(separator: " to ")
    }
}

extension ExactDecimal {
    /// The number without its sign.
    var magnitude: ExactDecimal { isNegative ? negated : self }
}

extension ImpliedAnalysis {
    /// Whose prices services are in.
    var pricesText: String { priceYear?.description ?? "their own years" }
}

extension ImpliedRate.Basis {
    /// What the figure is divided by.
    var words: String {
        switch self {
        case .person: "for each person"
        case .month: "for each month"
        case .year: "for a year, at the same pace"
        case .personAndMonth: "for each person and month"
        case .coordinator: "for each coordinator"
        case .poundOfCost: "for each pound of cost"
        }
    }
}

extension ServiceEquivalent.Feasibility {
    /// The answer in a word or two.
    var words: String {
        switch self {
        case .possible: "yes"
        case .moreThanTheMonthsHold: "no: more than the months hold for one person"
        case .onlyInPart: "at the low end only"
        case .unknown: "not known"
        }
    }
}
