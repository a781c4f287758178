/// That an evaluation asks what a change in life satisfaction would be worth.
public struct WellbyRequest: Sendable, Hashable {
    /// Months for which the change is taken to last.
    public var months: Int
    /// Why for so long, in the evaluator's words.
    public var source: String

    /// A request.
    public init(months: Int, source: String) {
        self.months = months
        self.source = source
    }
}
