import CostAvoidance

extension Evaluated.DefaultCoverage {
    var words: String {
        switch self {
        case .allRows: "all rows"
        case .remainingRows: "all rows\(Wording.withoutOwn)"
        }
    }
}
