import CostAvoidance
import DelimitedText
import Testing

@Suite("Units that people write")
struct UnitPhraseTests {
    private static func found(_ unit: String) throws -> [String] {
        let folder = try InputFolder([
            "outcomes.csv": "service,quantity\nresidential-care-older-week,1\n",
            "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\n"
                + "residential-care-older-week,Care home,\"\(unit)\",800,2020-21,Local authority,Our accounts\n",
        ])
        return folder.errors().filter { $0.contains("unit is") }
    }

    @Test(
        "A week is a week, whoever's it is and whatever is given in it",
        arguments: [
            "per person per week", "per client per week", "cost per week", "place per week", "permanent resident week",
            "package week", "week (7 days)", "per resident week", "client week", "pw", "\u{A3}/week", "week",
            "weekly cost", "Weekly fee per resident", "resident (per week)", "week of residential care", "bed week",
            "standard placement, per week", "gross cost per resident per week", "older person's week", "7 days",
        ])
    func weeks(unit: String) throws {
        #expect(try Self.found(unit) == [])
    }

    @Test(
        "Another time and an event are no week",
        arguments: [
            "hour", "day", "per person per day", "month", "year", "cost per year", "episode", "visit", "visit per week",
            "weekly visit", "hours per week", "per client per month", "night", "episode (2 weeks)", "admission",
            "fortnight", "session per week", "2 weeks", "half week",
        ])
    func others(unit: String) throws {
        #expect(try Self.found(unit).count == 1)
    }
}
