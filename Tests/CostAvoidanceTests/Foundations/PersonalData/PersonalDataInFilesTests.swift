import DelimitedText
import TestSupport
import Testing

@testable import CostAvoidance

@Suite("The guard in every file")
struct PersonalDataInFilesTests {
    /// Numbers of nobody's, each with a part by which it would be seen in a message.
    static let numbers: [(String, String)] = [
        ("943 476 5919", "476"), ("AB 12 34 56 C", "34 56"), ("jo@example.org", "example"),
        ("07700 900123", "900123"), ("SW1A 1AA", "1AA"),
    ]
    /// Columns of words that are no citation, with a row in which one of them is to be filled.
    static let columns: [(file: String, header: String, row: String)] = [
        ("costs.csv", "item,amount,note", "Pay,10,*"), ("costs.csv", "item,amount,funder", "Pay,10,*"),
        ("costs.csv", "item,amount,benefit_owner", "Pay,10,*"), ("costs.csv", "item,amount,budget_line", "Pay,10,*"),
        ("assumptions.csv", "parameter,central,source,rationale", "deadweight,0.2,Made up,*"),
        ("assumptions.csv", "parameter,central,source,made_by", "deadweight,0.2,Made up,*"),
        ("assumptions.csv", "parameter,central,source,signed_off_by", "deadweight,0.2,Made up,*"),
        ("scenarios.csv", "scenario,parameter,change,note", "a,deadweight,0.1,*"),
        ("scenarios.csv", "scenario,parameter,change", "*,deadweight,0.1"),
        ("unit-costs.csv", SimpleCosts.header + ",note", SimpleCosts.visit + ",*"),
        ("unit-costs.csv", SimpleCosts.header, SimpleCosts.visit.replacing("attendance", with: "*")),
        ("unit-costs.csv", SimpleCosts.header, SimpleCosts.visit.replacing("NHS", with: "*")),
        ("names.csv", "column,written,means", "service,*,visit"),
        ("published.csv", "measure,scope,printed,unit,source", "gross_savings,,100,*,Made up"),
    ]

    private static func errors(_ file: String, _ header: String, _ row: String) throws -> [String] {
        var files = [
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": "service,quantity\nvisit,1\n",
        ]
        files[file] = header + "\n" + row + "\n"
        return try InputFolder(files).errors()
    }

