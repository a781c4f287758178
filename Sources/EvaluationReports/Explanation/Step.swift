import CostAvoidance
import Numerics

/// One step of an explanation: a value, how it comes from the steps under it, and what it rests on.
package struct Step: Sendable {
    /// What the value is.
    package var label: String
    package var value: Value
    /// How it comes from the steps under it.
    package var operation: Operation
    /// Sources, places and anything else an auditor needs, a sentence each.
    package var notes: [String] = []
    /// The name by which it can be asked about by itself.
    package var figure: ReportFigure?
    /// The steps it comes from.
    package var parts: [Step] = []
    /// The number that a value in words tells, before it is rounded to the digits that can be told of it.
    package var told: ExactDecimal?

    /// A value of one of the kinds an evaluation has.
    package enum Value: Sendable, Hashable {
        case money(Money)
        /// Pounds for one unit, with as many decimals as its source has.
        case unitCost(ExactDecimal)
        /// Units of a service.
        case units(Quantity, of: String)
        /// A bare number: an index, a share, a factor, a ratio.
        case number(ExactDecimal)
        /// Whole things: people, months.
        case count(Int, of: String)
        case words(String)
    }

    /// How a value comes from the steps under it.
    package enum Operation: Sendable, Hashable {
        /// It is an input.
        case given
        /// They are added; exact.
        case sum
        /// The second is taken from the first; exact.
        case difference
        /// They are multiplied and rounded once, half to even, to so many decimals.
        case product(places: Int)
        /// It is multiplied by itself, so many factors in all, and rounded once, half to even, to so many decimals.
        case power(Int, places: Int)
        /// The first is divided by the second and rounded once, half to even; nil where the quotient stays exact.
        case quotient(places: Int?)
        /// A hundred times the first is divided by the second and rounded once, half to even, to so many decimals.
        case percentage(places: Int)
        /// What rounding line by line to the penny leaves between the sum of lines and the steps beside it.
        case rounding(lines: Int)
        /// What is left of a total when what may be shown is taken off it.
        case withheld
        /// It is where the steps under it stand to each other as its notes say; nothing is computed from them.
        case comparison
    }

    init(_ label: String, _ value: Value, _ operation: Operation = .given, notes: [String] = [], parts: [Step] = []) {
        self.label = label
        self.value = value
        self.operation = operation
        self.notes = notes
        self.parts = parts
    }

    /// The same step, to be asked about by a name.
    func named(_ figure: ReportFigure) -> Step {
        var step = self
        step.figure = figure
        return step
    }

    /// The same step, to be asked about by the name of a figure of the evaluation.
    func named(_ figure: FigureID) -> Step { named(.evaluation(figure)) }

    /// The same step with the number that its words tell; without it where that is none.
    func telling(_ number: Double) -> Step {
        // What is not finite is told by no number; the words stay.
        telling(try? ExactDecimal(rounding: number, places: Self.toldPlaces))
    }

    /// The same step with the number that its words tell.
    func telling(_ number: ExactDecimal?) -> Step {
        var step = self
        step.told = number
        return step
    }

    /// Decimals of a number told in words: far more than anybody prints.
    private static let toldPlaces = 12

    /// The same without names by which it or what is under it could be asked about.
    var withoutNames: Step {
        var step = self
        step.figure = nil
        step.parts = step.parts.map(\.withoutNames)
        return step
    }

    /// Only the value and its name: what is under it is asked about by that name.
    var folded: Step {
        var step = self
        guard step.figure != nil else { return step }
        step.parts = []
        step.operation = .given
        return step
    }
}

/// How one figure was made, or why nothing is said of it.
package enum Explanation: Sendable {
    /// The figure as a tree.
    case known(Step)
    /// It is not computed from these inputs; why.
    case absent(String)
    /// Disclosure control hides it.
    case withheld
    /// The report has no such row; which one may have been meant.
    case unknown(String)
}
