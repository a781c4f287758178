import Numerics

/// Which people a simulation draws along with its inputs.
enum PeopleDraws: Sendable {
    /// Each draw takes the rows of people drawn with replacement.
    case rows(PersonResampler)
    /// Each draw is moved by what drawing people again moves the central total by: for so many people, or people known only
    /// by their amounts, that drawing rows would take long or cannot be done.
    case shift(PeopleMoments, CounterRandom)

    /// The stream of shifts.
    static let shiftStream: UInt64 = 3
}
