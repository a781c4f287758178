import CostAvoidance
import Numerics

/// Who would have paid: what follows the inputs body by body, what does not, and what cannot be told apart.
struct BodySheet {
    let ground: WorkbookGround
    let lines: WorkingLines

    static let name = "By bearer"
    private static let headingRow = 3
    private static let figures: [(WorkingColumn, String)] = [(.gross, "Gross"), (.net, "Net")]

    /// Nil where no body is shown.
    func sheet() throws(EvaluationError) -> Spreadsheet.Sheet? {
        let bodies = ground.bodies
        guard !bodies.isEmpty else { return nil }
        let totals = ground.findings.totals.savings
        let width = PrintedWidth.pounds(Bound.allCases.map { totals.gross[$0].description }, isBold: false)
        var sheet = Spreadsheet.Sheet(Self.name, widths: [5, 27] + Array(repeating: width, count: 18))
        func headings(_ words: String) -> [String] {
            Self.figures.flatMap { figure in Bound.allCases.map { "\(figure.1)\(words), \($0.rawValue)" } }
        }
        let all = ["No.", "Bearer"] + headings("") + headings(" as evaluated") + headings(" that does not follow")
        sheet.rows = [
            [.words(Self.name, .title)],
            [],
            all.enumerated().map { .words($1, $0 == 1 ? .bandedRemark : .bandedNumbers) },
        ]
        let taker = try takerOfTheRest()
        sheet.rows[1] = [.text(following(taker))]
        for (place, body) in bodies.enumerated() {
            var row = try cells(body.body, body.amounts, number: place + 1, row: sheet.nextRow)
            if let taker, taker.place == place { take(taker, &row) }
            sheet.rows.append(row)
        }
        sheet.rows.append(rest(under: sheet))
        sheet.rows.append(SheetTotals.row(under: sheet, columns: 2..<2 + Self.figures.count * 3, words: 1))
        sheet.finish(title: ground.title, headingRow: Self.headingRow)
        let figures = Self.figures.count * Bound.allCases.count
        sheet.printed = (
            PrintedWidth.columns(sheet.widths, upTo: 2 + 2 * figures, atLeast: 2 + figures), sheet.rows.count
        )
        return sheet
    }

    /// The cells of its totals, each with what it has to be.
    var sums: [(total: CellPlace, parts: Formula)] {
        guard !ground.bodies.isEmpty else { return [] }
        return Self.figures.enumerated().flatMap { place, figure in
            Bound.allCases.map { end in
                let total = CellPlace(
                    sheet: Self.name, column: 2 + place * Bound.allCases.count + end.place,
                    row: Self.headingRow + ground.bodies.count + 2)
                return (total, lines.sum(figure.0, end))
            }
        }
    }

    /// What follows and what does not, of these rows.
    private func following(_ taker: Taker?) -> String {
        let all = "What falls to each body follows the inputs."
        guard ground.rows.contains(where: { ground.bodyNumber(of: $0) == 0 }) else { return all }
        if let taker {
            return
                "\(all) What is withheld, or may not be shown in parts, falls to \(ground.bodies[taker.place].body.name) alone: it has the total less what falls to the others."
        }
        return
            "\(all) What is withheld, or may not be shown in parts, stays as it was evaluated; any change in it is in the last row."
    }

    private func cells(
        _ body: Bearer, _ amounts: ReleasedAmounts, number: Int, row: Int
    ) throws(EvaluationError) -> [Spreadsheet.Cell] {
        let key = CellPlace(sheet: Self.name, column: 0, row: row)
        let count = Self.figures.count * Bound.allCases.count
        var live: [Spreadsheet.Cell] = []
        var evaluated: [Spreadsheet.Cell] = []
        var fixed: [Spreadsheet.Cell] = []
        for (place, figure) in Self.figures.enumerated() {
            let told = figure.0 == .gross ? amounts.gross : amounts.net
            for end in Bound.allCases {
                let column = 2 + 2 * count + place * Bound.allCases.count + end.place
                let follows = try following(figure.0, end, number: number)
                let fixedPart = Formula.cell(CellPlace(sheet: Self.name, column: column, row: row))
                live.append(
                    .formula(lines.sum(figure.0, end, where: .bodyNumber, is: key, beside: fixedPart), .pounds))
                evaluated.append(.digits(told[end].description, .evaluatedPounds))
                fixed.append(
                    .digits(
                        try EvaluationError.naming("adding up what follows") { () throws(ArithmeticError) in
                            try told[end] - follows
                        }.description, .evaluatedPounds))
            }
        }
        return [
            .digits(String(number), .number),
            .words(
                body.name + BodyStanding.words(of: evaluated, fixed: fixed, rows: ground.rows.count), .remark),
        ] + live + evaluated
            + fixed
    }

