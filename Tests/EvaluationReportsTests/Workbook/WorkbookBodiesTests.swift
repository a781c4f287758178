import Numerics
import TestSupport
import Testing

@testable import CostAvoidance
@testable import EvaluationReports

@Suite("What the what-if workbook says of bodies after a change")
struct WorkbookBodiesTests {
    private static func words(_ cell: Spreadsheet.Cell) -> String {
        switch cell {
        case .words(let words, _), .text(let words): words
        default: ""
        }
    }

    /// The Derby reconstruction with another attribution, in its workbook and as evaluated anew.
    private static func derbyAttributed() throws -> (book: Spreadsheet, values: CellValues, findings: Findings) {
        var evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        evaluation.settings.simulation.draws = 100
        let book = try EvaluationWorkbook(Findings(of: evaluation)).spreadsheet()
        let inputs = book.names.filter { $0.name.hasPrefix("attribution") }.compactMap(\.place)
        try #require(inputs.count == Bound.allCases.count)
        let values = CellValues(
            book.sheets, names: book.names, instead: Dictionary(uniqueKeysWithValues: inputs.map { ($0, 0.6) }))
        evaluation.assumptions.declared.removeAll { $0.parameter == .attribution }
        evaluation.assumptions.declared.append(
            Assumption(
                parameter: .attribution, scope: .all, share: Estimate(exactly: try Share(parsing: "0.6")),
                source: "test"))
        return (book, values, try Findings(of: evaluation))
    }

    @Test("A body that alone has what does not follow body by body has what the others leave of the total")
    func taker() throws {
        var (book, values, findings) = try Self.derbyAttributed()
        let sheet = try #require(book.sheets.first { $0.name == "By bearer" })
        let told = try #require(findings.released.breakdown(by: .bearer)).rows
        #expect(told.count == 3)
        for row in told {
            guard case .shown(let amounts, _) = row.figures else { continue }
            let place = try #require(
                sheet.rows.firstIndex { $0.count > 3 && Self.words($0[1]) == row.key }, "\(row.key)")
            for end in Bound.allCases {
                guard
                    case .number(let net) = values[CellPlace(sheet: sheet.name, column: 5 + end.place, row: place + 1)]
                else {
                    Issue.record("\(row.key) has no amount")
                    continue
                }
                #expect(abs(net - amounts.net[end].doublePounds) < 0.1, "\(row.key), \(end)")
            }
        }
        let all = sheet.rows.flatMap { $0.map(Self.words) }
        #expect(
            all.contains {
                $0.contains("falls to Local authority alone: it has the total less what falls to the others")
            })
    }

    @Test(
        "Years by body say beside their title when inputs have changed that not all of them follow, and mark no rounding"
    )
    func warnedYears() throws {
        var (book, changed, _) = try Self.derbyAttributed()
        var unchanged = CellValues(book.sheets, names: book.names)
        let sheet = try #require(book.sheets.first { $0.name == "By year and bearer" })
        let title = CellPlace(sheet: sheet.name, column: 3, row: 1)
        guard case .text(let before) = unchanged[title], case .text(let after) = changed[title] else {
            Issue.record("there are no words beside the title")
            return
        }
        #expect(before.isEmpty && after.hasPrefix("Inputs have changed"))
        let bodies = sheet.rows.dropFirst(3).map { Self.words($0[2]) }
        #expect(bodies.contains { $0.hasPrefix("Local authority") && $0.hasSuffix("in part as evaluated)") })
        #expect(!bodies.contains { $0.hasPrefix("NHS (") || $0.hasPrefix("Police (") }, "\(bodies)")
    }
}
