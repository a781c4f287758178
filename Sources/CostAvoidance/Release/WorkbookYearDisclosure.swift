import Numerics

/// Decides of which rows of the workbook it may be told what of them falls in each financial year.
///
/// What falls in a year is a sum over months in which effects begin. A row is told where each of its years is about enough people,
/// and where from all that is told nothing follows that is withheld: no row of the report, no part, and of no row what begins in a
/// month, a quarter, half a year or a year with too few people.
struct WorkbookYearDisclosure {
    private let evaluated: Evaluated
    private let rows: [[Int]]
    /// The months of each financial year, 0 being the first of the period.
    private let years: [Range<Int>]
    private let rule: DisclosureRule

    /// - Parameters:
    ///   - rows: the lines of each row.
    ///   - years: the months of each financial year.
    init(_ evaluated: Evaluated, rows: [[Int]], years: [Range<Int>]) {
        self.evaluated = evaluated
        self.rows = rows
        self.years = years
        rule = evaluated.evaluation.settings.disclosure
    }

    /// The places of the rows that may be told, of those that are asked for.
    ///
    /// - Parameters:
    ///   - wanted: places of rows.
    ///   - withheld: the lines of each part that is withheld.
    func told(_ wanted: [Int], beside withheld: [[Int]]) -> Set<Int> {
        guard rule.isSuppressing else { return Set(wanted) }
        let tables = ReleasedTables(evaluated)
        let pieces = LinePieces(evaluated.result.lines, of: evaluated.evaluation)
        let people = DatedPeople(evaluated.evaluation, lines: evaluated.result.lines, pieces: pieces)
        let few = yearsOfFew(pieces, people)
        var kinds: [Int: Int] = [:]
        for (place, lines) in rows.enumerated() { for line in lines { kinds[line] = place } }
        let candidates =
            [
                tables.pieces.wholes(of: rows), tables.pieces.beginnings(people, kinds: kinds),
                tables.pieces.wholes(of: withheld),
            ]
            + rows.indices.map { place in tables.pieces.falling(rows[place], in: few[place].map { years[$0] }) }
            + rows.map { tables.pieces.falling($0, in: years) }
        let first = tables.tables.count
        let firstFew = first + Self.tablesBefore
        var shown = tables.shown(adding: candidates)
        shown.show(first)
        for table in first + 1..<firstFew + rows.count { shown.protectUnknown(table) }
        let enough = wanted.filter { few[$0].isEmpty }
        return besideSeveral(Set(told(enough, firstFew + rows.count, &shown)))
    }

    /// The rows that are told, less those of one service more where all that is not told is of one: that would follow from the total.
    private func besideSeveral(_ told: Set<Int>) -> Set<Int> {
        let untold = rows.indices.filter { !told.contains($0) }
        guard Set(untold.flatMap(services)).count == 1 else { return told }
        let least = told.min { (net(of: $0), $0) < (net(of: $1), $1) }
        guard let least else { return told }
        return told.filter { services(of: $0).isDisjoint(with: services(of: least)) }
    }

    private func services(of row: Int) -> Set<ServiceID> {
        Set(rows[row].map { evaluated.result.lines[$0].key.service })
    }

    /// For the order alone: what the lines of a row come to, in pence.
    private func net(of row: Int) -> UInt128 {
        rows[row].reduce(0) { $0 &+ evaluated.result.lines[$1].net.central.pence.magnitude }
    }

    /// The tables of the rows, of what begins with few, and of parts that are withheld.
    private static let tablesBefore = 3

    /// As many as may be told together: all, or of each half as many as may be.
    private func told(_ wanted: [Int], _ first: Int, _ shown: inout ShownRows) -> [Int] {
        guard !wanted.isEmpty else { return [] }
        if shown.add(wanted.map { first + $0 }) { return wanted }
        guard wanted.count > 1 else { return [] }
        let half = wanted.count / 2
        let left = told(Array(wanted[..<half]), first, &shown)
        return left + told(Array(wanted[half...]), first, &shown)
    }

    /// Of each row the years of which what falls in them is about too few people.
    private func yearsOfFew(_ pieces: LinePieces, _ people: DatedPeople) -> [[Int]] {
        let horizon = evaluated.evaluation.settings.horizonYears * Month.perYear
        var sums: [[Int]] = Array(repeating: [], count: pieces.pieces.count)
        for (row, lines) in rows.enumerated() {
            for place in lines.flatMap({ Array(pieces.places(ofLine: $0)) }) {
                let start = pieces.pieces[place].month
                for (year, months) in years.enumerated() where months.overlaps(start..<start + horizon) {
                    sums[place].append(row * years.count + year)
                }
            }
        }
        let counts = people.count(sums, of: rows.count * years.count)
        let compared = ComparedPeople(evaluated.evaluation, lines: evaluated.result.lines)
        return rows.indices.map { row in
            years.indices.filter { year in
                rule.isTooFew(compared.fewest(counts[row * years.count + year], rows[row]))
            }
        }
    }
}
