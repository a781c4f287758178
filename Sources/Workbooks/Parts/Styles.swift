/// The number formats of cells, and which are struck out, by the number of their style.
struct Styles {
    private var formats: [NumberFormat] = []
    private var struck: Set<Int> = []

    /// No styles, as in a workbook without such a part.
    init() {}

    init(_ reader: inout MarkupReader) throws(PartFault) {
        var codes: [Int: NumberFormat] = [:]
        var ids: [Int] = []
        var fonts: [Int] = []
        var struckFonts: Set<Int> = []
        while let child = try reader.nextChild() {
            switch child {
            case .numberFormats: try Self.readCodes(&reader, into: &codes)
            case .fonts: struckFonts = try Self.struckFonts(&reader)
            case .cellFormats:
                while let format = try reader.nextChild() {
                    if format == .cellFormat {
                        ids.append(try reader.number(.numberFormatID) ?? 0)
                        fonts.append(try reader.number(.fontID) ?? 0)
                    }
                    try reader.skip()
                }
            default: try reader.skip()
            }
        }
        for id in Set(ids) where codes[id] == nil { codes[id] = NumberFormat(builtIn: id) ?? .general }
        formats = ids.map { codes[$0] ?? .general }
        struck = Set(fonts.indices.filter { struckFonts.contains(fonts[$0]) })
    }

    /// Whether a cell of a style is struck out as a whole.
    func isStruck(_ style: Int?) -> Bool { !struck.isEmpty && struck.contains(style ?? 0) }

    /// The format of a style; of the first where a cell names none. Nil where there is no such style.
    func format(_ style: Int?) -> NumberFormat? {
        guard let style else { return formats.first ?? .general }
        if formats.isEmpty, style == 0 { return .general }
        return formats.indices.contains(style) ? formats[style] : nil
    }

    /// The places of fonts whose letters are struck out. ECMA-376 part 1, section 18.4.10.
    private static func struckFonts(_ reader: inout MarkupReader) throws(PartFault) -> Set<Int> {
        var struck: Set<Int> = []
        var place = 0
        while let font = try reader.nextChild() {
            guard font == .font else {
                try reader.skip()
                continue
            }
            while let property = try reader.nextChild() {
                if property == .strike, MarkedDigits.isOn(try reader.attribute(.val)) { struck.insert(place) }
                try reader.skip()
            }
            place += 1
        }
        return struck
    }

    private static func readCodes(
        _ reader: inout MarkupReader, into codes: inout [Int: NumberFormat]
    ) throws(PartFault) {
        while let child = try reader.nextChild() {
            if child == .numberFormat, let id = try reader.number(.numberFormatID),
                let code = try reader.attribute(.formatCode)
            {
                guard code.utf8.count <= WorkbookLimits.formatLength else {
                    throw .content(nil, "a number format is too long")
                }
                codes[id] = NumberFormat(code: code)
            }
            try reader.skip()
        }
    }
}
