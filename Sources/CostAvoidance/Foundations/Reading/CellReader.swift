import DelimitedText
import Numerics

/// Turns the cells of a file into values, and notes what is wrong with each that cannot be one.
///
/// A value that could not be read comes back as nil after its error was noted, so that one pass over a file finds every error.
struct CellReader: Sendable {
    /// The file's name, for positions.
    let file: String
    /// Everything found wrong so far.
    var diagnostics = Diagnostics()
    /// Records that hold something, right or wrong.
    var records = 0
    /// Rows that are totals of others.
    private(set) var totals = TotalRows()
    /// Months that are wrong, of which a whole column may be.
    var monthFaults = MonthFaults()
    /// Dates that say in which order those of their column are.
    private var dateOrders = DateOrders()
    /// Numbers of the cells of this record of which an error was noted that must not be followed by another: their content may
    /// not be repeated, and the rest of the record is read nevertheless.
    private var refused: [Int] = []
    private var errorsBefore = 0
    /// Whether the record is to be left out for what is told of a whole column.
    private var isSpoilt = false
    /// Cells that were looked through for personal data and hold none.
    var passed = CellMemo<Void>()
    /// Names in the form that names have.
    private var names = CellMemo<String>()
    /// Names of what rows are about that are no totals.
    private var rowNames = CellMemo<String>()
    /// Services that have a unit cost.
    var services = CellMemo<ServiceID>()
    /// Identifiers of cases that stand for one person. Rows of one mostly follow one another.
    private var cases = CellMemo<String>(most: 128)

    init(file: String) { self.file = file }

    /// Adds what was found in the part of the file that follows.
    mutating func append(_ other: CellReader) {
        diagnostics.merge(with: other.diagnostics)
        records += other.records
        totals.append(other.totals)
        monthFaults.append(other.monthFaults)
        dateOrders.append(other.dateOrders)
    }

    // MARK: Records

    /// Begins the next record that holds something.
    mutating func beginRecord() {
        records += 1
        errorsBefore = diagnostics.errorCount
        isSpoilt = false
        if !refused.isEmpty { refused.removeAll() }
    }

    /// Whether nothing was found wrong with the record being read.
    var isRecordSound: Bool { diagnostics.errorCount == errorsBefore && !isSpoilt }

    /// How much has been noted so far, of records and of columns as a whole.
    var noted: Int { diagnostics.count + totals.count + monthFaults.noted }

    /// Counts a record that holds something and was found sound elsewhere.
    ///
    /// - Parameter column: the number of the column of its case identifier.
    mutating func countSound(caseID: String?, at line: Int, column: Int) {
        records += 1
        guard let caseID else { return }
        totals.look(atCase: caseID, on: line, SourcePosition(file: file, line: line, column: column), "case_id")
    }

    /// Leaves the record out for an error that is told elsewhere.
    mutating func spoilRecord() { isSpoilt = true }

    /// Everything that is told of columns as a whole, and of rows that are totals.
    var columnwise: Diagnostics {
        var all = monthFaults.diagnostics
        all.merge(with: totals.diagnostics(ofRows: records))
        all.merge(with: dateOrders.diagnostics)
        return all
    }

    /// Notes an error at a cell whose content nothing may be made of.
    mutating func refuse(_ cell: CSVCell, _ code: String, _ message: @autoclosure () -> String, remedy: String) {
        error(cell, code, message(), remedy: remedy)
        refused.append(cell.column)
    }

    /// Whether the record is a line below the table, such as `Source: case system, 2024`, after that was noted: words in one cell and
    /// nothing beside them.
    mutating func refuseLineBelow(_ record: borrowing CSVRecord) -> Bool {
        guard let cell = LineBelowTable.cell(of: record) else { return false }
        refuse(
            cell, "row-of-one-cell",
            "nothing else stands in the row: a line below the table, such as a source or a note?",
            remedy:
                "Take it out if it is a source or a note, which can stand in \"about\" of evaluation.json; if it is a row, fill in "
                + "its other cells.")
        return true
    }

    /// Whether a cell of the record was refused.
    func isRefused(_ cell: CSVCell?) -> Bool {
        guard !refused.isEmpty, let cell else { return false }
        return refused.contains(cell.column)
    }

    /// The cell where it holds something that may be read.
    private func filled(_ cell: CSVCell?) -> CSVCell? {
        guard let cell, !cell.isEmpty, !isRefused(cell) else { return nil }
        return cell
    }

    // MARK: Errors

    /// Notes an error at a cell. Its words are made only where they will be shown.
    mutating func error(
        _ cell: CSVCell, _ code: String, _ message: @autoclosure () -> String, remedy: @autoclosure () -> String? = nil
    ) {
        guard !isRefused(cell) else { return }
        error(at: cell.position(in: file), code, message(), remedy: remedy())
    }

    /// Notes at a cell what is probably wrong and may be right.
    mutating func warning(
        _ cell: CSVCell, _ code: String, _ message: @autoclosure () -> String, remedy: @autoclosure () -> String? = nil
    ) {
        guard !isRefused(cell) else { return }
        let position = cell.position(in: file)
        diagnostics.add(.warning, at: position) {
            Diagnostic(.warning, at: position, code: code, message: message(), remedy: remedy())
        }
    }

