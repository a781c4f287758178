/// The number formats of cells, by the number of their style.
struct Styles {
    private var formats: [NumberFormat] = []

    /// No styles, as in a workbook without such a part.
    init() {}

    init(_ reader: inout MarkupReader) throws(PartFault) {
        var codes: [Int: NumberFormat] = [:]
        var ids: [Int] = []
        while let child = try reader.nextChild() {
            switch child {
            case .numberFormats: try Self.readCodes(&reader, into: &codes)
            case .cellFormats:
                while let format = try reader.nextChild() {
                    if format == .cellFormat { ids.append(try reader.number(.numberFormatID) ?? 0) }
                    try reader.skip()
                }
            default: try reader.skip()
            }
        }
        for id in Set(ids) where codes[id] == nil { codes[id] = NumberFormat(builtIn: id) ?? .general }
        formats = ids.map { codes[$0] ?? .general }
    }

    /// The format of a style; of the first where a cell names none. Nil where there is no such style.
    func format(_ style: Int?) -> NumberFormat? {
        guard let style else { return formats.first ?? .general }
        if formats.isEmpty, style == 0 { return .general }
        return formats.indices.contains(style) ? formats[style] : nil
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
