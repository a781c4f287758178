import Numerics

/// What the total would be with other people like these: the people drawn again, prices and assumptions at their central values.
package struct PersonBootstrap: Sendable {
    /// People drawn from, those without a row included as people without savings.
    package var people: Int
    /// What is drawn as one.
    package var member: DrawnMember
    /// Present value of savings.
    package var savings: SimulatedMeasure
    /// Savings less the central cost; nil where there is no cost.
    package var netBenefit: SimulatedMeasure?

    /// - Parameters:
    ///   - draws: how many of those there are.
    ///   - central: the savings with the people as they are.
    ///   - cost: the programme's central cost; nil where there is none.
    init(_ drawn: DrawnPeople, member: DrawnMember, draws: Int, central: Double, cost: Double?) {
        people = drawn.people
        self.member = member
        let totals = drawn.draws.pounds.prefix(max(1, draws)).map { central + $0 }
        savings = SimulatedMeasure(moments: DrawMoments(totals), quantiles: DrawQuantiles(keeping: totals))
        netBenefit = cost.map { savings.shifted(by: -$0) }
    }
}

extension SimulatedMeasure {
    /// The measure with the same number added to every draw.
    func shifted(by pounds: Double) -> SimulatedMeasure {
        var shifted = self
        for path in [\SimulatedMeasure.mean, \.p2_5, \.p50, \.p97_5] { shifted[keyPath: path].value += pounds }
        return shifted
    }
}
