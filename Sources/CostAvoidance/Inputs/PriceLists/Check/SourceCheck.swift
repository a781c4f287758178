import DelimitedText

/// Sources that name no publication.
struct SourceCheck {
    private(set) var diagnostics = Diagnostics()

    init(_ rows: [PriceListRow]) {
        for row in rows {
            let source = row.record.text(.source)
            guard !source.isEmpty, NoName.isOne(source) else { continue }
            diagnostics.warn(
                row, .source, code: "no-source", "source is \(Diagnostic.quoted(source)), which names no publication",
                remedy: "Name who published the price, where and when, so that a reader can look it up.")
        }
    }
}
