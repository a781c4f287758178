import CostAvoidance
import EvaluationReports

/// `avoided explain`: how one figure in the report was made.
enum ExplainCommand: Command {
    static let description = CommandDescription(
        name: "explain", summary: "shows how a figure in the report was made",
        operands: [
            .init(name: "FOLDER", count: .one),
            .init(name: "FIGURE", count: .zeroOrMore, known: .init { SummaryMeasure.allCases.map(\.rawValue) }),
        ],
        options: [
            .init(
                name: "--depth", value: .one(placeholder: "N"), help: "levels under the figure to show (default all)",
                check: CommandDescription.Option.wholeNumber("--depth", in: depths)),
            .format, .seed, .draws, .sampling, .precision,
        ],
        discussion: """
            Without FIGURE it lists the name of every figure in the tables of the report. Several are explained one after
            the other, from one evaluation; as JSON they are a list.
            FOLDER may be an .xlsx or .ods with the files as its sheets; rows and places are then those of the sheets.
            A figure is a measure of summary.csv and its end or point (net_savings, net_savings_low, net_benefit_p97_5),
            a row of a table and its column (service:ae-attendance/net, bearer:NHS/gross_high, year:0/net), or a cell of
            another table: cost:ITEM/cost_low, scenario:NAME/net_benefit, input:deadweight/switching_value.
            Words before the colon: \(Self.tables).
            A figure may also be named by where report.md or annex.md prints it: "Table 1, Ambulance call-out, central".
            The steps go down to rows, counts, unit costs, price indices, assumptions and their sources, and end in the
            same penny as the report. What the report suppresses is not shown.

            Example: avoided explain fixtures/derby service:ae-attendance/net
            """)

    private static var tables: String { CellTable.allCases.map(\.rawValue).sorted().joined(separator: ", ") }

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let depth = try Self.depth(arguments)
        let simulation = try SimulationOptions(arguments)
        let asked = try Self.asked(arguments)
        guard !asked.isEmpty || !arguments.isGiven("--depth") else {
            throw .usage("--depth is about the steps of a figure: name one after the folder")
        }
        let findings = try InputErrors.findings(
            in: arguments.operands[0], notices: .init(arguments), terminal: terminal
        ) {
            simulation.applied(to: $0)
        }
        let isJSON = arguments.value("--format") == "json"
        let list = { () throws(CommandFailure) in
            try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in try FigureList(findings) }
        }
        guard !asked.isEmpty else {
            let list = try list()
            return terminal.result(isJSON ? list.json : list.text)
        }
        let hasPlaces = asked.contains { if case .place = $0 { true } else { false } }
        let figures = try Self.figures(asked, among: hasPlaces ? try list() : nil)
        let explainer = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try ReportExplainer(findings)
        }
        let explanations = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try figures.map { figure throws(EvaluationError) in (figure, try explainer.explain(figure)) }
        }
        let unknown = explanations.compactMap { if case .unknown(let reason) = $0.1 { reason } else { nil } }
        guard unknown.isEmpty else { throw .usage(unknown) }
        terminal.result(
            isJSON
                ? json(explanations, depth: depth)
                : explanations.map { ExplanationText.text($0.1, of: $0.0, depth: depth) }.joined(separator: "\n"))
    }

    /// One figure is an object, as several are a list of such.
    private static func json(_ explanations: [(ReportFigure, Explanation)], depth: Int) -> String {
        guard explanations.count == 1, let (figure, explanation) = explanations.first else {
            return ExplanationJSON.json(explanations, depth: depth)
        }
        return ExplanationJSON.json(explanation, of: figure, depth: depth)
    }

    /// What is asked about: a figure by its name, or by where it is printed.
    private enum Asked {
        case figure(ReportFigure)
        case place(FigurePlace)
    }

    /// None where the names of all are asked for.
    private static func asked(_ arguments: Arguments) throws(CommandFailure) -> [Asked] {
        var asked: [Asked] = []
        var wrong: [String] = []
        for word in arguments.operands.dropFirst() {
            do throws(FigureNameError) {
                if let place = FigurePlace(word) {
                    asked.append(.place(place))
                } else {
                    asked.append(.figure(try ReportFigure(parsing: word)))
                }
            } catch {
                wrong.append(error.explanation)
            }
        }
        guard wrong.isEmpty else { throw .usage(wrong) }
        return asked
    }

    private static func figures(_ asked: [Asked], among list: FigureList?) throws(CommandFailure) -> [ReportFigure] {
        var figures: [ReportFigure] = []
        var wrong: [String] = []
        for one in asked {
            do throws(FigurePlaceError) {
                switch one {
                case .figure(let figure): figures.append(figure)
                case .place(let place): figures += try list?.figures(at: place) ?? []
                }
            } catch {
                wrong.append(error.explanation)
            }
        }
        guard wrong.isEmpty else { throw .usage(wrong) }
        return figures
    }

    private static func depth(_ arguments: Arguments) throws(CommandFailure) -> Int {
        try arguments.wholeNumber("--depth", in: depths) ?? .max
    }

    /// More levels than any figure has.
    private static let depths = 0...1_000_000
}
