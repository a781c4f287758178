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

    /// The most values of one axis.
    package static let mostValues = 10_000

    /// Whether a `--set` option holds more than one value.
    ///
    /// - Throws: `EvaluationError.refused` where its commas may as well belong to one number, between its thousands or for its point.
    package static func isOne(_ option: SetOption) throws(EvaluationError) -> Bool {
        if let number = groupedNumber(option.value) {
            throw .refusal(
                at: option.place, code: "number-or-list",
                message:
                    "\(Diagnostic.quoted(option.value)) may be one number with commas between thousands, or a list",
                remedy:
                    "Write \(number) for the number, or a space after each comma for the list: \(option.value.filter { $0 != "£" }.replacing(",", with: ", "))."
            )
        }
        if !wholeNumbers.contains(option.parameter), let number = decimalComma(option.value) {
            throw .refusal(
                at: option.place, code: "number-or-list",
                message: "\(Diagnostic.quoted(option.value)) may be one number with a comma for the point, or a list",
                remedy:
                    "Write \(number) for the number, or a space after the comma for the list: \(option.value.replacing(",", with: ", "))."
            )
        }
        return option.value.contains(":") || option.value.contains(",")
    }

    /// Parameters that have no part of one, so that two numbers with a comma between them are two.
    private static let wholeNumbers = [
        ScenarioParameter.horizonYears, .people, .assumption(.cashableLag),
    ].map(\.name)

    /// The digits of a number that may be written with a comma for the point, `0,3` or `12,50`; nil for anything else.
    private static func decimalComma(_ text: String) -> String? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(ASCII.isDigit) }
        return parts.count == 2 && areDigits ? text.replacing(",", with: ".") : nil
    }

    /// The digits of a number that is written with commas between its thousands, `1,200` or `£1,200.50`; nil for anything else.
    static func groupedNumber(_ text: String) -> String? {
        let unsigned = text.drop { "£+-x×".contains($0) }
        let groups = unsigned.prefix { $0 != "." }.split(separator: ",", omittingEmptySubsequences: false)
        let size = 3
        guard groups.count > 1, let first = groups.first, (1...size).contains(first.count), !first.hasPrefix("0"),
            groups.dropFirst().allSatisfy({ $0.count == size }), groups.joined().allSatisfy(\.isNumber)
        else { return nil }
        return text.filter { $0 != "," && $0 != "£" }
    }

    /// An axis of an option whose value is a list or a range.
    ///
    /// - Throws: `EvaluationError.refused` for a range that never ends, a value that the parameter cannot take, or a value
    ///   given twice.
    package init(_ option: SetOption) throws(EvaluationError) {
        name = String(option.text.prefix { $0 != "=" }).trimmingSpaces()
        values = option.value.contains(":") ? try Self.range(option) : Self.list(option)
        var changes: [ScenarioChange] = []
        for value in values { changes.append(try option.change(to: value)) }
        self.changes = changes
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
        let style = RangeStyle(parts)
        guard let from = style.number(parts[0]), let to = style.number(parts[1]), let step = style.number(parts[2])
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

/// How the numbers of a range are written.
private enum RangeStyle {
    case plain, percentage, relative, multiple

    init(_ parts: [String]) {
        let ends = parts.prefix(2)
        if ends.contains(where: { $0.hasPrefix("x") }) {
            self = .multiple
        } else if ends.contains(where: { $0.hasSuffix("%") && ($0.hasPrefix("+") || $0.hasPrefix("-")) }) {
            self = .relative
        } else if ends.contains(where: { $0.hasSuffix("%") }) {
            self = .percentage
        } else {
            self = .plain
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
