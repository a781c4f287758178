/// What a cell's number format says its number is: plain, a percentage, an amount of money, a date. ECMA-376 part 1, section 18.8.31.
///
/// Formats are read for meaning, not to print by: the value keeps all of its digits, whatever the format shows of them.
struct NumberFormat: Sendable, Hashable {
    /// Up to three parts, for numbers above, below and at zero.
    let sections: [FormatSection]
    /// What its fourth part, for texts, shows one as, where that is something else; the parts before it say nothing of texts.
    let disguiseOfText: FormatDisguise?

    /// As written where no format is given.
    static let general = NumberFormat(code: "General")

    /// Reads a format's code, `_-"£"* #,##0.00`.
    init(code: String) {
        let tokens = FormatTokens.sections(of: code)
        sections = tokens.map { FormatSection($0) }
        disguiseOfText =
            tokens.count > Self.partsForNumbers
            ? FormatDisguise.ofText(FormatTokens.alike(tokens[Self.partsForNumbers])) : nil
    }

    private static let partsForNumbers = 3

    /// The format of a built-in number; nil where there is none. ECMA-376 part 1, section 18.8.30.
    init?(builtIn id: Int) {
        guard let code = Self.builtIn[id] else { return nil }
        self.init(code: code)
    }

    /// The part that a number is shown by.
    func section(for value: PlainDecimal) -> FormatSection {
        place(for: value).map { sections[$0] } ?? FormatSection([])
    }

    /// Whether a number below nought is shown by a part for such numbers alone, which shows no sign but its own and has none: neither a
    /// minus nor a colour that other numbers do not have.
    func hidesMinus(of value: PlainDecimal) -> Bool {
        guard value.isNegative, sections.count > 1, let place = place(for: value) else { return false }
        let part = sections[place]
        let isOfNegatives = part.isOfNegativesAlone || place > 0 && sections[place - 1].leavesNegatives
        guard isOfNegatives, part.meaning.isAmount, !part.marksMinus else { return false }
        let others = sections.indices.filter { $0 != place }.map { sections[$0].colours }
        return part.colours.isEmpty || others.contains(part.colours)
    }

    private func place(for value: PlainDecimal) -> Int? {
        let parts = sections.prefix(Self.partsForNumbers)
        return parts.indices.first { index in
            index == parts.count - 1 || parts[index].applies(to: value, at: index, of: parts.count)
        }
    }

    /// The part that dates are shown by.
    var firstSection: FormatSection { sections.first ?? FormatSection([]) }

    private static let day = "yyyy-mm-dd"
    /// Those of money have the sign of the reader's own country, which is no sign of any. Those of 27 to 36 and 50 to 58 differ by the language of the program; all are dates, or times of 32 to 35 and 55 to 56 in some, so
    /// they are read as days.
    private static let builtIn: [Int: String] = {
        var codes: [Int: String] = [
            0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "\u{a4}#,##0", 6: "\u{a4}#,##0",
            7: "\u{a4}#,##0.00", 8: "\u{a4}#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
            14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
            20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
            41: "#,##0", 42: "\u{a4}#,##0", 43: "#,##0.00", 44: "\u{a4}#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss",
            47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
        ]
        for id in Array(27...36) + Array(50...58) { codes[id] = day }
        return codes
    }()
}
