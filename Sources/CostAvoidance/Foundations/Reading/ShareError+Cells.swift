import Numerics

extension ShareError {
    /// What is wrong, to follow the words `likelihood is "1.7"`.
    var complaint: String {
        switch self {
        case .outsideRange, .decimal(.empty), .decimal(.notANumber), .decimal(.percentSign):
            "; expected a share from 0 to 1 or a percentage"
        case .decimal, .tooManyPlaces: ", which \(explanation)"
        }
    }

    static let remedy = "Write 0.35 or 35%."
}
