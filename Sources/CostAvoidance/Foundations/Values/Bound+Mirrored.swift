import Numerics

extension Bound {
    /// The other end: a rise in use is priced at the end where it costs most when a fall is priced where it saves least.
    package var mirrored: Bound {
        switch self {
        case .low: .high
        case .central: .central
        case .high: .low
        }
    }
}
