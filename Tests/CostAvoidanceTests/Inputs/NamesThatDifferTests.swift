import CostAvoidance
import Testing

@Suite("Names that differ and names that are one")
struct NamesThatDifferTests {
    private static func notices(_ names: [String]) throws -> [String] {
        let rows = names.enumerated().map { "C\($0.offset + 1),\"\($0.element)\",ae-attendance,1\n" }.joined()
        let folder = try InputFolder(
            settings: #""groupBy": ["area"]"#, ["outcomes.csv": "case_id,area,service,quantity\n" + rows])
        return try folder.evaluation().notices.shown().map(\.rendered)
    }

    @Test(
        "Two groups that differ in a number, a Roman numeral, a letter or a sign of reckoning are two",
        arguments: [
            ["Phase I", "Phase II", "Phase III"], ["Tier I", "Tier II"], ["Tier IV", "Tier VI"], ["Team A", "Team AA"],
            ["Ward 1", "Ward 11"], ["Ward 1.1", "Ward 11"], ["North A", "North B"], ["Millfield", "Millfield E"],
            ["PhaseI", "PhaseII"], ["phase-i", "phase-ii"], ["Group AB", "Group BA"], ["18", "18+"], ["< 65", "> 65"],
            ["Age 1-2", "Age 12"], ["Aged 5", "Aged 50"], ["Cohort X", "Cohort XX"], ["Unit E", "Unit W"],
        ])
    func two(names: [String]) throws {
        #expect(try Self.notices(names) == [])
    }

    @Test(
        "Two spellings of one group are told of once",
        arguments: [
            ["St Mary's", "St Marys"], ["St Mary\u{2019}s", "St Mary's"], ["North-End", "North End"],
            ["North", "north"],
            ["Caf\u{E9} Row", "Cafe Row"], ["Ward 01", "Ward 1"], ["Sheffield", "Sheffeild"], ["Hillside", "Hilside"],
            ["Millfield E", "Milfield E"], ["Phase II", "Phase  II", "Phase-II"], ["Arts & Crafts", "Arts and Crafts"],
        ])
    func one(names: [String]) throws {
        let found = try Self.notices(names)
        #expect(found.count == 1 && found[0].contains("they are counted as two groups"), "\(found)")
    }

    @Test(
        "A unit of time is the one it is, however it is written",
        arguments: [
            "wk", "weeks", "7 days", "7days", "client week", "person-week", "week per client", "week of care",
            "per week",
            "bed week", "seven days", "weekly", "each week", "Week in residential care", "wks", "placement week",
        ])
    func weeks(unit: String) {
        #expect(
            Self.complaints("temporary-accommodation-bnb-week,B&B,\(unit),300,2020-21,Local authority,Accounts") == [])
    }

    @Test(
        "A unit of another time is refused",
        arguments: [
            "hour", "14 days", "12 months", "fortnight", "visit", "2 weeks", "month per client", "day of care",
            "5 days",
        ])
    func otherTimes(unit: String) {
        let found = Self.complaints("home-care-older-week,Home care,\(unit),300,2020-21,Local authority,Accounts")
        // That it is dear or cheap for that time may be told as well.
        let errors = found.filter { $0.contains(": error: ") }
        #expect(errors.count == 1 && errors[0].hasPrefix("unit-costs.csv:2:3: error: unit is"), "\(found)")
    }

    private static func complaints(_ row: String) -> [String] {
        do {
            let folder = try InputFolder([
                "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\n\(row)\n",
                "outcomes.csv": "service,quantity\nae-attendance,1\n",
            ])
            let errors = folder.errors()
            return errors.isEmpty ? try folder.evaluation().notices.shown().map(\.rendered) : errors
        } catch {
            return ["\(error)"]
        }
    }

    @Test("A price year that cannot be read is one error and brings no doubt about another year")
    func priceYear() throws {
        let folder = try InputFolder([
            "evaluation.json":
                #"{"title": "A test", "priceYear": "Dec-11", "period": {"start": "2050-04", "months": 12}}"#,
            "outcomes.csv": "service,quantity\nae-attendance,1\n",
        ])
        let errors = folder.errors()
        #expect(errors.count == 1 && errors[0].contains("priceYear is"), "\(errors)")
    }
}
