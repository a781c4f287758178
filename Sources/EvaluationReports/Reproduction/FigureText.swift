import CostAvoidance
import Numerics

/// Printed and recomputed numbers as a reader meets them.
enum FigureText {
    /// Decimals of a recomputed number: two more than are printed, so that a reader sees how it rounds.
    static func places(_ published: PublishedFigure) -> Int { max(published.decimals, 0) + 2 }

    /// A printed number with the decimals it is printed with; a dash where none is.
    static func printed(_ comparison: FigureComparison) -> String {
        guard let printed = comparison.printed else { return "–" }
        return number(printed, places: max(comparison.published.decimals, 0))
    }

    /// A recomputed number; a dash where there is none.
    static func recomputed(_ comparison: FigureComparison) -> String {
        comparison.recomputed.map { number($0, places: places(comparison.published)) } ?? "–"
    }

    /// Recomputed less printed, with its sign; a dash where there is none.
    static func difference(_ comparison: FigureComparison) -> String {
        comparison.difference.map { signed($0, places: places(comparison.published)) } ?? "–"
    }

    /// The difference in per cent of what is printed.
    static func percent(_ comparison: FigureComparison) -> String {
        comparison.differencePercent.map { signed($0, places: 2) + "%" } ?? "–"
    }

    /// Where a figure is printed, or that nobody printed it and how it is worked out.
    static func place(_ published: PublishedFigure) -> String {
        published.status == .derived ? "derived: \(published.source)" : published.source
    }

    /// What a figure is, without its name on the command line: `gross of Ambulance call-out`.
    static func words(_ figure: ReportFigure, of study: Reproduction) -> String {
        let evaluation = figure.evaluation
        guard case .row(let measure, let row)? = evaluation?.measure else {
            return figure.path.replacing("_", with: " ").replacing("/", with: ", ")
        }
        let label = study.evaluation.unitCosts.first { $0.key.name == row.key }?.value.label
        let words = measure.rawValue.replacing("_", with: " ")
        let end = evaluation.map { $0.bound == .central ? "" : ", \($0.bound.rawValue)" } ?? ""
        return "\(words) of \(label ?? row.key)\(end)"
    }

    static func number(_ number: ExactDecimal, places: Int) -> String {
        PlainText.grouped(number.fixed(places: places))
    }

    /// `+2.00` or `-0.33`; nought has no sign.
    static func signed(_ number: ExactDecimal, places: Int) -> String {
        let text = Self.number(number, places: places)
        return number.rounded(toPlaces: places) > .zero ? "+" + text : text
    }

    /// An amount in the unit of a printed figure: `£1,234.50`, or the number and its unit.
    static func amount(_ value: ExactDecimal, in published: PublishedFigure, places: Int? = nil) -> String {
        let places =
            places
            ?? (value == value.rounded(toPlaces: max(published.decimals, 0))
                ? max(published.decimals, 0) : Self.places(published))
        let text = number(value, places: places)
        if published.unit.description == "ratio" { return text }
        guard published.unit.base == "GBP" else { return "\(text) \(published.unit)" }
        let rate = published.unit.divisors.map { " per \($0.rawValue)" }.joined()
        return (text.hasPrefix("-") ? "-£" + text.dropFirst() : "£" + text) + rate
    }

    /// The three ends of an amount that are known, as `A to B`, or the one that is.
    static func ends<Value>(_ ends: Estimate<Value?>, _ written: (Value) -> String) -> String {
        let known = [ends.low, ends.central, ends.high].compactMap { $0 }.map(written)
        guard let first = known.first, let last = known.last else { return "–" }
        if known.count == 3 { return "\(first) to \(last), central \(known[1])" }
        return first == last ? first : "\(first) to \(last)"
    }
}
