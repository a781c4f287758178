import Numerics

/// Tables of a result as sums over the pieces of its lines, so that rows of whole lines and rows of what falls in a year are told
/// apart by one audit.
struct AuditPieces: Sendable {
    private let pieces: LinePieces
    /// Of each piece the atom that it is a share of: whoever knows the part of one of several bearers knows the parts of the others.
    private let atoms: [Int]
    /// Of each line its share of its atoms; 1 but for the parts of several bearers.
    private let shares: [UInt64]
    /// Of each line the years of its effect, by what counts in each.
    private let years: [[Year]]
    /// Of each line what could leave a budget, and when, in each world; nil where the share is not known.
    private let cash: [Estimate<Cash?>]
    /// The worlds that differ in it; the central one alone where none do.
    private let worldsOfCash: [Bound]
    /// The first month of the period; nil where there is none.
    private let start: YearMonth?
    private let fiscal: [Int]
    private let rule: DisclosureRule
    private let compared: ComparedPeople

    /// What is left of an effect in one year of it, as residues.
    private struct Year {
        var kept: UInt64
        var discounted: UInt64

        func weight(_ measure: DatedMeasure) -> UInt64 {
            switch measure {
            case .gross: 1
            case .net: kept
            case .presentValue: discounted
            }
        }
    }

    /// What could leave a budget, and when.
    private struct Cash: Hashable {
        /// The share of it, and of what could not, as residues.
        var share: UInt64
        var rest: UInt64
        /// Months from the saving until a budget falls.
        var lag: Int

        init(_ timing: DatedLine.CashTiming) {
            share = ModularBasis.residue(timing.share.decimal)
            rest = ModularBasis.minus(1, share)
            lag = timing.lag
        }
    }

    init(_ result: EvaluationResult, of evaluation: Evaluation) {
        pieces = LinePieces(result.lines, of: evaluation)
        atoms = Self.atoms(result.lines, pieces)
        shares = result.lines.map { $0.cut == .whole ? 1 : ModularBasis.residue($0.cut.share) }
        fiscal = result.fiscalLines
        rule = evaluation.settings.disclosure
        compared = ComparedPeople(evaluation, lines: result.lines)
        start = evaluation.settings.period?.start
        var years: [[Year]] = Array(repeating: [], count: result.lines.count)
        var cash: [Estimate<Cash?>] = Array(repeating: Estimate(exactly: nil), count: result.lines.count)
        for dated in result.dated {
            // The strands of a line differ at its ends; what is equal at all of them can be worked out by the same sums.
            guard let strand = dated.strands.first else { continue }
            let own = strand.years.map { year in
                Year(
                    kept: ModularBasis.residue(year.kept.central),
                    discounted: ModularBasis.residue(year.discounted.central))
            }
            let timing = dated.cash.map { $0.map(Cash.init) }
            for line in dated.lines {
                years[line] = own
                cash[line] = timing
            }
        }
        self.years = years
        self.cash = cash
        worldsOfCash =
            cash.allSatisfy { $0.low == $0.central && $0.high == $0.central } ? [.central] : Bound.allCases
    }

    /// Whether some savings fade faster than others: what falls year after year then tells those apart by how they fade, whatever
    /// table they stand in.
    var fadeDifferently: Bool { Set(fiscal.map { years[$0].map(\.kept) }).count > 1 }

    /// How many atoms there are.
    var count: Int { pieces.pieces.count }

    // MARK: Tables of the report

    /// A table of the result. A year shows gross, net and present value, which count its months each in its own way; what falls to
    /// a bearer in a year is told in present value alone.
    func table(_ breakdown: Breakdown, _ standing: AuditTable.Standing) -> AuditTable {
        // The rows of a table have as many figures each, so that its totals are of all of them.
        let worlds = breakdown.rows.contains { $0.kind != nil } ? worldsOfCash : [.central]
        return AuditTable(
            rows: breakdown.rows.map { row in
                AuditTable.Row(
                    people: compared.fewest(row.people, row.lines), year: row.year,
                    sums: worlds.flatMap { sums(row, in: breakdown.dimension, at: $0) })
            }, standing)
    }

    private func sums(_ row: BreakdownRow, in dimension: Dimension, at bound: Bound) -> [AuditTable.Sum] {
        guard let year = row.year else { return [whole(row.lines)] }
        let span = Month.months(of: year)
        if let kind = row.kind {
            return [weighted(row.lines) { weight(of: $0, kind, .presentValue, in: span, at: bound) }]
        }
        let measures: [DatedMeasure] = dimension == .year ? DatedMeasure.allCases : [.presentValue]
        return measures.map { falling(row.lines, $0, in: span) }
    }

