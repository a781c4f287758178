import Testing

@testable import CostAvoidance

@Suite("Counted and not compared")
struct CountedOrderTests {
    @Test("Places come in the order of their numbers, of one number in their own, and those without are left out")
    func order() {
        let numbers: [Int?] = (0..<500).map { $0 % 11 == 3 ? nil : $0 * 37 % 23 }
        let order = CountedOrder(of: numbers.count, below: 25) { numbers[$0] }
        let sorted = numbers.indices.filter { numbers[$0] != nil }.sorted {
            (numbers[$0] ?? 0, $0) < (numbers[$1] ?? 0, $1)
        }
        #expect(order.places.map(Int.init) == sorted)
        for number in 0..<25 { #expect(order[number].map(Int.init) == sorted.filter { numbers[$0] == number }) }
    }

    @Test("Every step has a number of its own, in the order they are taken, and no more are numbered than may be")
    func steps() {
        var steps = StepNumbers(most: 900)
        var all: [(start: Int32, other: Int32)] = []
        for number in Int32(0)..<1_200 { all.append((number * 811 % 1_201, number % 7 * 149_000)) }
        for _ in 0..<2 {
            for (place, step) in all.enumerated() {
                let expected: Int32? = place < 900 ? Int32(place + 1) : nil
                #expect(steps.number(from: step.start, by: step.other) == expected)
            }
        }
    }

    @Test("The greatest numbers are no other steps")
    func ends() {
        let last = Int32(StepNumbers.bound - 1)
        var steps = StepNumbers(most: .max)
        #expect(steps.number(from: last, by: 0) == 1)
        #expect(steps.number(from: 0, by: last) == 2)
        #expect(steps.number(from: last, by: last) == 3)
        #expect(steps.number(from: 0, by: 0) == 4)
        #expect(steps.number(from: last, by: 0) == 1)
    }
}
