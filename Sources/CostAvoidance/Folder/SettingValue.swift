import DelimitedText
import Numerics

/// The value of a key as a cell has it, into what JSON has for it.
enum SettingValue {
    /// - Throws: `SettingFault` where a number or a truth value was expected and something else is written.
    static func content(
        _ entry: SettingsSheet.Entry, _ form: SettingKey.Form
    ) throws(SettingFault) -> LocatedJSON.Content {
        let text = entry.value
        switch form {
        case .text, .month, .financialYear, .share, .objects: return .string(text)
        case .texts: return texts(text, at: entry.valuePosition)
        case .date: return .string(date(text))
        case .wholeNumber, .number, .amount: return .number(try number(text, form))
        case .rate: return try rate(text)
        case .precision: return isNumber(text) ? .number(text) : .string(text)
        case .boolean: return .boolean(try boolean(text))
        }
    }

    /// Texts with `;` between them. One alone is a list of one.
    private static func texts(_ text: String, at position: SourcePosition) -> LocatedJSON.Content {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmingSpaces() }
        // A semicolon at the end is a habit and no empty text.
        let meant = parts.last == "" ? parts.dropLast() : parts[...]
        return .array(meant.map { LocatedJSON(.string($0), at: position) })
    }

    /// A month that a spreadsheet has rewritten, `May 2013`, as `2013-05`; anything else as it stands.
    private static func date(_ text: String) -> String {
        let hasName = text.contains { $0.isLetter } && !text.contains(":")
        let parts = text.split { " -".contains($0) }
        guard hasName, parts.count == 2, let month = try? YearMonth(parsing: text) else { return text }
        return month.description
    }

    private static func number(_ text: String, _ form: SettingKey.Form) throws(SettingFault) -> String {
        do throws(DecimalError) {
            let isPlain = (try? ExactDecimal(parsing: text)) != nil
            return isPlain ? text : try ExactDecimal(written: text, as: form == .amount ? .pounds : .number).description
        } catch {
            throw SettingFault(form: form, because: error.explanation(of: text))
        }
    }

    private static func isNumber(_ text: String) -> Bool { (try? ExactDecimal(parsing: text)) != nil }

    /// A rate as a decimal, a percentage as one too, or a name.
    private static func rate(_ text: String) throws(SettingFault) -> LocatedJSON.Content {
        let hasDigits = text.contains { $0.isNumber }
        guard hasDigits, !DiscountSchedule.named.contains(where: { $0.name == text }) else { return .string(text) }
        guard text.hasSuffix("%") else {
            return isNumber(text) || !(text.first?.isLetter ?? false) ? .number(try number(text, .rate)) : .string(text)
        }
        let percentPlaces = 2
        do throws(DecimalError) {
            let percent = try ExactDecimal(parsing: String(text.dropLast()).trimmingSpaces())
            return .number(
                ExactDecimal(significand: percent.significand, places: percent.places + percentPlaces).description)
        } catch {
            throw SettingFault(form: .rate, because: error.explanation(of: text))
        }
    }

    private static func boolean(_ text: String) throws(SettingFault) -> Bool {
        switch text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default: throw SettingFault(form: .boolean, because: nil)
        }
    }
}

/// What is wrong with a value of the sheet `evaluation` before it is looked at any closer.
struct SettingFault: Error {
    let form: SettingKey.Form
    /// What stands in the way of a number, to follow `which`.
    let because: String?

    func diagnostic(of entry: SettingsSheet.Entry) -> Diagnostic {
        let (code, expected) =
            switch form {
            case .wholeNumber: ("not-a-whole-number", "a whole number")
            case .amount: ("not-an-amount", "pounds such as 800000 or 1234.50")
            case .rate: ("not-a-rate", "a number from 0 to 1, a percentage or a name")
            case .boolean: ("not-true-or-false", "true or false, or yes or no")
            default: ("not-a-positive-number", "a number")
            }
        return Diagnostic(
            at: entry.valuePosition, code: code,
            message: because.map { PlainWords.told(entry.key, entry.value, which: $0) }
                ?? "\(PlainWords.told(entry.key, entry.value)); expected \(expected)",
            remedy: because == nil ? nil : "Write \(expected).")
    }
}
