import CostAvoidance
import Foundation
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

/// Recomputes a step from the steps under it with Foundation's decimals, which share nothing with the library's own arithmetic.
private struct Auditor {
    private(set) var checked = 0
    private(set) var mistakes: [String] = []

    mutating func check(_ step: Step) {
        for part in step.parts { check(part) }
        guard let expected = recomputed(step) else { return }
        checked += 1
        let actual = Self.decimal(step)
        if expected != actual { mistakes.append("\(step.label): \(actual) is not \(expected)") }
    }

    private mutating func recomputed(_ step: Step) -> Decimal? {
        switch step.operation {
        case .given, .withheld: return nil
        case .sum: return step.parts.reduce(Decimal(0)) { $0 + Self.decimal($1) }
        case .difference: return step.parts.dropFirst().reduce(Self.decimal(step.parts[0])) { $0 - Self.decimal($1) }
        case .product(let places): return Self.rounded(Self.product(step.parts), places)
        case .quotient(let places?):
            return Self.rounded(Self.decimal(step.parts[0]) / Self.decimal(step.parts[1]), places)
        case .quotient(nil): return nil
        case .rounding(let lines):
            // Two directions of use, each rounded in every year of the horizon, each by half a penny at most.
            let most = Decimal(lines) * Decimal(string: "0.05")!
            if abs(Self.decimal(step)) > most { mistakes.append("rounding of \(Self.decimal(step))") }
            return nil
        }
    }

    /// Numerators are multiplied before anything is divided, so that an exact half is still one.
    private static func product(_ factors: [Step]) -> Decimal {
        var upper = Decimal(1)
        var lower = Decimal(1)
        for factor in factors {
            if case .quotient(nil) = factor.operation, factor.parts.count == 2 {
                upper *= decimal(factor.parts[0])
                lower *= decimal(factor.parts[1])
            } else {
                upper *= decimal(factor)
            }
        }
        return upper / lower
    }

    private static func rounded(_ value: Decimal, _ places: Int) -> Decimal {
        var (source, result) = (value, Decimal())
        NSDecimalRound(&result, &source, places, .bankers)
        return result
    }

    static func decimal(_ step: Step) -> Decimal { Decimal(string: step.decimal.description)! }
}

@Suite("Explanations")
struct ExplanationTests {
    /// Two years, drop-off, ranges, rises in use, a known cashable share, alternatives and a cost over two years.
    private static let rich: [String: String] = [
        "evaluation.json": """
        { "title": "T", "priceYear": "2013-14", "period": { "start": "2013-04", "months": 24 }, "horizonYears": 3,
          "groupBy": ["place"], "disclosure": { "threshold": 2 } }
        """,
        "unit-costs.csv": """
        service,label,unit,low,central,high,price_year,bearer,cashable,source
        bed,Bed day,day,90.333,100.457,120.999,2009-10,NHS,0.35,by hand
        visit,Visit,visit,,10.01,,2011-12,Local authority,,by hand
        """,
        "outcomes.csv": """
        case_id,place,start,service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high,basis,alternative
        a,N,2013-04,bed,8,10,12,0.4,0.5,0.6,panel,
        b,N,2013-05,bed,-3,-2,-1,,1,,panel,
        c,S,2014-05,bed,1,2,3,,0.333,,practitioner,
        d,S,2014-06,bed,1,2,3,,0.777,,practitioner,
        a,N,2013-04,visit,,7,,,0.123,,,
        d,S,2013-04,visit,-1,1,2,0.2,0.5,0.7,,
        e,S,2013-04,visit,,3,,,1,,,
        e,S,2013-09,bed,,3,,,1,,panel,x
        e,S,2013-09,visit,,4,,,1,,panel,x
        f,S,2013-09,bed,,3,,,1,,panel,y
        f,S,2013-09,visit,,4,,,1,,panel,y
        """,
        "assumptions.csv": """
        parameter,scope,low,central,high,source
        deadweight,,0.333,0.25,0.111,by hand
        drop_off,,0.5,0.3,0.1,by hand
        attribution,service:bed,0.7,0.8,0.9,by hand
        """,
        "costs.csv": """
        item,start,months,amount_low,amount,amount_high,price_year
        Post,2013-10,17,900,1000.01,1100,2012-13
        """,
    ]

    private static func allFigures(of findings: Findings) -> [FigureID] {
        var measures = SummaryMeasure.allCases.map { FigureID.Measure.summary($0) }
        for table in findings.released.breakdowns + [findings.released.benefitTypes] {
            for row in table.rows {
                for measure in RowMeasure.allCases where measure.unit == "GBP" && measure != .unitCost {
                    measures.append(.row(measure, FigureID.Row(table.dimension, row.key)))
                }
                if table.dimension == .service {
                    measures.append(.row(.quantity, FigureID.Row(.service, row.key)))
                    measures.append(.row(.unitCost, FigureID.Row(.service, row.key)))
                }
            }
        }
        return measures.flatMap { measure in Bound.allCases.map { FigureID(measure, at: $0) } }
    }

