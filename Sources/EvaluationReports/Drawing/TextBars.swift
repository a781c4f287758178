import Numerics

/// A chart in text: a line for each item, with a bar of signs along a common scale.
enum TextBars {
    /// Signs in the longest bar.
    private static let longest = 30
    private static let longestName = 40

    struct Row {
        var name: String
        /// Where its bar begins and ends, in pounds.
        var bar: (from: Double, to: Double)
        /// Its value in words.
        var value: String
    }

    /// The chart, a line for each row.
    static func text(_ rows: [Row]) -> String {
        let values: [Double] = rows.flatMap { row -> [Double] in [row.bar.from, row.bar.to] } + [0]
        let low = values.min() ?? 0
        let most = values.max() ?? 0
        let span = most > low ? most - low : 1
        func place(_ value: Double) -> Int {
            min(max(Int(nearest: (value - low) / span * Double(longest)), 0), longest)
        }
        let zero = place(0)
        let nameWidth = nameWidth(rows.map(\.name))
        let valueWidth = rows.map { $0.value.count }.max() ?? 0
        return rows.map { row in
            let (start, end) = (place(min(row.bar.from, row.bar.to)), place(max(row.bar.from, row.bar.to)))
            var signs = Array(repeating: Character(" "), count: longest + 1)
            for index in start..<max(end, start) { signs[index] = "#" }
            if signs[min(zero, longest)] == " " { signs[min(zero, longest)] = "|" }
            let name = shortened(row.name, to: nameWidth)
            return PlainText.left(name, nameWidth) + "  " + String(signs) + "  "
                + PlainText.right(row.value, valueWidth)
        }.joined(separator: "\n")
    }

    /// How wide names are: as the longest where some would be alike without what is cut.
    private static func nameWidth(_ names: [String]) -> Int {
        let short = Set(names.map { shortened($0, to: longestName) })
        let longest = names.map(\.count).max() ?? 0
        return short.count == Set(names).count ? min(longestName, longest) : longest
    }

    /// A name without its middle where it is too long: names of one family begin alike and differ at their ends.
    private static func shortened(_ name: String, to width: Int) -> String {
        guard name.count > width else { return name }
        let end = (width - 3) * 2 / 5
        return String(name.prefix(width - 3 - end)) + "..." + String(name.suffix(end))
    }
}
