import CostAvoidance
import DelimitedText
import Numerics
import Testing

/// Each code with inputs that raise it and inputs, as near as can be, that do not.
@Suite("Warnings")
struct WarningTests {
    private static let unitCosts = """
        service,label,unit,low,central,high,price_year,bearer,benefit_type,cashable,cost_basis,excludes,max_per_year,source
        visit,Visit,attendance,,100,,2020-21,NHS,,0.5,marginal,,,test
        night,Night,night,,100,,2020-21,Police,,0.5,marginal,,,test
        stay,Stay,week,,100,,2020-21,Local authority,,0.5,marginal,home,,test
        home,Home care,week,,100,,2020-21,Local authority,,0.5,marginal,,,test
        plain,Plain,attendance,,100,,2020-21,NHS,,,marginal,,,test
        dear,Dear,attendance,,900,,2020-21,NHS,,0.5,marginal,,,test
        average,Average,attendance,,100,,2020-21,NHS,,0.5,average,,,test
        unstated,Unstated,attendance,,100,,2020-21,NHS,,0.5,,,,test
        ranged,Ranged,attendance,80,100,120,2020-21,NHS,,0.5,marginal,,,test
        old,Old,attendance,,100,,2014-15,NHS,,0.5,marginal,,,test
        recent,Recent,attendance,,100,,2015-16,NHS,,0.5,marginal,,,test
        wage,Wage,year,,100,,2020-21,Individuals and the economy,economic,,,,,test
        benefit,Benefit,year,,100,,2020-21,DWP,transfer,,,,,test

        """

    private func warnings(
        _ files: [String: String], settings: String = "", _ code: WarningCode
    ) throws -> [EvaluationWarning] {
        let all = ["unit-costs.csv": Self.unitCosts].merging(files) { _, given in given }
        return try InputFolder(settings: settings, all).findings().warnings.filter { $0.code == code }
    }

    private func outcomes(_ rows: String) -> [String: String] { ["outcomes.csv": rows + "\n"] }

    private func use(_ rows: String) -> [String: String] { ["service-use.csv": rows + "\n"] }

    private static let equalWindows = #""windows": {"beforeMonths": 12, "afterMonths": 12}"#

    @Test("W01 where before and after stands without a comparison group")
    func regressionToTheMean() throws {
        let alone = use("case_id,service,before,after\nC1,visit,5,1")
        let raised = try warnings(alone, settings: Self.equalWindows, .regressionToTheMean)
        #expect(raised.count == 1)
        #expect(raised.first?.place == .counterfactual)
        #expect(try warnings(outcomes("service,quantity,basis\nvisit,1,before-after"), .regressionToTheMean).count == 1)
        let compared = use("case_id,group,service,before,after\nC1,,visit,5,1\nK1,comparison,visit,5,4")
        #expect(try warnings(compared, settings: Self.equalWindows, .regressionToTheMean).isEmpty)
    }

