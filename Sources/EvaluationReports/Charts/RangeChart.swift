import CostAvoidance
import DelimitedText
import Numerics

/// The ends of a 95% interval, in pounds.
struct DrawnEnds {
    let low: Double
    let high: Double
    /// `-£36,000 to £127,000`.
    let words: String
    private let drawn: SimulatedMeasure

    /// Nil where the draws are too few to hold the ends, and where all give one number.
    init?(_ drawn: SimulatedMeasure) {
        guard !drawn.isOneNumber, let ends = Simulated.ends(drawn) else { return nil }
        low = drawn.p2_5.value
        high = drawn.p97_5.value
        self.drawn = drawn
        words = "\(ends.low) to \(ends.high)"
    }

    /// A central amount to the figures that the interval supports.
    func held(_ central: Money) -> String { HeldPounds.central(central, in: drawn) }
}

/// One item of a chart of ranges.
struct RangeItem {
    var name: String
    /// Its key in the CSV.
    var key: String
    var amounts: Estimate<Money>
    var ink: Ink
    /// Its 95% interval, where people are drawn.
    var interval: DrawnEnds?

    init(name: String, key: String, amounts: Estimate<Money>, ink: Ink) {
        self.name = name
        self.key = key
        self.amounts = amounts
        self.ink = ink
    }

    /// Its central amount with its range in words: `£1,234 (£1,000 to £2,000)`.
    var words: String { range.isEmpty ? value : "\(value) (\(range))" }

    /// Its central amount.
    var value: String { interval?.held(amounts.central) ?? HeldPounds.ends(amounts).central }

    /// From the least to the most of the low and the high world, in which what rose may be out of order.
    var envelope: ClosedRange<Money> { min(amounts.low, amounts.high)...max(amounts.low, amounts.high) }

    /// Its 95% interval, or else its envelope; empty where the ends are one.
    var range: String {
        if let interval { return interval.words }
        let held = HeldPounds.ends(amounts)
        let (low, high) = (held.low, held.high)
        guard amounts.isInOrder || (low == high && low == value) else { return "low \(low), high \(high)" }
        return low == high ? "" : "\(low) to \(high)"
    }
}

/// A chart of bars from nought to the central value. A pale band behind a bar is its envelope, from low to high; a line with caps
/// is a 95% interval: the one is never drawn as the other.
struct RangeChart {
    var name: String
    var words: ChartWords
    var items: [RangeItem]
    var keyColumn: String
    var footnote = ""
    /// What amounts below nought mean, where there are any.
    var belowNought: String?
    /// What the inks mean, where both are used.
    var legend: [(Ink, String)] = [(.saving, "Services cost less"), (.cost, "Services cost more")]

    private var hasEnvelope: Bool { items.contains { $0.amounts.low != $0.amounts.high } }
    private var hasInterval: Bool { items.contains { $0.interval != nil } }

    func chart() -> Chart? {
        guard !items.isEmpty else { return nil }
        let hasCost = items.contains { $0.ink == .cost }
        let rows = RowChart(
            rows: items.map { item in
                RowChart.Row(name: item.name, marks: Self.marks(item), value: item.value, range: item.range)
            },
            valueHeading: valueHeading,
            legend: hasCost ? legend : [])
        return Chart(
            name: name, words: words,
            note: (explanation + [footnote]).filter { !$0.isEmpty }.joined(separator: " "), summary: summary,
            picture: rows.drawing(),
            text: TextBars.text(
                items.map {
                    TextBars.Row(name: $0.name, bar: (0, $0.amounts.central.doublePounds), value: $0.words)
                }), numbers: numbers)
    }

    private static func marks(_ item: RangeItem) -> [RowChart.Mark] {
        let behind: [RowChart.Mark] = [
            .envelope(low: item.envelope.lowerBound.doublePounds, high: item.envelope.upperBound.doublePounds),
            .bar(from: 0, to: item.amounts.central.doublePounds, item.ink),
        ]
        return behind + (item.interval.map { [.interval(low: $0.low, high: $0.high)] } ?? [])
    }

    private var valueHeading: String {
        if hasInterval { return "Central (95% interval)" }
        return hasEnvelope ? "Central (envelope, inputs alone)" : "Central"
    }

    private var explanation: [String] {
        guard hasEnvelope || hasInterval else { return [] }
        let envelope =
            "pale bands the envelope from low to high (every input at its cautious or generous end, inputs alone; not a confidence interval)"
        let parts =
            ["Bars show the central value"] + (hasEnvelope ? [envelope] : [])
            + (hasInterval ? ["lines with caps the 95% interval"] : [])
        let order = items.allSatisfy(\.amounts.isInOrder) ? [] : [WorldWords.outOfOrder]
        return [parts.joined(separator: ", ") + "."] + order
    }

    private var numbers: CSVWriter {
        var numbers = CSVWriter(
            notedHeader: [keyColumn, "label", "low", "central", "high"] + (hasInterval ? ["p2_5", "p97_5"] : []))
        func pounds(_ value: Double?) -> CSVValue { value.map(CSVValue.wholePounds) ?? .absent(.notKnown) }
        for item in items {
            numbers.append(
                [
                    .text(item.key), .text(item.name), .money(item.amounts.low), .money(item.amounts.central),
                    .money(item.amounts.high),
                ] + (hasInterval ? [pounds(item.interval?.low), pounds(item.interval?.high)] : []))
        }
        return numbers
    }

    /// The first items and the last in words; a long chart is not read out whole, its numbers stand in the table beside it.
    private var summary: String {
        let readOut = 6
        func words(_ item: RangeItem) -> String { "\(item.name) \(item.words)" }
        var read = items.map(words)
        if items.count > readOut {
            let left = items.count - readOut
            read.replaceSubrange((readOut - 1)..<(items.count - 1), with: ["\(Numbers.count(left)) more"])
        }
        let all = read.joined(separator: "; ")
        let kind =
            hasInterval
            ? " In brackets: the 95% interval." : hasEnvelope ? " In brackets: the envelope (inputs alone)." : ""
        return Wording.sentence(all) + kind + (belowNought.map { " " + $0 } ?? "")
    }
}
