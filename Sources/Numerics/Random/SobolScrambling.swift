/// How the points of a Sobol' sequence are made random, so that a standard error can be taken over several seeds.
public enum SobolScrambling: Sendable, Hashable {
    /// Not at all: the published sequence, the same for every seed.
    case none
    /// All points of a coordinate are moved by one random word.
    case digitalShift(seed: UInt64)
    /// Nested uniform scrambling, after which the mean is unbiased and converges fastest.
    case owen(seed: UInt64)
}
