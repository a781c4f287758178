import CostAvoidance
import DelimitedText
import Numerics

/// Discounted savings and cost so far, month by month, and where savings reach the cost of the whole programme.
struct CumulativeChart {
    let flow: CumulativeFlow
    /// The payback at the central estimate; nil where there is none.
    let payback: Payback?
    /// What the amount that adds up is called.
    let label: String
    let words: ChartWords

    private static let width = 760.0
    private static let margin = 12.0
    private static let plotHeight = 230.0

    func chart() -> Chart? {
        guard flow.points.count > 1, let last = flow.points.last else { return nil }
        let paid = payback.map { "Payback: \($0.words)." } ?? "There is no payback."
        let summary =
            "By month \(last.month), \(pounds(last.saved.central)) against a cost of the whole programme of \(pounds(flow.whole.central)). \(paid)"
        var numbers = CSVWriter(notedHeader: [
            "month", "saved_low", "saved", "saved_high", "cost_low", "cost", "cost_high",
        ])
        for point in flow.points {
            let amounts = [
                point.saved.low, point.saved.central, point.saved.high, point.spent.low, point.spent.central,
                point.spent.high,
            ]
            numbers.append([.number(String(point.month))] + amounts.map { .money($0) })
        }
        return Chart(
            name: "cumulative", words: words, note: footnote, summary: summary, picture: drawing(), text: text(),
            numbers: numbers)
    }

    private func text() -> String {
        // Some sixteen points are enough to see the shape.
        let step = max(1, flow.points.count / 16)
        let rows = flow.points.enumerated().filter { $0.offset.isMultiple(of: step) || $0.element.month == lastMonth }
            .map(\.element)
        return TextBars.text(
            rows.map { point in
                TextBars.Row(
                    name: "Month \(point.month)",
                    bar: (point.spent.central.doublePounds, point.saved.central.doublePounds),
                    value: "\(pounds(point.saved.central)) against \(pounds(point.spent.central))")
            })
    }

    private func drawing() -> Drawing {
        var drawing = Drawing(width: Self.width, height: 0)
        legend(&drawing, at: Drawing.firstBaseline)
        let top = Drawing.firstBaseline + 28
        let values: [Double] = flow.points.flatMap { point -> [Double] in
            [point.saved.low, point.saved.central, point.saved.high, point.spent.central].map(\.doublePounds)
        }
        let axis = Axis(holding: values + [flow.whole.central.doublePounds, 0], marks: 7)
        let labels = axis.marks.map(axis.label)
        let left = Self.margin + (labels.map { TextMeasure.width($0, size: 12) }.max() ?? 0) + 8
        let right = Self.width - Self.margin - 8
        let bottom = top + Self.plotHeight
        func y(_ value: Double) -> Double { bottom - axis.share(of: value) * Self.plotHeight }
        func y(_ amount: Money) -> Double { y(amount.doublePounds) }
        let months = Double(lastMonth)
        func x(_ month: Int) -> Double { left + Double(month) / months * (right - left) }
        for (mark, label) in zip(axis.marks, labels) {
            drawing.elements.append(
                .line(
                    from: Drawing.Point(left, y(mark)), to: Drawing.Point(right, y(mark)), mark == 0 ? .faint : .guide,
                    width: 1))
            drawing.write(label, at: Drawing.Point(left - 6, y(mark) + 4), .end, size: 12, ink: .faint)
        }
        lines(&drawing, x: x, y: { y($0) })
        let whole = y(flow.whole.central)
        drawing.elements.append(
            .line(from: Drawing.Point(left, whole), to: Drawing.Point(right, whole), .range, width: 1))
        // The line of what comes in crosses it at payback, so that its name stands at the other end.
        let isCrossedEarly =
            if case .month(let month) = payback { 2 * month <= flow.points.last?.month ?? 0 } else { false }
        drawing.write(
            "Cost of the whole programme", at: Drawing.Point(isCrossedEarly ? right - 4 : left + 4, whole - 5),
            isCrossedEarly ? .end : .start, size: 12, ink: .faint)
        scale(&drawing, bottom: bottom, x: x)
        return drawing
    }

