import CostAvoidance
import DelimitedText
import Workbooks

/// A file of prices, of a price index or of rows that is named on the command line: text, or a workbook.
enum PriceFile {
    /// The file as text.
    ///
    /// - Throws: `CommandFailure` with status 3 where it is not there or cannot be read, and with status 1 where it is no text.
    static func load(_ path: String) throws(CommandFailure) -> SourceFile {
        let place = FilePlace(path)
        try checkIsNoFolder(path)
        do throws(SourceFileFailure) {
            return try SourceFile.load(name: place.name, in: place.folder)
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
            var doubts: [Int: [Int: String]] = [:]
            for (cell, disguise) in sheet.disguises {
                doubts[cell.row, default: [:]][cell.column - 1] = "is formatted in \(shown(disguise)), and no pounds"
            }
            for cell in sheet.externalFormulas {
                doubts[cell.row, default: [:]][cell.column - 1] =
                    "is a formula that looks into another workbook, whose value may be another by now"
            }
            var rates: [Int: [Int: String]] = [:]
            for (cell, rate) in sheet.rates { rates[cell.row, default: [:]][cell.column - 1] = rate }
            return PriceTable(
                file: book.name, sheet: sheet.name, visibility: sheet.visibility == .visible ? .shown : .hidden,
                sha256: book.sha256,
                rows: sheet.rows.map { row in
                    PriceTable.Row(
                        number: row.number, cells: row.texts, doubts: doubts[row.number] ?? [:],
                        rates: rates[row.number] ?? [:])
                }, hidden: sheet.unseen.map(told), merged: sheet.mergedRanges)
        }
    }

    /// A note of a sheet, with the number or the letters of what it is of.
    private static func told(_ note: Diagnostic) -> String {
        let place = note.position
        return note.message.replacing("the row ", with: "row \(place.line) ")
            .replacing("the column ", with: "column \(CellName.letters(ofColumn: place.column)) ")
    }

