import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("A year that is wrong for a whole column is told once")
struct MonthColumnTests {
    private static let period = #""period": { "start": "2024-04", "months": 12 }"#

    private static func rows(_ count: Int, _ month: (Int) -> String) -> String {
        "case_id,start,service,quantity\n"
            + (0..<count).map { "C\(100 + $0),\(month($0)),ae-attendance,1\n" }.joined()
    }

    private static func month(_ year: Int, _ number: Int) -> String {
        "\(year)-" + (number < 10 ? "0" : "") + "\(number)"
    }

    private static func found(_ text: String, settings: String = period, in file: String = "outcomes.csv") throws
        -> [Diagnostic]
    {
        var files = [file: text]
        if file == "costs.csv" { files["outcomes.csv"] = "service,quantity\nae-attendance,1\n" }
        let folder = try InputFolder(settings: settings, files)
        do throws(EvaluationError) {
            return try EvaluationFolder(path: folder.path).read().notices.shown()
        } catch {
            guard case .refused(let diagnostics) = error else { throw error }
            return diagnostics.shown()
        }
    }

    @Test(
        "Months before the period are one error with the first places, how many more there are, and the year they are off by"
    )
    func before() throws {
        let found = try Self.found(Self.rows(96) { Self.month(2023, $0 % 9 + 4) })
        #expect(
            found.map(\.rendered) == [
                """
                outcomes.csv:2:2: error: start is from 2023-04 to 2023-12, before the period begins in 2024-04, here, on lines 3 and 4 \
                and in 93 more rows
                    A year later all would lie in the period. Correct the start of the period in evaluation.json, or the months, \
                whichever is wrong.
                """
            ])
    }

    @Test("Of a few months among many that are right each is told at its cell")
    func few() throws {
        let found = try Self.found(Self.rows(20) { $0 < 5 ? "2023-04" : "2024-04" })
        #expect(found.map { "\($0.position)" } == (2...6).map { "outcomes.csv:\($0):2" })
    }

    @Test("Three rows are told one by one, whatever the share of them that is wrong")
    func three() throws {
        #expect(try Self.found(Self.rows(3) { _ in "2023-04" }).count == 3)
    }

    @Test("Months far after the period are one warning, and months without a period one error")
    func others() throws {
        let late = try Self.found(Self.rows(30) { _ in "2027-06" }).filter { $0.code == "month-far-from-period" }
        #expect(late.map { "\($0.severity) \($0.position)" } == ["warning outcomes.csv:2:2"])
        #expect(late.first?.remedy?.hasPrefix("3 years earlier all would lie in the period.") == true)
        let without = try Self.found(Self.rows(30) { _ in "2027-06" }, settings: #""programme": "P""#)
        #expect(without.map { "\($0.code) \($0.position)" } == ["start-without-period outcomes.csv:2:2"])
    }

    @Test("It is so of observed use, of each group, and of costs")
    func files() throws {
        let use =
            "case_id,group,start,service,before,after\n"
            + (0..<40).map {
                "C\(100 + $0),\($0 % 4 == 0 ? "programme" : "comparison"),2004-05,ae-attendance,3,1\n"
            }.joined()
        let found = try Self.found(use, in: "service-use.csv").filter { $0.severity == .error }
        #expect(
            found.map { "\($0.code) \($0.position)" } == [
                "start-before-period service-use.csv:2:3", "month-far-from-period service-use.csv:3:3",
            ])
        let costs = "item,start,amount\n" + (0..<10).map { "Item \($0) of it,2044-05,\(100 + $0)\n" }.joined()
        #expect(try Self.found(costs, in: "costs.csv").filter { $0.severity == .error }.count == 1)
    }
}
