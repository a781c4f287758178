@testable import CostAvoidance
import Numerics
import Testing

@Suite("Case numbers and the guard")
struct CaseNumberTests {
    /// Ten usual shapes: a capital is a random letter of either case as it stands, 9 a digit, X either, # a hexadecimal digit.
    static let shapes = [
        "C9999", "9999-999999", "99-9999-9999", "AAA-9999", "A999999", "2099-0999", "####-####-####", "AA/9999/99",
        "9999999", "AAA99999A",
    ]
    /// Shapes that somebody's number has as well: of these the evaluation says that they are case numbers.
    static let ambiguous = ["9999999999", "XXXXXX", "999-999-9999", "AA99AA", "AA999999A", "99999999999"]

    @Test("Of 100,000 case numbers of ten usual shapes fewer than ten are taken for somebody's number")
    func falseAlarms() {
        let alarms = Self.shapes.map { shape in
            GeneratedCaseNumbers.of(shape, count: 10_000).count {
                PersonalDataGuard.finding(in: $0, at: .caseIdentifier) != nil
            }
        }
        #expect(alarms.reduce(0, +) < 10, "\(zip(Self.shapes, alarms).map { "\($0): \($1)" })")
    }

    @Test("The digits of an identifier that a program made up are nobody's number, wherever it stands")
    func uniqueIdentifiers() {
        let made = GeneratedCaseNumbers.of("########-####-####-####-############", count: 10_000)
        let places: [PersonalDataGuard.Place] = [.caseIdentifier, .caseCell, .freeText, .reference]
        for place in places {
            #expect(made.allSatisfy { PersonalDataGuard.finding(in: $0, at: place) == nil })
        }
        #expect(made.allSatisfy { PersonalDataGuard.finding(in: "reports/run-\($0)/tables", at: .freeText) == nil })
        let unlucky = "FB7EC5F8-0771-4090-0123-2469008F6BAE"
        #expect(PersonalDataGuard.finding(in: "\(unlucky) 07700 900123", at: .freeText) == .telephoneNumber)
    }

    @Test("Of shapes that somebody's number has too none is, once the evaluation declares them", arguments: ambiguous)
    func declared(shape: String) throws {
        let shapes = try #require(CaseNumberShapes([shape]))
        let numbers = GeneratedCaseNumbers.of(shape, count: 2_000).filter { $0.contains(where: \.isNumber) }
        #expect(numbers.contains { PersonalDataGuard.finding(in: $0, at: .caseIdentifier) != nil })
        #expect(numbers.allSatisfy(shapes.covers))
    }

    private static func errors(_ shape: String, _ caseID: String) throws -> [String] {
        try InputFolder(
            settings: "\"caseIds\": \(shape)",
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "outcomes.csv": "case_id,service,quantity,note\n\(caseID),visit,1,\n",
            ]
        ).errors().filter { $0.contains(": error: ") }
    }

    @Test("A declared shape lets its case numbers pass, and nothing else")
    func folder() throws {
        #expect(try Self.errors(#""9999999999""#, "9434765919").isEmpty)
        #expect(try Self.errors(#"["A99", "9999999999"]"#, "9434765919").isEmpty)
        for other in ["943 476 5919", "Mary Smith", "jo@example.org", "01632 960001"] {
            let found = try Self.errors(#""9999999999""#, other)
            #expect(found.count == 1 && found[0].contains("looks like"), "\(found)")
        }
        #expect(try Self.errors(#""XXXXXXXXXX""#, "Margaret01").count == 1)
        #expect(try Self.errors(#""XXXXXXX""#, "Desmond").count == 0)
    }

    @Test("It is about case numbers alone: the same digits in a note are refused")
    func note() throws {
        let found = try InputFolder(
            settings: #""caseIds": "9999999999""#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "outcomes.csv": "case_id,service,quantity,note\nC1,visit,1,9434765919\n",
            ]
        ).errors().filter { $0.contains(": error: ") }
        #expect(found.count == 1 && found[0].hasPrefix("outcomes.csv:2:4:"))
    }

    @Test(
        "What is no shape is refused",
        arguments: [#""AAAA""#, #""C  999""#, #"" C999""#, #""C12""#, #""A@99""#, #""""#, "[]", "9999"])
    func noShape(shape: String) throws {
        let text = try Self.errors(shape, "C1").joined()
        #expect(text.contains("caseIds") || shape == "[]", "\(text)")
    }

    @Test("Who is refused by chance is told what to write")
    func remedy() throws {
        let text = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
            "outcomes.csv": "case_id,service,quantity\n9434765919,visit,1\n",
        ]).errors().joined()
        #expect(text.contains("\"caseIds\": \"AA9999\""))
    }

    @Test("A letter and up to seven digits, which are not looked through, are no form of personal data")
    func plainCodes() {
        for digits in 1...7 {
            let codes = GeneratedCaseNumbers.of("A" + String(repeating: "9", count: digits), count: 2_000)
            #expect(codes.allSatisfy { PersonalDataGuard.finding(in: $0, at: .caseIdentifier) == nil })
        }
    }
}