    /// Savings by financial year, body and kind. The same people may stand in several years, and in both kinds of one.
    func budget(_ rows: [BudgetRow]) -> AuditTable {
        let kinds = BudgetKind.allCases
        let savings = rows.map { row in
            AuditTable.Row(
                people: compared.fewest(row.people, row.lines),
                year: row.key.year.startYear * kinds.count + (kinds.firstIndex(of: row.key.kind) ?? 0),
                sums: sums(of: row.lines, [row.key.kind], in: row.key.year))
        }
        return AuditTable(rows: savings, budgetStanding)
    }

    /// Savings of all bodies and kinds together by financial year.
    func budget(_ years: [BudgetYear]) -> AuditTable {
        let savings = years.map { year in
            AuditTable.Row(
                people: compared.fewest(year.people, year.lines), year: year.year.startYear,
                sums: sums(of: year.lines, BudgetKind.allCases, in: year.year))
        }
        return AuditTable(rows: savings, budgetStanding)
    }

    /// The total over all years is shown where savings fade alike, because then it says what the net says. Where some fade
    /// faster it would be one more equation, and is shown only where every year is.
    private var budgetStanding: AuditTable.Standing { fadeDifferently ? .untotalled : .totalled }

    /// One sum, or one for each world where what could leave a budget, or when, differs between them.
    private func sums(of lines: [Int], _ kinds: [BudgetKind], in year: FinancialYear) -> [AuditTable.Sum] {
        guard let start else { return [] }
        let months = year.months(since: start)
        return worldsOfCash.map { bound in
            weighted(lines) { piece in
                kinds.reduce(0) { ModularBasis.plus($0, weight(of: piece, $1, .net, in: months, at: bound)) }
            }
        }
    }

    /// What of a piece falls in some months of a world and is of a kind.
    private func weight(
        of piece: LinePieces.Piece, _ kind: BudgetKind, _ measure: DatedMeasure, in months: Range<Int>, at bound: Bound
    ) -> UInt64 {
        guard let cash = cash[piece.line][bound] else {
            return kind == .notKnown ? weight(of: piece, measure, in: months) : 0
        }
        let saved = months.lowerBound - cash.lag..<months.upperBound - cash.lag
        return switch kind {
        case .cashable: ModularBasis.times(cash.share, weight(of: piece, measure, in: saved))
        case .notCashable: ModularBasis.times(cash.rest, weight(of: piece, measure, in: months))
        case .notKnown, .cost: 0
        }
    }

    /// Lines with all that begins in any month.
    private func whole(_ lines: [Int]) -> AuditTable.Sum {
        guard lines.contains(where: { shares[$0] != 1 }) else {
            return AuditTable.Sum(of: lines.flatMap { Array(pieces.places(ofLine: $0)) })
        }
        return weighted(lines) { _ in 1 }
    }

    /// The atom of each piece: of the parts of several bearers the piece of the first of them.
    private static func atoms(_ lines: [LineResult], _ pieces: LinePieces) -> [Int] {
        struct Beginning: Hashable {
            var origin: LineResult.Origin
            var month: Int
        }
        var first: [Beginning: Int] = [:]
        return pieces.pieces.enumerated().map { place, piece in
            let line = lines[piece.line]
            guard line.cut != .whole else { return place }
            let beginning = Beginning(origin: line.origin, month: piece.month)
            if let known = first[beginning] { return known }
            first[beginning] = place
            return place
        }
    }

    /// What of lines falls in a span of months.
    private func falling(_ lines: [Int], _ measure: DatedMeasure, in span: Range<Int>) -> AuditTable.Sum {
        weighted(lines) { weight(of: $0, measure, in: span) }
    }

    private func weight(of piece: LinePieces.Piece, _ measure: DatedMeasure, in span: Range<Int>) -> UInt64 {
        var weight: UInt64 = 0
        let effects = years[piece.line]
        // Only the few years of the effect that reach into the span; a long horizon has many more.
        let reached = Month.year(of: span.lowerBound - piece.month)..<Month.year(of: span.upperBound - piece.month) + 1
        for year in reached.clamped(to: effects.indices) {
            let effect = effects[year]
            let first = piece.month + year * Month.perYear
            let months = span.clamped(to: first..<first + Month.perYear).count
            guard months > 0 else { continue }
            let share = ModularBasis.times(ModularBasis.twelfths(months), effect.weight(measure))
            weight = ModularBasis.plus(weight, share)
        }
        return weight
    }

    private func weighted(_ lines: [Int], _ weight: (LinePieces.Piece) -> UInt64) -> AuditTable.Sum {
        var atoms: [Int] = []
        var weights: [UInt64] = []
        var places: [Int: Int] = [:]
        for place in lines.flatMap({ Array(pieces.places(ofLine: $0)) }) {
            let line = pieces.pieces[place].line
            let own = weight(pieces.pieces[place])
            guard own != 0 else { continue }
            guard shares[line] != 1 else {
                atoms.append(place)
                weights.append(own)
                continue
            }
            let part = ModularBasis.times(shares[line], own)
            if let known = places[self.atoms[place]] {
                weights[known] = ModularBasis.plus(weights[known], part)
            } else {
                places[self.atoms[place]] = atoms.count
                atoms.append(self.atoms[place])
                weights.append(part)
            }
        }
        return AuditTable.Sum(of: atoms, weights: weights)
    }

