import CostAvoidance
import DelimitedText
import EvaluationReports

/// `avoided costs show SERVICE`: one unit cost with everything that is known of it.
enum CostsShowCommand: Command {
    static let description = CommandDescription(
        name: "costs show", summary: "shows one unit cost with its source, licence and price in every edition",
        operands: [.init(name: "SERVICE", count: .one, known: .builtInServices)],
        options: [.catalogue, .format],
        discussion: """
            SERVICE is the name of a built-in price, as `avoided costs` lists them.

                avoided costs show ae-attendance
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let name = arguments.operands[0]
        let edition = arguments.catalogueEdition
        guard let sheet = UnitCostSheet(of: ServiceID(name), in: edition) else {
            let near = Catalogue.builtIn(edition).suggestion(for: name)?.service.map { "; did you mean \($0)?" } ?? ""
            throw .usage(
                "edition \(edition) of the catalogue has no service \(Diagnostic.quoted(name))\(near)\n"
                    + "    avoided costs WORDS looks for the services whose names or sources have the words.")
        }
        terminal.result(arguments.value("--format") == "json" ? sheet.json : sheet.text)
    }
}
