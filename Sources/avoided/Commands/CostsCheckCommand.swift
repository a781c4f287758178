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
                help: "an evaluation: which prices of the list it does not use, compared with the catalogue it pins"),
            .catalogue, .format,
        ],
        discussion: """
            FILE is a unit-costs.csv, or an .xlsx or .ods with such a sheet; bearer is one body, or several with their shares,
            such as "NHS 60%; Local authority 40%". Beside what `evaluate` would refuse, its rows are held against one another and
            against the catalogue: parts above their whole, a year unlike its weeks, prices unlike the catalogue's at
            one price year, digits of a formula run together, shifted, repeated and total rows, years in the wrong
            column, missing sources, old prices. Each finding has its place, its name and what to do.
            The exit status is 1 where there is an error, and 0 where there are warnings alone.

                avoided costs check my-evaluation/unit-costs.csv --for my-evaluation
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let name = arguments.operands[0]
        let evaluation: Evaluation? = try arguments.value("--for").flatMap { folder throws(CommandFailure) in
            try Self.evaluation(in: folder, terminal)
        }
        let list = try PriceFile.list(name)
        let findings = list.placed(check(arguments, evaluation).findings(in: list.file))
        let listing = PriceListListing(findings, file: name)
        terminal.result(arguments.value("--format") == "json" ? listing.json : listing.text)
        guard !listing.isRefused else { throw CommandFailure(.refused) }
    }

    /// The evaluation that a list is for; nil, after saying why, of one that is refused: the list's own faults may be the reason.
    private static func evaluation(in folder: String, _ terminal: Terminal) throws(CommandFailure) -> Evaluation? {
        do throws(EvaluationError) {
            return try EvaluationFolder(path: folder).read()
        } catch {
            guard case .refused(let diagnostics) = error else {
                throw InputErrors.failure(error, terminal: terminal)
            }
            terminal.message(
                "which prices \(folder) does not use is not known, for it has "
                    + "\(InputErrors.count(diagnostics.errorCount, "error")): see `avoided check \(folder)`")
            return nil
        }
    }

    /// A check against the edition asked for; where none is, against that of the evaluation that the list is for.
    private static func check(_ arguments: Arguments, _ evaluation: Evaluation?) -> PriceListCheck {
        let isAsked = arguments.value("--catalogue") != nil
        let edition = isAsked ? arguments.catalogueEdition : evaluation?.settings.catalogue ?? .newest
        return PriceListCheck(edition: edition, used: evaluation.map { Set($0.unitCosts.keys) })
    }
}
