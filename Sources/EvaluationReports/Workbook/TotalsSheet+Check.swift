/// What the check of the totals rests on: how many inputs differ, and whether every total is the report's.
extension TotalsSheet {
    static let asEvaluated = "As evaluated: every total is the report's"

    func checking() -> [[Spreadsheet.Cell]] {
        let agrees = CellArea(
            Self.name, column: Column.agrees.rawValue, rows: Self.firstRow...Self.firstRow + measures.count - 1)
        return [
            [.words("Inputs that differ", .quiet), .formula(.sum(of: countCells), .evaluatedNumber)],
            [.words("Totals that differ", .quiet), .formula(.count(agrees, of: "differs"), .evaluatedNumber)],
            [
                .words("What the check says", .quiet),
                .formula(
                    .binary(
                        .binary(.text("Changed: "), .joined, .cell(place(1, changedRow))), .joined,
                        .choose(
                            .binary(.cell(place(1, changedRow)), .equal, .number("1")), .text(" input differs. "),
                            else: .text(" inputs differ. "))), .plain),
            ],
            [.empty, .text(Self.asEvaluated)],
            [.empty, .text("No input differs, and a total is not the report's: the workbook is damaged")],
            [.words("What cannot be worked with", .quiet), .formula(joined(faultCells), .plain)],
            [.words("What the check says first", .quiet), .formula(check(), .plain)],
        ]
    }

    /// What the check says first: how many inputs differ, else whether every total is the report's.
    private func check() -> Formula {
        let changed = Formula.cell(place(1, changedRow))
        let main = Formula.choose(
            .binary(.cell(place(1, differRow)), .equal, .number("0")), .cell(place(1, wordsRow + 1)),
            else: .choose(
                .binary(.cell(place(1, faultRow)), .equal, .text("")), .cell(place(1, wordsRow + 2)), else: .text("")))
        return .choose(.binary(changed, .greater, .number("0")), .cell(place(1, wordsRow)), else: main)
    }

    private func joined(_ terms: [Formula]) -> Formula {
        guard let first = terms.first else { return .text("") }
        return terms.dropFirst().reduce(first) { .binary($0, .joined, $1) }
    }

    /// How many inputs differ on each sheet.
    private var countCells: [Formula] { tables.indices.map { .cell(place(1, countRow + $0)) } }

    /// What cannot be worked with on each sheet, in words.
    private var faultCells: [Formula] {
        tables.indices.map { .cell(place(CountColumn.words.rawValue, countRow + $0)) }
    }

    /// Columns of what is counted of each sheet of inputs.
    private enum CountColumn: Int {
        case changed = 1
        case withoutNumber, outOfOrder, unnumberedWords, outOfOrderWords, words
    }

    func counts() -> [[Spreadsheet.Cell]] {
        tables.enumerated().map { number, table in
            func cell(_ column: CountColumn) -> Formula { .cell(place(column.rawValue, countRow + number)) }
            func count(_ area: CellArea?, _ word: String) -> Spreadsheet.Cell {
                area.map { .formula(.count($0, of: word), .evaluatedNumber) } ?? .digits("0", .evaluatedNumber)
            }
            func words(_ column: CountColumn, _ words: String) -> Spreadsheet.Cell {
                .formula(
                    .choose(
                        .binary(cell(column), .greater, .number("0")), .text("\(words) \(table.name). "),
                        else: .text("")), .quietRemark)
            }
            return [
                .words("Inputs that differ on the sheet \(table.name), without a number, out of order", .quiet),
                count(table.changed, InputTable.changedWord), count(table.sound, InputSoundness.notANumber),
                count(table.sound, InputSoundness.outOfOrder),
                words(.withoutNumber, "Input not a number: in sheet"),
                words(.outOfOrder, "Low, central, high not in order: in sheet"),
                .formula(.binary(cell(.unnumberedWords), .joined, cell(.outOfOrderWords)), .quietRemark),
            ]
        }
    }
}
