import CostAvoidance
import DelimitedText
import Numerics

/// The charts of a report, each from released figures alone; a chart with nothing to show is left out.
enum ReportCharts {
    /// The headline beside what it cost.
    static func headline(_ context: ReportContext) -> Chart? {
        let result = context.result
        let wording = context.wording
        let doubt = DrawnDoubt(context.findings.uncertainty)
        let drawn = doubt?.drawsPeople == true ? context.findings.uncertainty?.simulation : nil
        func item(_ name: String, _ measure: SummaryMeasure, _ amounts: Estimate<Money>, _ ink: Ink) -> RangeItem {
            var item = RangeItem(name: name, key: measure.rawValue, amounts: amounts, ink: ink)
            item.interval = drawn?.measure(measure, people: nil).flatMap(DrawnEnds.init)
            return item
        }
        var items = [
            item(
                wording.heading.capitalisedFirst, .presentValueSavings, wording.told(result.savings.presentValue),
                wording.course == .more ? .cost : .saving)
        ]
        // What has another sign than the measure has another key.
        if wording.isOfMore { items[0].key = "present_value_added_cost" }
        items[0].interval = drawn.map { wording.told($0.savings) }.flatMap(DrawnEnds.init)
        if let programme = result.programme {
            items.append(item("Programme cost", .presentValueCost, programme.presentValue, .cost))
        }
        // What nobody published is not drawn first where the inputs are made up.
        if let netBenefit = result.netBenefit, context.settings.status != .reconstruction {
            items.append(
                item("Net benefit", .netBenefit, netBenefit, netBenefit.central.isNegative ? .cost : .saving))
        }
        // The rows say by their names what they are.
        let cost = items.dropFirst().first { $0.key == SummaryMeasure.presentValueCost.rawValue }
        let finding =
            context.warnings(.spansZero).isEmpty
            ? ChartFindings(wording: wording).headline(items[0], cost: cost, status: context.settings.status)
            : "\(wording.heading.capitalisedFirst): cannot be told from no effect"
        var chart = RangeChart(
            name: "headline",
            words: context.words(
                finding, of: "Present value: \(wording.heading)\(result.programme == nil ? "" : ", and programme cost")"
            ),
            items: items, keyColumn: "measure", legend: [])
        let notes =
            (drawn == nil ? [] : doubt.map { ["The 95% intervals come from \($0.words)."] } ?? [])
            + (wording.isOfMore
                ? ["What services cost more is above zero here, and below zero by service and by body."] : [])
            + (items.count > 1 ? [rounded] : [])
        chart.footnote = notes.joined(separator: " ")
        return chart.chart()
    }

    /// Net by service, the greatest first.
    static func services(_ context: ReportContext) -> Chart? {
        breakdown(
            context, .service, name: "by-service",
            subject: "\(context.wording.net.capitalisedFirst), by service\(context.inFirstYear)",
            finding: ChartFindings(wording: context.wording).services
        ) { key in
            context.evaluation.unitCosts[ServiceID(key)]?.label ?? key
        }
    }

    /// Net by who would have paid.
    static func bearers(_ context: ReportContext) -> Chart? {
        breakdown(
            context, .bearer, name: "by-bearer",
            subject: "\(context.wording.net.capitalisedFirst), by who would have paid\(context.inFirstYear)",
            finding: ChartFindings(wording: context.wording).bearers
        ) { $0 }
    }

    /// What remains to each body after what it pays.
    static func positions(_ context: ReportContext) -> Chart? {
        let rows = context.positions
        let items = rows.compactMap { row in
            row.shown.map { shown in
                RangeItem(
                    name: row.name, key: row.name, amounts: shown.remains,
                    ink: shown.remains.central.isNegative ? .cost : .saving)
            }
        }
        var chart = RangeChart(
            name: "net-position",
            words: context.words(
                ChartFindings.positions(items),
                of: "Net position of each body: how much less \(context.wording.verb) it, minus what it pays"),
            items: items, keyColumn: "body", legend: [(.saving, "Above what it pays"), (.cost, "Below what it pays")])
        let withheld = rows.count - items.count
        chart.footnote =
            withheld > 0
            ? "\(Wording.counted(withheld, "body is", "bodies are").capitalisedFirst) suppressed and not drawn. \(rounded)"
            : rounded
        return chart.chart()
    }

