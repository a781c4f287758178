import CostAvoidance
import DelimitedText
import EvaluationReports

/// `avoided costs show SERVICE`: one unit cost with everything that is known of it.
enum CostsShow {
    /// The word that stands before the service.
    static let word = "show"

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws(CommandFailure) {
        guard arguments.operands.count == 2 else {
            throw .usage("costs show takes the name of one service, such as `avoided costs show ae-attendance`")
        }
        for option in ["--price-year", "--deflator"] where arguments.value(option) != nil {
            throw .usage("costs show gives prices of every edition at one price year, and takes no \(option)")
        }
        let name = arguments.operands[1]
        let edition = arguments.catalogueEdition
        guard let sheet = UnitCostSheet(of: ServiceID(name), in: edition) else {
            let near = Catalogue.builtIn(edition).suggestion(for: name)?.service.map { "; did you mean \($0)?" } ?? ""
            throw .usage("edition \(edition) of the catalogue has no service \(Diagnostic.quoted(name))\(near)")
        }
        switch arguments.value("--format") {
        case "csv": throw .usage("costs show prints text or json; `avoided costs \(name) --format csv` gives a file")
        case "json": terminal.result(sheet.json)
        default: terminal.result(sheet.text)
        }
    }
}