    @Test(
        "Every step of every figure follows from the steps under it, to the penny, by other arithmetic",
        arguments: ["rich", "derby", "voices-women", "studies/h4-housing"])
    func everyStep(name: String) throws {
        let findings = name == "rich" ? try findings(Self.rich) : try findings(ofFixture: name)
        let explainer = FigureExplainer(findings)
        let lookup = FigureLookup(findings.evaluation, findings.released)
        var auditor = Auditor()
        var explained = 0
        for figure in Self.allFigures(of: findings) {
            guard case .known(let step) = try explainer.explain(figure) else { continue }
            auditor.check(step)
            explained += 1
            guard case .known(let value) = try lookup.value(of: figure) else { continue }
            #expect(step.decimal == value[figure.bound], "\(figure.path)")
        }
        #expect(auditor.mistakes.isEmpty, "\(auditor.mistakes.prefix(5))")
        #expect(explained > 20)
        #expect(auditor.checked > 100)
    }

    @Test("The units of a part are the quantities times likelihoods of the lines it names")
    func unitsFromTheFile() throws {
        let files = try Repository.files(ofFixture: "derby")
        let rows = try #require(files["outcomes.csv"]).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let explainer = FigureExplainer(try findings(files))
        var leaves = 0
        func visit(_ step: Step, service: String) {
            for part in step.parts { visit(part, service: service) }
            guard case .units(let units, _) = step.value, step.parts.isEmpty, step.operation == .given,
                let note = step.notes.first(where: { $0.hasPrefix("Lines ") })
            else { return }
            let numbers = note.matches(of: /\d+/).compactMap { Int($0.output) }
            var total = Decimal(0)
            for number in numbers {
                let row = rows[number - 1]
                #expect(row[3] == service)
                total += Decimal(string: String(row[5]))! * (Decimal(string: String(row[8])) ?? 1)
            }
            #expect(Decimal(string: units.description) == total, "\(service)")
            leaves += 1
        }
        for service in Set(rows.dropFirst().map { String($0[3]) }) {
            let figure = FigureID(.row(.net, FigureID.Row(.service, service)))
            if case .known(let step) = try explainer.explain(figure) { visit(step, service: service) }
        }
        #expect(leaves >= 20)
    }

    @Test("A suppressed figure is not explained, and no part about too few people is shown")
    func suppression() throws {
        let findings = try findings(ofFixture: "derby")
        let explainer = FigureExplainer(findings)
        let suppressed = try #require(
            findings.released.breakdown(by: .service)?.rows.first { $0.figures == .suppressed })
        let figure = FigureID(.row(.net, FigureID.Row(.service, suppressed.key)))
        guard case .withheld = try explainer.explain(figure) else {
            Issue.record("a suppressed figure was explained")
            return
        }
        for column in [nil, "locality"] {
            for part in explainer.parts.parts(groupedBy: column) {
                if case .shown(let people) = part.release, let people { #expect(people >= 5) }
            }
        }
        let text = ExplanationText.text(
            try explainer.explain(FigureID(.summary(.netSavings))), of: FigureID(.summary(.netSavings)))
        let label = try #require(findings.evaluation.unitCosts[ServiceID(suppressed.key)]?.label)
        #expect(!text.contains(label))
        #expect(text.contains("services suppressed"))
    }

    @Test("A part that would give a withheld one away is withheld with it")
    func secondPart() throws {
        var rows = ["case_id,service,quantity,basis"]
        // Seven people by one basis and one by another: the one would be the service less the seven.
        rows += (1...7).map { "p\($0),bed,1,panel" } + ["p8,bed,1,self-report"]
        let findings = try findings([
            "evaluation.json": #"{ "title": "T", "priceYear": "2013-14" }"#,
            "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\nbed,Bed,day,10,2013-14,NHS,x\n",
            "outcomes.csv": rows.joined(separator: "\n") + "\n",
            "assumptions.csv": "parameter,scope,low,central,high,source\ndeadweight,basis:self-report,0.5,0.5,0.5,x\n",
        ])
        let parts = LineParts(findings.evaluation, findings.released).parts()
        #expect(parts.count == 2)
        #expect(parts.allSatisfy { $0.release == .withheld })
    }

    @Test(
        "A figure is named by its row and column, in either order, or by its measure",
        arguments: [
            ("service:bed/net_low", "service:bed/net_low"), ("net_low[service:bed]", "service:bed/net_low"),
            ("net_savings", "net_savings"), ("net_savings/high", "net_savings_high"),
            ("net_savings_high", "net_savings_high"), ("bearer:nhs/gross", "bearer:NHS/gross"),
            ("place:A/B/net", "place:A/B/net"),
        ])
    func names(text: String, path: String) throws {
        #expect(try FigureID(parsing: text).path == path)
    }
}
