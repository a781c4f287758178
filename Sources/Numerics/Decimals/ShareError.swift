/// Why a piece of text is not a share of a whole.
public enum ShareError: Error, Hashable, Sendable {
    /// It is not a number at all.
    case decimal(DecimalError)
    /// It is a number, but below 0 or above 1 (100%).
    case outsideRange
    /// More decimal places than `limit`.
    case tooManyPlaces(limit: Int)

    /// What is wrong and what to write instead, to follow the text that was refused.
    public var explanation: String { explanation(of: "") }

    /// The same with an example made of the text itself, where it is one number that can be written otherwise.
    public func explanation(of text: some StringProtocol) -> String {
        switch self {
        case .decimal(.empty), .decimal(.notANumber), .decimal(.percentSign), .decimal(.dashAlone),
            .decimal(.wordForNought), .decimal(.wordForUnknown):
            "is not a share; write a number from 0 to 1, such as 0.35, or a percentage, such as 35%"
        case .decimal(let error): error.explanation(of: text)
        case .outsideRange: "is outside 0 to 1; write a share such as 0.35, or a percentage such as 35%"
        case .tooManyPlaces(let limit): DecimalError.tooManyPlaces(limit: limit).explanation
        }
    }
}
