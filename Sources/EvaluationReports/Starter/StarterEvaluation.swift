import CostAvoidance

/// A small, complete evaluation to start from: every file a person may want, filled in with an example to be written over.
package struct StarterEvaluation {
    let design: StarterDesign
    let settings: StarterSettings
    /// The tables, the case file first.
    let tables: [StarterTable]

    /// The example of a design. `evaluate` accepts it as it is, and its status is `illustration` until that is changed.
    package init(_ design: StarterDesign) {
        self.design = design
        settings = StarterSettings(
            design, limitation: ExampleText.limitation)
        let cases =
            switch design {
            case .judged: StarterCases.outcomes(basis: StarterCases.statedBasis)
            case .beforeAfter, .comparison: StarterCases.serviceUse(design)
            }
        tables = [cases, Self.costs, Self.assumptions(design), Self.unitCosts]
    }

    /// The judged example with rows of every basis and a share of optimism bias to be filled in for each: `evaluate` names every cell
    /// that is still empty.
    package static let withGrades = StarterEvaluation(
        design: .judged, settings: StarterSettings(.judged, limitation: OptimismBiasGrades.whoseShares),
        tables: [
            StarterCases.outcomes { number, _ in Basis.allCases[number % Basis.allCases.count] }, costs,
            assumptions(.judged, and: OptimismBiasGrades.rows), unitCosts,
        ])

    private init(design: StarterDesign, settings: StarterSettings, tables: [StarterTable]) {
        (self.design, self.settings, self.tables) = (design, settings, tables)
    }

    /// The files of the folder.
    package var files: [ReportFile] {
        [ReportFile(name: "evaluation.json", text: settings.json)]
            + tables.map { ReportFile(name: "\($0.name).csv", text: $0.csv) }
            + [ReportFile(name: "README.md", text: StarterReadMe.text(of: self))]
    }

    /// Whether a file holds an example as it was written, so that nobody has put anything of his own into it.
    package static func isExample(_ bytes: [UInt8], named name: String) -> Bool {
        let examples = StarterDesign.allCases.map { StarterEvaluation($0) } + [withGrades]
        return examples.contains { example in
            example.tables.contains { "\($0.name).csv" == name && Array($0.csv.utf8) == bytes }
        }
    }

    private static let costs = StarterTable(
        name: "costs",
        header: [
            "item", "start", "months", "amount_low", "amount", "amount_high", "funder", "price_year", "note",
        ],
        rows: ExampleRow.costs.map { example in
            let cell = Dictionary(uniqueKeysWithValues: example.cells.map { ($0.column, $0.text) })
            return [
                cell["item"], "2024-04", "12", cell["amount_low"], cell["amount"], cell["amount_high"],
                "Local authority", "2024-25", cell["note"],
            ].map { $0 ?? "" }
        })

    /// What the design leaves to be assumed: a comparison has seen what would have happened anyway, and says so.
    private static func assumptions(_ design: StarterDesign, and more: [[String]] = []) -> StarterTable {
        let (source, rationale) = (ExampleText.shareSource, ExampleText.shareRationale)
        let deadweight =
            design == .comparison
            ? ["deadweight", "", "0", "0", "0", "", ExampleText.comparisonSource, ExampleText.comparisonRationale]
            : ["deadweight", "", "0.35", "0.25", "0.15", "triangular", source, rationale]
        let rows = [
            ["attribution", "", "0.6", "0.75", "0.9", "triangular", source, "Others helped too"],
            ["displacement", "", "0.1", "0.05", "0", "triangular", source, rationale],
        ]
        return StarterTable(
            name: "assumptions",
            header: ["parameter", "scope", "low", "central", "high", "distribution", "source", "rationale"],
            rows: [deadweight] + rows + more)
    }

    private static let unitCosts = StarterTable(
        name: "unit-costs",
        header: [
            "service", "label", "unit", "low", "central", "high", "distribution", "price_year", "bearer",
            "benefit_type",
            "cashable", "cost_basis", "excludes", "max_per_year", "source", "source_ref", "url", "note", "vat",
        ],
        rows: [
            [
                "befriending-session", "Befriending group", "session", "8", "12", "16", "triangular", "2024-25",
                "Local authority", "fiscal", "0", "average", "", "53", ExampleText.priceSource, "page or table",
                "",
                "a unit cost of your own; low and high give it a range", "excluded",
            ]
        ])
}