    // MARK: The body that has the rest

    /// The body to which all falls that does not follow body by body: nobody else has any of it, so that it has what the others leave.
    private struct Taker {
        let place: Int
        /// What the total is more than the bodies together, by the rounding of each, a figure and an end after another.
        let roundings: [Money]
    }

    /// Nil where several have some of it, or a body is withheld.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    private func takerOfTheRest() throws(EvaluationError) -> Taker? {
        guard isWhole, ground.rows.contains(where: { ground.bodyNumber(of: $0) == 0 }) else { return nil }
        let most = BodyStanding.mostRounding(ground.rows.count)
        let savings = ground.findings.totals.savings
        var takers: Set<Int> = []
        var roundings: [Money] = []
        for figure in Self.figures {
            for end in Bound.allCases {
                var rest = figure.0 == .gross ? savings.gross[end] : savings.net[end]
                for (place, body) in ground.bodies.enumerated() {
                    let told = (figure.0 == .gross ? body.amounts.gross : body.amounts.net)[end]
                    let follows = try following(figure.0, end, number: place + 1)
                    let (left, fixed) = try EvaluationError.naming("adding up what follows") {
                        () throws(ArithmeticError) in (try rest - told, try told - follows)
                    }
                    rest = left
                    if abs(fixed.doublePounds) > most { takers.insert(place) }
                }
                guard abs(rest.doublePounds) <= most else { return nil }
                roundings.append(rest)
            }
        }
        guard takers.count == 1, let place = takers.first else { return nil }
        return Taker(place: place, roundings: roundings)
    }

    /// Gives it the total less what the others have.
    private func take(_ taker: Taker, _ row: inout [Spreadsheet.Cell]) {
        row[1] = .words(ground.bodies[taker.place].body.name, .remark)
        let count = taker.roundings.count
        let ends = Self.figures.flatMap { figure in Bound.allCases.map { (figure.0, $0) } }
        for (index, (figure, end)) in ends.enumerated() {
            let column = 2 + index
            var left = lines.sum(figure, end)
            let first = Self.headingRow + 1
            let own = first + taker.place
            let last = first + ground.bodies.count - 1
            if own > first { left = left - .sum(CellArea(Self.name, column: column, rows: first...own - 1)) }
            if own < last { left = left - .sum(CellArea(Self.name, column: column, rows: own + 1...last)) }
            if taker.roundings[index] != .zero { left = left - .number(taker.roundings[index].description) }
            row[column] = .formula(.round(left, places: 2), .pounds)
            row[column + 2 * count] = .digits(Money.zero.description, .evaluatedPounds)
        }
    }

    /// What the rows of a body come to as evaluated.
    private func following(_ column: WorkingColumn, _ end: Bound, number: Int) throws(EvaluationError) -> Money {
        var sum = Money.zero
        for row in ground.rows where ground.bodyNumber(of: row) == number {
            let amounts = column == .gross ? row.reported.gross : row.reported.net
            sum = try EvaluationError.naming("adding up what follows") { () throws(ArithmeticError) in
                try sum + amounts[end]
            }
        }
        return sum
    }

    /// Whether every body is told.
    private var isWhole: Bool {
        ground.released.breakdown(by: .bearer)?.rows.allSatisfy { $0.figures != .suppressed } ?? true
    }

    private func rest(under sheet: Spreadsheet.Sheet) -> [Spreadsheet.Cell] {
        let last = sheet.rows.count
        let words =
            isWhole ? "Changes that cannot be shown by bearer" : "Bearers withheld, and changes not shown by bearer"
        let cells = Self.figures.enumerated().flatMap { place, figure in
            Bound.allCases.map { end -> Spreadsheet.Cell in
                let area = CellArea(
                    Self.name, column: 2 + place * Bound.allCases.count + end.place, rows: Self.headingRow + 1...last)
                return .formula(.round(lines.sum(figure.0, end) - .sum(area), places: 2), .pounds)
            }
        }
        return [.empty, .words(words, .remark)] + cells
    }
}
