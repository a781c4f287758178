import TestSupport
import Testing

@testable import avoided

@Suite("avoided reshape")
struct ReshapeCommandTests {
    private static let sheet = "Ref,Area,A&E before,A&E after\nC1,North,4,1\nC2,South,3,\n"

    @Test("Two runs make a file that an evaluation reads: a map to correct, then the rows with an account of them")
    func twice() throws {
        let folder = try TemporaryFolder([
            "sheet.csv": Self.sheet,
            "mine/evaluation.json": """
            { "title": "T", "priceYear": "2024-25", "groupBy": ["Area"], "disclosure": { "threshold": 0 },
              "windows": { "beforeMonths": 12, "afterMonths": 12 } }
            """,
        ])
        let sheet = "\(folder.path)/sheet.csv"
        let map = "\(folder.path)/map.csv"
        let first = CommandRun("reshape", sheet, "--to", "service-use", "--output", map)
        #expect(first.status == .done, "\(first.errors)")
        let asked = CommandRun("reshape", sheet, "--to", "service-use", "--map", map)
        #expect(asked.status == .refused && asked.errors.contains("sheet.csv:3:4: error: a cell of a service is empty"))
        let made = CommandRun(
            "reshape", sheet, "--to", "service-use", "--map", map, "--blank", "unknown", "--output",
            "\(folder.path)/mine/service-use.csv")
        #expect(made.status == .done, "\(made.errors)")
        #expect(made.errors.contains("2 people x 1 service = 2: 2 rows made, 0 left out"))
        #expect(CommandRun("check", "\(folder.path)/mine").status == .done)
    }

    @Test("Nothing is written over, and the target must be named")
    func refused() throws {
        let folder = try TemporaryFolder(["sheet.csv": Self.sheet, "map.csv": "mine"])
        let sheet = "\(folder.path)/sheet.csv"
        #expect(CommandRun("reshape", sheet).status == .usage)
        let run = CommandRun("reshape", sheet, "--to", "service-use", "--output", "\(folder.path)/map.csv")
        #expect(run.status == .files)
        #expect(try folder.text("map.csv") == "mine")
        #expect(CommandRun("reshape", sheet, "--to", "outcomes", "--sheet", "one").status == .usage)
    }
}
