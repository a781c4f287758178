import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("A sheet with a column a service is turned into rows")
struct ReshapeTests {
    private static func sheet(_ text: String) -> WideSheet { WideSheet(SourceFile(name: "sheet.csv", text: text)) }

    private static let sheet = sheet(
        """
        Ref,Ward,Name,A&E before,A&E after,999 calls pre (12m),999 calls post (12m),Age
        C1,North,x,4,1,2,1,71
        C2,South,x,3,,1,0,80
        C3,North,x,,2,0,0,66

        """)

    private static let map = """
        column,service,when
        Ref,,case_id
        Ward,,keep
        Name,,leave
        A&E before,ae-attendance,before
        A&E after,ae-attendance,after
        999 calls pre (12m),ambulance-call-out,before
        999 calls post (12m),ambulance-call-out,after
        Age,,leave

        """

    private static func read(_ map: String) -> (map: WideMap?, diagnostics: Diagnostics) {
        WideMapReader(target: .serviceUse, sheet: sheet).read(SourceFile(name: "map.csv", text: map))
    }

    @Test(
        "The first run says of every column what it most likely is, and leaves personal data and numbers of no service out"
    )
    func suggested() {
        let found = WideMapSuggestion(Self.sheet, target: .serviceUse, catalogue: .builtIn)
        #expect(
            found.rows.map { "\($0.column)|\($0.service)|\($0.when)" } == [
                "Ref||case_id", "Ward||keep", "Name||leave", "A&E before|ae-attendance|before",
                "A&E after|ae-attendance|after", "999 calls pre (12m)|ambulance-call|before?",
                "999 calls post (12m)|ambulance-call|after?", "Age||leave",
            ])
    }

    @Test("Rows made and rows left out are people times services, and an empty after stays empty where it is not known")
    func unknown() throws {
        let made = Reshaping(Self.sheet, map: try #require(Self.read(Self.map).map), blank: .unknown)
        #expect(made.diagnostics.isEmpty)
        #expect(
            made.csv == """
                case_id,Ward,service,before,after,before_months,after_months
                C1,North,ae-attendance,4,1,,
                C1,North,ambulance-call-out,2,1,12,12
                C2,South,ae-attendance,3,,,
                C2,South,ambulance-call-out,1,0,12,12
                C3,North,ae-attendance,,,,
                C3,North,ambulance-call-out,0,0,12,12

                """)
        #expect(made.people * 2 == made.rowCount + made.leftOut.count && made.leftOut.isEmpty)
        #expect(made.emptied.map { "\($0.position) \($0.service)" } == ["sheet.csv:4 ae-attendance"])
        #expect(
            made.stillEmpty.map { "\($0.position) \($0.name)" } == [
                "sheet.csv:3:5 after of ae-attendance", "sheet.csv:4:4 before of ae-attendance",
            ])
        #expect(made.withoutRow.isEmpty)
    }

    @Test("An empty cell is none only where that is said")
    func zero() throws {
        let map = try #require(Self.read(Self.map).map)
        let made = Reshaping(Self.sheet, map: map, blank: .zero)
        #expect(made.csv.contains("C2,South,ae-attendance,3,0,") && made.csv.contains("C3,North,ae-attendance,0,2,"))
        let asked = Reshaping(Self.sheet, map: map, blank: nil).diagnostics
        #expect(asked.shown().map { "\($0.code) at \($0.position)" } == ["blank-cell at sheet.csv:3:5"])
    }

    @Test("What is no number, no case and no row of a person is an error at its place")
    func faults() throws {
        let sheet = Self.sheet(
            """
            Ref,Ward,Name,A&E before,A&E after,999 calls pre (12m),999 calls post (12m),Age
            C1,North,x,two,1,2,1,71
            ,South,x,3,1,1,0,80
            C3,someone@example.org,x,3,1,1,0,80
            Total,South,x,6,2,3,1,80

            """)
        let made = Reshaping(sheet, map: try #require(Self.read(Self.map).map), blank: nil)
        #expect(
            made.diagnostics.shown().map { "\($0.code) at \($0.position)" } == [
                "not-a-quantity at sheet.csv:2:4", "missing-value at sheet.csv:3:1", "personal-data at sheet.csv:4:2",
                "total-row at sheet.csv:5:1",
            ])
        #expect(!made.diagnostics.shown().contains { $0.rendered.contains("someone@") })
    }

    @Test(
        "A map that does not say what every column is, or says it twice, is refused",
        arguments: [
            ("Age,,leave", "", "column-without-row at map.csv:1"),
            ("Age,,leave", "Agee,,leave", "no-such-column at map.csv:9:1"),
            ("Age,,leave", "Age,,left", "unknown-word at map.csv:9:3"),
            ("Age,,leave", "Age,,", "missing-value at map.csv:9:3"),
            ("Age,,leave", "Age,,before", "service-and-when at map.csv:9:2"),
            ("A&E after,ae-attendance,after", "A&E after,ae-attendance,after?", "guess-not-confirmed at map.csv:6:3"),
            ("A&E after,ae-attendance,after", "A&E after,,?", "guess-not-confirmed at map.csv:6:3"),
            ("Age,,leave", "Age,ae-attendance,keep", "service-and-when at map.csv:9:2"),
            ("Age,,leave", "Age,ae-attendance,after", "mapped-twice at map.csv:9:1"),
            ("A&E after,ae-attendance,after", "A&E after,,leave", "measure-without-column at map.csv:1"),
            ("Ref,,case_id", "Ref,,leave", "map-without-case at map.csv:1"),
        ])
    func maps(_ row: String, _ other: String, _ expected: String) {
        let (map, found) = Self.read(Self.map.replacing(row, with: other))
        #expect(map == nil)
        #expect(found.shown().map { "\($0.code) at \($0.position)" } == [expected])
        #expect(found.shown().allSatisfy { $0.remedy != nil || $0.message.contains("did you mean") })
    }

    @Test("A person of whom nothing is known is told, and no row of another is one of theirs")
    func nothingKnown() throws {
        let sheet = Self.sheet(
            """
            Ref,Ward,Name,A&E before,A&E after,999 calls pre (12m),999 calls post (12m),Age
            C1,North,x,4,1,2,1,71
            C2,South,x,,1,,0,80

            """)
        let made = Reshaping(sheet, map: try #require(Self.read(Self.map).map), blank: .unknown)
        #expect(made.people == 2 && made.rowCount == 2)
        #expect(made.withoutRow.map { "\($0)" } == ["sheet.csv:3:1"])
    }

    @Test(
        "A row of more cells than the header moves no figures",
        arguments: ["C1,North,x,\"1,200\",1", "C1,North,x,1,200,1", "C1,North,x,4,1"])
    func parted(_ row: String) {
        let sheet = Self.sheet("A title\nRef,Ward,Name,A&E before,A&E after\n\(row)\nC2,South,x,3,1\n")
        #expect(sheet.header == ["Ref", "Ward", "Name", "A&E before", "A&E after"])
        let found = WideMapSuggestion(sheet, target: .serviceUse, catalogue: .builtIn).diagnostics
        let isParted = row.hasPrefix("C1,North,x,1,")
        #expect(found.shown().map { "\($0.position.line)" } == (isParted ? ["3"] : []))
    }

    @Test("A column is not kept under a name that the file has for something else", arguments: ["Before", "service "])
    func taken(_ name: String) throws {
        let sheet = Self.sheet("Ref,\(name),A&E before,A&E after\nC1,North,3,1\n")
        let map =
            "column,service,when\nRef,,case_id\n\(name),,keep\nA&E before,ae-attendance,before\nA&E after,ae-attendance,after\n"
        let (read, found) = WideMapReader(target: .serviceUse, sheet: sheet).read(
            SourceFile(name: "map.csv", text: map))
        #expect(read == nil && found.shown().map(\.code) == ["mapped-twice"], "\(found.shown().map(\.rendered))")
    }

    @Test("Judged outcomes have one column a service")
    func outcomes() throws {
        let sheet = Self.sheet("Client,A&E visits avoided\nC1,2\nC2,-1\n")
        let found = WideMapSuggestion(sheet, target: .outcomes, catalogue: .builtIn)
        #expect(found.rows.map(\.when) == ["case_id", "quantity"])
        let map = try #require(
            WideMapReader(target: .outcomes, sheet: sheet).read(SourceFile(name: "map.csv", text: found.csv)).map)
        #expect(
            Reshaping(sheet, map: map, blank: nil).csv
                == "case_id,service,quantity\nC1,ae-attendance,2\nC2,ae-attendance,-1\n")
    }

    @Test("A start is written as a month, so that a table and a workbook with the same rows give the same bytes")
    func starts() throws {
        let map =
            "column,service,when\nRef,,case_id\nJoined,,start\nA&E before,ae-attendance,before\nA&E after,ae-attendance,after\n"
        func made(_ start: String) throws -> Reshaping {
            let sheet = WideSheet(
                SourceFile(
                    name: "sheet.csv", text: "Ref,Joined,A&E before,A&E after\nC1,\(start),3,1\nC2,2024-06,2,1\n"))
            let map = WideMapReader(target: .serviceUse, sheet: sheet).read(SourceFile(name: "map.csv", text: map))
            return Reshaping(sheet, map: try #require(map.map), blank: nil)
        }
        let plain = try made("2024-05").csv
        for start in ["May-24", "May 2024", "2024-05-01", "01/05/2024"] {
            #expect(try made(start).csv == plain, "\(start)")
        }
        #expect(
            try made("05/2024").diagnostics.shown().map { "\($0.code) \($0.position)" } == ["not-a-month sheet.csv:2:2"]
        )
    }

    @Test("Every cell that is read as 0 because it is empty is named")
    func filled() throws {
        let map = try #require(Self.read(Self.map).map)
        let made = Reshaping(Self.sheet, map: map, blank: .zero)
        #expect(
            made.filled.map { "\($0.position) \($0.name)" } == [
                "sheet.csv:3:5 after of ae-attendance", "sheet.csv:4:4 before of ae-attendance",
            ])
        #expect(Reshaping(Self.sheet, map: map, blank: .unknown).filled.isEmpty)
    }

    @Test("A column of people's names that is kept is told once, and no name is repeated")
    func people() throws {
        let sheet = WideSheet(
            SourceFile(
                name: "sheet.csv",
                text: "Ref,Area,A&E before,A&E after\nC1,Mary Jones,3,1\nC2,St. Mary's,2,1\nC3,John Smith,2,1\n"))
        let map = WideMapReader(target: .serviceUse, sheet: sheet).read(
            SourceFile(
                name: "map.csv",
                text:
                    "column,service,when\nRef,,case_id\nArea,,keep\nA&E before,ae-attendance,before\nA&E after,ae-attendance,after\n"
            ))
        let told = Reshaping(sheet, map: try #require(map.map), blank: nil).diagnostics.shown()
        #expect(told.map { "\($0.severity) \($0.code) \($0.position)" } == ["warning name-of-a-person sheet.csv:2:2"])
        #expect(!told.map(\.rendered).joined().contains("Mary"))
    }
}
