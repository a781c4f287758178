import CostAvoidance

extension WilsonInterval {
    /// The share with its interval.
    var words: String { "\(Simulated.share(share)) (\(Simulated.share(low)) to \(Simulated.share(high)))" }
}
