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

    private static let period = #""period": {"start": "2020-04", "months": 12}"#

    @Test("Of more sets of rows than are listed each is counted, the same for every order of the rows")
    func further() throws {
        func told(_ rows: [String]) throws -> (gathered: [String], listed: [String]) {
            let warnings = try InputFolder(
                settings: Self.period, ["outcomes.csv": "case_id,start,service,quantity\n" + rows.joined()]
            )
            .findings()
            .warnings.filter { $0.code == .doubleCounting }
            let gathered = EvaluationWarning.gathered(warnings)
            #expect(gathered.map(\.position?.file) == ["outcomes.csv"])
            return (
                gathered.map(\.message),
                warnings.filter { $0.position == nil }.map(\.message)
            )
        }
        let rows = (0..<60).flatMap { person in
            [String](
                repeating: "C\(person),2020-05,\(person < 30 ? "ae-attendance" : "ambulance-call-out"),2\n", count: 2)
        }
        let (forward, back) = (try told(rows), try told(rows.reversed()))
        #expect(forward.gathered == back.gathered)
        #expect(
            forward.gathered == [
                "Possible double counting (the lines of the first 50 of a kind are in warnings.csv): \"A&E attendance, all types\" "
                    + "(30 times) and \"Ambulance call-out\" (30 times) in the same month and quantity for one person, possibly one "
                    + "event entered twice"
            ])
        #expect(
            forward.listed == [
                "Possible double counting on 10 further sets of rows that are not listed: \"Ambulance call-out\" in the same month "
                    + "and quantity for one person, possibly one event entered twice"
            ])
        #expect(back.listed.count == 1 && back.listed[0].contains("A&E attendance"))
    }

    @Test("Two services that overlap are named in one order, whichever row stands first")
    func order() throws {
        func told(_ pairs: [(String, String)]) throws -> [String] {
            let rows = pairs.enumerated().map { person, pair in
                "C\(person),2020-05,\(pair.0),1\nC\(person),2020-05,\(pair.1),1\n"
            }
            let warnings = try InputFolder(
                settings: Self.period + #", "disclosure": { "threshold": 0 }"#,
                [
                    "unit-costs.csv":
                        "service,label,unit,central,price_year,bearer,excludes,source\na,Aaa,item,1,2020-21,NHS,b,t\nb,Bbb,item,1,2020-21,NHS,,t\n",
                    "outcomes.csv": "case_id,start,service,quantity\n" + rows.joined(),
                ]
            ).findings().warnings.filter { $0.code == .doubleCounting }
            return EvaluationWarning.gathered(warnings).map(\.message)
        }
        let both = try told([("a", "b"), ("b", "a")])
        #expect(both.count == 1 && both[0].contains("\"Aaa\" and \"Bbb\" (2 times) exclude each other"), "\(both)")
    }
}
