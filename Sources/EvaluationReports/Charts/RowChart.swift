import Numerics

/// A chart of one row an item: its name on the left, its marks along a common scale, its value in words on the right.
///
/// The rows are as many as there are items; names are wrapped and, as far as what is left tells them apart, cut short, so
/// that no label covers another.
struct RowChart {
    struct Row {
        var name: String
        /// What is drawn along the scale.
        var marks: [Mark]
        /// Its value in words.
        var value: String
        /// The range around the value; empty where there is none.
        var range = ""

        /// The value and its range on one line.
        var words: String { range.isEmpty ? value : "\(value) (\(range))" }
    }

    /// Something drawn along the scale, in pounds.
    enum Mark {
        /// A bar between two values.
        case bar(from: Double, to: Double, Ink)
        /// A 95% interval: a line between two values with a cap at each end.
        case interval(low: Double, high: Double)
        /// An envelope, which is no interval: a pale band between two values, without caps, behind the bar.
        case envelope(low: Double, high: Double)
        /// Words outside the ends of the row's bar.
        case ends(low: Double, lowWords: String, high: Double, highWords: String)
    }

    /// The rows, from top to bottom.
    var rows: [Row]
    /// What stands over the column of values.
    var valueHeading: String
    /// What each ink means, where more than one is used.
    var legend: [(Ink, String)] = []
    /// A value that every row is compared with; a dashed line marks it.
    var reference: Double?
    /// Whether the scale must hold nought: bars from nought need it, bars around a centre do not.
    var holdsZero = true

    private static let width = 760.0
    private static let size = 13.0
    private static let lineHeight = 16.0
    private static let margin = 12.0
    private static let longestName = 250.0
    /// Room for a value and its range on one line: beyond it the bars would have too little, and the range goes under the value.
    private static let longestValue = 290.0
    /// Rows beyond which a picture has to be low to be read on one printed page: names get more room and wide ranges are not
    /// written out.
    private static let manyRows = 20

    /// Where the range of a value stands.
    private enum RangePlace {
        case beside, under, nowhere
    }

    private var rangePlace: RangePlace {
        if rows.allSatisfy({ TextMeasure.width($0.words, size: Self.size) <= Self.longestValue }) { return .beside }
        return rows.count > Self.manyRows ? .nowhere : .under
    }

    /// The lines in which each row's value is written.
    private var writtenValues: [[String]] {
        let place = rangePlace
        return rows.map { row in
            switch place {
            case .beside: [row.words]
            case .under: row.range.isEmpty ? [row.value] : [row.value, row.range]
            case .nowhere: [row.value]
            }
        }
    }

    private var headingOfValues: String { rangePlace == .nowhere ? "Central" : valueHeading }

    func drawing() -> Drawing {
        var drawing = Drawing(width: Self.width, height: 0)
        let names = TextMeasure.wrapped(
            rows.map(\.name), width: rangePlace == .nowhere ? Self.longestName + 90 : Self.longestName,
            size: Self.size, lines: 3)
        let layout = layout(names)
        var y = header(&drawing)
        let top = y
        drawRows(&drawing, names: names, layout: layout, from: &y)
        drawScale(&drawing, layout: layout, top: top, bottom: y)
        drawing.end(under: y + 18)
        return drawing
    }

    private struct Layout {
        var axis: Axis
        var left: Double
        var right: Double

        func x(_ value: Double) -> Double { left + axis.share(of: value) * (right - left) }
    }

    private func layout(_ names: [[String]]) -> Layout {
        let nameWidth = names.joined().map { TextMeasure.width($0, size: Self.size) }.max() ?? 0
        let valueWidth =
            (writtenValues.joined() + [headingOfValues]).map { TextMeasure.width($0, size: Self.size) }.max() ?? 0
        var left = Self.margin + nameWidth + 14
        var right = Self.width - Self.margin - valueWidth - 18
        let values = rows.flatMap { $0.marks.flatMap(Self.values) } + (reference.map { [$0] } ?? [])
        // A mark's label is at most about fifty pixels wide.
        let axis = Axis(
            holding: holdsZero ? values + [0] : values, marks: max(3, Int(wholePartOf: (right - left) / 60)))
        for row in rows {
            for case .ends(let low, let lowWords, let high, let highWords) in row.marks {
                let share = (axis.share(of: low), axis.share(of: high))
                let (lowRoom, highRoom) = (
                    TextMeasure.width(lowWords, size: 12) + 10, TextMeasure.width(highWords, size: 12) + 10
                )
                left = max(left, Self.margin + nameWidth + 14 + lowRoom - share.0 * (right - left))
                right = min(
                    right, Self.width - Self.margin - valueWidth - 18 - highRoom + (1 - share.1) * (right - left))
            }
        }
        return Layout(axis: axis, left: left, right: right)
    }

