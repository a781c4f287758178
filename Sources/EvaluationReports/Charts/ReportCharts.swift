import CostAvoidance
import DelimitedText
import Numerics

/// The charts of a report, each from released figures alone; a chart with nothing to show is left out.
enum ReportCharts {
    /// The headline beside what it cost.
    static func headline(_ context: ReportContext) -> Chart? {
        let result = context.result
        let wording = context.wording
        let heading = wording.heading.capitalisedFirst
        var items = [
            RangeItem(
                name: heading, key: "present_value_savings", amounts: wording.told(result.savings.presentValue),
                ink: wording.course == .more ? .cost : .saving)
        ]
        if let programme = result.programme {
            items.append(
                RangeItem(
                    name: "Programme cost", key: "present_value_cost", amounts: programme.presentValue, ink: .cost))
        }
        // What nobody published is not drawn first where the inputs are made up.
        if let netBenefit = result.netBenefit, context.settings.status != .reconstruction {
            items.append(
                RangeItem(
                    name: "Net benefit", key: "net_benefit", amounts: netBenefit,
                    ink: netBenefit.central.isNegative ? .cost : .saving))
        }
        // The rows say by their names what they are.
        return RangeChart(
            name: "headline",
            title: "Present value: \(wording.heading)\(result.programme == nil ? "" : ", and programme cost")",
            items: items, keyColumn: "measure", legend: []
        ).chart()
    }

    /// Net by service, the greatest first.
    static func services(_ context: ReportContext) -> Chart? {
        breakdown(context, .service, name: "by-service", title: "\(context.wording.net.capitalisedFirst) by service") {
            key in
            context.evaluation.unitCosts[ServiceID(key)]?.label ?? key
        }
    }

    /// Net by who would have paid.
    static func bearers(_ context: ReportContext) -> Chart? {
        breakdown(
            context, .bearer, name: "by-bearer", title: "\(context.wording.net.capitalisedFirst) by who would have paid"
        ) { $0 }
    }

    private static func breakdown(
        _ context: ReportContext, _ dimension: Dimension, name: String, title: String, label: (String) -> String
    ) -> Chart? {
        guard let table = context.released.breakdown(by: dimension) else { return nil }
        var items: [RangeItem] = []
        var suppressed = 0
        for row in table.rows {
            guard case .shown(let amounts, _) = row.figures else {
                suppressed += 1
                continue
            }
            let ink: Ink = amounts.net.central.isNegative ? .cost : .saving
            items.append(RangeItem(name: label(row.key), key: row.key, amounts: amounts.net, ink: ink))
        }
        items.sort { ($1.amounts.central, $0.key) < ($0.amounts.central, $1.key) }
        var chart = RangeChart(name: name, title: title, items: items, keyColumn: dimension.column)
        if suppressed > 0 {
            chart.footnote = "\(Wording.counted(suppressed, "row", "rows")) suppressed and not drawn."
        }
        return chart.chart()
    }

    /// From gross to present value, step by step.
    static func waterfall(_ context: ReportContext) -> Chart? {
        let path = context.grossToNet
        guard !path.gross.isNegative else { return nil }
        var bars: [(label: String, from: Money, to: Money, ink: Ink)] = [
            ("Gross", .zero, path.gross, .saving)
        ]
        var level = path.gross
        for step in path.steps where step.change != .zero {
            guard let next = try? level + step.change else { return nil }
            bars.append((step.label, level, next, .cost))
            level = next
        }
        bars.append(("Net", .zero, path.net, .saving))
        if path.time != .zero {
            bars.append((GrossToNet.timeLabel, path.net, path.presentValue, path.time.isNegative ? .cost : .saving))
            bars.append(("Present value", .zero, path.presentValue, .saving))
        }
        guard bars.count > 2 else { return nil }
        return waterfall(bars, title: "From gross to \(path.time == .zero ? "net" : "present value"), central values")
    }

