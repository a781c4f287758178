import Numerics

/// What falls in the years of a programme, in the weights that anyone can work out: what a service came to in the year in which few people's
/// effects began stands in no table, and the gross, net and present value of years, low, central and high, may tell it.
struct WeighedYears {
    /// What of rows that are priced alike begins in one month, as a share of its unknown quantity.
    private struct Term {
        var line: Int
        var month: Int
        var unknown: Int
    }

    /// Rows that are priced alike and begin in one month, whoever bears them; an account of an event by itself.
    private struct Quantity: Hashable {
        var key: PricingKey
        var account: LineResult.Origin?
        var month: Int
    }

    private let evaluated: Evaluated
    private let audited: ReleasedTables
    private var weights: UnitWeights
    private var terms: [Term] = []
    private var termsOfLine: [[Int]]
    private var unknowns: [UnknownUnits] = []
    private let years: [[DatedLine.YearOfEffect]]
    private var secrets: [ModularVector] = []
    /// What is told whatever years are.
    private var always = ModularBasis()

    /// So many quantities are looked at: of more, what is told leaves any of them much, and it takes long to say so.
    private static let most = 300

    /// Withholds as many years as it takes that none of them tells what a service came to on too few people, and the budget view where that
    /// tells it.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    static func settled(_ first: Evaluated) throws(EvaluationError) -> Evaluated {
        guard var years = try WeighedYears(first) else { return first }
        var evaluated = first
        while true {
            let more = try years.toWithhold()
            guard !more.isEmpty else { break }
            evaluated = try Suppression.released(
                evaluated.result, of: evaluated.evaluation,
                withholding: years.audited.rowsWithheld.union(more))
            guard let after = try WeighedYears(evaluated) else { return evaluated }
            years = after
        }
        if try years.isTold(besideBudget: true) { evaluated.released.budget?.withholdSavings() }
        return evaluated
    }

    /// - Returns: nil where no year could tell anything.
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    private init?(_ evaluated: Evaluated) throws(EvaluationError) {
        let (result, rule) = (evaluated.result, evaluated.released.rule)
        guard rule.isTooFew(1), !evaluated.released.whole.isOfTooFew,
            result.breakdowns.contains(where: { $0.dimension == .year && $0.rows.count { $0.year != nil } > 1 })
        else { return nil }
        self.evaluated = evaluated
        audited = ReleasedTables(evaluated)
        weights = UnitWeights(evaluated.evaluation, of: LinePricings(result.lines), in: result.worlds)
        termsOfLine = Array(repeating: [], count: result.lines.count)
        var years: [[DatedLine.YearOfEffect]] = Array(repeating: [], count: result.lines.count)
        for dated in result.dated {
            for line in dated.lines { years[line] = dated.strands.first?.years ?? [] }
        }
        self.years = years
        addTerms()
        guard unknowns.count <= Self.most else { return nil }
        let people = PeopleCounter(evaluation: evaluated.evaluation, lines: result.lines)
        let compared = ComparedPeople(evaluated.evaluation, lines: result.lines)
        struct Beginning: Hashable {
            var service: ServiceID
            var year: Int
        }
        let cells = Dictionary(grouping: result.fiscalLines) { line in
            Beginning(service: result.lines[line].key.service, year: result.lines[line].key.year)
        }
        for lines in cells.values where rule.isTooFew(compared.fewest(people.count(lines), lines)) {
            for measure in [DatedMeasure.gross, .net] { secrets.append(try vector(lines, measure, at: .central)) }
        }
        secrets.removeAll(where: \.isEmpty)
        guard !secrets.isEmpty else { return nil }
        for bound in Bound.allCases {
            for measure in DatedMeasure.allCases { always.insert(try vector(result.fiscalLines, measure, at: bound)) }
            for row in evaluated.released.breakdown(by: .service)?.rows ?? [] where row.figures != .suppressed {
                for measure in [DatedMeasure.gross, .net] { always.insert(try vector(row.lines, measure, at: bound)) }
            }
        }
    }

    private mutating func addTerms() {
        let lines = evaluated.result.lines
        let pieces = LinePieces(lines, of: evaluated.evaluation)
        struct Part: Hashable {
            var key: PricingKey
            var quantity: Quantity
        }
        var (quantities, parts) = ([Quantity: Int](), [Part: Int]())
        for index in evaluated.result.fiscalLines {
            let line = lines[index]
            for month in pieces.places(ofLine: index).map({ pieces.pieces[$0].month }) {
                let quantity = Quantity(
                    key: line.key.ofAllBearers.pricing, account: line.origin.isAlternative ? line.origin : nil,
                    month: month)
                let unknown = quantities[quantity] ?? unknowns.count
                if unknown == unknowns.count {
                    quantities[quantity] = unknown
                    unknowns.append(UnknownUnits())
                }
                unknowns[unknown].note(line)
                let part = Part(key: line.key.pricing, quantity: quantity)
                let term = parts[part] ?? terms.count
                if term == terms.count {
                    parts[part] = term
                    terms.append(Term(line: index, month: month, unknown: unknown))
                }
                termsOfLine[index].append(term)
            }
        }
    }

    /// The years to withhold beside those that are: one after the other, that about the fewest people first.
    private mutating func toWithhold() throws(EvaluationError) -> Set<RowAddress> {
        let withheld = audited.rowsWithheld
        guard try isTold() else { return [] }
        var more: Set<RowAddress> = []
        let people = audited.tables
        let shown = yearRows().map(\.address).filter { !withheld.contains($0) }.sorted { left, right in
            let (own, other) = (
                people[left.table].rows[left.row].people ?? .max, people[right.table].rows[right.row].people ?? .max
            )
            return own == other ? left < right : own < other
        }
        for row in shown {
            more.insert(row)
            guard try isTold(withholding: more) else { break }
        }
        return more
    }

    /// Rows of what falls in a year of the programme.
    private func yearRows() -> [(address: RowAddress, row: BreakdownRow)] {
        audited.breakdowns.enumerated().filter { $0.element.dimension == .year }.flatMap { table, breakdown in
            breakdown.rows.enumerated().filter { $0.element.year != nil }
                .map { (RowAddress(table: table, row: $0.offset), $0.element) }
        }
    }

    /// Whether what a service came to on too few people follows from the years that are shown.
    ///
    /// - Parameter more: years to withhold beside those that are.
    private mutating func isTold(
        withholding more: Set<RowAddress> = [], besideBudget: Bool = false
    ) throws(EvaluationError) -> Bool {
        var told = always
        let withheld = audited.rowsWithheld.union(more)
        for (address, row) in yearRows() where !withheld.contains(address) {
            guard let year = row.year else { continue }
            for bound in Bound.allCases {
                for measure in DatedMeasure.allCases {
                    told.insert(try vector(row.lines, measure, at: bound, in: Month.months(of: year)))
                }
            }
        }
        if besideBudget, let start = evaluated.evaluation.settings.period?.start {
            for (year, shown) in zip(evaluated.result.budget?.years ?? [], evaluated.released.budget?.years ?? [])
            where shown.savings != .suppressed {
                for bound in Bound.allCases {
                    told.insert(try vector(year.lines, .net, at: bound, in: year.year.months(since: start)))
                }
            }
        }
        return secrets.contains { told.contains($0) && !always.contains($0) }
    }

    /// What of some lines falls in some months, or what they come to in all.
    private mutating func vector(
        _ lines: [Int], _ measure: DatedMeasure, at bound: Bound, in span: Range<Int>? = nil
    ) throws(EvaluationError) -> ModularVector {
        var entries: [(place: Int32, weight: UInt64)] = []
        for number in Set(lines.flatMap { termsOfLine[$0] }).sorted() {
            let term = terms[number]
            let amount: UnitWeights.Amount =
                switch measure {
                case .gross: .gross
                case .net: .net
                case .presentValue: span == nil ? .presentValue : .net
                }
            var weight = try weights.weight(ofLine: term.line, in: amount, at: bound).residue
            let cut = evaluated.result.lines[term.line].cut
            if cut != .whole { weight = ModularBasis.times(weight, ModularBasis.residue(cut.share)) }
            if let span { weight = ModularBasis.times(weight, share(of: term, measure, at: bound, in: span)) }
            guard weight != 0 else { continue }
            let places = unknowns[term.unknown].places(
                from: term.unknown * UnknownUnits.count, isNet: measure != .gross, at: bound)
            for (place, isAdded) in places {
                // Never traps: unknowns are few.
                entries.append((Int32(place), isAdded ? weight : ModularBasis.minus(0, weight)))
            }
        }
        return ModularVector(adding: entries)
    }

    /// What part of a year of what begins in a month falls in some months.
    private func share(of term: Term, _ measure: DatedMeasure, at bound: Bound, in span: Range<Int>) -> UInt64 {
        var share: UInt64 = 0
        for (year, effect) in years[term.line].enumerated() {
            let first = term.month + year * Month.perYear
            let months = span.clamped(to: first..<first + Month.perYear).count
            guard months > 0 else { continue }
            let left: UInt64 =
                switch measure {
                case .gross: 1
                case .net: ModularBasis.residue(effect.kept[bound])
                case .presentValue: ModularBasis.residue(effect.discounted[bound])
                }
            share = ModularBasis.plus(share, ModularBasis.times(ModularBasis.twelfths(months), left))
        }
        return share
    }
}
