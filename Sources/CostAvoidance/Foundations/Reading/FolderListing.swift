import DelimitedText
import Foundation

/// What stands in a folder.
enum FolderListing {
    /// Names of the entries in ascending order; empty where the folder cannot be read.
    static func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// Files that are not there, each with an entry of the folder that was most likely meant to be it: the name mistyped, or
    /// a workbook that was not saved as a table.
    static func misnamed(in path: String, expected: [String]) -> [String: String] {
        let present = names(in: path)
        let absent = expected.filter { name in
            !present.contains(name) && !FileManager.default.fileExists(atPath: "\(path)/\(name)")
        }
        let stems = absent.map { Self.parts(of: $0).stem }
        var meant: [String: String] = [:]
        for name in present where !expected.contains(name) {
            let (stem, ending) = parts(of: name)
            guard readEndings.contains(ending) || (tableEndings.contains(ending) && stems.contains(stem)),
                let near = NearMatch.suggestion(for: stem, among: stems),
                let place = stems.firstIndex(of: near)
            else { continue }
            meant[absent[place]] = meant[absent[place]] ?? name
        }
        return meant
    }

    private static let readEndings: Set<String> = ["csv", "json"]
    /// What a table may be left as.
    private static let tableEndings: Set<String> = ["xlsx", "xlsm", "xls", "ods", "tsv", "txt", "csv.txt", "csv.csv"]

    private static func parts(of name: String) -> (stem: String, ending: String) {
        let lower = name.lowercased()
        guard let dot = lower.firstIndex(of: ".") else { return (lower, "") }
        return (String(lower[..<dot]), String(lower[lower.index(after: dot)...]))
    }
}
