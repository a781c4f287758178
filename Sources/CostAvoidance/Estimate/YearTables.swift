import Numerics

/// The tables whose rows are years of the programme: they hold what falls in a year, not what began in it.
struct YearTables {
    private let lines: [LineResult]
    private let pieces: LinePieces
    private let people: DatedPeople
    private let horizonYears: Int
    private let falling: FallingAmounts
    private let dated: [DatedLine]

    /// Spreads the fiscal lines of a result over the months of their effects.
    ///
    /// - Throws: `ArithmeticError.overflow` where a number does not fit.
    init(
        _ lines: [LineResult], _ dated: [DatedLine], in worlds: Estimate<World>, of evaluation: Evaluation
    ) throws(ArithmeticError) {
        self.lines = lines
        self.dated = dated.filter { $0.benefitType == .fiscal }
        pieces = LinePieces(lines, of: evaluation)
        people = DatedPeople(evaluation, lines: lines, pieces: pieces)
        horizonYears = evaluation.settings.horizonYears
        falling = try FallingAmounts(self.dated, in: worlds) { line in
            line.lines.first.map { lines[$0].cashableShare } ?? .unknown
        }
    }

    /// What falls in each year, from the first in which anything does to the last. Over all years gross and net are those of every
    /// year of the horizon, and the present values make the present value of the summary.
    func byYear() throws(ArithmeticError) -> Breakdown {
        Breakdown(dimension: .year, rows: try rows(falling.years.map { Row(key: String($0), year: $0) }))
    }

    /// What falls in each year by who would have paid and by the share that could leave a budget: what who saves when is withheld
    /// by, because it tells each of these apart.
    func bearersByYear() throws(ArithmeticError) -> Breakdown {
        struct Kind: Hashable {
            var bearer: Bearer
            var share: CashableShare
        }
        var kinds: [Kind: Set<Int>] = [:]
        for line in dated {
            guard let first = line.lines.first else { continue }
            kinds[Kind(bearer: line.bearer, share: lines[first].cashableShare), default: []].formUnion(line.lines)
        }
        let order = kinds.keys.sorted { left, right in
            left.bearer != right.bearer ? left.bearer < right.bearer : left.share < right.share
        }
        var wanted: [Row] = []
        for year in falling.years {
            for kind in order {
                let cash = kind.share.share(at: .central).map { "\($0) cashable" } ?? "cashable not known"
                wanted.append(Row(key: "\(kind.bearer), year \(year), \(cash)", year: year, lines: kinds[kind]))
            }
        }
        return Breakdown(dimension: .bearer, rows: try rows(wanted))
    }

    /// A row that is asked for.
    private struct Row {
        var key: String
        var year: Int
        /// The lines it is about; nil for all that are savings.
        var lines: Set<Int>?
    }

    /// The rows in which something falls.
    private func rows(_ wanted: [Row]) throws(ArithmeticError) -> [BreakdownRow] {
        let fiscal = Set(dated.flatMap(\.lines))
        var placesOfYear: [Int: [Int]] = [:]
        for (place, row) in wanted.enumerated() { placesOfYear[row.year, default: []].append(place) }
        var sums: [[Int]] = []
        var members: [[Int]] = Array(repeating: [], count: wanted.count)
        for piece in pieces.pieces {
            let last = piece.month + horizonYears * Month.perYear - 1
            var own: [Int] = []
            if fiscal.contains(piece.line) {
                for year in Month.year(of: piece.month)...Month.year(of: last) {
                    own += (placesOfYear[year] ?? []).filter { wanted[$0].lines?.contains(piece.line) ?? true }
                }
            }
            for place in own where members[place].last != piece.line { members[place].append(piece.line) }
            sums.append(own)
        }
        let people = people.count(sums, of: wanted.count)
        var rows: [BreakdownRow] = []
        for (place, row) in wanted.enumerated() where !members[place].isEmpty {
            let amounts = try falling.amounts(in: row.year) { line in
                row.lines.map { $0.isSuperset(of: line.lines) } ?? true
            }
            rows.append(
                BreakdownRow(
                    key: row.key, lines: members[place], people: people[place], amounts: amounts, year: row.year))
        }
        return rows
    }
}
