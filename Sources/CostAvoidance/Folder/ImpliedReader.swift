import DelimitedText
import Numerics

/// Reads the `implied` object of `evaluation.json`: a published total without inputs.
enum ImpliedReader {
    static func read(_ node: LocatedJSON?, _ values: inout JSONValues) -> ImpliedFigure? {
        guard let node else { return nil }
        guard node.members != nil else {
            values.error(
                node, "not-an-object", "implied is \(node.kind); expected an object",
                remedy: "Write { \"amount\": 800000, \"people\": 50 }.")
            return nil
        }
        let keys = [
            "amountLow", "amount", "amountHigh", "people", "months", "cost", "coordinators", "capacity", "currency",
            "quotedAs", "derived",
        ]
        values.checkKeys(of: node, known: keys, in: "implied")
        let before = values.diagnostics.errorCount
        let low = values.money(node, "amountLow")
        let central = values.money(node, "amount")
        let high = values.money(node, "amountHigh")
        let figure = ImpliedFigure(
            low: low, central: central, high: high,
            people: values.integer(node, "people", in: 1...ImpliedFigure.mostPeople),
            months: values.integer(node, "months", in: 1...ImpliedFigure.mostMonths), cost: values.money(node, "cost"),
            posts: values.positiveNumber(node, "coordinators"), capacity: capacity(node, &values),
            currency: values.text(node, "currency") ?? "£",
            quotedAs: values.texts(node, "quotedAs"),
            derived: values.words(node, "derived", as: ImpliedFigure.Part.self))
        return values.diagnostics.errorCount == before ? figure : nil
    }

    /// The share of full capacity at which the figure was made.
    private static func capacity(_ node: LocatedJSON, _ values: inout JSONValues) -> Share? {
        guard let value = node["capacity"] else { return nil }
        let remedy = "Write 0.4 or \"40%\"."
        guard let text = value.number ?? value.string else {
            values.error(value, "not-a-share", "capacity is \(value.kind); expected a share above 0", remedy: remedy)
            return nil
        }
        do throws(ShareError) {
            let share = try Share(parsing: text)
            if share > .none { return share }
            values.error(
                value, "not-a-share", "capacity is \(Diagnostic.quoted(text)); expected a share above 0", remedy: remedy
            )
        } catch {
            values.error(value, "not-a-share", PlainWords.told("capacity", text, notAShare: error), remedy: remedy)
        }
        return nil
    }
}
