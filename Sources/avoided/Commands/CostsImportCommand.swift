import CostAvoidance
import DelimitedText
import EvaluationReports

/// `avoided costs import`: somebody's price list turned into `unit-costs.csv`.
enum CostsImportCommand: Command {
    static let description = CommandDescription(
        name: "costs import", summary: "turns a published list of prices into a unit-costs.csv",
        operands: [.init(name: "FILE", count: .one)],
        options: [
            .init(
                name: "--map", value: .one(placeholder: "MAP"),
                help: "which column is what: \(PriceListMap.ready.map(\.name).joined(separator: ", ")), or a file",
                known: .init { PriceListMap.ready.map(\.name) }),
            .init(
                name: "--output", value: .one(placeholder: "FILE"),
                help: "write the prices there; without it nothing is written"),
            .init(
                name: "--rejected", value: .one(placeholder: "FILE"),
                help: "write the rows that became no price there, each with the reason"),
            .init(
                name: "--licence", value: .one(placeholder: "NAME"),
                help: "the licence of the file, such as \"OGL v3.0\", where neither it nor the map says",
                check: { text throws(CommandFailure) in
                    guard let kind = PersonalDataGuard.finding(in: text, at: .reference) else { return }
                    throw .usage(
                        "--licence looks like \(kind.rawValue)\n    Give the name of a licence, such as \"OGL v3.0\".")
                }),
            .init(
                name: "--price-year", value: .one(placeholder: "YEAR"),
                help: "the price year of rows that name none, such as 2024-25", check: PriceYearOption.check),
            .catalogue, .format,
        ],
        discussion: """
            FILE is a .csv, .xlsx or .ods as it was published: titles above the header are passed over. What would be taken,
            how much, and what is rejected and why is printed; with --output it is written. Every price keeps the cell it
            stood in and the digest of the file in source_ref. A map of your own is a .csv, .xlsx or .ods with the columns
            field, column, value, factor and source. In field may stand
            \(PriceListMap.fieldNames.joined(separator: ", ")).
            It needs \(PriceListMap.neededNames).

                avoided costs import unit-cost-database.xlsx --map gmca-3.0 --output my-evaluation/unit-costs.csv
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let path = arguments.operands[0]
        let map = try map(arguments, terminal)
        let tables = try PriceFile.tables(path)
        let year = try priceYear(arguments)
        let result: PriceListImport
        do throws(PriceListImport.Refusal) {
            result = try PriceListImport(
                tables, map: map, licence: arguments.value("--licence"), priceYear: year,
                known: .builtIn(arguments.catalogueEdition))
        } catch {
            throw CommandFailure(.refused, "\(path): \(words(error, map))")
        }
        let years = ImportedPriceYears(of: result.taken, into: arguments.value("--output").map(PriceFile.folder(of:)))
        let listing = PriceImportListing(result, file: path, years: years)
        // A list without a price is none that an evaluation could read.
        let output = result.taken.isEmpty ? nil : arguments.value("--output")
        try write(listing, to: output, arguments)
        let isJSON = arguments.value("--format") == "json"
        terminal.result(isJSON ? listing.json : listing.text(written: output))
        guard !result.taken.isEmpty else { throw CommandFailure(.refused, "\(path): no row became a price") }
    }

    private static func write(
        _ listing: PriceImportListing, to output: String?, _ arguments: Arguments
    ) throws(CommandFailure) {
        let targets = ["--output", "--rejected"].compactMap(arguments.value)
        guard Set(targets.map(NewFile.place)).count == targets.count else {
            throw .usage("--output and --rejected name one file")
        }
        for target in targets { try NewFile.checkMayHoldCSV(target) }
        if let output { try NewFile.write(csv: listing.csv, to: output) }
        if let rejected = arguments.value("--rejected") { try NewFile.write(csv: listing.rejectedCSV, to: rejected) }
    }

    private static func map(_ arguments: Arguments, _ terminal: Terminal) throws(CommandFailure) -> PriceListMap {
        let names = PriceListMap.ready.map(\.name)
        guard let name = arguments.value("--map") else {
            throw .usage(
                "avoided costs import needs --map: one of \(names.joined(separator: ", ")), or a file of your own")
        }
        if let ready = PriceListMap.ready.first(where: { $0.name == name }) { return ready }
        guard name.contains(".") else {
            throw .usage(
                "there is no map \(Diagnostic.quoted(name))\(NearMatch.question(for: name, among: names))\n"
                    + "    maps: \(names.joined(separator: ", ")), or a .csv file of your own")
        }
        let table = try PriceFile.table(name, sheet: nil)
        let (map, diagnostics) = PriceListMapReader.read(table.file)
        InputErrors.show(table.placed(diagnostics), on: terminal)
        guard var map else { throw CommandFailure(.refused) }
        // A sheet has a name of its own, which nobody typed.
        map.name = FilePlace(name).name
        return map
    }

    private static func priceYear(_ arguments: Arguments) throws(CommandFailure) -> FinancialYear? {
        try arguments.value("--price-year").map { text throws(CommandFailure) in try PriceYearOption.year(text) }
    }

    private static func words(_ refusal: PriceListImport.Refusal, _ map: PriceListMap) -> String {
        switch refusal {
        case .noHeader(let missing): Self.words(missing, map)
        case .noSheet(let sheet, let names):
            "there is no sheet \(Diagnostic.quoted(sheet))\(NearMatch.question(for: sheet, among: names))\n"
                + "    Its sheets are \(names.map(Diagnostic.quoted).joined(separator: ", ")): write one of them into the map."
        case .noLicence:
            "nobody says under which licence its prices are published\n"
                + "    Look it up where you found the file, and give it: --licence \"OGL v3.0\"."
        case .namelessLicence(let written):
            "the licence is \(Diagnostic.quoted(written)), which names none\n"
                + "    Look it up where you found the file, and give it: --licence \"OGL v3.0\"."
        case .repeatedColumn(let heading, let places):
            "the heading \(Diagnostic.quoted(heading)) stands in \(places.joined(separator: " and ")), and nobody knows which is meant\n"
                + "    Rename one of them, or write into the map its heading behind the one that stands above it, where one does."
        case .scaled(let place, let text, let scale):
            "\(place) says that amounts are in \(scale): \(Diagnostic.quoted(Diagnostic.withoutPersonalValues(text)))\n"
                + "    Write the amounts in pounds for one, and say so there: unit costs are in pounds."
        case .sharedHeading(let heading, let places, let apart):
            "the heading \(Diagnostic.quoted(heading)) stands over \(places.joined(separator: " and ")), with something below both, "
                + "and nobody knows which is meant\n    "
                + (apart.isEmpty
                    ? "Give each column a heading of its own."
                    : "Write into the map the heading with the one below it: "
                        + "\(apart.map(Diagnostic.quoted).joined(separator: " or ")).")
        case .twoPriceYears(let command, let map):
            "--price-year is \(command), and the map says \(map) for every row\n    Say one year: take the other out."
        case .otherYear(let place, let text, let map):
            "\(place) says \(Diagnostic.quoted(Diagnostic.withoutPersonalValues(text))), and the map that the prices are of \(map)\n"
                + "    Correct price_year in the map, or name the sheet that is meant in a row sheet of it; where the prices are of "
                + "\(map) all the same, give --price-year \(map) too."
        case .noPriceYear:
            "nothing says of which year its prices are\n    Give it: --price-year 2024-25."
        }
    }

    /// Which columns the likeliest header lacks, and which it has.
    private static func words(_ missing: MissingColumns, _ map: PriceListMap) -> String {
        if let parted = missing.parted {
            return "its cells are \(parted), and commas are read\n"
                + "    Save it as \"CSV UTF-8 (comma delimited)\" or as .xlsx."
        }
        if missing.place == nil, let unread = missing.unread {
            return "line \(unread.line) cannot be read: \(unread.reason)\n"
                + "    Save it anew as \"CSV UTF-8 (comma delimited)\" or as .xlsx: its line ends or its quotes are out of order."
        }
        let place = missing.place.map { "the likeliest header, at \($0)," } ?? "no row is like a header, and it"
        let lines = missing.columns.map { column in
            let near = column.nearest.map { "; the nearest there is \(Diagnostic.quoted($0))" } ?? ""
            return "    \(column.field): \(column.names.map(Diagnostic.quoted).joined(separator: " or "))\(near)"
        }
        let found =
            missing.found.isEmpty ? "" : "\n    It has: \(missing.found.map(Diagnostic.quoted).joined(separator: ", "))"
        return "\(place) lacks columns of the map \(map.name):\n" + lines.joined(separator: "\n") + found
            + "\n    Choose another map, or write one of your own: `avoided costs import --help` says how."
    }
}
