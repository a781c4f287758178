import DelimitedText

/// The unit costs that come with the library, as text in the form of `unit-costs.csv`.
///
/// Three things differ from an evaluation's own file: `source` holds the short name of a ``BuiltInSource``,
/// `original_source` is the study the source quotes, and there is a file a topic. No low and high are given there,
/// because the sources give none. Values that the Unit Cost Database quotes from manuals whose licence forbids
/// commercial use are left out, apart from the core services of adult social care; people may bring them in
/// `unit-costs.csv`.
enum BuiltInCatalogue {
    /// The tables, in the order of a public account.
    static let tables: [(name: String, text: String)] = [
        ("hospital", hospital), ("mental-health", mentalHealth), ("social-care", socialCare), ("children", children),
        ("housing", housing), ("justice", justice), ("offences", offences), ("benefits", benefits),
        ("education", education),
    ]

    /// What is wrong with the tables: nothing, or the library was built from a damaged copy.
    static var diagnostics: Diagnostics {
        tables.reduce(into: Diagnostics()) { $0.merge(with: read($1).diagnostics) }
    }

    static func unitCosts() -> [UnitCost] {
        tables.flatMap { read($0).unitCosts }
    }

    private static func read(_ table: (name: String, text: String)) -> UnitCostTable {
        UnitCostReader.builtIn.read(SourceFile(name: "\(table.name).csv", text: table.text))
    }
}

extension Catalogue {
    /// The unit costs that come with the library, read once and only when they are first asked for.
    public static let builtIn = Catalogue(BuiltInCatalogue.unitCosts())

    /// The edition of the built-in unit costs, which changes whenever one of them does.
    public static let builtInEdition = "1"
}
