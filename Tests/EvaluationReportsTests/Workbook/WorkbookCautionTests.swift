import Foundation
import TestSupport
import Testing

@testable import CostAvoidance
@testable import EvaluationReports

@Suite("What the what-if workbook warns of after a change, and what it does not")
struct WorkbookCautionTests {
    /// The workbook of a fixture with lines added to its assumptions.
    private static func book(_ fixture: String, assumptions: String = "") throws -> Spreadsheet {
        let path = Repository.fixture(fixture)
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path)
        where name.hasSuffix(".csv") || name.hasSuffix(".json") {
            files[name] = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
        }
        if !assumptions.isEmpty { files["assumptions.csv", default: ""] += assumptions }
        let folder = try TemporaryFolder(files)
        return try withExtendedLifetime(folder) {
            var evaluation = try EvaluationFolder(path: folder.path).read()
            evaluation.settings.simulation.draws = 100
            return try EvaluationWorkbook(Findings(of: evaluation)).spreadsheet()
        }
    }

    /// What the check says once inputs have a value.
    private static func said(_ book: Spreadsheet, _ prefix: String, _ value: Double) throws -> String {
        let inputs = book.names.filter { $0.name.hasPrefix(prefix) }.compactMap(\.place)
        try #require(inputs.count == Bound.allCases.count)
        var values = CellValues(
            book.sheets, names: book.names, instead: Dictionary(uniqueKeysWithValues: inputs.map { ($0, value) }))
        guard case .text(let words) = values[CellPlace(sheet: "Totals", column: 1, row: TotalsSheet.checkRow)] else {
            Issue.record("the check says nothing")
            return ""
        }
        return words
    }

    @Test("A total of the years that is not told is no damage")
    func untold() throws {
        let book = try Self.book(
            "derby",
            assumptions:
                "cashable,bearer:Local authority,0,0.1,0.25,,made up,f\ncashable_lag,,6,4,3,,made up,h\n")
        let years = try #require(book.sheets.first { $0.name == "By financial year" })
        let words = try Self.said(book, "price_ae_attendance", 300)
        #expect(words.hasPrefix("Changed: ") && !words.contains("damaged"), "\(words)")
        #expect(!years.rows.isEmpty)
    }

    @Test("Where low net gets another sign the check says that the command chooses other ends; else it does not")
    func otherEnds() throws {
        let book = try Self.book("council-early-help")
        #expect(try Self.said(book, "price_ae_attendance", 5000).contains("has changed sign since it was evaluated"))
        let other = try Self.said(book, "price_ae_attendance", 110)
        #expect(!other.contains("changed sign"))
        // Where some services cost more, any change can turn which end is low.
        #expect(other.contains("the command may choose other ends"))
        let falls = try Self.book("comparison-group")
        #expect(try !Self.said(falls, "price_ae_attendance", 110).contains("other ends"))
    }

    @Test("A service whose net is higher at its low has the reason under the table")
    func order() throws {
        func isSaid(_ fixture: String) throws -> Bool {
            try #require(Self.book(fixture).sheets.first { $0.name == "By service" }).rows.joined().contains { cell in
                if case .text(WorldWords.outOfOrder) = cell { true } else { false }
            }
        }
        #expect(try isSaid("derby"))
        #expect(try !isSaid("voices-women"))
    }
}
