import TestSupport
import Testing

@testable import avoided

@Suite("A number on the command line is read by the rules of the cell of the same meaning")
struct TypedNumberTests {
    /// Ten visits avoided and four clinics more than before.
    private static func folder() throws -> TemporaryFolder {
        try TemporaryFolder(
            VisitsAndClinics.files(outcomes: "service,quantity\nvisit,10\nclinic,-4\n", cost: 300))
    }

    /// A change, and what is said of it on the command line and of the same change in scenarios.csv.
    private static let changes: [(name: String, scope: String, value: String, complaint: String)] = [
        ("unit_cost", "service:visit", "1.0123456789", "has more than 6 decimal places; round it to 6"),
        ("unit_cost", "service:visit", "18446744073709551616", "is too large"),
        ("unit_cost", "service:visit", "-5", "is \"-5\""),
        ("unit_cost", "service:visit", "35%", "only a share can be a percentage"),
        ("quantity", "service:visit", "0.12345678", "has more than 6 decimal places; round it to 6"),
        ("quantity", "service:visit", "99999999999999999999", "is too large"),
        ("quantity", "service:visit", "18446744073709551616", "is too large"),
        ("quantity", "service:visit", "x99999999999", "multiplies by more than a million"),
        ("programme_cost", "", "12.345", "has more than 2 decimal places; round it to 2"),
        ("programme_cost", "", "99999999999999999999", "is too large"),
        ("deadweight", "", "0.33333333", "has more than 6 decimal places; round it to 6"),
        ("deadweight", "", "33.33333%", "has more than 4 decimal places; round it to 4"),
        ("deadweight", "", "1.5", "expected a share from 0 to 1 or a percentage"),
        ("cashable_lag", "", "400", "expected a whole number of months from 0 to 360"),
        ("people", "", "99999999999999999999", "is not a whole number of people from 1 to 1,000,000,000"),
        ("horizon_years", "", "2.5", "which is no whole number of years"),
        ("discount_rate", "", "0.03333333", "has more than 6 decimal places"),
    ]

