import DelimitedText
import Numerics

/// Reads the `implied` object of `evaluation.json`: a published total without inputs.
enum ImpliedReader {
    static func read(_ node: LocatedJSON?, _ values: inout JSONValues) -> ImpliedFigure? {
        guard let node else { return nil }
        guard node.members != nil else {
            values.error(node, "not-an-object", "implied is \(node.kind); expected an object")
            return nil
        }
        let keys = [
            "amountLow", "amount", "amountHigh", "people", "months", "cost", "coordinators", "currency", "quotedAs",
        ]
        values.checkKeys(of: node, known: keys, in: "implied")
        let before = values.diagnostics.errorCount
        let low = values.money(node, "amountLow")
        let central = values.money(node, "amount")
        let high = values.money(node, "amountHigh")
        let figure = ImpliedFigure(
            low: low, central: central, high: high, people: values.integer(node, "people", in: 1...1_000_000_000),
            months: values.integer(node, "months", in: 1...1200), cost: values.money(node, "cost"),
            posts: values.positiveNumber(node, "coordinators"), currency: values.text(node, "currency") ?? "£",
            quotedAs: values.texts(node, "quotedAs"))
        return values.diagnostics.errorCount == before ? figure : nil
    }
}
