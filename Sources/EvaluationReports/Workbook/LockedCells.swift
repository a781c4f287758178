import CostAvoidance
import Numerics

/// Whether a cell that is no input was typed over, on whichever sheet and whatever inputs were changed besides.
///
/// Protection without a password is taken off with a click. What then differs is found without working the sheets out a second time: an
/// area of formulas has fewer of them, and the numbers of an area come to another sum.
struct LockedCells {
    static let name = "Locked cells"
    static let typedOver = "typed over"
    /// The cell that says how many areas are not what they were.
    static let count = CellPlace(sheet: name, column: 1, row: 2)
    private static let headingRow = 4
    private static let firstRow = headingRow + 1

    private enum Column: Int, CaseIterable {
        case sheet, cells, holds, written, now, word

        var heading: String {
            switch self {
            case .sheet: "Sheet"
            case .cells: "Cells"
            case .holds: "What is compared"
            case .written: "As written"
            case .now: "Now"
            case .word: "Typed over?"
            }
        }
    }

    /// Cells side by side, and what is known of them.
    private struct Part {
        let area: CellArea
        let content: Content

        enum Content {
            case formulas(Int)
            case numbers(sum: ExactDecimal, nearness: String)
        }
    }

    private let parts: [Part]

    /// - Parameters:
    ///   - sheets: all sheets that are worked in.
    ///   - checkRow: the first row of the totals that rests on what is found here, which can be no part of it.
    /// - Throws: `EvaluationError` where numbers are too large to be added up.
    init(_ sheets: [Spreadsheet.Sheet], before checkRow: Int) throws(EvaluationError) {
        var parts: [Part] = []
        for sheet in sheets {
            let rows = sheet.name == TotalsSheet.name ? Array(sheet.rows.prefix(checkRow - 1)) : sheet.rows
            let first = sheet.name == TotalsSheet.name ? TotalsSheet.firstRow : 1
            parts += Self.formulas(rows, of: sheet.name, from: first)
            parts += try Self.numbers(rows, of: sheet.name, from: first)
        }
        self.parts = parts
    }

    // MARK: Parts of a sheet

    /// The columns with formulas in which nothing may be changed, as far as they stand side by side.
    private static func formulas(_ rows: [[Spreadsheet.Cell]], of sheet: String, from first: Int) -> [Part] {
        let width = rows.map(\.count).max() ?? 0
        let counts = (0..<width).map { column -> Int? in
            let cells = rows.dropFirst(first - 1).compactMap { $0.indices.contains(column) ? $0[column] : nil }
            return cells.contains(where: \.isInput) ? nil : cells.filter(\.isFormula).count
        }
        var parts: [Part] = []
        var start = 0
        for column in 0...width where column == width || counts[column] == nil {
            let known = counts[start..<column].compactMap(\.self)
            if known.contains(where: { $0 > 0 }) {
                let area = CellArea(sheet, columns: start...column - 1, rows: first...rows.count)
                parts.append(Part(area: area, content: .formulas(known.reduce(0, +))))
            }
            start = column + 1
        }
        return parts
    }

    /// Numbers under one another among which is no formula and no input; columns with the same rows are one part.
    private static func numbers(
        _ rows: [[Spreadsheet.Cell]], of sheet: String, from first: Int
    ) throws(EvaluationError) -> [Part] {
        let width = rows.map(\.count).max() ?? 0
        var areas: [CellArea] = []
        for column in 0..<width {
            for run in runs(rows, column, from: first) {
                if let beside = areas.lastIndex(where: {
                    $0.last.column == column - 1 && $0.first.row...$0.last.row == run
                }) {
                    areas[beside].last.column = column
                } else {
                    areas.append(CellArea(sheet, columns: column...column, rows: run))
                }
            }
        }
        var parts: [Part] = []
        for area in areas { parts.append(try numbers(rows, in: area)) }
        return parts
    }

