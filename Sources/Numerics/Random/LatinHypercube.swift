// Nothing here traps: draws are from 1 to 2^31, which `init` makes sure of; whoever asks for draws is refused more than that.

/// Random points that are spread evenly over every input on its own: of n draws, exactly one falls into each n-th of
/// each input's probability.
///
/// M. D. McKay, R. J. Beckman and W. J. Conover, "A comparison of three methods for selecting values of input
/// variables in the analysis of output from a computer code", Technometrics 21 (1979). Which draw gets which n-th is a
/// keyed permutation that is calculated rather than stored, so that any draw of any input can be looked up on any
/// thread.
public struct LatinHypercube: Sendable, Hashable {
    /// The number of draws.
    public let draws: Int
    /// The seed of the whole run.
    public let seed: UInt64

    /// The draws of a run.
    ///
    /// - Precondition: from one draw to 2^31.
    public init(draws: Int, seed: UInt64) {
        precondition(draws >= 1 && draws <= 1 << 31)
        self.draws = draws
        self.seed = seed
    }

    /// The word that stands for one draw of one input.
    public func word(draw: Int, stream: UInt64) -> UInt32 {
        column(stream).word(draw)
    }

    /// Fills `words` with the draws `first`, `first` + 1 and so on of one input.
    public func fill(_ words: UnsafeMutableBufferPointer<UInt32>, stream: UInt64, from first: Int) {
        let column = column(stream)
        for index in words.indices { words[index] = column.word(first + index) }
    }

    private func column(_ stream: UInt64) -> Column {
        Column(draws: draws, random: CounterRandom(seed: seed, stream: stream))
    }

    /// One input: its permutation and the place within each n-th.
    private struct Column {
        let draws: UInt64
        let random: CounterRandom
        let permutation: KeyedPermutation

        init(draws: Int, random: CounterRandom) {
            self.draws = UInt64(draws)
            self.random = random
            permutation = KeyedPermutation(count: UInt64(draws), random: random)
        }

        func word(_ draw: Int) -> UInt32 {
            let stratum = permutation.image(of: UInt64(draw))
            let within = UInt64(random.word(UInt64(draw)))
            return UInt32(truncatingIfNeeded: (stratum << 32 | within) / draws)
        }
    }
}
