/// Figures of a report that the estimate does not hold: points of a simulation, intervals, switching values, cells of tables.
package protocol FurtherFigures {
    /// The figure, in its unit.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    func value(of figure: ReportFigure) throws(EvaluationError) -> FigureValue
}

/// No figures but those of the estimate.
package struct NoFurtherFigures: FurtherFigures {
    /// Nothing to look in.
    package init() {}

    /// Not known here.
    package func value(of figure: ReportFigure) -> FigureValue {
        .absent("\(figure) is a figure of the report's tables, and no report is drawn here")
    }
}
