import CostAvoidance
import Testing

@testable import CostAvoidance

@Suite("Whether rows that count nothing are written or left out changes nothing that is told")
struct RowsOfNothingTests {
    private static func told(_ files: [String: String]) throws -> String {
        let findings = try InputFolder(settings: #""people": 40, "groupBy": ["area"]"#, files).findings()
        let released = findings.released
        let rows = released.breakdowns.flatMap(\.rows).map { "\($0.key): \($0.figures)\n" }
        return rows.joined() + "\(released.withheldMeasures)\(released.whole)"
    }

    private static let judged = "case_id,area,service,quantity\n"
    private static let observed = "case_id,area,service,before,after\n"

    private static func rows(_ service: String, _ people: ClosedRange<Int>, _ figures: String) -> String {
        people.map { "P\($0),\($0 % 2 == 0 ? "North" : "South"),\(service),\(figures)\n" }.joined()
    }

    @Test("Of judged cases: one person's three call-outs among twenty-nine noughts are withheld")
    func outcomes() throws {
        let many = Self.rows("ae-attendance", 1...20, "2") + Self.rows("hospital-inpatient-episode", 5...14, "1")
        let one = Self.rows("ambulance-call-out", 3...3, "3")
        let noughts = Self.rows("ambulance-call-out", 4...32, "0")
        let with = try Self.told(["outcomes.csv": Self.judged + many + one + noughts])
        #expect(try with == Self.told(["outcomes.csv": Self.judged + many + one]))
        let findings = try InputFolder([
            "outcomes.csv": Self.judged.replacing("area,", with: "")
                + (one + noughts)
                .replacing("North,", with: "").replacing("South,", with: "")
        ]).findings()
        #expect(findings.released.whole == .savedOnTooFew && findings.released.people == 30)
    }

    @Test("Rows of nothing are no rows that another could be the sum of")
    func sums() throws {
        let rows = (1...60).map { "P\($0),ae-attendance,\($0 % 9 == 0 ? $0 % 4 + 1 : 0)\n" }.joined()
        let notices = try InputFolder(["outcomes.csv": "case_id,service,quantity\n" + rows]).evaluation().notices
        #expect(notices.shown().map(\.rendered) == [])
    }

    @Test("People of a year are those of the services in it: who used nothing before and after is in neither")
    func years() throws {
        let header = "case_id,area,start,service,before,after\n"
        func rows(_ people: ClosedRange<Int>, _ start: String, _ use: String) -> String {
            people.map { "P\($0),\($0 % 2 == 0 ? "North" : "South"),\(start),ae-attendance,\(use)\n" }.joined()
        }
        let used = rows(1...20, "2020-05", "3,1") + rows(21...30, "2021-05", "3,1")
        let noughts =
            rows(31...40, "2020-05", "0,0") + rows(41...50, "2020-07", "0,0") + rows(51...60, "2021-07", "0,0")
        func people(_ rows: String) throws -> [String: Int?] {
            let settings = #""people": 60, "groupBy": ["area"], "period": {"start": "2020-04", "months": 36}"#
            let findings = try InputFolder(settings: settings, ["service-use.csv": header + rows]).findings()
            let years = try #require(findings.released.breakdown(by: .year)).rows
            return Dictionary(
                uniqueKeysWithValues: years.map { year in
                    guard case .shown(_, let people) = year.figures else { return (year.key, nil) }
                    return (year.key, people)
                })
        }
        let with = try people(used + noughts)
        #expect(with == ["0": 20, "1": 30, "2": 10])
        #expect(try with == people(used))
    }

    @Test("Of observed use: who used nothing before and after is no one behind a service", arguments: [false, true])
    func serviceUse(_ hasComparison: Bool) throws {
        var header = Self.observed
        var many = Self.rows("ae-attendance", 1...20, "3,1") + Self.rows("hospital-inpatient-episode", 1...20, "2,1")
        var one = Self.rows("ambulance-call-out", 3...3, "3,1")
        var noughts = Self.rows("ambulance-call-out", 4...20, "0,0")
        if hasComparison {
            header = "group," + header
            func with(_ rows: String) -> String {
                let lines = rows.split(separator: "\n")
                return lines.map { "programme,\($0)\n" }.joined() + lines.map { "comparison,Q\($0)\n" }.joined()
            }
            (many, one, noughts) = (with(many), with(one), with(noughts))
        }
        let told = try Self.told(["service-use.csv": header + many + one + noughts])
        #expect(try told == Self.told(["service-use.csv": header + many + one]))
        #expect(told.contains("suppressed"))
    }
}
