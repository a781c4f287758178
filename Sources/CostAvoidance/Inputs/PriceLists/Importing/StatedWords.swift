/// What the cells of a published list say of tax and of what clients pay, in the words that people use.
extension ValueAddedTax {
    private static let with: Set<String> = [
        "inc", "incl", "include", "includes", "included", "including", "inclusive", "with",
    ]
    private static let without: Set<String> = [
        "exc", "excl", "exclude", "excludes", "excluded", "excluding", "exclusive", "ex", "without", "plus",
    ]

    /// `Inc`, `incl. VAT`, `exclusive of VAT`, `+ VAT`; nil for what says neither, such as `exempt`.
    init?(written: String) {
        let words = written.lowercased().replacing("+", with: " plus ").split { !$0.isLetter }.map(String.init)
        let said = Set(words.filter { Self.with.contains($0) || Self.without.contains($0) })
        guard said.count == 1, let word = said.first else { return nil }
        let isWith = Self.with.contains(word)
        if words.contains("not") || words.contains("no") {
            guard isWith else { return nil }
            self = .excluded
        } else {
            self = isWith ? .included : .excluded
        }
    }
}

extension ClientContribution {
    /// `Gross`, `net of what clients pay`; nil for what begins with neither word.
    init?(written: String) {
        guard let first = written.lowercased().split(whereSeparator: { !$0.isLetter }).first else { return nil }
        self.init(rawValue: String(first))
    }
}
