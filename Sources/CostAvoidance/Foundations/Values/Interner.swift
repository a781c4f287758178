// Nothing here traps: people, rows and lines are numbered by what memory holds of a file that is read whole, of which none has 2^31.

/// Numbers values in the order they are first seen, so that rows can hold a small number in place of a value.
struct Interner<Value: Hashable & Sendable>: Sendable {
    /// The values by number.
    private(set) var values: [Value] = []
    private var numbers: [Value: Int32] = [:]

    /// The number of a value.
    mutating func number(_ value: Value) -> Int32 {
        if let known = numbers[value] { return known }
        let next = Int32(values.count)
        numbers[value] = next
        values.append(value)
        return next
    }

    /// Numbers another interner's values here too: entry `n` is the number here of its value `n`.
    mutating func adopt(_ other: Interner<Value>) -> [Int32] { other.values.map { number($0) } }

    /// The values in ascending order, and for each number its place among them.
    func ranked(by areInIncreasingOrder: (Value, Value) -> Bool) -> (sorted: [Value], rank: [Int32]) {
        let order = values.indices.sorted { areInIncreasingOrder(values[$0], values[$1]) }
        var rank = [Int32](repeating: 0, count: values.count)
        for (place, number) in order.enumerated() { rank[number] = Int32(place) }
        return (order.map { values[$0] }, rank)
    }
}
