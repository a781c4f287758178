import DelimitedText

/// What is wrong with one month, in words for its cell alone and for a column of which most months are wrong alike.
struct MonthFault: Sendable {
    let code: String
    /// To follow `start is 2023-01, `.
    let clause: String
    /// The same of many months, to follow `start is from 2023-01 to 2023-12, `.
    let clauseOfMany: String
    let remedy: String
    var remedyOfMany: String
    var severity = Diagnostic.Severity.error
    /// The months among which all are expected, by which a year is found that they are off by; nil where none are known.
    var expected: ClosedRange<YearMonth>?
}

/// What is wrong with the months of a column: a year that is wrong in one place makes every row wrong, and is told once.
struct MonthFaults: Sendable {
    private struct Kind: Hashable {
        let code: String
        let severity: Diagnostic.Severity
        let place: Place
        let clause: String
    }

    private struct Place: Hashable {
        let column: String
        let part: String
    }

    private struct Tally: Sendable {
        var found = Diagnostics()
        var least: YearMonth
        var greatest: YearMonth
        let fault: MonthFault

        mutating func take(_ month: YearMonth) { (least, greatest) = (min(least, month), max(greatest, month)) }
    }

    private var tallies: [Kind: Tally] = [:]
    /// Cells that hold a month, by their column.
    private var months: [Place: Int] = [:]
    /// Which rows those that follow are among, where a column has rows of two kinds.
    var part = ""

    /// So many alike are one mistake.
    private static let fewest = 4
    private static let placesShown = 3
    private static let mostYearsOff = 5

    /// Counts a cell that holds a month, right or wrong.
    mutating func count(_ column: String, times: Int = 1) {
        months[Place(column: column, part: part), default: 0] += times
    }

    mutating func note(_ fault: MonthFault, _ month: YearMonth, at position: SourcePosition, _ column: String) {
        let kind = Kind(
            code: fault.code, severity: fault.severity, place: Place(column: column, part: part),
            clause: fault.clauseOfMany)
        var tally = tallies.removeValue(forKey: kind) ?? Tally(least: month, greatest: month, fault: fault)
        tally.take(month)
        tally.found.add(fault.severity, at: position) {
            Diagnostic(
                fault.severity, at: position, code: fault.code, message: "\(column) is \(month), \(fault.clause)",
                remedy: fault.remedy)
        }
        tallies[kind] = tally
    }

    /// How many months were noted.
    var noted: Int { tallies.values.reduce(0) { $0 + $1.found.count } }

    /// Adds another part of the file.
    mutating func append(_ other: MonthFaults) {
        months.merge(other.months, uniquingKeysWith: +)
        for (kind, theirs) in other.tallies {
            guard var ours = tallies[kind] else {
                tallies[kind] = theirs
                continue
            }
            ours.found.merge(with: theirs.found)
            ours.take(theirs.least)
            ours.take(theirs.greatest)
            tallies[kind] = ours
        }
    }

    /// All of it: once where most months of a column are wrong alike, else each at its cell.
    var diagnostics: Diagnostics {
        var all = Diagnostics()
        for (kind, tally) in tallies {
            let isShared = tally.found.count >= Self.fewest && tally.found.count * 2 > months[kind.place] ?? 0
            if isShared, let told = Self.shared(tally, kind) {
                all.add(told)
            } else {
                all.merge(with: tally.found)
            }
        }
        return all
    }

    private static func shared(_ tally: Tally, _ kind: Kind) -> Diagnostic? {
        let places = tally.found.shown(limit: placesShown).map(\.position)
        guard let first = places.first else { return nil }
        let others = places.dropFirst().map { String($0.line) }
        let more = tally.found.count - places.count
        let at = "here, on lines \(others.joined(separator: " and "))" + (more > 0 ? " and in \(more) more rows" : "")
        let months =
            tally.least == tally.greatest ? "\(tally.least)" : "from \(tally.least) to \(tally.greatest)"
        return Diagnostic(
            kind.severity, at: first, code: kind.code,
            message: "\(kind.place.column) is \(months), \(kind.clause), \(at)",
            remedy: (slip(tally).map { $0 + " " } ?? "") + tally.fault.remedyOfMany)
    }

    /// A number of years by which all months are off, so that with it they would be as expected.
    private static func slip(_ tally: Tally) -> String? {
        guard let expected = tally.fault.expected else { return nil }
        let isBefore = tally.least < expected.lowerBound
        let years = (1...mostYearsOff).first { years in
            let months = (isBefore ? years : -years) * Month.perYear
            return expected.contains(tally.least.advanced(byMonths: months))
                && expected.contains(tally.greatest.advanced(byMonths: months))
        }
        return years.map {
            "\($0 == 1 ? "A year" : "\($0) years") \(isBefore ? "later" : "earlier") all would lie in the period."
        }
    }
}

extension CellReader {
    /// Notes what is wrong with a month, at its cell or once for its column.
    mutating func note(_ fault: MonthFault, _ month: YearMonth, at cell: CSVCell, _ column: String) {
        guard !isRefused(cell) else { return }
        monthFaults.note(fault, month, at: cell.position(in: file), column)
        if fault.severity == .error { spoilRecord() }
    }
}