    /// What a number is shown as that is no plain amount of pounds.
    private static func shown(_ disguise: FormatDisguise) -> String {
        switch disguise {
        case .currency(let sign): sign
        case .scale(let word): "thousands, millions or pence (\(word))"
        case .minus(let sign): "below zero (\(sign))"
        case .unsigned: "above zero"
        case .nothing: "nothing"
        case .words(let words): words
        case .limit(let sign): "a limit (\(sign))"
        case .besides: "a number with words beside it"
        case .otherText(let words): words.isEmpty ? "nothing" : words
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
        guard let named = book.sheet(named: "unit-costs") ?? book.sheets.first(where: { !$0.isEmpty }) else {
            throw CommandFailure(.refused, "\(path): no sheet holds anything")
        }
        let sheet = named.rounded { _ in UnitCost.places }
        let name = "unit-costs.csv"
        do throws(SourceFileFailure) {
            let file = try sheet.sourceFile(named: name)
            let places = sheet.places(of: name)
            return List(file: file) { findings in
                findings.placed(
                    first: { found in
                        var all = places.placed(found, besides: sheet.faults)
                        all.merge(with: sheet.roundingNotes)
                        return all
                    }, others: { places.placed($0) })
            }
        } catch {
            throw failure(error, path)
        }
    }

    /// A table of any kind, and how what is found in it is told at its place.
    struct Table {
        let file: SourceFile
        let placed: (Diagnostics) -> Diagnostics
        /// The same, with those faults of a sheet's cells alone that stand in columns by these numbers, which count from 1, and with
        /// further ones.
        let placedAmong: (Diagnostics, Set<Int>, Diagnostics) -> Diagnostics
        /// The sheet; nil of a CSV file.
        var sheet: Sheet?
        /// Where a place in the file is for a person.
        var place: (SourcePosition) -> SourcePosition = { $0 }
    }

    /// The table a CSV file holds, or a sheet of a workbook.
    ///
    /// - Parameter name: the sheet; where none is named there must be one alone that holds anything.
    /// - Throws: as ``load(_:)`` does.
    static func table(_ path: String, sheet name: String?) throws(CommandFailure) -> Table {
        guard isWorkbook(path) else {
            guard name == nil else { throw .usage("--sheet is for a workbook, and \(path) is none") }
            return Table(file: try load(path), placed: { $0 }, placedAmong: { found, _, _ in found })
        }
        let book = try workbook(path)
        let sheet = try self.sheet(of: book, named: name, path).rounded { _ in UnitCost.places }
        let file = "\(sheet.name).csv"
        do throws(SourceFileFailure) {
            let places = sheet.places(of: file)
            let notes = sheet.notes
            func placed(_ found: Diagnostics, _ faults: Diagnostics) -> Diagnostics {
                var all = places.placed(found, besides: faults)
                all.merge(with: notes)
                return all
            }
            return Table(
                file: try sheet.sourceFile(named: file),
                placed: { placed($0, sheet.faults) },
                placedAmong: { found, columns, further in
                    var faults = sheet.faults(inColumns: columns.contains)
                    faults.merge(with: further)
                    return placed(found, faults)
                }, sheet: sheet,
                place: { places.placed($0) })
        } catch {
            throw failure(error, path)
        }
    }

    private static func sheet(
        of book: Workbook, named name: String?, _ path: String
    ) throws(CommandFailure) -> Sheet {
        let filled = book.sheets.filter { !$0.isEmpty }
        let names = filled.map { Diagnostic.quoted($0.name) }.joined(separator: ", ")
        if let name {
            if let sheet = book.sheet(named: name), !sheet.isEmpty { return sheet }
            throw .usage("\(path) has no sheet \(Diagnostic.quoted(name)) that holds anything; it has \(names)")
        }
        guard filled.count < 2 else { throw .usage("\(path) has several sheets: name one with --sheet: \(names)") }
        guard let only = filled.first else { throw CommandFailure(.refused, "\(path): no sheet holds anything") }
        return only
    }

    /// The folder that a file is in.
    static func folder(of path: String) -> String { FilePlace(path).folder }

    private static func isWorkbook(_ path: String) -> Bool { Workbook.isCalled(path) }

    private static func workbook(_ path: String) throws(CommandFailure) -> Workbook {
        let place = FilePlace(path)
        try checkIsNoFolder(path)
        do throws(WorkbookFailure) {
            return try Workbook.load(name: place.name, in: place.folder)
        } catch {
            if case .file(let reason) = error.reason {
                throw failure(SourceFileFailure(file: place.name, reason: reason), path)
            }
            throw CommandFailure(.refused, words(error.diagnostic, path))
        }
    }

    private static let missing =
        "Look how the file is called and where it lies; the path is read from the folder that you are in."

    private static func failure(_ failure: SourceFileFailure, _ path: String) -> CommandFailure {
        let status: ExitStatus =
            switch failure.reason {
            case .otherEncoding, .notText, .empty: .refused
            default: .files
            }
        return CommandFailure(status, words(failure.diagnostic, path))
    }

    /// `.` and a folder's name are no name of a file, and would be taken for a link that leads elsewhere.
    private static func checkIsNoFolder(_ path: String) throws(CommandFailure) {
        guard FilePlace.isFolder(path) else { return }
        throw CommandFailure(
            .files, "\(path) is a folder, and one file is read\n    Name the .csv, .xlsx or .ods file in it.")
    }

    private static func words(_ told: Diagnostic, _ path: String) -> String {
        let missing = told.code == "file-missing" || told.code == "folder-missing" ? Self.missing : nil
        // The place without the file, which is told by its whole path.
        let place = told.position.description.dropFirst(told.position.file.count)
        return "\(path)\(place): \(told.message)" + ((told.remedy ?? missing).map { "\n    \($0)" } ?? "")
    }
}
