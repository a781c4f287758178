/// Printed figures that follow from others as they are printed, where these do not follow from their inputs: one slip and what it was
/// carried into.
package struct CarriedSlip: Sendable {
    /// The lines or the total that differ.
    package var slips: [ReportFigure]
    /// The figures that follow with them.
    package var carried: [FigureComparison]
}
