/// The currencies of the National Cost Collection that a price stands for, as its place in the source names them:
/// `Emergency Care, currencies VB0*, VB10Z; Ambulance, all currencies`.
struct CurrencySelection: Sendable {
    /// Currencies of one department; every one of it where `codes` is nil. `WH09*` is every currency that begins so.
    struct Part: Sendable {
        let department: String
        let codes: [String]?

        func holds(_ code: String) -> Bool {
            guard let codes else { return true }
            return codes.contains { $0.hasSuffix("*") ? code.hasPrefix($0.dropLast()) : code == $0 }
        }
    }

    let parts: [Part]

    /// Reads a place in the source; nil where it names no department and currencies.
    init?(_ sourceRef: String) {
        var parts: [Part] = []
        for text in sourceRef.split(separator: "; ") {
            let words = text.split(separator: ", ").map(String.init)
            guard words.count > 1 else { return nil }
            if words[1] == Self.all, words.count == 2 {
                parts.append(Part(department: words[0], codes: nil))
                continue
            }
            guard let opening = Self.openings.first(where: words[1].hasPrefix) else { return nil }
            let codes = [String(words[1].dropFirst(opening.count))] + words.dropFirst(2)
            parts.append(Part(department: words[0], codes: codes))
        }
        guard !parts.isEmpty else { return nil }
        self.parts = parts
    }

    private static let all = "all currencies"
    private static let openings = ["currencies ", "currency "]

    /// Whether a currency of a department is one of them.
    func holds(department: String, code: String) -> Bool {
        parts.contains { $0.department == department && $0.holds(code) }
    }

    /// The codes that are named one by one.
    var single: [String] { parts.flatMap { $0.codes ?? [] }.filter { !$0.hasSuffix("*") } }
}