@Suite("The guard and what is no cell")
struct GuardedTextTests {
    private static let files = [
        "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": "service,quantity\nvisit,1\n",
    ]

    @Test(
        "Texts of evaluation.json are looked through, also within lists",
        arguments: [
            #""programme": "Ring 01632 960001""#, #""about": ["All well.", "Write to jo@example.org."]"#,
            #""limitations": ["born 3 May 1971"]"#, #""place": ["at 12 High Street"]"#, #""programme": "943 476 5919""#,
            #""author": "jo@example.org""#,
        ])
    func settings(text: String) throws {
        let errors = try InputFolder(settings: text, Self.files).errors()
        #expect(errors.count == 1 && errors[0].contains("the text looks like"), "\(errors)")
        #expect(!errors.joined().contains("example.org") && !errors.joined().contains("943"))
    }

    @Test("A day in them is none of birth, and a citation may have an address")
    func harmless() throws {
        let text = #""about": ["From 1 April 2012 to 31 March 2013."], "citation": "2 Marsham Street, 12/05/2014""#
        #expect(try InputFolder(settings: text, Self.files).errors().isEmpty)
    }

    @Test("Labels and items are looked through")
    func labels() throws {
        let errors = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit).replacing("Visit,", with: "Visit ring 01632 960001,"),
            "outcomes.csv": "service,quantity\nvisit,1\n", "costs.csv": "item,amount\nPaid to 12 High Street,10\n",
        ]).errors()
        #expect(errors.contains { $0.hasPrefix("costs.csv:2:1:") && $0.contains("an address") }, "\(errors)")
    }

    @Test(
        "No message repeats an unknown key or header, or a value of the settings, by which somebody is found",
        arguments: [
            (#""9434765919": 1"#, "9434765919"), (#""jo@example.org": 1"#, "example"), (#""Mary Smith": 1"#, "Mary"),
            (#""people": 9434765919"#, "9434765919"), (#""horizonYears": 7700900123"#, "7700900123"),
            (#""status": "Margaret Jones""#, "Margaret"), (#""catalogue": "12/05/1948""#, "1948"),
            (#""deflator": "07700 900123""#, "900123"), (#""cluster": "12 High Street""#, "High"),
        ])
    func unrepeated(settings: String, value: String) throws {
        let errors = try InputFolder(settings: settings, Self.files).errors()
        #expect(!errors.isEmpty)
        #expect(!errors.joined().contains(value), "\(errors)")
    }

    @Test("Nor a price year that is a date of birth")
    func priceYear() throws {
        var files = Self.files
        files["costs.csv"] = "item,amount,price_year\nPay,10,12/05/1948\n"
        let errors = try InputFolder(files).errors()
        #expect(errors.count == 1 && !errors.joined().contains("12/05"), "\(errors)")
    }

    @Test("A header that is a name is not repeated")
    func header() throws {
        var files = Self.files
        files["outcomes.csv"] = "service,quantity,Margaret Jones\nvisit,1,2\n"
        let errors = try InputFolder(files).errors()
        #expect(errors.count == 1 && !errors.joined().contains("Margaret"), "\(errors)")
    }
}
