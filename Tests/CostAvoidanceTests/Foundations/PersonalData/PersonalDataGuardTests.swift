import CostAvoidance
import Testing

@Suite("The input guard")
struct PersonalDataGuardTests {
    /// 943 476 5919 is the NHS Data Dictionary's example; QQ123456C is HMRC's made-up number and so is not one;
    /// 01632 960001 is one of Ofcom's numbers for drama, and SW1A 1AA is in every list of postcodes.
    static let refused: [(String, PersonalDataKind)] = [
        ("9434765919", .nhsNumber), ("943 476 5919", .nhsNumber), ("943-476-5919", .nhsNumber),
        ("seen as 943 476 5919 in May", .nhsNumber), ("AB123456C", .nationalInsuranceNumber),
        ("ab 12 34 56 c", .nationalInsuranceNumber), ("SW1A 1AA", .postcode), ("sw1a1aa", .postcode),
        ("lives near DE1 2QY now", .postcode), ("M1 1AE", .postcode), ("CR2 6XH", .postcode), ("EC1A 1BB", .postcode),
        ("jo@example.org", .emailAddress), ("ask jo.b@example.org.uk", .emailAddress),
        ("01632 960001", .telephoneNumber),
        ("+44 1632 960001", .telephoneNumber), ("07700 900123", .telephoneNumber),
        ("(01632) 960 001", .telephoneNumber),
        ("12/05/1948", .dateOfBirth), ("1948-05-12", .dateOfBirth), ("born 12 May 1948", .dateOfBirth),
        ("12.05.1948", .dateOfBirth), ("3rd March 1951", .dateOfBirth), ("03/05/71", .dateOfBirth),
        ("May 3, 1971", .dateOfBirth), ("1971-05-03T00:00:00", .dateOfBirth), ("3rd of May 1971", .dateOfBirth),
        ("3 Ionawr 1971", .dateOfBirth), ("dob:03/05/1971", .dateOfBirth), ("03MAY1971", .dateOfBirth),
        ("NHS9434765919", .nhsNumber), ("943\u{A0}476\u{2009}5919", .nhsNumber), ("943.476.5919", .nhsNumber),
        ("943\u{2013}476\u{2013}5919", .nhsNumber), ("\u{FF19}43 476 5919", .nhsNumber),
        ("AB-12-34-56-C", .nationalInsuranceNumber), ("AB123456C.", .nationalInsuranceNumber),
        ("AB 123456", .nationalInsuranceNumber), ("lives at DE13AA", .postcode), ("near de22 3ne", .postcode),
        ("DE1  3AA", .postcode), ("DE1\u{A0}3AA", .postcode), ("7700900123", .telephoneNumber),
        ("447700900123", .telephoneNumber), ("07700/900123", .telephoneNumber),
        ("+44\u{A0}7700\u{A0}900123", .telephoneNumber), ("see @home bob@example.com", .emailAddress),
        ("bob@ example.com", .emailAddress), ("bob [at] example.com", .emailAddress),
    ]

    @Test("A cell that looks like personal data is found", arguments: refused)
    func found(text: String, kind: PersonalDataKind) {
        #expect(PersonalDataGuard.finding(in: text, at: .caseCell) == kind)
    }

    @Test(
        "An ordinary cell is not",
        arguments: [
            "C01", "case 12", "9434765918", "1234567890", "0000000000", "QQ123456C", "BG123456A", "2012-07", "10.5",
            "0.35",
            "35%", "ae-attendance", "residential-care-older-week", "weekly, had been monthly",
            "A&E attendance, all types",
            "see band b1 2nd week", "2 @ 3.50", "24/7 support", "1/2 day", "A&E 3/week", "2013-14 12 visits",
            "DE1 area",
            "ref 2013/14/07", "12 market days in 2014", "price 1.12.3", "May 2014", "(see above)",
            "up 2 us", "Locality A", "120 minutes 30", "12 weeks in 2014", "ward 7 in 2013", "HE14.0", "100000000000",
        ])
    func admitted(text: String) {
        #expect(PersonalDataGuard.finding(in: text, at: .caseCell) == nil)
    }

    @Test(
        "A name is refused as a case identifier only",
        arguments: [
            "Mary Smith", "Smith, Mary", "Anne-Marie O'Neill", "JOHN SMITH", "SMITH, John", "J Smith", "Smith, J",
            "Mr J Smith", "John Smith 2", "John\u{A0}Smith", "Si\u{F4}n ap Rhys", "Ludwig van Beethoven", "john smith",
            "john.smith", "Smith J.R.",
        ])
    func names(text: String) {
        #expect(PersonalDataGuard.finding(in: text, at: .caseIdentifier) == .name)
        #expect(PersonalDataGuard.finding(in: text, at: .caseCell) == nil)
    }

