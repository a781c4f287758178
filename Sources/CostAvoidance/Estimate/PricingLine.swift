import Numerics

/// Rows that share service, basis, evidence and starting year, priced together whatever their groups: the smallest thing that is
/// rounded to the penny. Groups take their part of it from its running total, so that no way to cut a table moves a total.
struct PricingLine {
    /// A line of the evaluation that is part of it.
    struct Member {
        /// Where it stands in the evaluation.
        var origin: LineResult.Origin
        var key: LineKey
        /// By the month the effect begins.
        var months: [Int: FactoredUnits]
    }

    /// What its rows have in common.
    let key: PricingKey
    /// What the rows have in common under which it is shown: for the accounts of an event those of the first.
    let shown: PricingKey
    /// In ascending order of their groups.
    var members: [Member]
    /// Whether it is known in which months its effects begin.
    var dating: Dating
    /// The event that it is an account of, and its place among the accounts; nil for rows that count whatever the world.
    var account: (event: AlternativeEvent.ID, place: Int)?

    /// Whether it counts in a world.
    func counts(in world: World) -> Bool { account.map { world.account(of: $0.event) == $0.place } ?? true }

    /// Units of some of its rows in a world.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func units(_ units: FactoredUnits, in world: World) throws(ArithmeticError) -> FallInUse {
        FallInUse(
            left: try units.units(quantity: world.quantities, likelihood: world.end(of: .likelihoods(key.service))),
            cameAnyway: units.cameAnyway)
    }

    /// Whether more of an input can save less because of it: its use rose, or another account of its event may count.
    var canTurn: Bool { account != nil || members.contains { $0.months.values.contains(where: \.hasRises) } }

    /// All its units.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func allUnits() throws(ArithmeticError) -> FactoredUnits {
        var all = FactoredUnits.none
        for units in members.flatMap(\.months.values) { try all.merge(units) }
        return all
    }

    /// All its units by the month the effect begins.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func months() throws(ArithmeticError) -> [Int: FactoredUnits] {
        var months: [Int: FactoredUnits] = [:]
        for member in members {
            for (month, units) in member.months { try months[month, default: .none].merge(units) }
        }
        return months
    }
}

extension Evaluation {
    /// The lines priced together, in the order of the first of each among the evaluation's; then each account of each event.
    var pricingLines: [PricingLine] {
        var places: [PricingKey: Int] = [:]
        var priced: [PricingLine] = []
        for (index, line) in lines.enumerated() {
            let member = PricingLine.Member(origin: .line(index), key: line.key, months: line.months)
            if let place = places[line.key.pricing] {
                priced[place].members.append(member)
                if line.dating == .unknown { priced[place].dating = .unknown }
            } else {
                places[line.key.pricing] = priced.count
                priced.append(
                    PricingLine(key: line.key.pricing, shown: line.key.pricing, members: [member], dating: line.dating))
            }
        }
        for place in priced.indices {
            priced[place].members.sort { $0.key.groups.lexicographicallyPrecedes($1.key.groups) }
        }
        for (index, event) in alternatives.enumerated() {
            guard let shown = event.accounts.first?.key.pricing else { continue }
            for (place, account) in event.accounts.enumerated() {
                let member = PricingLine.Member(
                    origin: .alternative(index), key: account.key, months: [event.month: account.units])
                priced.append(
                    PricingLine(
                        key: account.key.pricing, shown: shown, members: [member], dating: .known,
                        account: (event.id, place)))
            }
        }
        return priced
    }
}
