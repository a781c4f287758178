import CostAvoidance
import Numerics

/// Whether a cell that is no input was typed over, on whichever sheet and whatever inputs were changed besides.
///
/// Protection without a password is taken off with a click. What then differs is found without working the sheets out a second time: an
/// area of formulas has fewer of them, and numbers, or the letters of words, come to another sum in which each row has a weight of its own.
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
            /// Each number times its row.
            case numbers(sum: ExactDecimal, nearness: String)
            /// The letters of each cell times its row.
            case letters(Int)
        }
    }

    /// What a cell counts as among those under one another.
    private enum Kind {
        case number, words, nothing
        /// A formula, an input, or words of which programs count the letters differently.
        case apart

        init(_ cell: Spreadsheet.Cell) {
            if cell.isFormula || cell.isInput {
                self = .apart
            } else if cell.digits != nil {
                self = .number
            } else if let words = cell.plainWords {
                self = words.isEmpty ? .nothing : words.unicodeScalars.allSatisfy(Self.isOneLetter) ? .words : .apart
            } else {
                self = .nothing
            }
        }

        private static func isOneLetter(_ scalar: Unicode.Scalar) -> Bool { (0x20...0xFFFF).contains(scalar.value) }
    }

    private let parts: [Part]

    /// - Parameters:
    ///   - sheets: all sheets that are worked in.
    ///   - checkRow: the first row of the totals that rests on what is found here, which can be no part of it.
    /// - Throws: `EvaluationError` where numbers are too large to be added up.
    init(_ sheets: [Spreadsheet.Sheet], before checkRow: Int) throws(EvaluationError) {
        var parts: [Part] = []
        for sheet in sheets {
            let isTotals = sheet.name == TotalsSheet.name
            let rows = isTotals ? Array(sheet.rows.prefix(checkRow - 1)) : sheet.rows
            parts += Self.formulas(rows, of: sheet.name, from: isTotals ? TotalsSheet.firstRow : 1)
            parts += try Self.contents(rows, of: sheet.name)
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

    /// Numbers, and words, under one another, with the empty cells among them; columns with words in the same rows are one part.
    private static func contents(
        _ rows: [[Spreadsheet.Cell]], of sheet: String
    ) throws(EvaluationError) -> [Part] {
        var parts: [Part] = []
        var words: [CellArea] = []
        for column in 0..<(rows.map(\.count).max() ?? 0) {
            for (kind, run) in runs(rows, column) {
                let area = CellArea(sheet, columns: column...column, rows: run)
                if kind == .number {
                    parts.append(try numbers(rows, in: area))
                } else if let beside = words.lastIndex(where: {
                    $0.last.column == column - 1 && $0.first.row...$0.last.row == run
                }) {
                    words[beside].last.column = column
                } else {
                    words.append(area)
                }
            }
        }
        return parts + words.map { letters(rows, in: $0) }
    }

    /// Stretches of a column with numbers, or words, and with nothing else but empty cells; none of empty cells alone.
    private static func runs(_ rows: [[Spreadsheet.Cell]], _ column: Int) -> [(kind: Kind, rows: ClosedRange<Int>)] {
        var found: [(kind: Kind, rows: ClosedRange<Int>)] = []
        var current: (kind: Kind, rows: ClosedRange<Int>)?
        func finish() {
            if let current, current.kind != .nothing { found.append(current) }
            current = nil
        }
        for (place, row) in rows.enumerated() {
            let kind = row.indices.contains(column) ? Kind(row[column]) : .nothing
            if kind == .apart {
                finish()
            } else if let before = current, kind == .nothing || before.kind == .nothing || kind == before.kind {
                current = (before.kind == .nothing ? kind : before.kind, before.rows.lowerBound...place + 1)
            } else {
                finish()
                current = (kind, place + 1...place + 1)
            }
        }
        finish()
        return found
    }

    private static func numbers(_ rows: [[Spreadsheet.Cell]], in area: CellArea) throws(EvaluationError) -> Part {
        var sum = ExactDecimal.zero
        var error = 0.0
        for place in area.places {
            guard let digits = rows.cell(at: place)?.digits else { continue }
            let exact: ExactDecimal
            do throws(DecimalError) {
                exact = try ExactDecimal(parsing: digits)
            } catch {
                throw .arithmetic(.overflow, while: summing)
            }
            let number = exact.rounded(toPlaces: comparedPlaces)
            sum = try EvaluationError.naming(summing) { () throws(ArithmeticError) in
                try sum.adding(try number.multiplied(by: ExactDecimal(place.row)))
            }
            error += (abs(number.doubleValue) * binaryError + (number == exact ? 0 : roundingError)) * Double(place.row)
        }
        return Part(area: area, content: .numbers(sum: sum, nearness: nearness(error)))
    }

    private static func letters(_ rows: [[Spreadsheet.Cell]], in area: CellArea) -> Part {
        let sum = area.places.reduce(0) { $0 + $1.row * (rows.cell(at: $1)?.plainWords?.utf16.count ?? 0) }
        return Part(area: area, content: .letters(sum))
    }

    private static let summing = "adding up what is locked"
    /// A spreadsheet holds some fifteen digits; more of a factor would only make the sum too large.
    private static let comparedPlaces = 9

    /// Of a number at its ninth decimal.
    private static let roundingError = 1e-9
    /// Of a number among thousands that are added up with fifteen digits.
    private static let binaryError = 1e-12

    /// The power of ten above an error, from the ninth decimal on: how far a sum may be from the numbers as they are written.
    private static func nearness(_ error: Double) -> String {
        var (power, reach) = (-9, 1e-9)
        while reach < error {
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
                    "These counts show whether a cell that is not an input was typed over. They count the formulas, and add up the numbers, or the letters of the words, each times its row. They do not find a formula put in place of another, or a word replaced by one as long; the check also compares the totals."
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
                ("numbers, each times its row", sum.description, .weightedNumbers(part.area), nearness)
            case .letters(let sum):
                ("letters, each times its row", String(sum), .weightedLetters(part.area), "0.5")
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
