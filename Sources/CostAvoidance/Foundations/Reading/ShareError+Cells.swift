import Numerics

extension ShareError {
    /// What is wrong, to follow the words `likelihood is "1.7"`.
    func complaint(of text: String) -> String {
        switch self {
        case .outsideRange, .decimal(.empty), .decimal(.notANumber), .decimal(.percentSign): Self.expectation
        case .decimal(.dashAlone), .decimal(.wordForNought), .decimal(.wordForUnknown): Self.expectation
        case .decimal, .tooManyPlaces: ", which \(explanation(of: text))"
        }
    }

    /// What to write. An empty cell is not offered: what that means depends on the column.
    var remedy: String {
        switch self {
        case .decimal(.dashAlone), .decimal(.wordForNought), .decimal(.wordForUnknown):
            "Write 0 where there is nothing of it, or else a share, such as 0.35 or 35%."
        case .outsideRange, .decimal, .tooManyPlaces: Self.example
        }
    }

    /// The same for what was written: `35` may be meant for 35%.
    func remedy(of text: String) -> String {
        let hundred = ExactDecimal(100)
        guard case .outsideRange = self, let number = try? ExactDecimal(written: text.trimmingSpaces()),
            number > .one, number <= hundred
        else { return remedy }
        return "If it is \(number) in a hundred, write \(number)%; else a share, such as 0.35."
    }

    /// How a share is written.
    static let example = "Write 0.35 or 35%."

    private static let expectation = "; expected a share from 0 to 1 or a percentage"
}
