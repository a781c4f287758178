import CostAvoidance
import DelimitedText

/// What an import does to the names of the catalogue: which have a new price, and which keep the built-in one and why.
struct ImportedNames {
    private let names: CatalogueNames
    private let added: Int

    init(_ result: PriceListImport) {
        names = result.names
        added = result.taken.count - result.names.replaced
    }

    /// For a screen. Every name stands there that keeps its built-in price though it is of the same publication.
    var lines: [String] {
        [
            "\(Wording.counted(names.replaced, "built-in price is", "built-in prices are")) replaced under \(names.replaced == 1 ? "its" : "their") own "
                + "\(names.replaced == 1 ? "name" : "names"), \(Wording.counted(added, "price is", "prices are")) added under \(added == 1 ? "a new one" : "new ones")"
        ]
            + list("by the code or label of a row", names.byRow)
            + list("by the currencies of the schedule", names.byCurrency)
            + list("by the catalogue's own name or label", names.byLabel)
            + told("of these, means in which a currency is missing", names.partial)
            + list("built-in prices of this publication that no row stands for", names.withoutRow)
            + told("built-in prices that stay", names.kept)
    }

    private func list(_ heading: String, _ services: [ServiceID]) -> [String] {
        services.isEmpty
            ? []
            : ["  \(heading) (\(services.count)):"]
                + [PlainText.wrapped(services.map(\.name).joined(separator: ", "), indent: 4)]
    }

    private func told(_ heading: String, _ services: [CatalogueNames.Told]) -> [String] {
        guard !services.isEmpty else { return [] }
        let reasons = services.reduce(into: [String]()) { if !$0.contains($1.words) { $0.append($1.words) } }
        return ["  \(heading) (\(services.count)):"]
            + reasons.map { reason in
                let names = services.filter { $0.words == reason }.map(\.service.name)
                return PlainText.wrapped("\(reason): \(names.joined(separator: ", "))", indent: 4, hanging: 6)
            }
    }

    /// The same for a script.
    var json: JSONText {
        func list(_ services: [ServiceID]) -> JSONText { .array(services.map { .text($0.name) }) }
        func told(_ services: [CatalogueNames.Told]) -> JSONText {
            .array(services.map { .object([("service", .text($0.service.name)), ("why", .text($0.words))]) })
        }
        return .object([
            ("replaced", .number("\(names.replaced)")), ("added", .number("\(added)")), ("by_row", list(names.byRow)),
            ("by_currency", list(names.byCurrency)), ("by_label", list(names.byLabel)),
            ("partial", told(names.partial)), ("without_row", list(names.withoutRow)), ("kept", told(names.kept)),
        ])
    }
}
