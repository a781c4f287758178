/// What the check of the totals rests on: how many inputs differ, and whether every total is the report's.
extension TotalsSheet {
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
                            .binary(.cell(place(1, changedRow)), .equal, .number("1")), .text(" input differs"),
                            else: .text(" inputs differ"))), .plain),
            ],
            [.empty, .text("As evaluated: every total is the report's")],
            [.empty, .text("No input differs, and a total is not the report's: the workbook is damaged")],
        ]
    }

    /// How many inputs differ on each sheet.
    private var countCells: [Formula] { tables.indices.map { .cell(place(1, countRow + $0)) } }

    func counts() -> [[Spreadsheet.Cell]] {
        tables.map { table in
            [
                .words("Inputs that differ on the sheet \(table.name)", .quiet),
                table.changed.map { .formula(.count($0, of: InputTable.changedWord), .evaluatedNumber) } ?? .empty,
            ]
        }
    }
}
