/// A formula of a workbook as a value: it is written into the file and worked out beside it, so that what a preview shows is what a
/// spreadsheet computes. ECMA-376, part 1, section 18.17.
indirect enum Formula {
    /// A number in digits.
    case number(String)
    case text(String)
    case cell(CellPlace)
    /// A cell by its name in the workbook.
    case named(String)
    case sum(CellArea)
    /// The sum of cells beside which another column has the value of a cell.
    case sumWhere(CellArea, is: CellPlace, of: CellArea)
    /// How many cells hold a text.
    case count(CellArea, of: String)
    /// How many cells hold a number.
    case numbers(CellArea)
    /// How many cells hold a formula; an error where a program is too old to tell.
    case formulas(CellArea)
    /// The numbers of cells, each times the number of its row: what changes places changes it, too.
    case weightedNumbers(CellArea)
    /// The numbers of letters of cells, each times the number of its row.
    case weightedLetters(CellArea)
    case binary(Formula, Operator, Formula)
    /// A number to so many decimals, a half away from zero.
    case round(Formula, places: Int)
    case call(Function, [Formula])

    /// In the order in which they bind, the loosest first.
    enum Operator: String {
        case equal = "="
        case less = "<"
        case greater = ">"
        case joined = "&"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"
        case power = "^"

        /// The higher, the tighter it binds.
        var strength: Int {
            switch self {
            case .equal, .less, .greater: 1
            case .joined: 2
            case .plus, .minus: 3
            case .times, .over: 4
            case .power: 5
            }
        }
    }

    enum Function: String {
        case choose = "IF"
        case all = "AND"
        case any = "OR"
        case magnitude = "ABS"
        case whole = "INT"
        case least = "MIN"
        case greatest = "MAX"
        /// The first, and where that cannot be worked out the second.
        case orElse = "IFERROR"
    }
}

extension Formula {
    static func + (left: Formula, right: Formula) -> Formula { .binary(left, .plus, right) }
    static func - (left: Formula, right: Formula) -> Formula { .binary(left, .minus, right) }
    static func * (left: Formula, right: Formula) -> Formula { .binary(left, .times, right) }
    static func / (left: Formula, right: Formula) -> Formula { .binary(left, .over, right) }

    static var one: Formula { .number("1") }

    /// A choice between two.
    static func choose(_ condition: Formula, _ yes: Formula, else no: Formula) -> Formula {
        .call(.choose, [condition, yes, no])
    }

    /// The product of all; one where there is none.
    static func product(_ factors: [Formula]) -> Formula {
        guard let first = factors.first else { return .one }
        return factors.dropFirst().reduce(first) { $0 * $1 }
    }

    /// The sum of all; nothing where there is none.
    static func sum(of terms: [Formula]) -> Formula {
        guard let first = terms.first else { return .number("0") }
        return terms.dropFirst().reduce(first) { $0 + $1 }
    }

    /// A cell to the penny, a half to the even penny.
    ///
    /// A spreadsheet's ROUND takes a half away from zero. What is within a millionth of a penny of a half counts as one, because
    /// binary fractions hold few halves exactly.
    static func toThePenny(_ cell: CellPlace) -> Formula {
        let cell = Formula.cell(cell)
        let pence = cell * .number("100")
        let fromHalf = Formula.call(.magnitude, [pence - .call(.whole, [pence]) - .number("0.5")])
        return .choose(
            .binary(fromHalf, .less, .number("1E-6")), .round(cell * .number("50"), places: 0) / .number("50"),
            else: .round(cell, places: 2))
    }

    /// A cell to the whole, alike.
    static func toTheWhole(_ cell: CellPlace) -> Formula {
        let cell = Formula.cell(cell)
        let fromHalf = Formula.call(.magnitude, [cell - .call(.whole, [cell]) - .number("0.5")])
        return .choose(
            .binary(fromHalf, .less, .number("1E-6")), .round(cell / .number("2"), places: 0) * .number("2"),
            else: .round(cell, places: 0))
    }
}

extension Formula {
    /// As the file has it on a sheet, without the equals sign.
    func written(on sheet: String) -> String {
        switch self {
        case .number(let digits): digits
        case .text(let words): "\"\(words.replacing("\"", with: "\"\""))\""
        case .cell(let place): place.written(on: sheet)
        case .named(let name): name
        case .sum(let area): "SUM(\(area.written(on: sheet)))"
        case .sumWhere(let keys, let cell, let area):
            "SUMIF(\(keys.written(on: sheet)),\(cell.written(on: sheet)),\(area.written(on: sheet)))"
        case .count(let area, let words): "COUNTIF(\(area.written(on: sheet)),\"\(words)\")"
        case .numbers(let area): "COUNT(\(area.written(on: sheet)))"
        // A file calls a function that came after the format by this prefix: [MS-XLSX], section 2.2.2.
        case .formulas(let area): "SUMPRODUCT(--_xlfn.ISFORMULA(\(area.written(on: sheet))))"
        case .weightedNumbers(let area): "SUMPRODUCT(\(area.rowNumbers),\(area.written(on: sheet)))"
        case .weightedLetters(let area): "SUMPRODUCT(\(area.rowNumbers)*LEN(\(area.written(on: sheet))))"
        case .binary(let left, let sign, let right):
            left.written(on: sheet, inside: sign, .left) + sign.rawValue
                + right.written(on: sheet, inside: sign, .right)
        case .round(let inner, let places): "ROUND(\(inner.written(on: sheet)),\(places))"
        case .call(let function, let inner):
            "\(function.rawValue)(\(inner.map { $0.written(on: sheet) }.joined(separator: ",")))"
        }
    }

    private enum Side { case left, right }

    /// As an operand: in brackets where it would be read otherwise.
    private func written(on sheet: String, inside outer: Operator, _ side: Side) -> String {
        let text = written(on: sheet)
        switch self {
        case .number(let digits): return digits.hasPrefix("-") ? "(\(text))" : text
        case .binary(_, let own, _):
            let isRead =
                own.strength > outer.strength
                || own.strength == outer.strength && (side == .left || own == outer && outer.isAssociative)
            return isRead ? text : "(\(text))"
        case .text, .cell, .named, .sum, .sumWhere, .count, .numbers, .formulas, .weightedNumbers, .weightedLetters,
            .round, .call:
            return text
        }
    }

    /// The cells that it refers to, those of its names left out.
    var places: [CellPlace] {
        switch self {
        case .number, .text, .named: []
        case .cell(let place): [place]
        case .sum(let area), .count(let area, _), .numbers(let area), .formulas(let area), .weightedNumbers(let area),
            .weightedLetters(let area):
            area.places
        case .sumWhere(let keys, let cell, let area): keys.places + [cell] + area.places
        case .binary(let left, _, let right): left.places + right.places
        case .round(let inner, _): inner.places
        case .call(_, let inner): inner.flatMap(\.places)
        }
    }

    /// The names that it refers to.
    var namesUsed: [String] {
        switch self {
        case .named(let name): [name]
        case .number, .text, .cell, .sum, .sumWhere, .count, .numbers, .formulas, .weightedNumbers, .weightedLetters: []
        case .binary(let left, _, let right): left.namesUsed + right.namesUsed
        case .round(let inner, _): inner.namesUsed
        case .call(_, let inner): inner.flatMap(\.namesUsed)
        }
    }
}

extension Formula.Operator {
    fileprivate var isAssociative: Bool { self == .plus || self == .times || self == .joined }
}
