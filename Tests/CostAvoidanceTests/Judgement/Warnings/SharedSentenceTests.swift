import CostAvoidance
import DelimitedText
import Testing

@Suite("What warnings say of several things is said once")
struct SharedSentenceTests {
    private func rose(_ service: String, line: Int) -> EvaluationWarning {
        EvaluationWarning(
            .costRose, SharedSentence(before: "Use of ", subject: service, after: " rose"),
            at: SourcePosition(file: "outcomes.csv", line: line))
    }

    @Test("Warnings that differ in what they are about become one, in the order of the words and without a line")
    func gathers() {
        let gathered = EvaluationWarning.gathered([rose("B", line: 3), rose("A", line: 9), rose("C", line: 2)])
        #expect(gathered.map(\.message) == ["Use of A, B and C rose"])
        #expect(gathered.map(\.position) == [SourcePosition(file: "outcomes.csv")])
    }

    @Test("A thing named more than once is named with its number of times")
    func times() {
        let gathered = EvaluationWarning.gathered([rose("B", line: 3), rose("A", line: 9), rose("B", line: 2)])
        #expect(gathered.map(\.message) == ["Use of A and B (2 times) rose"])
    }

    @Test("Warnings of other words or codes stay by themselves, and files that differ are not named")
    func apart() {
        let other = EvaluationWarning(
            .costRose, SharedSentence(before: "Use of ", subject: "A", after: " doubled"),
            at: SourcePosition(file: "service-use.csv", line: 4))
        let elsewhere = EvaluationWarning(
            .costRose, SharedSentence(before: "Use of ", subject: "D", after: " rose"),
            at: SourcePosition(file: "service-use.csv", line: 4))
        let whole = EvaluationWarning(.regressionToTheMean, "Said of everything")
        let gathered = EvaluationWarning.gathered([elsewhere, other, rose("B", line: 3), whole])
        #expect(gathered.map(\.message) == ["Said of everything", "Use of A doubled", "Use of B and D rose"])
        #expect(gathered.map { $0.position?.file } == [nil, "service-use.csv", nil])
    }

    @Test("A place where something is counted twice is not listed line by line in a report")
    func doubleCounting() throws {
        let rows = (1...12).map { "C\($0),2020-04,scan,3" }.joined(separator: "\n")
        let warnings = try InputFolder(
            settings: #""period": {"start": "2020-04", "months": 12}"#,
            [
                "unit-costs.csv":
                    "service,label,unit,central,price_year,bearer,max_per_year,source\nscan,Scan of the head,item,100,2020-21,NHS,2,test\n",
                "outcomes.csv": "case_id,start,service,quantity\n" + rows + "\n",
            ]
        ).findings().warnings.filter { $0.code == .doubleCounting }
        #expect(warnings.count == 12)
        #expect(
            EvaluationWarning.gathered(warnings).map(\.message) == [
                "Possible double counting (the lines are in warnings.csv): more of \"Scan of the head\" (12 times) for one person than the time holds"
            ])
    }
}
