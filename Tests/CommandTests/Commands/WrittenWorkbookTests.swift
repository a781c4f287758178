import TestSupport
import Testing

@testable import avoided

@Suite("A workbook that this program made of an evaluation is told for what it is")
struct WrittenWorkbookTests {
    @Test("A what-if workbook and one of tables are no evaluation, in one sentence")
    func madeHere() throws {
        let folder = try TemporaryFolder([
            "my/evaluation.json": #"{ "title": "A test", "priceYear": "2024-25" }"#,
            "my/outcomes.csv": "service,quantity\nae-attendance,10\n",
        ])
        let made = [
            CommandRun("what-if", "\(folder.path)/my", "--workbook", "\(folder.path)/what-if.xlsx"),
            CommandRun(
                "evaluate", "\(folder.path)/my", "--output", "\(folder.path)/report", "--tables",
                "\(folder.path)/tables.ods"),
        ]
        #expect(made.allSatisfy { $0.status == .done }, "\(made.map(\.errors))")
        for (name, kind) in [
            ("what-if.xlsx", "it is a what-if workbook"), ("tables.ods", "it is a workbook of the tables"),
        ] {
            for command in ["check", "evaluate"] {
                let run = CommandRun(command, "\(folder.path)/\(name)")
                #expect(run.status == .refused && run.errors.contains("\(name): error: \(kind)"), "\(run.errors)")
                #expect(run.errors.contains("1 error;"), "\(run.errors)")
            }
        }
    }

    @Test("A workbook with a row a person is told of reshape")
    func people() throws {
        let folder = try TemporaryFolder()
        let rows = [["Ref", "A&E before", "A&E after"], ["P1", "2", "1"], ["P2", "2", "1"]]
        try folder.write(TestWorkbook([TestWorkbook.Sheet("Clients", texts: rows)]).bytes, to: "people.xlsx")
        let run = CommandRun("check", "\(folder.path)/people.xlsx")
        #expect(
            run.errors.contains(
                "If the sheet \"Clients\" has a row a person and a column a service, `avoided reshape`"),
            "\(run.errors)")
    }

    @Test("A price year that the index only forecasts is told with what to do")
    func forecast() {
        let run = CommandRun("costs", "ambulance", "--price-year", "2025-26")
        #expect(
            run.status == .usage && run.errors.contains("\n    Give 2024-25 or an earlier year, or take a newer"),
            "\(run.errors)")
    }
}
