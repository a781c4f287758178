import DelimitedText
import Foundation
import Workbooks

/// The path of what may be an evaluation in one workbook.
struct WorkbookPath {
    private let path: String
    /// The file's name.
    let name: String
    /// The folder that it is in.
    private let folder: String

    init(_ path: String) {
        self.path = path
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        name = parts.last.map(String.init) ?? path
        folder = parts.count > 1 ? String(path.dropLast(name.count + 1)) : "."
    }

    /// Endings of spreadsheet programs' files. Those that cannot be read are refused with how to save them.
    private static let endings = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".fods", ".numbers"]

    /// Whether it is called as a workbook is, and is no folder.
    var isWorkbook: Bool {
        let plain = name.lowercased()
        guard Self.endings.contains(where: plain.hasSuffix) else { return false }
        var isFolder: ObjCBool = false
        return !(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue)
    }

    /// The workbook, read whole.
    ///
    /// - Throws: `EvaluationError.unreadable` where it is not there, and `.refused` where it is no workbook that can be read.
    func load() throws(EvaluationError) -> Workbook {
        do throws(WorkbookFailure) {
            return try Workbook.load(name: name, in: folder.isEmpty ? "/" : folder)
        } catch {
            guard case .file(let reason) = error.reason else { throw .refused(Diagnostics([error.diagnostic])) }
            throw .file(SourceFileFailure(file: name, reason: reason), at: path)
        }
    }
}
