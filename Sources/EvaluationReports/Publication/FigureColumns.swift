import CostAvoidance

/// The columns of the tables for scripts in a reader's words, each with its unit.
struct FigureColumns {
    let wording: SavingsWording
    let priceYear: FinancialYear
    let counts: RoundedCounts
    /// Whether amounts are values of several kinds, of which no word for savings may be said.
    var areValues = false

    /// A column of words, or the unit of its figures.
    struct Meaning {
        var heading: String
        /// Nil for words, and for figures whose unit differs from row to row.
        var unit: FigureUnit?
        var content: PublicationTable.Column.Content
    }

    /// What a column holds, by its name in the file.
    func meaning(_ name: String) -> Meaning {
        if let words = Self.words[name] { return Meaning(heading: words, unit: nil, content: .words) }
        if let (heading, unit) = single(name) { return figures(heading, unit) }
        for (ending, end) in [("_low", "low"), ("_high", "high"), ("", "central")] where name.hasSuffix(ending) {
            guard let (heading, unit) = threefold(String(name.dropLast(ending.count))) else { continue }
            return figures("\(heading), \(end)", unit)
        }
        return Meaning(heading: Wording.column(name).capitalisedFirst, unit: nil, content: .words)
    }

    private func figures(_ heading: String, _ unit: FigureUnit?) -> Meaning {
        let named =
            switch unit {
            case nil, .units(""): "in the unit given"
            case .units(let name): name
            case .people: counts.unit
            case .pounds, .share, .ratio, .months: unit?.name ?? ""
            }
        return Meaning(heading: FigureUnit.heading(heading, in: named), unit: unit, content: .numbers)
    }

    private static let words = [
        "measure": "Measure", "unit": "Unit", "service": "Identifier of the service", "label": "Service",
        "bearer": "Bearer", "year": "Year", "benefit_type": "Kind of value", "financial_year": "Financial year",
        "cashability": "Whether it could leave a budget", "body": "Body", "arm": "Group",
        "parameter": "Input", "scope": "Scope, as the inputs name it", "scenario": "Scenario", "code": "Code",
        "file": "Input table it concerns", "message": "What a reader must know",
    ]

    /// Columns that stand alone.
    private func single(_ name: String) -> (String, FigureUnit?)? {
        switch name {
        case "low", "central", "high": (name.capitalisedFirst, nil)
        case DrawnPoint.p2_5.rawValue: (DrawnPoint.p2_5.heading, nil)
        case DrawnPoint.p50.rawValue: (DrawnPoint.p50.heading, nil)
        case DrawnPoint.p97_5.rawValue: (DrawnPoint.p97_5.heading, nil)
        case "difference_from_base": ("Difference to the evaluation as it is, central", nil)
        case "people": ("People", .people)
        case "before": ("Use before", .units(""))
        case "after": ("Use after", .units(""))
        case "change": ("Change", .units(""))
        case "difference": ("Difference to the comparison group", .units(""))
        case "difference_low": ("Its 2.5% point", .units(""))
        case "difference_high": ("Its 97.5% point", .units(""))
        case "low_input": ("Input at its low", nil)
        case "high_input": ("Input at its high", nil)
        case "net_benefit_at_low": ("Net benefit with the input at its low", .pounds)
        case "net_benefit_at_high": ("Net benefit with the input at its high", .pounds)
        case "swing": ("Swing", .pounds)
        case "switching_value": ("Switching value", nil)
        case "coefficient": ("Net benefit for one more of it", .pounds)
        case "first_order": ("Share of the variance that is its own", .share)
        case "first_order_error": ("Half-width of the 95% interval of that share", .share)
        case "total_order": ("Share of the variance with what it multiplies", .share)
        case "total_order_error": ("Half-width of the 95% interval of this share", .share)
        case "line": ("Line of the input table", .units("number"))
        default: nil
        }
    }

    /// Columns that come as low, central and high.
    private func threefold(_ name: String) -> (String, FigureUnit?)? {
        switch name {
        case "gross" where areValues: ("Gross value", .pounds)
        case "net" where areValues: ("Net value", .pounds)
        case "present_value" where areValues: ("Present value", .pounds)
        case "gross": (wording.gross.capitalisedFirst, .pounds)
        case "net", "savings": (wording.net.capitalisedFirst, .pounds)
        case "present_value": (wording.presentValue.capitalisedFirst, .pounds)
        case "quantity": ("Units", .units(""))
        case "unit_cost": ("Unit cost at \(priceYear) prices", .pounds)
        case "cost": ("Programme cost", .pounds)
        case "savings_nominal": ("\(wording.net.capitalisedFirst), in the money of the year", .pounds)
        case "cost_nominal": ("Programme cost, in the money of the year", .pounds)
        case "pays": ("Pays", .pounds)
        case "avoided": ("\(wording.verb.capitalisedFirst) it less by", .pounds)
        case "cashable": ("Of that, could leave a budget", .pounds)
        case "remains": ("Remains", .pounds)
        case "for_each_pound": ("For each £1 it pays", .ratio)
        default: nil
        }
    }
}
