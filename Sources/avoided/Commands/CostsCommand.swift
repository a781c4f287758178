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
                help: "carry every cost to the prices of a financial year, such as 2024-25",
                check: PriceYearOption.check),
            .init(
                name: "--deflator", value: .one(placeholder: "NAME"),
                help: "the price index to do it with (default \(DeflatorSeries.newestName))",
                known: .init { DeflatorSeries.names },
                check: { name throws(CommandFailure) in _ = try named(name) }),
            .catalogue,
            .init(
                name: "--deflators", value: .none,
                help: "list the built-in price indices instead; --deflators import FILE takes a newer one"),
            .init(
                name: "--output", value: .one(placeholder: "FILE"),
                help: "with --deflators import: write the index there; without it nothing is written"),
            .init(
                name: "--format", value: .choice(["text", "json", "csv"]),
                help: "how results are printed (default text)"),
        ],
        discussion: """
            Expressions that people have for a service are known (care home, casualty, B&B, 999); every other word is
            looked for at the start of a word of the name, label, unit or bearer. Where nothing is found the exit
            status is 1 and the nearest are named. With --price-year the list shows each printed amount and year, the
            factor, and what it comes to. `avoided costs show SERVICE` shows one with its source, licence and price in
            every edition. With --format csv the output is a unit-costs.csv that an evaluation can bring:
                avoided costs ambulance
                avoided costs housing --price-year 2024-25 --format csv > my-evaluation/unit-costs.csv

            `--deflators import FILE` takes HM Treasury's newest release of the GDP deflators, .xlsx or .csv as it was
            published, and shows it, or writes it as the deflators.csv of an evaluation:
                avoided costs --deflators import GDP_Deflators_June_2026.xlsx --output my-evaluation/deflators.csv
            """)

    static let subcommands: [any Command.Type] = [
        CostsShowCommand.self, CostsCheckCommand.self, CostsImportCommand.self,
    ]

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        if arguments.has("--deflators") {
            guard arguments.operands.first == "import" else { return try listDeflators(arguments, terminal) }
            return try DeflatorsImport.run(arguments, terminal: terminal)
        }
        guard !arguments.isGiven("--output") else {
            throw .usage("--output means nothing here: it is for --deflators import")
        }
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
        guard !listing.entries.isEmpty else { throw nothingFound(search, in: catalogue) }
        tell(listing, arguments, terminal)
    }

    /// That a search found nothing, with what is nearest, or what there is at all.
    private static func nothingFound(_ search: String, in catalogue: Catalogue) -> CommandFailure {
        let message = "nothing is called \(Diagnostic.quoted(search))"
        if let same = catalogue.suggestion(for: search)?.service {
            return CommandFailure(.refused, "\(message); did you mean \(same)?")
        }
        let missing = catalogue.missingPrice(of: search)
        let near = catalogue.nearest(to: search).map { "\($0.service) (\($0.label), for one \($0.unit))" }
        guard !near.isEmpty || missing == .toBeBrought else {
            return CommandFailure(
                .refused, "\(message), and nothing is near it; there are prices of \(Catalogue.builtInTopics)")
        }
        let question = catalogue.correction(of: search).map { "; did you mean \(Diagnostic.quoted($0))?" } ?? ""
        var lines = ["\(message)\(question)"]
        if missing == .toBeBrought { lines.append(missing.sentence) }
        if !near.isEmpty { lines[lines.endIndex - 1] += "; nearest:" }
        return CommandFailure(.refused, (lines + near).joined(separator: "\n    "))
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
        _ listing: CatalogueListing, _ arguments: Arguments, _ terminal: Terminal
    ) {
        guard !arguments.has("--quiet") else { return }
        if !listing.leftAside.isEmpty {
            let words = listing.leftAside.map(Diagnostic.quoted).joined(separator: ", ")
            terminal.message("no unit cost is of \(words); these are what is left without it")
        }
        if !listing.notUprated.isEmpty {
            let years = Set(listing.notUprated.map(\.priceYear)).sorted().map(\.description).joined(separator: ", ")
            let prices = listing.notUprated.count == 1 ? "its own prices" : "their own prices"
            terminal.message(
                "\(InputErrors.count(listing.notUprated.count, "cost")) left at \(prices): "
                    + "the index has no outturn for \(years)")
        }
        terminal.message(InputErrors.count(listing.entries.count, "unit cost"))
    }
}
