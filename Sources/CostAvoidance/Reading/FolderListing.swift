import Foundation

/// What stands in a folder.
enum FolderListing {
    /// Names of the entries in ascending order; empty where the folder cannot be read.
    static func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
}
