import DelimitedText
import Numerics

/// How a scenario changes a parameter.
package enum ScenarioAmount: Sendable, Hashable {
    /// The parameter takes this value: `0.3`, `30%`. It then has no range.
    case value(ExactDecimal)
    /// The parameter is multiplied, at each of its ends: `+10%` is 1.1, `x2` is 2.
    case multiple(ExactDecimal)
    /// The parameter takes one of its own ends for all three: `low`, `central`, `high`.
    case end(Bound)
    /// The discount rate takes a published schedule: `green-book`.
    case schedule(DiscountSchedule)
    /// The price year is another: `2024-25`.
    case year(FinancialYear)

    /// Whether the parameter has no range after it.
    var isOneValue: Bool {
        switch self {
        case .value, .end: true
        case .multiple, .schedule, .year: false
        }
    }

    /// Understands a change as it is written in `scenarios.csv` and after `--set`.
    ///
    /// - Throws: `ScenarioTextError` for anything that is not a value, a relative change or an end.
    package init(parsing text: String, for parameter: ScenarioParameter) throws(ScenarioTextError) {
        let written = text.trimmingSpaces()
        if parameter == .priceYear {
            do throws(FinancialYearError) { self = .year(try FinancialYear(parsing: written)) } catch {
                throw .notAYear(written, error)
            }
        } else if let end = Bound(rawValue: written) {
            self = .end(end)
        } else if parameter == .discountRate, let schedule = DiscountSchedule.named(written) {
            self = .schedule(schedule)
        } else if let first = written.first, "x×".contains(first) {
            self = .multiple(try Self.number(written.dropFirst(), of: written, for: parameter))
        } else if let first = written.first, "+-".contains(first) {
            self = .multiple(try Self.relative(written, of: parameter))
        } else if written.hasSuffix("%") {
            let percentage = try Self.number(written.dropLast(), of: written, for: parameter)
            guard parameter.isShare else { throw .percentageOfNothing(written) }
            self = .value(try Self.hundredth(of: percentage, written))
        } else {
            self = .value(try Self.number(written[...], of: written, for: parameter))
        }
        if case .multiple(let factor) = self, factor.isNegative { throw .belowNothing(written) }
    }

    /// `+10%` and `-50%` as 1.1 and 0.5.
    private static func relative(
        _ written: String, of parameter: ScenarioParameter
    ) throws(ScenarioTextError) -> ExactDecimal {
        guard written.hasSuffix("%") else { throw signWithoutPercent(written, of: parameter) }
        // A plus sign is part of the change and not of the number.
        let digits = written.hasPrefix("+") ? written.dropFirst().dropLast() : written.dropLast()
        // Of two signs nobody knows which was meant.
        guard !written.hasPrefix("+") || digits.first.map({ !"+-".contains($0) }) ?? true else {
            throw .twoSigns(written)
        }
        let percentage: ExactDecimal
        do throws(DecimalError) { percentage = try ExactDecimal(parsing: digits) } catch {
            throw .notANumber(written, error)
        }
        let change = try hundredth(of: percentage, written)
        do throws(ArithmeticError) { return try ExactDecimal.one.adding(change) } catch { throw .tooLarge(written) }
    }

    /// What a number with a sign and no percentage sign may be, where it is a number.
    private static func signWithoutPercent(
        _ written: String, of parameter: ScenarioParameter
    ) -> ScenarioTextError {
        do throws(DecimalError) { _ = try ExactDecimal(parsing: written.dropFirst()) } catch {
            return .notANumber(written, error)
        }
        return .signWithoutPercent(written, of: parameter)
    }

    private static func hundredth(
        of percentage: ExactDecimal, _ written: String
    ) throws(ScenarioTextError) -> ExactDecimal {
        guard percentage.places + 2 <= ExactDecimal.maximumPlaces else { throw .tooLarge(written) }
        return ExactDecimal(significand: percentage.significand, places: percentage.places + 2)
    }

    private static func number(
        _ digits: Substring, of written: String, for parameter: ScenarioParameter
    ) throws(ScenarioTextError) -> ExactDecimal {
        let problem: DecimalError
        do throws(DecimalError) {
            return try ExactDecimal(written: digits, as: parameter.isMoney ? .exactPounds : .number)
        } catch { problem = error }
        // Of figures it is said what is wrong with them, of words what is near.
        let isWord = [.notANumber, .empty].contains(problem) && !written.contains(where: \.isNumber)
        guard isWord, !written.isEmpty else { throw .notANumber(written, problem) }
        var words = Bound.allCases.map(\.rawValue)
        if parameter == .discountRate { words += DiscountSchedule.named.map(\.name) }
        throw .notAChange(written, near: NearMatch.suggestion(for: written, among: words))
    }
}

