import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("Text of formulas among prices")
struct SpreadsheetFormulaTextTests {
    private static let columns = [
        "service", "label", "unit", "low", "central", "high", "price_year", "bearer", "benefit_type", "cashable",
        "source",
        "source_ref", "url", "note",
    ]

    private static func findings(_ text: String, in column: String) -> [Diagnostic] {
        let cells = columns.map { name in
            if name == column { return text }
            return switch name {
            case "service": "our-visit"
            case "label": "Visit of ours"
            case "unit": "visit"
            case "central": "42"
            case "price_year": "2024-25"
            case "bearer": "NHS"
            case "source": "Accounts of the trust"
            default: ""
            }
        }
        let lines = [columns.joined(separator: ","), cells.map { "\"\($0)\"" }.joined(separator: ",")]
        let file = SourceFile(name: "list.csv", text: lines.joined(separator: "\n") + "\n")
        return PriceListCheck().findings(in: file).kept
    }

    @Test(
        "A formula is told once at its cell, in any column, with what to do",
        arguments: columns, ["+A1*3", "@SUM(A1:A3)", "-B2", "=A1*3", "'=A1*3", "=SUM(A1:A3)", "+995/3*2"])
    func formulas(column: String, formula: String) throws {
        let place = try #require(Self.columns.firstIndex(of: column)) + 1
        let found = Self.findings(formula, in: column).filter { $0.position.column == place }
        #expect(found.map(\.code) == ["formula-text"], "\(found.map(\.rendered))")
        #expect(found.first?.position.line == 2)
        #expect(found.first?.remedy == "Copy the values of the spreadsheet and not its formulas.")
    }

    @Test(
        "An honest note that begins with a sign is no formula",
        arguments: [
            "-5% of clients", "+ on-costs", "@ 2013 prices", "- see page 4", "-5 to 10", "+44 visits",
            "= the same as last year",
            "-5 - 10", "+2013/14", "@home", "-B team", "+VAT", "- 1 in 4", "+ 3 (three) weeks", "@A1 office", "-10%",
            "+5",
            "-£5 a week", "- A&E", "+A&E and 999", "-2013-14",
        ])
    func notes(note: String) {
        let found = Self.findings(note, in: "note").filter { $0.code == "formula-text" }
        #expect(found.isEmpty, "\(found.map(\.rendered))")
    }
}
