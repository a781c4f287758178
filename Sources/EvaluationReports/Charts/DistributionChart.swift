import CostAvoidance
import DelimitedText
import Numerics

/// How the draws of a simulation are spread: bars of equal width, their height the share of draws in each.
struct DistributionChart {
    let simulation: SimulationResult
    /// The measure, in words.
    let measure: String
    /// What was drawn, in words.
    let doubt: String
    let context: ReportContext

    private static let bars = 24
    private static let width = 760.0
    private static let margin = 12.0
    private static let plotHeight = 190.0

    /// A bar: from where to where, and the share of the draws in it.
    private struct Bar {
        var from: Double
        var to: Double
        var share: Double
    }

    func chart() -> Chart? {
        guard let bars = histogram() else { return nil }
        let decisive = simulation.netBenefit ?? simulation.savings
        let words = context.words(
            ChartFindings.draws(Simulated.range(decisive)), of: "How the draws of the \(measure) are spread: \(doubt)")
        var numbers = CSVWriter(notedHeader: ["from", "to", "share_of_draws"])
        for bar in bars {
            numbers.append([.rounded(bar.from, places: 0), .rounded(bar.to, places: 0), .rounded(bar.share, places: 4)])
        }
        return Chart(
            name: "distribution", words: words,
            note: note(bars), summary: Self.shape(bars), picture: drawing(bars),
            text: TextBars.text(
                bars.map { bar in
                    TextBars.Row(
                        name: "\(Simulated.pounds(bar.from)) to \(Simulated.pounds(bar.to))",
                        bar: (0, bar.share * 1000),
                        value: Simulated.share(
                            SimulatedNumber(value: (bar.share * 1000).rounded() / 1000, standardError: 0)))
                }), numbers: numbers)
    }

    /// Shares in bars of equal width between the 2% and the 98% point, by straight lines between the fiftieths.
    private func histogram() -> [Bar]? {
        let points = simulation.fiftieths
        guard let low = points.first, let high = points.last, high > low else { return nil }
        let width = (high - low) / Double(Self.bars)
        return (0..<Self.bars).map { index in
            let from = low + width * Double(index)
            let to = index == Self.bars - 1 ? high : from + width
            return Bar(from: from, to: to, share: cumulative(to, points) - cumulative(from, points))
        }
    }

    /// Share of draws below a value.
    private func cumulative(_ value: Double, _ points: [Double]) -> Double {
        let parts = Double(points.count + 1)
        guard let above = points.firstIndex(where: { $0 >= value }) else { return Double(points.count) / parts }
        guard above > 0 else { return 1 / parts }
        let gap = points[above] - points[above - 1]
        let within = gap > 0 ? (value - points[above - 1]) / gap : 1
        return (Double(above) + within) / parts
    }

    /// Where most of them lie.
    private static func shape(_ bars: [Bar]) -> String {
        guard let tallest = bars.max(by: { $0.share < $1.share }) else { return "" }
        let middle = Money(pence: Int128(nearest: (tallest.from + tallest.to) / 2 * 100))
        return "The tallest bar is at about \(HeldPounds.one(middle))."
    }

    private func drawing(_ bars: [Bar]) -> Drawing {
        var drawing = Drawing(width: Self.width, height: 0)
        let top = Drawing.firstBaseline - 6
        let (left, right, bottom) = (Self.margin + 20, Self.width - Self.margin - 20, top + Self.plotHeight)
        let hasZero = hasZero(bars)
        let axis = Axis(
            holding: [bars[0].from, bars[bars.count - 1].to], marks: Int(wholePartOf: (right - left) / 80))
        func x(_ value: Double) -> Double { left + axis.share(of: value) * (right - left) }
        let tallest = bars.map(\.share).max() ?? 1
        for bar in bars {
            let height = bar.share / tallest * Self.plotHeight
            let ink: Ink = bar.to <= 0 ? .cost : .saving
            drawing.elements.append(
                .bar(
                    Drawing.Box(
                        x: x(bar.from) + 0.5, y: bottom - height, width: max(x(bar.to) - x(bar.from) - 1, 1),
                        height: height), ink, hint: "\(Simulated.pounds(bar.from)) to \(Simulated.pounds(bar.to))"))
        }
        drawing.elements.append(
            .line(from: Drawing.Point(left, bottom), to: Drawing.Point(right, bottom), .faint, width: 1))
        for mark in axis.marks {
            drawing.elements.append(
                .line(from: Drawing.Point(x(mark), bottom), to: Drawing.Point(x(mark), bottom + 4), .faint, width: 1))
            drawing.write(axis.label(mark), at: Drawing.Point(x(mark), bottom + 19), .middle, size: 12, ink: .faint)
        }
        if hasZero {
            drawing.elements.append(
                .path([Drawing.Point(x(0), top - 6), Drawing.Point(x(0), bottom)], .range, width: 1.5, .dashed))
        }
        drawing.end(under: bottom + 19)
        return drawing
    }

    /// Whether nought lies inside what is drawn.
    private func hasZero(_ bars: [Bar]) -> Bool { bars[0].from < 0 && bars[bars.count - 1].to > 0 }

    private func note(_ bars: [Bar]) -> String {
        let zero = hasZero(bars) ? " The dashed line is zero." : ""
        let below =
            bars.allSatisfy { $0.to <= 0 }
            ? " All bars are below zero." : bars.contains { $0.to <= 0 } ? " Lighter bars are below zero." : ""
        return "Height: share of the draws. The lowest 2% and the highest 2% of the draws are not shown.\(zero)\(below)"
    }
}
