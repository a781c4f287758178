extension ReportFigure {
    /// Reads a measure and a scope as `published.csv` has them: a scope picks the row, and is empty for the total or where the
    /// measure is the whole name of a figure.
    ///
    /// - Throws: `FigureIDError` where the two name no figure.
    package init(measure: String, scope: String) throws(FigureIDError) {
        let path = scope.isEmpty ? measure : "\(scope)/\(measure)"
        if let figure = Self.ofTables(path) {
            self = figure
        } else if scope.isEmpty, measure.contains("/") || measure.contains("[") {
            self = .evaluation(try FigureID(parsing: measure))
        } else {
            self = .evaluation(try FigureID(measure: measure, scope: scope))
        }
    }

    /// The figure at an end; nil where it has none.
    package func at(_ bound: Bound) -> ReportFigure? {
        switch self {
        case .evaluation(let figure): .evaluation(FigureID(figure.measure, at: bound))
        case .drawn(let measure, let point): point.at(bound).map { .drawn(measure, $0) }
        case .cell(let cell): cell.at(bound).map { .cell($0) }
        }
    }

    /// The end that the name itself asks for.
    package var bound: Bound {
        if case .evaluation(let figure) = self { return figure.bound }
        return .central
    }

    /// The figure of the evaluation, where it is one.
    package var evaluation: FigureID? {
        if case .evaluation(let figure) = self { return figure }
        return nil
    }

    /// The row of a breakdown, where the figure stands in one.
    package var row: FigureID.Row? { evaluation?.row }

    /// Whether it is one of these measures of the whole.
    package func isOne(of measures: Set<SummaryMeasure>) -> Bool {
        guard case .summary(let measure)? = evaluation?.measure else { return false }
        return measures.contains(measure)
    }

    /// The unit it is computed in; nil where that depends on the row of a table.
    package var unit: String? {
        switch self {
        case .evaluation(let figure): figure.unit
        case .drawn(let measure, _): measure.unit
        case .cell(let cell): cell.unit
        }
    }

    /// Whether it can be printed in per cent: a share, the value of an input, or a change in use.
    package var canBePercent: Bool {
        switch self {
        case .evaluation(let figure):
            if case .row(.quantity, _) = figure.measure { return true }
            return unit == "share"
        case .drawn: return unit == "share"
        case .cell(let cell): return unit == "share" || cell.table == .input || cell.usedBefore != nil
        }
    }

    /// The measure without its end, or the column.
    package var measureName: String { evaluation?.name ?? column }

    /// The scope as `published.csv` has it.
    package var scope: String {
        switch self {
        case .evaluation(let figure): figure.scope
        case .drawn: ""
        case .cell(let cell): "\(cell.table.rawValue):\(cell.key)"
        }
    }

    /// The measure with its end, or the column.
    package var column: String {
        switch self {
        case .evaluation(let figure): figure.column
        case .drawn: path
        case .cell(let cell): cell.column
        }
    }
}
