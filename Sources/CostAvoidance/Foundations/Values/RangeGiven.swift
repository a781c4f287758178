import Numerics

/// Whether an input came with a low and a high of its own.
package enum RangeGiven: Sendable, Hashable {
    /// A low or a high was stated.
    case given
    /// One number stands for all three.
    case absent
}
