import DelimitedText
import Numerics
import Platform

/// Rows of one kind, in the order of a file, looked through for those that are the sum of others: totals without a word that says
/// so.
///
/// A row is compared with all rows above it, with those since the last sum, and with all others.
struct SumsOfRows {
    /// A row's numbers, each scaled alike, and what it says of whom it is about.
    struct Row: Sendable {
        var amounts: Amounts
        var line: Int
        /// A bit for each name the row could have, its case and its groups; set where it has one.
        var names: UInt64 = 0
    }

    /// The numbers of a row that a total adds up.
    struct Amounts: Sendable, Equatable {
        var first: Int128
        var second: Int128 = 0

        static let zero = Amounts(first: 0)
        var isZero: Bool { first == 0 && second == 0 }

        /// The sum; nil where it does not fit.
        func adding(_ other: Amounts) -> Amounts? {
            let (one, isTooLarge) = first.addingReportingOverflow(other.first)
            let (two, isAlso) = second.addingReportingOverflow(other.second)
            return isTooLarge || isAlso ? nil : Amounts(first: one, second: two)
        }

        /// The difference; nil where it does not fit.
        func subtracting(_ other: Amounts) -> Amounts? {
            let (one, isTooLarge) = first.subtractingReportingOverflow(other.first)
            let (two, isAlso) = second.subtractingReportingOverflow(other.second)
            return isTooLarge || isAlso ? nil : Amounts(first: one, second: two)
        }
    }

    /// Whether a row lacks a name that most rows of its kind have.
    enum Naming: Sendable { case named, unnamed }

    /// A row that is the sum of others.
    struct Sum: Sendable {
        var line: Int
        var others: Others
        var naming: Naming
        /// How likely rows of this size come together so by chance, roughly.
        var chance: Double
    }

    /// The rows that a sum is of.
    struct Others: Sendable {
        fileprivate(set) var count = 0
        private var lines = (first: Int.max, last: 0)
        private(set) var sum = Amounts.zero
        /// What all their numbers are multiples of.
        fileprivate(set) var grain = Amounts.zero

        /// How many times a total is what it and all rows are multiples of.
        func steps(of total: Amounts) -> Int128 {
            let grain = Self.divisor(grain.first, total.first)
            return grain == 0 ? 0 : total.first / grain
        }

        /// The rows as a sentence names them.
        var described: String {
            count == 2
                ? "lines \(lines.first) and \(lines.last)" : "\(count) rows on lines \(lines.first) to \(lines.last)"
        }

        mutating func add(_ row: Row) {
            // A sum that does not fit is one that no row has.
            sum = sum.adding(row.amounts) ?? sum
            grain.first = Self.divisor(grain.first, row.amounts.first)
            grain.second = Self.divisor(grain.second, row.amounts.second)
            count += 1
            lines = (min(lines.first, row.line), max(lines.last, row.line))
        }

        fileprivate static func divisor(_ first: Int128, _ second: Int128) -> Int128 {
            // Nearly all numbers are of 64 bits, whose division is many times faster.
            if let one = UInt64(exactly: first.magnitude), let two = UInt64(exactly: second.magnitude) {
                return Int128(divisor(one, two))
            }
            return Int128(clamping: divisor(first.magnitude, second.magnitude))
        }

        private static func divisor<Number: BinaryInteger>(_ first: Number, _ second: Number) -> Number {
            var (greater, less) = (first, second)
            while less != 0 { (greater, less) = (less, greater % less) }
            return greater
        }
    }

    private(set) var sums: [Sum] = []
    /// How many rows lack a name that most have.
    let unnamed: Int
    let count: Int

    /// Fewer rows make no sum.
    private static let fewestOthers = 2

    /// Looks through the rows, which are in the order of the file, each on a line of its own.
    init(_ rows: some Collection<Row>) {
        var survey = Survey()
        for row in rows { survey.add(row) }
        self.init(survey)
        look(through: rows, survey, of: .all)
    }

    /// Looks through rows by their first, in the order of the file; nil where more of them have to be looked at.
    init?(first rows: some Collection<Row>, of survey: Survey) {
        self.init(survey)
        guard look(through: rows, survey, of: rows.count == survey.count ? .all : .first) == .enough else { return nil }
    }

    private init(_ survey: Survey) {
        count = survey.count
        unnamed = count > Self.fewestOthers ? survey.unnamed : 0
    }

    private enum Extent { case all, first }
    private enum Looked { case enough, tooFew }

    @discardableResult private mutating func look(
        through rows: some Collection<Row>, _ survey: Survey, of extent: Extent
    ) -> Looked {
        guard count > Self.fewestOthers else { return .enough }
        let usual = survey.usual
        var (sinceStart, sinceSum) = (Others(), Others())
        // Of all rows that are no sum; nil where it does not fit.
        var whole = survey.whole
        // Whether no row from here on can be the sum of those before it.
        var isPast = false
        for row in rows {
            // A row of nothing adds nothing, and is no sign of a total.
            if row.amounts.isZero { continue }
            let naming = Self.naming(row, usual)
            if let sum = Self.sum(row, naming, of: sinceStart) ?? Self.sum(row, naming, of: sinceSum) {
                sums.append(sum)
                whole = whole?.subtracting(row.amounts)
                sinceSum = Others()
                continue
            }
            sinceStart.add(row)
            sinceSum.add(row)
            isPast = survey.isBeyondAll(sinceStart.sum) && survey.isBeyondAll(sinceSum.sum)
            if isPast { break }
        }
        guard isPast || extent == .all else { return .tooFew }
        guard let whole, !survey.isBeyondAll(whole, times: 2) else { return .enough }
        guard extent == .all else { return .tooFew }
        lookAtAllOthers(rows, usual, whole)
        return .enough
    }

