import CostAvoidance
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("What a chart says over its picture")
struct ChartFindingsTests {
    private static func item(_ name: String, _ pounds: Int) -> RangeItem {
        RangeItem(
            name: name, key: name, amounts: Estimate(exactly: Money(pence: Int128(pounds) * 100)),
            ink: pounds < 0 ? .cost : .saving)
    }

    private static func items(_ amounts: [(String, Int)]) -> [RangeItem] { amounts.map { item($0.0, $0.1) } }

    @Test(
        "Of services the greatest is named, those that cost more are counted, and nothing is claimed of what is withheld"
    )
    func services() {
        let findings = ChartFindings(wording: SavingsWording(evidence: .beforeAfter))
        func said(_ amounts: [(String, Int)], withheld: Int = 0) -> String {
            findings.services(Self.items(amounts), withheld: withheld)
        }
        #expect(said([("Beds", 900)]) == "All of it comes from Beds: £900")
        #expect(said([("Beds", 900)], withheld: 1) == "Of the services shown, the largest part comes from Beds, £900")
        #expect(said([("Beds", 900), ("Calls", 100)]) == "The largest part comes from Beds, £900")
        #expect(said([("Calls", 900), ("Beds", 900)]) == "The largest parts come from Beds and Calls, £900 each")
        #expect(said([("Beds", 900), ("Calls", -100)]) == "The largest part comes from Beds, £900; Calls costs more")
        #expect(
            said([("Beds", 900), ("Calls", -100), ("Visits", -200)])
                == "The largest part comes from Beds, £900; 2 services cost more")
        #expect(said([("Beds", 100), ("Calls", -900)]) == "Calls costs £900 more, and Beds £100 less")
        #expect(said([("Beds", 0)]) == "No service shown costs more or less")
        #expect(said([("Calls", -100)]) == "Calls costs £100 more")
        #expect(said([("Calls", -100), ("Visits", -200)]) == "No service shown costs less; Visits costs £200 more")
        #expect(said([("Beds", 0), ("Calls", 0)]) == "No service shown costs more or less")
        let potential = ChartFindings(wording: SavingsWording(evidence: .nothing))
        #expect(potential.services(Self.items([("Calls", -100)]), withheld: 0) == "Calls could cost £100 more")
        let compared = ChartFindings(wording: SavingsWording(evidence: .comparison))
        #expect(
            compared.services(Self.items([("Calls", -100)]), withheld: 0)
                == "Calls costs £100 more than the comparison group suggests")
        let judged = ChartFindings(wording: SavingsWording(evidence: .judgement))
        #expect(judged.services(Self.items([("Calls", -100)]), withheld: 0) == "Calls is estimated to cost £100 more")
    }

    @Test("Of bodies, too, and what remains to them below nought is said")
    func bodies() {
        let findings = ChartFindings(wording: SavingsWording(evidence: .judgement))
        func borne(_ amounts: [(String, Int)], withheld: Int = 0) -> String {
            findings.bearers(Self.items(amounts), withheld: withheld)
        }
        #expect(borne([("NHS", 500)]) == "All of it would have been paid by NHS: £500")
        #expect(
            borne([("NHS", 900), ("Police", -1)])
                == "The largest part would have been paid by NHS, £900; Police is left with more to pay")
        #expect(
            borne([("NHS", 900)], withheld: 2) == "Of the parts shown, the largest would have been paid by NHS, £900")
        #expect(
            borne([("NHS", -900)]) == "Services are estimated to cost NHS £900 more, and no body shown less")
        #expect(
            borne([("NHS", 100), ("Police", -900)])
                == "Services are estimated to cost Police £900 more, and NHS £100 less")
        let seen = ChartFindings(wording: SavingsWording(evidence: .beforeAfter))
        #expect(seen.bearers(Self.items([("NHS", 500)]), withheld: 0) == "All of it is in what NHS pays: £500")
        func remains(_ amounts: [(String, Int)]) -> String { ChartFindings.positions(Self.items(amounts)) }
        #expect(remains([("NHS", -700)]) == "What remains for NHS after what it pays: -£700")
        #expect(
            remains([("NHS", 700), ("Police", 1)]) == "The most remains for NHS, £700; no body shown ends below zero")
        #expect(
            remains([("NHS", 700), ("Police", -100)])
                == "The most remains for NHS, £700; Police ends below zero, at -£100"
        )
        #expect(
            remains([("NHS", 700), ("not stated", -100)])
                == "The most remains for NHS, £700; a funder not stated ends below zero, at -£100")
        #expect(
            remains([("NHS", -700), ("Police", -100)])
                == remains([("Police", -100), ("NHS", -700)]))
        #expect(
            remains([("Police", -100), ("NHS", -700)]) == "All bodies shown end below zero; the lowest is NHS, -£700")
    }

    @Test("Scenarios, inputs, time and payback")
    func others() {
        #expect(
            ChartFindings.scenarios(Self.items([("As it is", 50), ("A", 70)])) == "A: £70, beside £50 as evaluated")
        #expect(
            ChartFindings.scenarios(Self.items([("As it is", 500), ("A", 700), ("B", -200)]))
                == "The lowest scenario gives -£200, the highest £700, beside £500 as evaluated")
        let swing = Money(pence: 40_000)
        #expect(
            ChartFindings.mover("Deadweight", of: "the net benefit", by: swing, alike: 1, withheld: 0)
                == "Deadweight has the most effect on the net benefit: £400")
        #expect(
            ChartFindings.mover("Deadweight", of: "the net benefit", by: swing, alike: 1, withheld: 1)
                .hasPrefix("Of the inputs shown, Deadweight has the most effect on"))
        #expect(
            ChartFindings.mover("Deadweight", of: "the net benefit", by: swing, alike: 3, withheld: 0)
                == "3 inputs have the same effect on the net benefit, and none has more: £400")
        #expect(ChartFindings.payback(nil) == "The total so far, month by month, beside the programme cost")
    }

    @Test(
        "Every picture has its finding, what it is of, and its source with the status where it is no evaluation",
        arguments: ["derby", "comparison-group", "council-early-help"])
    func everyPicture(fixture: String) throws {
        let findings = try findings(ofFixture: fixture)
        let settings = findings.released.settings
        for chart in try ChartTests.charts(of: findings) {
            let written = chart.drawing.labels.map(\.words).joined(separator: " ")
            #expect(written.hasPrefix(chart.words.finding), "\(chart.name)")
            #expect(written.contains(chart.words.subject), "\(chart.name)")
            #expect(written.hasSuffix(chart.words.source), "\(chart.name)")
            #expect(chart.words.subject.contains("\(settings.priceYear) prices"))
            #expect(chart.words.source.contains(settings.title))
            #expect(chart.words.source.contains("Status:") == (settings.status != .evaluation))
            #expect(!chart.words.finding.contains("…") && !chart.words.finding.hasSuffix("."))
        }
    }
}
