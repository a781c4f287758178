import Testing

@testable import CostAvoidance

@Suite("Black-box checks")
struct VerificationTests {
    @Test(
        "Every check holds on evaluations of every kind",
        arguments: [
            "derby", "voices-women", "comparison-group", "studies/h4-housing", "studies/bath-care-home-in-reach",
        ])
    func holds(_ fixture: String) throws {
        let verification = try Verification(InputFolder.fixture(fixture).read())
        #expect(verification.outcomes.map(\.check) == BlackBoxCheck.allCases)
        #expect(verification.outcomes.filter { $0.verdict != .holds }.map { "\($0.check): \($0.detail)" } == [])
    }

    @Test("They hold with rises, ranges, drop-off, other values, alternatives and several years")
    func everythingAtOnce() throws {
        let folder = try InputFolder(
            settings:
                #""period": {"start": "2020-04", "months": 24}, "horizonYears": 4, "disclosure": {"threshold": 0}"#,
            [
                "unit-costs.csv": """
                service,label,unit,low,central,high,price_year,bearer,benefit_type,cashable,source
                visit,Visit,attendance,80.33,99.99,120.07,2010-11,NHS,,0.333333,test
                night,Night,night,,250.01,,2015-16,Police,,,test
                wage,Wage,year,,1000,,2020-21,Individuals and the economy,economic,,test

                """,
                "outcomes.csv": """
                case_id,start,service,quantity_low,quantity,quantity_high,likelihood,basis,alternative
                A,2020-05,visit,1,3,7,0.35,panel,
                B,2021-06,visit,-3,-2,-1,1,practitioner,
                C,2020-04,night,,11,,0.77,trial,
                D,2021-04,visit,,3,,,panel,x
                D,2021-04,night,,1,,,panel,x
                E,2020-04,wage,,1,,,panel,

                """,
                "assumptions.csv":
                    "parameter,low,central,high,source\ndeadweight,0.3,0.2,0.1,test\ndrop_off,0.4,0.333333,0.2,test\n",
                "costs.csv": "item,amount_low,amount,amount_high\nPost,900,1000,1100\n",
            ])
        let verification = try Verification(folder.evaluation())
        #expect(verification.outcomes.filter { $0.verdict != .holds }.map { "\($0.check): \($0.detail)" } == [])
    }

    /// Services of many, of 6 and of 1 person, whose prices have ranges of their own.
    private static func folder(people: [Int], deadweight: String = "") throws -> InputFolder {
        let rows = zip(["a", "b", "c"], people).flatMap { service, people in
            (0..<people).map { "P\($0),\(service),\(2 + $0 % 3)" }
        }
        return try InputFolder([
            "unit-costs.csv": SimpleCosts.file(
                "a,A,visit,,100,,2020-21,NHS,,,,,,test", "b,B,visit,200,300,500,2020-21,NHS,,,,,,test",
                "c,C,visit,700,800,1000,2020-21,NHS,,,,,,test"),
            "outcomes.csv": (["case_id,service,quantity"] + rows).joined(separator: "\n") + "\n",
            "assumptions.csv": "parameter,scope,low,central,high,source\n" + deadweight,
            "scenarios.csv": "scenario,parameter,scope,change,note\nless,deadweight,,0.5,\n",
        ])
    }

    @Test(
        "What is withheld is attacked with every figure that is told, and what follows from the totals alone is told of"
    )
    func withheld() throws {
        func found(_ folder: InputFolder) throws -> BlackBoxOutcome {
            try #require(try Verification(folder.evaluation()).outcomes.first { $0.check == .withheld })
        }
        let safe = try found(Self.folder(people: [30, 6, 1]))
        #expect(safe.verdict == .holds)
        #expect(
            safe.detail
                == "2 rows withheld, 48 figures taken as equations, every row about too few people left at least 100% of its amount of doubt"
        )
        let none = try found(Self.folder(people: [30, 6, 9]))
        #expect(none.detail == "0 rows withheld, 60 figures taken as equations")
        // Two services, of which one has a deadweight of its own: gross and net are two equations about two quantities.
        let open = try found(Self.folder(people: [0, 30, 1], deadweight: "deadweight,service:c,,0.4,,test\n"))
        #expect(open.verdict == .fails)
        #expect(
            open.detail.contains(
                "of 1 row about too few people 1 can be worked out, exactly or to within 15%, from the central totals alone"
            ))
        #expect(try found(Self.folder(people: [3, 2, 1])).verdict == .notTried)
    }

    @Test("No check tells what the savings come to without the events of a few people")
    func eventsStayUntold() throws {
        let folder = try InputFolder([
            "outcomes.csv": """
            case_id,service,quantity,alternative
            A,ae-attendance,3,
            B,ambulance-call-out,5,x
            B,ae-attendance,1,x

            """
        ])
        let evaluation = try folder.evaluation()
        var without = evaluation
        without.alternatives = []
        let rest = try Evaluator.evaluate(without).savings.gross.central
        let details = try Verification(evaluation).outcomes.map(\.detail)
        #expect(details.filter { $0.contains(rest.description) } == [])
    }
}
