// Nothing here traps: people are numbered by what a file of 8 GiB holds, the largest that is read: none of them has 2^31.

import Numerics
import Synchronization

/// The people of rows. Each part of the rows numbers those it has by itself, until all parts are there: one person may be in many.
struct CasePeople: Sendable {
    /// Those of the part that is being read.
    private var own = Interner<String>()
    /// Those of each part that was added.
    private var others: [[String]] = []

    /// How many parts there are, with the one that is being read.
    var parts: Int { 1 + others.count }

    /// The number in its part of somebody with a case identifier.
    mutating func number(_ caseID: String) -> Int32 { own.number(caseID) }

    /// The case identifier of somebody by the number in the part that is being read.
    func caseID(_ number: Int32) -> String { own.values[Int(number)] }

    /// Adds other parts behind those that there are.
    mutating func append(_ other: CasePeople) { others += [other.own.values] + other.others }

    /// Takes all case identifiers out in ascending order, each once, with the place among them of each number of each part.
    mutating func takeRanked() -> (caseIDs: [String], ranks: [[Int32]]) {
        let parts = [own.values] + others
        (own, others) = (Interner(), [])
        let places = Self.ordered(parts)
        func isAnother(_ place: Int) -> Bool {
            place == 0 || places[place].name(in: parts) != places[place - 1].name(in: parts)
        }
        var caseIDs: [String] = []
        caseIDs.reserveCapacity(places.indices.count(where: isAnother))
        var ranks = parts.map { [Int32](repeating: 0, count: $0.count) }
        for (index, place) in places.enumerated() {
            if isAnother(index) { caseIDs.append(place.name(in: parts)) }
            ranks[Int(place.part)][Int(place.number)] = Int32(caseIDs.count - 1)
        }
        return (caseIDs, ranks)
    }

    /// Somebody in a part.
    private struct Place: Sendable {
        let part: Int32
        let number: Int32

        func name(in parts: [[String]]) -> String { parts[Int(part)][Int(number)] }
    }

    /// Everybody of every part by name. The parts are put in order side by side, and what is in order already is sorted soon.
    private static func ordered(_ parts: [[String]]) -> [Place] {
        let orders = Mutex([[Place]](repeating: [], count: parts.count))
        Threads.share(parts.count) { part in
            let names = parts[part]
            let numbers = names.indices.sorted { names[$0] < names[$1] }
            let places = numbers.map { Place(part: Int32(part), number: Int32($0)) }
            orders.withLock { $0[part] = places }
        }
        let places = Array(orders.withLock { $0 }.joined())
        return parts.count == 1 ? places : places.sorted { $0.name(in: parts) < $1.name(in: parts) }
    }
}
