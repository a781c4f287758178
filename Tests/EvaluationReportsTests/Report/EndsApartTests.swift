import CostAvoidance
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("What is true of one end alone is said of that end")
struct EndsApartTests {
    private static let price =
        "service,label,unit,central,price_year,bearer,cost_basis,source\nvisit,Visit,visit,100,2024-25,NHS,marginal,Made up\n"

    private static func files(_ quantity: String, cost: String, _ more: [String: String] = [:]) -> [String: String] {
        [
            "evaluation.json":
                #"{ "title": "T", "priceYear": "2024-25", "period": { "start": "2024-04", "months": 12 } }"#,
            "unit-costs.csv": price,
            "outcomes.csv": "case_id,start,service,quantity_low,quantity,quantity_high,basis\n"
                + (1...10).map { "C\($0),2024-04,visit,\(quantity),panel\n" }.joined(),
            "costs.csv": "item,start,months,amount_low,amount,amount_high\nTeam,2024-04,12,\(cost)\n",
        ].merging(more) { _, new in new }
    }

    // 10 people x 10 visits x £100 = £10,000 in twelve equal months; £5,000 is reached by the end of month 6, £12,000 never.
    @Test("Where only the low end of the cost is nothing, ratio and payback of the other ends are told")
    func freeAtBest() throws {
        let findings = try findings(Self.files("10,10,10", cost: "0,5000,12000"))
        #expect(
            findings.totals.paybackAbsence == .nothingSpentAtBest(central: .month(6), cautious: .notWithinHorizon))
        let report = try EvaluationReport.markdown(findings)
        #expect(
            report.contains(
                "Payback is not given as a range: at its low end the programme costs nothing, so there is nothing to pay "
                    + "back; centrally the cost is made good by the end of month 6, and at the cautious end not made good while effects are counted."
            ))
        #expect(
            report.contains(
                "The ratio is not given as a range, because the programme's cost is zero at its low end, and nothing is divided by "
                    + "that; centrally the ratio is 2, and of the low amount to the high cost 0.83."))
        #expect(report.contains("Payback: month 6."))
        #expect(!report.contains("There is no payback"))
    }

    @Test("Where services cost more centrally and less at the high end, neither is said of the whole")
    func eitherWay() throws {
        let findings = try findings(Self.files("-3,-1,1", cost: "5000,5000,5000"))
        let report = try EvaluationReport.markdown(findings)
        #expect(
            report.contains("**Cost avoided less additional cost, estimated: -£3,000 to £1,000, central -£1,000.**"))
        #expect(!report.contains("more than half of the estimated cost avoided,"))
        let told = findings.warnings.map(\.message).filter { $0.contains("estimated cost avoided") }
        #expect(!told.isEmpty)
        for message in told { #expect(message.contains("estimated cost avoided less additional cost"), "\(message)") }
    }

    @Test("Where services cost more, an assumption's low end is not said to give the low total")
    func risingEnds() throws {
        let deadweight = [
            "assumptions.csv": "parameter,scope,low,central,high,source\ndeadweight,,0.3,0.2,0.1,Made up\n"
        ]
        let claim = "Low and high are the ends that give the low and the high"
        let rise = try EvaluationReport.markdown(
            findings(Self.files("-1,-1,-1", cost: "5000,5000,5000", deadweight)))
        #expect(!rise.contains(claim))
        #expect(rise.contains("each takes the end that makes the total least or greatest"))
        let fall = try EvaluationReport.markdown(findings(Self.files("1,1,1", cost: "5000,5000,5000", deadweight)))
        #expect(fall.contains(claim))
    }
}
