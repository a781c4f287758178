import DelimitedText
import Numerics

/// Who pays: of every item of the cost, each body named pays its share and the others the rest, in proportion to what they pay of the
/// whole as it is, undiscounted and central. What the programme costs stays as it is, to the penny.
extension ScenarioRework {
    mutating func changeFunders(_ changes: [ScenarioChange]) {
        guard let first = changes.first else { return }
        let paid: [Bearer?: Int128]
        do throws(EvaluationError) {
            guard let programme = try ProgrammeCosting.cost(evaluation) else {
                refuse(
                    first, "no-programme-cost", "\(first.title) has nothing to share out: no cost is given",
                    remedy: "Give the programme's cost in costs.csv.")
                return
            }
            paid = self.paid(programme)
            guard paid.values.contains(where: { $0 > 0 }) else {
                refuse(
                    first, "nothing-to-share-by", "\(first.title) has nothing to share out: the items cost nothing",
                    remedy: "Give the items of costs.csv amounts.")
                return
            }
        } catch { return refuseOverflow(first) }
        guard let shares = shares(changes, paid) else { return }
        let payers = payers(shares, paid)
        guard let payers else {
            refuse(
                changes[changes.count - 1], "rest-not-paid",
                "nobody else pays, so with \(Wording.list(changes.map(\.title))) nobody pays the rest",
                remedy: "Name who pays the rest too, so that the shares come to 100%.")
            return
        }
        for index in evaluation.costs.indices { evaluation.costs[index].sharedAnew = payers }
        let whole = paid.values.reduce(0, +)
        if shares.allSatisfy({ Self.millionths(paid[$0.key] ?? 0, of: whole) == $0.value }) {
            refuseIdle(first, because: "it pays that share already")
        }
    }

    /// A part of a whole, in millionths; nil of nothing.
    private static func millionths(_ part: Int128, of whole: Int128) -> Int128? {
        (try? roundedQuotient(part, whole, places: Share.writtenPlaces)).flatMap { try? Share($0) }
            .map { Int128($0.millionths) }
    }

    /// Pence that each pays of the cost as it is.
    private func paid(_ programme: ProgrammeResult) -> [Bearer?: Int128] {
        var paid: [Bearer?: Int128] = [:]
        for item in programme.items {
            let payers = evaluation.costs[item.cost].payers
            let parts = Apportionment.parts(of: item.amount.central.pence, by: payers.map(\.weight)) ?? []
            for (payer, part) in zip(payers, parts) { paid[payer.body, default: 0] += part }
        }
        return paid
    }

    /// The share that each body named is to pay, in millionths; nil after an error was noted.
    private mutating func shares(_ changes: [ScenarioChange], _ paid: [Bearer?: Int128]) -> [Bearer: Int128]? {
        let whole = paid.values.reduce(0, +)
        var shares: [Bearer: Int128] = [:]
        for change in changes {
            guard case .funder(let body) = change.parameter else { continue }
            refuseUnlessNamed(body, change, paid)
            let share: ExactDecimal?
            switch change.amount {
            case .value(let value): share = value
            case .multiple(let factor):
                guard let own = paid[body], own > 0 else {
                    refuse(
                        change, "no-share-to-scale", "\(change.title) changes nothing: \(body) pays nothing as it is",
                        remedy: "Write the share that it is to pay, as in funder[\(body)]=30%.")
                    continue
                }
                share = (try? roundedQuotient(own, whole, places: Share.writtenPlaces))
                    .flatMap { try? $0.multiplied(by: factor).rounded(toPlaces: Share.writtenPlaces) }
            case .end, .schedule, .year: share = nil
            }
            guard let share, let checked = try? Share(share) else {
                refuse(
                    change, "not-a-share", "\(change.title) makes it pay more than the whole cost",
                    remedy: "Write a share from 0 to 100%.")
                continue
            }
            shares[body] = Int128(checked.millionths)
        }
        guard !diagnostics.hasErrors else { return nil }
        guard shares.values.reduce(0, +) <= Self.million else {
            refuse(
                changes[changes.count - 1], "not-a-share",
                "\(Wording.list(changes.map(\.title))) together are more than the whole cost",
                remedy: "Give shares that come to 100% or less.")
            return nil
        }
        return shares
    }

    private static let million: Int128 = 1_000_000

    /// A name that is nearly that of a body that pays or gains is a slip; any other is a new funder.
    private mutating func refuseUnlessNamed(_ body: Bearer, _ change: ScenarioChange, _ paid: [Bearer?: Int128]) {
        let known = Set(paid.keys.compactMap { $0 }).union(evaluation.unitCosts.values.flatMap(\.bearer.bearers))
        guard !known.contains(body),
            let near = NearMatch.suggestion(for: body.name, among: known.sorted().map(\.name))
        else { return }
        refuse(
            change, "unknown-funder", "there is no funder \(Diagnostic.quoted(body.name)); did you mean \"\(near)\"?",
            remedy: "Write its name as costs.csv does.")
    }

    /// Who pays which part of every item; nil where something is left and nobody else pays.
    private func payers(_ shares: [Bearer: Int128], _ paid: [Bearer?: Int128]) -> [ProgrammeCost.Payer]? {
        let others = paid.filter { body, pence in pence > 0 && body.map { shares[$0] == nil } ?? true }
        let rest = Self.million - shares.values.reduce(0, +)
        let otherPence = others.values.reduce(0, +)
        guard rest == 0 || otherPence > 0 else { return nil }
        let scale = rest == 0 ? 1 : otherPence
        var payers = shares.map { ProgrammeCost.Payer(body: $0.key, weight: $0.value * scale) }
        if rest > 0 { payers += others.map { ProgrammeCost.Payer(body: $0.key, weight: $0.value * rest) } }
        return payers.filter { $0.weight > 0 }.sorted { left, right in
            (left.body == nil ? 1 : 0, left.body?.name ?? "") < (right.body == nil ? 1 : 0, right.body?.name ?? "")
        }
    }
}