    private static func values(_ mark: Mark) -> [Double] {
        switch mark {
        case .bar(let from, let to, _): [from, to]
        case .interval(let low, let high), .envelope(let low, let high), .ends(let low, _, let high, _): [low, high]
        }
    }

    /// Legend and the heading of the values; returns where the rows begin.
    private func header(_ drawing: inout Drawing) -> Double {
        var y = Drawing.firstBaseline
        var x = Self.margin
        for (ink, words) in legend {
            drawing.elements.append(.bar(Drawing.Box(x: x, y: y - 10, width: 12, height: 12), ink, hint: ""))
            drawing.write(words, at: Drawing.Point(x + 17, y), size: 12)
            x += 17 + TextMeasure.width(words, size: 12) + 18
        }
        if !legend.isEmpty { y += 20 }
        drawing.write(
            headingOfValues, at: Drawing.Point(Self.width - Self.margin, y), .end, size: 12, ink: .faint)
        return y + 10
    }

    private func drawRows(_ drawing: inout Drawing, names: [[String]], layout: Layout, from y: inout Double) {
        for ((row, lines), values) in zip(zip(rows, names), writtenValues) {
            let height = Self.lineHeight * Double(max(lines.count, values.count)) + 10
            let middle = y + height / 2
            var baseline = middle + 4.5 - Double(lines.count - 1) * Self.lineHeight / 2
            for line in lines {
                drawing.write(line, at: Drawing.Point(Self.margin, baseline), size: Self.size)
                baseline += Self.lineHeight
            }
            for mark in row.marks { draw(mark, hint: "\(row.name): \(row.words)", middle, layout, &drawing) }
            baseline = middle + 4.5 - Double(values.count - 1) * Self.lineHeight / 2
            for (place, value) in values.enumerated() {
                drawing.write(
                    value, at: Drawing.Point(Self.width - Self.margin, baseline), .end,
                    size: place == 0 ? Self.size : 12,
                    ink: place == 0 ? .words : .faint)
                baseline += Self.lineHeight
            }
            y += height
        }
    }

    private func draw(_ mark: Mark, hint: String, _ middle: Double, _ layout: Layout, _ drawing: inout Drawing) {
        switch mark {
        case .bar(let from, let to, let ink):
            let (start, end) = (layout.x(min(from, to)), layout.x(max(from, to)))
            // A bar of nothing is still to be seen.
            drawing.elements.append(
                .bar(Drawing.Box(x: start, y: middle - 7, width: max(end - start, 1), height: 14), ink, hint: hint))
        case .envelope(let low, let high):
            guard low != high else { return }
            let (start, end) = (layout.x(low), layout.x(high))
            drawing.elements.append(
                .bar(Drawing.Box(x: start, y: middle - 11, width: end - start, height: 22), .shade, hint: "Envelope"))
        case .interval(let low, let high):
            guard low != high else { return }
            let (start, end) = (layout.x(low), layout.x(high))
            drawing.elements.append(
                .line(from: Drawing.Point(start, middle), to: Drawing.Point(end, middle), .range, width: 1.5))
            for x in [start, end] {
                drawing.elements.append(
                    .line(from: Drawing.Point(x, middle - 5), to: Drawing.Point(x, middle + 5), .range, width: 1.5))
            }
        case .ends(let low, let lowWords, let high, let highWords):
            drawing.write(lowWords, at: Drawing.Point(layout.x(low) - 5, middle + 4), .end, size: 12, ink: .faint)
            drawing.write(highWords, at: Drawing.Point(layout.x(high) + 5, middle + 4), .start, size: 12, ink: .faint)
        }
    }

    /// The scale under the rows and its guides behind them.
    private func drawScale(_ drawing: inout Drawing, layout: Layout, top: Double, bottom: Double) {
        var guides: [Drawing.Element] = []
        for mark in layout.axis.marks {
            let x = layout.x(mark)
            let isZero = mark == 0
            guides.append(
                .line(
                    from: Drawing.Point(x, top), to: Drawing.Point(x, bottom + 4), isZero ? .faint : .guide,
                    width: isZero ? 1.5 : 1))
            drawing.write(
                layout.axis.label(mark), at: Drawing.Point(x, bottom + 18), .middle, size: 12, ink: .faint)
        }
        if let reference {
            let x = layout.x(reference)
            guides.append(.path([Drawing.Point(x, top), Drawing.Point(x, bottom + 4)], .range, width: 1.5, .dashed))
        }
        drawing.elements.insert(contentsOf: guides, at: 0)
    }
}
