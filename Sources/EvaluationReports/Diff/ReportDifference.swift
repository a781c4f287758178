import CostAvoidance

/// Why a figure moved between two reports, and everything else that is not the same.
package struct ReportDifference: Sendable {
    /// Why the figure that was asked about moved.
    package let bridge: Bridge
    /// Every figure that moved in some world.
    let figures: [MovedFigure]
    /// What falls in other financial years, as much in all of them.
    let years: [MovedYear]
    /// What changed and moves no figure in pounds by a penny.
    let idle: [Bridge.Step]
    /// What is written otherwise in the inputs.
    let inputs: [InputDifference]
    /// Whose rows differ, where the evaluations are known.
    let people: EvaluationDifference.People
    /// Other tables of two reports that are not the same; none where the evaluations are compared.
    let tables: [String]

    /// Of two evaluations.
    init(_ found: EvaluationDifference, bridge: Bridge, inputs: [InputDifference]) {
        self.bridge = bridge
        figures = found.figures
        years = found.years
        idle = found.idle
        self.inputs = inputs
        people = found.people
        tables = []
    }

    /// Of two reports of which the evaluations are not known.
    init(bridge: Bridge, figures: [MovedFigure], inputs: [InputDifference], tables: [String]) {
        self.bridge = bridge
        self.figures = figures
        years = []
        idle = []
        self.inputs = inputs
        people = .enough
        self.tables = tables
    }
}