    /// From the first to the last number of each stretch of a column.
    private static func runs(_ rows: [[Spreadsheet.Cell]], _ column: Int, from first: Int) -> [ClosedRange<Int>] {
        var found: [ClosedRange<Int>] = []
        var current: ClosedRange<Int>?
        for (place, row) in rows.enumerated().dropFirst(first - 1) {
            guard row.indices.contains(column) else { continue }
            if row[column].isFormula || row[column].isInput {
                found += current.map { [$0] } ?? []
                current = nil
            } else if row[column].digits != nil {
                current = (current?.lowerBound ?? place + 1)...place + 1
            }
        }
        return found + (current.map { [$0] } ?? [])
    }

    private static func numbers(_ rows: [[Spreadsheet.Cell]], in area: CellArea) throws(EvaluationError) -> Part {
        var sum = ExactDecimal.zero
        var magnitude = 1.0
        for place in area.places {
            let row = rows[place.row - 1]
            guard row.indices.contains(place.column), let digits = row[place.column].digits,
                let number = try? ExactDecimal(parsing: digits)
            else { continue }
            sum = try EvaluationError.naming("adding up what is locked") { () throws(ArithmeticError) in
                try sum.adding(number)
            }
            magnitude += abs(number.doubleValue)
        }
        return Part(area: area, content: .numbers(sum: sum, nearness: nearness(magnitude)))
    }

    /// How far a sum of binary fractions may be from the numbers as they are written: a thousand-millionth of what is added up, which
    /// is more than the error of adding a million numbers.
    private static func nearness(_ magnitude: Double) -> String {
        var (power, reach) = (-9, 10.0)
        while reach < magnitude {
            reach *= 10
            power += 1
        }
        return "1E\(power)"
    }

    // MARK: The sheet

    func sheet(title: String) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(Self.name, widths: [30, 20, 20, 22, 22, 14])
        sheet.rows = [
            [.words(Self.name, .title)],
            [.words("Areas typed over", .strong), .formula(count, .totalNumber)],
            [
                .text(
                    "Cells that are no inputs: how many of them hold a formula, or what their numbers add up to. A formula in place of another is not found here; the check compares the totals besides."
                )
            ],
            Column.allCases.map {
                .words($0.heading, $0 == .written || $0 == .now ? .bandedNumbers : .bandedWords)
            },
        ]
        for part in parts { sheet.rows.append(cells(part, row: sheet.nextRow)) }
        sheet.finish(title: title, headingRow: Self.headingRow)
        sheet.leaveToScreen()
        return sheet
    }

    private var count: Formula {
        guard !parts.isEmpty else { return .number("0") }
        return .count(
            CellArea(Self.name, column: Column.word.rawValue, rows: Self.firstRow...Self.firstRow + parts.count - 1),
            of: Self.typedOver)
    }

    private func cells(_ part: Part, row: Int) -> [Spreadsheet.Cell] {
        func place(_ column: Column) -> Formula {
            .cell(CellPlace(sheet: Self.name, column: column.rawValue, row: row))
        }
        let (holds, written, now, nearness): (String, String, Formula, String) =
            switch part.content {
            case .formulas(let count):
                (
                    "how many are formulas", String(count),
                    .call(.orElse, [.formulas(part.area), place(.written)]), "0.5"
                )
            case .numbers(let sum, let nearness):
                ("the sum of the numbers", sum.description, .sum(part.area), nearness)
            }
        let isApart = Formula.binary(
            .call(.magnitude, [place(.now) - place(.written)]), .greater, .number(nearness))
        let word = Formula.choose(isApart, .text(Self.typedOver), else: .text(""))
        return [
            .words(part.area.first.sheet, .wrapped), .words(part.area.written(on: part.area.first.sheet), .wrapped),
            .words(holds, .wrapped), .digits(written, .number), .formula(now, .number),
            .formula(.call(.orElse, [word, .text(Self.typedOver)]), .remark),
        ]
    }
}
