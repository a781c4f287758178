import Testing

@testable import EvaluationReports

@Suite("Markdown")
struct MarkdownWriterTests {
    private func written(_ blocks: Block...) -> String {
        MarkdownWriter.write(ReportDocument(title: "T", blocks: blocks))
    }

    @Test(
        "Words from a file are shown and never obeyed",
        arguments: [
            ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
            ("<!-- hidden", "\\<!-- hidden"),
            ("[click](https://evil.example)", "\\[click\\](https:\\//evil.example)"),
            ("![x](https://evil.example/x.png)", "!\\[x\\](https:\\//evil.example/x.png)"),
            ("**bold** and _it_ and ~~gone~~", "\\*\\*bold\\*\\* and \\_it\\_ and \\~\\~gone\\~\\~"),
            ("snake_case_name", "snake_case_name"),
            ("`code`", "\\`code\\`"),
            ("a | b", "a \\| b"),
            ("A&E, R&D;", "A&E, R\\&D;"),
            ("&lt;b&gt; &#60;", "\\&lt;b\\&gt; \\&#60;"),
            ("www.evil.example", "www\\.evil.example"),
            ("back\\slash", "back\\\\slash"),
            ("x{onclick=alert(1)}", "x\\{onclick=alert(1)\\}"),
            ("$x^2$", "\\$x\\^2\\$"),
            ("two\n\n# lines\r\nof\ttext", "two # lines of text"),
            ("right\u{202E}to left\u{0007}", "rightto left"),
        ])
    func escaping(words: String, expected: String) {
        #expect(written(.paragraph(RichText(words))) == "# T\n\n\(expected)\n")
    }

    @Test(
        "Words at the start of a block begin no other kind of block",
        arguments: [
            ("# heading", "\\# heading"), ("- item", "\\- item"), ("+ item", "\\+ item"), ("1. one", "1\\. one"),
            ("12) twelve", "12\\) twelve"), ("=====", "\\====="), ("> quoted", "\\> quoted"),
            ("---", "\\---"), ("    four spaces", "four spaces"), ("2013-14 was", "2013-14 was"),
        ])
    func starts(words: String, expected: String) {
        #expect(written(.paragraph(RichText(words))) == "# T\n\n\(expected)\n")
        #expect(written(.bullets([RichText(words)])) == "# T\n\n- \(expected)\n")
    }

    @Test("A code span is fenced by more backticks than it holds, and its bars do not end a cell")
    func codeSpans() {
        #expect(written(.paragraph("\(code: "a``b")")) == "# T\n\n```a``b```\n")
        #expect(written(.paragraph("\(code: "`")")) == "# T\n\n`` ` ``\n")
        var table = ReportTable("C", columns: [.words("H")])
        table.append([ReportTable.Cell("\(code: "a|b")")])
        #expect(written(.table(table)).contains("| `a\\|b` |"))
    }

    @Test(
        "Only a plain web address becomes a link",
        arguments: [
            ("https://example.org/a?b=c&d", "<https://example.org/a?b=c&d>"),
            ("javascript:alert(1)", "javascript:alert(1)"),
            ("https://example.org/> <script>", "https:\\//example.org/\\> \\<script\\>"),
        ])
    func addresses(address: String, expected: String) {
        #expect(written(.paragraph("\(address: address)")) == "# T\n\n\(expected)\n")
    }

    @Test("A table has aligned columns and a total in bold")
    func table() {
        var table = ReportTable("Caption", columns: [.words("Service"), .number("Net")])
        table.append(["Bed", "£1.00"])
        table.total = ["Total", "£1.00"]
        let expected = """
            # T

            Caption

            | Service   |       Net |
            | :--------- | --------: |
            | Bed       |     £1.00 |
            | **Total** | **£1.00** |

            """
        #expect(written(.table(table)) == expected)
    }

    @Test("Where a page has no room for all, words wrap and numbers and single words do not")
    func shares() {
        var table = ReportTable(
            "Caption",
            columns: [
                .words("Service"), .number("Its low"), .number("Net, low"), .number("Net, high"), .number("Turns at"),
            ])
        table.append([
            "Residential care for an adult with a learning disability", "127.7", "£104,568.01", "£965,769.68",
            "£777,862.99, outside its range",
        ])
        let dashes = ColumnShares(table).dashes
        #expect(dashes.reduce(0, +) <= 98)
        // Eleven digits and a third for their width and bold, and the gap.
        #expect(dashes[2] == 17 && dashes[3] == 17)
        #expect(dashes[0] >= "Residential".count + 3 && dashes[0] <= 29)
        #expect(dashes[4] >= 18)
        let narrow = ColumnShares(ReportTable("Caption", columns: [.words("A service"), .number("Net")])).dashes
        #expect(narrow == [12, 7])
    }

    @Test("Room that numbers leave goes to the words of a wide table, and no more than they take")
    func room() {
        var table = ReportTable("Caption", columns: [.words("Input"), .number("Net"), .words("Scope")])
        table.append(["Units (week): Residential care, adult with a learning disability", "£7,620,000", "all rows"])
        let dashes = ColumnShares(table).dashes
        #expect(dashes.reduce(0, +) <= 98)
        #expect(dashes[0] == "Units (week): Residential care, adult with a learning disability".count + 3)
        #expect(dashes[1] == 16 && dashes[2] == 11)
    }
}
