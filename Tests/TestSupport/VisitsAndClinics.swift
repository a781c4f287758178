/// A small evaluation that the tests of commands ask about: visits and clinics at £100 each, which the NHS would have paid at the
/// prices of 2024-25 for 15 people. A fifth of it is deadweight, nothing fades, and nothing is withheld.
public enum VisitsAndClinics {
    /// Its files, by name.
    ///
    /// - Parameters:
    ///   - outcomes: `outcomes.csv` with its header.
    ///   - cost: whole pounds of the one item of cost.
    ///   - scope: what the deadweight is for; empty for all rows.
    ///   - more: further files.
    public static func files(
        outcomes: String, cost: Int, deadweightOf scope: String = "", adding more: [String: String] = [:]
    ) -> [String: String] {
        let files = [
            "evaluation.json": """
            { "title": "t", "priceYear": "2024-25", "people": 15, "disclosure": { "threshold": 0 } }
            """,
            "outcomes.csv": outcomes,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            visit,Visit,visit,100,2024-25,NHS,made up
            clinic,Clinic,appointment,100,2024-25,NHS,made up

            """,
            "costs.csv": "item,amount\nSalaries,\(cost)\n",
            "assumptions.csv": "parameter,scope,central,source\ndeadweight,\(scope),0.2,made up\n",
        ]
        return files.merging(more) { $1 }
    }

    /// A plan of one coordinator over a year at £24,000, for twelve people at a time.
    public static let plan = """
        { "months": 12, "coordinators": [ { "month": 0, "count": 1 } ], "capacity": 12, "rampUp": [1],
          "populationPerCoordinator": 10000, "diminishingReturns": 0, "costPerCoordinator": 24000 }
        """
}
