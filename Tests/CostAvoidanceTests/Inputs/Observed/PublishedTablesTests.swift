import CostAvoidance
import Numerics
import Testing

/// Figures that publications print about use before and after.
@Suite("Published tables of use before and after")
struct PublishedTablesTests {
    /// Gidlow and others, third financial analysis of VOICES, December 2021, Table 2: 116 people. Custody is printed as 26,902;
    /// 177 nights at £152 are 26,904.
    @Test("VOICES, whole cohort: every line recomputes, custody two pounds above the print")
    func voicesCohort() throws {
        let result = try Evaluator.evaluate(InputFolder.fixture("studies/voices-cohort").read())
        #expect(result.gross("hospital-inpatient-episode") == .pounds(425_854))
        #expect(result.gross("custody-night") == .pounds(26_904))
        #expect(result.gross("arrest") == .pounds(67_200))
        #expect(result.gross("ae-attendance") == .pounds(44_954))
        #expect(result.gross("magistrates-court-proceeding") == .pounds(39_150))
        #expect(result.savings.gross.central == .pounds(604_062))
        #expect(result.savingsPerPerson?.central.description == "5207.43")
    }

    /// The same report, Table 4: 36 women, and inpatient episodes that rose from 94 to 103.
    @Test("VOICES, women: the whole table to the penny, with the rise kept as a rise")
    func voicesWomen() throws {
        let result = try Evaluator.evaluate(InputFolder.fixture("voices-women").read())
        #expect(result.gross("arrest") == .pounds(20_496))
        #expect(result.gross("custody-night") == .pounds(6_536))
        #expect(result.gross("magistrates-court-proceeding") == .pounds(8_850))
        #expect(result.gross("ae-attendance") == .pounds(8_008))
        #expect(result.gross("hospital-inpatient-episode") == .pounds(-26_802))
        #expect(result.savings.gross.central == .pounds(17_088))
        #expect(result.savingsPerPerson?.central.description == "474.67")
        #expect(result.people == 36)
        #expect(result.breakdown(by: .service)?.rows.allSatisfy { $0.people == 36 } == true)
    }

    /// H3, H4 Hospital Project, 27 February 2017: printed total 720,182 on windows of six months and about 28 days.
    @Test("H4, counts taken from each other as they stand give the printed total")
    func hospitalProjectAsPrinted() throws {
        let result = try Evaluator.evaluate(InputFolder.fixture("studies/h4-health").read())
        #expect(result.savings.gross.central == .pounds(720_182))
        #expect(result.gross("mh-outpatient-appointment") == .pounds(-150))
    }

    /// The same counts on 28 days each: before x 28/182.
    @Test("H4, on equal windows the same counts give about £78,400")
    func hospitalProjectOnEqualWindows() throws {
        let result = try Evaluator.evaluate(InputFolder.fixture("studies/h4-health-equal-windows").read())
        #expect(result.savings.gross.central.description == "78423.39")
    }

    /// Szczepura and others, BMC Health Services Research 2008, 8:269: savings 345,469, cost 302,313, net 43,156; a range from
    /// a saving of £36.90 to an extra cost of £2.70 a resident-week.
    @Test("Bath: the net benefit recomputes, and its cautious end lies below zero")
    func bath() throws {
        let result = try Evaluator.evaluate(InputFolder.fixture("studies/bath-care-home-in-reach").read())
        #expect(result.netBenefit?.central == .pounds(43_156))
        #expect(try #require(result.netBenefit).low.isNegative)
    }

    /// VOICES, the same section: of the 27 people followed for 36 months, A&E attendances rose by 39 and inpatient episodes by
    /// 46 in year three. So one year's £604,062 is not three years' £1,812,186.
    @Test("A first year multiplied by three is warned of, and not where it drops off")
    func yearThree() throws {
        func cohort(_ assumptions: String?) throws -> Findings {
            var evaluation = try InputFolder.fixture("studies/voices-cohort").read()
            evaluation.settings.horizonYears = 3
            evaluation.settings.discounting = try DiscountSchedule.flat(.zero)
            if let assumptions {
                evaluation.assumptions.declared.append(
                    Assumption(
                        parameter: .dropOff, scope: .all, share: Estimate(exactly: try Share(parsing: assumptions)),
                        source: "a test"))
            }
            return try Findings(of: evaluation)
        }
        let multiplied = try cohort(nil)
        #expect(multiplied.totals.savings.presentValue.central == .pounds(3 * 604_062))
        #expect(multiplied.warnings.contains { $0.code == .horizonWithoutDropOff })
        let faded = try cohort("0.5")
        #expect(faded.totals.savings.presentValue.central == Money(pence: 105_710_850))
        #expect(!faded.warnings.contains { $0.code == .horizonWithoutDropOff })
    }

    /// Year three by itself, as the publication counts it: a rise of 39 and 46, which is a cost.
    @Test("Year three of the 27 people is an increase in cost, and stays one")
    func yearThreeAlone() throws {
        let folder = try InputFolder(
            settings: #""people": 27, "windows": {"beforeMonths": 12, "afterMonths": 12}"#,
            [
                "unit-costs.csv": """
                service,label,unit,central,price_year,bearer,source
                inpatient,Hospital inpatient episode,episode,2978,2020-21,NHS,VOICES Table 2
                ae,A&E attendance,attendance,182,2020-21,NHS,VOICES Table 2

                """,
                "service-use.csv": "service,before,after,people\nae,0,39,27\ninpatient,0,46,27\n",
            ])
        let findings = try folder.findings()
        #expect(findings.totals.savings.gross.central == .pounds(-(39 * 182 + 46 * 2978)))
        #expect(findings.warnings.filter { $0.code == .costRose }.count == 2)
    }
}