    @Test(
        "A case number is no name",
        arguments: [
            "C01", "Case 12", "PERSON 7", "North 01", "Locality A", "Case Study 2", "household three", "ID 7",
            "P-12-05-48",
            "01/02/03", "Sub Total",
        ])
    func caseNumbers(text: String) {
        #expect(PersonalDataGuard.finding(in: text, at: .caseIdentifier) == nil)
    }

    @Test(
        "A source may cite the day it was read", arguments: ["NHS England, read 12/05/2024", "accessed 1 April 2015"])
    func citations(text: String) {
        #expect(PersonalDataGuard.finding(in: text, at: .reference) == nil)
    }

    /// Each value stands where nothing looks for personal data, in a cell that is wrong for another reason.
    @Test(
        "No message repeats a value that looks like personal data, whatever is wrong with it",
        arguments: [
            ("outcomes.csv", "service,quantity,9434765919\nvisit,1,2\n", "9434765919", "an NHS number"),
            ("outcomes.csv", "service,quantity,seen 9434765919\nvisit,1,2\n", "9434765919", "an NHS number"),
            (
                "assumptions.csv", "parameter,scope,central,source\ndeadweight,service:jo@example.org,0.2,s\n",
                "jo@example.org", "an e-mail address"
            ),
            (
                "scenarios.csv", "scenario,parameter,change\na,deadweight,07700 900123\n", "07700 900123",
                "a telephone number"
            ),
            ("outcomes.csv", "service,quantity,12/03/1956\nvisit,1,2\n", "12/03/1956", "a full date"),
            ("outcomes.csv", "service,quantity,born 12/03/1956\nvisit,1,2\n", "12/03/1956", "a full date"),
            ("costs.csv", "item,amount\nSalaries,12/03/1956\n", "12/03/1956", "a full date"),
            ("costs.csv", "item,amount,months\nSalaries,1,12 March 1956\n", "March 1956", "a full date"),
            (
                "assumptions.csv", "parameter,scope,central,source\n12/03/1956,,0.2,s\n", "12/03/1956", "a full date"
            ),
            (
                "assumptions.csv", "parameter,scope,central,source\ndeadweight,service:12/03/1956,0.2,s\n",
                "12/03/1956", "a full date"
            ),
            ("scenarios.csv", "scenario,parameter,change\na,deadweight,1956-03-12\n", "1956-03-12", "a full date"),
        ])
    func unrepeated(file: String, text: String, value: String, kind: String) throws {
        var files = [
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": "service,quantity\nvisit,1\n",
        ]
        files[file] = text
        let errors = try InputFolder(files).errors()
        #expect(!errors.isEmpty)
        #expect(!errors.contains { $0.contains(value) }, "\(errors)")
        #expect(errors.contains { $0.contains("looks like \(kind)") }, "\(errors)")
    }

    @Test(
        "Nor does a list of the columns that a file may have repeat a name of groupBy",
        arguments: [
            ("943 476 5919", "an NHS number"), ("jo@example.org", "an e-mail address"), ("SW1A 1AA", "a full postcode"),
            ("07700 900123", "a telephone number"),
            ("AB123456C", "a National Insurance number"), ("AB 12 34 56 C", "a National Insurance number"),
            ("12/03/1956", "a full date"),
        ])
    func groupNames(name: String, kind: String) throws {
        let errors = try InputFolder(
            settings: "\"groupBy\": [\"\(name)\"], \"cluster\": \"\(name)\"",
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "outcomes.csv": "service,quantity,\(name),shade\nvisit,1,2,3\n",
                "service-use.csv": "service,before,after,\(name),shade\nvisit,1,2,3,4\n",
            ]
        ).errors()
        #expect(errors.contains { $0.contains("a name in groupBy looks like \(kind)") }, "\(errors)")
        #expect(!errors.contains { $0.contains(name) }, "\(errors)")
    }

    @Test("A month or a day that cannot be read is repeated, since it is what the message is about")
    func times() throws {
        let errors = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
            "outcomes.csv": "service,quantity,start\nvisit,1,31/02/2020\n",
        ]).errors()
        #expect(errors.contains { $0.contains(#"start is "31/02/2020""#) }, "\(errors)")
    }
}
