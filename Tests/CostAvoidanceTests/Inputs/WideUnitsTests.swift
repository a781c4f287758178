import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("A heading says no more than it says: of a service, of its unit, of the time")
struct WideUnitsTests {
    private static func rows(_ text: String) -> [WideMapSuggestion.Row] {
        WideMapSuggestion(
            WideSheet(SourceFile(name: "s.csv", text: text)), target: .serviceUse, catalogue: .builtIn
        ).rows
    }

    private static func guesses(_ headings: String) -> [String] {
        rows("Ref,\(headings)\nC1,1,2\nC2,3,4\nC3,5,0\n").dropFirst().map { "\($0.service)|\($0.when)" }
    }

    @Test(
        "Where a price is of a length of time that the heading does not name, the service is a guess with its unit",
        arguments: ["School exclusions", "LAC"])
    func unsaid(_ counted: String) throws {
        let rows = Self.rows("Ref,\(counted) before,\(counted) after\nC1,1,2\nC2,3,4\n")
        #expect(rows[1].when == "before?" && rows[2].when == "after?")
        let unit = try #require(Catalogue.builtIn[ServiceID(rows[1].service)]?.unit)
        #expect(rows[1].note.contains(unit))
    }

    @Test(
        "A price of something that happens is certain",
        arguments: ["A&E", "Ambulance callouts"])
    func said(_ counted: String) {
        #expect(Self.guesses("\(counted) before,\(counted) after").allSatisfy { !$0.hasSuffix("?") })
    }

    @Test(
        "Where nothing but 0 and 1 stands under a service it is asked whether it is how often",
        arguments: ["A&E", "Homeless application"])
    func yesAndNo(_ counted: String) {
        func rows(_ people: Int) -> [WideMapSuggestion.Row] {
            let lines = (0..<people).map { "C\($0),\($0 % 2),\($0 % 3 == 0 ? 1 : 0)\n" }.joined()
            return Self.rows("Ref,\(counted) before,\(counted) after\n\(lines)")
        }
        let many = rows(12)
        #expect(many[1].when == "before?" && many[2].when == "after?" && many[1].note.contains("yes and no"))
        // A few people may well have needed it once at most.
        #expect(rows(4)[1].when == "before")
    }

    @Test(
        "A word for a state, or for several prices, names no one price",
        arguments: ["Homeless", "Homelessness", "Burglary", "Theft", "Fraud"])
    func several(_ counted: String) {
        #expect(Self.guesses("\(counted) before,\(counted) after").allSatisfy { $0.hasSuffix("?") })
    }

    @Test("A name of a catalogue has its unit unsaid, unless it is written out")
    func names() {
        let catalogue = Catalogue.builtIn
        let service = ServiceID("school-exclusion-year")
        #expect(catalogue.unitUnsaid(of: service, in: "School exclusion") != nil)
        #expect(catalogue.unitUnsaid(of: service, in: "school-exclusion-year") == nil)
        #expect(catalogue.unitUnsaid(of: service, in: "years of school exclusion") == nil)
        #expect(catalogue.unitUnsaid(of: ServiceID("ae-attendance"), in: "A&E") == nil)
    }

    @Test(
        "What a time is before or after is not what is counted",
        arguments: [
            "A&E in year before referral,A&E in year after referral", "A&E pre-referral,A&E post-referral",
            "Pre referral A&E,Post referral A&E", "A&E before start date,A&E after start date",
            "A&E visits prior to discharge,A&E visits following discharge",
            "A&E before the intervention,A&E after the intervention", "A&E before moving in,A&E since moving in",
            "A&E 26 weeks before,A&E 26 weeks after", "A&E two years before,A&E one year after",
        ])
    func events(_ headings: String) {
        #expect(Self.guesses(headings) == ["ae-attendance|before", "ae-attendance|after"])
    }

    @Test("What is counted at a time stays counted, though it may be an event elsewhere")
    func counted() {
        #expect(WideHeading("Before: hospital admission").counted == ["hospital", "admission"])
        #expect(WideHeading("After support worker visits").counted == ["support", "worker", "visits"])
        #expect(WideHeading("Pre referral to social care").counted == ["referral", "to", "social", "care"])
    }

    @Test(
        "Lengths in weeks and in words are known",
        arguments: [
            ("A&E 26 weeks before", 6), ("A&E 13wks after", 3), ("52-week A&E before", 12),
            ("A&E six months before", 6),
            ("A&E two years before", 24), ("A&E 10 weeks before", nil),
        ] as [(String, Int?)])
    func lengths(_ heading: String, _ months: Int?) {
        let heading = WideHeading(heading)
        #expect(heading.length.months == months)
        #expect(heading.counted == ["a&e"])
    }

