import CostAvoidance
import DelimitedText
import EvaluationReports

/// `avoided costs`: looks through the unit costs that come with the library.
enum CostsCommand: Command {
    static let description = CommandDescription(
        name: "costs", summary: "looks through the built-in unit costs, or carries them to another year's prices",
        operands: [.init(name: "SEARCH", count: .zeroOrMore)],
        options: [
            .init(
                name: "--price-year", value: .one(placeholder: "YEAR"),
                help: "carry every cost to the prices of a financial year, such as 2024-25"),
            .init(
                name: "--deflator", value: .one(placeholder: "NAME"),
                help: "the price index to do it with (default \(DeflatorSeries.newestName))"),
            .catalogue,
            .init(name: "--deflators", value: .none, help: "list the built-in price indices instead"),
            .init(
                name: "--format", value: .choice(["text", "json", "csv"]),
                help: "how results are printed (default text)"),
        ],
        discussion: """
            Every word of the search is looked for at the start of a word of the name, label, unit or bearer.
            `avoided costs show SERVICE` shows one unit cost with its source, licence and price in every edition.
            With --format csv the output is a unit-costs.csv that an evaluation can bring:
                avoided costs ambulance
                avoided costs housing --price-year 2024-25 --format csv > my-evaluation/unit-costs.csv
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        if arguments.has("--deflators") { return try listDeflators(arguments, terminal) }
        if arguments.operands.first == CostsShow.word { return try CostsShow.run(arguments, terminal) }
        let search = arguments.operands.joined(separator: " ")
        let prices = try prices(arguments)
        let catalogue = Catalogue.builtIn(arguments.catalogueEdition)
        let listing = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try CatalogueListing(of: catalogue, search: search, prices: prices)
        }
        switch arguments.value("--format") {
        case "csv": terminal.result(listing.csv)
        case "json": terminal.result(listing.json)
        default: terminal.result(listing.text)
        }
        tell(listing, search: search, arguments, terminal)
    }

    private static func listDeflators(_ arguments: Arguments, _ terminal: Terminal) throws(CommandFailure) {
        guard arguments.operands.isEmpty, arguments.value("--price-year") == nil else {
            throw .usage("--deflators lists price indices and takes neither a search nor --price-year")
        }
        let series = try arguments.value("--deflator").map { name throws(CommandFailure) in [try named(name)] }
        let listing = DeflatorListing(series ?? DeflatorSeries.builtIn)
        switch arguments.value("--format") {
        case "csv": terminal.result(listing.csv)
        case "json": terminal.result(listing.json)
        default: terminal.result(listing.text)
        }
    }

    private static func prices(_ arguments: Arguments) throws(CommandFailure) -> CatalogueListing.Prices {
        let series = try arguments.value("--deflator").map { name throws(CommandFailure) in try named(name) }
        guard let year = try PriceYearOption.year(arguments, in: series ?? .newest) else {
            guard series == nil else { throw .usage("--deflator needs --price-year or --deflators beside it") }
            return .asPublished
        }
        return .of(year, series ?? .newest)
    }

    private static func named(_ name: String) throws(CommandFailure) -> DeflatorSeries {
        if let series = DeflatorSeries.named(name) { return series }
        let near = NearMatch.suggestion(for: name, among: DeflatorSeries.names).map { "; did you mean \($0)?" } ?? ""
        throw .usage(
            "--deflator takes one of \(DeflatorSeries.names.joined(separator: ", ")), not \(Diagnostic.quoted(name))\(near)"
        )
    }

    /// What a reader should know of the listing, on standard error.
    private static func tell(
        _ listing: CatalogueListing, search: String, _ arguments: Arguments, _ terminal: Terminal
    ) {
        guard !arguments.has("--quiet") else { return }
        if !listing.notUprated.isEmpty {
            let years = Set(listing.notUprated.map(\.priceYear)).sorted().map(\.description).joined(separator: ", ")
            terminal.message(
                "\(InputErrors.count(listing.notUprated.count, "cost")) left at their own prices: "
                    + "the index has no outturn for \(years)")
        }
        guard !listing.entries.isEmpty else {
            let near =
                Catalogue.builtIn(arguments.catalogueEdition).suggestion(for: search).map { "; did you mean \($0)?" }
                ?? ""
            return terminal.message("nothing is called \(Diagnostic.quoted(search))\(near)")
        }
        terminal.message(InputErrors.count(listing.entries.count, "unit cost"))
    }
}
