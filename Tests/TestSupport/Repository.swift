import Foundation

/// The checkout that the tests were built from.
public enum Repository {
    /// Path of its top folder.
    public static let path = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// Path of something in `fixtures`.
    public static func fixture(_ name: String) -> String { "\(path)/fixtures/\(name)" }

    /// The files of a folder in `fixtures`, by name, to be altered in a test.
    public static func files(ofFixture name: String) throws -> [String: String] {
        var files: [String: String] = [:]
        for entry in try FileManager.default.contentsOfDirectory(atPath: fixture(name)) {
            files[entry] = try String(contentsOfFile: "\(fixture(name))/\(entry)", encoding: .utf8)
        }
        return files
    }
}
