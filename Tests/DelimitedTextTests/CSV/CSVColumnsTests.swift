import DelimitedText
import Testing

@Suite("Finding columns") struct CSVColumnsTests {
    private func columns(
        _ header: String, extra: CSVColumns.ExtraColumns = .refused
    ) -> CSVColumns {
        CSVColumns(
            CSVReader(SourceFile(name: "t.csv", text: header + "\n")), required: ["service", "quantity"],
            optional: ["note", "start"], extra: extra)
    }

    @Test("Names are bound to places whatever their order")
    func binding() {
        let found = columns("note,quantity,service")
        #expect(found.diagnostics.isEmpty)
        #expect([found["service"], found["quantity"], found["note"], found["start"]] == [2, 1, 0, nil])
    }

    @Test(
        "Missing and unknown columns are reported together, a misspelt one once",
        arguments: [
            ("service", ["t.csv:1: error: column \"quantity\" is missing"]),
            (
                "note",
                ["t.csv:1: error: column \"service\" is missing", "t.csv:1: error: column \"quantity\" is missing"]
                    .sorted()
            ),
            ("service,quantitiy", ["t.csv:1:2: error: unknown column \"quantitiy\"; did you mean \"quantity\"?"]),
            ("Service,quantity", ["t.csv:1:1: error: unknown column \"Service\"; did you mean \"service\"?"]),
            ("service,quantity,zebra", ["t.csv:1:3: error: unknown column \"zebra\""]),
            ("service,quantity,notes", ["t.csv:1:3: error: unknown column \"notes\"; did you mean \"note\"?"]),
            ("service;quantity", []), ("service,quantity,,", []), ("service,quantity,service", []),
        ])
    func faults(header: String, errors: [String]) {
        #expect(rendered(columns(header).diagnostics).map { String($0.prefix { $0 != "\n" }) } == errors)
    }

    @Test(
        "A header below something else is found, and what parts its cells",
        arguments: [
            ("Note\nservice,quantity\na,1", "t.csv:1: error: the header is on line 2"),
            ("Note,,,\nservice,quantity,note,start\na,1,,", "t.csv:1: error: the header is on line 2"),
            ("Service\nservice,quantity\na,1", "t.csv:1: error: the header is on line 2"),
            ("Start,2024\nservice,quantity\na,1", "t.csv:1: error: the header is on line 2"),
            ("A title\n\nservice;quantity\na;1", "t.csv:1: error: the header is on line 3"),
            ("A title;\nMade in;May\nservice;quantity\na;1", "t.csv:1: error: the header is on line 3"),
            ("A title\nservice\tquantity\na\t1", "t.csv:1: error: the header is on line 2"),
            ("\"A title, made in May\"\nservice,quantity\na,1", "t.csv:1: error: the header is on line 2"),
        ])
    func headerBelow(text: String, beginning: String) {
        let found = rendered(columns(text).diagnostics)
        #expect(found.count == 1 && found[0].hasPrefix(beginning), "\(found)")
        let sign = text.contains(";") ? "semicolons" : text.contains("\t") ? "tabs" : nil
        #expect(found.first?.contains("separated by") == (sign != nil))
        if let sign { #expect(found.first?.contains("separated by \(sign)") == true) }
    }

    @Test(
        "What parts the rows and not the header is told once, at the first row",
        arguments: [
            ("a;1\nb;2\nc;3", "semicolons"), ("a\t1\nb\t2", "tabs"), ("a;1,5\nb;2,5", nil), ("a;b\n", "semicolons"),
        ])
    func rowsPartedOtherwise(rows: String, sign: String?) {
        let found = rendered(columns("service,quantity\n" + rows).diagnostics)
        #expect(found.count == (sign == nil ? 0 : 1))
        #expect(
            sign == nil
                || found.first?.hasPrefix("t.csv:2: error: the rows' cells are separated by \(sign ?? "")") == true)
    }

    @Test("Lines that stand between quotes as a whole are told of as such")
    func quotedLines() {
        let reader = CSVReader(SourceFile(name: "t.csv", text: "\"service,quantity\"\n\"a,1\"\n"))
        let found = reader.reduce({ 0 }, record: { count, _ in count += 1 }, merge: { $0 += $1 })
        let errors = rendered(found.diagnostics)
        #expect(errors.count == 1 && errors[0].hasPrefix("t.csv:1: error: the header is between quotes as a whole"))
    }

    @Test("Where other columns are allowed, a misspelt required one is still found")
    func extraColumns() {
        let found = columns("service,quantitiy,locality", extra: .allowed)
        #expect(
            rendered(found.diagnostics) == [
                "t.csv:1:2: error: unknown column \"quantitiy\"; did you mean \"quantity\"?"
            ])
        #expect(found.extra.map(\.name) == ["locality"])
    }
}