    /// Notes an error at a place.
    mutating func error(
        at position: SourcePosition, _ code: String, _ message: @autoclosure () -> String,
        remedy: @autoclosure () -> String? = nil
    ) {
        diagnostics.add(at: position) { Diagnostic(at: position, code: code, message: message(), remedy: remedy()) }
    }

    // MARK: Words

    /// A name in the form that names have; nil where the column is missing, the cell empty or an error was noted.
    mutating func name(_ cell: CSVCell?, _ column: String) -> String? {
        guard let cell = filled(cell) else { return nil }
        let key = CellKey(cell)
        if let known = names.value(of: key) { return known }
        guard let name = newName(cell, column) else { return nil }
        names.note(name, of: key)
        return name
    }

    private mutating func newName(_ cell: CSVCell, _ column: String) -> String? {
        do throws(NameFault) {
            let name = try cell.withBytes { bytes throws(NameFault) in try NameText.read(bytes) }
            return name.isEmpty ? nil : name
        } catch {
            let wording = error.wording
            refuse(cell, wording.code, "\(column) \(wording.complaint)", remedy: wording.remedy)
            return nil
        }
    }

    /// The name of what a row is about, which `Total` is not.
    mutating func rowName(_ cell: CSVCell?, _ column: String) -> String? {
        guard let cell = filled(cell) else { return nil }
        let key = CellKey(cell)
        if let known = rowNames.value(of: key) { return known }
        guard let name = newName(cell, column) else { return nil }
        if TotalName.isTotal(name) {
            totals.note(cell, column, in: file)
        } else if column == "item", TotalName.isFigureAboutCosts(name) {
            // A price may be called an average, and a cost is a part of the whole.
            totals.noteFigure(cell, column, in: file)
        } else {
            rowNames.note(name, of: key)
        }
        return name
    }

    /// A case identifier, which is no name with the word `total` in it.
    mutating func caseID(_ cell: CSVCell?) -> String? {
        let column = "case_id"
        guard let cell = filled(cell) else { return nil }
        let key = CellKey(cell)
        if let known = cases.value(of: key) {
            count(caseID: known, cell)
            return known
        }
        guard let name = newName(cell, column) else { return nil }
        if TotalName.isOfAllCases(name) {
            totals.noteCases(cell, column, in: file)
        } else {
            count(caseID: name, cell)
            cases.note(name, of: key)
        }
        return name
    }

    /// Counts a case identifier that stands for one person.
    mutating func count(caseID: String, _ cell: CSVCell) {
        totals.look(atCase: caseID, on: cell.line, cell.position(in: file), "case_id")
    }

    /// Looks at a cell of free words for one that says that its row is a total. It may mean something else: a warning.
    mutating func lookForTotal(_ cell: CSVCell?, _ column: String) {
        guard let cell = filled(cell), cell.withBytes({ $0.count }) <= TotalName.longest,
            TotalName.isNothingElse(cell.text),
            !totals.hasNoted(line: cell.line)
        else { return }
        warning(
            cell, "total-row",
            "\(column) is \(cell.quoted): is the row a total of others, which are counted themselves?",
            remedy: "If it is, delete the row; else all is well.")
    }

    /// The name of what a row is about, in a cell that must hold something.
    mutating func requiredRowName(_ cell: CSVCell?, _ column: String) -> String? {
        if let name = rowName(cell, column) { return name }
        if let cell { missing(cell, column) }
        return nil
    }

    /// A name in a cell that must hold something.
    mutating func requiredName(_ cell: CSVCell?, _ column: String) -> String? {
        if let name = name(cell, column) { return name }
        if let cell { missing(cell, column) }
        return nil
    }

    /// The text of a cell, without space around it; nil where the column is missing or the cell empty.
    func text(_ cell: CSVCell?) -> String? {
        guard let cell = filled(cell) else { return nil }
        // Nearly every cell has nothing to trim, which its first and last byte tell.
        let needsTrimming = cell.withBytes { bytes in
            guard let first = bytes.first, let last = bytes.last else { return true }
            return !(0x21...0x7E).contains(first) || !(0x21...0x7E).contains(last) || first == UInt8(ascii: "'")
        }
        let text = needsTrimming ? SpreadsheetFormula.withoutMark(cell.text.trimmingSpaces()) : cell.text
        return text.isEmpty ? nil : text
    }

    /// The text of a cell that must hold something.
    mutating func requiredText(_ cell: CSVCell?, _ column: String) -> String? {
        if let text = text(cell) { return text }
        if let cell { missing(cell, column) }
        return nil
    }

    /// Notes that a cell that must hold something is empty.
    mutating func missing(_ cell: CSVCell, _ column: String) {
        error(cell, "missing-value", "\(column) is empty", remedy: "Fill it in, or delete the row.")
    }

    // MARK: Numbers

