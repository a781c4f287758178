/// The XML of one sheet, of its table and of where its links lead.
enum SheetXML {
    /// - Parameter values: what the formulas of the workbook come to.
    static func written(_ sheet: Spreadsheet.Sheet, _ values: inout CellValues) -> String {
        var xml =
            Spreadsheet.declaration
            + "<worksheet xmlns=\"\(Spreadsheet.main)\" xmlns:r=\"\(Spreadsheet.office)\">"
        if sheet.page.isFitted { xml += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>" }
        xml += view(sheet)
        if !sheet.widths.isEmpty {
            let columns = sheet.widths.enumerated().map {
                let style = sheet.columnStyles[$0].map { " style=\"\($0.rawValue)\"" } ?? ""
                return "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"\($1)\"\(style) customWidth=\"1\"/>"
            }
            xml += "<cols>\(columns.joined())</cols>"
        }
        xml += "<sheetData>"
        for (index, row) in sheet.rows.enumerated() {
            let height = sheet.heights.isEmpty ? "" : " ht=\"\(sheet.heights[index])\" customHeight=\"1\""
            xml += "<row r=\"\(index + 1)\"\(height)>"
            for (column, cell) in row.enumerated() {
                let place = CellPlace(sheet: sheet.name, column: column, row: index + 1)
                if case .formula(let formula, let style) = cell {
                    xml += written(formula, style, at: place, values[place])
                } else {
                    xml += written(cell, at: Spreadsheet.reference(column: column, row: index + 1))
                }
            }
            xml += "</row>"
        }
        return xml + "</sheetData>" + protection(sheet.protection) + validations(sheet.validations)
            + hyperlinks(sheet.links) + pageSetup(sheet.page)
            + tablePart(sheet)
            + "</worksheet>"
    }

    private static func written(_ cell: Spreadsheet.Cell, at place: String) -> String {
        switch cell {
        case .empty: ""
        case .text(let words): inline(words, at: place, .plain)
        case .heading(let words): inline(words, at: place, .heading)
        case .words(let words, let style): inline(words, at: place, style)
        case .number(let digits): "<c r=\"\(place)\"><v>\(escaped(digits))</v></c>"
        case .money(let digits): number(digits, at: place, .money)
        case .share(let digits): number(digits, at: place, .share)
        case .digits(let digits, let style): number(digits, at: place, style)
        // Written with what it comes to.
        case .formula: ""
        }
    }

    private static func written(
        _ formula: Formula, _ style: CellStyle, at place: CellPlace, _ value: CellValues.Value
    ) -> String {
        let cell = Spreadsheet.reference(column: place.column, row: place.row)
        let text = "<f>\(escaped(formula.written(on: place.sheet)))</f>"
        func opening(_ type: String) -> String { "<c r=\"\(cell)\" s=\"\(style.rawValue)\"\(type)>" }
        switch value {
        case .number(let number) where number.isFinite: return "\(opening(""))\(text)<v>\(number)</v></c>"
        // Where nothing can be divided by, a spreadsheet says so itself.
        case .number: return "\(opening(" t=\"e\""))\(text)<v>#VALUE!</v></c>"
        case .text(let words): return "\(opening(" t=\"str\""))\(text)<v>\(escaped(words))</v></c>"
        case .truth(let isTrue): return "\(opening(" t=\"b\""))\(text)<v>\(isTrue ? 1 : 0)</v></c>"
        case .nothing: return "\(opening(""))\(text)<v>0</v></c>"
        }
    }

    /// Columns and rows may be made wider: that changes no figure.
    private static func protection(_ protection: Spreadsheet.Protection) -> String {
        switch protection {
        case .none: ""
        case .inputsAlone:
            "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>"
        }
    }

    private static func number(_ digits: String, at place: String, _ style: CellStyle) -> String {
        "<c r=\"\(place)\" s=\"\(style.rawValue)\"><v>\(escaped(digits))</v></c>"
    }

    private static func inline(_ words: String, at place: String, _ style: CellStyle) -> String {
        "<c r=\"\(place)\" s=\"\(style.rawValue)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(cellText(words))</t></is></c>"
    }

    private static func hyperlinks(_ links: [Spreadsheet.Link]) -> String {
        guard !links.isEmpty else { return "" }
        let written = links.enumerated().map { index, link in
            switch link.target {
            case .sheet(let name):
                "<hyperlink ref=\"\(link.cell)\" location=\"\(escaped("'\(name)'!A1"))\"/>"
            case .address: "<hyperlink ref=\"\(link.cell)\" r:id=\"\(relationship(ofLink: index))\"/>"
            }
        }
        return "<hyperlinks>\(written.joined())</hyperlinks>"
    }

    private static func pageSetup(_ page: Spreadsheet.Page) -> String {
        switch page {
        case .asItIs: ""
        case .onePageWide: pageSetup(.pagesWide(1))
        case .pagesWide(let pages):
            "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"\(pages)\" fitToHeight=\"0\"/>"
        case .numbered(let title):
            "<pageMargins left=\"0.25\" right=\"0.25\" top=\"0.7\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                + pageSetup(.pagesWide(1))
                + "<headerFooter><oddHeader>\(escaped("&L" + headerText(title) + "&R&A"))</oddHeader>"
                + "<oddFooter>\(escaped("&RPage &P of &N"))</oddFooter></headerFooter>"
        }
    }

    /// Words in the head of a page, where an ampersand opens a code; no more than Excel takes.
    private static func headerText(_ words: String) -> String {
        let kept = words.count <= longestHeader ? words : "\(words.prefix(longestHeader))…"
        return kept.replacing("&", with: "&&")
    }

    private static let longestHeader = 100

    // MARK: What a sheet leads to

    private static let tableRelationship = "rIdTable"
    private static func relationship(ofLink index: Int) -> String { "rIdLink\(index + 1)" }

    private static func tablePart(_ sheet: Spreadsheet.Sheet) -> String {
        sheet.table == nil ? "" : "<tableParts count=\"1\"><tablePart r:id=\"\(tableRelationship)\"/></tableParts>"
    }

    /// Where the links of a sheet lead, and its table; nil where there is nothing of the kind.
    static func relationships(of sheet: Spreadsheet.Sheet, number: Int) -> String? {
        var lines = sheet.links.enumerated().compactMap { index, link -> String? in
            guard case .address(let address) = link.target else { return nil }
            return "<Relationship Id=\"\(relationship(ofLink: index))\" Type=\"\(Spreadsheet.office)/hyperlink\" "
                + "Target=\"\(escaped(address.description))\" TargetMode=\"External\"/>"
        }
        if sheet.table != nil {
            lines.append(
                "<Relationship Id=\"\(tableRelationship)\" Type=\"\(Spreadsheet.office)/table\" "
                    + "Target=\"../tables/table\(number).xml\"/>")
        }
        guard !lines.isEmpty else { return nil }
        return Spreadsheet.declaration + "<Relationships xmlns=\"\(Spreadsheet.package)/relationships\">"
            + lines.joined() + "</Relationships>"
    }

    /// A table without buttons to filter it and without stripes.
    static func written(_ table: Spreadsheet.Table, number: Int) -> String {
        let columns = table.headings.enumerated().map {
            "<tableColumn id=\"\($0 + 1)\" name=\"\(cellText($1))\"/>"
        }
        return Spreadsheet.declaration + "<table xmlns=\"\(Spreadsheet.main)\" id=\"\(number)\" "
            + "name=\"\(escaped(table.name))\" displayName=\"\(escaped(table.name))\" ref=\"\(table.area)\" "
            + "totalsRowShown=\"0\"><tableColumns count=\"\(columns.count)\">\(columns.joined())</tableColumns></table>"
    }

    /// Text as a cell holds it: what would be read as the code of a character, `_x0041_`, stays as it is written, and what is longer
    /// than a cell takes ends in an ellipsis. ECMA-376, part 1, 22.9.2.19.
    private static func cellText(_ words: String) -> String {
        let kept = words.utf16.count <= longestText ? words : String(words.prefix(longestText / 2)) + "…"
        // A pattern takes long to look for, and hardly any cell has the first of its letters.
        guard kept.utf8.contains(UInt8(ascii: "_")) else { return escaped(kept) }
        return escaped(kept.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_"))
    }

    /// In UTF-16 units, as Excel counts; a character is seldom more than two.
    private static let longestText = 32_767

    /// Text as XML 1.0 takes it: characters it cannot hold are left out.
    static func escaped(_ words: String) -> String {
        var text = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\t", "\n", "\r": text.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension Spreadsheet.Page {
    /// Whether it is made to fit the width of a page, or of several.
    fileprivate var isFitted: Bool {
        switch self {
        case .asItIs: false
        case .onePageWide, .pagesWide, .numbered: true
        }
    }
}
