/// What a price of adult social care is of: the setting, the age and the reason for support, in whatever words.
///
/// A return says `Residential care`, `65 and over`, `All`; the catalogue `Residential care for an older person`. Both are the same
/// service where setting, age and reason are the same.
struct CareService: Sendable, Hashable {
    private enum Setting: Hashable {
        case residential, nursing, residentialOrNursing, homeCare, dayCare, directPayments, shortTerm, supportedLiving
    }

    private enum Age: Hashable {
        case older, younger, all
    }

    private enum Reason: Hashable {
        case physical, sensory, memory, learningDisability, mentalHealth, any
    }

    private let setting: Setting
    private let age: Age
    private let reason: Reason

    /// Reads a label, or the age and the reason beside it; nil where it names no setting.
    init?(_ label: String) {
        let words = Set(
            label.lowercased().replacing("+", with: " over ").split { !($0.isLetter || $0.isNumber) }.map(String.init))
        func has(_ any: String...) -> Bool { !words.isDisjoint(with: any) }
        func hasBoth(_ one: String, _ two: String) -> Bool { words.contains(one) && words.contains(two) }
        guard let setting = Self.setting(words) else { return nil }
        // A share of the cost, or what one provider charges, is another price.
        guard !has("third", "share", "supported") || setting == .supportedLiving else { return nil }
        self.setting = setting
        if hasBoth("18", "64") || hasBoth("under", "65") || has("younger", "working") {
            age = .younger
        } else if has("65", "older", "elderly"), !has("18", "adults") {
            age = .older
        } else if has("disability"), !has("18", "all", "older") {
            age = .younger
        } else {
            age = .all
        }
        if has("learning") {
            reason = .learningDisability
        } else if has("memory", "cognition", "dementia") {
            reason = .memory
        } else if has("mental") {
            reason = .mentalHealth
        } else if has("sensory") {
            reason = .sensory
        } else {
            reason = has("physical") ? .physical : .any
        }
    }

    private static func setting(_ words: Set<String>) -> Setting? {
        func has(_ word: String) -> Bool { words.contains(word) }
        if has("direct"), has("payments") || has("payment") { return .directPayments }
        if has("supported"), has("living") { return .supportedLiving }
        if has("independence") || has("short") { return .shortTerm }
        switch (has("residential"), has("nursing")) {
        case (true, true): return .residentialOrNursing
        case (true, false): return .residential
        case (false, true): return .nursing
        case (false, false): break
        }
        if has("day"), has("care") { return .dayCare }
        return (has("home") && has("care")) || has("homecare") || has("domiciliary") ? .homeCare : nil
    }
}
