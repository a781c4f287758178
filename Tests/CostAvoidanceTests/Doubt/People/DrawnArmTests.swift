import Testing

@testable import CostAvoidance

@Suite("An arm of very many people")
struct DrawnArmTests {
    /// Three people have an entry; of the others each stands for less than an average person by the average.
    @Test("People without an entry count as if each had been listed", arguments: [nil, [0, 1, 2]] as [[Int]?])
    func unlisted(clusters: [Int]?) throws {
        let people = DrawnArm.mostListed * 3 + 7
        let entries = [10.0, 20, 60].enumerated().map { DrawnArm.Entry(person: $0, column: 0, amount: $1) }
        let arm = DrawnArm(people: people, entries: entries, weights: [2], clusters: clusters, stream: 2)
        let average = 180 / Double(people)
        #expect(abs(arm.means[0] - 90 / Double(people)) < 1e-12)
        #expect(arm.peopleOfMember.reduce(0, +) == Double(people))
        #expect(arm.members == (clusters == nil ? DrawnArm.mostMembers : 3))
        // Whoever is in it, an arm as it is moves nothing.
        #expect(abs(arm.pounds.reduce(0, +)) < 1e-6)
        guard clusters == nil else {
            // A third of the people fall to each area, the first seven of the last round to those it reaches.
            #expect(arm.peopleOfMember == [Double(people / 3 + 1), Double(people / 3), Double(people / 3)])
            return
        }
        let listed = [20.0, 40, 120].map { ($0 - average) * ($0 - average) }.reduce(0, +)
        let expected = listed + average * average * Double(people - 3)
        #expect(abs(arm.squares - expected) < 1e-6 * expected)
    }
}