    private func legend(_ drawing: inout Drawing, at y: Double) {
        let left = Self.margin
        drawing.elements.append(
            .path([Drawing.Point(left, y - 4), Drawing.Point(left + 26, y - 4)], ink, width: 3, .solid))
        let words = name.capitalisedFirst + (hasEnvelope ? ", with its envelope (inputs alone) shaded" : "")
        drawing.write(words, at: Drawing.Point(left + 32, y), size: 12)
        let next = left + 32 + TextMeasure.width(words, size: 12) + 20
        drawing.elements.append(
            .path([Drawing.Point(next, y - 4), Drawing.Point(next + 26, y - 4)], .range, width: 2, .dashed))
        drawing.write("Programme cost so far", at: Drawing.Point(next + 32, y), size: 12)
    }

    private func lines(_ drawing: inout Drawing, x: (Int) -> Double, y: (Money) -> Double) {
        let start = Drawing.Point(x(0), y(.zero))
        let upper = flow.points.map { Drawing.Point(x($0.month), y($0.saved.high)) }
        let lower = flow.points.map { Drawing.Point(x($0.month), y($0.saved.low)) }
        if hasEnvelope { drawing.elements.append(.area([start] + upper + lower.reversed(), .shade)) }
        drawing.elements.append(
            .path(
                [start] + flow.points.map { Drawing.Point(x($0.month), y($0.spent.central)) }, .range, width: 2, .dashed
            ))
        drawing.elements.append(
            .path(
                [start] + flow.points.map { Drawing.Point(x($0.month), y($0.saved.central)) }, ink, width: 3, .solid
            ))
        guard let month = drawnPayback, let point = flow.points.first(where: { $0.month == month }) else { return }
        drawing.elements.append(.dot(Drawing.Point(x(month), y(point.saved.central)), radius: 5, .range))
    }

    /// Whether, by the end, services cost more.
    private var isRise: Bool { flow.points.last?.saved.central.isNegative ?? false }
    private var ink: Ink { isRise ? .cost : .saving }
    private var name: String { isRise ? "additional cost, below zero" : label }

    private var hasEnvelope: Bool { flow.points.contains { $0.saved.low != $0.saved.high } }

    /// The month of payback where a point is drawn for it: between points the line says nothing of the month.
    private var drawnPayback: Int? {
        guard case .month(let month) = payback, flow.points.contains(where: { $0.month == month }) else { return nil }
        return month
    }

    private var lastMonth: Int { flow.points.last?.month ?? 1 }

    private func pounds(_ amount: Money) -> String { HeldPounds.one(amount) }

    private func scale(_ drawing: inout Drawing, bottom: Double, x: (Int) -> Double) {
        // Steps in which months are counted; twelve labels at most.
        let step = [1, 2, 3, 6, 12, 24, 60, 120].first { lastMonth / $0 <= 12 } ?? 240
        var month = step
        while month <= lastMonth {
            drawing.write(String(month), at: Drawing.Point(x(month), bottom + 18), .middle, size: 12, ink: .faint)
            month += step
        }
        drawing.end(under: bottom + 18)
    }

    private var footnote: String {
        var words = "Months from the start of the programme."
        switch payback {
        case .month(let month):
            words +=
                drawnPayback == nil
                ? " Payback is month \(month), between points that are drawn." : " The dot is payback, month \(month)."
        case .notWithinHorizon: words += " The cost of the whole programme is not made good while effects are counted."
        case nil: break
        }
        if flow.step > 1 {
            words +=
                " Drawn every \(flow.step) months, because some months are about few people; the straight lines between them say nothing of the months they pass."
        }
        return words
    }
}
