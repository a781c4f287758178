// Nothing here traps: people, rows and lines are numbered by what a file of 8 GiB holds, the largest that is read: none of them has 2^31.

/// Numbers values in the order they are first seen, so that rows can hold a small number in place of a value.
struct Interner<Value: Hashable & Sendable>: Sendable {
    /// The values by number.
    private(set) var values: [Value] = []
    private var numbers = HashedNumbers()

    /// The number of a value.
    mutating func number(_ value: Value) -> Int32 { number(value, foundBy: value.hashValue) }

    /// Numbers another interner's values here too: entry `n` is the number here of its value `n`.
    mutating func adopt(_ other: Interner<Value>) -> [Int32] {
        zip(other.values, other.numbers.hashes).map { number($0, foundBy: Int(truncatingIfNeeded: $1)) }
    }

    private mutating func number(_ value: Value, foundBy hash: Int) -> Int32 {
        if let known = numbers.number(hash, where: { values[$0] == value }) { return Int32(known) }
        numbers.add(hash)
        values.append(value)
        return Int32(values.count - 1)
    }

    /// The values in ascending order, and for each number its place among them.
    func ranked(by areInIncreasingOrder: (Value, Value) -> Bool) -> (sorted: [Value], rank: [Int32]) {
        let order = values.indices.sorted { areInIncreasingOrder(values[$0], values[$1]) }
        var rank = [Int32](repeating: 0, count: values.count)
        for (place, number) in order.enumerated() { rank[number] = Int32(place) }
        return (order.map { values[$0] }, rank)
    }
}