    @Test("A number of somebody's inside a sentence is refused in every column of words", arguments: columns.indices)
    func sentences(index: Int) throws {
        let column = Self.columns[index]
        for (number, part) in Self.numbers {
            let row = column.row.replacing("*", with: "as told \(number) then")
            let found = try Self.errors(column.file, column.header, row)
            #expect(
                found.contains { $0.hasPrefix("\(column.file):2:") && $0.contains("looks like") },
                "\(column.header): \(number): \(found)")
            #expect(!found.joined().contains(part), "\(found)")
        }
    }

    @Test("A source may have its publisher's address, telephone and day, and no number of a person's")
    func sources() throws {
        func errors(_ source: String) throws -> [String] {
            try Self.errors(
                "unit-costs.csv", SimpleCosts.header,
                SimpleCosts.visit.replacing("made up for a test", with: "\"\(source)\""))
        }
        for cited in [
            "Example Press, 12 High Street, SW1A 1AA", "Example Press, ring 01632 960001, read 12/05/2024",
            "Example Press, ISBN 0521809770",
        ] {
            #expect(try errors(cited).isEmpty, "\(cited)")
        }
        for number in ["943 476 5919", "AB 12 34 56 C", "jo@example.org"] {
            let found = try errors("Example Press, as told \(number) then")
            #expect(found.contains { $0.contains("looks like") }, "\(number)")
        }
    }

    @Test(
        "A remedy that lists labels repeats none by which somebody is found",
        arguments: numbers.map { ("as told \($0.0) then", $0.1) } + [
            ("12/03/1951", "1951"), ("12 Coronation Street", "Coronation"), ("UPRN 100012345678", "12345678"),
        ])
    func nearMatches(label: String, part: String) throws {
        let errors = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(
                SimpleCosts.visit.replacing("visit,", with: "own-xa,").replacing("attendance", with: label)),
            "outcomes.csv": "service,quantity\nown-x,1\n",
        ]).errors()
        #expect(errors.contains { $0.contains("own-x\"") }, "\(errors)")
        #expect(!errors.joined().contains(part), "\(errors)")
    }

    @Test("A remedy itself passes the gate of the messages, in brackets and in its sentence")
    func gate() {
        var all = Diagnostics()
        all.add(
            Diagnostic(
                .error, at: SourcePosition(file: "x.csv"), code: "x", message: "no such 07700 900123, or 943_476_5919",
                remedy: "There is a (as told 943 476 5919 then), b (born 12/03/1951), c (DE1 2AB), d (a visit)."))
        let shown = all.withoutPersonalValues().shown().map(\.rendered).joined()
        for part in ["900123", "5919", "1951", "2AB"] { #expect(!shown.contains(part), "\(shown)") }
        #expect(shown.contains("d (a visit)"))
    }

    @Test(
        "A date of birth is not repeated where a date was wrong",
        arguments: [
            ("costs.csv", "item,amount,start", "Pay,10,as told 12/03/1951 then"),
            ("assumptions.csv", "parameter,central,source,made_on", "deadweight,0.2,Made up,as told 12/03/1951 then"),
            ("published.csv", "measure,scope,printed,unit,source", "12/03/1951,,1,GBP,Made up"),
            ("published.csv", "measure,scope,printed,unit,source", "12 03 1951,,1,GBP,Made up"),
        ])
    func dates(file: String, header: String, row: String) throws {
        let errors = try Self.errors(file, header, row)
        #expect(!errors.isEmpty)
        #expect(!errors.joined().contains("1951"), "\(errors)")
    }

    @Test(
        "Nor is one in a date of evaluation.json; and its authors and funders are looked through inside sentences",
        arguments: [
            (#""date": "as told 12/03/1951 then""#, "1951"), (#""useUntil": "as told 12/03/1951 then""#, "1951"),
            (#""period": {"start": "as told 12/03/1951 then", "months": 12}"#, "1951"),
            (#""author": "as told 943 476 5919 then""#, "476"), (#""funding": "ring 07700 900123""#, "900123"),
            (#""ethics": "of AB 12 34 56 C""#, "34 56"), (#""citation": "as told 943 476 5919 then""#, "476"),
        ])
    func settings(text: String, part: String) throws {
        let errors = try InputFolder(
            settings: text,
            ["unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": "service,quantity\nvisit,1\n"]
        ).errors()
        #expect(!errors.isEmpty)
        #expect(!errors.joined().contains(part), "\(errors)")
    }

    private static func notes(_ note: String) throws -> [String] {
        try InputFolder(
            settings: #""period": { "start": "2024-04", "months": 12 }"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "outcomes.csv": "service,quantity,start,note\nvisit,1,2024-05,\"\(note)\"\n",
            ]
        ).errors().filter { $0.contains("looks like") }
    }

    @Test(
        "In a note the day of an event in or beside the period passes",
        arguments: [
            "panel of 12/05/2024 agreed", "interview on 12 May 2024", "accessed 2024-05-01", "review 03.06.24",
            "referred 12/12/2023, closed 1 May 2025", "MDT 13/05/2024", "EHCP issued 13/05/2024",
            "tenancy began 13/05/2024",
            "contract ends 31/03/2025", "since 01/04/2024", "as at 31/03/2025", "attended A&E 13/05/2024",
            "fell 13/05/2024",
            "eviction notice 13/05/2024", "placement 13/05/2024-20/06/2024", "incident on 13/05/2024",
            "seen 13/05/2024",
            "respite 13/05/2024", "invoice 31/05/2024", "letter of 13/05/2024",
        ])
    func eventDays(note: String) throws { #expect(try Self.notes(note).isEmpty) }

    @Test(
        "Any other is refused: without an event, long ago, beside a birth or a child, or with a number of somebody's",
        arguments: [
            "12/05/2024", "panel of 12/05/1971 agreed", "born 12/05/2024, panel agreed",
            "panel for child 12/05/2024", "panel of 12/05/2024 for 03/02/1985",
            "seen with unborn, edd 12/05/2024", "twins seen 12/05/2024", "Mary 12/05/2024", "arrived 12/05/2024, seen",
            "since 01/04/1948", "panel of 12/05/2024, ring 01632 960001", "panel of 12.05.24 and 12.05.48",
        ])
    func otherDays(note: String) throws { #expect(try !Self.notes(note).isEmpty) }

    @Test(
        "The code of a budget or a grant is nobody's number, and a number behind it is",
        arguments: [
            ("budget code 7700900123", true), ("grant ref GR123456A", true), ("invoice 447700900123", true),
            ("grant enquiries 01632 960001", false), ("budget 07700 900123", false),
            ("his budget code 9434765919", false),
            ("7700900123 is no budget code", false), ("ref GR123456A", false),
        ])
    func moneyCodes(note: String, passes: Bool) throws { #expect(try Self.notes(note).isEmpty == passes) }

    @Test(
        "A message repeats no name, whatever column it stands in and however it is written",
        arguments: ["Mrs Smith", "J. Smith", "J Smith", "jane smith", "Smith, John", "john-smith", "Jane Smith"])
    func names(name: String) throws {
        for (column, row) in [("basis", "visit,1,*"), ("quantity", "visit,*,panel"), ("service", "*,1,panel")] {
            let cell = name.contains(",") ? "\"\(name)\"" : name
            let errors = try Self.errors(
                "outcomes.csv", "service,quantity,basis", row.replacing("*", with: cell))
            #expect(!errors.isEmpty, "\(column)")
            #expect(!errors.joined().lowercased().contains("smith"), "\(column): \(errors)")
        }
    }

    @Test(
        "Nor does the search that is named to somebody who wrote a name beside a service",
        arguments: [
            "Home care for Jane Smith", "jane smith ambulance", "Ambulance for Mr Khan", "Smith, Jane: eviction",
        ])
    func searches(service: String) throws {
        let errors = try Self.errors("outcomes.csv", "service,quantity", "\"\(service)\",2").joined().lowercased()
        #expect(errors.contains("not repeated here"), "\(errors)")
        for name in ["smith", "khan", "jane"] { #expect(!errors.contains(name), "\(errors)") }
    }

    @Test("No list of a file's columns repeats a name in groupBy, nor where it begins without a header")
    func namesOfGroups() throws {
        let headers = [
            "case_id,area,service,quantity,colour", "case_id,area,Jane Smith,service,quantity,colour", "a,b",
        ]
        for header in headers {
            let folder = try InputFolder(
                settings: #""groupBy": ["Jane Smith", "area"]"#,
                ["outcomes.csv": header + "\nP1,N,ae-attendance,2,red\n"])
            let errors = folder.errors().joined()
            #expect(errors.contains("columns") && errors.contains("area"), "\(errors)")
            #expect(!errors.lowercased().contains("smith"), "\(errors)")
        }
    }

    @Test("No name of a service or a unit in the catalogue is taken for a person's")
    func catalogue() {
        for unitCost in Catalogue.builtIn.byTopic {
            for word in [unitCost.service.name, unitCost.label, unitCost.unit] {
                #expect(!PersonalName.isRecognised(in: word), "\(word)")
            }
        }
    }

    @Test("A message that hides a value keeps the words before it")
    func ownWords() {
        let message = Diagnostic.withoutPersonalValues("--set 07700 900123=1: parameter is \"07700 900123\"")
        #expect(message.hasPrefix("--set (not repeated here") && message.contains(": parameter is (not repeated here"))
    }
}
