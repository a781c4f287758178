// Nothing here traps: people, rows and lines are numbered by what memory holds of a file that is read whole, of which none has 2^31.

/// Numbers values in the order they are first seen, so that rows can hold a small number in place of a value.
struct Interner<Value: Hashable & Sendable>: Sendable {
    /// The values by number.
    private(set) var values: [Value] = []
    /// Of each what it is found by, so that nothing is hashed twice.
    private var hashes: [Int] = []
    /// By the last bits of a hash, and from there on, one more than the number of a value; 0 of none. As many as a power of two.
    private var places: [Int32] = []

    private static var fewestPlaces: Int { 16 }

    /// The number of a value.
    mutating func number(_ value: Value) -> Int32 { number(value, foundBy: value.hashValue) }

    /// Numbers another interner's values here too: entry `n` is the number here of its value `n`.
    mutating func adopt(_ other: Interner<Value>) -> [Int32] {
        zip(other.values, other.hashes).map { number($0, foundBy: $1) }
    }

    private mutating func number(_ value: Value, foundBy hash: Int) -> Int32 {
        if places.count < 2 * (values.count + 1) { grow() }
        var place = hash & (places.count - 1)
        while places[place] != 0 {
            let known = Int(places[place] - 1)
            if hashes[known] == hash, values[known] == value { return Int32(known) }
            place = (place + 1) & (places.count - 1)
        }
        values.append(value)
        hashes.append(hash)
        places[place] = Int32(values.count)
        return Int32(values.count - 1)
    }

    private mutating func grow() {
        places = Array(repeating: 0, count: max(Self.fewestPlaces, 2 * places.count))
        for (number, hash) in hashes.enumerated() {
            var place = hash & (places.count - 1)
            while places[place] != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(number + 1)
        }
    }

    /// The values in ascending order, and for each number its place among them.
    func ranked(by areInIncreasingOrder: (Value, Value) -> Bool) -> (sorted: [Value], rank: [Int32]) {
        let order = values.indices.sorted { areInIncreasingOrder(values[$0], values[$1]) }
        var rank = [Int32](repeating: 0, count: values.count)
        for (place, number) in order.enumerated() { rank[number] = Int32(place) }
        return (order.map { values[$0] }, rank)
    }
}
