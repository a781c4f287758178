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
