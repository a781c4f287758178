import Testing

@testable import EvaluationReports

@Suite("Formulas of a workbook: what is written, and what it comes to")
struct FormulaTests {
    private static func place(_ column: Int, _ row: Int, _ sheet: String = "One") -> CellPlace {
        CellPlace(sheet: sheet, column: column, row: row)
    }

    private static func cell(_ column: Int, _ row: Int, _ sheet: String = "One") -> Formula {
        .cell(place(column, row, sheet))
    }

    @Test("A formula is written as a spreadsheet reads it, with brackets where they count and nowhere else")
    func written() {
        let (a, b, c) = (Self.cell(0, 1), Self.cell(1, 1), Self.cell(2, 1))
        #expect((a + b * c).written(on: "One") == "A1+B1*C1")
        #expect(((a + b) * c).written(on: "One") == "(A1+B1)*C1")
        #expect((a - (b - c)).written(on: "One") == "A1-(B1-C1)")
        #expect((a / (b * c)).written(on: "One") == "A1/(B1*C1)")
        #expect((a * (b * c)).written(on: "One") == "A1*B1*C1")
        #expect(Formula.binary(.one - a, .power, .number("2")).written(on: "One") == "(1-A1)^2")
        #expect((.number("0") - Self.cell(3, 7, "Unit costs")).written(on: "One") == "0-'Unit costs'!D7")
        #expect(Self.cell(3, 7, "Assumptions").written(on: "One") == "Assumptions!D7")
        #expect(Formula.text("a \"b\"").written(on: "One") == "\"a \"\"b\"\"\"")
        let area = CellArea("Two words", column: 1, rows: 2...4)
        #expect(Formula.sum(area).written(on: "One") == "SUM('Two words'!B2:B4)")
        #expect(Formula.count(area, of: "changed").written(on: "Two words") == "COUNTIF(B2:B4,\"changed\")")
        #expect(Formula.formulas(area).written(on: "Two words") == "SUMPRODUCT(--_xlfn.ISFORMULA(B2:B4))")
    }

    /// An amount in pounds, and the penny it is rounded to: a half goes to the even penny, whatever its sign. By hand.
    private static let pennies: [(String, Double)] = [
        ("0.005", 0), ("0.015", 0.02), ("0.025", 0.02), ("0.0249", 0.02), ("0.0251", 0.03), ("-0.005", 0),
        ("-0.015", -0.02), ("-0.025", -0.02), ("-0.0251", -0.03), ("1234.565", 1234.56), ("1234.575", 1234.58),
        // Binary fractions hold neither exactly: 1.005 lies below itself, 1.115 above.
        ("1.005", 1), ("1.115", 1.12), ("2.675", 2.68), ("0", 0), ("99999999.985", 99_999_999.98),
    ]

    @Test("An amount is rounded to the penny, a half to the even penny", arguments: pennies)
    func penny(_ amount: String, _ penny: Double) {
        var sheet = Spreadsheet.Sheet("One")
        sheet.rows = [[.number(amount), .formula(.toThePenny(Self.place(0, 1)), .pounds)]]
        var values = CellValues([sheet], names: [])
        #expect(values[Self.place(1, 1)] == .number(penny))
        #expect(Formula.toThePenny(Self.place(27, 999)).written(on: "One").count <= 80)
    }

    @Test("Sums, choices, counts and names come to what a spreadsheet computes")
    func values() {
        var sheet = Spreadsheet.Sheet("One")
        let keys = CellArea("One", column: 0, rows: 1...3)
        let amounts = CellArea("One", column: 1, rows: 1...3)
        sheet.rows = [
            [.number("1"), .money("10.50"), .text("changed")], [.number("2"), .money("20"), .text("")],
            [.number("1"), .money("4"), .text("changed")],
            [
                .number("1"), .formula(.sum(amounts), .pounds),
                .formula(.sumWhere(keys, is: Self.place(0, 4), of: amounts), .pounds),
                .formula(.count(CellArea("One", column: 2, rows: 1...3), of: "changed"), .number),
                .formula(
                    .choose(.binary(Self.cell(1, 2), .greater, .number("19.99")), .text("yes"), else: .text("no")),
                    .plain),
                .formula(.named("rate") / .number("0"), .plain),
                .formula(.round(.named("rate") * .number("2"), places: 1), .plain),
                .formula(.call(.least, [Self.cell(1, 1), Self.cell(1, 2), Self.cell(1, 3)]), .plain),
            ],
        ]
        var values = CellValues([sheet], names: [Spreadsheet.Name("rate", of: Self.place(1, 1))])
        #expect(values[Self.place(1, 4)] == .number(34.5))
        #expect(values[Self.place(2, 4)] == .number(14.5))
        #expect(values[Self.place(3, 4)] == .number(2))
        #expect(values[Self.place(4, 4)] == .text("yes"))
        #expect(values[Self.place(6, 4)] == .number(21))
        #expect(values[Self.place(7, 4)] == .number(4))
        var again = values
        // What is divided by nothing is an error, and no number.
        let xml = SheetXML.written(sheet, &again)
        #expect(xml.contains("t=\"e\"><f>rate/0</f>"))
        var other = CellValues([sheet], names: [], instead: [Self.place(1, 2): 1])
        #expect(other[Self.place(1, 4)] == .number(15.5))
    }
}
