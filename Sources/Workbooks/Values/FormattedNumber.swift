/// A number under its format: the text it comes to, and what a reader of the text would not know.
struct FormattedNumber {
    let value: CellValue
    let traits: CellTraits
    /// What its format shows it as, where that is something else.
    let disguise: FormatDisguise?
    /// What its format says that it is so much of, `per day`; nil where it does not.
    let rate: String?

    init(_ number: PlainDecimal, _ format: NumberFormat, _ dates: SerialDay.System, isFormula: Bool) {
        let section = format.section(for: number)
        value = CellValue(number, format, dates)
        let minus = number.isNegative || number.isZero ? nil : section.minus
        // A nought that is not shown is a habit; a format without a word is none.
        let isUnseen = format.sections.count > 1 && section.showsNothing && !number.isZero
        let words = section.wordsAlone.flatMap { number.isZero && FormatDisguise.isNought($0) ? nil : $0 }
        disguise =
            isUnseen
            ? .nothing
            : format.hidesMinus(of: number)
                ? .unsigned : words.map(FormatDisguise.words) ?? section.disguise ?? minus.map(FormatDisguise.minus)
        rate = section.rate
        var traits: CellTraits = []
        if isFormula || number.isLikelyComputed { traits.insert(.computed) }
        if case .money = section.meaning { traits.insert(.money) }
        if section.hasWords { traits.insert(.worded) }
        if section.isRate { traits.insert(.rate) }
        traits.formUnion(section.times)
        if value.kind == .number, number.isOverlong { traits.insert(.overlong) }
        self.traits = traits
    }
}
