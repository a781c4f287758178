import DelimitedText

/// The services that rows may name: those of the catalogue, and those of rows of `unit-costs.csv` that are in error
/// themselves, so that one mistake there is not told again at every row that uses the service.
struct KnownServices: Sendable {
    let catalogue: Catalogue
    let namedInError: Set<ServiceID>

    /// Whether a service needs no error of its own.
    func contains(_ service: ServiceID) -> Bool { catalogue.contains(service) || namedInError.contains(service) }

    /// The service of a row; nil where there is none or it has no unit cost, after what is wrong was noted.
    func service(_ cell: CSVCell?, _ cells: inout CellReader) -> ServiceID? {
        let key = cell.flatMap(CellKey.init)
        if let known = cells.services.value(of: key), !cells.isRefused(cell) { return known }
        guard let cell, let name = cells.requiredName(cell, "service") else { return nil }
        let service = ServiceID(name)
        if catalogue.contains(service) {
            cells.services.note(service, of: key)
            return service
        }
        if namedInError.contains(service) { return nil }
        if TotalName.isTotal(name) {
            cells.error(
                cell, "total-row",
                "service is \(cell.quoted): the row is a total of others, which are counted themselves",
                remedy: "Delete the row.")
            return nil
        }
        let position = cell.position(in: cells.file)
        guard !cells.isRefused(cell) else { return nil }
        cells.diagnostics.add(at: position) { Self.unknown(name, at: position, catalogue.suggestion(for: name)) }
        return nil
    }

    private static func unknown(
        _ name: String, at position: SourcePosition, _ suggestion: ServiceSuggestion?
    ) -> Diagnostic {
        Diagnostic(
            at: position, code: "unknown-service",
            message: "service \(Diagnostic.quoted(name)) has no unit cost\(suggestion?.question() ?? "")",
            remedy: (suggestion?.finding ?? "") + remedy(for: ServiceID(name)))
    }

    private static func remedy(for service: ServiceID) -> String {
        Catalogue.builtIn.contains(service)
            ? "Edition \(CatalogueEdition.newest) of the catalogue has it, and evaluation.json pins an earlier one."
            : "`avoided costs` lists the built-in ones; a unit cost of your own goes into unit-costs.csv."
    }
}
