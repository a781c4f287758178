import CostAvoidance
import DelimitedText
import Testing

@Suite("How many people there are, and in which group, is the same wherever it is said")
struct PeopleAcrossFilesTests {
    private static func diagnostics(_ settings: String, _ files: [String: String]) throws -> [Diagnostic] {
        let folder = try InputFolder(settings: settings, files)
        do throws(EvaluationError) {
            return try EvaluationFolder(path: folder.path).read().notices.shown()
        } catch {
            guard case .refused(let diagnostics) = error else { throw error }
            return diagnostics.shown()
        }
    }

    private static func about(_ code: String, _ settings: String, _ files: [String: String]) throws -> [String] {
        try diagnostics(settings, files).filter { $0.code == code }
            .map { "\($0.severity) \($0.position): \($0.message)" }
    }

    @Test("Totals of different groups are of different people: 20 and 16 are 36, and not 20")
    func groups() throws {
        let use = "area,service,before,after,people\nNorth,ae-attendance,40,10,20\nSouth,ae-attendance,43,12,16\n"
        let found = try Self.about("people-disagree", #""groupBy": ["area"], "people": 20"#, ["service-use.csv": use])
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("error evaluation.json:") ?? false)
        #expect(found.first?.contains("people is 20, and the totals in service-use.csv are of 36 people") ?? false)
        let right = try Self.about("people-disagree", #""groupBy": ["area"], "people": 36"#, ["service-use.csv": use])
        #expect(right == [])
    }

    @Test("Totals of two services may be of the same people")
    func services() throws {
        let use = "service,before,after,people\nae-attendance,40,10,20\nambulance-call-out,43,12,16\n"
        #expect(try Self.about("people-disagree", #""people": 20"#, ["service-use.csv": use]) == [])
    }

    @Test("People are those supported: 36 in the programme and 40 they are compared with are not 76")
    func bothArms() throws {
        let use =
            "group,service,before,after,people\nprogramme,ae-attendance,40,10,36\ncomparison,ae-attendance,40,30,40\n"
        let found = try Self.about("people-disagree", #""people": 76"#, ["service-use.csv": use])
        #expect(found.count == 1)
        #expect(found.first?.contains("together: 36 and 40") ?? false)
    }

    @Test("Three named beside a total of 36 are 39 in the money and 36 in the divisor")
    func namedBesideTotal() throws {
        let use = """
            case_id,service,before,after,people
            C1,ae-attendance,4,1,
            C2,ae-attendance,3,1,
            C3,ae-attendance,4,1,
            ,ae-attendance,40,10,36

            """
        let found = try Self.about("people-disagree", #""people": 36"#, ["service-use.csv": use])
        #expect(
            found == [
                "warning service-use.csv:5:5: the money of ae-attendance is that of 39 people, 3 named and 36 in totals, "
                    + "and figures for each person divide by people in evaluation.json, 36"
            ])
        #expect(try Self.about("people-disagree", #""people": 39"#, ["service-use.csv": use]) == [])
    }

    @Test("A row that names nobody beside as many named cases as there are people is told of")
    func unnamedBesideAll() throws {
        let rows = "case_id,service,quantity\nC01,ae-attendance,1\nC02,ae-attendance,1\n,ae-attendance,30\n"
        let found = try Self.about("people-disagree", #""people": 2"#, ["outcomes.csv": rows])
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("warning outcomes.csv:4:1: people in evaluation.json is 2, as many as") ?? false)
        #expect(try Self.about("people-disagree", #""people": 3"#, ["outcomes.csv": rows]) == [])
    }

    private static let inTwo: [([String: String], String)] = [
        (
            [
                "service-use.csv":
                    "case_id,area,service,before,after\nC01,South,ae-attendance,3,1\nC01,North,ambulance-call-out,3,1\n"
            ],
            "service-use.csv:3:2: area is \"North\" here and \"South\" on line 2, for the same case"
        ),
        (
            [
                "outcomes.csv":
                    "case_id,area,service,quantity\nC01,South,ae-attendance,1\nC01,North,ambulance-call-out,1\n"
            ],
            "outcomes.csv:3:2: area is \"North\" here and \"South\" on line 2, for the same case"
        ),
        (
            [
                "outcomes.csv": "case_id,area,service,quantity\nC01,South,ae-attendance,1\n",
                "service-use.csv": "case_id,area,service,before,after\nC01,North,ambulance-call-out,3,1\n",
            ], "service-use.csv:2:2: area is \"North\" here and \"South\" on line 2 of outcomes.csv, for the same case"
        ),
        (
            [
                "outcomes.csv": "case_id,area,service,quantity\nC01,South,ae-attendance,1\n",
                "wellbeing.csv": "case_id,area,measure,after\nC01,North,sleep,better\n",
            ], "wellbeing.csv:2:2: area is \"North\" here and \"South\" on line 2 of outcomes.csv, for the same case"
        ),
        (
            [
                "outcomes.csv":
                    "case_id,area,service,quantity,alternative\nC01,South,ae-attendance,1,a\nC01,North,ambulance-call-out,1,b\n"
            ], "outcomes.csv:3:2: area is \"North\" here and \"South\" on line 2, for the same case"
        ),
    ]

    @Test("A case in two values of a column that results are grouped by is refused", arguments: inTwo)
    func twoGroups(_ files: [String: String], _ expected: String) throws {
        let found = try Self.about("case-in-two-groups", #""groupBy": ["area"]"#, files)
        #expect(found == ["error " + expected])
    }

    @Test("What is wrong with one row hides nothing of others that are compared, and the row itself is left out")
    func besideErrors() throws {
        let rows = """
            case_id,area,service,quantity
            C01,North,ae-attendance,1
            C01,South,ae-attendance,1
            C02,North,ae-attendance,many
            C02,South,ae-attendance,1
            K0000004,North,ae-attendance,1
            k0000004,North,ae-attendance,1
            """
        let told = try InputFolder(settings: #""groupBy": ["area"]"#, ["outcomes.csv": rows + "\n"]).errors()
        let places = told.map { $0.prefix { $0 != " " } }
        #expect(places.sorted() == ["outcomes.csv:3:2:", "outcomes.csv:4:4:", "outcomes.csv:7:1:"], "\(told)")
    }
}
