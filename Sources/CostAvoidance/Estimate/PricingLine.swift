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

    /// Whose part of its rows it is, of what they are and what they are shown under.
    let part: BornPart
    /// In ascending order of their groups.
    var members: [Member]
    /// Whether it is known in which months its effects begin.
    var dating: Dating
    /// The event that it is an account of, and its place among the accounts; nil for rows that count whatever the world.
    var account: (event: AlternativeEvent.ID, place: Int)?

    /// What its rows have in common.
    var key: PricingKey { part.key }
    /// What the rows have in common under which it is shown: for the accounts of an event those of the first.
    var shown: PricingKey { part.shown }

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
    /// The lines priced together, in the order of the first of each among the evaluation's; then each account of each event. Where
    /// several bear the cost of a service, each of them has a line of its own.
    var pricingLines: [PricingLine] {
        var priced = pricedRows
        for place in priced.indices {
            priced[place].members.sort { $0.key.groups.lexicographicallyPrecedes($1.key.groups) }
        }
        for (index, event) in alternatives.enumerated() {
            guard let shown = event.accounts.first?.key.pricing else { continue }
            for (place, account) in event.accounts.enumerated() {
                for part in bornParts(ofAccount: account.key.pricing, shownAs: shown) {
                    var key = account.key
                    key.bearer = part.shown.bearer
                    let member = PricingLine.Member(
                        origin: .alternative(index), key: key, months: [event.month: account.units])
                    priced.append(
                        PricingLine(part: part, members: [member], dating: .known, account: (event.id, place)))
                }
            }
        }
        return priced
    }

    /// The lines of rows that count whatever the world, their members in the order of the evaluation.
    private var pricedRows: [PricingLine] {
        var places: [PricingKey: Int] = [:]
        var priced: [PricingLine] = []
        for (index, line) in lines.enumerated() {
            for part in bornParts(of: line.key.pricing) {
                var key = line.key
                key.bearer = part.key.bearer
                let member = PricingLine.Member(origin: .line(index), key: key, months: line.months)
                if let place = places[part.key] {
                    priced[place].members.append(member)
                    if line.dating == .unknown { priced[place].dating = .unknown }
                } else {
                    places[part.key] = priced.count
                    priced.append(PricingLine(part: part, members: [member], dating: line.dating))
                }
            }
        }
        return priced
    }
}
