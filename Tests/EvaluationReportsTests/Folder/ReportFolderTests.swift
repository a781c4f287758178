import CostAvoidance
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import EvaluationReports

/// The mark of a report that this tool wrote.
private let ours = #"{ "tool": { "name": "avoided" } }"#

@Suite("The folder of a report")
struct ReportFolderTests {
    private let report = [
        ReportFile(name: "summary.csv", text: "new\n"), ReportFile(name: "provenance.json", text: ours),
        ReportFile(name: "charts/savings.svg", text: "<svg/>\n"),
    ]

    @Test("A report that is there is replaced whole: files it no longer has are gone")
    func replaced() throws {
        let folder = try TemporaryFolder([
            "r/provenance.json": ours, "r/summary.csv": "old", "r/by-gone.csv": "old",
        ])
        try ReportFolder(path: "\(folder.path)/r").replace(with: report)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/r").sorted() == [
                "charts", "provenance.json", "summary.csv",
            ])
        #expect(try folder.text("r/summary.csv") == "new\n")
        #expect(try folder.names() == ["r"])
    }

    @Test("What somebody else put into the folder of a report is kept, and what an older report left there goes")
    func strangers() throws {
        let folder = try TemporaryFolder([
            "r/provenance.json": #"""
            { "tool": { "name": "avoided" },
              "files": ["provenance.json", "by-area.csv", "charts/old.svg", "report.html"] }
            """#,
            "r/by-area.csv": "old", "r/charts/old.svg": "old", "r/report.html": "old", "r/.DS_Store": "old",
            "r/notes.txt": "mine", "r/by-hand.csv": "mine", "r/charts/drawn.svg": "mine", "r/drafts/a/b.txt": "mine",
        ])
        let kept = try ReportFolder(path: "\(folder.path)/r").replace(with: report)
        #expect(kept.kept == ["by-hand.csv", "charts/drawn.svg", "drafts", "notes.txt"])
        let mine = ["by-hand.csv", "charts/drawn.svg", "drafts/a/b.txt", "notes.txt"]
        for name in mine { #expect(try folder.text("r/\(name)") == "mine", "\(name)") }
        let files = try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/r").filter { $0.contains(".") }
        #expect(files.sorted() == (mine + report.map(\.name)).sorted())
        #expect(try folder.names() == ["r"])
    }

    @Test(
        "What somebody put beside a report under a name that the new one has, or where its files go, is never written over and is named",
        arguments: [
            ("summary.csv", ["summary.csv/mine.txt": "mine"]), ("report.html", ["report.html": "mine"]),
            ("charts", ["charts": "mine"]),
        ])
    func inTheWay(_ name: String, files: [String: String]) throws {
        let listed =
            #"{ "tool": { "name": "avoided" }, "files": ["provenance.json", "summary.csv", "charts/old.svg"] }"#
        let folder = try TemporaryFolder(
            ["r/provenance.json": listed].merging(files.map { ("r/\($0)", $1) }) { first, _ in first })
        let new =
            report + [ReportFile(name: "report.html", text: "new"), ReportFile(name: "charts/new.svg", text: "new")]
        let error = try #require(throws: ReportFolderError.self) {
            try ReportFolder(path: "\(folder.path)/r").replace(with: new)
        }
        #expect(error.reason == .inTheWay && error.path == "\(folder.path)/r/\(name)")
        #expect(error.explanation.contains("is no part of the report that is there"))
        #expect(try folder.text("r/provenance.json") == listed)
        for (name, text) in files { #expect(try folder.text("r/\(name)") == text) }
        #expect(try folder.names() == ["r"])
    }

    @Test("Somebody's file in a folder into which files of the report go is kept beside them")
    func besideCharts() throws {
        let folder = try TemporaryFolder([
            "r/provenance.json": #"{ "tool": { "name": "avoided" }, "files": ["provenance.json"] }"#,
            "r/charts/mine.png": "mine",
        ])
        let new = report + [ReportFile(name: "charts/new.svg", text: "new")]
        #expect(try ReportFolder(path: "\(folder.path)/r").replace(with: new).kept == ["charts/mine.png"])
        #expect(try folder.text("r/charts/mine.png") == "mine" && folder.text("r/charts/new.svg") == "new")
    }

    @Test("A report lists its files, itself among them, so that a later one knows them from what is not its own")
    func manifest() throws {
        let folder = try TemporaryFolder()
        let written = try ReportFiles.all(try Findings(of: EvaluationFolder(path: Repository.fixture("derby")).read()))
        try ReportFolder(path: "\(folder.path)/r").replace(with: written)
        #expect(ReportManifest(of: "\(folder.path)/r", replacing: []).strangers() == [])
        try folder.write("mine", to: "r/notes.txt")
        #expect(ReportManifest(of: "\(folder.path)/r", replacing: []).strangers() == ["notes.txt"])
    }

    @Test("While a report is replaced again and again, there is a whole one at every moment")
    func always() throws {
        let folder = try TemporaryFolder()
        for name in ["one", "other"] {
            try FileManager.default.createDirectory(atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
        }
        // A file system without the step has no such promise to keep.
        guard FolderExchange.exchange("\(folder.path)/one", "\(folder.path)/other") == .exchanged else { return }
        let path = "\(folder.path)/r"
        try ReportFolder(path: path).replace(with: report)
        let isOver = Mutex(false)
        let missed = Mutex(0)
        let watcher = Thread {
            while !isOver.withLock({ $0 }) {
                if access("\(path)/summary.csv", R_OK) != 0 { missed.withLock { $0 += 1 } }
            }
        }
        watcher.start()
        for _ in 0..<200 { try ReportFolder(path: path).replace(with: report) }
        isOver.withLock { $0 = true }
        #expect(missed.withLock { $0 } == 0)
    }

    @Test("Where the path is a link to the folder of a report, the folder is replaced and the link stays")
    func link() throws {
        let folder = try TemporaryFolder(["deep/r/provenance.json": ours, "deep/r/summary.csv": "old"])
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/link", withDestinationPath: "\(folder.path)/deep/r")
        try ReportFolder(path: "\(folder.path)/link").replace(with: report)
        #expect(try folder.text("deep/r/summary.csv") == "new\n")
        #expect(try folder.text("link/summary.csv") == "new\n")
    }

    @Test("A folder of somebody's own is left alone")
    func notAReport() throws {
        let folder = try TemporaryFolder(["r/letter.txt": "mine"])
        #expect(throws: ReportFolderError.self) { try ReportFolder(path: "\(folder.path)/r").replace(with: report) }
        #expect(try folder.text("r/letter.txt") == "mine")
    }

    @Test(
        "A folder is no report of this tool because a file in it is called so",
        arguments: [
            ["provenance.json": "{}"], ["provenance.json": #"{ "tool": { "name": "another" } }"#],
            ["provenance.json": "no JSON"], ["reproduction.csv": "mine,own\n"],
        ])
    func foreign(_ marks: [String: String]) throws {
        let files = marks.merging(["by-mine.csv": "mine", "summary.csv": "mine"]) { $1 }
        let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files.map { ("r/\($0.key)", $0.value) }))
        let figures = [ReportFile(name: "reproduction.csv", text: "study,measure\n")]
        for new in [report, figures] {
            #expect(throws: ReportFolderError.self) { try ReportFolder(path: "\(folder.path)/r").replace(with: new) }
        }
        for (name, text) in files { #expect(try folder.text("r/\(name)") == text) }
    }

    @Test("Recomputed figures are known by the columns of their table, of which an older one may have fewer")
    func figures() throws {
        let folder = try TemporaryFolder(["r/reproduction.csv": "study,measure\n"])
        let new = ReportFile(name: "reproduction.csv", text: "study,measure,status\n")
        try ReportFolder(path: "\(folder.path)/r").replace(with: [new])
        #expect(try folder.text("r/reproduction.csv") == new.text)
    }

    @Test(
        "What a killed run left behind is taken away, and named where somebody's own is in it or its name is no run's")
    func cleared() throws {
        let (ours, mixed, foreign) = ("r.partial-1yq7zk3m0v2x", "r.partial-2yq7zk3m0v2x", "r.partial-mine")
        let folder = try TemporaryFolder([
            "\(ours)/by-ward.csv": "withheld", "\(ours)/charts/headline.svg": "", "\(mixed)/summary.csv": "",
            "\(mixed)/letter.txt": "mine", "\(foreign)/summary.csv": "",
        ])
        let around = try ReportFolder(path: "\(folder.path)/r").replace(with: report)
        #expect(around.leftovers == [mixed, foreign])
        #expect(try folder.names() == ["r", mixed, foreign])
        #expect(try folder.text("\(mixed)/letter.txt") == "mine")
    }

    @Test("A folder that a killed run had emptied of what a report has there is taken away, and no other empty one")
    func emptied() throws {
        let (ours, foreign) = ("r.partial-1yq7zk3m0v2x", "r.partial-2yq7zk3m0v2x")
        let folder = try TemporaryFolder([:])
        for made in ["\(ours)/charts", "\(foreign)/letters"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/\(made)", withIntermediateDirectories: true)
        }
        let chart = ReportFile(name: "charts/headline.svg", text: "<svg/>")
        let around = try ReportFolder(path: "\(folder.path)/r").replace(with: report + [chart])
        #expect(around.leftovers == [foreign])
        #expect(try folder.names() == ["r", foreign])
    }

    @Test("What a killed run left behind is not taken up, and is named")
    func leftover() throws {
        let folder = try TemporaryFolder(["r.partial-1/by-ward.csv": "withheld"])
        let around = try ReportFolder(path: "\(folder.path)/r").replace(with: report)
        #expect(around.leftovers == ["r.partial-1"])
        #expect(try folder.names() == ["r", "r.partial-1"])
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/r/by-ward.csv"))
    }

    @Test("First runs at once into one folder all end well, and one of their reports stands there whole")
    func firstRunsAtOnce() throws {
        let folder = try TemporaryFolder()
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { run in
            do throws(ReportFolderError) {
                let files = report.map { ReportFile(name: $0.name, text: $0.text) }
                _ = try ReportFolder(path: "\(folder.path)/deep/r").replace(with: files)
            } catch {
                failures.withLock { $0.append("\(run): \(error.explanation)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/deep") == ["r"])
        #expect(try folder.text("deep/r/summary.csv") == "new\n")
    }

    @Test("A file of somebody's own whose name is not UTF-8 is not lost: the report stays as it was")
    func nameNotUTF8() throws {
        let folder = try TemporaryFolder(["r/provenance.json": ours, "r/summary.csv": "old"])
        let bytes = Array("\(folder.path)/r/caf".utf8).map(CChar.init(bitPattern:)) + [CChar(bitPattern: 0xE9), 0]
        let descriptor = open(bytes, O_WRONLY | O_CREAT, 0o600)
        // Some file systems have no such names.
        guard descriptor >= 0 else { return }
        close(descriptor)
        #expect(throws: ReportFolderError.self) { try ReportFolder(path: "\(folder.path)/r").replace(with: report) }
        #expect(access(bytes, F_OK) == 0)
        #expect(try folder.text("r/summary.csv") == "old")
        #expect(try folder.names() == ["r"])
    }

    @Test("A tilde is a name like any other")
    func tilde() throws {
        let folder = try TemporaryFolder()
        try ReportFolder(path: "\(folder.path)/~/r").replace(with: report)
        #expect(try folder.names() == ["~"])
    }

    @Test("A file in the place of a folder, and a link to nothing, are said to be that")
    func inTheWay() throws {
        let folder = try TemporaryFolder(["f": "mine"])
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/l", withDestinationPath: "nowhere")
        func refusal(_ name: String) -> String? {
            do throws(ReportFolderError) {
                _ = try ReportFolder(path: "\(folder.path)/\(name)").replace(with: report)
                return nil
            } catch {
                return error.explanation.replacing(folder.path + "/", with: "")
            }
        }
        #expect(refusal("f") == "f is a file; name a folder instead")
        #expect(refusal("f/x") == "f is a file; name a folder instead")
        #expect(refusal("f/x/y") == "f is a file; name a folder instead")
        #expect(refusal("l") == "l is a symbolic link that points at nothing; name another folder")
        #expect(try folder.names() == ["f", "l"])
    }

    @Test("A report that cannot be written leaves the old one and nothing beside it")
    func failure() throws {
        let folder = try TemporaryFolder(["r/provenance.json": ours, "r/summary.csv": "old"])
        // A name that is a file cannot also be a folder.
        let impossible = report + [ReportFile(name: "summary.csv/inside", text: "")]
        #expect(throws: ReportFolderError.self) { try ReportFolder(path: "\(folder.path)/r").replace(with: impossible) }
        #expect(try folder.text("r/summary.csv") == "old")
        #expect(try folder.names() == ["r"])
    }

    @Test("Folders above the report are made where they are missing")
    func parents() throws {
        let folder = try TemporaryFolder()
        try ReportFolder(path: "\(folder.path)/a/b/r/").replace(with: report)
        #expect(try folder.text("a/b/r/charts/savings.svg") == "<svg/>\n")
    }
}
