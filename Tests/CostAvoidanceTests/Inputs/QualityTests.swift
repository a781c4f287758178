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
