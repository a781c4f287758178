import CostAvoidance
import DelimitedText
import Numerics

/// A bar an input from the worse end of what it does to the better, the input's own value written at each end.
struct TornadoChart {
    /// The name of its files, without an ending.
    let name: String
    /// What is moved, in words that follow `does to`.
    let measure: String
    /// What is moved, every input at its central value.
    let central: Money
    /// The greatest swing first.
    let rows: [Row]
    /// Bars drawn at most.
    let shown: Int
    let words: InputWords
    /// Inputs left out because of few people.
    let withheld: Int
    let context: ReportContext

    /// An input, and what is moved comes to with it at the ends of its own file.
    struct Row {
        var input: UncertainInput
        var lowInput: ExactDecimal
        var highInput: ExactDecimal
        var atLow: Money
        var atHigh: Money

        fileprivate var worst: Money { min(atLow, atHigh) }
        fileprivate var best: Money { max(atLow, atHigh) }
        fileprivate var swing: Money { Money(pence: best.pence - worst.pence) }
        fileprivate var worstInput: ExactDecimal { atLow <= atHigh ? lowInput : highInput }
        fileprivate var bestInput: ExactDecimal { atLow <= atHigh ? highInput : lowInput }
    }

    /// What each input does to the result.
    static func result(_ oneWay: OneWaySensitivity, shown: Int, context: ReportContext) -> Chart? {
        TornadoChart(
            name: "tornado", measure: "the \(oneWay.measure.name(context.wording))", central: oneWay.central,
            rows: oneWay.rows.map { Row($0, atLow: $0.atLow, atHigh: $0.atHigh) }, shown: shown,
            words: InputWords(evaluation: context.evaluation),
            withheld: context.findings.uncertainty?.withheldInputs ?? 0,
            context: context
        ).chart()
    }

    /// What each input does to what could leave a budget, as far as it may be told.
    static func cashable(_ oneWay: OneWaySensitivity, shown: Int, context: ReportContext) -> Chart? {
        guard let central = oneWay.centralCashable else { return nil }
        return TornadoChart(
            name: "tornado-cashable", measure: "what could leave a budget (cashable)", central: central,
            rows: oneWay.cashRows.map { Row($0.row, atLow: $0.ends.atLow, atHigh: $0.ends.atHigh) }, shown: shown,
            words: InputWords(evaluation: context.evaluation),
            withheld: context.findings.uncertainty?.withheldInputs ?? 0,
            context: context
        ).chart()
    }

    private func chart() -> Chart? {
        let moving = rows.filter { $0.swing != .zero }
        let rows = moving.prefix(shown)
        guard let first = rows.first else { return nil }
        let finding = ChartFindings.mover(
            words.name(first.input.name), of: measure, by: first.swing,
            alike: moving.filter { $0.swing == first.swing }.count, withheld: withheld)
        var chart = RowChart(
            rows: rows.map(row), valueHeading: "Swing",
            legend: [(.saving, "Better than central"), (.cost, "Worse than central")],
            reference: central.doublePounds)
        chart.holdsZero = false
        return Chart(
            name: name, words: context.words(finding, of: "What each input by itself does to \(measure)"),
            note: footnote(notDrawn: moving.count - rows.count),
            summary: Wording.sentence(
                rows.prefix(5).map {
                    "\(words.name($0.input.name)): \(HeldPounds.one($0.worst)) to \(HeldPounds.one($0.best))"
                }.joined(separator: "; ")) + " In each, people and every other input are as they are (inputs alone).",
            picture: chart.drawing(),
            text: TextBars.text(
                rows.map { row in
                    TextBars.Row(
                        name: words.name(row.input.name), bar: (0, row.swing.doublePounds),
                        value:
                            "\(HeldPounds.one(row.swing)) (\(words.held(row.worstInput, of: row.input)) to \(words.held(row.bestInput, of: row.input)))"
                    )
                }), numbers: numbers(rows))
    }

    private func footnote(notDrawn: Int) -> String {
        "The dashed line is the central value, \(HeldPounds.one(central)). The input's own value is at each end of its bar. People are as they are (inputs alone)."
            + (notDrawn > 0
                ? " \(Wording.counted(notDrawn, "further input", "further inputs").capitalisedFirst) of no greater effect \(notDrawn == 1 ? "is" : "are") not drawn."
                : "")
            + (withheld > 0
                ? " \(Wording.counted(withheld, "input is", "inputs are").capitalisedFirst) suppressed and not drawn."
                : "")
    }

    private func row(_ row: Row) -> RowChart.Row {
        let (worst, best) = (row.worst.doublePounds, row.best.doublePounds)
        let central = min(max(central.doublePounds, worst), best)
        return RowChart.Row(
            name: words.name(row.input.name),
            marks: [
                .bar(from: worst, to: central, .cost), .bar(from: central, to: best, .saving),
                .ends(
                    low: worst, lowWords: words.held(row.worstInput, of: row.input), high: best,
                    highWords: words.held(row.bestInput, of: row.input)),
            ], value: HeldPounds.one(row.swing))
    }

    private func numbers(_ rows: some Sequence<Row>) -> CSVWriter {
        var numbers = CSVWriter(notedHeader: ["input", "worst_input", "best_input", "at_worst", "at_best", "swing"])
        for row in rows {
            let isWithheld = words.isWithheld(row.input)
            numbers.append([
                .text(words.name(row.input.name)),
                isWithheld ? .absent(.withheld) : .number(row.worstInput.description),
                isWithheld ? .absent(.withheld) : .number(row.bestInput.description), .money(row.worst),
                .money(row.best),
                .money(row.swing),
            ])
        }
        return numbers
    }
}

extension TornadoChart.Row {
    fileprivate init(_ row: OneWaySensitivity.Row, atLow: Money, atHigh: Money) {
        self.init(
            input: row.input, lowInput: row.lowInput, highInput: row.highInput, atLow: atLow, atHigh: atHigh)
    }
}
