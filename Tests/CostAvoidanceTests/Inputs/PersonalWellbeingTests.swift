import DelimitedText
import Testing

@testable import CostAvoidance

/// The four questions of the Office for National Statistics, and which way their scales go.
@Suite("Personal wellbeing")
struct PersonalWellbeingTests {
    @Test(
        "A measure is a question where its name says nothing else",
        arguments: [
            ("Life satisfaction", PersonalWellbeingQuestion.lifeSatisfaction),
            ("Life satisfaction (0 to 10)", .lifeSatisfaction),
            ("ONS4: overall life satisfaction, 0-10", .lifeSatisfaction), ("Anxious yesterday", .anxiety),
            ("Life satisfaction (1 to 7)", nil), ("Life satisfaction of your carer", nil),
            ("Life satisfaction (1 very satisfied; 5 very dissatisfied)", nil), ("Sleep", nil),
        ])
    func names(_ name: String, _ question: PersonalWellbeingQuestion?) {
        #expect(PersonalWellbeingQuestion(named: name) == question)
    }

    private static func folder(_ measure: String, _ before: Int, _ after: Int, _ settings: String = "") throws
        -> InputFolder
    {
        let people = 1...16
        return try InputFolder(
            settings: settings,
            [
                "outcomes.csv": "case_id,service,quantity\n" + people.map { "C\($0),ae-attendance,1\n" }.joined(),
                "wellbeing.csv": "case_id,measure,before,after\n"
                    + people.map { "C\($0),\(measure),\(before),\(after)\n" }.joined(),
            ])
    }

    @Test("Less anxiety is better; of another scale that sounds so it is asked")
    func direction() throws {
        let anxious = try Self.folder("Anxious yesterday", 5, 2)
        #expect(try anxious.findings().wellbeing?.measures.first?.rows.first?.better == 16)
        #expect(try !anxious.evaluation().notices.shown().map(\.code).contains("less-may-be-better"))
        let lonely = try Self.folder("Loneliness score", 5, 2).evaluation()
        #expect(lonely.notices.shown().map(\.code).contains("less-may-be-better"))
        #expect(try !Self.folder("Sleep", 5, 2).evaluation().notices.shown().map(\.code).contains("less-may-be-better"))
    }

    @Test("Of counts that are rounded no share is told")
    func rounded() throws {
        let findings = try Self.folder("Sleep", 5, 6, #""disclosure": { "threshold": 5, "roundTo": 5 }"#).findings()
        let row = try #require(findings.wellbeing?.measures.first?.rows.first)
        #expect(row.better == 15 && row.interval(of: .better) == nil)
    }
}
