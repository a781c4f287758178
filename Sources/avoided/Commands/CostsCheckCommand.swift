import CostAvoidance
import DelimitedText
import EvaluationReports

/// `avoided costs check`: faults of a price list.
enum CostsCheckCommand: Command {
    static let description = CommandDescription(
        name: "costs check", summary: "looks for faults in a list of unit costs, writing nothing",
        operands: [.init(name: "FILE", count: .one)],
        options: [
            .init(
                name: "--for", value: .one(placeholder: "FOLDER"),
                help: "an evaluation: which prices of the list it does not use"),
            .catalogue, .format,
        ],
        discussion: """
            FILE is a unit-costs.csv, or an .xlsx with such a sheet. Beside what `evaluate` would refuse, its rows are held against one another and
            against the catalogue: parts above their whole, a year unlike its weeks, prices unlike the catalogue's at
            one price year, digits of a formula run together, shifted, repeated and total rows, years in the wrong
            column, missing sources, old prices. Each finding has its place, its name and what to do.
            The exit status is 1 where there is an error, and 0 where there are warnings alone.

                avoided costs check my-evaluation/unit-costs.csv --for my-evaluation
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let name = arguments.operands[0]
        let used = try arguments.value("--for").map { folder throws(CommandFailure) in
            try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
                Set(try EvaluationFolder(path: folder).read().unitCosts.keys)
            }
        }
        let list = try PriceFile.list(name)
        let findings = list.placed(check(arguments, used).findings(in: list.file))
        let listing = PriceListListing(findings, file: name)
        terminal.result(arguments.value("--format") == "json" ? listing.json : listing.text)
        guard !listing.isRefused else { throw CommandFailure(.refused) }
    }

    private static func check(_ arguments: Arguments, _ used: Set<ServiceID>?) -> PriceListCheck {
        PriceListCheck(known: .builtIn(arguments.catalogueEdition), used: used)
    }
}
