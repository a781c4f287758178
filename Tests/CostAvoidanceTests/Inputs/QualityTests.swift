import CostAvoidance
import Testing

@Suite("What was checked: quality.csv")
struct QualityTests {
    private static func folder(_ rows: String, header: String = "date,check,by,result,note") throws -> InputFolder {
        try InputFolder(["outcomes.csv": "service,quantity\nae-attendance,1\n", "quality.csv": "\(header)\n\(rows)"])
    }

    @Test("Checks are kept in the order of the file and the file is among the inputs")
    func read() throws {
        let evaluation = try Self.folder(
            "2024-05-31,Every tenth row against the records,Data manager,2 of 40 differed,Mended\n"
                + "2024,Arithmetic,Derby Homes,no fault,\n"
        ).evaluation()
        #expect(evaluation.checks.map(\.date) == ["2024-05-31", "2024"])
        #expect(evaluation.checks.map(\.by) == ["Data manager", "Derby Homes"])
        #expect(evaluation.checks.map(\.note) == ["Mended", nil])
        #expect(evaluation.inputs.map(\.name).contains("quality.csv"))
        #expect(evaluation.notices.shown().isEmpty)
    }

    @Test(
        "A mistake in it is told of at its cell",
        arguments: [
            ("soon,Arithmetic,Auditor,no fault,\n", "2:1: error: date is \"soon\""),
            ("2024-02-31,Arithmetic,Auditor,no fault,\n", "2:1: error: date is"),
            (",Arithmetic,Auditor,no fault,\n", "2:1: error: date is empty"),
            ("2024,,Auditor,no fault,\n", "2:2: error: check is empty"),
            ("2024,Arithmetic,,no fault,\n", "2:3: error: by is empty"),
            ("2024,Arithmetic,Auditor,,\n", "2:4: error: result is empty"),
            ("2024,Arithmetic,Auditor,no fault,ring 01632 960001\n", "2:5: error: "),
            ("2024,Arithmetic,someone@example.org,no fault,\n", "2:3: error: "),
            ("2024,Arithmetic,#N/A,no fault,\n", "2:3: error: by is"),
        ])
    func mistakes(row: String, beginning: String) throws {
        let errors = try Self.folder(row).errors()
        #expect(errors.count == 1 && errors[0].hasPrefix("quality.csv:" + beginning), "\(errors)")
    }

    @Test(
        "A date far from the evaluation is told of at its cell",
        arguments: [
            ("2204-01", "error"), ("2042-05-01", "warning"), ("1924-01-01", "error"), ("2021", "warning"),
            ("2028-01", "warning"), ("2025", nil), ("2023-05", nil), ("2027-03-31", nil), ("May 2042", "warning"),
        ])
    func farOff(date: String, severity: String?) throws {
        let folder = try InputFolder(
            settings: #""period": {"start": "2024-04", "months": 12}"#,
            [
                "outcomes.csv": "service,quantity\nae-attendance,1\n",
                "quality.csv": "date,check,by,result\n\(date),Arithmetic,Auditor,no fault\n",
            ])
        let errors = folder.errors()
        let found = errors.isEmpty ? try folder.evaluation().notices.shown().map(\.rendered) : errors
        let far = found.filter {
            $0.hasPrefix("quality.csv:2:1: \(severity ?? "")") && $0.contains(" the evaluation, ")
        }
        #expect(far.count == (severity == nil ? 0 : 1) && found.count == far.count, "\(found)")
    }

    @Test("What an old evaluation's own date covers, and any date in reach of the price year, is near")
    func near() throws {
        let old = try InputFolder(
            settings: #""date": "2024-05", "period": {"start": "2009-04", "months": 12}"#,
            [
                "outcomes.csv": "service,quantity\nae-attendance,1\n",
                "quality.csv": "date,check,by,result\n2025-01,Arithmetic,Auditor,no fault\n",
            ])
        #expect(old.errors() == [])
        #expect(try old.evaluation().notices.shown().filter { $0.position.file == "quality.csv" } == [])
        let bare = try Self.folder("2204,Arithmetic,Auditor,no fault,\n").errors()
        #expect(bare.count == 1 && bare[0].contains("the price year"), "\(bare)")
    }

    @Test("The error for what is no date names all that is accepted")
    func forms() throws {
        let errors = try Self.folder("soon,Arithmetic,Auditor,no fault,\n").errors()
        #expect(errors.first?.contains("expected a day, a month or a year") == true, "\(errors)")
    }

    @Test("A column that is missing or not known is an error, and a file without rows a warning")
    func columns() throws {
        let missing = try Self.folder("2024,Arithmetic,no fault\n", header: "date,check,result").errors()
        #expect(missing.count == 1 && missing[0].hasPrefix("quality.csv:1"), "\(missing)")
        let unknown = try Self.folder("2024,Arithmetic,Auditor,no fault,x\n", header: "date,check,by,result,notes")
            .errors()
        #expect(unknown.count == 1 && unknown[0].hasPrefix("quality.csv:1:5: error"), "\(unknown)")
        let empty = try Self.folder("").evaluation().notices.shown()
        #expect(empty.map(\.code) == ["no-rows"] && empty[0].position.file == "quality.csv")
    }

    @Test("Where checks are stated, the card does not say that nothing says so")
    func card() throws {
        let use = "case_id,service,before,after\nC1,ae-attendance,3,1\nC2,ae-attendance,4,1\n"
        let bare = try InputFolder(["service-use.csv": use]).findings().card
        #expect(bare[.dataQuality]?.reason.contains("nothing says that the records were checked") == true)
        let checks = "date,check,by,result\n2024,Records,Auditor,no fault\n"
        let stated = try InputFolder(["service-use.csv": use, "quality.csv": checks]).findings().card
        #expect(stated[.dataQuality]?.reason.contains("what was checked is stated") == true)
    }
}