    private static func naming(_ row: Row, _ usual: UInt64) -> Naming {
        row.names & usual == usual ? .named : .unnamed
    }

    private static func sum(_ row: Row, _ naming: Naming, of others: Others) -> Sum? {
        guard others.count >= fewestOthers, others.sum == row.amounts, !row.amounts.isZero else { return nil }
        let chance = chance(row.amounts, of: others)
        guard naming == .unnamed || chance <= seldom else { return nil }
        return Sum(line: row.line, others: others, naming: naming, chance: chance)
    }

    /// The row that is as much as all others together, wherever it stands, those aside that are sums already.
    ///
    /// - Parameter whole: what the rows come to that are looked at.
    private mutating func lookAtAllOthers(_ rows: some Collection<Row>, _ usual: UInt64, _ whole: Amounts) {
        let told = Set(sums.map(\.line))
        func isOrdinary(_ row: Row) -> Bool { !row.amounts.isZero && !told.contains(row.line) }
        var total: Row?
        for row in rows where row.amounts.adding(row.amounts) == whole && isOrdinary(row) { total = row }
        guard let total else { return }
        var others = Others()
        for other in rows where other.line != total.line && isOrdinary(other) { others.add(other) }
        if let sum = Self.sum(total, Self.naming(total, usual), of: others) { sums.append(sum) }
    }

    // MARK: Chance

    /// Sums that rows make by chance in fewer files than this are told of.
    private static let seldom = 0.025
    /// The same where every row without a name is one: of itself already a sign of a total.
    private static let seldomUnnamed = 0.5
    /// And where there is no doubt left.
    private static let beyondDoubt = 0.05
    /// The same where other rows without a name are none.
    private static let seldomAmongUnnamed = 0.01

    /// How likely rows come together so by chance: of as many amounts as a total of this size can be, in steps of what all are
    /// multiples of, one; and less likely the more rows it outweighs.
    static func chance(_ total: Amounts, of others: Others) -> Double {
        func one(_ amount: Int128, _ grain: Int128) -> Double {
            amount == 0 ? 1 : min(Double(Others.divisor(grain, amount)) / Double(amount.magnitude), 1)
        }
        let outweighed = Double(fewestOthers) / Double(max(others.count, fewestOthers))
        return one(total.first, others.grain.first) * one(total.second, others.grain.second) * outweighed * outweighed
    }

    /// What is told of the sums of all parts of a file: an error where every row without a name is a sum, since then they are
    /// hardly anything else, and a warning where rows with names come together as they seldom do by chance.
    ///
    /// - Parameter unnamed: how many rows of the file lack a name.
    static func told(_ parts: [SumsOfRows], unnamed: Int) -> [(sum: Sum, severity: Diagnostic.Severity)] {
        var byLine: [Int: Sum] = [:]
        for sum in parts.flatMap(\.sums) where sum.chance < byLine[sum.line]?.chance ?? .infinity {
            byLine[sum.line] = sum
        }
        let sums = byLine.values.sorted { ($0.chance, $0.line) < ($1.chance, $1.line) }
        let withoutName = sums.filter { $0.naming == .unnamed }
        let named = sums.filter { $0.naming == .named }
        return tellUnnamed(withoutName, of: unnamed)
            + tellNamed(named, of: parts.count { $0.count > fewestOthers }).map { ($0, .warning) }
    }

    private static func tellUnnamed(_ sums: [Sum], of unnamed: Int) -> [(sum: Sum, severity: Diagnostic.Severity)] {
        let together = sums.reduce(1) { $0 * $1.chance }
        guard sums.count < unnamed else {
            guard together <= seldomUnnamed else { return [] }
            return sums.map { ($0, together <= beyondDoubt ? .error : .warning) }
        }
        // As many of them as there are, picked from all.
        let ways = (0..<sums.count).reduce(1.0) { $0 * Double(unnamed - $1) / Double($1 + 1) }
        return ways * together <= seldomAmongUnnamed ? sums.map { ($0, .warning) } : []
    }

    /// As many of the least likely sums as would seldom be among so many parts by chance: fewer than `E^k / k!` of files have k
    /// where E are expected.
    private static func tellNamed(_ sums: [Sum], of parts: Int) -> ArraySlice<Sum> {
        var told = 0
        for (index, sum) in sums.enumerated() {
            let expected = Double(parts) * sum.chance
            let together = (1...(index + 1)).reduce(1.0) { $0 * expected / Double($1) }
            if together <= seldom { told = index + 1 }
        }
        return sums.prefix(told)
    }
}
