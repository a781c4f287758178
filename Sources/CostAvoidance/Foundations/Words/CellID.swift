/// The name of one cell of a table that does not share savings out: a kind of table, a row of it and a column.
package struct CellID: Sendable, Hashable {
    /// Which kind of table.
    package var table: CellTable
    /// The row, in the words of the inputs.
    package var key: String
    package var column: String

    /// A cell by its parts.
    package init(_ table: CellTable, _ key: String, _ column: String) {
        self.table = table
        self.key = key
        self.column = column
    }

    /// A cell with a column for each end: `cost_low`, `cost`, `cost_high`.
    package init(_ table: CellTable, _ key: String, _ column: String, _ bound: Bound) {
        self.init(table, key, bound.column(column))
    }

    /// Reads `cost:Salaries/cost_low`; nil where it is no cell of these tables.
    init?(parsing text: String) {
        guard let colon = text.firstIndex(of: ":"), let table = CellTable(rawValue: String(text[..<colon])),
            // The name of a body may hold a slash of its own.
            let slash = text.firstRange(of: "/\(CellTable.netPosition)[")?.lowerBound ?? text.lastIndex(of: "/"),
            colon < slash
        else { return nil }
        let column = String(text[text.index(after: slash)...])
        guard table.has(column) else { return nil }
        self.init(table, String(text[text.index(after: colon)..<slash]), column)
    }

    /// The name as it is typed.
    package var path: String { "\(table.rawValue):\(key)/\(column)" }

    /// The cell of the same row at an end; nil where the column has none.
    package func at(_ bound: Bound) -> CellID? {
        guard bound != .central else { return self }
        let own: String? =
            switch column {
            case "central": bound.rawValue
            case DrawnPoint.p50.rawValue: DrawnPoint.p50.at(bound)?.rawValue
            default: bound.column(column)
            }
        guard let own, table.has(own) else { return nil }
        return CellID(table, key, own)
    }

    /// The cell of the use before, of which a change in use can be so many per cent; nil for any other cell.
    package var usedBefore: CellID? { table == .arm && column == "change" ? CellID(.arm, key, "before") : nil }

    /// Whether it is the share of a price that could leave a budget, and not money that could.
    private var isCashableShare: Bool { table == .price && column == "cashable" }

    /// The unit of the column; nil where it depends on the row.
    package var unit: String? {
        if column.hasSuffix("share") || column.hasPrefix("share_") || isCashableShare { return "share" }
        return switch table {
        case .cost, .flow, .financialYear, .month, .payer, .cash, .step, .doubt, .pair, .price: "GBP"
        case .body: column.hasPrefix("for_each_pound") ? "ratio" : "GBP"
        case .funder: column.hasPrefix("present_value") ? "GBP" : "%"
        case .input:
            switch column {
            case "low_input", "high_input", "switching_value": nil
            case "first_order", "total_order": "share"
            default: "GBP"
            }
        case .scenario where column.hasPrefix(CellTable.netPosition): "GBP"
        case .scenario: SummaryMeasure.allCases.last { column.hasPrefix($0.rawValue) }?.unit
        case .wellbeing: column.hasPrefix("mean_") ? nil : "people"
        case .people: column == "people" ? "people" : "GBP"
        case .convention: column == "benefit_cost_ratio" ? "ratio" : "GBP"
        case .assumption: key.hasPrefix("cashable_lag") ? "months" : "share"
        case .arm: column == "people" ? "people" : nil
        case .question: nil
        }
    }
}

extension Bound {
    /// A column's name at this end.
    package func column(_ name: String) -> String { self == .central ? name : "\(name)_\(rawValue)" }

    /// A column's name without its end, and the end.
    package static func split(_ column: String) -> (name: String, bound: Bound) {
        for bound in [Bound.low, .high] where column.hasSuffix("_\(bound.rawValue)") {
            return (String(column.dropLast(bound.rawValue.count + 1)), bound)
        }
        return (column, .central)
    }
}
