import CostAvoidance
import DelimitedText
import Numerics

/// Savings and cost of each financial year as bars, and the position so far as a line; not discounted.
struct BudgetChart {
    private let budget: ReleasedBudget
    private let label: String
    private let priceYear: FinancialYear
    private let hasCost: Bool
    private let words: ChartWords

    init(budget: ReleasedBudget, context: ReportContext) {
        self.budget = budget
        label = context.wording.net
        priceYear = context.settings.priceYear
        hasCost = context.result.programme != nil
        words = context.words(
            ChartFindings.years(
                budget, label: label, hasCost: hasCost, isDiscounted: context.discountsLaterYears),
            of: "By financial year, not discounted: \(label)\(hasCost ? ", and programme cost" : "")")
    }

    private static let width = 760.0
    private static let margin = 12.0
    private static let plotHeight = 230.0
    private static let lineHeight = 16.0

    /// Nil where no year may be drawn.
    func chart() -> Chart? {
        guard budget.years.contains(where: { $0.savings != .suppressed }) else { return nil }
        return Chart(
            name: "by-financial-year", words: words, note: footnote, summary: summary, picture: drawing(),
            text: TextBars.text(textRows), numbers: numbers)
    }

    // MARK: In words and numbers

    private static func words(_ amounts: Estimate<Money>) -> String {
        RangeItem(name: "", key: "", amounts: amounts, ink: .saving).words
    }

    private var summary: String {
        let readOut = 5
        let years = budget.years.prefix(readOut).map { year in
            let savings = year.shownSavings.map(Self.words) ?? BreakdownTable.suppressed
            return "\(year.year) \(savings)" + (hasCost ? " against a cost of \(Self.words(year.cost))" : "")
        }.joined(separator: "; ")
        let rest = budget.years.count - min(budget.years.count, readOut)
        var text = Wording.sentence(
            rest > 0 ? "\(years); and \(Wording.counted(rest, "more year", "more years"))" : years)
        if let last = budget.years.last, let position = last.cumulative {
            text += " \(positionName) at the end of \(last.year): \(Self.words(position))."
        }
        return text + (hasEnvelope ? " In brackets: the envelope (inputs alone)." : "")
    }

    /// What the line is.
    private var positionName: String { hasCost ? "Position so far" : "So far" }

    private var textRows: [TextBars.Row] {
        budget.years.flatMap { year -> [TextBars.Row] in
            func row(_ name: String, _ amounts: Estimate<Money>?) -> TextBars.Row {
                TextBars.Row(
                    name: "\(year.year) \(name)", bar: (0, amounts?.central.doublePounds ?? 0),
                    value: amounts.map(Self.words) ?? BreakdownTable.suppressed)
            }
            return [row("falls", year.shownSavings)] + (hasCost ? [row("cost", year.cost)] : [])
                + [row("so far", year.cumulative)]
        }
    }

    private var numbers: CSVWriter {
        let measures = hasCost ? ["savings", "cost", "cumulative"] : ["savings", "cumulative"]
        var numbers = CSVWriter(
            notedHeader: ["financial_year"] + measures.flatMap { name in Bound.allCases.map { $0.column(name) } })
        for year in budget.years {
            let amounts =
                hasCost ? [year.shownSavings, year.cost, year.cumulative] : [year.shownSavings, year.cumulative]
            numbers.append(
                [.text(year.year.description)]
                    + amounts.flatMap { CSVValue.three($0, else: .withheld) })
        }
        return numbers
    }

    private var hasEnvelope: Bool {
        budget.years.contains { year in
            [year.shownSavings, year.cost, year.cumulative].contains { $0.map { $0.low != $0.high } ?? false }
        }
    }

