/// The parts of the file: what it holds, which part leads to which, and what it says of itself. ECMA-376, parts 1 and 2.
extension Spreadsheet {
    /// The bytes of the file.
    func file() -> [UInt8] {
        var archive = StoredArchive()
        archive.add("[Content_Types].xml", contentTypes)
        archive.add("_rels/.rels", Self.packageRelationships)
        archive.add("docProps/core.xml", coreProperties)
        archive.add("xl/workbook.xml", workbook)
        archive.add("xl/_rels/workbook.xml.rels", workbookRelationships)
        archive.add("xl/styles.xml", CellStyle.sheet(look))
        var values = CellValues(sheets, names: names)
        for (index, sheet) in sheets.enumerated() {
            archive.add("xl/worksheets/sheet\(index + 1).xml", SheetXML.written(sheet, &values))
            if let relationships = SheetXML.relationships(of: sheet, number: index + 1) {
                archive.add("xl/worksheets/_rels/sheet\(index + 1).xml.rels", relationships)
            }
            if let table = sheet.table {
                archive.add("xl/tables/table\(index + 1).xml", SheetXML.written(table, number: index + 1))
            }
        }
        return archive.finished(mark)
    }

    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let coreType = "application/vnd.openxmlformats-package.core-properties+xml"

    private var contentTypes: String {
        let base = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let parts = sheets.enumerated().map { index, sheet in
            "<Override PartName=\"/xl/worksheets/sheet\(index + 1).xml\" ContentType=\"\(base).worksheet+xml\"/>"
                + (sheet.table == nil
                    ? ""
                    : "<Override PartName=\"/xl/tables/table\(index + 1).xml\" ContentType=\"\(base).table+xml\"/>")
        }
        return Self.declaration + "<Types xmlns=\"\(Self.package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"\(Self.coreType)\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(base).sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(base).styles+xml\"/>" + parts.joined() + "</Types>"
    }

    private static let packageRelationships =
        declaration + "<Relationships xmlns=\"\(package)/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"\(package)/relationships/metadata/core-properties\" "
        + "Target=\"docProps/core.xml\"/></Relationships>"

    /// Title, author, subject and language, and no time: no clock is part of a report.
    private var coreProperties: String {
        func element(_ name: String, _ words: String?) -> String {
            words.map { "<\(name)>\(SheetXML.escaped($0))</\(name)>" } ?? ""
        }
        return Self.declaration + "<cp:coreProperties xmlns:cp=\"\(Self.package)/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + element("dc:title", title)
            + element("dc:subject", properties.subject) + element("dc:creator", properties.author)
            + element("cp:keywords", properties.keywords.isEmpty ? nil : properties.keywords.joined(separator: ", "))
            + "<dc:language>en-GB</dc:language></cp:coreProperties>"
    }

    private var workbookRelationships: String {
        let targets = sheets.indices.map { "worksheets/sheet\($0 + 1).xml" }
        let lines = targets.enumerated().map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(Self.office)/worksheet\" Target=\"\($1)\"/>"
        }
        return Self.declaration + "<Relationships xmlns=\"\(Self.package)/relationships\">" + lines.joined()
            + "<Relationship Id=\"rId\(sheets.count + 1)\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/>"
            + "</Relationships>"
    }

    private var definedNames: String {
        let printed = sheets.enumerated().map { index, sheet in
            let areas = [("Print_Area", sheet.printArea), ("Print_Titles", sheet.printTitles)]
            return areas.compactMap { name, area in
                area.map {
                    "<definedName name=\"_xlnm.\(name)\" localSheetId=\"\(index)\">\(SheetXML.escaped($0))</definedName>"
                }
            }.joined()
        }
        let list =
            printed.filter { !$0.isEmpty }
            + names.map {
                "<definedName name=\"\($0.name)\">\(SheetXML.escaped("'\($0.sheet)'!\($0.area)"))</definedName>"
            }
        return list.isEmpty ? "" : "<definedNames>\(list.joined())</definedNames>"
    }

    /// What a formula comes to is written beside it, and computed anew by whatever opens the file to calculate.
    private var workbook: String {
        let list = sheets.enumerated().map {
            "<sheet name=\"\(SheetXML.escaped($1.name))\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
        }
        let hasFormulas = sheets.contains { $0.rows.contains { $0.contains(where: \.isFormula) } }
        return Self.declaration + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>"
            + list.joined() + "</sheets>" + definedNames
            + (hasFormulas ? "<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/>" : "")
            + "</workbook>"
    }
}

extension CellPlace {
    /// A cell of a sheet behind all that it holds: a page of nothing else is not printed.
    fileprivate static func beyond(_ sheet: Spreadsheet.Sheet) -> CellPlace {
        let columns = max(sheet.widths.count, sheet.rows.map(\.count).max() ?? 0)
        return CellPlace(sheet: sheet.name, column: columns + 1, row: sheet.rows.count + 2)
    }
}

extension Spreadsheet.Sheet {
    /// What is printed at all: `'By_service'!$A$1:$L$30`; nil where everything is.
    fileprivate var printArea: String? {
        printed.map { columns, rows in
            guard columns > 0, rows > 0 else { return "'\(name)'!\(CellPlace.beyond(self).fixed)" }
            let last = CellPlace(sheet: name, column: columns - 1, row: rows)
            return "'\(name)'!$A$1:\(last.fixed)"
        }
    }

    /// What is printed on every page: `'By_service'!$A:$A,'By_service'!$7:$7`; nil where nothing is.
    fileprivate var printTitles: String? {
        let columns = repeatedColumns > 0 ? ["'\(name)'!$A:$\(Spreadsheet.letters(repeatedColumns - 1))"] : []
        let rows = repeatedRows.map { ["'\(name)'!$\($0.lowerBound):$\($0.upperBound)"] } ?? []
        let areas = columns + rows
        return areas.isEmpty ? nil : areas.joined(separator: ",")
    }
}
