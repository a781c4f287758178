import Platform

/// A file by its name and the folder that it is in.
package struct FilePlace: Sendable {
    package let name: String
    package let folder: String

    /// Where a path leads, as it is written.
    package init(_ path: String) {
        guard let slash = path.lastIndex(of: "/") else {
            (name, folder) = (path, ".")
            return
        }
        let before = path[..<slash]
        (name, folder) = (String(path[path.index(after: slash)...]), before.isEmpty ? "/" : String(before))
    }

    /// Where a path leads when its links are followed; nil where nothing is there.
    ///
    /// A file that was named may be a link: nothing else of its folder is read.
    package init?(following path: String) {
        guard let target = Self.canonical(path) else { return nil }
        self.init(target)
    }

    /// Whether a folder stands at a path, or a link to one.
    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// A path with every link followed; nil where nothing is there, of which `errno` says why.
    package static func canonical(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
