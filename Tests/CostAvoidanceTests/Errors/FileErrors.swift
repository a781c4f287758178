/// Files that cannot be taken in at all.
enum FileErrors {
    static let group = ErrorGroup(
        title: "Files that cannot be read",
        introduction: "Shown for one file; every file of an evaluation is read in the same way.",
        cases: presence + encodings)

    private static let presence: [ErrorCase] = [
        ErrorCase("missing-file", at: "evaluation.json", ["evaluation.json": .absent]),
        ErrorCase("missing-file", at: "outcomes.csv", ["outcomes.csv": .absent]),
        ErrorCase("missing-file", at: "published.csv", ["published.csv": .absent], for: .reproducing),
        ErrorCase(
            "report-for-evaluation", at: "provenance.json",
            [
                "evaluation.json": .absent, "outcomes.csv": .absent,
                "provenance.json": #"{ "tool": { "name": "avoided" } }"#,
                "scenarios.csv": "scenario,measure,low,central,high\n",
            ]),
        ErrorCase("misnamed-file", at: "costs (1).csv", ["costs (1).csv": "item,amount\nSalaries,100\n"]),
        ErrorCase(
            "misnamed-file", at: "\u{441}\u{43E}sts.csv", ["\u{441}\u{43E}sts.csv": "item,amount\nSalaries,100\n"]),
        ErrorCase("misnamed-file", at: "costs.csv.", ["costs.csv.": "item,amount\nSalaries,100\n"]),
        ErrorCase("misnamed-file", at: "cost.csv", ["cost.csv": "item,amount\nSalaries,100\n"]),
        ErrorCase(
            "misnamed-file", at: "Outcomes.csv",
            ["outcomes.csv": .absent, "Outcomes.csv": "service,quantity\nae-attendance,1\n"]),
        ErrorCase(
            "misnamed-file", at: "evaluaton.json",
            [
                "evaluation.json": .absent,
                "evaluaton.json": #"{ "title": "A test", "priceYear": "2020-21" }"#,
            ]),
        ErrorCase(
            "misnamed-file", at: "costs.xlsx",
            ["costs.xlsx": .bytes([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], shown: "a workbook")]),
        ErrorCase("not-a-file", at: "costs.csv", ["costs.csv": .directory]),
        ErrorCase("not-a-file", at: "costs.csv", ["costs.csv": .pipe]),
        ErrorCase("link-out-of-folder", at: "costs.csv", ["costs.csv": .link(to: "/etc/passwd")]),
        ErrorCase("broken-link", at: "costs.csv", ["costs.csv": .link(to: "costs-2019.csv")]),
        ErrorCase("unreadable-file", at: "costs.csv", ["costs.csv": .link(to: "costs.csv")]),
        ErrorCase("empty-file", at: "costs.csv", ["costs.csv": ""]),
        ErrorCase("empty-file", at: "evaluation.json", ["evaluation.json": ""]),
        ErrorCase("file-too-large", at: "costs.csv", ["costs.csv": .sparse(8 << 30 + 1)]),
    ]

    private static let encodings: [ErrorCase] = [
        ErrorCase(
            "not-utf-8", at: "costs.csv:2",
            [
                "costs.csv": .bytes(
                    Array("item,amount\nCaf".utf8) + [0xE9] + Array(",100\n".utf8), shown: "saved as plain \"CSV\"")
            ]),
        ErrorCase(
            "not-utf-8", at: "costs.csv",
            [
                "costs.csv": .bytes(
                    [0xFF, 0xFE] + "item,amount\n".utf8.flatMap { [$0, 0] }, shown: "saved as \"Unicode Text\"")
            ]),
        ErrorCase(
            "not-utf-8", at: "costs.csv:3",
            [
                "costs.csv": .bytes(
                    Array("item,amount\nCafé,100\nCaf".utf8) + [0xE9] + Array(",100\n".utf8),
                    shown: "put together from two files, one of them UTF-8")
            ]),
        ErrorCase(
            "not-text", at: "costs.csv",
            ["costs.csv": .bytes([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], shown: "a workbook with its name changed")]),
        ErrorCase(
            "not-text", at: "costs.csv",
            ["costs.csv": .bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1], shown: "an old workbook with its name changed")]),
        ErrorCase(
            "not-text", at: "costs.csv",
            ["costs.csv": .bytes(Array("%PDF-1.7\n".utf8) + [0xE2, 0xE3, 0xCF], shown: "a PDF with its name changed")]),
        ErrorCase(
            "not-text", at: "costs.csv",
            ["costs.csv": .bytes([0x1F, 0x8B, 0x08, 0x00], shown: "packed by gzip")]),
        ErrorCase("not-text", at: "costs.csv", ["costs.csv": "[{\"item\": \"Salaries\", \"amount\": 100}]\n"]),
        ErrorCase(
            "not-text", at: "costs.csv",
            ["costs.csv": .bytes(Array("SQLite format 3".utf8) + [0, 16], shown: "a database with its name changed")]),
        ErrorCase("lines-above-header", at: "costs.csv:1", ["costs.csv": "Costs\nitem;amount\nSalaries;100\n"]),
        ErrorCase("wrong-delimiter", at: "costs.csv:2", ["costs.csv": "item,amount\nSalaries;100\n"]),
        ErrorCase("wrong-delimiter", at: "costs.csv:1", ["costs.csv": "\"item,amount\"\n\"Salaries,100\"\n"]),
        ErrorCase("not-text", at: "costs.csv", ["costs.csv": "<html><table><tr><td>item</td></tr></table></html>\n"]),
        ErrorCase(
            "not-text", at: "costs.csv",
            ["costs.csv": .bytes(Array("item,amount\n".utf8) + [0, 0, 0x31], shown: "with NUL bytes in it")]),
    ]
}
