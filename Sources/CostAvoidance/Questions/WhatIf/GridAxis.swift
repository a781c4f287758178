import DelimitedText
import Numerics

/// One side of a grid: a parameter that takes many values in turn, `deadweight=0:0.5:0.1` or `attribution=0.4,0.6,0.8`.
package struct GridAxis: Sendable {
    /// What was typed before the equals sign.
    package let name: String
    /// The values as they would be written one by one.
    package let values: [String]
    /// The change that each value makes.
    package let changes: [ScenarioChange]

    /// The change that says what all of them do to those that stand: they are all values or all relative.
    package var telling: ScenarioChange? { changes.first { $0.amount.isAbsolute } ?? changes.first }

    /// Its values as scenarios, where a reader of some must be told something: the horizon, the drop-off and the price year.
    package var scenariosToWarnOf: [Scenario] {
        changes.filter { Self.parametersToWarnOf.contains($0.parameter) }.map {
            Scenario(name: $0.title, layers: [[$0]])
        }
    }

    /// What a reader is warned of by its value: for how long effects are counted, and at whose prices.
    static let parametersToWarnOf: [ScenarioParameter] = [.horizonYears, .assumption(.dropOff), .priceYear]

    /// Changes that between them tell whatever all of them tell of some unknown quantities. What grows in a straight line is told by the
    /// first and the last beside the evaluation as it is; where every value is another equation, as many as there are unknowns tell them all.
    func telling(unknowns: Int) -> [ScenarioChange] {
        let needed = max(2, changes.contains(where: \.parameter.weighsYears) ? unknowns : 0)
        guard changes.count > needed else { return changes }
        return (0..<needed).map { changes[$0 * (changes.count - 1) / (needed - 1)] }
    }

    /// The most values of one axis.
    package static let mostValues = 10_000

    /// Whether a `--set` option holds more than one value.
    ///
    /// - Throws: `EvaluationError.refused` where its commas may as well belong to one number, between its thousands or for its point.
    package static func isOne(_ option: SetOption) throws(EvaluationError) -> Bool {
        guard let doubt = TypedCommas.doubt(in: option) else {
            return option.value.contains(":") || option.value.contains(",")
        }
        throw .refusal(
            at: option.place, code: "number-or-list",
            message: "\(Diagnostic.quoted(option.value)) may be \(doubt.reading), or a list", remedy: doubt.remedy)
    }

    /// An axis of an option whose value is a list or a range.
    ///
    /// - Throws: `EvaluationError.refused` for a range that never ends, a value that the parameter cannot take, or a value
    ///   given twice.
    package init(_ option: SetOption) throws(EvaluationError) {
        name = String(option.text.prefix { $0 != "=" }).trimmingSpaces()
        values = option.value.contains(":") ? try Self.range(option) : Self.list(option)
        var changes: [ScenarioChange] = []
        var found = Diagnostics()
        for value in values {
            do throws(EvaluationError) { changes.append(try option.change(to: value)) } catch {
                guard case .refused(let diagnostics) = error else { throw error }
                found.merge(with: diagnostics)
            }
        }
        guard !found.hasErrors else { throw .refused(found) }
        self.changes = changes
        guard Set(changes.map(\.amount.isRelative)).count == 1 else {
            throw .refusal(
                at: option.place, code: "not-of-one-kind",
                message: "\(Diagnostic.quoted(option.value)) has values and relative changes side by side",
                remedy:
                    "Give values alone, such as 0.3, 0.4, or relative changes alone, such as x1.5, x2 or +10%, +20%.")
        }
        if let twin = Dictionary(grouping: values, by: { $0 }).filter({ $0.value.count > 1 }).keys.min() {
            throw .refusal(
                at: option.place, code: "value-twice", message: "\(Diagnostic.quoted(twin)) stands there twice",
                remedy: "Give each value once.")
        }
    }

    private static func list(_ option: SetOption) -> [String] {
        option.value.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmingSpaces() }
    }

    /// From, to and step, the end included where a step falls on it.
    private static func range(_ option: SetOption) throws(EvaluationError) -> [String] {
        let parts = option.value.split(separator: ":", omittingEmptySubsequences: false).map {
            String($0).trimmingSpaces()
        }
        func refuse(_ message: String) -> EvaluationError {
            EvaluationError.refusal(
                at: option.place, code: "not-a-range", message: message,
                remedy: "Write from:to:step, as in 0:0.5:0.1, -20%:+20%:5% or x1:x3:x0.5.")
        }
        guard parts.count == 3 else { throw refuse("a range has three numbers, and this has \(parts.count)") }
        if let part = parts.first(where: { $0.contains(",") }) {
            throw refuse("\(Diagnostic.quoted(part)) has a comma; the decimal point is a point")
        }
        guard let style = RangeStyle(parts), let from = style.number(parts[0]), let to = style.number(parts[1]),
            let step = style.number(parts[2])
        else { throw refuse("from, to and step are not numbers of one kind") }
        guard step > .zero, from <= to else { throw refuse("the step goes nowhere near the end") }
        var values: [String] = []
        var value = from
        while value <= to {
            guard values.count < mostValues else { throw refuse("the range has more than \(mostValues) values") }
            values.append(style.written(value))
            guard let next = try? value.adding(step) else { break }
            value = next
        }
        return values
    }
}

/// How the numbers of a range are written: all alike, so that nobody reads 0.1:50%:10% in two ways.
private enum RangeStyle {
    case plain, percentage, relative, multiple

    /// The style of a range's ends and its step; nil where they are not of one.
    init?(_ parts: [String]) {
        let ends = parts.prefix(2)
        let isPercentage = parts.allSatisfy { $0.hasSuffix("%") || $0 == "0" }
        if ends.allSatisfy({ $0.hasPrefix("x") }) {
            self = .multiple
        } else if ends.allSatisfy({ $0.hasPrefix("+") || $0.hasPrefix("-") || ["0", "0%"].contains($0) }),
            ends.contains(where: { $0.hasSuffix("%") }), isPercentage
        {
            self = .relative
        } else if ends.contains(where: { $0.hasSuffix("%") }), isPercentage,
            !ends.contains(where: { $0.hasPrefix("+") || $0.hasPrefix("-") })
        {
            self = .percentage
        } else if parts.allSatisfy({ !$0.hasPrefix("x") && !$0.hasSuffix("%") }) {
            self = .plain
        } else {
            return nil
        }
    }

    func number(_ text: String) -> ExactDecimal? {
        var digits = text[...]
        switch self {
        case .plain: break
        case .percentage, .relative:
            if digits.hasPrefix("+") { digits = digits.dropFirst() }
            if digits.hasSuffix("%") { digits = digits.dropLast() }
        case .multiple: if digits.hasPrefix("x") { digits = digits.dropFirst() }
        }
        return try? ExactDecimal(parsing: digits)
    }

    func written(_ value: ExactDecimal) -> String {
        switch self {
        case .plain: value.description
        case .percentage: "\(value)%"
        case .relative: (value.isNegative ? "" : "+") + "\(value)%"
        case .multiple: "x\(value)"
        }
    }
}
