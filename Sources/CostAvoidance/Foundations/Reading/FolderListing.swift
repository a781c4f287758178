import DelimitedText
import Platform

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
        let stems = absent.map { TableFileName($0).stem }
        var meant: [String: String] = [:]
        for name in present where !expected.contains(name) {
            guard let near = TableFileName(name).meant(among: stems), let place = stems.firstIndex(of: near) else {
                continue
            }
            meant[absent[place]] = meant[absent[place]] ?? name
        }
        return meant
    }
}
