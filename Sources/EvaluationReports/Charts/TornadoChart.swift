import CostAvoidance
import DelimitedText
import Numerics

/// A bar an input from the worse end of what it does to the better, the input's own value written at each end.
struct TornadoChart {
    let oneWay: OneWaySensitivity
    let shown: Int
    let context: ReportContext

    func chart() -> Chart? {
        let rows = oneWay.rows.prefix(shown).filter { $0.swing != .zero }
        guard !rows.isEmpty else { return nil }
        let words = InputWords(evaluation: context.evaluation)
        let measure = oneWay.measure.name(context.wording)
        var chart = RowChart(
            title: "What each input by itself does to the \(measure)",
            rows: rows.map { row($0, words) }, valueHeading: "Swing",
            footnote:
                "The dashed line is the central value, \(Pounds.whole(oneWay.central)). The input's own value stands at each end of its bar. People are as they are (inputs alone).",
            legend: [(.saving, "Better than central"), (.cost, "Worse than central")],
            reference: oneWay.central.doublePounds)
        chart.holdsZero = false
        return Chart(
            name: "tornado", title: chart.title,
            summary: Wording.sentence(
                rows.prefix(5).map { row in
                    "\(words.name(row.input.name)): \(Pounds.whole(min(row.atLow, row.atHigh))) to \(Pounds.whole(max(row.atLow, row.atHigh)))"
                }.joined(separator: "; ")) + " In each, people and every other input are as they are (inputs alone).",
            drawing: chart.drawing(),
            text: TextBars.text(
                rows.map { row in
                    TextBars.Row(
                        name: words.name(row.input.name), bar: (0, row.swing.doublePounds),
                        value:
                            "\(Pounds.whole(row.swing)) (\(words.value(row.worstInput, of: row.input)) to \(words.value(row.bestInput, of: row.input)))"
                    )
                }), numbers: numbers(rows, words))
    }

    private func row(_ row: OneWaySensitivity.Row, _ words: InputWords) -> RowChart.Row {
        let worst = min(row.atLow, row.atHigh).doublePounds
        let best = max(row.atLow, row.atHigh).doublePounds
        let central = min(max(oneWay.central.doublePounds, worst), best)
        return RowChart.Row(
            name: words.name(row.input.name),
            marks: [
                .bar(from: worst, to: central, .cost), .bar(from: central, to: best, .saving),
                .ends(
                    low: worst, lowWords: words.value(row.worstInput, of: row.input), high: best,
                    highWords: words.value(row.bestInput, of: row.input)),
            ], value: Pounds.whole(row.swing))
    }

    private func numbers(_ rows: [OneWaySensitivity.Row], _ words: InputWords) -> CSVWriter {
        var numbers = CSVWriter(notedHeader: ["input", "worst_input", "best_input", "at_worst", "at_best", "swing"])
        for row in rows {
            let isWithheld = words.isWithheld(row.input)
            numbers.append([
                .text(words.name(row.input.name)),
                isWithheld ? .absent(.withheld) : .number(row.worstInput.description),
                isWithheld ? .absent(.withheld) : .number(row.bestInput.description),
                .money(min(row.atLow, row.atHigh)),
                .money(max(row.atLow, row.atHigh)), .money(row.swing),
            ])
        }
        return numbers
    }
}
