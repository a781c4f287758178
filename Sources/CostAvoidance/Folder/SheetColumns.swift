import DelimitedText
import Workbooks

/// Looks in a sheet for cells of which a spreadsheet has made something else than their column holds: a date of an age band, an amount
/// of money among units, words of a number format that stand in no cell.
package struct SheetColumns {
    private let sheet: Sheet
    private let contents: [ColumnContent]
    private let lastLineOfHeader: Int

    /// Of a sheet with a column a service, by what a map says of its columns.
    package init(_ sheet: Sheet, of wide: WideSheet, as map: WideMap) {
        self.sheet = sheet
        lastLineOfHeader = wide.lastLineOfHeader
        contents = (0..<sheet.columnCount).map { map.content(ofColumnAt: $0) }
    }

    /// Of the sheet that stands for a file.
    init(_ sheet: Sheet, as file: String) {
        self.sheet = sheet
        lastLineOfHeader = 1
        contents =
            sheet.columnCount == 0
            ? [] : (1...sheet.columnCount).map { ColumnContent(sheet[row: 1, column: $0].text, of: file) }
    }

    /// How many numbers below a line are formatted as pounds, by the place of their column from 0.
    package static func amounts(in sheet: Sheet, below line: Int) -> [Int: Int] {
        sheet.cells { $0 == .number && $1.contains(.money) }
            .filter { $0.row > line && sheet.disguises[$0]?.isCurrency != true }
            .reduce(into: [:]) { $0[$1.column - 1, default: 0] += 1 }
    }

    /// What is wrong with single cells.
    package var faults: Diagnostics {
        var faults = Diagnostics()
        for name in sheet.cells(where: { Self.isDate($0) || !$1.isDisjoint(with: [.money, .worded, .rate]) })
        where name.row > lastLineOfHeader {
            if let fault = fault(sheet[name]) { faults.add(fault) }
        }
        return faults
    }

    /// What may be right.
    var notes: Diagnostics {
        let cells = sheet.cells { kind, _ in kind == .percentage }.filter {
            content($0) == .change && $0.row > 1 && isShare($0)
        }
        guard let first = cells.first else { return Diagnostics() }
        return Diagnostics([
            Diagnostic(
                .warning, at: sheet.position(of: first), code: "percentage-as-value",
                message: "a number that is formatted as a percentage is read as the value itself, here "
                    + "\(Diagnostic.quoted(sheet[first].text)), and not as a change by so much"
                    + (cells.count > 1 ? "; so are \(cells.count - 1) more of this column" : ""),
                remedy:
                    "For a change format the cell as text first, then write +10%: a spreadsheet drops the plus of a number."
            )
        ])
    }

    private func content(_ cell: CellName) -> ColumnContent { contents[cell.column - 1] }

    /// Whether a value of the row's parameter may be a percentage and a change by one alike.
    private func isShare(_ cell: CellName) -> Bool {
        guard let column = (1...sheet.columnCount).first(where: { sheet[row: 1, column: $0].text == "parameter" })
        else {
            return false
        }
        let parameter = sheet[row: cell.row, column: column].text.trimmingSpaces()
        return parameter != "discount_rate"
    }

    private static func isDate(_ kind: CellKind) -> Bool {
        switch kind {
        case .date, .month, .time: true
        case .empty, .text, .number, .percentage, .boolean, .errorValue, .uncalculated, .impossibleDate: false
        }
    }

    private func fault(_ cell: SheetCell) -> Diagnostic? {
        let content = content(cell.name)
        let position = sheet.position(of: cell.name)
        if Self.isDate(cell.kind) {
            if content.isNumber { return Self.dateForNumber(at: position) }
            // A whole date may be one of birth, which the reader of the table tells.
            let isWholeDate = cell.kind == .date && cell.isoDate != nil
            return content == .name && !isWholeDate ? Self.dateForName(at: position) : nil
        }
        switch content {
        case .pounds where cell.traits.contains(.rate), .number where cell.traits.contains(.rate):
            return Diagnostic(
                at: position, code: "rate-for-amount",
                message:
                    "the cell's number format says that it is so much of each, per month or year, and its column holds the whole",
                remedy:
                    "Write the whole, over all months and people of the row, and format it in £ or as a plain number.")
        case .number where isMoney(cell), .share where isMoney(cell), .setting where isMoney(cell) && !isAmount(cell):
            return Diagnostic(
                at: position, code: "money-for-number",
                message: "the cell is formatted as an amount of money, and its column holds none",
                remedy: "If it is an amount it stands in the wrong column; if it is not, format it as a plain number.")
        case .name where isWorded(cell), .change where isWorded(cell), .other where isWorded(cell):
            return Diagnostic(
                at: position, code: "words-of-a-format",
                message: "the cell's number format shows words that the cell does not hold: it holds the number alone",
                remedy: "Format the column as text, then write into the cell what is to be read.")
        default: return nil
        }
    }

    /// Whether a cell's format shows words that leave its number what it is; others are told of wherever they stand.
    private func isWorded(_ cell: SheetCell) -> Bool {
        cell.traits.contains(.worded) && sheet.disguises[cell.name] == nil
    }

    /// Whether a cell is formatted as pounds; another currency is told of wherever it stands.
    private func isMoney(_ cell: SheetCell) -> Bool {
        cell.traits.contains(.money) && sheet.disguises[cell.name]?.isCurrency != true
    }

    /// Whether a value of the settings is one of the amounts that a publication printed.
    private func isAmount(_ cell: SheetCell) -> Bool {
        (1...sheet.columnCount).contains { sheet[row: cell.name.row, column: $0].text.hasPrefix("implied.amount") }
    }

    private static func dateForNumber(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            at: position, code: "date-for-number",
            message: "the cell is formatted as a date or a time, and a number belongs here",
            remedy: "Format it as a number, and look whether that is the number meant.")
    }

    private static func dateForName(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            at: position, code: "date-for-name",
            message:
                "the cell holds a date, which a spreadsheet may have made of something else: of the ages 10-14, 14 October",
            remedy: "Format the column as text, then write the name anew.")
    }
}