    private static func breakdown(
        _ context: ReportContext, _ dimension: Dimension, name: String, subject: String,
        finding: ([RangeItem], Int) -> String, label: (String) -> String
    ) -> Chart? {
        guard let table = context.breakdown(by: dimension) else { return nil }
        let items = table.rows.compactMap { row in
            row.shown.map { amounts in
                RangeItem(
                    name: label(row.key), key: row.key, amounts: amounts.net,
                    ink: amounts.net.central.isNegative ? .cost : .saving)
            }
        }
        let suppressed = table.rows.count - items.count
        var chart = RangeChart(
            name: name, words: context.words("\(finding(items, suppressed))\(context.inFirstYear)", of: subject),
            items: items,
            keyColumn: dimension.column)
        if items.contains(where: { $0.amounts.low.isNegative }) {
            chart.belowNought = "Below zero, services cost \(context.wording.more), not less."
        }
        if suppressed > 0 {
            chart.footnote =
                "\(Wording.counted(suppressed, "row is", "rows are").capitalisedFirst) suppressed and not drawn."
        }
        return chart.chart()
    }

    /// From gross to present value, step by step.
    static func waterfall(_ context: ReportContext) -> Chart? {
        let path = context.grossToNet
        guard !path.gross.isNegative else { return nil }
        let year = path.time == .zero ? "" : ", first year"
        var bars = [WaterfallBar("Gross", of: year, to: path.gross)]
        bars += path.steps.filter { $0.change != .zero }.map {
            WaterfallBar(
                $0.label, shown: shown($0), from: $0.before, to: $0.after, change: $0.change,
                $0.change.isNegative ? .cost : .saving)
        }
        bars.append(WaterfallBar("Net", of: year, to: path.net))
        if path.time != .zero {
            bars.append(
                WaterfallBar(
                    GrossToNet.timeLabel, shown: GrossToNet.timeLabel, from: path.net, to: path.presentValue,
                    change: path.time,
                    path.time.isNegative ? .cost : .saving))
            bars.append(WaterfallBar("Present value", to: path.presentValue))
        }
        guard bars.count > 2 else { return nil }
        let subject = "From gross to \(path.time == .zero ? "net" : "present value"), central values"
        return waterfall(bars, context.words(ChartFindings.steps(path), of: subject))
    }

    /// What a step is called in the picture: where it adds, nothing came anyway.
    private static func shown(_ step: GrossToNet.Step) -> String {
        step.label == GrossToNet.cameAnywayLabel && !step.change.isNegative
            ? "Change in the comparison group" : step.label
    }

    private static let rounded = "Amounts are rounded, so they may not add up."

    /// An amount, or a step from one to the next.
    private struct WaterfallBar {
        /// Its name in the CSV.
        let label: String
        /// Its name in the picture, which says of what time it is.
        let shown: String
        let from: Money
        let to: Money
        let change: Money
        let ink: Ink

        /// A step.
        init(_ label: String, shown: String, from: Money, to: Money, change: Money, _ ink: Ink) {
            self.label = label
            self.shown = shown
            self.from = from
            self.to = to
            self.change = change
            self.ink = ink
        }

        /// An amount by itself.
        init(_ label: String, of time: String = "", to amount: Money) {
            self.label = label
            shown = label + time
            (from, to, change, ink) = (.zero, amount, amount, .saving)
        }

        /// What is added to an amount is a step as what is taken off is, and no amount by itself.
        var written: String { (from != .zero && to > from ? "+" : "") + HeldPounds.one(change) }
    }

    private static func waterfall(_ bars: [WaterfallBar], _ words: ChartWords) -> Chart {
        let rows = RowChart(
            rows: bars.map { bar in
                RowChart.Row(
                    name: bar.shown, marks: [.bar(from: bar.from.doublePounds, to: bar.to.doublePounds, bar.ink)],
                    value: bar.written)
            },
            valueHeading: "Central", legend: [(.saving, "Amount, or added (+)"), (.cost, "Taken off (-)")])
        var numbers = CSVWriter(notedHeader: ["step", "from", "to", "change"])
        for bar in bars {
            numbers.append([.text(bar.label), .money(bar.from), .money(bar.to), .money(bar.change)])
        }
        return Chart(
            name: "gross-to-net", words: words, note: rounded,
            summary: Wording.sentence(bars.map { "\($0.shown): \($0.written)" }.joined(separator: "; ")),
            picture: rows.drawing(),
            text: TextBars.text(
                bars.map {
                    TextBars.Row(name: $0.shown, bar: ($0.from.doublePounds, $0.to.doublePounds), value: $0.written)
                }), numbers: numbers)
    }
}
