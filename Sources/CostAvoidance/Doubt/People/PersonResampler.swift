// Nothing here traps: replicates and people are counted, and of both there are fewer than 2^31: see `ServiceUseRowReader.mostPeople` and the draws allowed.

import Numerics

/// Draws people with replacement, as many as there are: by person and not by row, because one person's rows stand or fall
/// together.
///
/// B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979). A replicate depends on its
/// number alone, whatever thread draws it.
package struct PersonResampler: Sendable {
    /// People to draw from, and in each replicate.
    package let people: Int
    private let random: CounterRandom
    private let wordsInReplicate: UInt64

    /// The stream of people drawn, apart from those of inputs, whose streams are hashes of their names.
    package static let stream: UInt64 = 2
    /// Words are made in groups of so many; a replicate that starts with a group is made faster.
    private static let wordsInGroup: UInt64 = 16

    /// - Precondition: from one person to 2^31.
    package init(people: Int, seed: UInt64, stream: UInt64 = PersonResampler.stream) {
        precondition(people > 0 && people <= 1 << 31)
        self.people = people
        random = CounterRandom(seed: seed, stream: stream)
        wordsInReplicate = (UInt64(people) + Self.wordsInGroup - 1) / Self.wordsInGroup * Self.wordsInGroup
    }

    /// Fills `drawn` with the people of a replicate, as numbers below `people`.
    ///
    /// A 32-bit word times the number of people, upper half: the chance of any one is off by less than people / 2^32.
    ///
    /// - Precondition: `drawn` holds `people` numbers.
    package func draw(_ replicate: Int, into drawn: UnsafeMutableBufferPointer<UInt32>) {
        precondition(drawn.count == people)
        random.fill(drawn, from: UInt64(replicate) * wordsInReplicate)
        let bound = UInt64(people)
        for index in drawn.indices { drawn[index] = UInt32(truncatingIfNeeded: (UInt64(drawn[index]) &* bound) >> 32) }
    }
}
