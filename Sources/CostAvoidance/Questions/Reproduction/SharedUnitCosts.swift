import Numerics

extension Reproduction {
    /// The studies with what other tables of the same publication leave of each other's hypotheses: where two folders take one
    /// unit cost from one source, a unit cost that one of them needs and the other excludes is not offered.
    package static func heldTogether(_ studies: [Reproduction]) -> [Reproduction] {
        studies.enumerated().map { index, study in
            var held = study
            held.roundings = study.roundings.compactMap { rounding in
                studies.indices.filter { $0 != index }.reduce(rounding) { kept, other in
                    kept.flatMap { studies[other].narrowing($0, of: study) }
                }
            }
            return held
        }
    }

    /// A hypothesis of another study as the lines here leave it; nil where they refute it.
    private func narrowing(_ rounding: InputRounding, of other: Reproduction) -> InputRounding? {
        guard let own = evaluation.unitCosts[rounding.service],
            let theirs = other.evaluation.unitCosts[rounding.service], own.source == theirs.source,
            own.cost == theirs.cost, own.priceYear == theirs.priceYear
        else { return rounding }
        let lines = comparisons.filter {
            $0.dependsOnlyOn(rounding.service) && $0.verdict.reproduces && $0.recomputed?.isZero == false
        }
        guard !lines.isEmpty else { return rounding }
        guard let window = (try? UnitCostWindow(own, lines: lines)) ?? nil,
            let common = rounding.window.within(window.low...window.high),
            let needed = (try? common.plainest(near: rounding.comparison, places: own.writtenPlaces)) ?? nil
        else { return nil }
        var narrowed = rounding
        narrowed.window = common
        narrowed.needed = needed
        narrowed.together += lines.count
        return narrowed
    }
}
