import CostAvoidance

extension ReportFigure {
    /// A figure of the whole evaluation.
    static func total(_ measure: SummaryMeasure, _ bound: Bound = .central) -> ReportFigure {
        .evaluation(FigureID(.summary(measure), at: bound))
    }

    /// A cell of a table.
    static func cell(
        _ dimension: Dimension, _ key: String, _ measure: RowMeasure, _ bound: Bound = .central
    ) -> ReportFigure {
        .evaluation(FigureID(.row(measure, FigureID.Row(dimension, key)), at: bound))
    }

    /// A cell of one of the other tables.
    static func cell(_ table: CellTable, _ key: String, _ column: String) -> ReportFigure {
        .cell(CellID(table, key, column))
    }

    /// A cell of one of the other tables, in a column that there is for each end.
    static func cell(_ table: CellTable, _ key: String, _ column: String, _ bound: Bound) -> ReportFigure {
        .cell(CellID(table, key, column, bound))
    }

    /// Whether it counts people, as the first figure of many a table does; the amounts are what a reader asks about.
    var isCountOfPeople: Bool {
        guard case .evaluation(let figure) = self else { return false }
        return figure.unit == "people"
    }
}
