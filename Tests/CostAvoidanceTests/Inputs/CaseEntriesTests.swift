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
            own.person = people[Int(entry.person)]
            if entry.line >= 0 { own.line = lines[Int(entry.line)] }
            return own
        }
        var whole = CaseEntries(Self.entries.prefix(40))
        whole.append(CaseEntries(Self.entries.dropFirst(40)), people: people, lines: lines)
        let together = Array(Self.entries.prefix(40)) + Self.entries.dropFirst(40).map(renumbered)
        #expect(Array(whole) == together)
        whole.renumber(people: people, lines: lines)
        whole.sort()
        #expect(
            Array(whole)
                == together.map(renumbered).sorted { ($0.person, $0.line, $0.row) < ($1.person, $1.line, $1.row) })
    }
}
