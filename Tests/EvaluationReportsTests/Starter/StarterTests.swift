import CostAvoidance
import TestSupport
import Testing
import Workbooks

@testable import EvaluationReports

@Suite("An evaluation to start from")
struct StarterTests {
    private static func read(_ files: [ReportFile]) throws -> Evaluation {
        let folder = try TemporaryFolder()
        for file in files { try folder.write(file.text, to: file.name) }
        do throws(EvaluationError) {
            return try EvaluationFolder(path: folder.path).read()
        } catch {
            Issue.record("\(error.explanation)")
            throw error
        }
    }

    @Test("Each design is accepted as it is, with nothing doubtful in its files", arguments: StarterDesign.allCases)
    func accepted(_ design: StarterDesign) throws {
        let evaluation = try Self.read(StarterEvaluation(design).files)
        #expect(evaluation.notices.shown().map(\.rendered) == [])
        #expect(evaluation.settings.status == .illustration)
    }

    @Test("Observed designs begin with service-use.csv, and one of them with a comparison group")
    func observed() throws {
        let names = StarterDesign.allCases.map { StarterEvaluation($0).files.map(\.name) }
        #expect(names.map { $0.contains("outcomes.csv") } == [true, false, false])
        #expect(names.map { $0.contains("service-use.csv") } == [false, true, true])
        let arms = try StarterDesign.allCases.map {
            try Findings(of: Self.read(StarterEvaluation($0).files)).arms?.rows.contains { $0.arm == .comparison }
                ?? false
        }
        #expect(arms == [false, false, true])
    }

    @Test("README.md names every key of evaluation.json and every column of every table")
    func named() throws {
        for design in StarterDesign.allCases {
            let readMe = try #require(StarterEvaluation(design).files.first { $0.name == "README.md" }).text
            for key in SettingKey.all where key.form != .objects { #expect(readMe.contains("`\(key.path)`")) }
            for file in FileNotes.all {
                #expect(readMe.contains("# \(file.name).csv"))
                for column in file.columns { #expect(readMe.contains("| `\(column.name)` |")) }
            }
        }
    }

    /// What a reader says that the columns of a file are, where one is of no name it knows.
    @Test(
        "The notes are on the columns that the reader of each file takes, and on no other",
        arguments: FileNotes.all.map(\.name))
    func columns(_ name: String) throws {
        let notes = try #require(FileNotes.of(name))
        let folder = try TemporaryFolder()
        for file in StarterEvaluation(.judged).files { try folder.write(file.text, to: file.name) }
        let header = notes.columns.filter { $0.need == .required }.map(\.name) + ["zzqx"]
        let row = header.map { _ in "1" }
        try folder.write(header.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n", to: "\(name).csv")
        do throws(EvaluationError) {
            _ = try EvaluationFolder(path: folder.path).read()
            Issue.record("it was accepted")
        } catch {
            guard case .refused(let found) = error else { throw error }
            let told = try #require(
                found.shown().first { $0.code == "unknown-column" && $0.position.file == "\(name).csv" })
            let line = try #require(told.remedy?.split(separator: "\n").first)
            let columns = line.replacing("The columns of this file are ", with: "").dropLast()
                .split(separator: ", ").map(String.init)
            let known = Set(columns).subtracting(["area"])
            #expect(known == Set(notes.columns.map(\.name)))
        }
    }

    @Test("A note fits where a spreadsheet shows it")
    func lengths() {
        for file in FileNotes.all {
            for column in file.columns {
                #expect(
                    "Needed. ".count + column.meaning.count <= Spreadsheet.Validation.longest.words, "\(column.name)")
                #expect(column.name.count <= Spreadsheet.Validation.longest.title)
            }
        }
    }

    // MARK: The workbook

    private static func book(_ design: StarterDesign) throws -> Workbook {
        try Workbook(name: "my.xlsx", bytes: StarterWorkbook(StarterEvaluation(design)).file())
    }

    @Test("A sheet holds what its file holds", arguments: StarterDesign.allCases)
    func sheets(_ design: StarterDesign) throws {
        let book = try Self.book(design)
        for table in StarterEvaluation(design).tables {
            let sheet = try #require(book.sheet(named: table.name))
            #expect(sheet.faults.isEmpty && sheet.notes.isEmpty)
            #expect(String(decoding: sheet.csv(), as: UTF8.self).split(separator: "\n").count == table.rows.count + 1)
            let texts = sheet.rows.map { row in (1...table.header.count).map { row.text($0) } }
            #expect(Array(texts) == [table.header] + table.rows)
        }
    }

    @Test(
        "The workbook is accepted as it is, and is the same evaluation as the folder", arguments: StarterDesign.allCases
    )
    func sameEvaluation(_ design: StarterDesign) throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/my.xlsx"
        try SingleFile.writeNew(StarterWorkbook(StarterEvaluation(design)).file(), to: path)
        let fromBook = try EvaluationFolder(path: path).read()
        #expect(fromBook.notices.shown().map(\.rendered) == [])
        let fromFolder = try Self.read(StarterEvaluation(design).files)
        #expect(fromBook.settings.title == fromFolder.settings.title)
        #expect(fromBook.settings.period == fromFolder.settings.period)
        #expect(fromBook.settings.groupBy == fromFolder.settings.groupBy)
        let (one, other) = (try Evaluator.evaluate(fromBook), try Evaluator.evaluate(fromFolder))
        #expect(one.savings.net == other.savings.net)
        #expect(one.savings.presentValue == other.savings.presentValue)
    }

    @Test("Lists to choose from are named ranges of the sheet lists, and hold the words of the catalogue")
    func lists() throws {
        let book = try Self.book(.judged)
        let lists = try #require(book.sheet(named: "lists"))
        let column = try #require((1...lists.columnCount).first { lists[row: 1, column: $0].text == "services" })
        let services = (2...lists.rowCount).map { lists[row: $0, column: column].text }.filter { !$0.isEmpty }
        #expect(services == Catalogue.builtIn.byTopic.map(\.service.name))
        let text = String(decoding: StarterWorkbook(StarterEvaluation(.judged)).file(), as: UTF8.self)
        #expect(text.contains("<definedName name=\"services\">'lists'!$A$2:$A$\(services.count + 1)</definedName>"))
        for list in ["services", "bearers", "bases", "parameters"] {
            #expect(text.contains("<formula1>\(list)</formula1>"), "\(list)")
        }
        #expect(text.contains("state=\"frozen\""))
    }

    @Test("The same example gives the same bytes")
    func deterministic() {
        let one = StarterWorkbook(StarterEvaluation(.comparison)).file()
        #expect(one == StarterWorkbook(StarterEvaluation(.comparison)).file())
    }
}
