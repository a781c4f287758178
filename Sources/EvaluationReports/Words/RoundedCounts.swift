import CostAvoidance

/// What a reader is told of counts of people that are rounded: in headings, and in a sentence.
struct RoundedCounts {
    /// The multiple they are rounded to; nil where they are as they are.
    private let multiple: Int?
    /// How many all are told to be; nil where that is not known or not told.
    private let everybody: Int?

    init(_ rule: DisclosureRule, of everybody: Int? = nil) {
        multiple = rule.isRounding ? rule.roundTo : nil
        self.everybody = everybody
    }

    /// Counts as they are told of an evaluation.
    init(_ evaluation: ReleasedEvaluation) { self.init(evaluation.rule, of: evaluation.people) }

    /// Whether counts are rounded.
    var isRounding: Bool { multiple != nil }

    /// `35 people`, `about 35 people`; a count that is rounded to none is of fewer than the multiple.
    func people(_ count: Int) -> String {
        guard let multiple else { return Wording.counted(count, "person", "people") }
        return count == 0 ? "fewer than \(multiple) people" : "about \(Wording.counted(count, "person", "people"))"
    }

    /// The unit of a count of people in a heading.
    var unit: String { multiple.map { "number, rounded to \($0)" } ?? "number" }

    /// The same where a column of units names it.
    var name: String { multiple.map { "people, rounded to \($0)" } ?? "people" }

    /// What rounding does to counts; nil where nothing is rounded.
    var note: String? {
        multiple.map { "Counts of people are rounded to the nearest \($0), so they may not add up." }
    }

    /// The same, and what it does to amounts for each person, where there are any.
    var sentence: String? {
        note.map { (everybody ?? 0) == 0 ? $0 : "\($0) Amounts for each person are divided by the rounded count." }
    }
}
