import CostAvoidance
import DelimitedText
import Numerics

/// A bridge on a screen, as CSV and as JSON.
package enum BridgeText {
    /// Where the figure starts, what each change adds, and where it ends.
    ///
    /// - Throws: `EvaluationError.arithmetic` where the difference does not fit.
    static func text(
        _ bridge: Bridge, from old: String, to new: String, _ people: EvaluationDifference.People
    ) throws(EvaluationError) -> String {
        let title = "\(MeasureWords()[bridge.measure]), \(bridge.end.rawValue): why it moved"
        var rows = [("from \(old)", "", Pounds.exact(bridge.from))]
        rows += bridge.steps.map { ($0.cause.title, $0.detail, told($0, people).map(signed) ?? suppressed) }
        rows.append(("to \(new)", "", Pounds.exact(bridge.to)))
        let width = rows.map(\.0.count).max() ?? 0
        let amount = rows.map(\.2.count).max() ?? 0
        let lines = rows.map { row in
            PlainText.left(row.0, width + 2) + PlainText.right(row.2, amount) + (row.1.isEmpty ? "" : "  \(row.1)")
        }
        let difference = try EvaluationError.naming("comparing two figures") { () throws(ArithmeticError) in
            try bridge.to - bridge.from
        }
        let together =
            people == .tooFew
            ? PlainText.wrapped(ofTooFew)
            : "difference \(signed(difference)); the parts add up to it to the penny"
        return "\(title)\n\n" + lines.joined(separator: "\n") + "\n\n\(together)\n" + funders(bridge)
    }

    static let suppressed = "suppressed"

    /// What is said where the rows of few people differ.
    static let ofTooFew =
        "The two differ in the rows of too few people to be told of: what moved with them is theirs, and is not shown. Whoever has both reports, or both totals from here, can take one figure from the other: publish one of the two, and keep this where both are kept."

    /// The amount of a step; nil where it is that of too few people.
    private static func told(_ step: Bridge.Step, _ people: EvaluationDifference.People) -> Money? {
        step.cause == .withheld && people == .tooFew ? nil : step.amount
    }

    /// Who pays other items than before.
    private static func funders(_ bridge: Bridge) -> String {
        guard !bridge.funders.isEmpty else { return "" }
        let lines = bridge.funders.map { change in
            PlainText.wrapped(
                "\(change.item): \(Wording.list(change.before)), now \(Wording.list(change.after))", indent: 2,
                hanging: 6)
        }
        return "\nWho pays changed, which moves no total:\n" + lines.joined(separator: "\n") + "\n"
    }

    /// `cause,detail,amount,notes`, from the start to the end.
    static func csv(_ bridge: Bridge, _ people: EvaluationDifference.People) -> String {
        var table = CSVWriter(notedHeader: ["cause", "detail", "amount"])
        table.append([.text("from"), .absent(.doesNotApply), .money(bridge.from)])
        for step in bridge.steps {
            let detail: CSVValue = step.detail.isEmpty ? .absent(.doesNotApply) : .text(step.detail)
            let amount: CSVValue = told(step, people).map { .money($0) } ?? .absent(.withheld)
            table.append([.text(step.cause.title), detail, amount])
        }
        table.append([.text("to"), .absent(.doesNotApply), .money(bridge.to)])
        return table.text
    }

    /// The same as members of an object.
    static func members(_ bridge: Bridge, _ people: EvaluationDifference.People) -> [(String, JSONText)] {
        [
            ("measure", .text(bridge.measure.rawValue)), ("end", .text(bridge.end.rawValue)),
            ("from", .number(bridge.from.description)), ("to", .number(bridge.to.description)),
            ("steps", json(bridge.steps, people)),
            (
                "funders",
                .array(
                    bridge.funders.map { change in
                        .object([
                            ("item", .text(change.item)), ("before", .array(change.before.map { .text($0) })),
                            ("after", .array(change.after.map { .text($0) })),
                        ])
                    })
            ),
        ]
    }

    static func json(_ steps: [Bridge.Step], _ people: EvaluationDifference.People) -> JSONText {
        .array(
            steps.map { step in
                .object([
                    ("cause", .text(step.cause.title)), ("detail", .text(step.detail)),
                    ("amount", told(step, people).map { .number($0.description) } ?? .null),
                ])
            })
    }

    static func signed(_ amount: Money) -> String {
        (amount > .zero ? "+" : "") + Pounds.exact(amount)
    }
}
