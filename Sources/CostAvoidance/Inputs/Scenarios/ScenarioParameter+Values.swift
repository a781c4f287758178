import DelimitedText
import Numerics

extension ScenarioParameter {
    /// Pounds, units or times beyond which a value is a slip of the keys: no service and no programme comes to so much.
    private static let greatestValue = ExactDecimal(1_000_000_000_000_000)
    /// The most that a relative change multiplies by.
    private static let greatestMultiple = ExactDecimal(1_000_000)

    /// Why an amount is none that the parameter can take, by the rules of the cell or key that holds the parameter itself; nil where
    /// it is one.
    ///
    /// - Parameters:
    ///   - amount: the change as it was understood.
    ///   - text: the change as it was written.
    func refusal(of amount: ScenarioAmount, written text: String) -> (code: String, message: String, remedy: String?)? {
        switch amount {
        case .value(let value): refusal(of: value, text)
        case .multiple(let factor) where factor > Self.greatestMultiple:
            (
                "number-too-large", "change is \(Diagnostic.quoted(text)), which multiplies by more than a million",
                "Check its digits and its decimal point."
            )
        case .multiple, .schedule, .year: nil
        case .end:
            switch self {
            case .people, .discountRate, .horizonYears, .priceYear, .funder:
                ("no-range", "\(name) has no low and high to choose from", "Write a value or a relative change.")
            default: nil
            }
        }
    }

    /// As many people as evaluation.json may say there are.
    static let mostPeople = 1_000_000_000
    /// The longest horizon that evaluation.json may give.
    static let mostYears = 125

    private static func isWhole(_ value: ExactDecimal, in range: ClosedRange<Int>) -> Bool {
        value.places == 0 && Int(exactly: value.significand).map(range.contains) ?? false
    }

    private func refusal(of value: ExactDecimal, _ text: String) -> (code: String, message: String, remedy: String?)? {
        let written = text.trimmingSpaces()
        switch self {
        case .assumption(let assumption) where assumption.unit == .months:
            guard assumption.unit.value(value) == nil else { return nil }
            return (
                "not-a-number-of-months",
                "\(name) is \(Diagnostic.quoted(written)); expected \(assumption.unit.expectation)",
                assumption.unit.remedy
            )
        case .assumption, .likelihood, .funder:
            do throws(ShareError) { _ = try Share(written: written) } catch {
                return (
                    "not-a-share", "\(name) is \(Diagnostic.quoted(written))\(error.complaint(of: written))",
                    error.remedy
                )
            }
            return nil
        case .unitCost: return refusal(of: value, written, places: UnitCost.places, "not-an-amount")
        case .programmeCost: return refusal(of: value, written, places: Money.places, "not-an-amount")
        case .quantity: return refusal(of: value, written, places: Quantity.writtenPlaces, "not-a-quantity")
        case .discountRate:
            do throws(ShareError) { _ = try Share(written: written) } catch {
                guard case .tooManyPlaces = error else { return nil }
                return ("not-a-rate", "\(name) is \(Diagnostic.quoted(written))\(error.complaint(of: written))", nil)
            }
            return nil
        case .people:
            guard !Self.isWhole(value, in: 1...Self.mostPeople) else { return nil }
            return (
                "not-whole-people",
                "\(name) is \(Diagnostic.quoted(written)), which is not a whole number of people from 1 to"
                    + " \(Wording.grouped(Self.mostPeople))",
                "Write a whole number, or a relative change."
            )
        case .priceYear: return nil
        case .horizonYears:
            guard !Self.isWhole(value, in: 1...Self.mostYears) else { return nil }
            return (
                "not-whole-years",
                "\(name) is \(Diagnostic.quoted(written)), which is no whole number of years from 1 to \(Self.mostYears)",
                "Write a whole number of years from 1 to \(Self.mostYears)."
            )
        }
    }

    private func refusal(
        of value: ExactDecimal, _ text: String, places: Int, _ code: String
    ) -> (code: String, message: String, remedy: String?)? {
        let problem: DecimalError
        if value.places > places {
            problem = .tooManyPlaces(limit: places)
        } else if value > Self.greatestValue || value.negated > Self.greatestValue {
            problem = .tooLarge
        } else if value.isNegative, self != .quantity {
            return (
                "negative-cost", "\(name) is \(Diagnostic.quoted(text)), which is below zero", "A cost is positive."
            )
        } else {
            return nil
        }
        return (code, "\(name) is \(Diagnostic.quoted(text)), which \(problem.words)", nil)
    }
}

extension DecimalError {
    /// What is wrong; of what could be held and is no sensible amount, that alone.
    fileprivate var words: String {
        self == .tooLarge ? "is too large; check its digits and its decimal point" : explanation
    }
}
