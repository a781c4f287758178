import DelimitedText
import Workbooks

/// The path of what may be an evaluation in one workbook.
struct WorkbookPath {
    private let path: String
    /// The file's name.
    let name: String

    init(_ path: String) {
        self.path = path
        name = FilePlace(path).name
    }

    /// Whether it is called as a workbook is, and is no folder.
    var isWorkbook: Bool {
        Workbook.isCalled(name) && !FilePlace.isFolder(path)
    }

    /// The workbook, read whole.
    ///
    /// - Throws: `EvaluationError.unreadable` where it is not there, and `.refused` where it is no workbook that can be read.
    func load() throws(EvaluationError) -> Workbook {
        let place = FilePlace(following: path) ?? FilePlace(path)
        do throws(WorkbookFailure) {
            return try Workbook.load(name: place.name, in: place.folder)
        } catch {
            guard case .file(let reason) = error.reason else { throw .refused(Diagnostics([error.diagnostic])) }
            throw .file(SourceFileFailure(file: place.name, reason: reason), at: path)
        }
    }
}
