extension String {
    /// The text with full-width letters, digits and signs as a keyboard has them, and typographic hyphens as its hyphen: what somebody meant
    /// who wrote a name with them. They look alike, and none of them is read for another.
    package var withKeyboardForms: String {
        guard utf8.contains(where: { $0 > 0x7F }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map(Self.keyboardForm)))
    }

    /// Unicode Standard, block Halfwidth and Fullwidth Forms: those of U+0021 to U+007E stand in their order from U+FF01 on.
    private static let fullWidth: ClosedRange<UInt32> = 0xFF01...0xFF5E
    private static let hyphens: Set<UInt32> = [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0xFE58, 0xFE63]

    private static func keyboardForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if hyphens.contains(scalar.value) { return "-" }
        guard fullWidth.contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - fullWidth.lowerBound + 0x21) ?? scalar
    }
}
