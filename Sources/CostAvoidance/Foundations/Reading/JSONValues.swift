import DelimitedText
import Numerics

/// Turns the values of a JSON object into settings, and notes what is wrong with each that cannot be one.
struct JSONValues {
    let file: String
    /// How keys and values were written.
    let notation: SettingsNotation
    /// Everything found wrong so far.
    var diagnostics = Diagnostics()
    /// Keys that an unknown key was taken for, in which object: they are not missing as well.
    private var misspelt: Set<Misspelling> = []

    private struct Misspelling: Hashable {
        let object: SourcePosition
        let key: String
    }

    init(file: String, notation: SettingsNotation = .json) {
        self.file = file
        self.notation = notation
    }

    /// Notes an error at a value.
    mutating func error(_ node: LocatedJSON, _ code: String, _ message: String, remedy: String? = nil) {
        guard !node.isUnreadable else { return }
        diagnostics.add(Diagnostic(at: node.position, code: code, message: message, remedy: remedy))
    }

    /// Notes at a value what is probably wrong and may be right.
    mutating func warning(_ node: LocatedJSON, _ code: String, _ message: String, remedy: String? = nil) {
        guard !node.isUnreadable else { return }
        diagnostics.add(Diagnostic(.warning, at: node.position, code: code, message: message, remedy: remedy))
    }

    /// Notes that a key that must be there is not.
    mutating func missing(_ key: String, in object: LocatedJSON, of name: String, example: String? = nil) {
        guard !isMisspelt(key, in: object) else { return }
        error(
            object, "missing-key", "\(name) has no \(Diagnostic.quoted(key))",
            remedy: example.map { notation.adding(key, $0) } ?? "Add it.")
    }

    /// Whether an unknown key of an object was taken for this one.
    func isMisspelt(_ key: String, in object: LocatedJSON) -> Bool {
        misspelt.contains(Misspelling(object: object.position, key: key))
    }

    /// Refuses keys that are not known, with a near match.
    mutating func checkKeys(of object: LocatedJSON, known: [String], in name: String) {
        let present = Set((object.members ?? []).map(\.key))
        let absent = known.filter { !present.contains($0) }
        var sought = 0
        for member in object.members ?? [] where !known.contains(member.key) {
            sought += 1
            // What was meant is sought for as many as are shown.
            let meant = sought > Diagnostics.limit ? nil : NearMatch.suggestion(for: member.key, among: absent)
            if let meant { misspelt.insert(Misspelling(object: object.position, key: meant)) }
            let twin =
                meant == nil && sought <= Diagnostics.limit
                ? NearMatch.suggestion(for: member.key, among: known.filter(present.contains)) : nil
            let near =
                meant.map { "; did you mean \"\($0)\"?" }
                ?? twin.map { "; did you mean \"\($0)\", which is given as well?" } ?? ""
            diagnostics.add(at: member.keyPosition) {
                Diagnostic(
                    at: member.keyPosition, code: "unknown-key",
                    message: "unknown key \(Diagnostic.quoted(member.key)) in \(name)\(near)",
                    remedy: near.isEmpty
                        ? "The keys are \(known.joined(separator: ", "))." : twin.map { _ in "Keep one of the two." })
            }
        }
    }

    /// Text that must be there and hold something.
    mutating func requiredText(_ object: LocatedJSON, _ key: String, example: String) -> String? {
        guard object[key] != nil else {
            missing(key, in: object, of: file, example: example)
            return nil
        }
        return text(object, key, whereEmpty: "Fill it in, such as \(example).")
    }

    /// Text; nil where the key is absent.
    mutating func text(
        _ object: LocatedJSON, _ key: String, whereEmpty remedy: String = "Fill it in, or leave the key out."
    ) -> String? {
        guard let node = object[key] else { return nil }
        guard let text = node.string else {
            error(node, "not-text", "\(key) is \(node.kind); expected text", remedy: "Put it between double quotes.")
            return nil
        }
        guard !text.trimmingSpaces().isEmpty else {
            error(node, "empty-text", "\(key) is empty", remedy: remedy)
            return nil
        }
        return text
    }

    /// A list of texts, or one text; empty where the key is absent.
    mutating func texts(_ object: LocatedJSON, _ key: String) -> [String] {
        guard let node = object[key] else { return [] }
        if let text = node.string { return [text] }
        guard let elements = node.elements else {
            error(
                node, "not-a-list", "\(key) is \(node.kind); expected a list of texts", remedy: "Write [\"…\", \"…\"].")
            return []
        }
        return elements.compactMap { element in
            if let text = element.string { return text }
            error(
                element, "not-text", "\(key) has \(element.kind) in it; expected text",
                remedy: "Put it between double quotes.")
            return nil
        }
    }