    @Test("The same value is refused in both places, with the same reason", arguments: changes)
    func sameRules(_ name: String, _ scope: String, _ value: String, _ complaint: String) throws {
        let folder = try Self.folder()
        let typed = name + (scope.isEmpty ? "" : "[\(scope)]") + "=\(value)"
        let run = CommandRun("what-if", folder.path, "--set", typed)
        #expect(run.status == .usage)
        #expect(run.errors.contains("--set \(typed)") && run.errors.contains(complaint), "\(run.errors)")
        try folder.write("scenario,parameter,scope,change\ns,\(name),\(scope),\(value)\n", to: "scenarios.csv")
        let check = CommandRun("check", folder.path)
        #expect(check.status == .refused)
        #expect(
            check.errors.hasPrefix("scenarios.csv:2:4: error: ") && check.errors.contains(complaint), "\(check.errors)")
    }

    @Test(
        "A grid's values are read by the same rules",
        arguments: [
            "unit_cost[visit]=1.0123456789, 2", "deadweight=0:0.3:0.00000001",
            "quantity[visit]=1, 99999999999999999999",
        ])
    func grid(_ typed: String) throws {
        let folder = try Self.folder()
        #expect(CommandRun("what-if", folder.path, "--set", typed).status == .usage)
    }

    @Test("More cells than can be counted are refused, however many parameters make them")
    func cells() throws {
        let folder = try Self.folder()
        let axes = ["deadweight", "attribution", "displacement", "drop_off", "optimism_bias"].flatMap {
            ["--set", "\($0)=0:0.9:0.0001"]
        }
        let run = CommandRun(["what-if", folder.path] + axes + ["--format", "csv"])
        #expect(run.status == .usage)
        #expect(run.errors.contains("cells; it may have 250,000"), "\(run.errors)")
    }

    @Test(
        "Where use rose a total is read as well: none of it is nothing, and half of it half",
        arguments: [("0", "800.00"), ("x0.5", "640.00"), ("x2", "160.00"), ("-50%", "640.00")])
    func rise(_ value: String, _ net: String) throws {
        let folder = try Self.folder()
        // 10 visits less so many clinics at £100, a fifth of it deadweight.
        let run = CommandRun("what-if", folder.path, "--set", "quantity[clinic]=\(value)", "--format", "csv")
        #expect(run.status == .done, "\(run.errors)")
        #expect(run.output.contains("\nas set,net_savings,\(net),"), "\(run.output)")
    }

    @Test("A total of the other sign says what the rows state, and a reverse question about a rise is answered")
    func otherSign() throws {
        let folder = try Self.folder()
        let run = CommandRun("what-if", folder.path, "--set", "quantity[clinic]=3")
        #expect(run.errors.contains("the rows of clinic come to -4 in all, and 3 has the other sign"), "\(run.errors)")
        let asked = CommandRun("what-if", folder.path, "--until", "net_savings=640", "--vary", "quantity[clinic]")
        #expect(asked.status == .done, "\(asked.errors)")
        #expect(asked.output.contains("x0.5"), "\(asked.output)")
    }

    @Test(
        "Options with a number take what their key takes, and say their bounds",
        arguments: [
            ("implied 800k --people 18446744073709551616", "--people takes a whole number from 1 to 1000000000"),
            ("implied 800k --people 1000000001", "--people takes a whole number from 1 to 1000000000"),
            ("implied 800k --months 1201", "--months takes a whole number from 1 to 1200"),
            ("implied 800k --people +5", "--people takes a whole number from 1 to 1000000000"),
            ("implied 800k --coordinators 0.12345678", "has more than 6 decimal places; round it to 6"),
            ("implied 800k --coordinators 99999999999", "--coordinators takes a number above 0 and up to 1000000"),
            ("implied 800k --capacity 33.33333%", "has more than 4 decimal places; round it to 4"),
            ("implied 800k --cost -5", #"--cost is "-5", which is less than nothing; --cost is from £0 up"#),
            ("implied 800k --cost 1,5m", #"--cost is "1,5m", which is no amount"#),
            ("implied 99999999999999999999", "is too large; check its digits"),
            ("implied 1.005", "has more than 2 decimal places"),
            (
                "evaluate DERBY --seed 18446744073709551616",
                "--seed takes a whole number from 0 to 18446744073709551615"
            ),
            ("evaluate DERBY --draws 99999999999999999999", "--draws takes a whole number from 1 to"),
            ("explain DERBY net_savings --depth 99999999999999999999", "--depth takes a whole number from 0 to"),
            (
                "what-if DERBY --until net_benefit=1,200 --vary deadweight",
                "which has commas between its thousands\n    Write net_benefit=1200."
            ),
            (
                "what-if DERBY --until net_benefit=0.001 --vary deadweight",
                "has more than 2 decimal places; round it to 2"
            ),
            ("what-if DERBY --until net_benefit=99999999999999999999 --vary deadweight", "is too large"),
            ("what-if DERBY --until payback_months=9999 --vary deadweight", "counted in whole months from 1 to 1500"),
            ("what-if DERBY --until net_benefit=0 --vary deadwieght", "--vary deadwieght: parameter is"),
            (
                "what-if DERBY --set deadweight[ae-attendance=0.5",
                "--set deadweight[ae-attendance=0.5: a bracket is opened and not closed"
            ),
        ])
    func options(_ line: String, _ complaint: String) {
        let run = CommandRun(
            line.split(separator: " ").map { String($0).replacing("DERBY", with: Repository.fixture("derby")) })
        #expect(run.status == .usage)
        #expect(run.errors.contains(complaint), "\(run.errors)")
        #expect(run.output == "")
    }

    @Test(
        "A range is understood with spaces and with the word between",
        arguments: [["800k - 880k"], ["800k", "-", "880k"], ["800k", "to", "880k"], ["£800,000 – £880,000"]])
    func spaces(_ words: [String]) {
        let run = CommandRun(["implied"] + words)
        #expect(run.status == .done, "\(run.errors)")
        #expect(run.output.hasPrefix("What £800,000 to £880,000 implies\n"))
    }
}
