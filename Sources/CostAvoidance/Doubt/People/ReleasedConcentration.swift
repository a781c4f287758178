import Numerics

/// Concentration as it may be shown: what would be about fewer people than the threshold is shown roughly.
///
/// The total less the total without one person is that person's amount. So where fewer people than the threshold are taken out,
/// only the nearest twentieth of the total is shown, and where they carry so much that this would tell what they carry to within the
/// protected part of it, only that the rest is no more than a bound.
package struct ReleasedConcentration: Sendable, Hashable {
    /// A number of people.
    package enum Count: Sendable, Hashable {
        case exactly(Int)
        /// Fewer than the threshold.
        case fewerThan(Int)
    }

    /// What is left of the total.
    package enum Rest: Sendable, Hashable {
        case exactly(Money)
        /// About so many twentieths of the total: fewer people than the threshold were taken out.
        case aboutTwentieths(Int)
        /// So many twentieths of the total or less.
        case atMostTwentieths(Int)
        /// Not shown: fewer people than the threshold were taken out, and the total is not above zero.
        case withheld
    }

    /// The least of the total beside which half a twentieth is more than the protected part of what is left out of it.
    private static let fewestTwentieths = 17

    /// The fewest people who make up half of the savings; nil where there are none.
    package var peopleForHalf: Count?
    /// The fewest people who make up four fifths of the savings; nil where there are none.
    package var peopleForFourFifths: Count?
    /// The total without the person who saves most.
    package var withoutTopOne: Rest
    /// The total without the five people who save most.
    package var withoutTopFive: Rest

    /// What may be shown of a concentration under a rule.
    package init(_ concentration: Concentration, under rule: DisclosureRule) {
        func count(_ people: Int?) -> Count? {
            people.map { rule.isEnough($0) ? .exactly(rule.rounded($0)) : .fewerThan(rule.threshold) }
        }
        func rest(_ money: Money, takenOut: Int) -> Rest {
            // As many people stay in the rest as come out of it: both are counts that the rule is about.
            let staying = concentration.people - takenOut
            if rule.isEnough(takenOut), !rule.isTooFew(staying) { return .exactly(money) }
            guard concentration.total > .zero else { return .withheld }
            // Beside a total near nothing, what the others come to is any number of times as much.
            let twentieths = (money.doublePounds / concentration.total.doublePounds * 20).rounded()
            guard let rounded = Int(exactly: twentieths) else { return .withheld }
            return Self.fewestTwentieths <= rounded
                ? .aboutTwentieths(rounded) : .atMostTwentieths(Self.fewestTwentieths)
        }
        peopleForHalf = count(concentration.peopleForHalf)
        peopleForFourFifths = count(concentration.peopleForFourFifths)
        withoutTopOne = rest(concentration.withoutTopOne, takenOut: 1)
        withoutTopFive = rest(concentration.withoutTopFive, takenOut: 5)
    }
}
