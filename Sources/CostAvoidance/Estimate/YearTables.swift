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
        _ lines: [LineResult], _ dated: [DatedLine], of evaluation: Evaluation
    ) throws(ArithmeticError) {
        self.lines = lines
        self.dated = dated.filter { $0.benefitType == .fiscal }
        pieces = LinePieces(lines, of: evaluation)
        people = DatedPeople(evaluation, lines: lines, pieces: pieces)
        horizonYears = evaluation.settings.horizonYears
        falling = try FallingAmounts(self.dated)
    }

    /// What falls in each year, from the first in which anything does to the last. Over all years gross and net are those of every
    /// year of the horizon, and the present values make the present value of the summary.
    func byYear() throws(ArithmeticError) -> Breakdown {
        Breakdown(dimension: .year, rows: try rows(falling.years.map { Row(key: String($0), year: $0) }))
    }

    /// What falls in each year by who would have paid and by the share that could leave a budget: what who saves when is withheld
    /// by, because it tells each of these apart. What could leave a budget only later has a row of its own, since other people
    /// stand behind it in a year than behind the rest.
    func bearersByYear() throws(ArithmeticError) -> Breakdown {
        var wanted: [Row] = []
        let kinds = self.kinds()
        for year in falling.yearsOfCash {
            for (kind, lines) in kinds {
                let cash = kind.share.share(at: .central).map { "\($0) cashable" } ?? "cashable not known"
                let key = "\(kind.bearer), year \(year), \(cash)"
                guard let lag = kind.lag else {
                    wanted.append(Row(key: key, year: year, lines: lines))
                    continue
                }
                wanted.append(Row(key: "\(key), after its lag", year: year, lines: lines, kind: .cashable, lags: lag))
                wanted.append(Row(key: "\(key), the rest", year: year, lines: lines, kind: .notCashable))
            }
        }
        return Breakdown(dimension: .bearer, rows: try rows(wanted))
    }

    /// What is told apart of lines: who would have paid, the share that could leave a budget, and when it does so.
    private struct Kind: Hashable {
        var bearer: Bearer
        var share: CashableShare
        /// The fewest and the most months from the saving until a budget falls; nil where it falls with the saving.
        var lag: ClosedRange<Int>?
    }

    /// The kinds in one order, each with its lines.
    private func kinds() -> [(kind: Kind, lines: Set<Int>)] {
        var kinds: [Kind: Set<Int>] = [:]
        for line in dated {
            guard let first = line.lines.first else { continue }
            let lags = line.cashLag.map { [$0.low, $0.central, $0.high] } ?? []
            let lag = (lags.min() ?? 0)...(lags.max() ?? 0)
            let kind = Kind(
                bearer: line.bearer, share: lines[first].cashableShare, lag: lag.upperBound > 0 ? lag : nil)
            kinds[kind, default: []].formUnion(line.lines)
        }
        return kinds.sorted { one, other in
            let (left, right) = (one.key, other.key)
            if left.bearer != right.bearer { return left.bearer < right.bearer }
            if left.share != right.share { return left.share < right.share }
            return (left.lag?.upperBound ?? 0, left.lag?.lowerBound ?? 0)
                < (right.lag?.upperBound ?? 0, right.lag?.lowerBound ?? 0)
        }.map { (kind: $0.key, lines: $0.value) }
    }

    /// A row that is asked for.
    private struct Row {
        var key: String
        var year: Int
        /// The lines it is about; nil for all that are savings.
        var lines: Set<Int>?
        /// The part of them it is about; nil for all of it.
        var kind: BudgetKind?
        /// The fewest and the most months that part falls later than the saving.
        var lags = 0...0
    }

    /// The rows in which something falls.
    private func rows(_ wanted: [Row]) throws(ArithmeticError) -> [BreakdownRow] {
        let members = members(of: wanted)
        let people = people.count(members.ofPieces, of: wanted.count)
        var rows: [BreakdownRow] = []
        for (place, row) in wanted.enumerated() where !members.ofRows[place].isEmpty {
            let amounts =
                if let lines = row.lines {
                    try falling.presentValue(in: row.year, row.kind) { lines.isSuperset(of: $0.lines) }
                } else {
                    try falling.amounts(in: row.year)
                }
            var built = BreakdownRow(
                key: row.key, lines: members.ofRows[place], people: people[place], amounts: amounts, year: row.year)
            built.kind = row.kind
            rows.append(built)
        }
        return rows
    }

    /// The lines of each row of which something falls in its year, and of each piece the rows that it is a part of.
    private func members(of wanted: [Row]) -> (ofRows: [[Int]], ofPieces: [[Int]]) {
        let fiscal = Set(dated.flatMap(\.lines))
        var placesOfYear: [Int: [Int]] = [:]
        for (place, row) in wanted.enumerated() { placesOfYear[row.year, default: []].append(place) }
        let mostLag = wanted.map(\.lags.upperBound).max() ?? 0
        var ofPieces: [[Int]] = []
        var ofRows: [[Int]] = Array(repeating: [], count: wanted.count)
        for piece in pieces.pieces {
            let last = piece.month + horizonYears * Month.perYear - 1
            var own: [Int] = []
            if fiscal.contains(piece.line) {
                for year in Month.year(of: piece.month)...Month.year(of: last + mostLag) {
                    own += (placesOfYear[year] ?? []).filter { place in
                        let row = wanted[place]
                        let years =
                            Month.year(
                                of: piece.month + row.lags.lowerBound)...Month.year(
                                of: last + row.lags.upperBound)
                        return years.contains(year) && row.lines?.contains(piece.line) ?? true
                    }
                }
            }
            for place in own where ofRows[place].last != piece.line { ofRows[place].append(piece.line) }
            ofPieces.append(own)
        }
        return (ofRows, ofPieces)
    }
}
