import CostAvoidance
import Testing

@Suite("What an evaluation declares")
struct DeclarationsTests {
    private let files = [
        "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": "service,quantity\nvisit,1\n",
    ]

    @Test("Every subject is read, as one text or several")
    func subjects() throws {
        let members = Declarations.Subject.allCases.map { "\"\($0.rawValue)\": [\"\($0.rawValue), one\", \"two\"]" }
        let settings = try InputFolder(settings: members.joined(separator: ", "), files).evaluation().settings
        for subject in Declarations.Subject.allCases {
            #expect(settings.declarations[subject] == ["\(subject.rawValue), one", "two"])
        }
        let one = try InputFolder(settings: #""funding": "The council""#, files).evaluation().settings
        #expect(one.declarations[.funding] == ["The council"])
        #expect(one.declarations[.ethics] == [])
    }

    @Test("An empty statement declares nothing and is refused", arguments: [#""""#, #"["  "]"#, #"["a", ""]"#])
    func empty(_ value: String) throws {
        let errors = try InputFolder(settings: #""funding": \#(value)"#, files).errors()
        #expect(errors.count == 1)
        #expect(errors.first?.contains("funding") == true)
    }

    @Test(
        "Each way of choosing people without the programme is read",
        arguments: ["randomised", "matched", "waiting list", "other area", "other"])
    func comparison(_ way: String) throws {
        let settings = try InputFolder(
            settings: #""comparison": {"chosen": "\#(way)", "how": "by age and use before"}"#, files
        ).evaluation().settings
        #expect(settings.comparison?.way.rawValue == way)
        #expect(settings.comparison?.how == "by age and use before")
    }

    @Test("A way that is not known is refused with those that are, and so is a comparison without one")
    func unknownWay() throws {
        let errors = try InputFolder(settings: #""comparison": {"chosen": "matchd"}"#, files).errors()
        #expect(errors.first?.contains("matched") == true)
        let missing = try InputFolder(settings: #""comparison": {"how": "by age"}"#, files).errors()
        #expect(missing.first?.contains("chosen") == true)
    }

    @Test(
        "A date is read as people and spreadsheets write it, the day first, and is kept with its day",
        arguments: [
            ("01/05/2025", "2025-05-01"), ("31.5.2025", "2025-05-31"), ("May 2025", "2025-05"), ("May-25", "2025-05"),
            ("1 May 2025", "2025-05-01"), ("2025-05-01 00:00:00", "2025-05-01"), ("1st May 2025", "2025-05-01"),
        ])
    func spelledDate(written: String, meant: String) throws {
        let settings = try InputFolder(settings: #""date": "\#(written)", "useUntil": "\#(written)""#, files)
            .evaluation().settings
        #expect(settings.date == meant)
        #expect(settings.declarations.useUntil == meant)
    }

    @Test(
        "A date that may be two, or none, is refused with the form to write",
        arguments: [
            ("05/31/2025", "the day stands before the month here"), ("24-05-01", "its first or its last part"),
            ("05/2025", "write 2025-05"), ("31/02/2025", "no day 31"), ("24-May", "it has no year"),
            ("soon", "expected a year, a month or a day"),
        ])
    func ambiguousDate(written: String, reason: String) throws {
        for key in ["date", "useUntil"] {
            let errors = try InputFolder(settings: #""\#(key)": "\#(written)""#, files).errors()
            #expect(errors.count == 1)
            #expect(errors.first?.contains(reason) == true)
        }
    }

    @Test("The end of use is a year, a month or a day")
    func useUntil() throws {
        for date in ["2027", "2027-03", "2027-03-31"] {
            let settings = try InputFolder(settings: #""useUntil": "\#(date)""#, files).evaluation().settings
            #expect(settings.declarations.useUntil == date)
        }
        #expect(try InputFolder(settings: #""useUntil": "next year""#, files).errors().count == 1)
    }
}
