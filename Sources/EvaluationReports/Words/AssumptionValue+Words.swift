import CostAvoidance

extension AssumptionValue {
    /// The value as people read it: `35%`, `1 month`, `6 months`.
    var words: String {
        switch self {
        case .share(let share): Numbers.percentage(share)
        case .months(let months): Wording.counted(months, "month", "months")
        }
    }
}
