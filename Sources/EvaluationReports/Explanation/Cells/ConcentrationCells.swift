import CostAvoidance

/// How much a few people carry. Whose savings these are is never shown.
struct ConcentrationCells: CellExplainer {
    private let concentration: ReleasedConcentration?
    private let course: SavingsWording.Course

    init(_ figures: FigureExplainer) {
        concentration = figures.findings.concentration
        course = figures.findings.wording.course
    }

    var keys: [String] { concentration == nil ? [] : ["half", "four_fifths", "without_one", "without_five"] }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let concentration else { return nil }
        switch (key, column) {
        case ("half", "people"): return count(concentration.peopleForHalf, "half")
        case ("four_fifths", "people"): return count(concentration.peopleForFourFifths, "four fifths")
        case ("without_one", "amount"): return rest(concentration.withoutTopOne, "the one person \(most)")
        case ("without_five", "amount"): return rest(concentration.withoutTopFive, "the five people \(most)")
        default: return nil
        }
    }

    /// Of what costs more and not less nobody carries a part.
    private var most: String {
        switch course {
        case .lessOrEither, .moreOrEither, .unchanged: "with most of it"
        case .more: "with the least of it"
        }
    }

    private func count(_ count: ReleasedConcentration.Count?, _ part: String) -> Explanation? {
        guard let count else { return nil }
        let notes = [
            "People are counted in the order of their present value, the greatest first, until that part is reached."
        ]
        let label = "People who make up \(part) of the present value"
        return switch count {
        case .exactly(let people): .known(Step(label, .count(people, of: "people"), notes: notes))
        case .fewerThan(let threshold): .known(Step(label, .words("fewer than \(threshold)"), notes: notes))
        }
    }

    private func rest(_ rest: ReleasedConcentration.Rest, _ people: String) -> Explanation {
        let label = "Present value without \(people)"
        return switch rest {
        case .exactly(let money): .known(Step(label, .money(money), notes: ["What is left when they are taken out."]))
        case .aboutTwentieths(let twentieths):
            .known(
                Step(
                    label,
                    .words(twentieths == 20 ? "95% of what it is, or more" : "about \(twentieths * 5)% of what it is"),
                    notes: ["To the nearest 5%: an exact figure would reveal their amount."]))
        case .atMostTwentieths(let twentieths):
            .known(
                Step(
                    label, .words("\(twentieths * 5)% of what it is, or less"),
                    notes: ["A more exact figure would reveal their amount."]))
        case .withheld: .withheld
        }
    }
}
