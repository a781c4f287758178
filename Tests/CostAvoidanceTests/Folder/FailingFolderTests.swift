import CostAvoidance
import DelimitedText
import TestSupport
import Testing

/// Folders that people brought a fault with, in `fixtures/failing`: what each was read as then and what is right stands in its
/// `expect.txt`.
@Suite("What was wrong in silence is told at its cell")
struct FailingFolderTests {
    /// A folder and everything that reading it says of its files, in the order in which it is printed.
    struct Folder: Sendable, CustomTestStringConvertible {
        let name: String
        let found: [String]

        init(_ name: String, _ found: String..., inEachRow: (said: String, rows: ClosedRange<Int>)? = nil) {
            self.name = name
            self.found = found + (inEachRow.map { told in told.rows.map { "\(told.said):\($0):4" } } ?? [])
        }

        var testDescription: String { name }
    }

    static let folders: [Folder] = [
        Folder("07-total-row-in-costs", "error total-row at costs.csv:5:1"),
        Folder("09-total-row-in-outcomes", "error total-row at outcomes.csv:12:1"),
        Folder("11-cost-year-typed-wrong", "error month-far-from-period at costs.csv:2:2"),
        Folder("13-people-fewer-than-cases", "error people-disagree at evaluation.json:12:13"),
        Folder("14-unnamed-rows-beside-named", "warning people-not-known at outcomes.csv:8:1"),
        Folder("16-mark-inside-joined-file", "error invisible-character at outcomes.csv:4:1"),
        Folder(
            "17-invisible-characters-beat-threshold", "error invisible-character at outcomes.csv:3:1",
            "error invisible-character at outcomes.csv:4:1", "error invisible-character at outcomes.csv:5:1",
            "error invisible-character at outcomes.csv:6:1", "error invisible-character at outcomes.csv:7:1"),
        Folder(
            "19-error-value-as-case", "error error-value at outcomes.csv:2:1", "error error-value at outcomes.csv:3:1",
            "error error-value at outcomes.csv:4:1", "error error-value at outcomes.csv:5:1",
            "error error-value at outcomes.csv:6:1", "error error-value at outcomes.csv:7:1"),
        Folder("25-correlation-given-twice", "error correlation-twice at evaluation.json:23:7"),
        Folder("28-own-price-with-another-unit", "error mixed-units at unit-costs.csv:2:3"),
        Folder(
            "30-groups-that-look-the-same", "warning two-spellings at outcomes.csv:3:2",
            "error invisible-character at outcomes.csv:4:2"),
        Folder("31-row-order-changes-bytes"),
        Folder("36-escape-sequence-in-label"),
        Folder("39-quoted-semicolons", "error wrong-delimiter at outcomes.csv:1"),
        Folder(
            "41-third-as-telephone-number", "error not-a-share at outcomes.csv:2:4",
            "error not-a-share at outcomes.csv:3:4"
        ),
        Folder("42-nhs-number-in-a-column-of-numbers", "warning implausible-count at outcomes.csv:2:3"),
        Folder("43-rate-with-many-decimals", "error not-a-rate at evaluation.json:1:114"),
        Folder("45-year-far-off-blames-horizon", "error month-far-from-period at outcomes.csv:2:2"),
        Folder("46-months-rewritten-by-a-spreadsheet", "error not-a-financial-year at unit-costs.csv:2:5"),
        Folder("48-correlation-of-an-input-with-itself", "error correlation-with-itself at evaluation.json:15:20"),
        Folder("50-day-that-does-not-exist", "error not-a-date at evaluation.json:12:11"),
        Folder(
            "S14a-trap-axis", "error number-too-large at unit-costs.csv:2:1",
            "warning unlike-its-peers at unit-costs.csv:2:5",
            inEachRow: ("warning implausible-count at outcomes.csv", 2...31)),
        Folder(
            "S14b-trap-plausibility", "error number-too-large at unit-costs.csv:2:1",
            "warning unlike-its-peers at unit-costs.csv:2:5"),
        Folder("S15-terminal-escapes"),
        Folder("S17-one-case-id-is-quadratic", "warning case-of-nobody at outcomes.csv:2:1"),
        Folder("S23-attributes-in-markdown"),
        Folder(
            "S21-groups-that-differ-in-case", "error reserved-column at evaluation.json:10:3",
            "error duplicate-group at evaluation.json:12:3", "error duplicate-column at outcomes.csv:1:4"),
    ]

    @Test("Each folder is told what is wrong with it, and where", arguments: folders)
    func found(_ folder: Folder) throws {
        let found = try Self.diagnostics("failing/\(folder.name)").shown(fileOrder: EvaluationFolder.fileNames)
        #expect(found.map { "\($0.severity.rawValue) \($0.code) at \($0.position)" } == folder.found)
    }

    @Test("Thousands of services that are not known are all counted, and the first hundred shown")
    func unknownServices() throws {
        let found = try Self.diagnostics("failing/37-free-text-as-service")
        #expect(found.errorCount == 300)
        #expect(found.shown().map(\.code) == Array(repeating: "unknown-service", count: 100))
    }

    @Test("Personal data is found however it is written, cell by cell")
    func personalData() throws {
        let found = try Self.diagnostics("failing/S18-personal-data-missed").shown()
        let notes = (2...24).map { "personal-data at outcomes.csv:\($0):1" }
        let names = (25...33).map { "personal-data at outcomes.csv:\($0):2" }
        #expect(found.map { "\($0.code) at \($0.position)" } == notes + names)
    }

    @Test("Tables too long to be looked through for what they give away are refused, and not tried")
    func manyGroups() throws {
        var files = try Repository.files(ofFixture: "failing/S22-many-services-abort")
        files["evaluation.json"] = """
            { "title": "Many", "programme": "Many", "priceYear": "2023-24", "groupBy": ["area"] }
            """
        files["outcomes.csv"] =
            "case_id,area,service,quantity\n"
            + (0..<50_000).map { "C\($0),a\($0),ae-attendance,1\n" }.joined()
        let found = try InputFolder(files).errors()
        #expect(found.count == 1)
        #expect(
            found.first?.hasPrefix("outcomes.csv: error: the rows name 50,000 values of area") == true, "\(found)")
    }

    @Test("Where some rows name nobody, nobody knows how many people there were")
    func people() throws {
        let evaluation = try EvaluationFolder(path: Repository.fixture("failing/14-unnamed-rows-beside-named")).read()
        #expect(evaluation.people == nil)
    }

    /// Everything that reading a folder says of its files.
    static func diagnostics(_ fixture: String) throws -> Diagnostics {
        do throws(EvaluationError) {
            return try EvaluationFolder(path: Repository.fixture(fixture)).read().notices
        } catch {
            guard case .refused(let diagnostics) = error else { throw error }
            return diagnostics
        }
    }
}
