import CostAvoidance
import DelimitedText
import Workbooks

/// A file of prices or of a price index that is named on the command line: text, or a workbook.
enum PriceFile {
    /// The file as text.
    ///
    /// - Throws: `CommandFailure` with status 3 where it is not there or cannot be read, and with status 1 where it is no text.
    static func load(_ path: String) throws(CommandFailure) -> SourceFile {
        let (name, folder) = split(path)
        do throws(SourceFileFailure) {
            return try SourceFile.load(name: name, in: folder)
        } catch {
            throw failure(error, path)
        }
    }

    /// The table of a CSV file, or the sheets of a workbook.
    ///
    /// - Throws: as ``load(_:)`` does.
    static func tables(_ path: String) throws(CommandFailure) -> [PriceTable] {
        guard isWorkbook(path) else { return [PriceTable(try load(path))] }
        let book = try workbook(path)
        return book.sheets.map { sheet in
            PriceTable(
                file: book.name, sheet: sheet.name, visibility: sheet.visibility == .visible ? .shown : .hidden,
                sha256: book.sha256,
                rows: sheet.rows.map { row in
                    PriceTable.Row(number: row.number, cells: row.texts)
                })
        }
    }

    /// A list of prices: a file, and how what is found in it is told at its place.
    struct List {
        let file: SourceFile
        let placed: (PriceListFindings) -> PriceListFindings
    }

    /// The list a CSV file holds, or a workbook's sheet of unit costs: `unit-costs`, or the first that holds anything.
    ///
    /// - Throws: as ``load(_:)`` does.
    static func list(_ path: String) throws(CommandFailure) -> List {
        guard isWorkbook(path) else { return List(file: try load(path)) { $0 } }
        let book = try workbook(path)
        guard let sheet = book.sheet(named: "unit-costs") ?? book.sheets.first(where: { !$0.isEmpty }) else {
            throw CommandFailure(.refused, "\(path): no sheet holds anything")
        }
        let name = "unit-costs.csv"
        do throws(SourceFileFailure) {
            let file = try sheet.sourceFile(named: name)
            let places = sheet.places(of: name)
            return List(file: file) { findings in
                findings.placed(
                    first: { places.placed($0, besides: sheet.faults) }, others: { places.placed($0) })
            }
        } catch {
            throw failure(error, path)
        }
    }

    /// A file's name and the folder it is in.
    private static func split(_ path: String) -> (file: String, folder: String) {
        guard let slash = path.lastIndex(of: "/") else { return (path, ".") }
        let folder = path[..<slash]
        return (String(path[path.index(after: slash)...]), folder.isEmpty ? "/" : String(folder))
    }

    private static func isWorkbook(_ path: String) -> Bool { path.lowercased().hasSuffix(".xlsx") }

    private static func workbook(_ path: String) throws(CommandFailure) -> Workbook {
        let (name, folder) = split(path)
        do throws(WorkbookFailure) {
            return try Workbook.load(name: name, in: folder)
        } catch {
            if case .file(let reason) = error.reason {
                throw failure(SourceFileFailure(file: name, reason: reason), path)
            }
            throw CommandFailure(.refused, words(error.diagnostic, path))
        }
    }

    private static func failure(_ failure: SourceFileFailure, _ path: String) -> CommandFailure {
        let status: ExitStatus =
            switch failure.reason {
            case .otherEncoding, .notText, .empty: .refused
            default: .files
            }
        return CommandFailure(status, words(failure.diagnostic, path))
    }

    private static func words(_ told: Diagnostic, _ path: String) -> String {
        "\(path): \(told.message)" + (told.remedy.map { "\n    \($0)" } ?? "")
    }
}
