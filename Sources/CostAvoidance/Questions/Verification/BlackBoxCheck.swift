import Numerics

/// A property that the arithmetic must have whatever the inputs, tried on the user's own evaluation.
///
/// Black-box tests of a model after TECH-VER (Büyükkaramikli and others, PharmacoEconomics 2019): change an input in a way whose
/// effect is known beforehand, and see whether that is what happens.
package enum BlackBoxCheck: String, Sendable, Hashable, CaseIterable {
    /// Unit costs of zero give savings of zero.
    case zeroUnitCosts = "Unit costs of zero give savings of zero"
    /// A deadweight of one leaves nothing net.
    case wholeDeadweight = "Deadweight of one leaves nothing net"
    /// Without discounting and drop-off the present value is the plain sum over the years.
    case plainSum = "Without discounting and drop-off, present value is net times the years"
    /// Twice the quantities give twice the savings.
    case doubledQuantities = "Twice the quantities give twice the gross savings"
    /// With use before and after exchanged, a saving is a cost of the same size.
    case swappedWindows = "Falls taken as rises turn the sign"
    /// The low total is at most the central one and that at most the high one.
    case ordered = "The low total is at most the central one, and that at most the high one"
    /// Every table adds up to the summary.
    case footing = "Every table adds up to the summary, to the penny"
    /// The years add up to the present value.
    case years = "The years add up to the present value, to the penny"
    /// A longer list of the same lines in another order gives the same.
    case order = "The order of the lines changes nothing"
    /// No row that is withheld can be worked out from the others, the totals and the scenarios.
    case withheld = "No row about too few people follows from what is told"
}

/// What came of a check.
package struct BlackBoxOutcome: Sendable, Hashable {
    package var check: BlackBoxCheck
    package var verdict: Verdict
    /// What was expected and found.
    package var detail: String

    /// Whether a property holds.
    package enum Verdict: String, Sendable, Hashable {
        case holds
        /// It does not: the tool is wrong, or what is withheld can be found.
        case fails
        /// It could not be tried.
        case notTried = "not tried"
    }
}
