import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("What stands in a file's way ends every command with the same status, in words")
struct FailingFilesTests {
    /// What a path of a command line leads to.
    enum Fault: CaseIterable {
        case missing, fileForFolder, emptyFolder, folderForFile, emptyFile, badContent, otherEncoding, pipe, device,
            linkOut

        /// Makes it in a folder and gives the path to type.
        func make(in folder: TemporaryFolder) throws -> String {
            let path = "\(folder.path)/study"
            let settings = #"{ "title": "t", "priceYear": "2020-21" }"#
            switch self {
            case .missing: return path
            case .fileForFolder: try folder.write("text", to: "study")
            case .emptyFolder: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            case .folderForFile:
                try folder.write(settings, to: "study/evaluation.json")
                try FileManager.default.createDirectory(
                    atPath: "\(path)/outcomes.csv", withIntermediateDirectories: true)
            case .emptyFile:
                try folder.write(settings, to: "study/evaluation.json")
                try folder.write("", to: "study/outcomes.csv")
            case .badContent:
                try folder.write(settings, to: "study/evaluation.json")
                try folder.write("service,quantity\nae-attendance,many\n", to: "study/outcomes.csv")
            case .otherEncoding:
                try folder.write(settings, to: "study/evaluation.json")
                try Data([0x63, 0xE9, 0x0A]).write(to: URL(fileURLWithPath: "\(path)/outcomes.csv"))
            case .pipe:
                try folder.write(settings, to: "study/evaluation.json")
                try #require(mkfifo("\(path)/outcomes.csv", 0o600) == 0)
            case .device, .linkOut:
                try folder.write(settings, to: "study/evaluation.json")
                try folder.write("service,quantity\nae-attendance,1\n", to: "elsewhere.csv")
                try FileManager.default.createSymbolicLink(
                    atPath: "\(path)/outcomes.csv",
                    withDestinationPath: self == .device ? "/dev/zero" : "../elsewhere.csv")
            }
            return path
        }

        /// How a command that reads it ends: 3 where there is no folder to read, 1 where what it holds is refused.
        var status: Int32 {
            switch self {
            case .missing, .fileForFolder: 3
            case .emptyFolder, .folderForFile, .emptyFile, .badContent, .otherEncoding, .pipe, .device, .linkOut: 1
            }
        }

        /// What standard error says, beside the path or the file.
        var words: String {
            switch self {
            case .missing: "the folder is not there"
            case .fileForFolder: "it is a file; give the folder that it is in"
            case .emptyFolder: "the file is not there"
            case .folderForFile: "a folder stands where a file was expected"
            case .emptyFile: "the file is empty"
            case .badContent: #"quantity is "many", which is not a number"#
            case .otherEncoding: "the file is not UTF-8"
            case .pipe: "a device, pipe or socket stands where a file was expected"
            case .device, .linkOut: "a symbolic link that leads out of the evaluation's folder"
            }
        }
    }

    private static let commands = [
        "evaluate PATH --output OUT", "check PATH", "explain PATH net_savings", "verify PATH",
        "reproduce PATH --output OUT",
        "what-if PATH --set deadweight=0.1", "what-if PATH --roll-out OUT", "what-if PATH --workbook OUT.xlsx",
        "diff PATH DERBY", "diff DERBY PATH",
    ]

