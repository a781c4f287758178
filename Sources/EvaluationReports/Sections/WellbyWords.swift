import CostAvoidance
import Numerics

/// What a change in life satisfaction would be worth, in words that nobody can take for a saving.
enum WellbyWords {
    /// Nil where the evaluation does not ask.
    static func paragraph(_ context: ReportContext) -> RichText? {
        guard let wellby = context.findings.wellbeing?.wellby else { return nil }
        let measure = wellby.measure
        guard let amount = wellby.amount else {
            return "What the change in \(measure) would be worth is suppressed: it would be about too few people."
        }
        let (low, central, high) = (Wellby.pounds.low, Wellby.pounds.central, Wellby.pounds.high)
        let people = Wording.counted(amount.people, "person", "people")
        let points = amount.points.description
        return
            "The evaluation asks what the change in \(measure) would be worth, as a value beside the money and in no total. HM Treasury puts £\(Numbers.count(low)) to £\(Numbers.count(high)), central £\(Numbers.count(central)), on one point of life satisfaction of one person for one year (a WELLBY, in prices and values of \(String(Wellby.priceYear))) \(reference: context.references.wellbeingGuidance). The changes of the \(people) who answered both times add up to \(points) \(points == "1" ? "point" : "points"); taken to last \(Wording.counted(wellby.request.months, "month", "months")) (\(wellby.request.source)), they would be worth \(HeldPounds.range(amount.value)). What would have changed anyway is not taken off, and people who did not answer later are not in it."
    }
}
