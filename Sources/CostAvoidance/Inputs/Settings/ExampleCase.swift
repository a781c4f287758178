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

/// Services that the people of the observed example used, a row each for every person.
package enum ExampleUse: CaseIterable, Sendable {
    case attendance, ambulance

    /// The service.
    package var service: String {
        switch self {
        case .attendance: "ae-attendance"
        case .ambulance: "ambulance-call-out"
        }
    }

    /// Letters of the people with the programme and of those without it.
    package static let (programme, comparison) = ("P", "K")
    /// How many there are of each.
    package static let people = 40

    /// How often before and after; people without the programme went less as well, though not as much.
    package func counts(_ number: Int, of letter: String) -> (before: Int, after: Int) {
        let before =
            switch self {
            case .attendance: [3, 5, 2, 4, 6, 3, 2, 7][number % 8]
            case .ambulance: [1, 2, 0, 1, 3, 1, 0, 2][number % 8]
            }
        let falls =
            switch self {
            case .attendance: [1, 3, 1, 2, 3, 1, -1, 4]
            case .ambulance: [1, 1, 0, 0, 2, 0, -1, 1]
            }
        let fall = falls[(number * 3 + number / 8) % 8]
        let seen = letter == Self.programme ? fall : fall / 3
        return (before, max(0, before - seen))
    }

    /// Whether a row is one of the example's, by whose it is, when it starts and how often each was.
    func isMet(by cell: (_ column: String) -> String?) -> Bool {
        func text(_ column: String) -> String { cell(column)?.trimmingSpaces() ?? "" }
        let letter = String(text("case_id").prefix(1))
        guard text("service") == service, [Self.programme, Self.comparison].contains(letter),
            let number = Int(text("case_id").dropFirst()), (1...Self.people).contains(number),
            ExampleCase.identifier(letter, number) == text("case_id")
        else { return false }
        let (before, after) = counts(number, of: letter)
        return text("before") == "\(before)" && text("after") == "\(after)"
            && text("start") == (letter == Self.programme ? ExampleCase.month(number) : "")
    }
}
