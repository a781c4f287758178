import CostAvoidance
import DelimitedText
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("The last column of a CSV file says why cells are empty")
struct NotesColumnTests {
    /// Columns whose empty cell means something of its own: the estimate itself, a body without a name.
    private static let mayBeBlank: Set<String> = [
        "scenario", "bearer", "label", "unit", "scope", "notes",
    ]

    private static func files(_ fixture: String) throws -> [ReportFile] {
        try ReportFiles.all(Findings(of: EvaluationFolder(path: Repository.fixture(fixture)).read()))
            .filter { $0.name.hasSuffix(".csv") }
    }

    /// The last cell of a row found by its first cells.
    private static func note(_ name: String, _ key: String, in folder: TemporaryFolder) throws -> String? {
        let files = try ReportFiles.all(Findings(of: EvaluationFolder(path: folder.path).read()))
        let file = try #require(files.first { $0.name == name }, "\(files.map(\.name))")
        return file.text.split(separator: "\n").first { $0.hasPrefix(key + ",") }.flatMap { cells($0).last }
    }

    @Test(
        "Every empty figure of a report has a note and no full row has one",
        arguments: ["derby", "comparison-group", "council-early-help", "voices-women"])
    func everyCell(fixture: String) throws {
        let files = try Self.files(fixture)
        #expect(files.count > 5)
        for file in files {
            let lines = file.text.split(separator: "\n").map(Self.cells)
            let columns = try #require(lines.first)
            #expect(columns.last == "notes", "\(file.name)")
            for line in lines.dropFirst() {
                try #require(line.count == columns.count, "\(file.name)")
                let empty = zip(columns, line).filter { $0.1.isEmpty && !Self.mayBeBlank.contains($0.0) }.map(\.0)
                let told = Self.told(try #require(line.last), empty)
                #expect(told.sorted() == empty.sorted(), "\(file.name): \(line)")
            }
        }
    }

    /// The columns that a note is about.
    private static func told(_ note: String, _ empty: [String]) -> [String] {
        guard !note.isEmpty else { return [] }
        let shorthands = CellAbsence.allCases.map(\.shorthand)
        if shorthands.contains(note) { return empty.isEmpty ? ["none is empty"] : empty }
        return note.split(separator: "; ").flatMap { part -> [String] in
            guard shorthands.contains(String(part.prefix(3))) else { return ["no shorthand: \(part)"] }
            return part.dropFirst(4).split(separator: ", ").map(String.init)
        }
    }

    /// The cells of a line without line ends in its cells.
    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    private static func small(_ more: [String: String] = [:]) throws -> TemporaryFolder {
        var outcomes = "case_id,service,quantity\n"
        for person in 1...8 { outcomes += "P\(person),night,1\n" }
        outcomes += "P1,visit,2\nP2,week,3\nP3,week,1\n"
        var files = [
            "evaluation.json": #"{"title": "A test", "priceYear": "2020-21", "people": 20}"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            night,Night in a cell,night,250,2020-21,Police,made up
            visit,Visit,visit,100,2020-21,NHS,made up
            week,Week of care,week,800,2020-21,Local authority,made up

            """, "outcomes.csv": outcomes,
        ]
        files.merge(more) { $1 }
        return try TemporaryFolder(files)
    }

    @Test("A row about too few people is withheld, and what nobody counted is not known")
    func kinds() throws {
        let folder = try Self.small()
        #expect(try Self.note("by-service.csv", "visit", in: folder) == "[c]")
        #expect(try Self.note("summary.csv", "programme_cost", in: folder) == "[x]")
        let paid = try Self.small(["costs.csv": "item,amount,funder\nPost,900,Charity\n"])
        let ofNoPayer = try #require(try Self.note("net-position.csv", "NHS", in: paid))
        #expect(ofNoPayer.contains("[c] avoided_low, "))
        // It pays nothing, as the row says: no ratio is withheld.
        #expect(ofNoPayer.hasSuffix("; [z] for_each_pound_low, for_each_pound, for_each_pound_high"))
    }

    @Test("A published table says nothing of people, and a body that pays nothing has no return for each pound")
    func published() throws {
        let folder = try Self.small([
            "outcomes.csv": "service,quantity\nnight,8\nvisit,2\n",
            "costs.csv": "item,amount,funder\nPost,900,Charity\n",
        ])
        #expect(try Self.note("by-service.csv", "night", in: folder) == "[x]")
        #expect(try Self.note("net-position.csv", "Police", in: folder) == "[z]")
        #expect(try Self.note("net-position.csv", "Charity", in: folder) == "")
    }
}
