import CostAvoidance

extension OneWaySensitivity.Measure {
    /// The measure in the words that the evidence allows.
    func name(_ wording: SavingsWording) -> String {
        switch self {
        case .netBenefit: "net benefit"
        case .presentValueOfSavings: wording.presentValue
        }
    }
}
