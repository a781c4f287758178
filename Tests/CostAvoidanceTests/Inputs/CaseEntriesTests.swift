import Numerics
import Testing

@testable import CostAvoidance

@Suite("Rows of people, kept small")
struct CaseEntriesTests {
    /// Numbers that fit and that do not, with and without a range, in every month there can be and in none.
    private static let entries: [CaseLedger.Entry] = {
        var entries: [CaseLedger.Entry] = []
        let most = Quantity(scaled: Int128(Int64.max))
        let more = Quantity(scaled: Int128(Int64.max) + 1)
        let units: [Estimate<Quantity>] = [
            Estimate(exactly: Quantity(3)), Estimate(exactly: Quantity(-3)), Estimate(exactly: .zero),
            Estimate(low: Quantity(1), central: Quantity(2), high: Quantity(4)), Estimate(exactly: most),
            Estimate(exactly: more), Estimate(exactly: Quantity(scaled: Int128(Int64.min))),
        ]
        let months: [Int32?] = [nil, 0, 1_199, Int32(Int16.max), Int32(Int16.max) + 1, Int32(Int16.min), .max]
        for (place, own) in units.enumerated() {
            for month in months {
                for stated in [Quantity(7), more] {
                    let number = Int32(entries.count)
                    entries.append(
                        CaseLedger.Entry(
                            person: number * 37 % 11, line: place == 0 ? -1 : number * 5 % 7, row: 500 - number,
                            month: month, units: own, stated: stated))
                }
            }
        }
        return entries
    }()

    @Test("Each comes out as it was put in")
    func same() { #expect(Array(CaseEntries(Self.entries)) == Self.entries) }

    @Test("Parts with numbers of their own add up to the whole, and are ordered as entries are")
    func parts() {
        let (people, lines) = (Array((0..<11).reversed().map(Int32.init)), Array((0..<7).reversed().map(Int32.init)))
        func renumbered(_ entry: CaseLedger.Entry) -> CaseLedger.Entry {
            var own = entry
            if entry.line >= 0 { own.line = lines[Int(entry.line)] }
            return own
        }
        func rows(_ entries: some Sequence<CaseLedger.Entry>) -> UnorderedEntries {
            var rows = UnorderedEntries()
            for entry in entries { rows.append(entry) }
            return rows
        }
        // Of the third the lines are numbered twice: in what it is added to, and in the whole.
        var rest = rows(Self.entries.dropFirst(40).prefix(30))
        rest.append(rows(Self.entries.dropFirst(70)), lines: lines)
        var whole = rows(Self.entries.prefix(40))
        whole.append(rest, lines: lines)
        #expect(whole.count == Self.entries.count)
        let together =
            Array(Self.entries.prefix(40)) + Self.entries.dropFirst(40).prefix(30).map(renumbered)
            + Self.entries.dropFirst(70).map { renumbered(renumbered($0)) }
        // Each part ranks its people in its own way.
        let ranks = [people, Array(0..<11), people.map { ($0 + 3) % 11 }]
        var expected = together.map(renumbered)
        for index in expected.indices {
            let part = index < 40 ? 0 : index < 70 ? 1 : 2
            expected[index].person = ranks[part][Int(expected[index].person)]
        }
        expected.sort { ($0.person, $0.line, $0.row) < ($1.person, $1.line, $1.row) }
        #expect(Array(whole.takeOrdered(people: ranks, count: 11, lines: lines)) == expected)
        #expect(whole.count == 0)
    }

    @Test("However many there are, each of a person is there and in order")
    func many() {
        var whole = UnorderedEntries()
        let place = whole.place(line: 0, month: nil)
        let count: Int32 = 200_000
        // Some people have few rows and one has many, and numbers are of more kinds than are remembered.
        for row in (0..<count).reversed() {
            let person = row % 3 == 0 ? 0 : row % 60_000
            whole.append(
                person: person, row: row, place: place,
                RowContents.Numbers(units: Int64(row % 7_919), stated: Int64(row % 2)))
        }
        let ordered = whole.takeOrdered(people: [Array(0..<60_000)], count: 60_000, lines: [0])
        #expect(ordered.count == Int(count))
        #expect(
            zip(ordered, ordered.dropFirst()).allSatisfy { ($0.person, $0.row) < ($1.person, $1.row) })
        #expect(
            ordered.allSatisfy {
                $0.person == ($0.row % 3 == 0 ? 0 : $0.row % 60_000)
                    && $0.units == Estimate(exactly: Quantity(scaled: Int128($0.row % 7_919)))
                    && $0.stated == Quantity(scaled: Int128($0.row % 2)) && $0.line == 0 && $0.month == nil
            })
        #expect(Set(ordered.map(\.row)).count == Int(count))
    }
}
