import DelimitedText

/// Reads one cell after another, with the same memory. ECMA-376 part 1, section 18.3.1.4.
struct CellReading {
    /// The text of the cell read last.
    private(set) var content: [UInt8] = []
    /// Whether it has a formula.
    private(set) var hasFormula = false
    /// Whether the formula looks into another workbook.
    private(set) var looksElsewhere = false
    /// What its format shows its number as, where that is something else.
    private(set) var disguise: FormatDisguise?
    /// What its format says that its number is so much of.
    private(set) var rate: String?
    /// Whether it is struck out as a whole.
    private(set) var isStruck = false
    /// What is known of its number beside the number.
    private(set) var traits: CellTraits = []
    private let context: SheetContext
    private var formula: [UInt8] = []
    private var hasValue = false
    private var hasText = false

    init(_ context: SheetContext) { self.context = context }

    /// What the value in `v` is.
    private enum ValueType {
        case number, sharedString, formulaString, inlineString, boolean, error, isoDate
    }

    /// Reads the cell that is open, closes it, and leaves its text in `content`.
    mutating func read(_ reader: inout MarkupReader, _ name: CellName) throws(PartFault) -> CellKind {
        content.removeAll(keepingCapacity: true)
        (hasFormula, looksElsewhere, hasValue, hasText) = (false, false, false, false)
        (disguise, rate, traits) = (nil, nil, [])
        let type = try valueType(reader.rawAttribute(.type), name)
        let style = try reader.number(.style)
        while let child = try reader.nextChild() {
            switch child {
            case .value:
                guard !hasValue, !hasText else { throw .content(name, "a value stands twice") }
                hasValue = true
                try reader.text(into: &content)
            case .formula:
                hasFormula = true
                formula.removeAll(keepingCapacity: true)
                try reader.text(into: &formula)
                looksElsewhere = ExternalReference.isIn(formula)
            case .inlineString:
                guard !hasValue, !hasText else { throw .content(name, "a value stands twice") }
                hasText = true
                try StringItem.append(from: &reader, to: &content)
            default: try reader.skip()
            }
        }
        // A number in a cell of text, and a text in one of numbers, may be either.
        guard type == .inlineString ? !hasValue : !hasText else {
            throw .content(name, "the value is of another type than the cell")
        }
        let kind = try kind(type, style, name)
        isStruck = kind != .empty && context.styles.isStruck(style)
        if kind == .text, let style { disguise = context.styles.format(style)?.disguiseOfText }
        return kind
    }

    private func valueType(_ type: ArraySlice<UInt8>?, _ name: CellName) throws(PartFault) -> ValueType {
        guard let type else { return .number }
        return switch String(decoding: type, as: UTF8.self) {
        case "n": .number
        case "s": .sharedString
        case "str": .formulaString
        case "inlineStr": .inlineString
        case "b": .boolean
        case "e": .error
        case "d": .isoDate
        default: throw .content(name, "the cell is of an unknown type")
        }
    }

    /// Puts the text in place of the value as it is stored.
    private mutating func kind(_ type: ValueType, _ style: Int?, _ name: CellName) throws(PartFault) -> CellKind {
        if content.isEmpty {
            // A formula that comes to no words has an empty value; one that has none was never calculated.
            guard hasFormula, type != .formulaString || !hasValue else { return .empty }
            return take(.uncalculated)
        }
        switch type {
        case .inlineString: return .text
        case .formulaString:
            EscapedCharacters.decode(&content, from: 0)
            return .text
        case .error: return .errorValue
        case .sharedString:
            guard let number = WholeNumber.value(of: content), let text = context.strings[number] else {
                throw .content(name, "the text it refers to is not there")
            }
            content.removeAll(keepingCapacity: true)
            content.append(contentsOf: text)
            return content.isEmpty ? .empty : .text
        case .boolean: return try boolean(name)
        case .number, .isoDate:
            guard let format = context.styles.format(style) else {
                throw .content(name, "the style it refers to is not there")
            }
            return type == .number ? try number(format, name) : try isoDate(format, name)
        }
    }

    private mutating func boolean(_ name: CellName) throws(PartFault) -> CellKind {
        switch String(decoding: content, as: UTF8.self) {
        case "1", "true": take(CellValue(kind: .boolean, text: "TRUE"))
        case "0", "false": take(CellValue(kind: .boolean, text: "FALSE"))
        default: throw .content(name, "the value is neither true nor false")
        }
    }

    private mutating func number(_ format: NumberFormat, _ name: CellName) throws(PartFault) -> CellKind {
        // Nearly all numbers are a few digits under no format.
        if format == .general, (1...PlainDecimal.significantDigits).contains(content.count),
            content.first != UInt8(ascii: "0") || content.count == 1, WholeNumber.isDigits(content)
        {
            if hasFormula { traits = .computed }
            return .number
        }
        guard let number = PlainDecimal(content) else { throw .content(name, "the value is no number") }
        let read = FormattedNumber(number, format, context.dates, isFormula: hasFormula)
        (disguise, rate, traits) = (read.disguise, read.rate, read.traits)
        return take(read.value)
    }

    /// A date as the strict edition of the standard may have it, `2024-05-01T09:30:00`.
    private mutating func isoDate(_ format: NumberFormat, _ name: CellName) throws(PartFault) -> CellKind {
        guard let value = ISODate.value(content, format) else { throw .content(name, "the value is no date") }
        return take(value)
    }

    private mutating func take(_ value: CellValue) -> CellKind {
        content.removeAll(keepingCapacity: true)
        content.append(contentsOf: value.text.utf8)
        return value.kind
    }
}