    @Test("Every command that reads an evaluation, every fault", arguments: commands, Fault.allCases)
    func evaluation(_ command: String, _ fault: Fault) throws {
        let folder = try TemporaryFolder()
        let path = try fault.make(in: folder)
        let run = CommandRun(
            command.split(separator: " ").map {
                $0.replacing("PATH", with: path).replacing("OUT", with: "\(folder.path)/out")
                    .replacing("DERBY", with: Repository.fixture("derby"))
            }.map(String.init))
        #expect(run.status.rawValue == fault.status, "\(run.errors)")
        #expect(run.errors.contains(fault.words), "\(run.errors)")
        #expect(run.output == "")
        if fault.status == 3 || command.hasPrefix("diff") { #expect(run.errors.contains(path), "\(run.errors)") }
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out"))
    }

    @Test(
        "A roll-out plan that cannot be read ends with 3, one that is wrong with 1, and errors have its path as it was typed",
        arguments: [
            (nil, 3, "the file is not there"),
            ("/", 3, "a folder stands where a file was expected"),
            ("", 1, "the file is empty"), ("{", 1, "error: "),
            (#"{ "months": 0 }"#, 1, "months is 0; expected a whole number from 1 to 600"),
        ] as [(String?, Int32, String)])
    func rollOut(_ content: String?, _ status: Int32, _ words: String) throws {
        let folder = try TemporaryFolder()
        let path = content == "/" ? folder.path : "\(folder.path)/plan.json"
        if let content, content != "/" { try folder.write(content, to: "plan.json") }
        let run = CommandRun("what-if", Repository.fixture("derby"), "--roll-out", path)
        #expect(run.status.rawValue == status, "\(run.errors)")
        #expect(run.errors.contains(path) && run.errors.contains(words), "\(run.errors)")
    }

    @Test("A roll-out plan that is reached by a link is read")
    func link() throws {
        let folder = try TemporaryFolder(["plans/real.json": #"{ "months": 0 }"#])
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/plan.json", withDestinationPath: "plans/real.json")
        let run = CommandRun("what-if", Repository.fixture("derby"), "--roll-out", "\(folder.path)/plan.json")
        #expect(run.status == .refused)
        #expect(run.errors.contains("\(folder.path)/plan.json:1:"), "\(run.errors)")
    }

    @Test("Two reports that are both wrong are both told of, each by its folder")
    func bothSides() throws {
        let folder = try TemporaryFolder(["a/summary.csv": "", "b/summary.csv": ""])
        let run = CommandRun("diff", "\(folder.path)/a", "\(folder.path)/b")
        #expect(run.status == .refused)
        for side in ["a", "b"] {
            #expect(
                run.errors.contains("\(folder.path)/\(side)/provenance.json: error: the file is not there"),
                "\(run.errors)")
        }
        #expect(CommandRun("diff", "\(folder.path)/c", "\(folder.path)/d").status == .files)
    }

    @Test(
        "A target that cannot be written ends with 3 in words of the command that was given",
        arguments: [
            "evaluate DERBY --output FILE", "evaluate DERBY --output FILE/in", "new FILE", "new FULL",
            "evaluate DERBY --output FULL",
        ])
    func targets(_ command: String) throws {
        let folder = try TemporaryFolder(["file": "text", "full/notes.txt": "mine"])
        let run = CommandRun(
            command.split(separator: " ").map {
                $0.replacing("DERBY", with: Repository.fixture("derby")).replacing("FILE", with: "\(folder.path)/file")
                    .replacing("FULL", with: "\(folder.path)/full")
            }.map(String.init) + (command.hasPrefix("evaluate") ? ["--draws", "10"] : []))
        #expect(run.status == .files)
        #expect(run.errors.contains("\(folder.path)/f"), "\(run.errors)")
        #expect(command.hasPrefix("evaluate") || !run.errors.contains("--output"), "\(run.errors)")
    }

    /// The files of a report with one service, of which an amount has so many digits.
    private static func report(_ amount: String, units: String, at name: String) -> [String: String] {
        let three = { (value: String) in [value, value, value].joined(separator: ",") }
        return [
            "\(name)/provenance.json": #"{ "title": "t" }"#,
            "\(name)/summary.csv": """
            measure,unit,low,central,high,p2_5,p50,p97_5
            net_savings,GBP,\(three(amount)),,,
            present_value_savings,GBP,\(three(amount)),,,

            """,
            "\(name)/by-service.csv": """
            service,quantity_low,quantity,quantity_high,unit_cost_low,unit_cost,unit_cost_high,gross_low,gross,gross_high,net_low,net,net_high
            visit,\(three(units)),\(three("2.00")),\(three(amount)),\(three(amount))

            """,
        ]
    }

    @Test("Reports whose figures are too large to be set against each other are refused, and nothing overflows")
    func largeReports() throws {
        // 2^127 pence is 1.7 times 10 to the power of 36 pounds.
        let large = "1" + String(repeating: "0", count: 35)
        let files = Self.report(large + ".00", units: "1", at: "a").merging(
            Self.report(large + ".00", units: large, at: "b")
        ) { first, _ in first }
        let folder = try TemporaryFolder(files)
        let run = CommandRun("diff", "\(folder.path)/a", "\(folder.path)/b")
        #expect(run.status == .refused, "\(run.output)")
        #expect(run.errors.contains("too large"), "\(run.errors)")
    }

    @Test(
        "What was typed is not repeated where somebody is found by it",
        arguments: [
            ["what-if", "DERBY", "--set", "07700 900123=1"],
            ["what-if", "DERBY", "--scenario", "seen as 943 476 5919"],
            ["explain", "DERBY", "943 476 5919"], ["costs", "DE1 2AB"], ["costs", "show", "jo@example.org"],
            ["check", "DERBY", "--07700900123"],
        ])
    func typed(words: [String]) {
        let run = CommandRun(words.map { $0.replacing("DERBY", with: Repository.fixture("derby")) })
        #expect(run.status != .done)
        for part in ["900123", "476", "1 2AB", "example"] { #expect(!run.errors.contains(part), "\(run.errors)") }
        #expect(run.errors.contains("looks like"), "\(run.errors)")
    }

    @Test("A report is written to a folder on another file system, whole", .enabled(if: isSharedMemoryApart))
    func otherFileSystem() throws {
        let folder = try TemporaryFolder()
        let near = "\(folder.path)/report"
        let far = "/dev/shm/avoided-test-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: far) }
        for output in [near, far, far] {
            let run = CommandRun("evaluate", Repository.fixture("derby"), "--output", output, "--quiet")
            #expect(run.status == .done, "\(run.errors)")
        }
        let names = try FileManager.default.subpathsOfDirectory(atPath: near).sorted()
        #expect(try FileManager.default.subpathsOfDirectory(atPath: far).sorted() == names)
        for name in names where name.contains(".") {
            #expect(FileManager.default.contentsEqual(atPath: "\(near)/\(name)", andPath: "\(far)/\(name)"), "\(name)")
        }
        let beside = try FileManager.default.contentsOfDirectory(atPath: "/dev/shm")
        #expect(beside.filter { $0.contains((far as NSString).lastPathComponent) }.count == 1, "\(beside)")
    }

    /// Whether the folder in memory that Linux has is another file system than that of temporary files.
    private static var isSharedMemoryApart: Bool {
        func system(_ path: String) -> UInt64? {
            ((try? FileManager.default.attributesOfItem(atPath: path))?[.systemNumber] as? NSNumber)?.uint64Value
        }
        guard let shared = system("/dev/shm"), let usual = system(NSTemporaryDirectory()) else { return false }
        return shared != usual && FileManager.default.isWritableFile(atPath: "/dev/shm")
    }
}
