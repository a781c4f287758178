import DelimitedText
import Foundation
import TestSupport
import Testing

@testable import CostAvoidance

@Suite("A price list is told the same by costs check as by an evaluation that uses it")
struct OnePriceCheckTests {
    /// What `costs check` alone says: what a list does not state, and who uses it. Of old prices and of years without an index an
    /// evaluation speaks in its own words, for it has its own year and its own index.
    private static let ofListsAlone: Set<String> = [
        "vat-not-stated", "contribution-not-stated", "old-prices", "unused-price", "price-year-without-index",
        "price-year-is-forecast",
    ]

    /// Rows that differ from a sound one in some cells, and the name of the fault that is told.
    struct Faulty: Sendable, CustomTestStringConvertible {
        let code: String
        let rows: [[String: String]]

        init(_ code: String, _ rows: [String: String]...) {
            self.code = code
            self.rows = rows
        }

        var testDescription: String { "\(code) of \(rows)" }

        private static let sound: KeyValuePairs<String, String> = [
            "service": "our-visit", "label": "Visit of ours", "unit": "visit", "central": "42", "price_year": "2024-25",
            "bearer": "NHS", "source": "Accounts of the trust", "source_ref": "p. 4", "contribution": "gross",
            "vat": "excluded",
        ]

        var text: String {
            let lines = rows.map { row in Self.sound.map { "\"\(row[$0.key] ?? $0.value)\"" }.joined(separator: ",") }
            return ([Self.sound.map(\.key).joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
        }
    }

    private static let cells: [Faulty] = [
        Faulty("year-in-wrong-column", ["bearer": "2013-14"]), Faulty("year-in-wrong-column", ["bearer": "2013"]),
        Faulty("year-in-wrong-column", ["label": "2013-14"]), Faulty("year-in-wrong-column", ["label": "2013"]),
        Faulty("year-in-wrong-column", ["unit": "2013/14"]), Faulty("year-in-wrong-column", ["source_ref": "2013-14"]),
        Faulty("year-for-an-amount", ["central": "2013"]), Faulty("year-for-an-amount", ["central": "2024"]),
        Faulty("source-is-a-year", ["source": "2013"]), Faulty("no-source", ["source": "n/a"]),
        Faulty("number-for-a-name", ["label": "12345"]), Faulty("number-for-a-name", ["unit": "12.50"]),
        Faulty("number-for-a-name", ["bearer": "7"]), Faulty("price-of-nothing", ["central": "0"]),
        Faulty("price-of-nothing", ["central": "0.00"]), Faulty("negative-unit-cost", ["central": "-5"]),
        Faulty("code-for-an-amount", ["central": "4711", "source_ref": "4711"]),
        Faulty("formula-text", ["central": "+A1*3"]), Faulty("formula-text", ["source_ref": "@SUM(A1:A3)"]),
        Faulty("not-a-number", ["central": "280.17154.99"]), Faulty("not-a-number", ["central": "1,234567"]),
        Faulty("not-a-number", ["central": "12.34.56"]), Faulty("not-a-number", ["central": "12p"]),
    ]

    private static let scales: [Faulty] = [
        Faulty("scaled-amount", ["unit": "£000"]), Faulty("scaled-amount", ["unit": "per 1000"]),
        Faulty("scaled-amount", ["unit": "p"]), Faulty("scaled-amount", ["unit": "visit (£'000)"]),
        Faulty("scaled-amount", ["label": "Visits, in thousands"]),
        Faulty("scaled-amount", ["label": "Visit, cost in pence"]),
        Faulty("unit-against-label", ["label": "Stay, cost per year", "unit": "week", "central": "800"]),
        Faulty("unit-against-label", ["service": "our-stay-year", "label": "Stay", "unit": "week", "central": "800"]),
    ]

    private static let peers: [Faulty] = [
        Faulty("unlike-its-peers", ["unit": "contact", "central": "60000"]),
        Faulty("unlike-its-peers", ["unit": "attendance", "central": "10000"]),
        Faulty("unlike-its-peers", ["unit": "hour", "central": "5000", "bearer": "Police"]),
        Faulty(
            "unlike-its-peers", ["unit": "offence", "central": "9000000", "bearer": "Police and criminal justice"]),
        Faulty("unlike-its-peers", ["unit": "incident", "central": "0.03", "bearer": "Police"]),
        Faulty("unlike-its-peers", ["unit": "minute", "central": "90"]),
        Faulty("unlike-its-peers", ["unit": "fortnight", "central": "99000", "bearer": "Local authority"]),
        Faulty("unlike-its-peers", ["unit": "quarter", "central": "990000"]),
        Faulty("unlike-its-peers", ["unit": "session", "central": "0.01", "bearer": "Charity"]),
        Faulty(
            "unlike-catalogue",
            ["label": "Prison place", "unit": "year", "central": "880", "bearer": "Criminal justice"]),
        Faulty("unlike-its-peers", ["label": "Special equipment", "central": "64000"]),
        Faulty("unlike-its-peers", ["unit": "call", "label": "Helpline", "central": "50000"]),
        Faulty("unlike-its-peers", ["unit": "procedure", "label": "Some operation", "central": "900000"]),
        Faulty(
            "unlike-catalogue",
            ["unit": "hour", "label": "Home care for older person", "central": "900", "bearer": "Local authority"]),
        Faulty(
            "unlike-catalogue",
            ["unit": "hour", "label": "Home care, hour", "central": "900", "bearer": "Local authority"]),
        Faulty(
            "unlike-catalogue",
            ["unit": "year", "label": "Care home place", "central": "1000", "bearer": "Local authority"]),
    ]

    private static let totals: [Faulty] = [
        Faulty("total-row", ["label": "Subtotal, health"]), Faulty("total-row", ["label": "Total health costs"]),
        Faulty("total-row", ["label": "Overall total NHS"]), Faulty("total-row", ["label": "Health (total)"]),
        Faulty("total-row", ["label": "X total"]), Faulty("total-row", ["label": "Total cost of crime"]),
        Faulty("total-row", ["label": "All services"]),
        Faulty(
            "total-row", ["service": "one", "label": "Alpha call", "central": "31"],
            ["service": "two", "label": "Beta call", "central": "47"],
            ["service": "three", "label": "Gamma call", "central": "78"]),
    ]

    private static let formulas: [Faulty] = [
        "+VLOOKUP(A3,Sheet2!A:B,2,0)", "'+VLOOKUP(A3,Sheet2!A:B,2,0)", "{=SUM(A1:A3)}",
    ].map { Faulty("formula-text", ["source_ref": $0]) }

    private static let rows: [Faulty] = [
        Faulty("total-row", ["label": "Total"]), Faulty("same-label-twice", [:], ["service": "our-call"]),
        Faulty("same-label-twice", [:], ["service": "our-call", "label": "Visits of ours"]),
        Faulty("same-label-twice", [:], ["service": "our-call", "label": "VISIT OF OURS"]),
        Faulty(
            "same-source-twice", ["source_ref": "HE4.01"],
            ["service": "our-call", "label": "Call", "source_ref": "HE4.01"]),
    ]

    @Test(
        "Every fault of a row is the same error or warning in both",
        arguments: cells + scales + peers + totals + formulas + rows)
    func same(_ fault: Faulty) throws {
        let text = fault.text
        let folder = try InputFolder([
            "evaluation.json": #"{"title": "A test", "priceYear": "2024-25"}"#,
            "outcomes.csv": "service,quantity\nae-attendance,30\n", "unit-costs.csv": text,
        ])
        let list = PriceListCheck().findings(in: SourceFile(name: "unit-costs.csv", text: text)).kept
            .filter { !Self.ofListsAlone.contains($0.code) }
        let evaluated = try Self.diagnostics(folder).filter { $0.position.file == "unit-costs.csv" }
        #expect(Set(list) == Set(evaluated), "\(list.map(\.rendered)) and \(evaluated.map(\.rendered))")
        #expect(list.contains { $0.code == fault.code && $0.position.line >= 2 }, "\(list.map(\.rendered))")
    }

    private static func diagnostics(_ folder: InputFolder) throws -> [Diagnostic] {
        do throws(EvaluationError) {
            return try EvaluationFolder(path: folder.path).read().notices.shown()
        } catch {
            guard case .refused(let diagnostics) = error else { throw error }
            return diagnostics.shown()
        }
    }
}