    /// Texts as `texts` reads them, none of them empty: what is declared says something.
    mutating func statements(_ object: LocatedJSON, _ key: String) -> [String] {
        if object[key]?.string != nil { return text(object, key).map { [$0] } ?? [] }
        for element in object[key]?.elements ?? [] where element.string?.trimmingSpaces().isEmpty ?? false {
            error(element, "empty-text", "\(key) has an empty text in it", remedy: "Fill it in, or leave it out.")
        }
        return texts(object, key).filter { !$0.trimmingSpaces().isEmpty }
    }

    /// One of a fixed set of words.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ object: LocatedJSON, _ key: String, as type: Word.Type
    ) -> Word? where Word.RawValue == String {
        guard let node = object[key], let text = text(object, key) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        error(
            node, "unknown-word", "\(key) is \(Diagnostic.quoted(text))\(NearMatch.unknown(text, among: words))",
            remedy: "Use one of: \(words.joined(separator: ", ")).")
        return nil
    }

    /// A list of words out of a fixed set, or one of them; empty where the key is absent.
    mutating func words<Word: RawRepresentable & CaseIterable & Hashable>(
        _ object: LocatedJSON, _ key: String, as type: Word.Type
    ) -> Set<Word> where Word.RawValue == String {
        let known = Word.allCases.map(\.rawValue)
        var words: Set<Word> = []
        let places = object[key]?.elements ?? []
        for text in texts(object, key) {
            if let word = Word(rawValue: text) {
                words.insert(word)
            } else if let list = object[key] {
                error(
                    places.first { $0.string == text } ?? list, "unknown-word",
                    "\(key) has \(Diagnostic.quoted(text))\(NearMatch.unknown(text, among: known))",
                    remedy: "Use one of: \(known.joined(separator: ", ")).")
            }
        }
        return words
    }

    mutating func boolean(_ object: LocatedJSON, _ key: String) -> Bool? {
        guard let node = object[key] else { return nil }
        if let value = node.boolean { return value }
        error(
            node, "not-true-or-false", "\(key) is \(node.kind); expected true or false",
            remedy: "Write it in small letters and without quotes.")
        return nil
    }

    /// An object with known keys.
    mutating func object(_ object: LocatedJSON, _ key: String, keys: [String]) -> LocatedJSON? {
        guard let node = object[key] else { return nil }
        guard node.members != nil else {
            let form = keys.map { "\"\($0)\": …" }.joined(separator: ", ")
            error(node, "not-an-object", "\(key) is \(node.kind); expected an object", remedy: "Write { \(form) }.")
            return nil
        }
        checkKeys(of: node, known: keys, in: key)
        return node
    }

    /// A whole number within bounds.
    mutating func integer<Number: FixedWidthInteger>(
        _ object: LocatedJSON, _ key: String, in bounds: ClosedRange<Number>
    ) -> Number? {
        guard let node = object[key] else { return nil }
        if let number = node.number.flatMap({ Number($0) }), bounds.contains(number) { return number }
        let limits =
            bounds.upperBound == Number.max && Number.isSigned
            ? "from \(bounds.lowerBound)" : "from \(bounds.lowerBound) to \(bounds.upperBound)"
        error(
            node, "not-a-whole-number",
            "\(key) is \(Self.shown(node)); expected a whole number \(limits)\(Self.form(of: node))",
            remedy: node.string == nil ? nil : "Write it without quotes.")
        return nil
    }

    /// A number above zero.
    mutating func positiveNumber(_ object: LocatedJSON, _ key: String) -> ExactDecimal? {
        guard let node = object[key] else { return nil }
        do throws(DecimalError) {
            if let digits = node.number {
                let number = try ExactDecimal(parsing: digits)
                if number > .zero { return number }
            }
            error(
                node, "not-a-positive-number", "\(key) is \(Self.shown(node)); expected a number above zero",
                remedy: node.string == nil ? nil : "Write it without quotes.")
        } catch {
            self.error(node, "not-a-positive-number", "\(key) is \(Self.shown(node)), which \(error.explanation)")
        }
        return nil
    }

    mutating func money(_ object: LocatedJSON, _ key: String) -> Money? {
        guard let node = object[key] else { return nil }
        guard let digits = node.number else {
            error(
                node, "not-an-amount", "\(key) is \(node.kind); expected pounds such as 800000 or 1234.50",
                remedy: "Write it without quotes, £ or commas.")
            return nil
        }
        do throws(DecimalError) {
            return try Money(parsing: digits)
        } catch {
            self.error(node, "not-an-amount", "\(key) is \(Self.shown(node)), which \(error.explanation)")
            return nil
        }
    }

    /// A value as a message has it: the digits of a number, or the kind of anything else.
    private static func shown(_ node: LocatedJSON) -> String {
        guard let digits = node.number else { return node.kind }
        return digits.count > Diagnostic.longestQuotation ? "\(digits.prefix(Diagnostic.longestQuotation))…" : digits
    }

    /// What stands in the way of a number that has the right size and another form: `1e3`, `10.0`.
    private static func form(of node: LocatedJSON) -> String {
        guard let digits = node.number, digits.contains(where: { "eE.".contains($0) }) else { return "" }
        return " in digits alone, without a point or an exponent"
    }
}
