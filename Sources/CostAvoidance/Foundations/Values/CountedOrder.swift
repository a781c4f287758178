// Nothing here traps: places are numbered by what memory holds, of which there are fewer than 2^31.

/// Places in the order of small numbers that they have: counted and not compared, since there may be millions. Of two with one number the
/// first stays first; those without are left out.
struct CountedOrder: Sendable {
    /// Where the places with each number begin, and behind the last where they end.
    let starts: [Int]
    let places: [Int32]

    /// - Parameters:
    ///   - count: how many places there are.
    ///   - numbers: above every number.
    ///   - number: the number of a place.
    init(of count: Int, below numbers: Int, _ number: (Int) -> Int?) {
        var next = [Int](repeating: 0, count: numbers + 1)
        for place in 0..<count { if let number = number(place) { next[number + 1] += 1 } }
        for number in next.indices.dropFirst() { next[number] += next[number - 1] }
        starts = next
        var places = [Int32](repeating: 0, count: next[numbers])
        for place in 0..<count {
            guard let number = number(place) else { continue }
            places[next[number]] = Int32(place)
            next[number] += 1
        }
        self.places = places
    }

    /// The places with a number.
    subscript(number: Int) -> ArraySlice<Int32> { places[starts[number]..<starts[number + 1]] }
}
