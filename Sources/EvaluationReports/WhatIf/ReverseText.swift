import CostAvoidance
import DelimitedText
import Numerics

/// The answer to a reverse question in words.
package enum ReverseText {
    /// One sentence or two: the value, or that none within bounds does it.
    ///
    /// - Parameters:
    ///   - ground: the evaluation that was asked, with the changes that stand.
    ///   - held: narrower assumptions that stay as they are.
    package static func text(
        _ answer: ReverseQuestion.Answer, to question: ReverseQuestion, on ground: ScenarioGround, held: [String] = []
    ) -> String {
        let measure = question.measure
        let target = "\(measure.name) = \(question.target)"
        let end = question.end == .central ? "" : " (\(question.end.rawValue))"
        let now = ground.asEvaluated[measure].map {
            "As evaluated: \(measure.name)\(end) is \($0[question.end].long).\n"
        }
        let answer: String =
            switch answer {
            case .exactly(let value, let at):
                "\(target)\(end) at \(question.vary) = \(value)" + (at.map { " (there it is \($0.long))" } ?? "") + "."
            case .passing(let step):
                "\(measure.name)\(end) passes \(question.target) at \(question.vary) = \(step.value) (there it is \(words(step)))."
            case .within(let from, let to):
                "\(target)\(end) at every \(question.vary) from \(from.value)"
                    + (to.map { " to \($0.value)" } ?? " upwards") + "."
            case .between(let last, let first):
                "\(target)\(end) between \(question.vary) = \(last.value) (\(words(last)))"
                    + " and \(question.vary) = \(first.value) (\(words(first)))."
            case .never(let low, let high):
                "No value of \(question.vary) within its bounds gives \(target)\(end): it is \(words(low)) at \(low.value)"
                    + (high.map { " and \(words($0)) at \($0.value)." } ?? ", and moves further away from there.")
            case .unmoved(let value, let absence):
                value.map { "\(measure.name)\(end) does not change with \(question.vary): it stays \($0.long)." }
                    ?? "\(measure.name)\(end) is not known" + (absence.map { ": \($0)." } ?? ".")
            }
        return (now ?? "") + standing(question, on: ground) + PlainText.wrapped(answer)
            + scope(question, held) + "\nA scenario, not the estimate.\n"
    }

    /// What the measure is with the changes that stand.
    private static func standing(_ question: ReverseQuestion, on ground: ScenarioGround) -> String {
        guard !ground.standing.isEmpty else { return "" }
        let value = ground.base[question.measure].map { $0[question.end].long } ?? "not known"
        let changes = ground.standing.map(\.title).joined(separator: ", ")
        let holds = ground.standing.count == 1 ? "holds" : "hold"
        let measure = question.measure.name
        return PlainText.wrapped("With \(changes), which \(holds) in what follows, \(measure) is \(value).") + "\n"
    }

    /// The rows that the answer is about, where they are not all.
    private static func scope(_ question: ReverseQuestion, _ held: [String]) -> String {
        guard !held.isEmpty else { return "" }
        let stay = held.count == 1 ? "stays as it is" : "stay as they are"
        return "\n"
            + PlainText.wrapped(
                "\(question.vary) here is for all rows\(Wording.withoutOwn): \(Wording.list(held)) \(stay).")
    }

    private static func words(_ step: ReverseQuestion.Step) -> String { step.measure?.long ?? "not known" }
}

extension ReverseText {
    /// The answer as JSON.
    package static func json(
        _ answer: ReverseQuestion.Answer, to question: ReverseQuestion, on ground: ScenarioGround, held: [String] = []
    ) -> String {
        var members: [(String, JSONText)] = [
            ("kind", .text("scenario, not the estimate")), ("measure", .text(question.measure.name)),
            ("target", .number(question.target.description)), ("vary", .text(question.vary)),
            ("at", .text(question.end.rawValue)), ("held", .array(held.map { .text($0) })),
            ("with", .array(ground.standing.map { .text($0.title) })),
        ]
        members += self.members(answer)
        return JSONText.object(members).document
    }

    /// What an answer is, member by member.
    static func members(_ answer: ReverseQuestion.Answer) -> [(String, JSONText)] {
        switch answer {
        case .exactly(let value, let at):
            [("answer", .text("exactly")), ("value", .text(value)), ("measureThere", written(at))]
        case .passing(let step):
            [("answer", .text("passes")), ("value", .text(step.value)), ("measureThere", written(step.measure))]
        case .within(let from, let to):
            [("answer", .text("within")), ("from", step(from)), ("to", to.map(step) ?? .null)]
        case .between(let last, let first):
            [("answer", .text("between")), ("last", step(last)), ("first", step(first))]
        case .never(let low, let high):
            [("answer", .text("never")), ("low", step(low)), ("high", high.map(step) ?? .null)]
        case .unmoved(let value, _): [("answer", .text("unmoved")), ("measureThere", written(value))]
        }
    }

    private static func step(_ step: ReverseQuestion.Step) -> JSONText {
        .object([("value", .text(step.value)), ("measure", written(step.measure))])
    }

    private static func written(_ value: MeasureValue?) -> JSONText { value.map { JSONText($0.csv) } ?? .null }
}

extension ReverseText {
    /// The answer as CSV: one line, with the values and the measure at them.
    package static func csv(
        _ answer: ReverseQuestion.Answer, to question: ReverseQuestion, on ground: ScenarioGround
    ) -> String {
        var table = CSVWriter(
            notedHeader: columns + StandingColumns(ground.standing).names)
        table.append(cells(answer, to: question) + StandingColumns(ground.standing).cells)
        return table.text
    }

    static let columns = [
        "kind", "measure", "target", "vary", "at", "answer", "from", "measure_at_from", "to", "measure_at_to",
    ]

    static func cells(_ answer: ReverseQuestion.Answer, to question: ReverseQuestion) -> [CSVValue] {
        let (word, from, to) = ends(answer)
        return [
            .text("scenario"), .text(question.measure.name), .number(question.target.description),
            .text(question.vary), .text(question.end.rawValue), .text(word),
        ] + cells(from) + cells(to)
    }

    /// The word for an answer and the values between which it lies.
    private static func ends(
        _ answer: ReverseQuestion.Answer
    ) -> (word: String, from: ReverseQuestion.Step?, to: ReverseQuestion.Step?) {
        switch answer {
        case .exactly(let value, let at):
            let step = ReverseQuestion.Step(value: value, measure: at)
            return ("exactly", step, step)
        case .passing(let step): return ("passes", step, step)
        case .within(let from, let to): return ("within", from, to)
        case .between(let last, let first): return ("between", last, first)
        case .never(let low, let high): return ("never", low, high)
        case .unmoved(let value, _): return ("unmoved", ReverseQuestion.Step(value: "", measure: value), nil)
        }
    }

    private static func cells(_ step: ReverseQuestion.Step?) -> [CSVValue] {
        guard let step else { return CSVValue.none(.doesNotApply, count: 2) }
        return [
            step.value.isEmpty ? .absent(.doesNotApply) : .text(step.value), step.measure?.csv ?? .absent(.notKnown),
        ]
    }
}
