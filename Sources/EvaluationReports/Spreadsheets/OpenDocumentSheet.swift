/// One sheet of an OpenDocument spreadsheet: its columns, rows and cells, and the table marked on it.
struct OpenDocumentSheet {
    let sheet: Spreadsheet.Sheet

    /// The sheet.
    var table: String {
        "<table:table table:name=\"\(SheetXML.escaped(sheet.name))\" "
            + "table:style-name=\"\(OpenDocumentStyles.sheet(of: sheet))\">" + columns + rows + "</table:table>"
    }

    /// The table marked on it; nil where none is.
    var mark: String? {
        sheet.table.map { table in
            let ends = table.area.split(separator: ":").map { "\(sheet.name).\($0)" }.joined(separator: ":")
            return "<table:database-range table:name=\"\(SheetXML.escaped(table.name))\" "
                + "table:target-range-address=\"\(SheetXML.escaped(ends))\" table:contains-header=\"true\" "
                + "table:display-filter-buttons=\"false\"/>"
        }
    }

    private var columns: String {
        let columns = sheet.widths.map { "<table:table-column table:style-name=\"\(OpenDocumentStyles.column($0))\"/>" }
        let repeated = columns.prefix(sheet.repeatedColumns).joined()
        return (repeated.isEmpty ? "" : "<table:table-header-columns>\(repeated)</table:table-header-columns>")
            + columns.dropFirst(sheet.repeatedColumns).joined()
    }

    private var rows: String {
        sheet.rows.enumerated().map { index, cells in
            let style = OpenDocumentStyles.row(sheet.heights.isEmpty ? nil : sheet.heights[index])
            let row =
                "<table:table-row table:style-name=\"\(style)\">\(written(cells, row: index + 1))</table:table-row>"
            guard let repeated = sheet.repeatedRows, repeated.contains(index + 1) else { return row }
            return (index + 1 == repeated.lowerBound ? "<table:table-header-rows>" : "") + row
                + (index + 1 == repeated.upperBound ? "</table:table-header-rows>" : "")
        }.joined()
    }

    private func written(_ cells: [Spreadsheet.Cell], row: Int) -> String {
        cells.enumerated().map { column, cell in
            let place = Spreadsheet.reference(column: column, row: row)
            return switch cell {
            case .text(let words): text(words, .plain, at: place)
            case .heading(let words): text(words, .heading, at: place)
            case .words(let words, let style): text(words, style, at: place)
            case .number(let digits): number(digits, .plain)
            case .money(let digits): number(digits, .money)
            case .share(let digits): number(digits, .share)
            case .digits(let digits, let style): number(digits, style)
            // Formulas are the what-if workbook's, which is written for Excel alone.
            default: "<table:table-cell/>"
            }
        }.joined()
    }

    private func number(_ digits: String, _ style: CellStyle) -> String {
        let type = OpenDocumentStyles.isPercentage(style) ? "percentage" : "float"
        return "<table:table-cell table:style-name=\"\(OpenDocumentStyles.cell(style))\" office:value-type=\"\(type)\" "
            + "office:value=\"\(SheetXML.escaped(digits))\"/>"
    }

    private func text(_ words: String, _ style: CellStyle, at place: String) -> String {
        let paragraphs = words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let written = Self.spaced(SheetXML.escaped(String(line)))
            return "<text:p>\(linked(written, at: place))</text:p>"
        }
        return "<table:table-cell table:style-name=\"\(OpenDocumentStyles.cell(style))\" office:value-type=\"string\">"
            + paragraphs.joined() + "</table:table-cell>"
    }

    private func linked(_ words: String, at place: String) -> String {
        guard let link = sheet.links.first(where: { $0.cell == place }) else { return words }
        let target =
            switch link.target {
            case .sheet(let name): "#\(name).A1"
            case .address(let address): address.description
            }
        return "<text:a xlink:type=\"simple\" xlink:href=\"\(SheetXML.escaped(target))\">\(words)</text:a>"
    }

    /// Spaces at the beginning and behind another, which XML would leave out.
    private static func spaced(_ words: String) -> String {
        words.replacing(#/^ +| {2,}/#) { spaces in String(repeating: "<text:s/>", count: spaces.output.count) }
            .replacing("\t", with: "<text:tab/>")
    }
}

extension Spreadsheet.Sheet {
    /// How many pages stand beside one another; nil where the sheet is printed as it is.
    var pagesWide: Int? {
        switch page {
        case .onePageWide: 1
        case .pagesWide(let pages): pages
        default: nil
        }
    }
}
