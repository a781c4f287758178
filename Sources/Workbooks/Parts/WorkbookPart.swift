/// What the workbook part says: which sheets there are, and how dates count.
struct WorkbookPart {
    /// A sheet's name, and the relationship that leads to it.
    struct SheetEntry {
        let name: String
        let visibility: Sheet.Visibility
        let relationship: String
    }

    private(set) var sheets: [SheetEntry] = []
    private(set) var dates = SerialDay.System.from1900
    /// Whether the workbook is to be calculated when it is opened.
    private(set) var awaitsCalculation = false

    init(_ reader: inout MarkupReader) throws(PartFault) {
        while let child = try reader.nextChild() {
            switch child {
            case .workbookProperties:
                if try reader.isTrue(.date1904) { dates = .from1904 }
                try reader.skip()
            case .calculation:
                awaitsCalculation = try reader.isTrue(.fullCalculationOnLoad)
                try reader.skip()
            case .sheets:
                while let sheet = try reader.nextChild() {
                    if sheet == .sheet { try readSheet(&reader) }
                    try reader.skip()
                }
            default: try reader.skip()
            }
        }
    }

    private mutating func readSheet(_ reader: inout MarkupReader) throws(PartFault) {
        guard let name = try reader.attribute(.name), !name.isEmpty, let id = try reader.prefixedAttribute(.id) else {
            throw .content(nil, "a sheet has no name, or leads nowhere")
        }
        let visibility: Sheet.Visibility =
            switch try reader.attribute(.state) {
            case "hidden": .hidden
            case "veryHidden": .veryHidden
            default: .visible
            }
        sheets.append(SheetEntry(name: name, visibility: visibility, relationship: id))
    }
}

extension MarkupReader {
    /// Whether a measure of the element opened last is nought: a row of no height is hidden as well as one that says so.
    func isNought(_ name: MarkupName) -> Bool {
        guard let written = rawAttribute(name), written.first == UInt8(ascii: "0") else { return false }
        return Double(String(decoding: written, as: UTF8.self)) == 0
    }

    /// Whether an attribute of the element opened last is true.
    func isTrue(_ name: MarkupName) throws(PartFault) -> Bool {
        let value = try attribute(name)
        return value == "1" || value == "true" || value == "on"
    }

    /// The whole number in an attribute; nil where it is not there.
    func number(_ name: MarkupName) throws(PartFault) -> Int? {
        guard let digits = rawAttribute(name) else { return nil }
        guard let number = WholeNumber.value(of: digits) else { throw .content(nil, "an attribute is no number") }
        return number
    }
}
