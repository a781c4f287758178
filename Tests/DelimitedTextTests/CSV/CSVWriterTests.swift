import DelimitedText
import Testing

@Suite("Writing CSV") struct CSVWriterTests {
    @Test(
        "A text cell a spreadsheet would run is neutralised, a number is written as it is",
        arguments: [
            (CSVValue.text("plain"), "plain"), (.text("a,b"), "\"a,b\""), (.text("say \"no\""), "\"say \"\"no\"\"\""),
            (.text("=1+1"), "'=1+1"), (.text("+44"), "'+44"), (.text("-1"), "'-1"), (.text("@SUM(A1)"), "'@SUM(A1)"),
            (.text("  =1"), "'  =1"), (.text("＝1"), "'＝1"), (.text("\u{200B}=1"), "'\\u{200B}=1"),
            (.text("\tx"), "'\tx"), (.text("\rx"), "'\\rx"), (.text("a\u{1B}[2J"), "a\\u{1B}[2J"),
            (.text("two\nlines"), "\"two\nlines\""),
            (.number("-1234.50"), "-1234.50"), (.number("1e-5"), "1e-5"), (.number("=1+1"), "'=1+1"), (.empty, ""),
        ])
    func cell(value: CSVValue, expected: String) {
        var writer = CSVWriter(header: ["a", "b"])
        writer.append([value, .number("0")])
        #expect(writer.text == "a,b\n\(expected),0\n")
    }
}
