/// How the people of the example are numbered, and the month in which each begins.
package enum ExampleCase {
    /// Those of the judged example.
    package static let letter = "C"

    /// `C01` for the first.
    package static func identifier(_ letter: String, _ number: Int) -> String {
        letter + (number < 10 ? "0\(number)" : "\(number)")
    }

    /// A month of the example's period, from April to December.
    package static func month(_ number: Int) -> String {
        let (april, months) = (4, 9)
        let month = april + number % months
        return "2024-" + (month < 10 ? "0\(month)" : "\(month)")
    }

    /// Whether a case is numbered as one of the example's, and begins when that does.
    static func isOne(_ caseID: String?, startingIn month: String?) -> Bool {
        guard let caseID = caseID?.trimmingSpaces(), caseID.hasPrefix(letter), let number = Int(caseID.dropFirst()),
            number > 0, identifier(letter, number) == caseID
        else { return false }
        return month?.trimmingSpaces() == self.month(number)
    }
}