    @Test("W02 where judgement, or nothing, is behind more than half of the savings, and not at half")
    func judgement() throws {
        let half = outcomes("service,quantity,basis\nvisit,1,trial\nnight,1,panel")
        #expect(try warnings(half, .judgedCounterfactual).isEmpty)
        let more = outcomes("service,quantity,basis\nvisit,1,trial\nnight,1.01,panel")
        #expect(
            try warnings(more, .judgedCounterfactual).first?.message.contains(
                "(basis: panel) is behind more than half of") == true)
        let nothing = try warnings(outcomes("service,quantity\nvisit,1"), .judgedCounterfactual)
        #expect(
            nothing.map(\.message) == [
                "Nothing says what would have happened without the programme (basis: not stated) for all of the potential cost avoidance, and no people without it were observed"
            ])
        // A likelihood is somebody's judgement, whatever its basis.
        let likely = try warnings(outcomes("service,quantity,likelihood\nvisit,1,0.5"), .judgedCounterfactual)
        #expect(likely.first?.message.hasPrefix("Somebody's judgement of what would have happened") == true)
    }

    @Test("W03 once for each assumption left at its default, and not for one that was given")
    func defaults() throws {
        let rows = outcomes("service,quantity\nvisit,1\nnight,1")
        #expect(try warnings(rows, .defaultAssumption).count == 4)
        let header = "parameter,scope,central,source\n"
        let some = rows.merging(["assumptions.csv": header + "deadweight,service:visit,0.1,test\n"]) { one, _ in one }
        let partial = try warnings(some, .defaultAssumption)
        #expect(partial.count == 4)
        #expect(
            partial.contains {
                $0.message
                    == "Deadweight is left at its default, 0%, for \"Night\": none of the effect is assumed to have happened anyway"
            })
        let all = ["deadweight,,0", "attribution,,1", "displacement,,0", "drop_off,,0"].map { $0 + ",test\n" }
        let given = rows.merging(["assumptions.csv": header + all.joined()]) { one, _ in one }
        #expect(try warnings(given, .defaultAssumption).isEmpty)
    }

    @Test("W03 says of deadweight that people without the programme show what came anyway, where they do")
    func noDeadweightBesideComparison() throws {
        func told(_ files: [String: String]) throws -> String? {
            try warnings(files, settings: Self.equalWindows, .defaultAssumption).map(\.message).first {
                $0.hasPrefix("Deadweight")
            }
        }
        let seen =
            "what would have happened anyway is estimated from people without the programme, and nothing more is taken off for it"
        let compared = use("case_id,group,service,before,after\nC1,,visit,5,1\nK1,comparison,visit,5,4")
        #expect(try told(compared) == "Deadweight is left at its default, 0%: \(seen)")
        #expect(try told(outcomes("service,quantity,basis\nvisit,1,trial"))?.hasSuffix(seen) == true)
        let both = compared.merging(outcomes("case_id,service,quantity,basis\nC1,night,1,panel")) { one, _ in one }
        #expect(
            try told(both)?.hasSuffix(
                ": none of the effect is assumed to have happened anyway, except where that is estimated from people without the programme"
            )
                == true)
        let part = ["assumptions.csv": "parameter,scope,central,source\ndeadweight,basis:panel,0.1,test\n"]
        #expect(
            try told(both.merging(part) { one, _ in one })
                == "Deadweight is left at its default, 0%, for \"Visit\": \(seen)")
        let alone = use("case_id,service,before,after\nC1,visit,5,1")
        #expect(try told(alone)?.hasSuffix("none of the effect is assumed to have happened anyway") == true)
    }

    @Test("W03 says of a service that several bodies bear for which of them nothing was assumed")
    func defaultsOfSeveralBearers() throws {
        var rows = outcomes("service,quantity\nshared,1\nvisit,1")
        rows["unit-costs.csv"] =
            Self.unitCosts + "shared,Shared,hour,,10,,2020-21,NHS 60%; Local authority 40%,,0.5,marginal,,,test\n"
        rows["assumptions.csv"] = "parameter,scope,central,source\ndisplacement,bearer:NHS,0.1,test\n"
        let told = try warnings(rows, .defaultAssumption).map(\.message).filter { $0.hasPrefix("Displacement") }
        #expect(told.count == 1 && told[0].contains("\"Shared\" as far as Local authority bears it"), "\(told)")
    }

    @Test("W04 where effects are counted for longer than they were observed, unless they drop off fast")
    func horizon() throws {
        let rows = outcomes("start,service,quantity\n2020-04,visit,1")
        let year = #""period": {"start": "2020-04", "months": 12}"#
        #expect(try warnings(rows, settings: year, .horizonWithoutDropOff).isEmpty)
        #expect(try warnings(rows, settings: year + #", "horizonYears": 2"#, .horizonWithoutDropOff).count == 1)
        let fading = rows.merging([
            "assumptions.csv": "parameter,central,source\ndrop_off,0.3,test\n"
        ]) { one, _ in one }
        #expect(try warnings(fading, settings: year + #", "horizonYears": 2"#, .horizonWithoutDropOff).isEmpty)
        let event = fading.merging(
            outcomes("case_id,service,quantity,alternative\nA,visit,1,fall\nA,night,1,fall")
        ) { _, other in other }
        #expect(try warnings(event, settings: year + #", "horizonYears": 2"#, .horizonWithoutDropOff).isEmpty)
    }

    private func use(from start: Int, to end: Int, people: Int = 12) -> [String: String] {
        use(
            "case_id,service,before,after\n"
                + (1...people).map { "C\($0),visit,\(start),\(end)" }.joined(separator: "\n"))
    }

    /// Undiscounted, of five years one in five is observed; with a drop-off of a half 16 of 31 parts are.
    @Test(
        "W04 with a drop-off where more than half of the amount falls after what was observed",
        arguments: [("0.05", 1), ("0.4", 1), ("0.5", 0)], ["observed", "judged"])
    func slowDropOff(_ dropOff: (String, Int), _ evidence: String) throws {
        let rows =
            evidence == "observed" ? use(from: 5, to: 1) : outcomes("service,quantity,basis\nvisit,4,panel")
        let files = rows.merging(["assumptions.csv": "parameter,central,source\ndrop_off,\(dropOff.0),test\n"]) {
            one, _ in one
        }
        let settings =
            Self.equalWindows
            + #", "horizonYears": 5, "discountRate": 0, "period": {"start": "2020-04", "months": 12}"#
        let raised = try warnings(files, settings: settings, .horizonWithoutDropOff)
        #expect(raised.count == dropOff.1)
        let seen = evidence == "observed" ? "were observed for" : "were judged over"
        #expect(raised.allSatisfy { $0.message.contains("counted for 60 months but \(seen) 12 months") })
    }

    @Test("W04 says what was judged and what was observed, each with its own time")
    func horizonOfBoth() throws {
        let files = use(from: 5, to: 1).merging(outcomes("service,quantity,basis\nvisit,4,panel")) { one, _ in one }
        let settings = Self.equalWindows + #", "horizonYears": 4, "period": {"start": "2020-04", "months": 24}"#
        let raised = try warnings(files, settings: settings, .horizonWithoutDropOff)
        #expect(
            raised.first?.message.contains(
                "counted for 48 months but were judged over 24 months and observed for 12 months,") == true, "\(raised)"
        )
    }

    @Test("W04 in one sentence for the scenarios that count effects for longer than they were observed")
    func horizonOfScenarios() throws {
        let scenarios = """
            scenario,parameter,scope,change
            long,horizon_years,,10
            longer,horizon_years,,20
            dearer,unit_cost,,+10%

            """
        let files = use(from: 5, to: 1).merging(["scenarios.csv": scenarios]) { one, _ in one }
        let raised = try warnings(files, settings: Self.equalWindows, .horizonWithoutDropOff)
        #expect(raised.map(\.position) == [SourcePosition(file: "scenarios.csv")])
        #expect(
            raised.first?.message.hasPrefix(
                "The scenarios \"long\" (120 months) and \"longer\" (240 months) count effects for longer") == true)
        // Where the evaluation is warned of itself, a scenario that leaves its time as it is says nothing more.
        let both = try warnings(files, settings: Self.equalWindows + #", "horizonYears": 2"#, .horizonWithoutDropOff)
        #expect(both.count == 2)
        #expect(both.allSatisfy { !$0.message.contains("dearer") })
    }

    @Test("W05 where the cashable share is unknown for more than half, and not at half")
    func cashability() throws {
        #expect(try warnings(outcomes("service,quantity\nvisit,1\nplain,1"), .cashabilityUnknown).isEmpty)
        let own = try warnings(outcomes("service,quantity\nvisit,1\nplain,1.01"), .cashabilityUnknown)
        #expect(own.map(\.position?.file) == ["unit-costs.csv"])
        // A price of the catalogue stands in no file of the evaluation.
        let ofCatalogue = try warnings(
            outcomes("service,quantity\nvisit,1\nae-attendance,100"), .cashabilityUnknown)
        #expect(ofCatalogue.map(\.position?.file) == [nil])
        // Over five years the one that fades is less than half of the whole, though it is more in the first.
        let fading = outcomes("service,quantity\nvisit,1\nplain,2").merging([
            "assumptions.csv": "parameter,scope,central,source\ndrop_off,service:plain,1,test\n"
        ]) { one, _ in one }
        #expect(try warnings(fading, .cashabilityUnknown).count == 1)
        #expect(try warnings(fading, settings: #""horizonYears": 5"#, .cashabilityUnknown).isEmpty)
    }

    @Test("W06 for average costs, for costs that do not say, and for one cost behind more than half")
    func unitCosts() throws {
        let mixed = outcomes("service,quantity\nvisit,1\nnight,1")
        #expect(try warnings(mixed, .averageOrDominantCost).isEmpty)
        let average = outcomes("service,quantity\naverage,1\nnight,1")
        #expect(
            try warnings(average, .averageOrDominantCost).first?.message.hasPrefix(
                "Average costs are used for \"Average\":")
                == true
        )
        let unstated = outcomes("service,quantity\nunstated,1\nnight,1")
        #expect(try warnings(unstated, .averageOrDominantCost).count == 1)
        let dominant = try warnings(outcomes("service,quantity\ndear,1\nnight,1"), .averageOrDominantCost)
        #expect(dominant.map(\.position) == [SourcePosition(file: "unit-costs.csv", line: 7, column: 1)])
    }

    @Test("W08 where there are values that are not money a public body spends")
    func otherValues() throws {
        #expect(try warnings(outcomes("service,quantity\nvisit,1"), .otherValues).isEmpty)
        let raised = try warnings(outcomes("service,quantity\nvisit,1\nwage,1\nbenefit,1"), .otherValues)
        #expect(raised.first?.message.hasPrefix("There are economic and transfer values") == true)
    }

    @Test("W09 where no input has a range, and not where one has")
    func noRange() throws {
        #expect(try warnings(outcomes("service,quantity\nvisit,1"), .noRange).count == 1)
        #expect(try warnings(outcomes("service,quantity\nranged,1"), .noRange).isEmpty)
        #expect(try warnings(outcomes("service,quantity_low,quantity\nvisit,1,2"), .noRange).isEmpty)
    }

    @Test(
        "W09 where people are drawn says that their interval is of people alone, and not that the range is one number")
    func noRangeWithPeople() throws {
        let rows = (1...12).map { "C\($0),visit,\($0),0\n" }.joined()
        let raised = try warnings(use("case_id,service,before,after\n" + rows), settings: Self.equalWindows, .noRange)
        #expect(raised.first?.message.contains("low to high is one number") == true)
        #expect(raised.first?.message.hasSuffix("The 95% interval varies people alone") == true)
    }

    @Test("W10 for windows that differ, that are short or that nobody states")
    func windows() throws {
        let rows = "case_id,service,before,after,before_months,after_months\nC1,visit,5,1,"
        #expect(try warnings(use(rows + "12,12"), .windows).isEmpty)
        #expect(try warnings(use(rows + "24,12"), .windows).count == 1)
        #expect(try warnings(use(rows + "6,6"), .windows).count == 1)
        #expect(try warnings(use(rows + "6,1"), .windows).count == 2)
        let unstated = "how long use was observed"
        let equal = ": before and after are assumed to be twelve months each"
        #expect(try warnings(use(rows + ","), .windows).map(\.message) == ["Nothing says \(unstated)\(equal)"])
        #expect(
            try warnings(use(rows + ",\nC2,visit,5,1,12,12"), .windows).map(\.message) == [
                "Some rows do not say \(unstated)\(equal)"
            ])
    }

    @Test("W11 below thirty people, for one person above a fifth and for five above half")
    func fewCases() throws {
        func cases(_ people: Int, first: Int) -> [String: String] {
            outcomes(
                "case_id,service,quantity\n"
                    + (1...people).map { "C\($0),visit,\($0 == 1 ? first : 1)" }.joined(separator: "\n"))
        }
        #expect(try warnings(cases(30, first: 1), .fewCases).isEmpty)
        #expect(try warnings(cases(29, first: 1), .fewCases).count == 1)
        // One of 30 people with 8 of 37 units is above a fifth; five have 12 of 37, not half.
        #expect(
            try warnings(cases(30, first: 8), .fewCases).map(\.message) == [
                "One person makes up more than a fifth of the potential cost avoidance"
            ])
        #expect(try warnings(cases(30, first: 7), .fewCases).isEmpty)
        let small = try warnings(cases(3, first: 1), .fewCases)
        #expect(small.contains { $0.message.contains("fewer than 5 people") })
    }

    @Test("W12 where the cost is missing, or names no on-costs or overheads")
    func programmeCost() throws {
        let rows = outcomes("service,quantity\nvisit,1")
        #expect(try warnings(rows, .incompleteCost).count == 1)
        func costing(_ items: String) -> [String: String] {
            rows.merging(["costs.csv": "item,amount,note\n" + items]) { one, _ in one }
        }
        let bare = try warnings(costing("Salaries,100,\n"), .incompleteCost)
        #expect(bare.first?.message.contains("on-costs and overheads") == true)
        #expect(try warnings(costing("Salaries,100,with on-costs\nOverheads,20,\n"), .incompleteCost).isEmpty)
    }

    @Test(
        "W12: what an item or its note says is left out is not named by it",
        arguments: [
            ("Salaries,100,\"with pension, management and premises\"", ""),
            ("Salaries,100,with on-costs; excluding VAT\nNon-pay overheads,20,", ""),
            ("Salaries and on-costs (not full time),100,\nOther management costs,20,", ""),
            ("Salaries,100,excludes on-costs\nOverheads,20,", "on-costs"),
            ("Salaries,100,on-costs and overheads not included", "on-costs and overheads"),
            ("Salaries,100,\"on-costs, overheads: not yet costed\"", "on-costs and overheads"),
            ("Salaries without overheads,100,with National Insurance", "overheads"),
            ("Salaries,100,we don’t count premises; pension included", "overheads"),
            ("On-costs,100,none of the office’s rent", "overheads"),
        ])
    func deniedCosts(_ items: String, _ missing: String) throws {
        let files = outcomes("service,quantity\nvisit,1").merging(["costs.csv": "item,amount,note\n" + items + "\n"]) {
            one, _ in one
        }
        let raised = try warnings(files, .incompleteCost)
        #expect(raised.isEmpty == missing.isEmpty)
        #expect(
            raised.allSatisfy { $0.message.contains("cost does not mention \(missing):") }, "\(raised.map(\.message))")
    }

    @Test("W13 for a unit cost six years older than the price year, and not for one five years older")
    func oldUnitCost() throws {
        #expect(try warnings(outcomes("service,quantity\nrecent,1"), .oldUnitCost).isEmpty)
        #expect(try warnings(outcomes("service,quantity\nold,1"), .oldUnitCost).first?.position?.line == 11)
    }

    @Test("W13 is one sentence for all unit costs, in the file they stand in")
    func oldUnitCosts() throws {
        let older = Self.unitCosts + "ancient,Ancient,attendance,,100,,2010-11,NHS,,0.5,marginal,,,test\n"
        let raised = try warnings(
            ["unit-costs.csv": older, "outcomes.csv": "service,quantity\nold,1\nancient,1\n"], .oldUnitCost)
        #expect(
            raised.map(\.message) == [
                "2 unit costs are more than 5 years older than the price year 2020-21: \"Ancient\" (2010-11) and \"Old\" (2014-15); uprating allows for prices, not for how the service has changed"
            ])
        #expect(raised.map(\.position) == [SourcePosition(file: "unit-costs.csv")])
    }

    @Test("W14 where a row about few people is withheld")
    func suppressed() throws {
        let few = outcomes("case_id,service,quantity\nC1,visit,1")
        #expect(try !warnings(few, .suppressed).isEmpty)
        #expect(try warnings(few, settings: #""disclosure": {"threshold": 0}"#, .suppressed).isEmpty)
    }

    @Test("W15 where use rose, in the file and at no row, since the order of rows changes nothing")
    func costRose() throws {
        #expect(try warnings(outcomes("service,quantity\nvisit,1"), .costRose).isEmpty)
        let judged = try warnings(outcomes("case_id,service,quantity\nC1,visit,1\nC2,visit,-2"), .costRose)
        #expect(judged.map(\.position) == [SourcePosition(file: "outcomes.csv")])
        let whole = try warnings(outcomes("case_id,service,quantity\nC1,visit,-1\nC2,visit,-2"), .costRose)
        #expect(whole.map(\.message).first?.contains("Use of \"Visit\" rose: ") ?? false, "\(whole)")
        let observed = try warnings(use("service,before,after\nvisit,94,103"), .costRose)
        #expect(observed.map(\.position) == [SourcePosition(file: "service-use.csv")])
    }

    @Test("W15 where use rose by less than in the comparison group, with what that is counted as")
    func roseByLess() throws {
        func use(_ after: Int, _ comparison: Int) -> [String: String] {
            let rows = (1...10).map { "P\($0),programme,visit,5,\(after)\nK\($0),comparison,visit,5,\(comparison)\n" }
            return ["service-use.csv": "case_id,group,service,before,after\n" + rows.joined()]
        }
        #expect(
            try warnings(use(6, 9), settings: Self.equalWindows, .costRose).map(\.message) == [
                "Use of \"Visit\" rose, by no more than in the comparison group: the gross amount counts this as an increase in cost, "
                    + "and the net amount counts how much less it was than in the comparison group"
            ])
        #expect(try warnings(use(4, 9), settings: Self.equalWindows, .costRose).isEmpty)
        #expect(
            try warnings(use(6, 5), settings: Self.equalWindows, .costRose).map(\.message).first?.contains(
                "rose, or fell by less") == true)
    }

    /// North's use rose by 10 and south's fell by 40; the comparison's fell by 6 for as many people.
    @Test("W15 is decided for each service over the whole evaluation, however tables are cut", arguments: ["", "area"])
    func riseInOneGroup(_ groupBy: String) throws {
        func rising(_ south: Int) throws -> [String] {
            func row(_ who: String, _ area: String, _ use: String) -> String {
                "\(who),\(groupBy.isEmpty ? "" : area + ",")visit,\(use)\n"
            }
            let programme = (1...10).map {
                row("N\($0),programme", "north", "4,5") + row("S\($0),programme", "south", "8,\(south)")
            }
            let comparison = (1...20).map { row("K\($0),comparison", "other", "5,\($0 <= 6 ? 4 : 5)") }
            let header = "case_id,group,\(groupBy.isEmpty ? "" : "area,")service,before,after\n"
            return try warnings(
                ["service-use.csv": header + (programme + comparison).joined()],
                settings: Self.equalWindows + (groupBy.isEmpty ? "" : #", "groupBy": ["area"]"#), .costRose
            ).map(\.message)
        }
        #expect(try rising(4).isEmpty)
        #expect(
            try rising(7) == [
                "Use of \"Visit\" rose, or fell by less than in the comparison group: this is kept and counted as an increase in cost"
            ])
    }

    @Test("W16 counts people with a before and no after, and names none")
    func followUpLost() throws {
        let complete = "case_id,service,before,after\nC1,visit,5,1"
        #expect(try warnings(use(complete), .followUpLost).isEmpty)
        let lost = (2...8).map { "\nC\($0),visit,4," }.joined()
        let raised = try warnings(use(complete + lost), .followUpLost)
        #expect(
            raised.first?.message.hasPrefix(
                "Use after is missing on 7 rows of the programme group (7 people), so use before is left out there too")
                == true)
        let few = try warnings(use(complete + "\nC2,visit,4,"), .followUpLost)
        #expect(
            few.first?.message.hasPrefix(
                "Use after is missing on rows of the programme group (fewer than 5 people)")
                == true)
    }
}
