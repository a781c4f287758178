import Foundation

/// What a folder is called, whatever way its path is written.
enum FolderName {
    /// The last part of its path.
    static func last(of folder: String) -> String { parts(of: folder).last ?? folder }

    /// The parts of its path. Where it ends in `.` or `..`, the name is what these stand for; a link keeps its own.
    static func parts(of folder: String) -> [String] {
        let typed = folder.split(separator: "/").map(String.init).filter { $0 != "." }
        if let last = typed.last, last != ".." { return typed }
        guard let resolved = realpath(folder, nil) else { return typed }
        defer { free(resolved) }
        return String(cString: resolved).split(separator: "/").map(String.init)
    }
}