extension ScenarioParameter {
    /// Whether its values are pounds.
    fileprivate var isMoney: Bool { self == .unitCost || self == .programmeCost }

    /// Whether its values are shares, so that `30%` is a value.
    package var isShare: Bool {
        switch self {
        case .assumption(let parameter): parameter.unit == .share
        case .likelihood, .discountRate, .funder: true
        case .unitCost, .quantity, .programmeCost, .people, .horizonYears, .priceYear: false
        }
    }
}

/// Why the text of a change could not be understood.
package enum ScenarioTextError: Error, Hashable, Sendable {
    /// Neither a value nor a relative change nor an end.
    case notAChange(String, near: String?)
    /// A number in a form that is not read.
    case notANumber(String, DecimalError)
    /// `+10` may be the value or so many per cent more.
    case signWithoutPercent(String, of: ScenarioParameter)
    /// `+-10%`: of two signs nobody knows which was meant.
    case twoSigns(String)
    /// `30%` of a parameter that is no share.
    case percentageOfNothing(String)
    /// Less than nothing would be left.
    case belowNothing(String)
    /// No financial year, of a parameter that takes one.
    case notAYear(String, FinancialYearError)
    case tooLarge(String)

    /// What is wrong, to follow the place.
    package var message: String {
        switch self {
        case .notAChange(let text, let near):
            "change is \(Diagnostic.quoted(text))" + (near.map { "; did you mean \"\($0)\"?" } ?? NearMatch.notKnown)
        case .notANumber(let text, let error):
            "change is \(Diagnostic.quoted(text)), which \(error.explanation(of: text))"
        case .signWithoutPercent(let text, _):
            "change is \(Diagnostic.quoted(text)), which may be \(Self.value(text)) itself or a change by \(text)%"
        case .twoSigns(let text): "change is \(Diagnostic.quoted(text)), which has two signs"
        case .percentageOfNothing(let text):
            "change is \(Diagnostic.quoted(text)), and only a share can be a percentage"
        case .belowNothing(let text): "change is \(Diagnostic.quoted(text)), which leaves less than nothing"
        case .notAYear(let text, let error): "change is \(Diagnostic.quoted(text)); \(error.explanation)"
        case .tooLarge(let text): "change is \(Diagnostic.quoted(text)), which has too many digits"
        }
    }

    /// A number as a value is written: nothing stands before one above nought.
    private static func value(_ text: String) -> String { text.hasPrefix("+") ? String(text.dropFirst()) : text }

    package var remedy: String {
        if case .notAYear = self { return "Write a financial year, as in price_year=2024-25." }
        if case .signWithoutPercent(let text, let parameter) = self {
            // A per cent of few years is no year.
            guard parameter != .horizonYears, parameter != .assumption(.cashableLag) else {
                return "Write the number that it is to be, and not by how many it changes."
            }
            let relative = "\(text)% for a change relative to what is there"
            if text.hasPrefix("+") { return "Write \(Self.value(text)) for the value, or \(relative)." }
            guard parameter == .quantity else {
                return "Write \(relative); a value of \(parameter.name) is never below zero."
            }
            return "Write \(relative). A total below zero, where use rose, is written as a multiple of what the rows"
                + " come to, which has their sign: x0.5 for half as much, x2 for twice, 0 for none."
        }
        return "Write a value (0.3), a relative change (+10%, -50%, x2) or low, central or high."
    }
}
