import CostAvoidance
import DelimitedText
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

/// Indices beside what they are by hand: for a product of independent factors the first-order index of one is the variance of its mean
/// over that of all. A. Saltelli and others, Global Sensitivity Analysis: The Primer (2008), chapter 4.
@Suite("indices.csv")
struct IndicesTableTests {
    private static func rows(_ files: [String: String]) throws -> [String: [String]] {
        let findings = try findings(files)
        let table = try #require(IndicesTable.table(findings))
        var rows: [String: [String]] = [:]
        for line in table.text.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            rows[cells[0] + (cells[1].isEmpty ? "" : "[\(cells[1])]")] = Array(cells[2...])
        }
        return rows
    }

    private static let files = [
        "evaluation.json": #"{ "title": "T", "priceYear": "2024-25" }"#,
        "unit-costs.csv":
            "service,label,unit,low,central,high,distribution,price_year,bearer,source\nvisit,Visit,visit,80,100,120,uniform,2024-25,NHS,made up\n",
        "outcomes.csv": "case_id,service,quantity\n" + (1...10).map { "C\($0),visit,1\n" }.joined(),
        "assumptions.csv":
            "parameter,scope,low,central,high,distribution,source\ndeadweight,,0.3,0.2,0.1,uniform,made up\n",
        "costs.csv": "item,amount_low,amount,amount_high,distribution\nPay,400,500,600,uniform\n",
    ]

    /// Savings are 10 × price × (1 − deadweight). The price has the mean 100 and the variance 40²/12, the rest the mean 0.8 and the
    /// variance 0.2²/12; the cost has the variance 200²/12.
    @Test("Indices are those worked out by hand, and coefficients the slopes")
    func byHand() throws {
        let rows = try Self.rows(Self.files)
        let (price, rest, cost) = (40.0 * 40 / 12, 0.2 * 0.2 / 12, 200.0 * 200 / 12)
        let ofPrice = 100 * 0.64 * price
        let ofRest = 100 * 10_000 * rest
        let ofBoth = 100 * price * rest
        let all = ofPrice + ofRest + ofBoth + cost
        let expected: [String: (slope: String, first: Double, total: Double)] = [
            "unit_cost[service:visit]": ("8", ofPrice / all, (ofPrice + ofBoth) / all),
            "deadweight": ("-1000", ofRest / all, (ofRest + ofBoth) / all),
            "programme_cost[Pay]": ("-1", cost / all, cost / all),
        ]
        #expect(Set(rows.keys) == Set(expected.keys))
        for (name, expected) in expected {
            let cells = try #require(rows[name])
            #expect(cells[0] == expected.slope, "\(name)")
            #expect(abs(try #require(Double(cells[1])) - expected.first) < 2e-6, "\(name)")
            #expect(cells[2].isEmpty && cells[4].isEmpty)
            #expect(abs(try #require(Double(cells[3])) - expected.total) < 2e-6, "\(name)")
        }
    }

    @Test("Correlated inputs have coefficients and no indices")
    func correlated() throws {
        var files = Self.files
        files["evaluation.json"] = """
            { "title": "T", "priceYear": "2024-25", "simulation": { "correlations": [
              { "between": ["unit_cost[visit]", "deadweight"], "rank": 0.5 }] } }
            """
        let cells = try #require(try Self.rows(files)["deadweight"])
        #expect(cells[0] == "-1000" && cells[1].isEmpty && cells[3].isEmpty)
        #expect(cells.last == "[x]")
    }
}