    private var footnote: String {
        var words = "Not discounted."
        if hasEnvelope {
            let lines = hasEnvelopeOfPosition ? " and thin dashed lines" : ""
            words +=
                " Pale bands\(lines): the envelope from low to high (inputs alone), not a confidence interval."
        }
        let suppressed = budget.years.filter { $0.savings == .suppressed }.count
        if suppressed > 0 {
            let are = Wording.counted(suppressed, "year is", "years are").capitalisedFirst
            let mark = room < Self.roomOfWord ? ", and marked \(Self.mark)" : ""
            words += " \(are) suppressed and not drawn\(mark)."
            if budget.years.contains(where: { $0.cumulative == nil }) {
                words += " From the first of them on, what adds up so far is not drawn."
            }
        }
        return words
    }

    /// The Analysis Function's shorthand for what is confidential, where there is no room for a word; Government Analysis Function,
    /// "Using symbols and shorthand in tables".
    private static let mark = "[c]"
    private static let roomOfWord = TextMeasure.width(BreakdownTable.suppressed, size: 12) + 8

    /// About how wide a year is in the picture.
    private var room: Double { (Self.width - 100) / Double(budget.years.count) }

    private var hasEnvelopeOfPosition: Bool {
        let points = budget.years.compactMap(\.cumulative)
        return points.count > 1 && points.contains { $0.low != $0.high }
    }

    /// Whether services cost more in some year.
    private var hasRise: Bool { budget.years.contains { $0.shownSavings?.central.isNegative ?? false } }

    // MARK: Picture

    /// Where years and pounds are in the picture.
    private struct Layout {
        var axis: Axis
        var left: Double
        var right: Double
        var bottom: Double
        var years: Int

        /// Room for one year.
        var room: Double { (right - left) / Double(years) }

        func middle(_ place: Int) -> Double { left + (Double(place) + 0.5) * room }

        func y(_ pounds: Double) -> Double { bottom - axis.share(of: pounds) * BudgetChart.plotHeight }

        func y(_ amount: Money) -> Double { y(amount.doublePounds) }
    }

    private func drawing() -> Drawing {
        var drawing = Drawing(width: Self.width, height: 0)
        var y = Drawing.firstBaseline
        legend(&drawing, from: &y)
        let values: [Double] = budget.years.flatMap { year -> [Double] in
            [year.shownSavings, hasCost ? year.cost : nil, year.cumulative].compactMap { $0 }
                .flatMap { [$0.low, $0.central, $0.high] }.map(\.doublePounds)
        }
        let axis = Axis(holding: values + [0], marks: 7)
        let labels = axis.marks.map(axis.label)
        let layout = Layout(
            axis: axis, left: Self.margin + (labels.map { TextMeasure.width($0, size: 12) }.max() ?? 0) + 8,
            right: Self.width - Self.margin, bottom: y + 18 + Self.plotHeight, years: budget.years.count)
        for (mark, label) in zip(axis.marks, labels) {
            let y = layout.y(mark)
            drawing.elements.append(
                .line(
                    from: Drawing.Point(layout.left, y), to: Drawing.Point(layout.right, y),
                    mark == 0 ? .faint : .guide, width: mark == 0 ? 1.5 : 1))
            drawing.write(label, at: Drawing.Point(layout.left - 6, y + 4), .end, size: 12, ink: .faint)
        }
        bars(&drawing, layout)
        lines(&drawing, layout)
        scale(&drawing, layout)
        return drawing
    }

    private func legend(_ drawing: inout Drawing, from y: inout Double) {
        var x = Self.margin
        let isFall = budget.years.contains { !($0.shownSavings?.central.isNegative ?? true) }
        let bars: [(Ink, String)] =
            (isFall ? [(.saving, label.capitalisedFirst)] : [])
            + (hasRise ? [(.cost, "Below zero: services cost more")] : [])
            + (hasCost ? [(.cost, hasRise ? "Above zero: programme cost" : "Programme cost")] : [])
        for (ink, words) in bars {
            drawing.elements.append(.bar(Drawing.Box(x: x, y: y - 10, width: 12, height: 12), ink, hint: ""))
            drawing.write(words, at: Drawing.Point(x + 17, y), size: 12)
            x += 17 + TextMeasure.width(words, size: 12) + 18
        }
        let words =
            hasCost
            ? "Position at the end of each year: amounts less cost so far" : "So far, at the end of each year"
        if x + 32 + TextMeasure.width(words, size: 12) > Self.width - Self.margin {
            x = Self.margin
            y += Self.lineHeight + 2
        }
        drawing.elements.append(
            .path([Drawing.Point(x, y - 4), Drawing.Point(x + 26, y - 4)], .range, width: 2, .solid))
        drawing.elements.append(.dot(Drawing.Point(x + 13, y - 4), radius: 4, .range))
        drawing.write(words, at: Drawing.Point(x + 32, y), size: 12)
    }