    private static func waterfall(
        _ bars: [(label: String, from: Money, to: Money, ink: Ink)], title: String
    ) -> Chart {
        func written(_ bar: (label: String, from: Money, to: Money, ink: Ink)) -> String {
            let change = Pounds.whole((try? bar.to - bar.from) ?? bar.to)
            // What is added to an amount is a step as what is taken off is, and no amount by itself.
            return bar.from != .zero && bar.to > bar.from ? "+" + change : change
        }
        let rows = RowChart(
            title: title,
            rows: bars.map { bar in
                RowChart.Row(
                    name: bar.label, marks: [.bar(from: bar.from.doublePounds, to: bar.to.doublePounds, bar.ink)],
                    value: written(bar))
            },
            valueHeading: "Central", legend: [(.saving, "Amount, or added (+)"), (.cost, "Taken off (-)")])
        var numbers = CSVWriter(header: ["step", "from", "to", "change"])
        for bar in bars {
            let change = (try? bar.to - bar.from) ?? bar.to
            numbers.append([
                .text(bar.label), .money(bar.from), .money(bar.to), .money(change),
            ])
        }
        return Chart(
            name: "gross-to-net", title: rows.title,
            summary: Wording.sentence(bars.map { "\($0.label): \(written($0))" }.joined(separator: "; ")),
            drawing: rows.drawing(),
            text: TextBars.text(
                bars.map {
                    TextBars.Row(name: $0.label, bar: ($0.from.doublePounds, $0.to.doublePounds), value: written($0))
                }), numbers: numbers)
    }
}

/// One item of a chart of ranges.
struct RangeItem {
    var name: String
    /// Its key in the CSV.
    var key: String
    /// Its low, central and high.
    var amounts: Estimate<Money>
    var ink: Ink

    /// Its three amounts in words: `£1,234 (£1,000 to £2,000)`.
    var words: String { range.isEmpty ? value : "\(value) (\(range))" }

    var value: String { Pounds.whole(amounts.central) }

    /// From its low to its high amount; empty where they are one.
    var range: String {
        let written = amounts.map(Pounds.whole)
        return written.low == written.high ? "" : "\(written.low) to \(written.high)"
    }
}

/// A chart of bars from nought to the central value with a line from low to high.
struct RangeChart {
    var name: String
    var title: String
    var items: [RangeItem]
    var keyColumn: String
    var footnote = ""
    /// What the inks mean, where both are used.
    var legend: [(Ink, String)] = [(.saving, "Services cost less"), (.cost, "Services cost more")]

    func chart() -> Chart? {
        guard !items.isEmpty else { return nil }
        let hasRange = items.contains { $0.amounts.low != $0.amounts.high }
        let hasCost = items.contains { $0.ink == .cost }
        let rows = RowChart(
            title: title,
            rows: items.map { item in
                RowChart.Row(
                    name: item.name,
                    marks: [
                        .bar(from: 0, to: item.amounts.central.doublePounds, item.ink),
                        .range(low: item.amounts.low.doublePounds, high: item.amounts.high.doublePounds),
                    ], value: item.value, range: item.range)
            },
            valueHeading: hasRange ? "Central (low to high)" : "Central",
            footnote: [hasRange ? "Bars show the central value, lines the range from low to high." : "", footnote]
                .filter { !$0.isEmpty }.joined(separator: " "),
            legend: hasCost ? legend : [])
        var numbers = CSVWriter(header: [keyColumn, "label", "low", "central", "high"])
        for item in items {
            numbers.append([
                .text(item.key), .text(item.name), .money(item.amounts.low), .money(item.amounts.central),
                .money(item.amounts.high),
            ])
        }
        return Chart(
            name: name, title: title, summary: summary, drawing: rows.drawing(),
            text: TextBars.text(
                items.map {
                    TextBars.Row(name: $0.name, bar: (0, $0.amounts.central.doublePounds), value: $0.words)
                }), numbers: numbers)
    }

    /// The first items in words; a long chart is not read out whole, its numbers stand in the table beside it.
    private var summary: String {
        let readOut = 5
        let first = items.prefix(readOut).map { "\($0.name) \($0.words)" }.joined(separator: "; ")
        let rest = items.count - min(items.count, readOut)
        return Wording.sentence(rest > 0 ? "\(first); and \(Numbers.count(rest)) more" : first)
    }
}
