import CostAvoidance
import Foundation
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("Explanations")
struct ExplanationTests {
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
        arguments: ["rich", "several bearers", "derby", "voices-women", "studies/h4-housing"])
    func everyStep(name: String) throws {
        let findings =
            switch name {
            case "rich": try findings(RichEvaluation.files)
            case "several bearers": try findings(RichEvaluation.ofSeveralBearers)
            default: try findings(ofFixture: name)
            }
        let explainer = try FigureExplainer(findings)
        let lookup = findings.figures
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
        var files = try Repository.files(ofFixture: "derby")
        // Rows are named where none is withheld.
        files["evaluation.json"] = files["evaluation.json"]?.replacing(#""threshold": 5"#, with: #""threshold": 0"#)
        let rows = try #require(files["outcomes.csv"]).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let explainer = try FigureExplainer(try findings(files))
        var leaves = 0
        func visit(_ step: Step, service: String) {
            for part in step.parts { visit(part, service: service) }
            guard case .units(let units, _) = step.value, step.parts.isEmpty, step.operation == .given,
                let note = step.notes.first(where: { $0.hasPrefix("Line ") || $0.hasPrefix("Lines ") })
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

    @Test("Rows without a case, as published tables have, are named by their lines too")
    func rowsWithoutCase() throws {
        let findings = try findings([
            "evaluation.json": #"{ "title": "T", "priceYear": "2013-14" }"#,
            "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\nbed,Bed,day,10,2013-14,NHS,x\n",
            "outcomes.csv": "case_id,service,quantity\n,bed,3\n,bed,0\n,bed,4\n",
        ])
        let figure = FigureID(.row(.net, FigureID.Row(.service, "bed")))
        let text = ExplanationText.text(
            try FigureExplainer(findings).explain(figure), of: .evaluation(figure))
        #expect(text.contains("Lines 2, 3, 4 of the file."))
    }

    @Test("A suppressed figure is not explained, and no part about too few people is shown")
    func suppression() throws {
        let findings = try findings(ofFixture: "derby")
        let explainer = try FigureExplainer(findings)
        let suppressed = try #require(
            findings.released.breakdown(by: .service)?.rows.first { $0.figures == .suppressed })
        let figure = FigureID(.row(.net, FigureID.Row(.service, suppressed.key)))
        guard case .withheld = try explainer.explain(figure) else {
            Issue.record("a suppressed figure was explained")
            return
        }
        for column in [nil, "locality"] {
            for part in try explainer.parts.parts(of: .all, groupedBy: column) {
                if case .shown(let shown) = part, let people = shown.people { #expect(people >= 5) }
            }
        }
        let text = ExplanationText.text(
            try explainer.explain(FigureID(.summary(.netSavings))), of: .evaluation(FigureID(.summary(.netSavings))))
        let label = try #require(findings.released.unitCosts[ServiceID(suppressed.key)]?.label)
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
        let parts = try ReleasedParts(findings.evaluated).parts(of: .all)
        #expect(parts.count == 2)
        #expect(parts.allSatisfy { if case .withheld = $0 { true } else { false } })
    }

    /// Rows about the service `bed`, one a person: so many fell and so many rose.
    private static func files(fell: Int, rose: Int) -> [String: String] {
        var rows = ["case_id,place,service,quantity,basis"]
        rows += (0..<fell).map { "f\($0),\($0.isMultiple(of: 2) ? "N" : "S"),bed,2,panel" }
        rows += (0..<rose).map { "r\($0),\($0 < rose / 2 ? "N" : "S"),bed,-3,panel" }
        return [
            "evaluation.json": #"{ "title": "T", "priceYear": "2013-14", "groupBy": ["place"] }"#,
            "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\nbed,Bed,day,10,2013-14,NHS,x\n",
            "outcomes.csv": rows.joined(separator: "\n") + "\n",
        ]
    }

    @Test(
        "Use that rose for a few people is not told apart from use that fell for others, in no part that shares their rows",
        arguments: [(20, 2, false), (2, 20, false), (20, 6, false), (20, 12, true), (20, 0, true)])
    func ways(fell: Int, rose: Int, isApart: Bool) throws {
        let findings = try findings(Self.files(fell: fell, rose: rose))
        let explainer = try FigureExplainer(findings)
        for figure in ["service:bed/net", "service:bed/quantity", "place:N/net", "present_value_savings"] {
            guard case .known(let step) = try explainer.explain(FigureID(parsing: figure)) else {
                Issue.record("\(figure) is not explained")
                continue
            }
            let text = ExplanationText.text(.known(step), of: try ReportFigure(parsing: figure))
            #expect(text.contains("less use and more use together") != isApart, "\(figure)")
            #expect(text.contains("More use") == (isApart && rose > 0), "\(figure)")
        }
    }

    @Test(
        "A present value is not told beside a net amount where the two give away a year of few people",
        arguments: [(2, false), (6, true)])
    func yearsOfARow(later: Int, isTold: Bool) throws {
        var rows = ["case_id,start,service,quantity,basis"]
        rows += (1...7).map { "a\($0),2013-04,bed,2,panel" } + (1...later).map { "b\($0),2014-05,bed,2,panel" }
        rows += (1...10).map { "c\($0),2013-04,visit,2,panel" } + (1...10).map { "d\($0),2014-05,visit,2,panel" }
        let findings = try findings([
            "evaluation.json": """
            { "title": "T", "priceYear": "2013-14", "period": { "start": "2013-04", "months": 24 } }
            """,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            bed,Bed,day,10,2013-14,NHS,x
            visit,Visit,visit,10,2013-14,NHS,x
            """, "outcomes.csv": rows.joined(separator: "\n") + "\n",
        ])
        let explainer = try ReportExplainer(findings)
        for service in ["bed", "visit"] {
            guard case .known = try explainer.explain(ReportFigure(parsing: "service:\(service)/net")) else {
                Issue.record("the net amount is withheld")
                return
            }
            let explanation = try explainer.explain(ReportFigure(parsing: "service:\(service)/present_value_savings"))
            if case .known = explanation { #expect(isTold) } else { #expect(!isTold) }
        }
        let total = try ReportFigure(parsing: "present_value_savings")
        let text = ExplanationText.text(try explainer.explain(total), of: total)
        #expect(text.contains("service:bed/present_value_savings") == isTold)
        #expect(text.contains("Parts that would tell of too few people") != isTold)
    }

    @Test("With inputs changed no more parts are shown than of the evaluation as it is")
    func changed() throws {
        let findings = try findings(ofFixture: "derby")
        let explainer = try ReportExplainer(findings)
        func words(_ path: String) throws -> String {
            ExplanationText.text(
                try explainer.explain(ReportFigure(parsing: path)), of: try ReportFigure(parsing: path))
        }
        let hidden = try #require(findings.released.breakdown(by: .service)).rows.filter { $0.figures == .suppressed }
        #expect(!hidden.isEmpty)
        for path in ["scenario:two-more-coordinators/net_benefit", "input:deadweight/net_benefit_at_low"] {
            let text = try words(path)
            #expect(text.contains("Parts that would tell of too few people"))
            for row in hidden {
                let label = try #require(findings.released.unitCosts[ServiceID(row.key)]?.label)
                #expect(!text.contains(label), "\(path)")
            }
        }
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
