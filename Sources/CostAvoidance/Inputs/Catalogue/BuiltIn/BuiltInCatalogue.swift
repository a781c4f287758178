import DelimitedText

/// The unit costs that come with the library, as text in the form of `unit-costs.csv`.
///
/// Three things differ from an evaluation's own file: `source` holds the short name of a ``BuiltInSource``, `original_source` is
/// the study the source quotes, and there is a table a topic and edition. A low and a high stand only where the source has a
/// spread. Values that the Unit Cost Database quotes from manuals whose licence forbids commercial use are left out, apart from the
/// core services of adult social care; people may bring them in `unit-costs.csv`.
enum BuiltInCatalogue {
    /// A table of one topic, as an edition brought it.
    struct Table: Sendable {
        let edition: CatalogueEdition
        let topic: Topic
        let text: String
    }

    /// What the tables are about, in the order of a public account.
    enum Topic: String, Sendable, CaseIterable {
        case hospital
        case mentalHealth = "mental-health"
        case community
        case socialCare = "social-care"
        case children, housing, justice, offences, benefits, education

        /// What the tables have, in words that people would look for.
        var words: String {
            switch self {
            case .hospital: "ambulance and hospital"
            case .mentalHealth: "mental health, alcohol and drugs"
            case .community: "nurses, midwives and therapists"
            case .socialCare: "care of adults"
            case .children: "children in care and in need"
            case .housing: "homelessness and eviction"
            case .justice: "police, prison and fire"
            case .offences: "crimes"
            case .benefits: "benefits and work"
            case .education: "truancy and exclusion from school"
            }
        }
    }

    /// Every table, by topic and the older edition first.
    static let tables: [Table] = Topic.allCases.flatMap { topic in
        CatalogueEdition.allCases.compactMap { edition in
            table(edition, topic).map { Table(edition: edition, topic: topic, text: $0) }
        }
    }

    private static func table(_ edition: CatalogueEdition, _ topic: Topic) -> String? {
        switch (edition, topic) {
        case (.of2015, .hospital): BuiltInEdition2015.hospital
        case (.of2015, .mentalHealth): BuiltInEdition2015.mentalHealth
        case (.of2015, .socialCare): BuiltInEdition2015.socialCare
        case (.of2015, .children): BuiltInEdition2015.children
        case (.of2015, .housing): BuiltInEdition2015.housing
        case (.of2015, .justice): BuiltInEdition2015.justice
        case (.of2015, .benefits): BuiltInEdition2015.benefits
        case (.of2015, .education): BuiltInEdition2015.education
        case (.of2022, .hospital): BuiltInEdition2022.hospital
        case (.of2026, .hospital): BuiltInEdition2026.hospital
        case (.of2026, .mentalHealth): BuiltInEdition2026.mentalHealth
        case (.of2026, .community): BuiltInEdition2026.community
        case (.of2026, .socialCare): BuiltInEdition2026.socialCare
        case (.of2026, .offences): BuiltInEdition2026.offences
        case (.of2026, .benefits): BuiltInEdition2026.benefits
        case (.of2015, _), (.of2022, _), (.of2026, _): nil
        }
    }

    /// What is wrong with the tables: nothing, or the library was built from a damaged copy.
    static var diagnostics: Diagnostics {
        tables.reduce(into: Diagnostics()) { $0.merge(with: read($1).diagnostics) }
    }

    /// The unit costs of each edition, every table read once.
    static func catalogues() -> [CatalogueEdition: Catalogue] {
        let read = tables.map { (edition: $0.edition, unitCosts: Self.read($0).unitCosts) }
        return CatalogueEdition.allCases.reduce(into: [:]) { catalogues, edition in
            catalogues[edition] = Catalogue(read.filter { $0.edition <= edition }.flatMap(\.unitCosts))
        }
    }

    static func read(_ table: Table) -> UnitCostTable {
        UnitCostReader.builtIn.read(
            SourceFile(name: "\(table.edition)/\(table.topic.rawValue).csv", text: table.text))
    }
}

/// What the edition of 2015 has.
enum BuiltInEdition2015 {}

/// What the edition of 2022 adds to that of 2015 or has a newer price of.
enum BuiltInEdition2022 {}

/// What the edition of 2026 adds to those before it or has a newer price of.
enum BuiltInEdition2026 {}

extension Catalogue {
    /// The unit costs that come with the library, of the newest edition.
    public static var builtIn: Catalogue { builtIn(.newest) }

    /// The unit costs that come with the library, of one edition; read once and only when they are first asked for.
    public static func builtIn(_ edition: CatalogueEdition) -> Catalogue { editions[edition] ?? Catalogue([]) }

    /// What the built-in unit costs are about, for the end of a sentence.
    public static var builtInTopics: String { BuiltInCatalogue.Topic.allCases.map(\.words).joined(separator: "; ") }

    private static let editions = BuiltInCatalogue.catalogues()
}
