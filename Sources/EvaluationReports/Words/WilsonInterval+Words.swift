import CostAvoidance

extension WilsonInterval {
    /// The share with its interval.
    var words: String { "\(parts[0]) (\(parts[1]) to \(parts[2]))" }

    /// The share, and the ends of its interval.
    var parts: [String] { [share, low, high].map { Simulated.share($0) } }
}
