import CostAvoidance

/// Phrases that every section words alike.
enum Wording {
    /// `one service`, `12 services`.
    static func counted(_ number: Int, _ one: String, _ many: String) -> String {
        number == 1 ? "one \(one)" : "\(Numbers.count(number)) \(many)"
    }

    /// `A`, `A and B`, `A, B and C`.
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// The same of many words: the first of them, and how many more there are.
    static func list(_ words: [String], atMost limit: Int) -> String {
        words.count <= limit + 1
            ? list(words) : words.prefix(limit).joined(separator: ", ") + " and \(words.count - limit) more"
    }

    /// Behind rows that an assumption is for, where some of them have a narrower one.
    static let withoutOwn = " without one of their own"

    /// A column of the inputs as a reader has it: `age band` for `age_band`.
    static func column(_ name: String) -> String {
        String(name.map { $0 == "_" ? " " : $0 })
    }

    /// The words with a full stop at the end, unless they end in one.
    static func sentence(_ words: String) -> String {
        guard let last = words.last(where: { !$0.isWhitespace }) else { return words }
        return ".!?".contains(last) ? words : words + "."
    }

    static func month(_ month: YearMonth) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(names[month.month - 1]) \(month.year)"
    }

    /// `2013`, `May 2013`, `3 May 2013` for a year, a month or a day as files have them; other words as they stand.
    static func date(_ written: String) -> String {
        let parts = written.split(separator: "-")
        guard (2...3).contains(parts.count), let month = try? YearMonth(parsing: parts.prefix(2).joined(separator: "-"))
        else {
            return written
        }
        guard parts.count == 3 else { return self.month(month) }
        return Int(parts[2]).map { "\($0) \(self.month(month))" } ?? written
    }

    /// `July 2012 to April 2013`: a period from its first month to its last.
    static func months(of period: ObservationPeriod) -> String {
        let (first, last) = (month(period.start), month(period.start.advanced(byMonths: period.months - 1)))
        return first == last ? first : "\(first) to \(last)"
    }

    /// The same by the key of a row; one that is no number is told as it is.
    static func programmeYear(key: String, period: ObservationPeriod?) -> String {
        Int(key).map { programmeYear($0, period: period) } ?? key
    }

    /// `Year 0 (July 2012 to June 2013)`, without the months where the period is not known.
    static func programmeYear(_ year: Int, period: ObservationPeriod?) -> String {
        guard let period else { return "Year \(year)" }
        let first = period.start.advanced(byMonths: year * Month.perYear)
        let last = first.advanced(byMonths: Month.perYear - 1)
        return "Year \(year) (\(month(first)) to \(month(last)))"
    }
}

extension String {
    /// With a capital at its beginning.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// With a small letter at its beginning, unless the word is written in capitals.
    var lowercasedFirst: String {
        guard dropFirst().first?.isUppercase != true else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}

extension Basis {
    /// The counterfactual in words.
    ///
    /// - Parameter comparison: how the people without the programme were chosen, where that is stated.
    func words(_ comparison: ComparisonChoice?) -> String {
        switch self {
        case .trial: "a randomised trial"
        case .matchedComparison: ComparisonChoice.words(comparison)
        case .beforeAfter: "the same people before and after (no comparison group)"
        case .panel: "the judgement of a panel"
        case .practitioner: "the judgement of the practitioner who worked with the person"
        case .selfReport: "what the person said"
        }
    }
}

extension ComparisonChoice {
    /// The comparison group with how it was chosen. Nothing is called matched but what is stated to be.
    static func words(_ comparison: ComparisonChoice?) -> String {
        switch comparison?.way {
        case nil: "a comparison group (how it was chosen is not stated)"
        case .randomised: "a comparison group chosen by lot"
        case .matched: "a matched comparison group"
        case .waitingList: "a comparison group of people waiting for the programme"
        case .otherArea: "a comparison group in another area"
        case .other: "a comparison group"
        }
    }
}

extension BenefitType {
    /// The kind of value in words.
    var words: String {
        switch self {
        case .fiscal: "Fiscal: money a public body spends"
        case .economic: "Economic: money people and firms earn or spend"
        case .social: "Social: value put on wellbeing"
        case .transfer: "Transfer: money that only changes hands"
        }
    }
}
