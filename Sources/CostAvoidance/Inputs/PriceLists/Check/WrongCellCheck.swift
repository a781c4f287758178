import DelimitedText
import Numerics

/// Cells that hold what belongs into another: a year or a number for a name, a year or a code for an amount, and a price of nothing.
struct WrongCellCheck {
    private(set) var diagnostics = Diagnostics()
    /// Lines of whose amount something is said.
    private(set) var lines: Set<Int> = []

    init(_ rows: [PriceListRow]) {
        for row in rows {
            checkYears(row)
            checkNumbers(row)
            checkAmount(row)
        }
    }

    // MARK: Names

    private mutating func checkYears(_ row: PriceListRow) {
        for column in [UnitCostColumn.service, .label, .unit, .bearer]
        where PriceListRow.isYear(row.record.text(column)) {
            tellYear(row, column, .error)
        }
        // A number of four figures may be a page or a reference.
        for column in [UnitCostColumn.sourceRef, .url] where PriceListRow.year(row.record.text(column)) != nil {
            tellYear(row, column, .warning)
        }
        guard let cell = row.record[.source], PriceListRow.isYear(row.record.text(.source)) else { return }
        diagnostics.add(
            Diagnostic(
                at: cell.position, code: "source-is-a-year",
                message: "source is \(Diagnostic.quoted(cell.text)), a year and not a publication",
                remedy: "Name who published the cost and where; the year of its prices goes into price_year."))
    }

    private mutating func tellYear(_ row: PriceListRow, _ column: UnitCostColumn, _ severity: Diagnostic.Severity) {
        diagnostics.add(
            Diagnostic(
                severity, at: row.record.position(of: column), code: "year-in-wrong-column",
                message: "\(column.name) is \(Diagnostic.quoted(row.record.text(column))), a year",
                remedy: "The year of the prices goes into price_year; write into \(column.name) what belongs there."))
    }

    /// Numbers that are called.
    private static let telephoneServices: Set<String> = ["999", "111", "101", "112"]

    private mutating func checkNumbers(_ row: PriceListRow) {
        for column in [UnitCostColumn.service, .label, .unit, .bearer, .source] {
            let text = row.record.text(column)
            guard Self.isNumber(text), !PriceListRow.isYear(text), !Self.telephoneServices.contains(text) else {
                continue
            }
            diagnostics.warn(
                row, column, code: "number-for-a-name", "\(column.name) is \(Diagnostic.quoted(text)), a number",
                remedy:
                    "Look whether the cells of the row stand one column off, and write into \(column.name) in words "
                    + "what belongs there.")
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        let digits = text.drop { "£+-".contains($0) }.filter { $0 != "," }
        // Nearly all are words, and what is wrong with a number takes long to say.
        guard let first = digits.utf8.first, ASCII.isDigit(first) || first == UInt8(ascii: ".") else { return false }
        return (try? ExactDecimal(parsing: String(digits))) != nil
    }

    // MARK: Amounts

    private mutating func checkAmount(_ row: PriceListRow) {
        guard let amount = row.amount else { return }
        if amount.isZero {
            diagnostics.warn(
                row, .central, code: "price-of-nothing",
                "central is \(row.record.text(.central)): a service that costs nothing saves nothing",
                remedy: "Is the price not known? Then leave the row out; if it is free, say in note why.")
        } else if let year = Self.year(row) {
            diagnostics.warn(
                row, .central, code: "year-for-an-amount", "central is \(year), as a year is written",
                remedy: "Look whether the year of the prices stands in the column of the amount; if \(year) pounds are "
                    + "the price, write \(year).00.")
        } else if Self.isCode(row) {
            diagnostics.warn(
                row, .central, code: "code-for-an-amount",
                "central is \(row.record.text(.central)), and so is the entry's code in source_ref",
                remedy: "Look the amount up in the source; a code is no price.")
        } else {
            return
        }
        lines.insert(row.line)
    }

    /// Years that prices are in.
    private static let years = 1990...2040

    /// A whole number of four figures that is a year: of the row's own prices, named in the row, or no round sum of pounds.
    private static func year(_ row: PriceListRow) -> Int? {
        let text = row.record.text(.central)
        guard text.count == 4, text.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(text),
            years.contains(year)
        else { return nil }
        if let own = row.priceYear?.startYear, own == year || own + 1 == year { return year }
        let words = [UnitCostColumn.service, .label, .source, .sourceRef, .url, .note].map { row.record.text($0) }
        let isNamed = words.contains { $0.split { !$0.isNumber }.contains(Substring(text)) }
        return isNamed || year % 10 != 0 ? year : nil
    }

    /// Figures that a code must have for its being the amount not to be chance.
    private static let figuresOfCode = 3

    private static func isCode(_ row: PriceListRow) -> Bool {
        let amount = row.record.text(.central)
        let code = row.code
        guard amount.filter(\.isNumber).count >= figuresOfCode, code.count <= amount.count + figuresOfCode else {
            return false
        }
        return code.drop { !$0.isNumber } == amount[...]
    }
}
