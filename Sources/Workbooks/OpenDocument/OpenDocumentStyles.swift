/// The number formats of cells by the name of their style, which cells are struck out, which digits of words are raised or struck out, and which
/// sheets are hidden.
struct OpenDocumentStyles {
    private var dataStyles: [String: DataStyle] = [:]
    private var cellStyles: [String: (data: String?, parent: String?)] = [:]
    private var struckCells: [String: Bool] = [:]
    private var hiddenTables: Set<String> = []
    private var letterStyles: [String: Set<MarkedDigits.Mark>] = [:]

    private static let dataKinds: Set<MarkupName> = [
        .numberStyle, .currencyStyle, .percentageStyle, .dateStyle, .timeStyle, .booleanStyle, .textStyle,
    ]
    /// Styles that take after one another, in one chain.
    private static let longestChain = 20
    /// Parts of a format under a condition; there are two at most.
    private static let mostMaps = 2

    /// Reads the styles that are open and closes them.
    mutating func read(_ reader: inout MarkupReader) throws(PartFault) {
        while let child = try reader.nextChild() {
            if Self.dataKinds.contains(child) {
                let name = try reader.attribute(written: "style:name") ?? ""
                dataStyles[name] = try DataStyle(&reader, child)
            } else if child == .styleElement {
                try readStyle(&reader)
            } else {
                try reader.skip()
            }
        }
    }

    private mutating func readStyle(_ reader: inout MarkupReader) throws(PartFault) {
        let name = try reader.attribute(written: "style:name") ?? ""
        switch try reader.attribute(written: "style:family") {
        case "table-cell":
            cellStyles[name] = (
                data: try reader.attribute(written: "style:data-style-name"),
                parent: try reader.attribute(written: "style:parent-style-name")
            )
            while let child = try reader.nextChild() {
                if child == .textProperties, let isStruck = try Self.isStruck(reader) { struckCells[name] = isStruck }
                try reader.skip()
            }
        case "table":
            while let child = try reader.nextChild() {
                if child == .tableProperties, try reader.attribute(written: "table:display") == "false" {
                    hiddenTables.insert(name)
                }
                try reader.skip()
            }
        case "text":
            while let child = try reader.nextChild() {
                if child == .textProperties { letterStyles[name] = try Self.marks(reader) }
                try reader.skip()
            }
        default: try reader.skip()
        }
    }

    /// How letters are set: `super 58%`, `-33% 58%`; struck out with a line of any kind.
    private static func marks(_ reader: MarkupReader) throws(PartFault) -> Set<MarkedDigits.Mark> {
        var marks: Set<MarkedDigits.Mark> = []
        let place = try reader.attribute(written: "style:text-position")?.split(separator: " ").first ?? "0%"
        if place.hasPrefix("super") || place.first?.isNumber ?? false && !place.hasPrefix("0") { marks.insert(.raised) }
        if place.hasPrefix("sub") || place.hasPrefix("-") { marks.insert(.lowered) }
        if try isStruck(reader) ?? false { marks.insert(.struck) }
        return marks
    }

    /// Whether letters are struck out, with a line of any kind; nil where nothing is said of it.
    private static func isStruck(_ reader: MarkupReader) throws(PartFault) -> Bool? {
        let lines = [
            try reader.attribute(written: "style:text-line-through-style"),
            try reader.attribute(written: "style:text-line-through-type"),
        ].compactMap(\.self)
        return lines.isEmpty ? nil : lines.contains { $0 != "none" }
    }

    /// Whether a cell of a style is struck out as a whole.
    func isStruck(cell style: String?) -> Bool {
        !struckCells.isEmpty && nearest(style) { struckCells[$0] } ?? false
    }

    /// How the letters of a run are set.
    func marks(_ style: String?) -> Set<MarkedDigits.Mark> { style.flatMap { letterStyles[$0] } ?? [] }

    /// Whether a sheet of a style is hidden.
    func isHidden(table style: String?) -> Bool { style.map(hiddenTables.contains) ?? false }

    /// The format of a cell of a style.
    func format(_ style: String?) -> NumberFormat {
        nearest(style) { cellStyles[$0]?.data.flatMap { dataStyles[$0] } }.map { NumberFormat(code: code(of: $0)) }
            ?? .general
    }

    /// What a style says, or else the first that does of those that it takes after.
    private func nearest<Said>(_ style: String?, _ said: (String) -> Said?) -> Said? {
        var name = style
        for _ in 0..<Self.longestChain {
            guard let known = name else { return nil }
            if let found = said(known) { return found }
            name = cellStyles[known]?.parent
        }
        return nil
    }

    private func code(of style: DataStyle) -> String {
        let parts = style.maps.prefix(Self.mostMaps).compactMap { map in
            dataStyles[map.style].map { map.condition + $0.code }
        }
        return (parts + [style.code]).joined(separator: ";")
    }
}
