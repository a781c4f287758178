import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("A column that tells a programme from a comparison is never taken for anything else in silence")
struct WideArmsTests {
    /// What is guessed of a column beside the use of a service by forty people, whose cells are these in turn.
    private static func guess(_ heading: String, _ values: [String], _ target: WideTarget = .serviceUse) -> String {
        let counts = target == .serviceUse ? ["A&E before", "A&E after"] : ["A&E avoided"]
        let rows = (0..<40).map { row in
            "x\(row),\(values[row % values.count])" + counts.map { _ in ",\(row % 5)" }.joined()
        }
        let header = "Client,\(heading),\(counts.joined(separator: ","))"
        let sheet = WideSheet(SourceFile(name: "s.csv", text: ([header] + rows).joined(separator: "\n") + "\n"))
        let suggestion = WideMapSuggestion(sheet, target: target, catalogue: .builtIn)
        return suggestion.rows[1].when
    }

    @Test(
        "Words of both groups are a guess at the groups, whatever the heading; so is yes or no where the heading asks for them",
        arguments: [
            ("Cohort", ["Intervention", "Control"]), ("Type", ["Treatment group", "Waiting list"]),
            ("Programme?", ["Y", "N"]), ("Received support", ["Yes", "No"]), ("Treated", ["1", "0"]),
            ("Treatment", ["Yes", ""]), ("Case/control", ["case", "control"]), ("Site", ["Homeward", "Control"]),
            ("Group", ["1", "0"]), ("Group", ["1", "2"]), ("Client group", ["Supported", "Not supported"]),
        ])
    func guessed(_ heading: String, _ values: [String]) { #expect(Self.guess(heading, values) == "group?") }

    @Test(
        "A column called group is the groups whatever words stand in it",
        arguments: [["Intervention", "Control"], ["programme", "comparison"], ["Y", "N"], ["A", "B"]])
    func certain(_ values: [String]) { #expect(Self.guess("Group", values) == "group") }

    @Test(
        "Yes or no under another heading, and numbers of wards, are asked about; other columns are what they were",
        arguments: [
            ("Lives alone", ["Y", "N"], "keep?"), ("On the books", ["1", "0"], "leave?"),
            ("Ward", ["1", "2", "3"], "leave?"), ("Area", ["North", "South"], "keep"), ("Cohort", ["A", "B"], "keep"),
            ("Sex", ["1", "0"], "leave"), ("Age", ["70", "71"], "leave"), ("Consent", ["Y"], "keep"),
        ])
    func asked(_ heading: String, _ values: [String], _ when: String) { #expect(Self.guess(heading, values) == when) }

    @Test("Among outcomes, which have no comparison, the groups are asked about")
    func outcomes() {
        #expect(Self.guess("Cohort", ["Intervention", "Control"], .outcomes) == "keep?")
        #expect(Self.guess("Detox completed", ["1", "0"], .outcomes) != "keep?")
    }

    @Test("Beside the groups a yes or no is no guess at them, and of two columns the certain one is taken")
    func beside() {
        let rows = (0..<20).map {
            "x\($0),\($0 % 2 == 0 ? "Y" : "N"),\($0 % 3 == 0 ? "Yes" : "No"),\($0 % 2 == 0 ? "programme" : "comparison"),3,2"
        }
        let text = (["Client,Treated,Lives alone,Group,A&E before,A&E after"] + rows).joined(separator: "\n") + "\n"
        let suggestion = WideMapSuggestion(
            WideSheet(SourceFile(name: "s.csv", text: text)), target: .serviceUse, catalogue: .builtIn)
        #expect(suggestion.rows.map(\.when) == ["case_id", "leave", "keep", "group", "before", "after"])
    }

    @Test(
        "A word of a group has its meaning, and an answer has one",
        arguments: [
            ("Treatment group", StudyArm.programme), ("INTERVENTION", .programme), ("Waiting list", .comparison),
            ("wait-list control", .comparison), ("Usual care", .comparison), ("Matched controls", .comparison),
            ("Not treated", .comparison), ("Non-participant", .comparison),
        ])
    func words(_ word: String, _ arm: StudyArm) { #expect(ArmWords.arm(word) == arm) }

    @Test("Other words are of neither", arguments: ["North", "Uncontrolled pain", "", "Group", "2"])
    func neither(_ word: String) { #expect(ArmWords.arm(word) == nil) }

    @Test("The guess is refused until it is confirmed, with what it may be instead")
    func refused() {
        let sheet = WideSheet(SourceFile(name: "s.csv", text: "Client,Cohort,A&E before,A&E after\nC1,Control,1,2\n"))
        let map =
            "column,service,when\nClient,,case_id\nCohort,,group?\nA&E before,ae-attendance,before\nA&E after,ae-attendance,after\n"
        let found = WideMapReader(target: .serviceUse, sheet: sheet).read(SourceFile(name: "map.csv", text: map))
        #expect(found.map == nil)
        #expect(found.diagnostics.shown().map(\.code) == ["guess-not-confirmed"])
        #expect(
            found.diagnostics.shown()[0].remedy?.hasPrefix("Write group if the row is right; or another of") == true)
    }
}
