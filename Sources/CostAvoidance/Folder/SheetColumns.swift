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
        let looked: CellTraits = [.money, .worded, .rate]
        for name in sheet.cells(where: { Self.isDate($0) || !$1.isDisjoint(with: looked) })
        where name.row > lastLineOfHeader {
            if let fault = fault(sheet[name]) { faults.add(fault) }
        }
        return faults
    }

    /// What may be right.
    var notes: Diagnostics {
        let cells = sheet.cells { kind, _ in kind == .percentage }.filter {
            // With its sign a percentage is a change, as it shows.
            content($0) == .change && $0.row > 1 && isShare($0) && !"+-".contains(sheet[$0].text.prefix(1))
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
        if case .setting = content { return settingFault(cell, at: position) }
        if Self.isDate(cell.kind) {
            // Of a change a date that shows as digits alone would pass for a number; any other is refused as it reads.
            let isTakenForNumber = content == .change && cell.text.allSatisfy(\.isNumber)
            if content.isNumber || isTakenForNumber { return Self.dateForNumber(at: position) }
            // A whole date may be one of birth, which the reader of the table tells.
            let isWholeDate = cell.kind == .date && cell.isoDate != nil
            return content == .name && !isWholeDate ? Self.dateForName(at: position) : nil
        }
        switch content {
        case .pounds where cell.traits.contains(.rate), .number where cell.traits.contains(.rate),
            .months where cell.traits.contains(.rate):
            return Diagnostic(
                at: position, code: "rate-for-amount",
                message:
                    "the cell's number format says that it is so much of each, per month or year, and its column holds the whole",
                remedy:
                    "Write the whole, over all months and people of the row, and format it in £ or as a plain number.")
        case .number where isMoney(cell), .months where isMoney(cell), .share where isMoney(cell):
            return Self.moneyForNumber(at: position)
        case .number where isTimed(cell), .pounds where isTimed(cell), .price where isTimed(cell),
            .share where isTimed(cell), .months where cell.traits.contains(.inOtherTime):
            return Self.timeForNumber(at: position)
        case .name where isWorded(cell), .change where isWorded(cell), .other where isWorded(cell):
            return Diagnostic(
                at: position, code: "words-of-a-format",
                message: "the cell's number format shows words that the cell does not hold: it holds the number alone",
                remedy: "Format the column as text, then write into the cell what is to be read.")
        default: return nil
        }
    }

    /// What is wrong with a value of a setting, which is of its key's kind.
    private func settingFault(_ cell: SheetCell, at position: SourcePosition) -> Diagnostic? {
        let key = SettingsTree.known(sheet[row: cell.name.row, column: keyColumn].text)
        let form = key?.form ?? .text
        if Self.isDate(cell.kind) {
            switch form {
            case .wholeNumber, .number, .amount, .share, .rate, .precision, .boolean:
                return Self.dateForNumber(at: position)
            case .text, .texts: return Self.dateForName(at: position)
            case .date, .month, .financialYear, .objects: return nil
            }
        }
        if isMoney(cell), form != .amount, form != .precision { return Self.moneyForNumber(at: position) }
        let isOfMonths = key.map { $0.path.lowercased().hasSuffix("months") } ?? false
        let isSaid = isOfMonths && cell.traits.isDisjoint(with: [.inOtherTime, .rate])
        guard isWorded(cell), !isSaid, form != .amount else { return nil }
        return Diagnostic(
            at: position, code: "words-of-a-format",
            message: "the cell's number format shows words that the cell does not hold: it holds the number alone",
            remedy:
                "Write the number that is meant and format it as a plain number; where words are meant, format the cell as text"
                + " and write them.")
    }

    /// The column of keys of the sheet `evaluation`, counting from 1.
    private var keyColumn: Int {
        (1...max(1, sheet.columnCount)).first { sheet[row: 1, column: $0].text.trimmingSpaces().lowercased() == "key" }
            ?? 1
    }

    /// Whether a cell's format says that it counts a time, of which its column says nothing.
    private func isTimed(_ cell: SheetCell) -> Bool {
        !cell.traits.isDisjoint(with: [.inMonths, .inOtherTime]) && sheet.disguises[cell.name] == nil
    }

    /// Whether a cell's format shows words that leave its number what it is; others are told of wherever they stand.
    private func isWorded(_ cell: SheetCell) -> Bool {
        cell.traits.contains(.worded) && sheet.disguises[cell.name] == nil
    }

    /// Whether a cell is formatted as pounds; another currency is told of wherever it stands.
    private func isMoney(_ cell: SheetCell) -> Bool {
        cell.traits.contains(.money) && sheet.disguises[cell.name]?.isCurrency != true
    }

    private static func moneyForNumber(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            at: position, code: "money-for-number",
            message: "the cell is formatted as an amount of money, and its column holds none",
            remedy: "If it is an amount it stands in the wrong column; if it is not, format it as a plain number.")
    }

    private static func timeForNumber(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            at: position, code: "time-for-number",
            message:
                "the cell's number format says that it counts days, hours, months or years, which its column does not",
            remedy:
                "Write how many there are of the unit that belongs here (of a service, the unit of its price; of months, whole"
                + " months), and format the cell as a plain number.")
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
                "the cell holds a date, which a spreadsheet may have made of something else: of the ages 10-14, 14 October; of"
                + " 2026-03, March 2026",
            remedy: "Format the cell, or its column, as text, then write it anew.")
    }
}
