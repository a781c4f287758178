import Platform

/// One file written whole or not at all.
package enum SingleFile {
    /// Writes a text to a file that is not there yet: beside it first, and then under its name in one step, which does not
    /// replace a file that came there meanwhile.
    ///
    /// - Throws: `ReportFolderError` where it cannot be written.
    package static func writeNew(_ text: String, to path: String) throws(ReportFolderError) {
        try writeNew(Array(text.utf8), to: path)
    }

    /// Writes bytes as ``writeNew(_:to:)-(String,_)`` writes a text.
    package static func writeNew(_ bytes: [UInt8], to path: String) throws(ReportFolderError) {
        if let parent = FolderSteps.parent(of: path) { try FolderSteps.makeFolders(parent) }
        try put(bytes, at: path) { link($0, $1) }
    }

    /// Puts bytes in the place of a file in one step: until then it is whole as it was.
    ///
    /// - Throws: `ReportFolderError` where they cannot be written.
    package static func replace(with bytes: [UInt8], at path: String) throws(ReportFolderError) {
        try put(bytes, at: path) { rename($0, $1) }
    }

    /// Writes bytes beside a path, waits until they are on the disk, and gives them its name.
    ///
    /// - Parameter step: what gives the first path's file the name of the second, with nought where it did.
    private static func put(
        _ bytes: [UInt8], at path: String, by step: (String, String) -> Int32
    ) throws(ReportFolderError) {
        let partial = FolderSteps.nameBeside(path)
        defer { unlink(partial) }
        try FolderSteps.write(bytes, to: partial)
        try FolderSteps.sync(partial)
        guard step(partial, path) == 0 else { throw FolderSteps.failure(errno, at: path) }
    }
}
