import CostAvoidance
import DelimitedText
import Numerics

/// What the check of the totals rests on: how many inputs differ, and whether every total is the report's.
extension TotalsSheet {
    static let asEvaluated = "As evaluated: every total is the same as in the report"

    func checking() -> [[Spreadsheet.Cell]] {
        let agrees = besideTotals(Column.agrees.rawValue)
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
            [.empty, .text("No input differs, but a total is not the same as in the report: the workbook is damaged")],
            [.words("What cannot be worked with", .quiet), .formula(joined(faultCells), .plain)],
            [.words("What the check says first", .quiet), .formula(check(), .plain)],
        ]
    }

    /// Whether a total is the report's; one that cannot be worked out is not.
    func agrees(_ same: [Formula]) -> Formula {
        let word = Formula.choose(.call(.all, same), .text("equal"), else: .text("differs"))
        return .call(.orElse, [word, .text("differs")])
    }

    /// A word where low, central and high of a total do not stand in order, as they do in the report.
    func inOrder(_ measure: SummaryMeasure, row: Int) -> Spreadsheet.Cell {
        let values = Bound.allCases.compactMap { ground.released[measure]?[$0].number }
        guard values.count == Bound.allCases.count, values[0] <= values[1], values[1] <= values[2] else {
            return .empty
        }
        func cell(_ end: Bound) -> Formula { .cell(place(Column.value(end), row)) }
        let isWrong = Formula.call(
            .any, [.binary(cell(.low), .greater, cell(.central)), .binary(cell(.central), .greater, cell(.high))])
        let word = Formula.choose(isWrong, .text(InputSoundness.Fault.outOfOrder.rawValue), else: .text(""))
        return .formula(.call(.orElse, [word, .text("")]), .quiet)
    }

    /// The cells that say so.
    var order: CellArea? { measures.isEmpty ? nil : besideTotals(Column.order.rawValue) }

    /// The cells of a column that stand beside the totals.
    func besideTotals(_ column: Int) -> CellArea {
        CellArea(Self.name, column: column, rows: Self.firstRow...Self.firstRow + measures.count - 1)
    }

    /// What the check says first: how many inputs differ, else, where nothing is at fault, whether every total is the report's.
    private func check() -> Formula {
        let changed = Formula.cell(place(1, changedRow))
        let main = Formula.choose(
            .binary(.cell(place(1, differRow)), .equal, .number("0")), .cell(place(1, wordsRow + 1)),
            else: .cell(place(1, wordsRow + 2)))
        let faultless = Formula.choose(
            .binary(.cell(place(1, faultRow)), .equal, .text("")), main, else: .text(""))
        return .choose(.binary(changed, .greater, .number("0")), .cell(place(1, wordsRow)), else: faultless)
    }

    private func joined(_ terms: [Formula]) -> Formula {
        guard let first = terms.first else { return .text("") }
        return terms.dropFirst().reduce(first) { .binary($0, .joined, $1) }
    }

    /// How many inputs of savings that are not discounted differ: assumptions, unit costs and quantities, which stand first.
    var savingsChanged: CellArea {
        let names = [AssumptionInputs.name, UnitCostInputs.name, QuantityInputs.name]
        let count = tables.prefix { names.contains($0.name) }.count
        return CellArea(Self.name, column: CountColumn.changed, rows: countRow...countRow + max(1, count) - 1)
    }

    /// How many inputs differ on each sheet.
    private var countCells: [Formula] { tables.indices.map { .cell(place(1, countRow + $0)) } }

    /// What cannot be worked with on each sheet, and in the totals, in words.
    private var faultCells: [Formula] {
        (0...tables.count).map { .cell(place(CountColumn.words, countRow + $0)) }
            + (1...2).map { .cell(place($0, countRow + tables.count + 2)) }
    }

    /// Columns of what is counted of each sheet of inputs: each fault has its count, and behind all counts its words.
    private enum CountColumn {
        static let changed = 1
        static let firstFault = 2
        static let firstWords = firstFault + InputSoundness.Fault.allCases.count
        static let words = firstWords + InputSoundness.Fault.allCases.count
    }

    func counts() -> [[Spreadsheet.Cell]] {
        tables.enumerated().map { number, table in
            row(
                countRow + number, "Inputs that differ on the sheet \(table.name), and what cannot be worked with",
                changed: table.changed, of: table.name
            ) { _ in table.sound }
        } + [
            row(countRow + tables.count, "Totals out of order", changed: nil, of: Self.name) {
                $0 == .outOfOrder ? order : nil
            },
            [
                .words("Totals that are not the sum of their parts", .quiet), .formula(damaged, .evaluatedNumber),
                .formula(others, .evaluatedNumber),
                .words("Cells typed over that are not inputs", .quiet),
                .formula(.cell(LockedCells.count), .evaluatedNumber),
            ],
            [
                .words("What the check says of these", .quiet),
                .formula(
                    .choose(
                        .binary(.cell(place(1, countRow + tables.count + 1)), .greater, .number("0")),
                        .text("A total is not the sum of its parts: damaged. "), else: .text("")), .quietRemark),
                .formula(
                    .choose(
                        .binary(.cell(LockedCells.count), .greater, .number("0")),
                        .text("A locked cell was typed over: see \(LockedCells.name). "), else: .text("")),
                    .quietRemark),
            ],
        ]
    }

    /// What is counted of a sheet.
    ///
    /// - Parameter area: the cells that say whether there is a fault; nil where none of the kind can be.
    private func row(
        _ row: Int, _ words: String, changed: CellArea?, of sheet: String,
        area: (InputSoundness.Fault) -> CellArea?
    ) -> [Spreadsheet.Cell] {
        let faults = InputSoundness.Fault.allCases
        func count(_ area: CellArea?, _ word: String) -> Spreadsheet.Cell {
            area.map { .formula(.count($0, of: word), .evaluatedNumber) } ?? .digits("0", .evaluatedNumber)
        }
        let told = faults.enumerated().map { number, fault -> Spreadsheet.Cell in
            let counted = Formula.cell(place(CountColumn.firstFault + number, row))
            return .formula(
                .choose(
                    .binary(counted, .greater, .number("0")), .text("\(fault.words): in sheet \(sheet). "),
                    else: .text("")), .quietRemark)
        }
        let all = faults.indices.map { Formula.cell(place(CountColumn.firstWords + $0, row)) }
        return [.words(words, .quiet), count(changed, InputTable.changedWord)]
            + faults.map { count(area($0), $0.rawValue) } + told + [.formula(joined(all), .quietRemark)]
    }
}
