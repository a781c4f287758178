import Numerics

/// Two sets of assumptions between gross and net in one row of the workbook, whose parts are not told apart.
///
/// What all rows keep together lies between what the two sets keep. Where one set is held as it is and the other moves, it moves
/// along with that in proportion to its distance from the set that is held, so that it can be followed from the amounts that the
/// report tells.
package struct TwoSets: Sendable {
    /// The set that is followed: the one with the wider assumptions.
    @Shared package private(set) var followed: LineFormula
    /// The set of which what differs from the other is held.
    @Shared package private(set) var held: LineFormula
    /// What each keeps as evaluated, and what all rows keep together.
    package let keptOfFollowed: Estimate<ExactDecimal>
    package let keptOfHeld: Estimate<ExactDecimal>
    package let keptOfAll: Estimate<ExactDecimal>

    /// Nil where both keep the same at some end: how much of the rows has which could not be told from what all keep.
    ///
    /// - Parameters:
    ///   - main: the set of the line that the row refers to.
    ///   - part: the part of the units that has the other set.
    ///   - worlds: at which end each input stands.
    /// - Throws: `ArithmeticError.overflow` where a product does not fit.
    init?(
        main: LineFormula, other: LineFormula, part: Estimate<ExactDecimal>, worlds: Estimate<World>
    ) throws(ArithmeticError) {
        var kept = (main: Estimate(exactly: ExactDecimal.one), other: Estimate(exactly: ExactDecimal.one))
        var all = Estimate(exactly: ExactDecimal.one)
        for bound in Bound.allCases {
            kept.main[bound] = try main.netFactor.product(in: worlds[bound])
            kept.other[bound] = try other.netFactor.product(in: worlds[bound])
            guard kept.main[bound] != kept.other[bound] else { return nil }
            all[bound] = try part[bound].multiplied(by: kept.other[bound]).adding(
                ExactDecimal.one.subtracting(part[bound]).multiplied(by: kept.main[bound]))
        }
        keptOfAll = all
        let isMainNarrower = zip(main.netFactor.parts, other.netFactor.parts).contains { own, others in
            own.assumption != others.assumption && own.assumption.scope.isNarrower(than: others.assumption.scope)
        }
        (followed, held) = isMainNarrower ? (other, main) : (main, other)
        (keptOfFollowed, keptOfHeld) = isMainNarrower ? (kept.other, kept.main) : (kept.main, kept.other)
    }

    /// The assumptions that are held: those of its set that the other set does not have.
    var heldCells: Set<AssumptionCell> {
        Set(
            AssumptionParameter.betweenGrossAndNet.compactMap { parameter in
                let own = held.assumptions[parameter].declaredIndex
                return own == followed.assumptions[parameter].declaredIndex
                    ? nil : AssumptionCell(parameter, declared: own)
            })
    }
}

extension ResolvedAssumption {
    /// The rows it is about; all where nobody stated it.
    fileprivate var scope: AssumptionScope {
        assumption?.scope ?? .all
    }
}
