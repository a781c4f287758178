/// Why a report could not be written.
public struct ReportFolderError: Error {
    /// Path of the folder or file that could not be written.
    public var path: String
    /// What stood in the way.
    public var reason: Reason

    /// What stood in the way.
    public enum Reason: Sendable, Hashable {
        /// A file stands where the folder should be.
        case notAFolder
        /// Something that is no part of the report stands where a file of the new one would.
        case inTheWay
        /// A file that is to be kept has a name that is not UTF-8.
        case nameNotUTF8
        /// The path is a link to nothing.
        case brokenLink
        /// The folder is the one that the command was called in, which would be gone from under whoever called it.
        case workingFolder
        /// The folder holds something that is no report.
        case notAReport
        /// The new report is in place, and the old one under this name could not be deleted; the system's own words.
        case oldLeft(at: String, String)
        /// The system refused; its own words.
        case system(String)
    }

    /// What went wrong and what to do.
    public var explanation: String {
        switch reason {
        case .notAFolder: "\(path) is a file; name a folder instead"
        case .inTheWay:
            "\(path) is no part of the report that is there, and a file of the new one would take its place; move it away, or name another folder with --output"
        case .nameNotUTF8: "\(path) is to be kept, and its name is not UTF-8; rename it, or move it out of the folder"
        case .brokenLink: "\(path) is a symbolic link that points at nothing; name another folder"
        case .workingFolder:
            "\(path) is the folder you are in, and a report takes a folder's place whole; go out of it and name it there"
        case .notAReport: "\(path) holds files that are not a report; name another folder with --output"
        case .oldLeft(let old, let words):
            "\(path) holds the new report; the old one is left in \(old), which cannot be deleted: \(words)"
        case .system(let words): "\(path) cannot be written: \(words)"
        }
    }
}
