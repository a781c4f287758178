/// Whether it is known when an effect began.
package enum Dating: Sendable, Hashable {
    case known
    /// Use was observed and a row of it has no `start`: it counts in the first year, and nobody knows in which months.
    case unknown
}
