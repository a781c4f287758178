import Foundation
import TestSupport
import Testing

@Suite("One place knows the system")
struct OnePlatformTests {
    @Test("No source but Platform's imports Foundation or a system's C library")
    func imports() throws {
        let folder = "\(Repository.path)/Sources"
        let files = try #require(FileManager.default.enumerator(atPath: folder))
        let modules = ["Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "ucrt", "WinSDK"]
        var found: Set<String> = []
        for case let path as String in files where path.hasSuffix(".swift") {
            let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
            let imported = text.split(separator: "\n").filter { $0.contains("import ") }
                .compactMap { $0.split(separator: " ").last.map(String.init) }
            if !Set(modules).isDisjoint(with: imported) { found.insert(path) }
        }
        #expect(found == ["Platform/Platform.swift"])
    }
}
