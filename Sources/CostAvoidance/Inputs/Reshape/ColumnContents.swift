import DelimitedText
import Numerics

/// What stands under a heading, as far as it tells what the column is.
struct ColumnContents: Sendable {
    private var filled = 0
    private var blank = 0
    private var counts = 0
    private var negative = 0
    private var moneys = 0
    private var withoutValue = 0
    private var dates = 0
    private var answers = 0
    private var tooLarge = 0
    private var different: Set<String> = []

    /// How many different texts are kept apart.
    private static let mostDifferent = 2_000
    /// No person needs a service more often than this.
    private static let greatestCount = Quantity(9_999)

    mutating func look(at cell: CSVCell) {
        let text = cell.text.trimmingSpaces()
        guard !text.isEmpty else {
            blank += 1
            return
        }
        filled += 1
        if different.count < Self.mostDifferent { different.insert(text) }
        if let quantity = Self.quantity(text) {
            counts += 1
            if quantity < .zero { negative += 1 }
            if quantity > Self.greatestCount { tooLarge += 1 }
        } else if text.hasPrefix("#") {
            withoutValue += 1
        } else if Self.isMoney(text) {
            moneys += 1
        } else if Self.isDate(text) {
            dates += 1
        } else if ["y", "n", "yes", "no", "true", "false"].contains(text.lowercased()) {
            answers += 1
        }
    }

    /// Takes so many of the numbers for amounts of money: what they are is said by their format.
    mutating func take(asMoney amounts: Int) {
        let amounts = min(amounts, counts)
        counts -= amounts
        moneys += amounts
    }

    mutating func append(_ other: ColumnContents) {
        filled += other.filled
        blank += other.blank
        counts += other.counts
        negative += other.negative
        moneys += other.moneys
        withoutValue += other.withoutValue
        dates += other.dates
        answers += other.answers
        tooLarge += other.tooLarge
        for text in other.different where different.count < Self.mostDifferent { different.insert(text) }
    }

    var isEmpty: Bool { filled == 0 }
    /// Whether it is numbers, amounts or nothing yet, and no words.
    var mayBeCounts: Bool { isEmpty || areNumbers || areMoney || areWithoutValue }
    /// Whether most of it is numbers.
    var areNumbers: Bool { counts * 2 > filled }
    /// Whether most of it is amounts of money, by their sign.
    var areMoney: Bool { moneys * 2 > filled }
    /// Whether most of it is `#DIV/0!` and the like, or formulas that were never worked out.
    var areWithoutValue: Bool { withoutValue * 2 > filled }
    /// Whether it is 0 and 1 and nothing else in so many rows that somebody would have had two: how often, or yes and no.
    var mayBeAnswers: Bool {
        filled >= Self.fewestAnswers && different.contains("1") && different.isSubset(of: ["0", "1"])
    }
    private static let fewestAnswers = 10
    /// Whether it is a few numbers again and again, as those of wards are.
    var areFewNumbers: Bool { areNumbers && different.count <= Self.mostNumbered && different.count * 2 <= filled }
    private static let mostNumbered = 12
    /// Whether most of it is dates or months.
    var areDates: Bool { dates * 2 > filled }
    /// Whether hardly any text stands there twice, as codes of people do not.
    var tellPeopleApart: Bool {
        filled > 0 && (different.count == Self.mostDifferent || different.count * 10 >= filled * 9)
    }
    /// Whether there are too many different texts to show results by.
    var areTooMany: Bool { different.count > Self.mostGroups && different.count * 2 > filled }
    private static let mostGroups = 5

    /// How far its texts are people's names.
    enum Names {
        /// By given names, surnames or titles.
        case ofPeople
        /// Written as names of people are, and as those of places too.
        case likePeople
        case none
    }

    var names: Names {
        let said = different.count(where: PersonalName.isRecognised)
        if said * 2 > different.count { return .ofPeople }
        return different.count { PersonalName.matches($0) } * 2 > different.count ? .likePeople : .none
    }

    /// How far it tells people of a programme from those they are compared with.
    enum Arms { case told, answers, untold }

    /// By names of both or of those compared with; or by yes or no, 1 and 0, or a mark beside nothing, which may answer any question.
    var arms: Arms {
        guard !isEmpty, different.count <= Self.mostArms else { return .untold }
        let named = different.compactMap(ArmWords.arm)
        let answered = different.compactMap(ArmWords.answer)
        if named.contains(.comparison) || named.count == different.count { return .told }
        if named.count + answered.count == different.count, !named.isEmpty { return .told }
        if different.count == 2, different.count(where: ArmWords.denies) == 1 { return .answers }
        guard answered.count == different.count else { return .untold }
        return Set(answered).count == 2 || (answered == [.programme] && blank > 0) ? .answers : .untold
    }
    private static let mostArms = 6

    /// What is said of formulas that no program worked out, and of `#N/A`.
    static let withoutValueWords = "formulas without a value, or with an error for one, stand under it"

    /// Why it cannot be how often people used a service; nil where it can.
    func objection(signs: Signs) -> String? {
        if isEmpty { return "nothing stands under it" }
        if answers * 2 > filled { return "yes or no is no count: it takes a column with how often" }
        if areWithoutValue { return Self.withoutValueWords }
        if areMoney { return "money is no count of a service" }
        if areDates { return "dates are no count of a service" }
        guard areNumbers else { return "what stands under it is no count" }
        if tooLarge * 2 > counts { return "the numbers are too large for a count of one person's use" }
        if signs == .none, negative * 2 > counts { return "a count of use is never below 0" }
        return nil
    }

    /// Whether a count may be below nought: less was avoided than nothing where use rose.
    enum Signs { case any, none }

    static func isNumber(_ text: String) -> Bool { quantity(text) != nil }

    private static func quantity(_ text: String) -> Quantity? { try? Quantity(parsing: text) }

    /// Pounds as a spreadsheet writes them, `£1,200.50`.
    private static func isMoney(_ text: String) -> Bool {
        text.contains("£") && (try? ExactDecimal(written: text, as: .exactPounds)) != nil
    }

    /// Digits with `/`, `-` or a month's name between them.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.lowercased().split { "/-. ,:".contains($0) }
        guard (2...6).contains(parts.count) else { return false }
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        let numbers = parts.count { $0.allSatisfy(\.isNumber) }
        return numbers == parts.count
            || (numbers > 0 && names.contains { name in parts.contains { $0.hasPrefix(name) } })
    }
}
