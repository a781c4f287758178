import Numerics

/// The part of what rows come to that one of the bearers of their service bears.
///
/// A part is cut from the whole: what the shares up to and including its own come to, less what the shares before it come to, each
/// rounded once to the penny. So the parts add up to the whole to the penny, whatever the shares.
struct BornPart: Sendable, Hashable {
    /// What is priced, with the bearer where there are several.
    var key: PricingKey
    /// What it is shown under, with the bearer where there are several: for accounts of an event that of the first.
    var shown: PricingKey
    /// Where it lies in the whole.
    var cut: ShareCut
}

extension PricingKey {
    /// The same of one bearer's part.
    fileprivate func born(by bearer: Bearer) -> PricingKey {
        var own = self
        own.bearer = bearer
        return own
    }
}

extension Evaluation {
    /// The bearers of a service where there are several.
    private func several(of key: PricingKey) -> BearerShares? {
        guard key.bearer == nil, let bearers = unitCosts[key.service]?.bearer, bearers.only == nil else { return nil }
        return bearers
    }

    /// The parts of what rows come to, in the order of their bearers; the whole where there is one bearer.
    func bornParts(of key: PricingKey) -> [BornPart] {
        guard let bearers = several(of: key) else { return [BornPart(key: key, shown: key, cut: .whole)] }
        return zip(bearers.parts, ShareCut.all(of: bearers.parts.map(\.share))).map { part, cut in
            let own = key.born(by: part.bearer)
            return BornPart(key: own, shown: own, cut: cut)
        }
    }

    /// The parts of what an account of an event comes to. An event stays with the bearers of its first account, by their shares; an
    /// account of another service is covered by the assumptions of its own bearers, by theirs.
    func bornParts(ofAccount key: PricingKey, shownAs shown: PricingKey) -> [BornPart] {
        let own = bornParts(of: key)
        guard key.service != shown.service else {
            return zip(own, bornParts(of: shown)).map { BornPart(key: $0.key, shown: $1.shown, cut: $0.cut) }
        }
        guard let bearers = several(of: shown) else {
            return own.map { BornPart(key: $0.key, shown: shown, cut: $0.cut) }
        }
        return own.flatMap { part in
            zip(bearers.parts, part.cut.cut(by: bearers.parts.map(\.share))).map { bearer, cut in
                BornPart(key: part.key, shown: shown.born(by: bearer.bearer), cut: cut)
            }
        }
    }
}
