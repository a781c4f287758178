import DelimitedText

/// Reads one cell after another, with the same memory. ECMA-376 part 1, section 18.3.1.4.
struct CellReading {
    /// The text of the cell read last.
    private(set) var content: [UInt8] = []
    /// Whether it has a formula.
    private(set) var hasFormula = false
    /// Whether the formula looks into another workbook.
    private(set) var looksElsewhere = false
    private let context: SheetContext
    private var formula: [UInt8] = []
    private var hasValue = false

    init(_ context: SheetContext) { self.context = context }

    /// What the value in `v` is.
    private enum ValueType {
        case number, sharedString, formulaString, inlineString, boolean, error, isoDate
    }

    /// Reads the cell that is open, closes it, and leaves its text in `content`.
    mutating func read(_ reader: inout MarkupReader, _ name: CellName) throws(PartFault) -> CellKind {
        content.removeAll(keepingCapacity: true)
        (hasFormula, looksElsewhere, hasValue) = (false, false, false)
        let type = try valueType(reader.rawAttribute(.type), name)
        let style = try reader.number(.style)
        while let child = try reader.nextChild() {
            switch child {
            case .value:
                guard !hasValue else { throw .content(name, "a value stands twice") }
                hasValue = true
                try reader.text(into: &content)
            case .formula:
                hasFormula = true
                formula.removeAll(keepingCapacity: true)
                try reader.text(into: &formula)
                looksElsewhere = ExternalReference.isIn(formula)
            case .inlineString:
                content.removeAll(keepingCapacity: true)
                try StringItem.append(from: &reader, to: &content)
            default: try reader.skip()
            }
        }
        return try kind(type, style, name)
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
            return .number
        }
        guard let number = PlainDecimal(content) else { throw .content(name, "the value is no number") }
        return take(CellValue(number, format, context.dates))
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

extension WholeNumber {
    /// Whether bytes are digits and no more.
    static func isDigits(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }
}

/// Dates as ISO 8601 writes them, in cells of the type `d`.
enum ISODate {
    /// The text of `2024-05-01`, `2024-05-01T09:30:00` or `T09:30:00`; nil for anything else.
    static func value(_ bytes: [UInt8], _ format: NumberFormat) -> CellValue? {
        let text = String(decoding: bytes, as: UTF8.self)
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count) else { return nil }
        let second = halves.count == 2 ? seconds(halves[1]) : 0
        guard let second else { return nil }
        if halves[0].isEmpty { return CellValue(kind: .time, text: DateText.time(second)) }
        let numbers = halves[0].split(separator: "-", omittingEmptySubsequences: false).map {
            WholeNumber.value(of: $0.utf8)
        }
        guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
            (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let date = SerialDay(year: year, month: month, day: day)
        guard case .date(let parts) = format.firstSection.meaning else {
            let time = second > 0 ? " " + DateText.time(second) : ""
            return CellValue(kind: .date, text: DateText.day(date) + time)
        }
        return CellValue.shown(date, second: second, parts)
    }

    /// The second of the day of `09:30:00.000Z`; fractions of it are cut off.
    private static func seconds(_ text: Substring) -> Int? {
        let plain = text.prefix { $0 != "." && $0 != "Z" }
        let numbers = plain.split(separator: ":", omittingEmptySubsequences: false).map {
            WholeNumber.value(of: $0.utf8)
        }
        guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1], hour < 24, minute < 60
        else {
            return nil
        }
        let second = numbers.count == 3 ? numbers[2] : 0
        guard let second, second < 60 else { return nil }
        return (hour * 60 + minute) * 60 + second
    }
}

/// Formulas that look into another workbook.
enum ExternalReference {
    /// Whether a formula has `[1]Sheet!A1` or `[Book.xlsx]Sheet!A1` in it; a column of a table, `Costs[Amount]`, is none.
    static func isIn(_ formula: [UInt8]) -> Bool {
        guard formula.contains(UInt8(ascii: "[")) else { return false }
        var isInText = false
        var before = UInt8(ascii: " ")
        for (place, byte) in formula.enumerated() {
            if byte == UInt8(ascii: "\"") { isInText.toggle() }
            if byte == UInt8(ascii: "["), !isInText, !isPartOfTable(before), leadsToSheet(formula[(place + 1)...]) {
                return true
            }
            before = byte
        }
        return false
    }

    /// Whether what stands before a bracket is the name of a table, or a bracket of one.
    private static func isPartOfTable(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        let isWord =
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || byte == UInt8(ascii: "_") || byte >= 0x80
        return isWord || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "[.".utf8.contains(byte)
    }

    /// Whether a sheet, or a name, of the workbook in brackets follows them.
    private static func leadsToSheet(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let close = rest.firstIndex(of: UInt8(ascii: "]")), close > rest.startIndex else { return false }
        return rest[close...].contains(UInt8(ascii: "!"))
    }
}
