import CostAvoidance
import Testing

@Suite("Savings card")
struct SavingsCardTests {
    private static let marginal = """
        service,label,unit,low,central,high,price_year,bearer,cashable,cost_basis,source
        visit,Visit,attendance,80,100,120,2020-21,NHS,0.5,marginal,test

        """

    private func card(_ files: [String: String], settings: String = "") throws -> SavingsCard {
        try InputFolder(settings: settings, ["unit-costs.csv": Self.marginal].merging(files) { _, given in given })
            .findings().card
    }

    @Test("An evaluation with everything meets every line but two of which no input tells all")
    func everything() throws {
        let rows = (1...30).map { "P\($0),programme,visit,5,1\nK\($0),comparison,visit,5,4\n" }.joined()
        let files = [
            "service-use.csv": "case_id,group,service,before,after\n" + rows,
            "costs.csv": "item,amount\nSalaries and on-costs,100\nOverheads,20\n",
            "assumptions.csv":
                "parameter,central,source\ndeadweight,0,test\nattribution,1,test\ndisplacement,0.1,test\ndrop_off,0,test\n",
            "wellbeing.csv": "case_id,measure,after\nP1,life,better\nP2,life,same\n",
            "published.csv": "measure,scope,printed,unit,decimals,source\nnet_savings,,8100,GBP,0,elsewhere\n",
        ]
        let card = try card(files, settings: #""windows": {"beforeMonths": 12, "afterMonths": 12}"#)
        #expect(card.items.filter { $0.verdict != .met }.map(\.criterion) == [.dataQuality, .effectOnServices])
        #expect(card[.dataQuality]?.verdict == .partly)
        #expect(card.items.filter { $0.verdict == .met }.allSatisfy { $0.missing == nil })
    }

    @Test("An evaluation with nothing but a judged gross amount names what is missing on every line")
    func nothing() throws {
        let card = try card([
            "unit-costs.csv":
                "service,label,unit,central,price_year,bearer,source\nvisit,Visit,attendance,100,2020-21,NHS,test\n",
            "outcomes.csv": "service,quantity\nvisit,1\n",
        ])
        #expect(card.count(of: .met) == 0)
        #expect(card.items.allSatisfy { $0.missing?.isEmpty == false })
        #expect(card[.netOfCosts]?.missing == "costs.csv")
        #expect(card[.effectOnServices]?.missing?.hasPrefix("wellbeing.csv") == true)
        #expect(card[.notReallocated]?.missing == "displacement in assumptions.csv")
        #expect(card[.baseline]?.verdict == .notMet)
    }

    @Test("Before and after meets the baseline in part")
    func partly() throws {
        let card = try card(["service-use.csv": "service,before,after\nvisit,5,1\n"])
        #expect(card[.baseline]?.verdict == .partly)
        #expect(card[.dataQuality]?.verdict == .partly)
        #expect(card[.causation]?.verdict == .partly)
    }

    @Test("A comparison group that is small or unlike is a baseline in part")
    func doubtfulComparison() throws {
        func rows(_ comparison: Int, before: Int) -> String {
            "case_id,group,service,before,after\n" + (1...30).map { "P\($0),programme,visit,5,1\n" }.joined()
                + (1...comparison).map { "K\($0),comparison,visit,\(before),1\n" }.joined()
        }
        for file in [rows(29, before: 5), rows(30, before: 8)] {
            let card = try card(["service-use.csv": file])
            #expect(card[.baseline]?.verdict == .partly)
            #expect(card[.causation]?.verdict == .partly)
        }
        #expect(try card(["service-use.csv": rows(30, before: 5)])[.baseline]?.verdict == .met)
    }

    @Test("Made-up records are no data", arguments: ["reconstruction", "illustration"])
    func madeUp(_ status: String) throws {
        let rows = (1...30).map { "P\($0),visit,5,1\n" }.joined()
        let card = try card(
            ["service-use.csv": "case_id,service,before,after\n" + rows], settings: "\"status\": \"\(status)\"")
        #expect(card[.dataQuality]?.verdict == .notMet)
    }

    @Test("Where a part is compared and a part judged, the baseline and the cause are shown for a part")
    func mixed() throws {
        let card = try card(["outcomes.csv": "service,quantity,basis\nvisit,6,trial\nvisit,4,panel\n"])
        #expect(card[.baseline]?.verdict == .partly)
        #expect(card[.causation]?.verdict == .partly)
    }

    @Test("A deadweight of 0 takes nothing to have come anyway")
    func noDeadweight() throws {
        func card(_ share: String) throws -> SavingsCard {
            try self.card([
                "outcomes.csv": "service,quantity,basis\nvisit,6,panel\n",
                "assumptions.csv": "parameter,central,source\ndeadweight,\(share),test\n",
            ])
        }
        #expect(try card("0")[.causation]?.verdict == .notMet)
        let part = try card("0.1")[.causation]
        #expect(part?.verdict == .partly && part?.reason == "part of the change is assumed to have happened anyway")
    }

    @Test("A cost of nothing is no cost taken off")
    func costOfNothing() throws {
        let files = [
            "outcomes.csv": "service,quantity\nvisit,1\n", "costs.csv": "item,amount\nOn-costs and overheads,0\n",
        ]
        #expect(try card(files)[.netOfCosts]?.verdict == .notMet)
    }

    @Test(
        "Figures worked out elsewhere validate what they agree with",
        arguments: [("150", SavingsCard.Verdict.met), ("250", .partly)])
    func validation(_ printed: String, _ verdict: SavingsCard.Verdict) throws {
        let card = try card([
            "outcomes.csv": "service,quantity,likelihood\nvisit,3,0.5\n",
            "published.csv": "measure,scope,printed,unit,decimals,source\ngross_savings,,\(printed),GBP,0,elsewhere\n",
        ])
        #expect(card[.validation]?.verdict == verdict)
    }

    @Test("A figure that stands among the inputs cannot fail, and validates nothing")
    func entered() throws {
        let card = try card([
            "outcomes.csv": "service,quantity\nvisit,1\n",
            "published.csv": "measure,scope,printed,unit,decimals,source\ngross_savings,,100,GBP,0,elsewhere\n",
        ])
        #expect(card[.validation]?.verdict == .notMet)
    }

    @Test(
        "How people fare says nothing of what became of services, however they fare",
        arguments: ["better\nP2,life,same", "worse\nP2,life,same"])
    func wellbeing(_ answers: String) throws {
        let card = try card([
            "outcomes.csv": "service,quantity\nvisit,1\n",
            "wellbeing.csv": "case_id,measure,after\nP1,life,\(answers)\n",
        ])
        #expect(card[.effectOnServices]?.verdict == .notMet)
    }

    @Test("The card has the six criteria and the five tests of the National Audit Office")
    func lines() {
        let criteria = SavingsCard.Criterion.allCases
        #expect(criteria.filter { $0.list == .criteria }.count == 6)
        #expect(criteria.filter { $0.list == .impactTest }.count == 5)
    }
}