    @Test("A current year beside a previous one is a guess; alone it is a service without a time to compare with")
    func current() {
        #expect(
            Self.guesses("A&E previous year,A&E current year") == ["ae-attendance|before?", "ae-attendance|after?"])
        let rows = Self.rows("Ref,A&E last year,A&E this year\nC1,1,2\nC2,3,4\nC3,5,0\n")
        #expect(rows[1].when == "leave" && rows[1].note.contains("name the time"))
    }

    @Test("Pounds as a spreadsheet writes them are no column to group by")
    func money() {
        let rows = Self.rows("Ref,Grant,A&E before,A&E after\nC1,\"£1,200.50\",1,2\nC2,£3.00,3,4\nC3,£5.10,5,0\n")
        #expect(rows[1].when == "leave" && rows[1].note.contains("money"))
    }

    @Test("Of a time whose length one heading says, only the other is said to be missing")
    func oneLength() throws {
        let sheet = WideSheet(
            SourceFile(name: "s.csv", text: "Ref,Before - A&E,6 months after - A&E\nC1,1,2\nC2,3,4\n"))
        let csv = WideMapSuggestion(sheet, target: .serviceUse, catalogue: .builtIn).csv
        let map = try #require(
            WideMapReader(target: .serviceUse, sheet: sheet).read(SourceFile(name: "m.csv", text: csv)).map)
        #expect(map.servicesWithoutMonths == ["ae-attendance, of which only after is 6"])
        let made = Reshaping(sheet, map: map, blank: nil).csv.split(separator: "\n")
        #expect(
            made == [
                "case_id,service,before,after,after_months", "C1,ae-attendance,1,2,6", "C2,ae-attendance,3,4,6",
            ])
    }

    private static func reshaped(_ text: String) throws -> (rows: [String], map: WideMap, errors: [String]) {
        let sheet = WideSheet(SourceFile(name: "s.csv", text: text))
        let csv = WideMapSuggestion(sheet, target: .serviceUse, catalogue: .builtIn).csv
        let map = try #require(
            WideMapReader(target: .serviceUse, sheet: sheet).read(SourceFile(name: "m.csv", text: csv)).map)
        let made = Reshaping(sheet, map: map, blank: nil)
        return (
            made.csv.split(separator: "\n").map(String.init), map,
            made.diagnostics.shown().map { "\($0.code) \($0.position)" }
        )
    }

    @Test("Of a time whose length no column says it is that of the heading, and what neither says is told")
    func columnAndHeading() throws {
        let made = try Self.reshaped("Client ID,Months after,A&E 24 months before,A&E after\nH1,12,5,3\nH2,9,4,2\n")
        #expect(made.errors == [])
        #expect(
            made.rows == [
                "case_id,after_months,service,before,after,before_months", "H1,12,ae-attendance,5,3,24",
                "H2,9,ae-attendance,4,2,24",
            ])
        #expect(made.map.servicesWithoutMonths == [])
        let open = try Self.reshaped("Client ID,Months after,A&E before,A&E after\nH1,12,5,3\nH2,9,4,2\n")
        #expect(open.map.servicesWithoutMonths == ["ae-attendance"])
    }

    @Test("A column and a heading that both say how long a time is are refused at the column")
    func lengthTwice() throws {
        let made = try Self.reshaped(
            "Client ID,Months after,A&E 24 months before,A&E 12 months after\nH1,12,5,3\nH2,9,4,2\n")
        #expect(made.errors == ["length-said-twice s.csv:1:2"])
    }

    @Test(
        "A year beside a time is twelve months, and one with a number is that number",
        arguments: [
            ("A&E in the year after", 12), ("A&E (year before)", 12), ("Previous year A&E", 12),
            ("A&E 2 years before", 24), ("A&E a year before", 12),
            ("A&E before", nil), ("A&E 3 months before", 3),
        ])
    func yearBeside(_ heading: String, _ months: Int?) { #expect(WideHeading(heading).length.months == months) }

    @Test("A map that takes a column for the other time than its heading names is told of at the heading")
    func otherTime() throws {
        let sheet = WideSheet(SourceFile(name: "s.csv", text: "Ref,A&E before,A&E after\nC1,5,2\nC2,3,1\n"))
        func made(_ first: String, _ second: String) throws -> [String] {
            let csv =
                "column,service,when,note\nRef,,case_id,\nA&E before,ae-attendance,\(first),\nA&E after,ae-attendance,\(second),\n"
            let map = try #require(
                WideMapReader(target: .serviceUse, sheet: sheet).read(SourceFile(name: "m.csv", text: csv)).map)
            return Reshaping(sheet, map: map, blank: nil).diagnostics.shown().map { "\($0.code) \($0.position)" }
        }
        #expect(try made("before", "after") == [])
        #expect(try made("after", "before") == ["other-time s.csv:1:2", "other-time s.csv:1:3"])
    }

    @Test(
        "A year and months are one length, and two that are the same are one",
        arguments: [
            ("A&E 1 year 6 months before", 18), ("A&E 1yr 6m before", 18), ("A&E 1 year, 3 months after", 15),
            ("A&E 2 years and 6 months before", 30), ("A&E 12 months before (12m)", 12),
            ("A&E in the year before, 12 months", 12), ("A&E twenty-four months after", 24),
            ("A&E in the month before", 1), ("A&E month after", 1),
        ])
    func together(_ heading: String, _ months: Int) {
        #expect(HeadingLength(heading) == .months(months))
        #expect(WideHeading(heading).counted == ["a&e"])
    }

    @Test(
        "Parts of a year, ranges, ages, several lengths and what makes no whole months are asked about, and no length is taken",
        arguments: [
            "A&E half year before", "A&E half-year before", "A&E half a year before", "A&E ½ year before",
            "A&E 0.5 year before", "A&E quarter year before", "A&E three quarters of a year before",
            "A&E 3/4 year before", "A&E 1 1/2 years before", "A&E 1½ years before", "A&E 1.5 years before",
            "A&E 1 year and a half before", "A&E 12 to 18 months before", "A&E 12-18 months before",
            "A&E 12–18 months before", "A&E twelve to six months before", "A&E 6 and 12 months before",
            "A&E 6 months before (2 yrs)", "A&E 12m before 6m", "A&E 10 weeks before", "A&E week before",
            "A&E 30 days before", "A&E 2 quarters before", "A&E <6 months before", "A&E under 5 years before",
            "A&E 6+ months before", "A&E 72 months before", "A&E over 6 months before", "A&E at least 6 months before",
            "A&E more than 6 months before", "A&E by 6 months before", "A&E year 2 before", "A&E before (year)",
            "A&E 12 (months) before", "A&E 0 months before", "A&E 1 year 12 months before",
            // Of the programme, of a wait, of a course.
            "A&E before the 6-month programme", "A&E before (6m programme)", "A&E before (18 month tenancy)",
            "Outpatient appointments (3 month wait) before", "6 month course: A&E before",
        ])
    func unclear(_ heading: String) {
        #expect(HeadingLength(heading) == .unclear)
        let after = heading.replacing("before", with: "after")
        let rows = Self.rows("Ref,\(heading),\(after)\nC1,1,2\nC2,3,4\nC3,5,0\n")
        for row in rows.dropFirst() {
            #expect(row.when.hasSuffix("?") || row.when == "leave", "\(row)")
        }
    }

    @Test(
        "How long after somebody was asked is no length of the time for certain",
        arguments: ["A&E 6 month follow-up", "A&E after 6 months", "A&E post-6m", "A&E at 12 months follow up"])
    func points(_ heading: String) { #expect(HeadingLength(heading) == .unclear) }

    @Test("What was read of a heading's length is told, in the map and after the rows are made")
    func told() throws {
        let text =
            "Ref,A&E 12m before,A&E 6 months after,Ambulance callouts before,Ambulance callouts after\nC1,1,2,3,4\nC2,3,4,5,6\n"
        let rows = Self.rows(text)
        #expect(rows[1].note == "12 months, by its heading" && rows[2].note == "6 months, by its heading")
        let made = try Self.reshaped(text)
        #expect(made.map.monthsRead == ["12 months before and 6 months after of ae-attendance"])
    }

    @Test("A column of months is read as one where the rows are made")
    func columnOfMonths() throws {
        let made = try Self.reshaped(
            "Client ID,Months after,A&E before,A&E after\nH1,12 months,5,3\nH2,6.50,4,2\nH3,12,1,1\n")
        #expect(made.errors == ["not-a-number-of-months s.csv:2:2"])
        #expect(made.rows.contains("H2,6.5,ae-attendance,4,2"))
    }

    @Test("A heading that counts a service in months names the price of a month")
    func unitOfHeading() {
        #expect(
            Self.guesses("Prison months before,Prison months after") == ["prison-month|before", "prison-month|after"])
        let rows = Self.rows("Ref,Residential care months before,Residential care months after\nC1,1,2\nC2,3,4\n")
        #expect(rows[1].when == "before?" && rows[1].note.contains("the heading counts months"))
    }

    @Test(
        "Units of a service are no length of a time",
        arguments: [
            "Bed days before", "Care weeks before", "Prison months after", "Day care before", "999 calls before",
        ])
    func unitsOfServices(_ heading: String) { #expect(HeadingLength(heading) == .unsaid) }
}
