import CostAvoidance

extension CommandDescription.Option {
    /// `--catalogue`: which edition of the built-in unit costs.
    static let catalogue = CommandDescription.Option(
        name: "--catalogue", value: .choice(CatalogueEdition.allCases.map(\.rawValue)),
        help: "the edition of the built-in unit costs (default \(CatalogueEdition.newest))")
}

extension Arguments {
    /// The edition asked for; the newest where none is.
    var catalogueEdition: CatalogueEdition {
        value("--catalogue").flatMap(CatalogueEdition.init(rawValue:)) ?? .newest
    }
}

extension KnownWords {
    /// The services of the newest catalogue.
    static let builtInServices = KnownWords { Catalogue.builtIn(.newest).sorted.map(\.service.name) }
}
