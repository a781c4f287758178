import Numerics
import Testing

@testable import CostAvoidance

@Suite("A row that says nothing new is read as one that does")
struct RepeatedRowsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var caseID = "C5"
        var quantity = "2"
        var likelihood = "1"
        var start = "2020-05"
        var service = "arrest-detained"
        var area = "North"

        var testDescription: String { "\(caseID), \(quantity), \(likelihood), \(start), \(service)" }
    }

    private static let quantities = ["1", "2", "0.5", "-3", "0", " 7", "12.25", "1,234.5"]

    /// Rows of few kinds, a person's together or not, with falls and rises, numbers written in several ways and more of them than are
    /// remembered.
    private static func rows(_ count: Int, together: Bool) -> [Row] {
        (0..<count).map { place in
            let person = together ? place / 3 : place * 7 % (count / 3)
            return Row(
                caseID: place % 41 == 0 ? "" : place % 43 == 0 ? " " : "C\(person)",
                quantity: place % 5 == 0 ? "\(place % 300).\(place % 1_000)1" : quantities[place % quantities.count],
                likelihood: ["", "0.5", "80%", "1", "0.123456"][place % 5],
                start: ["2020-05", "2021-01", ""][place % 3], service: ["ae-attendance", "arrest-detained"][place % 2],
                area: ["North", "South", "East, far"][person % 3])
        }
    }

    /// With a note of its own each row is read cell by cell.
    private static func folder(_ rows: [Row], noting: Bool) throws -> InputFolder {
        let header = "case_id,service,quantity,likelihood,start,area" + (noting ? ",note" : "")
        let lines = rows.enumerated().map { place, row in
            "\(row.caseID),\(row.service),\"\(row.quantity)\",\(row.likelihood),\(row.start),\"\(row.area)\""
                + (noting ? ",note \(place)" : "")
        }
        return try InputFolder(
            settings: #""groupBy": ["area"], "period": { "start": "2020-04", "months": 24 }, "people": 4000"#,
            ["outcomes.csv": ([header] + lines).joined(separator: "\n") + "\n"])
    }

    /// What is said of a folder, refused or not.
    private static func told(_ rows: [Row], noting: Bool) throws -> [String] {
        let folder = try folder(rows, noting: noting)
        let refused = folder.errors()
        return refused.isEmpty ? try folder.evaluation().notices.shown().map(\.rendered) : refused
    }

    @Test("Lines, people, rows and what is said of them are the same", arguments: [false, true])
    func same(together: Bool) throws {
        let rows = Self.rows(3_000, together: together)
        let again = try Self.folder(rows, noting: false).evaluation()
        let each = try Self.folder(rows, noting: true).evaluation()
        #expect(again.lines.map(\.key) == each.lines.map(\.key))
        for (line, other) in zip(again.lines, each.lines) {
            #expect(line.units == other.units && line.unitsBeforeLikelihood == other.unitsBeforeLikelihood)
            #expect(line.months == other.months && line.rows == other.rows && line.rowCount == other.rowCount)
        }
        #expect(again.ledger.caseIDs == each.ledger.caseIDs)
        #expect(Array(again.ledger.entries) == Array(each.ledger.entries))
        #expect(again.ledger.rowsWithoutCase == each.ledger.rowsWithoutCase)
        #expect(again.notices.shown().map(\.rendered) == each.notices.shown().map(\.rendered))
    }

    @Test(
        "What is wrong with a row among many alike is told with its place",
        arguments: [
            Row(quantity: "many"), Row(likelihood: "1.5"), Row(quantity: "1000000"), Row(quantity: "43831"),
            Row(start: "2019-05"), Row(caseID: "Smith John"), Row(caseID: "Total"), Row(caseID: "All cases"),
            Row(caseID: "07700 900123"), Row(likelihood: "07700 900123"), Row(quantity: "2 "), Row(quantity: "=A1"),
            Row(service: "arest"), Row(quantity: "0.1234567"),
        ])
    func wrong(_ row: Row) throws {
        var rows = Self.rows(600, together: true)
        rows.insert(row, at: 500)
        rows.append(row)
        let told = try Self.told(rows, noting: false)
        #expect(told == (try Self.told(rows, noting: true)))
    }
}
