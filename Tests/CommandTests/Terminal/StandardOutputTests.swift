import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("What standard output did not take was not delivered")
struct StandardOutputTests {
    private static let folder = Repository.fixture("failing/32-relative-change-through-a-spreadsheet")

    private static let lines: [String] = [
        "--help", "--version", "help check", "check --help", "costs", "costs --format csv", "costs --deflators",
        "implied 800k", "check FOLDER", "check FOLDER --format json", "explain FOLDER", "explain FOLDER net_savings",
        "what-if FOLDER", "what-if FOLDER --set deadweight=0.3 --format json",
        "what-if FOLDER --until net_savings=500 --vary deadweight", "verify FOLDER", "diff FOLDER FOLDER",
        "evaluate FOLDER --output OUT/a --draws 5", "reproduce STUDY --output OUT/b",
    ]

    @Test(
        "Every command ends with 3 and says so, on a full disk and where the stream is closed",
        .enabled(if: BuiltCommand.path != nil), arguments: lines)
    func refused(_ line: String) throws {
        let target = try TemporaryFolder()
        let words = line.replacing("FOLDER", with: Self.folder).replacing("OUT", with: target.path)
            .replacing("STUDY", with: Repository.fixture("reproduce-traps/case-rows"))
        let full = try #require(try BuiltCommand.shell("exec \"$0\" \(words) >/dev/full"))
        #expect(full.status == 3)
        #expect(
            full.errors.contains("error: standard output cannot be written: no space left on device"), "\(full.errors)")
        let closed = try #require(try BuiltCommand.shell("exec \"$0\" \(words) >&-"))
        #expect(closed.status == 3)
        #expect(closed.errors.contains("error: standard output cannot be written: it is closed"), "\(closed.errors)")
    }

    @Test(
        "What is written to a file is not results, and a closed stream is no matter",
        .enabled(if: BuiltCommand.path != nil))
    func nothingToSay() throws {
        let target = try TemporaryFolder()
        let run = try #require(try BuiltCommand.shell("exec \"$0\" new \(target.path)/mine --quiet >&- 2>&- <&-"))
        #expect(run.status == 0)
        #expect(try target.text("mine/outcomes.csv").hasPrefix("case_id,"))
    }

    @Test("A reader that has seen enough is no failure", .enabled(if: BuiltCommand.path != nil))
    func readerGone() throws {
        let run = try #require(
            try BuiltCommand.shell(
                "( trap '' PIPE; \"$0\" costs --quiet; echo \"ended $?\" >&2 ) | head -n 1 >/dev/null"))
        #expect(run.errors == "ended 0\n")
    }

    @Test("A word that is not UTF-8 is refused and not taken for another", .enabled(if: BuiltCommand.path != nil))
    func notUTF8() throws {
        let target = try TemporaryFolder()
        for line in ["check $(printf 'caf\\351')", "evaluate \(Self.folder) --output $(printf 'caf\\351')"] {
            let run = try #require(try BuiltCommand.shell("exec \"$0\" \(line)", in: target.path))
            #expect(run.status == 2)
            #expect(run.errors.hasPrefix("error: \"caf\\xE9\" is not UTF-8, so that"), "\(run.errors)")
        }
        #expect(try target.names() == [])
    }
}
