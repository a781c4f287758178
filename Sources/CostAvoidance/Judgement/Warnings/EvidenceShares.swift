import Numerics

/// What share of the money rests on which kind of evidence, the strongest first.
///
/// Falls and rises in cost count alike, since a rise that somebody judged is no better known than a fall. A service known in one
/// way counts together, whatever groups its rows are in, so that no way of cutting tables moves a share.
package struct EvidenceShares: Sendable, Hashable {
    /// What rests on one kind of evidence.
    package struct Part: Sendable, Hashable {
        /// How strong it is.
        var evidence: SavingsWording.Evidence
        /// The share of the money, above 0 and at most 1.
        var share: Double
        /// Whether some of its rows do not say how they are known.
        var statement: Statement = .complete
    }

    /// Whether every row says how it is known.
    package enum Statement: Sendable, Hashable {
        case complete
        /// Some rows do not.
        case partial
    }

    /// How exactly a share may be told.
    package enum Telling: Sendable, Hashable {
        /// As a whole percentage.
        case percent
        /// As more or less than half: a percentage would tell what is about too few people.
        case half
    }

    /// The parts, the strongest first; at least one.
    package private(set) var parts: [Part]
    /// How exactly their shares may be told.
    package var telling: Telling
    /// Whether some of the money is a fall in cost and some a rise.
    private(set) var hasBothDirections = false
    /// Whether some of it is money: of nothing there is no share.
    private(set) var isMoved = true

    /// The share of the money up to which a part does not change what the whole is called. It is named in the sentence that says
    /// why it is called so.
    package static let leastThatNames = 0.05

    /// All of it on one kind of evidence.
    package init(all evidence: SavingsWording.Evidence) {
        parts = [Part(evidence: evidence, share: 1)]
        telling = .percent
    }

    /// The shares of the present value of fiscal savings that rest on each kind of evidence.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    init(
        of lines: [LineResult], _ evidence: (LineKey) -> SavingsWording.Evidence
    ) throws(EvaluationError) {
        var amounts: [Kind: Money] = [:]
        let fiscal = lines.filter { $0.benefitType == .fiscal }
        do throws(ArithmeticError) {
            // Where no money of a public body was counted, what it rests on is what the other values do.
            for line in fiscal.isEmpty ? lines : fiscal {
                let kind = Kind(service: line.key.service, basis: line.key.basis, evidence: evidence(line.key))
                amounts[kind] = try amounts[kind, default: .zero] + line.presentValue.central
            }
        } catch {
            throw .arithmetic(error, while: "comparing what lines make up")
        }
        telling = .percent
        // Where nothing moved, every kind counts alike.
        isMoved = amounts.values.contains { $0 != .zero }
        var weights: [SavingsWording.Evidence: Double] = [:]
        // In their order: sums of binary numbers depend on it.
        for (kind, amount) in amounts.sorted(by: { $0.key < $1.key }) {
            weights[kind.evidence, default: 0] += isMoved ? amount.magnitude.doublePounds : 1
        }
        let whole = weights.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
        let unstated = Set(amounts.keys.filter { $0.basis == nil }.map(\.evidence))
        parts = weights.filter { $0.value > 0 }.sorted { $0.key > $1.key }.map { evidence, weight in
            Part(
                evidence: evidence, share: weight / whole,
                statement: unstated.contains(evidence) ? .partial : .complete)
        }
        if parts.isEmpty { parts = [Part(evidence: .nothing, share: 1)] }
        hasBothDirections =
            amounts.values.contains { $0 > .zero } && amounts.values.contains { $0 < .zero }
    }

    /// Lines that count together.
    private struct Kind: Hashable, Comparable {
        var service: ServiceID
        var basis: Basis?
        var evidence: SavingsWording.Evidence

        static func < (left: Self, right: Self) -> Bool {
            (left.service, left.basis?.rawValue ?? "", left.evidence)
                < (right.service, right.basis?.rawValue ?? "", right.evidence)
        }
    }

    /// What the whole may be called by: the weakest evidence behind a part that is worth saying, or two kinds where neither's
    /// name is true of the other.
    var naming: SavingsWording.Evidence {
        let named = Set(parts.filter { $0.share > Self.leastThatNames }.map(\.evidence))
        if named.contains(.beforeAfter), named.contains(.judgement) { return .beforeAfterAndJudgement }
        return named.min() ?? .nothing
    }

    /// Whether all of it rests on one kind of evidence.
    package var isPure: Bool { parts.count == 1 }

    /// Whether some of it rests on people without the programme.
    package var includesComparison: Bool { parts.contains { $0.evidence == .comparison } }

    // MARK: Words

    /// How much of the money a part is: `44%`, or `more than half`.
    func words(_ part: Part) -> String {
        guard isMoved else { return "a part" }
        switch telling {
        case .percent:
            let percent = (part.share * 100).rounded()
            if percent < 1 { return "less than 1%" }
            return percent > 99 && part.share < 1 ? "more than 99%" : "\(Int(nearest: percent))%"
        case .half: return part.share > 0.5 ? "more than half" : "a part"
        }
    }
}

extension EvidenceShares {
    /// How exactly the shares of an evaluation may be told: as percentages where nothing is withheld and every service of every
    /// kind of evidence is about enough people.
    static func telling(
        _ evaluated: Evaluated, _ evidence: (LineKey) -> SavingsWording.Evidence
    ) -> Telling {
        let (lines, released) = (evaluated.result.lines, evaluated.released)
        guard released.whole == .aboutEnough, released.suppressedRows == 0 else { return .half }
        let counter = PeopleCounter(evaluation: evaluated.evaluation, lines: lines)
        let cells = Dictionary(grouping: evaluated.result.fiscalLines) { index in
            [lines[index].key.service.name, "\(evidence(lines[index].key).rawValue)"]
        }
        let isAboutTooFew = cells.values.contains { cell in
            counter.fewest(cell).map(released.rule.isTooFew) ?? false
        }
        return isAboutTooFew ? .half : .percent
    }
}
