import DelimitedText
import Numerics
import Testing

@testable import CostAvoidance

@Suite("Faults of a catalogue carried over from a spreadsheet")
struct TranscribedListTests {
    static func complaints(_ row: String, more: String = "") -> [String] {
        let file = SourceFile(
            name: "unit-costs.csv",
            text: "service,label,unit,central,price_year,bearer,source,source_ref,note\(more)\n" + row)
        let table = UnitCostReader().read(file)
        return ([table.diagnostics] + PriceListCheck().faults(of: table, in: file)).flatMap { $0.shown(limit: .max) }
            .map { String($0.rendered.split(separator: "\n")[0]) }
    }

    static let database = "Unit Cost Database v1.4 (March 2015)"

    @Test(
        "Formula text is an error where it stands for a name or a source, and a warning where it stands for a remark",
        arguments: [
            ("x,X,week,500,2013-14,NHS,S,,=I99*(H1/H2)", "9: warning: note is \"=I99*(H1/H2)\""),
            ("x,X,week,500,2013-14,NHS,S,,#REF!", "9: warning: note is \"#REF!\""),
            ("x,X,week,500,2013-14,NHS,='Sheet 1'!B3,,", "7: error: source is \"='Sheet 1'!B3\""),
            ("x,=A3,week,500,2013-14,NHS,S,,", "2: error: label is \"=A3\""),
        ])
    func formulaText(row: String, start: String) {
        let complaints = Self.complaints(row)
        #expect(complaints == ["unit-costs.csv:2:\(start), the text of a spreadsheet formula"])
    }

    @Test(
        "A remark that begins with an equals sign or a number sign is no formula",
        arguments: ["= the same as last year", "=£12 an hour", "#1 in the list", "equal to (3/2)"])
    func remarks(note: String) {
        #expect(Self.complaints("x,X,week,500,2013-14,NHS,S,,\(note)") == [])
    }

    @Test("A year in the source column is no source", arguments: ["2013/14", "2013-14", "2013", "2013-2014"])
    func yearAsSource(year: String) {
        #expect(
            Self.complaints("x,X,week,500,2013-14,NHS,\(year),,") == [
                "unit-costs.csv:2:7: error: source is \"\(year)\", a year and not a publication"
            ])
    }

    @Test(
        "An amount that is the digits of its formula is an error",
        arguments: [("99532", "=995/3*2"), ("538.23", "=538.2/3*2")])
    func runTogether(amount: String, formula: String) {
        // 995 x 2/3 = 663.33 and 538.20 x 2/3 = 358.80 in the workbook of the Unit Cost Database v1.4.
        let complaints = Self.complaints("x,X,week,\(amount),2013-14,Local authority,S,,\(formula)")
        #expect(
            complaints.contains(
                "unit-costs.csv:2:4: error: central is \(amount), the digits of the formula \"\(formula)\" in note "
                    + "run together"))
    }

    @Test("Digits of cell names are no digits of an amount")
    func cellNames() {
        let complaints = Self.complaints("x,X,week,120,2013-14,Local authority,S,,=A1*B20")
        #expect(complaints.count == 1, "the formula text alone")
    }

    @Test("An amount that is not the database's for its code is pointed out, with the database's")
    func differsFromDatabase() {
        #expect(
            Self.complaints("care,Care,week,401.50,2013-14,Local authority,\(Self.database),SS7.0,") == [
                "unit-costs.csv:2:4: warning: central is 401.5, and the catalogue has 358.8 for SS7.0 of the same "
                    + "source (residential-care-older-week)"
            ])
        #expect(
            Self.complaints("care,Care,week,538.23,2013-14,Local authority,\(Self.database),SS7.0,") == [
                "unit-costs.csv:2:4: error: central is 538.23, and the catalogue has 358.8 for SS7.0 of the same "
                    + "source (residential-care-older-week): two thirds of 538.2 with its digits run together"
            ])
        #expect(Self.complaints("care,Care,week,358.80,2013-14,Local authority,\(Self.database),SS7.0,") == [])
    }

    @Test("A code of another edition is another code")
    func otherEdition() {
        let row = "care,Care,week,538.23,2013-14,Local authority,Unit Cost Database v1.3,SS7.0,"
        #expect(Self.complaints(row) == [])
    }

    @Test("A week at many times the cost of other weeks is worth a second look", arguments: ["7375", "99532"])
    func outlier(amount: String) {
        let complaints = Self.complaints("care,Care home,week,\(amount),2013-14,Local authority,S,,")
        #expect(complaints.count == 1)
        #expect(complaints.first?.hasPrefix("unit-costs.csv:2:4: warning: central is \(amount), ") == true)
    }

    @Test("A dear week is still a week", arguments: ["2995", "1340.10", "60"])
    func dear(amount: String) {
        #expect(Self.complaints("care,Care home,week,\(amount),2013-14,Local authority,S,,") == [])
    }

    @Test("The built-in unit costs, brought as a file, have none of these faults")
    func builtIn() {
        let rows = Catalogue.builtIn.byTopic.map { unitCost in
            "\(unitCost.service),\"\(unitCost.label)\",\(unitCost.unit),\(unitCost.cost.central),\(unitCost.priceYear),"
                + "\(unitCost.bearer),\"\(unitCost.source)\",\"\(unitCost.sourceRef)\",\"\(unitCost.note)\",\(unitCost.contribution?.rawValue ?? ""),"
                + unitCost.benefitType.rawValue
        }
        #expect(Self.complaints(rows.joined(separator: "\n"), more: ",contribution,benefit_type") == [])
    }
}
