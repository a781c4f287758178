import CostAvoidance
import DelimitedText

/// A file of prices or of a price index that is named on the command line.
enum PriceFile {
    /// The file as text.
    ///
    /// - Throws: `CommandFailure` with status 3 where it is not there or cannot be read, and with status 1 where it is no text.
    static func load(_ path: String) throws(CommandFailure) -> SourceFile {
        let (name, folder) = FolderName.split(path)
        do throws(SourceFileFailure) {
            return try SourceFile.load(name: name, in: folder)
        } catch {
            throw failure(error, path)
        }
    }

    /// The table of a CSV file, or the sheets of a workbook.
    ///
    /// - Throws: as ``load(_:)`` does.
    static func tables(_ path: String) throws(CommandFailure) -> [PublishedTable] {
        [PublishedTable(try load(path))]
    }

    private static func failure(_ failure: SourceFileFailure, _ path: String) -> CommandFailure {
        let told = failure.diagnostic
        let remedy = told.remedy.map { "\n    \($0)" } ?? ""
        let status: ExitStatus =
            switch failure.reason {
            case .otherEncoding, .notText, .empty: .refused
            default: .files
            }
        return CommandFailure(status, "\(path): \(told.message)\(remedy)")
    }
}
