import CostAvoidance
import DelimitedText
import Numerics

extension MeasureValue {
    /// The value in a CSV file; empty for a payback that is not within the horizon.
    var csv: CSVValue {
        switch self {
        case .people(let count): .number(String(count))
        case .money(let money): .money(money)
        case .ratio(let ratio): .number(ratio.fixed(places: 4))
        case .payback(let payback): .payback(payback)
        }
    }

    /// The value on a screen: whole pounds, ratios to two decimals.
    var short: String {
        switch self {
        case .people(let count): Numbers.count(count)
        case .money(let money): Pounds.whole(money)
        case .ratio(let ratio): Numbers.ratio(ratio)
        case .payback(let payback): payback.cell
        }
    }

    /// The value to its last digit.
    var long: String {
        switch self {
        case .people(let count): Numbers.count(count)
        case .money(let money): Pounds.exact(money)
        case .ratio(let ratio): ratio.fixed(places: 4)
        case .payback(let payback): payback.words
        }
    }
}