    private func bars(_ drawing: inout Drawing, _ layout: Layout) {
        // Bars no wider than a finger, with room for their bands between them.
        let widest = 56.0
        let width = min(widest, layout.room * (hasCost ? 0.28 : 0.5))
        for (place, year) in budget.years.enumerated() {
            let middle = layout.middle(place)
            let left = hasCost ? middle - width * 1.2 : middle - width / 2
            if let savings = year.shownSavings {
                bar(
                    savings, savings.central.isNegative ? .cost : .saving, "\(year.year): \(Self.words(savings))",
                    at: left, width, layout, &drawing)
            } else {
                drawing.write(
                    room < Self.roomOfWord ? Self.mark : BreakdownTable.suppressed,
                    at: Drawing.Point(middle, layout.y(0) - 6), .middle, size: 12, ink: .faint)
            }
            if hasCost {
                let words = "\(year.year), cost: \(Self.words(year.cost))"
                bar(year.cost, .cost, words, at: middle + width * 0.2, width, layout, &drawing)
            }
        }
    }

    private func bar(
        _ amounts: Estimate<Money>, _ ink: Ink, _ hint: String, at left: Double, _ width: Double, _ layout: Layout,
        _ drawing: inout Drawing
    ) {
        let ends = [layout.y(amounts.low), layout.y(amounts.high)]
        if let top = ends.min(), let bottom = ends.max(), top < bottom {
            drawing.elements.append(
                .bar(
                    Drawing.Box(x: left - width * 0.15, y: top, width: width * 1.3, height: bottom - top), .shade,
                    hint: "Envelope"))
        }
        guard amounts.central != .zero else { return }
        let (from, to) = (layout.y(0), layout.y(amounts.central))
        drawing.elements.append(
            .bar(
                Drawing.Box(x: left, y: min(from, to), width: width, height: max(abs(from - to), 1)), ink, hint: hint))
    }

    /// The position so far, and between thin dashed lines its envelope.
    private func lines(_ drawing: inout Drawing, _ layout: Layout) {
        let points = budget.years.enumerated().compactMap { place, year in
            year.cumulative.map { (x: layout.middle(place), amounts: $0) }
        }
        func path(_ bound: Bound) -> [Drawing.Point] {
            points.map { Drawing.Point($0.x, layout.y($0.amounts[bound])) }
        }
        if hasEnvelopeOfPosition {
            for bound in [Bound.low, .high] {
                drawing.elements.append(.path(path(bound), .range, width: 1, .dashed))
            }
        }
        if points.count > 1 { drawing.elements.append(.path(path(.central), .range, width: 2, .solid)) }
        for point in path(.central) { drawing.elements.append(.dot(point, radius: 4, .range)) }
    }

    private func scale(_ drawing: inout Drawing, _ layout: Layout) {
        let room = TextMeasure.width("2000-01", size: 12) + 10
        let step = max(1, Int(nearest: (room / layout.room).rounded(.up)))
        for (place, year) in budget.years.enumerated() where place.isMultiple(of: step) {
            let x = layout.middle(place)
            // The last may have no room for its label.
            guard x + room / 2 <= Self.width else { continue }
            drawing.write(
                year.year.description, at: Drawing.Point(x, layout.bottom + 18), .middle, size: 12, ink: .faint)
        }
        drawing.end(under: layout.bottom + 18)
    }
}