    // MARK: What is shown beside the tables

    /// The present value of all savings: each year in which effects begin has a discount factor of its own, and these are published.
    var presentValue: AuditTable.Sum {
        weighted(fiscal) { piece in
            years[piece.line].reduce(0) { ModularBasis.plus($0, $1.discounted) }
        }
    }

    /// What each of several sets of lines comes to, and its present value.
    func wholes(of sets: [[Int]]) -> AuditTable {
        AuditTable(
            rows: sets.map { lines in
                let value = weighted(lines) { piece in
                    years[piece.line].reduce(0) { ModularBasis.plus($0, $1.discounted) }
                }
                return AuditTable.Row(people: nil, sums: [whole(lines), value])
            }, .untotalled)
    }

    /// What of lines falls in each of several spans of months, not discounted.
    func falling(_ lines: [Int], in spans: [Range<Int>]) -> AuditTable {
        AuditTable(
            rows: spans.map { AuditTable.Row(people: nil, sums: [falling(lines, .net, in: $0)]) }, .untotalled)
    }

    /// The savings so far by the end of every so many months, discounted.
    func soFar(every step: Int) -> AuditTable {
        let starts = fiscal.flatMap { line in pieces.places(ofLine: line).map { pieces.pieces[$0] } }
        guard let first = starts.map(\.month).min(), let last = starts.map(\.month).max() else {
            return AuditTable(rows: [], .untotalled)
        }
        let horizon = (fiscal.map { years[$0].count }.max() ?? 0) * Month.perYear
        let ends = (first..<last + horizon).map { $0 + 1 }.filter { $0.isMultiple(of: step) }
        return AuditTable(
            rows: ends.map { end in
                AuditTable.Row(people: nil, sums: [falling(fiscal, .presentValue, in: first..<end)])
            }, .untotalled)
    }

    /// The present value of each year of the effects that begin in each month, apart for each of several sets of lines.
    func effects(of kinds: [[Int]]) -> AuditTable {
        let rows = kinds.flatMap { lines in
            let months = Set(lines.flatMap { line in pieces.places(ofLine: line).map { pieces.pieces[$0].month } })
            let horizon = lines.map { years[$0].count }.max() ?? 0
            return months.sorted().flatMap { month in
                (0..<horizon).map { year in
                    weighted(lines) { piece in
                        piece.month == month && years[piece.line].indices.contains(year)
                            ? years[piece.line][year].discounted : 0
                    }
                }
            }
        }
        return AuditTable(rows: rows.map { AuditTable.Row(people: nil, sums: [$0]) }, .untotalled)
    }

    // MARK: What nothing may give away

    /// What begins in one month, a quarter, half a year or a year, for all savings and for those of each kind, where it is about too
    /// few people. No table shows it; what falls in later months could tell it.
    ///
    /// - Parameter kinds: the kind of each line that is told apart by years, such as its bearer.
    func beginnings(_ people: DatedPeople, kinds: [Int: Int]) -> AuditTable {
        struct Beginning: Hashable {
            var kind: Int?
            var months: Int
            var number: Int
        }
        var numbers: [Beginning: Int] = [:]
        var members: [[Int]] = []
        var sums: [[Int]] = Array(repeating: [], count: count)
        for line in fiscal {
            for place in pieces.places(ofLine: line) {
                let month = pieces.pieces[place].month
                for kind in [nil, kinds[line]] {
                    for months in Self.spans {
                        let beginning = Beginning(kind: kind, months: months, number: month / months)
                        let number = numbers[beginning] ?? members.count
                        if number == members.count {
                            numbers[beginning] = number
                            members.append([])
                        }
                        members[number].append(place)
                        sums[place].append(number)
                    }
                }
            }
        }
        let counts = people.count(sums, of: members.count)
        let few = members.indices.filter { rule.isTooFew(counts[$0]) }
        return AuditTable(
            rows: few.map { AuditTable.Row(people: counts[$0], sums: [sum(ofPieces: members[$0])]) }, .secret)
    }

    /// Pieces with all that they are.
    private func sum(ofPieces places: [Int]) -> AuditTable.Sum {
        guard places.contains(where: { shares[pieces.pieces[$0].line] != 1 }) else { return AuditTable.Sum(of: places) }
        let wanted = Set(places)
        return weighted(Set(places.map { pieces.pieces[$0].line }).sorted()) { piece in
            pieces.place(ofLine: piece.line, startingIn: piece.month).map(wanted.contains) ?? false ? 1 : 0
        }
    }

    /// Months that a chart or a table shows together.
    static let spans = [1, 3, 6, Month.perYear]
}
