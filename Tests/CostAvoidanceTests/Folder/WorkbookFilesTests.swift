import CostAvoidance
import DelimitedText
import Foundation
import TestSupport
import Testing

private typealias Sheet = TestWorkbook.Sheet

@Suite("An evaluation is read from one workbook, and what is wrong is told at its sheet and cell")
struct WorkbookFilesTests {
    private static func found(_ sheets: Sheet...) throws -> [String] {
        try WrittenBook(WrittenBook.sheets(sheets)).found()
    }

    @Test("Every error of every sheet is told in one run, in the order of the files, each at its cell")
    func everyError() throws {
        let found = try Self.found(
            Sheet("evaluation", texts: [["title", "A test"], ["priceYear", "2020"], ["catalogue", "2015"]]),
            Sheet("assumptions", texts: [["parameter", "central", "source"], ["deadweight", "1.7", "a panel"]]),
            Sheet("costs", texts: [["item", "amount"], ["Salaries", "ten"]]),
            Sheet(
                "outcomes",
                texts: [
                    ["service", "quantity", "likelihood"], ["ae-attendance", "1", "2"], ["nothing-known", "x", ""],
                ]))
        #expect(
            found == [
                "error not-a-financial-year at my.xlsx:evaluation!B2", "error not-a-share at my.xlsx:outcomes!C2",
                "error unknown-service at my.xlsx:outcomes!A3", "error not-a-quantity at my.xlsx:outcomes!B3",
                "error not-an-amount at my.xlsx:costs!B2", "error not-a-share at my.xlsx:assumptions!B2",
            ])
    }

    @Test("What shows only between sheets is told at a cell, in words about sheets")
    func crossCheck() throws {
        let book = try WrittenBook(
            WrittenBook.sheets([
                Sheet(
                    "evaluation",
                    texts: [["title", "A test"], ["priceYear", "2020-21"], ["catalogue", "2015"], ["people", "1"]]),
                Sheet(
                    "outcomes",
                    texts: [
                        ["case_id", "service", "quantity"], ["A", "ae-attendance", "1"], ["B", "ae-attendance", "1"],
                    ]),
            ]))
        #expect(
            try book.diagnostics().map(\.rendered) == [
                """
                my.xlsx:evaluation!B4: error: people is 1, and the sheet outcomes has 2 different cases
                    Correct the one that is wrong: people is everybody the programme supported.
                """
            ])
    }

    @Test("A row that repeats another is told with the row of the other")
    func rowOfAnother() throws {
        let book = try WrittenBook(
            WrittenBook.sheets([
                Sheet(
                    "service-use",
                    texts: [
                        ["case_id", "service", "before", "after"], ["A", "ae-attendance", "1", "1"],
                        ["A", "ae-attendance", "2", "1"],
                    ]),
                Sheet(
                    "evaluation",
                    texts: [
                        ["title", "A test"], ["priceYear", "2020-21"], ["catalogue", "2015"],
                        ["windows.beforeMonths", "12"], ["windows.afterMonths", "12"],
                    ]),
            ]))
        let told = try book.diagnostics().first { $0.severity == .error }
        #expect(told?.message == "the same case and service stand on row 2 already")
        #expect(told?.position.description == "my.xlsx:service-use!A3" || told?.position.line == 3)
    }

    @Test("Sheets that hold something and have another name are told of together, and left alone")
    func others() throws {
        let book = try WrittenBook(
            WrittenBook.sheets([
                Sheet("My notes", texts: [["hello"]]), Sheet("Sheet2", texts: []),
                Sheet("Workings", texts: [["=nonsense", "QQ"], ["1", "2"]]),
            ]))
        let told = try book.diagnostics()
        #expect(told.map(\.code) == ["sheet-left-alone"])
        #expect(
            told.first?.message
                == "the sheets \"My notes\" and \"Workings\" have no name that is read; nothing is taken from them")
    }

    @Test(
        "Capitals, and space at the ends of a sheet's name, do not matter",
        arguments: ["Outcomes", "OUTCOMES", " outcomes "])
    func capitals(_ name: String) throws {
        let book = TestWorkbook([
            Sheet("Evaluation", texts: [["title", "A test"], ["priceYear", "2020-21"], ["catalogue", "2015"]]),
            Sheet(name, texts: [["service", "quantity"], ["ae-attendance", "x"]]),
        ])
        #expect(try WrittenBook(book).found() == ["error not-a-quantity at my.xlsx:\(name)!B2"])
    }

    @Test(
        "A sheet whose name is a slip is not passed over",
        arguments: [("Outcome", "outcomes"), ("outcomes (2)", "outcomes"), ("Unit costs", "unit-costs")])
    func slip(_ name: String, _ meant: String) throws {
        var sheets = [Sheet(name, texts: [["service", "quantity"], ["ae-attendance", "1"]])]
        if meant == "outcomes" {
            sheets.insert(Sheet("evaluation", texts: [["title", "T"], ["priceYear", "2020-21"]]), at: 0)
        } else {
            sheets = WrittenBook.sheets(sheets).sheets
        }
        let told = try WrittenBook(TestWorkbook(sheets)).diagnostics()
        #expect(told.map { "\($0.code) at \($0.position)" } == ["misnamed-sheet at my.xlsx:\(name)"])
        #expect(told.first?.message.contains("did you mean \"\(meant)\"?") == true)
    }

    @Test("Of two sheets that would be one file, neither is chosen")
    func twins() throws {
        let table = [["service", "quantity"], ["ae-attendance", "1"]]
        #expect(
            try Self.found(Sheet("outcomes", texts: table), Sheet("Outcomes ", texts: table))
                == ["error duplicate-sheet at my.xlsx:Outcomes "])
        #expect(
            try Self.found(Sheet("OUTCOMES", texts: []), Sheet("outcomes", texts: table)) == [],
            "an empty one stands for nothing")
    }

    @Test("An empty sheet is as good as none, and told of; a needed one is missing")
    func empty() throws {
        #expect(try Self.found(Sheet("costs", texts: [])) == ["warning empty-sheet at my.xlsx:costs"])
        let told = try WrittenBook(WrittenBook.sheets([Sheet("outcomes", texts: [])])).diagnostics()
        #expect(told.first?.message == "neither the sheet outcomes nor the sheet service-use is there")
    }

    @Test("A formula without a stored value and an error value refuse the workbook at their cells, once each")
    func faults() throws {
        let found = try Self.found(
            Sheet(
                "outcomes",
                [
                    [.text("service"), .text("quantity"), .text("note")],
                    [.text("ae-attendance"), .formula("1+1", value: "2"), .error("#REF!")],
                    [.text("ae-attendance"), .formula("1+1", value: nil)], [.error("#N/A"), .number("1")],
                ]))
        #expect(
            found == [
                "error error-value at my.xlsx:outcomes!C2", "error formula-without-value at my.xlsx:outcomes!B3",
                "error error-value at my.xlsx:outcomes!A4",
            ])
    }

    @Test("Hidden sheets and rows and merged cells are read, and told of")
    func hidden() throws {
        var sheet = Sheet(
            "outcomes", texts: [["service", "quantity"], ["ae-attendance", "1"], ["ae-attendance", "x"]])
        sheet.attributes = "state=\"hidden\""
        sheet.hiddenRows = [3]
        sheet.behind = "<mergeCells count=\"1\"><mergeCell ref=\"A4:B4\"/></mergeCells>"
        #expect(
            try Self.found(sheet) == [
                "warning hidden-sheet at my.xlsx:outcomes", "warning hidden-rows at my.xlsx:outcomes!3",
                "error not-a-quantity at my.xlsx:outcomes!B3", "warning merged-cells at my.xlsx:outcomes!A4",
            ])
    }

    @Test("Rows that are struck out are read, and told of")
    func struck() throws {
        let rows: [[TestWorkbook.Cell]] = [
            [.text("service"), .text("quantity")], [.struck("ae-attendance"), .struck("1")],
            [.text("ae-attendance"), .text("x")], [.text("ae-attendance"), .struck("2")],
        ]
        #expect(
            try Self.found(Sheet("outcomes", rows)) == [
                "warning struck-rows at my.xlsx:outcomes!2", "error not-a-quantity at my.xlsx:outcomes!B3",
            ])
    }

    @Test("Personal data is refused in a cell of a sheet as in a cell of a table, and never repeated")
    func personalData() throws {
        let book = try WrittenBook(
            WrittenBook.sheets([
                Sheet(
                    "outcomes",
                    [
                        [.text("case_id"), .text("service"), .text("quantity"), .text("note")],
                        [.number("29342", .day), .text("ae-attendance"), .number("1"), .text("ring 0114 496 0123")],
                    ])
            ]))
        let told = try book.diagnostics()
        #expect(
            told.map { "\($0.code) at \($0.position)" }.sorted() == [
                "personal-data at my.xlsx:outcomes!A2", "personal-data at my.xlsx:outcomes!D2",
            ])
        let printed = told.map(\.rendered).joined()
        #expect(!printed.contains("1980") && !printed.contains("4960"))
    }

    @Test("Titles above a header are refused as in a table; blank rows and columns at the end are nothing")
    func titles() throws {
        #expect(
            try Self.found(
                Sheet("outcomes", texts: [["My rows"], [], ["service", "quantity"], ["ae-attendance", "1"]]))
                == ["error lines-above-header at my.xlsx:outcomes!1"])
        #expect(
            try Self.found(
                Sheet(
                    "outcomes",
                    [
                        [.text("service"), .text("quantity"), .empty, .text("")],
                        [.text("ae-attendance"), .number("1"), .text("")], [], [.text(""), .text("")],
                    ])) == [])
    }

    @Test("A folder with a workbook beside its tables is read as a folder; the workbook alone is hinted at")
    func beside() throws {
        let book = WrittenBook.sheets([Sheet("costs", texts: [["item", "amount"], ["Salaries", "ten"]])]).bytes
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "T", "priceYear": "2020-21", "catalogue": "2015" }"#,
            "outcomes.csv": "service,quantity\nae-attendance,1\n",
        ])
        try folder.write(book, to: "my.xlsx")
        #expect(try EvaluationFolder(path: folder.path).read().notices.isEmpty)
        let alone = try TemporaryFolder()
        try alone.write(book, to: "my.xlsx")
        let error = #expect(throws: EvaluationError.self) { try EvaluationFolder(path: alone.path).read() }
        guard case .refused(let diagnostics)? = error else { return }
        #expect(
            diagnostics.shown().first { $0.position.file == "evaluation.json" }?.remedy
                == "If \"my.xlsx\" holds the evaluation as sheets, name it in place of the folder.")
    }

    /// Files that are no workbook that can be read, and what is said of them.
    static let otherFiles: [(name: String, bytes: [UInt8], code: String, says: String)] = [
        (
            "my.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600),
            "not-a-workbook", "save it as \"Excel Workbook (.xlsx)\""
        ),
        ("my.ods", Array("mimetypeapplication/vnd.oasis".utf8), "not-a-workbook", "save"),
        ("my.xlsx", Array("service,quantity\n".utf8), "not-a-workbook", "Name it .csv"),
        ("my.xlsx", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "truncated-workbook", "Fetch or copy the file again"),
    ]

    @Test("Another kind of file is refused with what to do", arguments: otherFiles.indices)
    func otherKinds(_ place: Int) throws {
        let other = Self.otherFiles[place]
        let told = try WrittenBook(bytes: other.bytes, named: other.name).diagnostics()
        #expect(told.map { "\($0.code) at \($0.position)" } == ["\(other.code) at \(other.name)"])
        #expect(told.first?.remedy?.contains(other.says) == true, "\(told.map(\.rendered))")
    }

    @Test("A workbook that is not there is told of by its path")
    func missing() throws {
        let error = #expect(throws: EvaluationError.self) { try EvaluationFolder(path: "/nowhere/at/all.xlsx").read() }
        guard case .unreadable(let path, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(path == "/nowhere/at/all.xlsx")
    }

    @Test("A link that is named is followed")
    func link() throws {
        let book = try WrittenBook(WrittenBook.sheets([]), named: "derby.xlsx")
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/my.xlsx", withDestinationPath: book.path)
        let evaluation = try EvaluationFolder(path: "\(folder.path)/my.xlsx").read()
        #expect(evaluation.inputs.map(\.name) == ["derby.xlsx"])
    }

    @Test("A workbook with macros is read, and its macros are not looked at")
    func macros() throws {
        #expect(try WrittenBook(WrittenBook.sheets([]), named: "my.xlsm").found() == [])
    }

    @Test("A folder whose name ends like a workbook's is a folder")
    func folderOfThatName() throws {
        let folder = try TemporaryFolder([
            "e.xlsx/evaluation.json": #"{ "title": "T", "priceYear": "2020-21", "catalogue": "2015" }"#,
            "e.xlsx/outcomes.csv": "service,quantity\nae-attendance,1\n",
        ])
        #expect(try EvaluationFolder(path: "\(folder.path)/e.xlsx").read().sheets == nil)
    }
}
