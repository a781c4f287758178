// Nothing here traps: people, rows and lines are numbered by what a file of 8 GiB holds, the largest that is read: none of them has 2^31.

import Numerics

/// The people of one arm as they are drawn again: who is drawn together, and what each adds to every column of a total.
///
/// What is drawn as one is a member: a person; everybody of one area, where people are clustered; or, of very many, a batch of
/// persons or areas.
package struct DrawnArm: Sendable {
    /// What one person adds to one column.
    package struct Entry: Sendable {
        // Half as large as what they are counted in: there may be millions.
        private let numbers: SIMD2<Int32>
        package let amount: Double

        package var person: Int { Int(numbers.x) }
        package var column: Int { Int(numbers.y) }

        package init(person: Int, column: Int, amount: Double) {
            numbers = SIMD2(Int32(person), Int32(column))
            self.amount = amount
        }
    }

    /// Members to draw from, and in each draw.
    package let members: Int
    /// Persons or areas that stand by themselves.
    let independent: Int
    /// The random stream the arm is drawn with.
    package let stream: UInt64
    /// What an average person adds to each column.
    let means: [Double]
    /// For each member, the pounds by which it moves the total beyond as many average people.
    package let pounds: [Double]
    /// The sum of their squares: what plain resampling takes for the variance of the total.
    let squares: Double
    /// Batches spread by chance a little more or less than who is in them; this much brings them to the same squares.
    let scale: Double
    /// Where the amounts of each member start, one more for the end of the last.
    let starts: [Int32]
    let columns: [Int32]
    let amounts: [Double]
    /// People of each member.
    let peopleOfMember: [Double]

    /// Members that are drawn one by one; more are drawn in so many batches.
    static let mostMembers = 1_000

    /// People that are gone through one by one; of more, those without an entry are counted.
    static let mostListed = 1_000_000

    /// - Parameters:
    ///   - people: how many, those without an entry included.
    ///   - weights: pounds of one unit of each column.
    ///   - clusters: for each of the first people the area they are drawn with, the others being shared out among the areas; nil
    ///     where people stand by themselves.
    package init(people: Int, entries: [Entry], weights: [Double], clusters: [Int]? = nil, stream: UInt64) {
        let units = clusters.map { ($0.max() ?? -1) + 1 } ?? people
        func unit(_ person: Int) -> Int {
            guard let clusters else { return person }
            return person < clusters.count ? clusters[person] : person % max(units, 1)
        }
        var totals = [Double](repeating: 0, count: weights.count)
        for entry in entries { totals[entry.column] += entry.amount }
        let means = totals.map { people > 0 ? $0 / Double(people) : 0 }
        let average = zip(means, weights).reduce(0) { $0 + $1.0 * $1.1 }
        let withEntry = (entries.lazy.map(\.person).max() ?? -1) + 1
        let listed = people <= Self.mostListed ? people : min(people, max(withEntry, clusters?.count ?? 0))
        // Whoever is not listed has no entry, and those of one unit or batch are alike.
        let unlisted = Unlisted(people: listed..<people)
        var ofUnit = [Double](repeating: 0, count: clusters == nil ? listed : units)
        for person in 0..<listed { ofUnit[unit(person)] -= average }
        if clusters != nil { for index in 0..<units { ofUnit[index] -= average * unlisted.count(index, of: units) } }
        for entry in entries { ofUnit[unit(entry.person)] += entry.amount * weights[entry.column] }
        let alone = clusters == nil ? Double(people - listed) : 0
        let squares = ofUnit.reduce(0) { $0 + $1 * $1 } + alone * average * average
        let members = min(units, Self.mostMembers)
        var pounds = [Double](repeating: 0, count: members)
        for index in ofUnit.indices { pounds[index % members] += ofUnit[index] }
        var counts = [Double](repeating: 0, count: members)
        for person in 0..<listed { counts[unit(person) % members] += 1 }
        if clusters == nil {
            for member in 0..<members {
                let count = unlisted.count(member, of: members)
                pounds[member] -= average * count
                counts[member] += count
            }
        } else {
            for index in 0..<units { counts[index % members] += unlisted.count(index, of: units) }
        }
        let batched = pounds.reduce(0) { $0 + $1 * $1 }
        self.members = members
        independent = units
        self.stream = stream
        self.means = means
        self.pounds = pounds
        self.squares = squares
        scale = batched > 0 ? (squares / batched).squareRoot() : 1
        peopleOfMember = counts
        (starts, columns, amounts) = Self.rows(entries, of: members) { unit($0) % members }
    }

    /// People that follow one another, dealt out in turn.
    private struct Unlisted {
        let people: Range<Int>

        /// How many of them are the ones of so many that a number stands for.
        func count(_ number: Int, of all: Int) -> Double {
            guard !people.isEmpty, all > 0 else { return 0 }
            func upTo(_ person: Int) -> Int { person / all + (number < person % all ? 1 : 0) }
            return Double(upTo(people.upperBound) - upTo(people.lowerBound))
        }
    }

    /// Numbers in place of the names of areas.
    static func numbered(_ areas: [String]) -> [Int] {
        let number = Dictionary(uniqueKeysWithValues: Set(areas).sorted().enumerated().map { ($1, $0) })
        return areas.map { number[$0] ?? 0 }
    }

    /// The entries by member, those of one column added up.
    private static func rows(
        _ entries: [Entry], of members: Int, member: (Int) -> Int
    ) -> (starts: [Int32], columns: [Int32], amounts: [Double]) {
        let last = entries.lazy.map(\.column).max() ?? -1
        let byColumn = CountedOrder(of: entries.count, below: last + 1) { entries[$0].column }.places
        let byMember = CountedOrder(of: entries.count, below: members) { member(entries[Int(byColumn[$0])].person) }
        var starts: [Int32] = [0]
        var columns: [Int32] = []
        var amounts: [Double] = []
        for member in 0..<members {
            let start = columns.count
            for place in byMember[member] {
                let entry = entries[Int(byColumn[Int(place)])]
                if start < columns.count, columns.last == Int32(entry.column) {
                    amounts[amounts.count - 1] += entry.amount
                } else {
                    columns.append(Int32(entry.column))
                    amounts.append(entry.amount)
                }
            }
            starts.append(Int32(columns.count))
        }
        return (starts, columns, amounts)
    }

    /// The variance of the total, with the correction for as many degrees of freedom as the mean took.
    var variance: Double { squares * correction }
    /// n / (n - 1).
    var correction: Double { independent > 1 ? Double(independent) / Double(independent - 1) : 0 }
    var degreesOfFreedom: Double { Double(independent - 1) }
}
