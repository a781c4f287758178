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

    @Test("The end of use is a year, a month or a day")
    func useUntil() throws {
        for date in ["2027", "2027-03", "2027-03-31"] {
            let settings = try InputFolder(settings: #""useUntil": "\#(date)""#, files).evaluation().settings
            #expect(settings.declarations.useUntil == date)
        }
        #expect(try InputFolder(settings: #""useUntil": "next year""#, files).errors().count == 1)
    }
}
