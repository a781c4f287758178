import DelimitedText
import Numerics

/// What one cell holds. OASIS Open Document Format 1.3, part 3, section 9.1.4.
struct OpenDocumentCell {
    private(set) var kind = CellKind.empty
    private(set) var text: [UInt8] = []
    private(set) var hasFormula = false
    private(set) var looksElsewhere = false
    private(set) var hasComment = false
    /// What is known of its number beside the number.
    private(set) var traits: CellTraits = []
    /// What its format shows its number as, where that is something else.
    private(set) var disguise: FormatDisguise?
    /// What its format says that its number is so much of.
    private(set) var rate: String?

    private static let sterling = "GBP"

    /// Reads the cell that is open and closes it.
    init(
        _ reader: inout MarkupReader, _ format: NumberFormat, _ name: CellName, _ styles: OpenDocumentStyles
    ) throws(PartFault) {
        let type = try reader.attribute(written: "office:value-type")
        let isError = try reader.attribute(written: "calcext:value-type") == "error"
        let formula = try reader.attribute(written: "table:formula")
        let stated = try Self.stated(type, reader)
        let currency = try reader.attribute(written: "office:currency")
        hasFormula = formula != nil
        // ['file:///other.ods'#$Sheet1.A1]
        looksElsewhere = formula?.contains("'#") ?? false
        let words = try OpenDocumentText(&reader, styles)
        let paragraphs = words.paragraphs
        hasComment = words.hasComment
        // OpenOffice states a number beside an error.
        if let error = Self.errorValue(paragraphs, isError: isError, hasFormula: hasFormula) {
            take(.errorValue, error)
            return
        }
        switch type {
        case "float", "percentage", "currency":
            if let truth = Self.truth[formula ?? ""] {
                take(CellValue(kind: .boolean, text: truth))
            } else {
                try takeNumber(stated, Self.format(format, type), name)
            }
            if let currency, currency != Self.sterling {
                disguise = .currency(currency)
            } else if disguise == nil, let shown = paragraphs,
                let sign = OtherCurrency.sign(in: String(decoding: shown, as: UTF8.self))
            {
                // The sign of the country that the document was written in stands in no format.
                disguise = .currency(sign)
            }
        case "date":
            guard let stated, let value = ISODate.value(Array(stated.utf8), format) else {
                throw .content(name, "the value is no date")
            }
            take(value)
        case "time":
            takeTime(stated ?? "", format)
        case "boolean": take(CellValue(kind: .boolean, text: stated == "true" ? "TRUE" : "FALSE"))
        default:
            takeWords(words.hasMarks ? nil : stated, paragraphs, isUntyped: type == nil)
            if kind == .text { disguise = format.disguiseOfText }
        }
    }

    /// What is shown of a formula that has no value; nil where it has one.
    private static func errorValue(_ paragraphs: [UInt8]?, isError: Bool, hasFormula: Bool) -> [UInt8]? {
        let shown = paragraphs ?? []
        guard isError || hasFormula && SpreadsheetErrorValue.isOne(String(decoding: shown, as: UTF8.self)) else {
            return nil
        }
        return shown.isEmpty ? Array("#N/A".utf8) : shown
    }

    private mutating func takeWords(_ stated: String?, _ paragraphs: [UInt8]?, isUntyped: Bool) {
        let shown = paragraphs ?? []
        if hasFormula, isUntyped, paragraphs == nil {
            take(.uncalculated)
        } else {
            let words = stated.map { Array($0.utf8) } ?? shown
            take(words.isEmpty ? .empty : .text, words)
        }
    }

    /// Formulas that LibreOffice writes for a truth value of another program.
    private static let truth = ["of:=TRUE()": "TRUE", "of:=FALSE()": "FALSE"]

    /// The value as an attribute states it.
    private static func stated(_ type: String?, _ reader: MarkupReader) throws(PartFault) -> String? {
        switch type {
        case "float", "percentage", "currency": try reader.attribute(written: "office:value")
        case "date": try reader.attribute(written: "office:date-value")
        case "time": try reader.attribute(written: "office:time-value")
        case "boolean": try reader.attribute(written: "office:boolean-value")
        default: try reader.attribute(written: "office:string-value")
        }
    }

    /// The format of a cell's style, or that of its type where the style has none of its own.
    private static func format(_ format: NumberFormat, _ type: String?) -> NumberFormat {
        guard type == "percentage" else { return format }
        if case .percentage = format.firstSection.meaning { return format }
        return NumberFormat(code: "0%")
    }

    private mutating func takeNumber(_ stated: String?, _ format: NumberFormat, _ name: CellName) throws(PartFault) {
        guard let stated, let number = PlainDecimal(Array(stated.utf8)) else {
            throw .content(name, "the value is no number")
        }
        let read = FormattedNumber(number, format, .from1900, isFormula: hasFormula)
        (disguise, rate, traits) = (read.disguise, read.rate, read.traits)
        take(read.value)
    }

    private mutating func take(_ value: CellValue) { take(value.kind, Array(value.text.utf8)) }

    private mutating func take(_ kind: CellKind, _ text: [UInt8]) { (self.kind, self.text) = (kind, text) }

    // MARK: Times

    /// A day with its time that shows as a time has hours from the beginning of all days; one below nought is shown as no time.
    private mutating func takeTime(_ stated: String, _ format: NumberFormat) {
        guard let seconds = Self.seconds(stated) else { return take(.impossibleDate) }
        let isElapsed = if case .date(let parts) = format.firstSection.meaning { parts.isElapsed } else { true }
        if isElapsed, seconds > Int(Int32.max) { return take(.impossibleDate) }
        take(CellValue(kind: .time, text: DateText.time(isElapsed ? seconds : seconds % Self.secondsOfDay)))
    }

    private static let secondsOfMinute = 60
    private static let secondsOfHour = 3600
    private static let secondsOfDay = 86_400
    /// More seconds than any day that spreadsheets have lies away.
    private static let longest = 1_000_000_000_000

    /// The seconds of `PT36H30M00S`; fractions of one are cut off.
    private static func seconds(_ text: String) -> Int? {
        guard text.hasPrefix("P") else { return nil }
        var (total, digits) = (0, "")
        for character in text.dropFirst() {
            switch character {
            case "0"..."9", ".": digits.append(character)
            case "T" where digits.isEmpty: break
            default:
                let units: [Character: Int] = ["D": secondsOfDay, "H": secondsOfHour, "M": secondsOfMinute, "S": 1]
                guard let unit = units[character], let number = WholeNumber.value(of: digits.prefix { $0 != "." }.utf8)
                else { return nil }
                total += number * unit
                guard total < longest else { return nil }
                digits = ""
            }
        }
        return digits.isEmpty ? total : nil
    }
}
