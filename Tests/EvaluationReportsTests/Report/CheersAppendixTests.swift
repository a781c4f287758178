import CostAvoidance
import TestSupport
import Testing

@testable import EvaluationReports

/// CHEERS 2022 answered from what is said: D. Husereau and others, BMC Medicine 20:23 (2022), Table 1.
@Suite("CHEERS 2022")
struct CheersAppendixTests {
    private static let bare = ["outcomes.csv": "case_id,service,quantity\nC1,ae-attendance,10\n"]

    /// Where each item is answered, by its number.
    private func answers(_ files: [String: String], _ settings: String) throws -> [Int: String] {
        let json = #"{ "title": "T", "priceYear": "2013-14"\#(settings.isEmpty ? "" : ", " + settings) }"#
        let findings = try findings(files.merging(["evaluation.json": json]) { _, new in new })
        var answers: [Int: String] = [:]
        for case .table(let table) in try EvaluationReport(findings, charts: .none).annex.blocks
        where table.caption.words.contains("CHEERS 2022") {
            for row in table.rows { answers[Int(row[0].text.words) ?? 0] = row[2].text.words }
        }
        return answers
    }

    @Test("What nobody said is not reported")
    func nothingSaid() throws {
        let answers = try answers(Self.bare, "")
        for item in [3, 4, 5, 6, 7, 12, 18, 19, 21, 25, 26, 27, 28] {
            #expect(answers[item] == "not reported", "item \(item)")
        }
    }

    @Test(
        "A statement answers its item, and no other",
        arguments: [
            (4, #""protocol": "Registered before the data were seen.""#),
            (6, #""place": "Two wards of a town""#),
            (27, #""funding": "The council, which had no part in the analysis.""#),
            (28, #""conflictsOfInterest": "None.""#),
        ])
    func statement(_ item: Int, _ setting: String) throws {
        let with = try answers(Self.bare, setting)
        let without = try answers(Self.bare, "")
        #expect(with[item] != "not reported")
        #expect(with.filter { $0.value != without[$0.key] }.map(\.key) == [item])
    }

    @Test("What involvement changed is a statement of its own, or part of the one, which its reader sees")
    func effectOfInvolvement() throws {
        let one = try answers(Self.bare, #""involvement": "Two people chose the outcomes.""#)
        #expect(one[21] == "Declarations")
        #expect(one[25] == "Declarations, as far as the statement says what it changed")
        let both = #""involvement": ["Two people chose the outcomes.", "Loneliness was added."]"#
        #expect(try answers(Self.bare, both)[25] == "Declarations")
    }

    @Test("Who pays for the programme is not who paid for the evaluation, and payers are not people")
    func payers() throws {
        let costs = Self.bare.merging(["costs.csv": "item,amount,funder\nSalaries,100,NHS\n"]) { one, _ in one }
        let answers = try answers(costs, "")
        #expect(answers[27] == "not reported")
        #expect(answers[19] == "not reported")
    }

    @Test("Effects on different people are told where people of different groups were asked how they fare")
    func distribution() throws {
        let rows = (1...6).map { "C\($0),A,life,1,2\nD\($0),B,life,2,1\n" }.joined()
        let asked = [
            "outcomes.csv": "case_id,area,service,quantity\nC1,A,ae-attendance,10\n",
            "wellbeing.csv": "case_id,area,measure,before,after\n" + rows,
        ]
        #expect(try answers(asked, #""groupBy": ["area"]"#)[19] == "Wellbeing")
        let ungrouped = [
            "outcomes.csv": "case_id,service,quantity\nC1,ae-attendance,10\n",
            "wellbeing.csv": "case_id,measure,before,after\n"
                + (1...6).map { "C\($0),life,1,2\n" }.joined(),
        ]
        #expect(try answers(ungrouped, "")[19] == "not reported")
    }

    @Test("What is declared stands in the report in the evaluator's words")
    func declarations() throws {
        let json = """
            { "title": "T", "priceYear": "2013-14", "place": "Two wards of a town",
              "protocol": "Written in May.", "funding": ["The council.", "It had no part in the analysis."],
              "conflictsOfInterest": "None", "involvement": "Two people chose the outcomes.",
              "ethics": "Approved by the council's board.", "useUntil": "2016-03", "limitsOfUse": "Not for other towns" }
            """
        let report = try EvaluationReport.markdown(
            try findings(Self.bare.merging(["evaluation.json": json]) { _, new in new }))
        for words in [
            "- Place: Two wards of a town", "- To be used until: March 2016", "## Declarations",
            "- Protocol: Written in May.",
            "- Funding: The council.", "- Funding: It had no part in the analysis.", "- Conflicts of interest: None.",
            "- Involvement: Two people", "- Ethics: Approved", "- Limit of use: Not for other towns.",
        ] { #expect(report.contains(words), "\(words)") }
    }
}