    /// Units of a service.
    ///
    /// - Parameter gap: what may be done where the number is not known.
    mutating func quantity(
        _ cell: CSVCell?, _ column: String, notKnown gap: DecimalError.Gap = .emptyCell
    ) -> Quantity? {
        guard let cell = filled(cell) else { return nil }
        do throws(DecimalError) {
            return try cell.withBytes { bytes throws(DecimalError) in try Quantity(written: bytes) }
        } catch {
            self.error(
                cell, "not-a-quantity",
                PlainWords.told(column, cell.text, which: error.explanation(of: cell.text, notKnown: gap)))
            return nil
        }
    }

    /// A share from 0 to 1 or a percentage.
    mutating func share(_ cell: CSVCell?, _ column: String) -> Share? {
        guard let cell = filled(cell) else { return nil }
        do throws(ShareError) {
            return try cell.withBytes { bytes throws(ShareError) in try Share(written: bytes) }
        } catch {
            self.error(
                cell, "not-a-share",
                PlainWords.told(column, cell.text, notAShare: error), remedy: error.remedy(of: cell.text))
            return nil
        }
    }

    mutating func money(_ cell: CSVCell?, _ column: String, notKnown gap: DecimalError.Gap) -> Money? {
        guard let cell = filled(cell) else { return nil }
        do throws(DecimalError) {
            return try cell.withBytes { bytes throws(DecimalError) in try Money(written: bytes) }
        } catch {
            self.error(
                cell, "not-an-amount",
                PlainWords.told(column, cell.text, which: error.explanation(of: cell.text, notKnown: gap)))
            return nil
        }
    }

    /// Whether a cell holds what a spreadsheet writes for a formula without a value, after that was noted.
    private mutating func isErrorValue(_ text: String, _ cell: CSVCell, _ column: String) -> Bool {
        guard SpreadsheetText.isErrorValue(text) else { return false }
        let wording = NameFault.errorValue(text).wording
        error(cell, wording.code, "\(column) \(wording.complaint)", remedy: wording.remedy)
        return true
    }

    // MARK: Time

    /// A month written `2012-07`, or as a spreadsheet writes it.
    ///
    /// - Parameter explain: what is wrong with a text that is none, where more than months are understood.
    mutating func month(
        _ cell: CSVCell?, _ column: String, explaining explain: (YearMonthError) -> String = { $0.explanation }
    ) -> YearMonth? {
        guard let cell, let text = text(cell), !isErrorValue(text, cell, column) else { return nil }
        do throws(YearMonthError) {
            let month = try YearMonth(parsing: text)
            if MonthText.isEitherWay(text) { dateOrders.noteEitherWay(text, column, at: cell.position(in: file)) }
            return month
        } catch {
            if error == .monthBeforeDay { dateOrders.noteMonthFirst(column, at: cell.position(in: file)) }
            self.error(cell, "not-a-month", "\(PlainWords.told(column, text)); \(explain(error))")
            return nil
        }
    }

    /// A whole number of months from 1.
    mutating func months(_ cell: CSVCell?, _ column: String) -> Int? {
        guard let cell, let text = text(cell) else { return nil }
        guard let months = Int(text), (1...1200).contains(months) else {
            error(
                cell, "not-a-number-of-months",
                "\(PlainWords.told(column, text)); expected a whole number of months from 1 to 1200")
            return nil
        }
        return months
    }

    /// For how many months something was observed, above none: a window may end within a month.
    mutating func monthsObserved(_ cell: CSVCell?, _ column: String) -> ExactDecimal? {
        guard let cell, let text = text(cell) else { return nil }
        let longest = ExactDecimal(1200)
        guard let months = try? ExactDecimal(parsing: text), months > .zero, months <= longest,
            months.places <= Quantity.writtenPlaces
        else {
            error(
                cell, "not-a-number-of-months",
                "\(PlainWords.told(column, text)); expected a number of months above 0 and up to 1200",
                remedy: "Write 12, or 6.5 where a window ends within a month.")
            return nil
        }
        lookAtLength(months, cell, column)
        return months
    }

    /// A financial year written `2013-14`.
    mutating func financialYear(_ cell: CSVCell?, _ column: String) -> FinancialYear? {
        guard let cell, let text = text(cell), !isErrorValue(text, cell, column) else { return nil }
        do throws(FinancialYearError) {
            return try FinancialYear(parsing: text)
        } catch {
            self.error(cell, "not-a-financial-year", "\(PlainWords.told(column, text)); \(error.explanation)")
            return nil
        }
    }

    /// One of a fixed set of words.
    ///
    /// - Parameter told: others that are told of elsewhere, and make the record no good without an error of its own.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ cell: CSVCell?, _ column: String, as type: Word.Type, toldElsewhere told: Set<String> = []
    ) -> Word? where Word.RawValue == String {
        guard let cell, let text = text(cell), !isErrorValue(text, cell, column) else { return nil }
        if let word = Word(rawValue: text) { return word }
        if told.contains(text) {
            spoilRecord()
            return nil
        }
        error(
            cell, "unknown-word",
            "\(column) is \(Diagnostic.quoted(text))\(NearMatch.unknown(text, among: Word.allCases.map(\.rawValue)))",
            remedy: "Use one of: \(Word.allCases.map(\.rawValue).joined(separator: ", ")).")
        return nil
    }
}
