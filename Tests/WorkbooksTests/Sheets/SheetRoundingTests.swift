import DelimitedText
import Testing

@testable import Workbooks

@Suite("Numbers that were worked out are rounded to the places that are kept, and told")
struct SheetRoundingTests {
    @Test(
        "Half to even, as Python's decimal module rounds",
        arguments: [
            ("0.333333333333333", 6, "0.333333"), ("0.666666666666667", 6, "0.666667"), ("1234.565", 2, "1234.56"),
            ("1234.575", 2, "1234.58"), ("1234.5651", 2, "1234.57"), ("-0.0000005", 6, "0"),
            ("0.00000051", 6, "0.000001"),
            ("-0.0000015", 6, "-0.000002"), ("999.999999999", 6, "1000"), ("9.9999995", 6, "10"), ("5.55e-17", 6, "0"),
            ("12.000000000001", 6, "12"), ("0.5", 0, "0"), ("1.5", 0, "2"), ("0.125", 3, "0.125"),
        ])
    func halfToEven(number: String, places: Int, rounded: String) throws {
        #expect(try #require(PlainDecimal(number.utf8)).rounded(to: places).text() == rounded)
    }

    private static let rows = """
        <row r='1'><c r='A1' t='inlineStr'><is><t>x</t></is></c></row>
        <row r='2'><c r='A2'><f>1/3</f><v>0.33333333333333331</v></c><c r='B2' s='1'><f>1/3</f><v>0.33333333333333331</v></c></row>
        <row r='3'><c r='A3'><v>0.66666666666666663</v></c><c r='B3'><v>0.1234567</v></c></row>
        <row r='4'><c r='A4'><f>1/4</f><v>0.25</v></c><c r='B4' t='str'><f>""</f><v>0.3333333333333</v></c></row>
        """

    @Test("A formula's value and its copy are rounded, of a percentage two places fewer; what was typed stays as it is")
    func sheet() throws {
        var builder = WorkbookBuilder(rows: Self.rows)
        builder.formats = ["0%"]
        let sheet = try builder.read().sheets[0].rounded { _ in 6 }
        #expect(sheet[row: 2, column: 1].text == "0.333333" && sheet[row: 2, column: 2].text == "33.3333%")
        #expect(sheet[row: 3, column: 1].text == "0.666667" && sheet[row: 3, column: 2].text == "0.1234567")
        #expect(sheet[row: 4, column: 1].text == "0.25" && sheet[row: 4, column: 2].text == "0.3333333333333")
        let notes = sheet.notes.shown()
        #expect(
            notes.map { "\($0.code) at \($0.position)" } == [
                "rounded-numbers at my.xlsx:outcomes!A2", "rounded-numbers at my.xlsx:outcomes!B2",
            ])
        #expect(notes[0].message.hasPrefix("2 numbers of this column") && notes[0].message.contains("rounded to 6"))
    }

    @Test("A whole number of more than fifteen digits is a fault; fifteen are none")
    func overlong() throws {
        let builder = WorkbookBuilder(
            rows: "<row r='1'><c r='A1'><v>1234567890123457</v></c><c r='B1'><v>123456789012345</v></c>"
                + "<c r='C1'><v>1.23456789012345E+15</v></c><c r='D1'><v>0.30000000000000004</v></c></row>")
        let faults = try builder.read().sheets[0].faults.shown()
        #expect(
            faults.map { "\($0.code) at \($0.position)" } == [
                "long-number at my.xlsx:outcomes!A1", "long-number at my.xlsx:outcomes!C1",
            ])
    }
}
