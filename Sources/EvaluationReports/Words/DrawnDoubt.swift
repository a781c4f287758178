import CostAvoidance

/// Which doubt the draws behind the headline carry, in words: every figure drawn from inputs alone is called so.
struct DrawnDoubt {
    /// What is drawn.
    enum Content {
        case inputsAlone, peopleAlone, peopleAndInputs
    }

    let content: Content
    private let member: DrawnMember
    /// Whether people who were judged stay as they are beside those who are drawn.
    private var leavesJudged = false

    /// The doubt of a simulation.
    init(_ simulation: SimulationResult, member: DrawnMember = .person) {
        content = simulation.people == nil ? .inputsAlone : simulation.inputs == 0 ? .peopleAlone : .peopleAndInputs
        self.member = member
    }

    /// The doubt of the headline; nil where nothing was drawn.
    init?(_ uncertainty: Uncertainty?) {
        guard let uncertainty, let simulation = uncertainty.simulation else { return nil }
        self.init(simulation, member: uncertainty.member)
        leavesJudged = drawsPeople && uncertainty.anotherGroup != nil
    }

    /// Whether people are drawn.
    var drawsPeople: Bool { content != .inputsAlone }

    /// `people and inputs drawn together`.
    var words: String {
        drawn + (leavesJudged ? ", with people who were judged kept as they are" : "")
    }

    private var drawn: String {
        switch (content, member) {
        case (.inputsAlone, _): "inputs alone, people as they are"
        case (.peopleAlone, .person): "people drawn again, no input having a range"
        case (.peopleAndInputs, .person): "people and inputs drawn together"
        case (.peopleAlone, .published): "published totals drawn by their standard errors, no input having a range"
        case (.peopleAndInputs, .published): "published totals, by their standard errors, and inputs drawn together"
        case (.peopleAlone, .area(let column, _)): "\(Self.areas(column)), no input having a range"
        case (.peopleAndInputs, .area(let column, _)): "\(Self.areas(column)), and inputs drawn with them"
        }
    }

    private static func areas(_ column: String) -> String {
        "groups by \(Wording.column(column)) drawn whole"
    }

    /// That areas are too few for their interval to be relied on; nil where they are not.
    static func fewAreas(_ member: DrawnMember) -> String? {
        member.fewAreas.map {
            "There are only \($0) such groups to draw from: with fewer than \(DrawnMember.enoughAreas), an interval is often too narrow."
        }
    }

    /// Said wherever it is said what low and high are made of, where services that are withheld have other ranges there than were stated.
    static func pooled(_ released: ReleasedEvaluation) -> String {
        released.pooled.map { range in
            " Services that are suppressed have no ranges of their own there but \(range.words): low and high may be wider than the inputs make them."
        } ?? ""
    }

    /// Said wherever low and high stand: they are no interval.
    static let envelope =
        "Low and high are an envelope, not a confidence interval: every input at its cautious end in low and at its generous end in high, people as they are (inputs alone)."
}

extension DrawnDoubt {
    /// `12 inputs`, `12 inputs and 57 people`, `57 people`: what a simulation draws.
    static func drawn(_ simulation: SimulationResult, under rule: DisclosureRule) -> String {
        let inputs = Wording.counted(simulation.inputs, "input", "inputs")
        guard let people = simulation.people else { return inputs }
        let drawn = people == 0 ? "published totals" : Wording.counted(rule.rounded(people), "person", "people")
        return simulation.inputs == 0 ? drawn : "\(inputs) and \(drawn)"
    }
}
