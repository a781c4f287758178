import DelimitedText
import Foundation
import Workbooks

/// The path of what may be an evaluation in one workbook.
struct WorkbookPath {
    private let path: String
    /// The file's name.
    let name: String

    init(_ path: String) {
        self.path = path
        name = Self.parts(of: path).name
    }

    private static func parts(of path: String) -> (name: String, folder: String) {
        guard let slash = path.lastIndex(of: "/") else { return (path, ".") }
        let folder = path[..<slash]
        return (String(path[path.index(after: slash)...]), folder.isEmpty ? "/" : String(folder))
    }

    /// Whether it is called as a workbook is, and is no folder.
    var isWorkbook: Bool {
        guard Workbook.isCalled(name) else { return false }
        var isFolder: ObjCBool = false
        return !(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue)
    }

    /// The workbook, read whole.
    ///
    /// - Throws: `EvaluationError.unreadable` where it is not there, and `.refused` where it is no workbook that can be read.
    func load() throws(EvaluationError) -> Workbook {
        // A link that was named is followed: nothing else of its folder is read.
        let target = realpath(path, nil)
        defer { free(target) }
        let (name, folder) = Self.parts(of: target.map { String(cString: $0) } ?? path)
        do throws(WorkbookFailure) {
            return try Workbook.load(name: name, in: folder)
        } catch {
            guard case .file(let reason) = error.reason else { throw .refused(Diagnostics([error.diagnostic])) }
            throw .file(SourceFileFailure(file: name, reason: reason), at: path)
        }
    }
}
