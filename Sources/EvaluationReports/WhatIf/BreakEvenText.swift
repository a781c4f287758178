import CostAvoidance
import DelimitedText
import Numerics

/// Where a measure comes to a target along two parameters: a line of a table for each value of the second.
package enum BreakEvenText {
    package static func text(_ line: BreakEvenLine, on ground: ScenarioGround) -> String {
        let question = line.question
        let end = question.end == .central ? "" : " (\(question.end.rawValue))"
        let rows = [[line.axis.name, question.vary]] + zip(line.axis.values, line.answers).map { [$0, words($1)] }
        let width = rows.map { $0[0].count }.max() ?? 0
        let standing =
            ground.standing.isEmpty ? "" : ", with \(ground.standing.map(\.title).joined(separator: ", "))"
        let title =
            "Where \(question.measure.name)\(end) = \(question.target)\(standing): scenarios, not the estimate"
        return PlainText.wrapped(title) + "\n\n"
            + rows.map { PlainText.left($0[0], width + 3) + $0[1] }.joined(separator: "\n") + "\n"
    }

    /// A line a value, with the ends between which the answer lies.
    package static func csv(_ line: BreakEvenLine, on ground: ScenarioGround) -> String {
        let standing = StandingColumns(ground.standing)
        var table = CSVWriter(notedHeader: [line.axis.name] + ReverseText.columns + standing.names)
        for (value, answer) in zip(line.axis.values, line.answers) {
            table.append([.text(value)] + ReverseText.cells(answer, to: line.question) + standing.cells)
        }
        return table.text
    }

    package static func json(_ line: BreakEvenLine, on ground: ScenarioGround) -> String {
        JSONText.object([
            ("kind", .text("scenarios, not the estimate")), ("measure", .text(line.question.measure.name)),
            ("target", .number(line.question.target.description)), ("vary", .text(line.question.vary)),
            ("at", .text(line.question.end.rawValue)), ("along", .text(line.axis.name)),
            ("with", .array(ground.standing.map { .text($0.title) })),
            (
                "line",
                .array(
                    zip(line.axis.values, line.answers).map { value, answer in
                        .object([(line.axis.name, .text(value))] + ReverseText.members(answer))
                    })
            ),
        ]).document
    }

    private static func words(_ answer: ReverseQuestion.Answer) -> String {
        func there(_ step: ReverseQuestion.Step) -> String { step.measure?.long ?? "not known" }
        return switch answer {
        case .exactly(let value, _): value
        case .passing(let step): "\(step.value) (there it is \(there(step)))"
        case .within(let from, let to): "every value from \(from.value)" + (to.map { " to \($0.value)" } ?? " upwards")
        case .between(let last, let first): "between \(last.value) and \(first.value)"
        case .never(let low, let high):
            "none: \(there(low)) at \(low.value)"
                + (high.map { ", \(there($0)) at \($0.value)" } ?? ", and away from there")
        case .unmoved(let value, _): value.map { "none: it stays \($0.long)" } ?? "not known"
        }
    }
}
