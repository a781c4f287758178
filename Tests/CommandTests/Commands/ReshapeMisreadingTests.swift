import TestSupport
import Testing

@testable import avoided

@Suite("What a sheet says of its own columns is not passed over by avoided reshape")
struct ReshapeMisreadingTests {
    private static let map = """
        column,service,when
        Ref,,case_id
        Ward,,keep
        A&E before,ae-attendance,before
        column D,,leave
        A&E after,ae-attendance,after
        column F,,leave

        """

    /// The first run, and the second with a map.
    private static func runs(
        _ sheet: String, map: String = map, to target: String = "service-use"
    ) throws -> (first: CommandRun, second: CommandRun) {
        let folder = try TemporaryFolder(["sheet.csv": sheet, "map.csv": map])
        let path = "\(folder.path)/sheet.csv"
        return (
            CommandRun("reshape", path, "--to", target),
            CommandRun("reshape", path, "--to", target, "--map", "\(folder.path)/map.csv")
        )
    }

    // MARK: Headings over columns

    @Test("A heading with figures beside it that have none is asked about, and counts nothing until it is told apart")
    func overTwo() throws {
        let runs = try Self.runs("Ref,Ward,A&E before,,A&E after,\nP1,North,1,8,2,3\nP2,South,2,9,4,5\n")
        #expect(
            runs.first.output.contains(
                "A&E before,ae-attendance,before?,which column? Figures stand below this heading in column D"),
            "\(runs.first.output)")
        #expect(runs.second.status == .refused && runs.second.output.isEmpty)
        #expect(
            runs.second.errors.contains("sheet.csv:1:3: error: the heading \"A&E before\" stands over column D too"),
            "\(runs.second.errors)")
    }

    @Test("A merged heading says over which columns it stands")
    func merged() throws {
        var sheet = TestWorkbook.Sheet(
            "People",
            [
                [.text("Ref"), .text("A&E before"), .empty, .text("A&E after")],
                [.text("P1"), .number("1"), .number("8"), .number("2")],
            ])
        sheet.behind = "<mergeCells count=\"1\"><mergeCell ref=\"B1:C1\"/></mergeCells>"
        let folder = try TemporaryFolder()
        try folder.write(TestWorkbook([sheet]).bytes, to: "s.xlsx")
        let run = CommandRun("reshape", "\(folder.path)/s.xlsx", "--to", "service-use")
        #expect(run.output.contains("A&E before,ae-attendance,before?"), "\(run.output)")
        #expect(run.output.contains("A&E after,ae-attendance,after,"), "\(run.output)")
    }

    @Test(
        "A second line of the header that parts what is counted is read with the first",
        arguments: [
            ("H1,H2,H1,H2", "A&E before H1,ae-attendance,before?"),
            ("Q1,Q2,Q1,Q2", "A&E after Q2,ae-attendance,after?"),
            ("Apr,May,Apr,May", "A&E before Apr,"),
            ("number,nights,number,nights", "A&E before nights,"),
        ])
    func parted(second: String, row: String) throws {
        let run = try Self.runs(
            "Ref,Ward,A&E before,,A&E after,\n,,\(second)\nP1,North,1,8,2,3\nP2,South,2,9,4,5\n"
        ).first
        #expect(run.status == .done && run.output.contains(row), "\(run.output)\(run.errors)")
        #expect(run.errors.contains("the header is lines 1 and 2"), "\(run.errors)")
    }

    @Test("Quarters below two times are no heading that stands twice")
    func quarters() throws {
        let run = try Self.runs(
            "Ref,A&E before,,,,A&E after,,,\n,Q1,Q2,Q3,Q4,Q1,Q2,Q3,Q4\nP1,1,2,3,4,1,2,3,4\nP2,0,2,1,4,1,0,3,4\n"
        ).first
        #expect(run.status == .done, "\(run.errors)")
        for name in ["A&E before Q4,ae-attendance,before?", "A&E after Q4,ae-attendance,after?"] {
            #expect(run.output.contains(name), "\(run.output)")
        }
    }

    @Test("Months in a line below the header are those of the heading above them")
    func lengths() throws {
        let run = try Self.runs(
            "Ref,Ward,A&E before,A&E after\n,,24 months,12 months\nP1,North,1,2\nP2,South,2,4\n"
        ).first
        #expect(
            run.output.contains("A&E before (24 months),ae-attendance,before,\"24 months, by its heading\""),
            "\(run.output)\(run.errors)")
    }

    @Test("A row of words below the header that is a person stays one")
    func person() throws {
        let run = try Self.runs("Ref,Ward,A&E before,A&E after\nP1,North,none,none\nP2,South,2,4\n").first
        #expect(!run.errors.contains("the header is"), "\(run.errors)")
    }

    @Test("A line that numbers the columns is no person")
    func numberedColumns() throws {
        let run = try Self.runs(
            "Ref,Ward,A&E before,A&E after\n1,2,3,4\n101,North,2,1\n",
            map: "column,service,when\nRef,,case_id\nWard,,keep\nA&E before,ae-attendance,before\n"
                + "A&E after,ae-attendance,after\n"
        ).second
        #expect(
            run.status == .refused && run.errors.contains("sheet.csv:2:1: error: the cells are 1, 2, 3"),
            "\(run.errors)")
    }

    // MARK: Shares

    private static let shares = "column,service,when\nRef,,case_id\nA&E attendances,ae-attendance,quantity\n"

    @Test(
        "The percent sign of a heading is carried into the cells",
        arguments: ["Likelihood %", "Likelihood (%)", "% likelihood", "Likelihood per cent", "Likelihood (0-100)"])
    func percent(heading: String) throws {
        let run = try Self.runs(
            "Ref,A&E attendances,\(heading)\nP1,10,35\nP2,10,1\nP3,10,0.5\nP4,10,40%\nP5,10,\n",
            map: Self.shares + "\(heading),,likelihood\n", to: "outcomes"
        ).second
        #expect(
            run.output
                == "case_id,likelihood,service,quantity\nP1,35%,ae-attendance,10\nP2,1%,ae-attendance,10\n"
                + "P3,0.5%,ae-attendance,10\nP4,40%,ae-attendance,10\nP5,,ae-attendance,10\n",
            "\(run.output)\(run.errors)")
    }

    @Test("Where no number is above 1 below such a heading, it is asked what they are")
    func sharesBelowPercent() throws {
        let run = try Self.runs(
            "Ref,A&E attendances,Likelihood %\nP1,10,0.35\nP2,10,1\n", map: Self.shares + "Likelihood %,,likelihood\n",
            to: "outcomes"
        ).second
        #expect(
            run.status == .refused
                && run.errors.contains("sheet.csv:2:3: error: the heading \"Likelihood %\" says per cent"),
            "\(run.errors)")
    }

    @Test("A heading without one leaves the cells as they are")
    func share() throws {
        let run = try Self.runs(
            "Ref,A&E attendances,Likelihood\nP1,10,0.35\nP2,10,1\n", map: Self.shares + "Likelihood,,likelihood\n",
            to: "outcomes"
        ).second
        #expect(run.output.contains("P1,0.35,") && run.output.contains("P2,1,"), "\(run.output)\(run.errors)")
    }

    // MARK: Dates

    @Test("One date with the month first says that others of its column may be read either way")
    func dates() throws {
        let run = try Self.runs(
            "Ref,Start,A&E before,A&E after\nP1,05/13/2024,2,1\nP2,06/05/2024,2,0\nP3,07/09/2024,3,1\nP4,08/08/2024,1,1\n",
            map: "column,service,when\nRef,,case_id\nStart,,start\nA&E before,ae-attendance,before\n"
                + "A&E after,ae-attendance,after\n"
        ).second
        #expect(run.status == .refused)
        #expect(
            run.errors.contains(
                "sheet.csv:3:2: error: the month stands before the day on line 2, so that 2 other dates of the column can be read either way"
            ), "\(run.errors)")
        let folder = try TemporaryFolder([
            "evaluation.json":
                #"{ "title": "A test", "priceYear": "2024-25", "period": { "start": "2024-04", "months": 12 } }"#,
            "outcomes.csv":
                "case_id,start,service,quantity\nP1,05/13/2024,ae-attendance,1\nP2,06/05/2024,ae-attendance,1\n",
        ])
        let check = CommandRun("check", folder.path)
        #expect(check.errors.contains("so that one other date of the column can be read either way"), "\(check.errors)")
    }
}
