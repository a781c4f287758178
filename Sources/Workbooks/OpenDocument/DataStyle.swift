/// A style of numbers, dates or texts, as the code of a number format that shows the same. OASIS Open Document Format 1.3, part 3,
/// section 16.29.
struct DataStyle {
    /// The code of the style by itself.
    private(set) var code = ""
    /// Styles that are in its place under a condition, `[>=0]`.
    private(set) var maps: [(condition: String, style: String)] = []

    private static let mostPlaces = 30
    private static let thousand = 1_000

    /// Reads the style that is open and closes it.
    init(_ reader: inout MarkupReader, _ kind: MarkupName) throws(PartFault) {
        let isElapsed = try reader.attribute(written: "number:truncate-on-overflow") == "false"
        var isFirst = true
        while let part = try reader.nextChild() {
            if part == .map {
                try readMap(&reader)
                continue
            }
            let isLong = try reader.attribute(written: "number:style") == "long"
            let letters = try Self.letters(of: part, isLong: isLong, reader)
            if let letters {
                code += isElapsed && isFirst ? "[\(letters)]" : letters
                isFirst = false
                try reader.skip()
            } else {
                try readOther(part, &reader, kind)
            }
            guard code.utf8.count <= WorkbookLimits.formatLength else {
                throw .content(nil, "a number format is too long")
            }
        }
    }

    /// What stands for a part of a date or a time; nil for anything else.
    private static func letters(
        of part: MarkupName, isLong: Bool, _ reader: MarkupReader
    ) throws(PartFault) -> String? {
        switch part {
        case MarkupName("year"): isLong ? "yyyy" : "yy"
        case MarkupName("month"):
            try reader.attribute(written: "number:textual") == "true" ? "mmm" : isLong ? "mm" : "m"
        case MarkupName("day"): isLong ? "dd" : "d"
        case MarkupName("day-of-week"): "ddd"
        case MarkupName("hours"): "h"
        case MarkupName("minutes"): "mm"
        case MarkupName("seconds"): "ss"
        case MarkupName("am-pm"): "AM/PM"
        default: nil
        }
    }

    private mutating func readOther(
        _ part: MarkupName, _ reader: inout MarkupReader, _ kind: MarkupName
    ) throws(PartFault) {
        switch part {
        case MarkupName("number"):
            code += try Self.digits(&reader)
            return
        case MarkupName("text-properties"):
            if let colour = try reader.attribute(written: "fo:color") { code = "[\(colour)]" + code }
        case MarkupName("scientific-number"): code += "0.00E+00"
        case MarkupName("fraction"): code += "# ?/?"
        case MarkupName("boolean"): code += "General"
        case MarkupName("text-content"): code += "@"
        case MarkupName("currency-symbol"):
            let sign = try Self.text(&reader).filter { !"]-".contains($0) }
            code += sign.isEmpty ? "\u{a4}" : "[$\(sign)]"
            return
        case MarkupName("text"):
            for character in try Self.text(&reader) {
                code += character == "%" && kind == .percentageStyle ? "%" : "\\\(character)"
            }
            return
        default: break
        }
        try reader.skip()
    }

    private static func text(_ reader: inout MarkupReader) throws(PartFault) -> String {
        var bytes: [UInt8] = []
        try reader.text(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `0.00`, `000` where noughts stand before a number, with a comma for every three digits that are not shown.
    private static func digits(_ reader: inout MarkupReader) throws(PartFault) -> String {
        let places =
            try reader.attribute(written: "number:decimal-places").flatMap { WholeNumber.value(of: $0.utf8) } ?? 0
        var factor =
            try reader.attribute(written: "number:display-factor").flatMap { WholeNumber.value(of: $0.utf8) } ?? 1
        let least =
            try reader.attribute(written: "number:min-integer-digits").flatMap { WholeNumber.value(of: $0.utf8) } ?? 1
        let parts = try reader.attribute(written: "number:grouping") == "true"
        let noughts = String(repeating: "0", count: min(max(1, least), mostPlaces))
        var code = (parts ? "#," : "") + (try embedded(&reader, in: noughts))
        if places > 0 { code += "." + String(repeating: "0", count: min(places, mostPlaces)) }
        while factor >= thousand {
            code += ","
            factor /= thousand
        }
        return code
    }

    /// Places before the point with what is shown among them, `00-00`: each text by how many digits stand behind it. Closes the element.
    private static func embedded(_ reader: inout MarkupReader, in noughts: String) throws(PartFault) -> String {
        var texts: [Int: String] = [:]
        while let part = try reader.nextChild() {
            guard part == MarkupName("embedded-text"),
                let place = try reader.attribute(written: "number:position").flatMap({ WholeNumber.value(of: $0.utf8) })
            else {
                try reader.skip()
                continue
            }
            texts[place, default: ""] += try text(&reader).map { "\\\($0)" }.joined()
        }
        let count = noughts.count
        let before = texts.keys.filter { $0 >= count }.sorted(by: >).compactMap { texts[$0] }.joined()
        return before + noughts.indices.enumerated().map { index, _ in "0" + (texts[count - index - 1] ?? "") }.joined()
    }

    /// A condition such as `value()>=0`, and the style that it leads to.
    private mutating func readMap(_ reader: inout MarkupReader) throws(PartFault) {
        let written = try reader.attribute(written: "style:condition") ?? ""
        let condition = written.replacing("value()", with: "").replacing("!=", with: "<>").filter { $0 != " " }
        if let style = try reader.attribute(written: "style:apply-style-name"), FormatCondition(condition[...]) != nil {
            maps.append(("[\(condition)]", style))
        }
        try reader.skip()
    }
}
