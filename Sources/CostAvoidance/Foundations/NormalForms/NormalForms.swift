// The standard library has the canonical forms, and hands them to Foundation under names of its own.
@_spi(_Unicode) import Swift

/// Text in the normal forms of Unicode (Unicode Standard Annex 15), in which what looks or means the same is written alike.
enum NormalForms {
    /// Letters and their accents in one character each, where there is one (NFC).
    static func composed(_ text: String) -> String { String(scalars: text._nfc) }

    /// Letters and their accents apart, and plain letters in place of their variants (NFKD).
    static func plainDecomposed(_ text: String) -> String {
        // The marks of what stands in a character's place may have to change places with those behind it.
        String(scalars: String(scalars: text._nfd.flatMap { CompatibilityMappings.of($0) ?? [$0] })._nfd)
    }

    /// Plain letters in place of their variants, each with its accents in one character where there is one (NFKC).
    static func plainComposed(_ text: String) -> String { composed(plainDecomposed(text)) }

    /// Letters without what stands over, under and around them: `Siobhán` is `Siobhan`.
    static func withoutMarks(_ text: String) -> String {
        String(scalars: text._nfd.filter { $0.properties.generalCategory != .nonspacingMark })
    }
}

extension String {
    fileprivate init(scalars: some Sequence<Unicode.Scalar>) {
        var text = UnicodeScalarView()
        text.append(contentsOf: scalars)
        self.init(text)
    }
}
