/// A small evaluation that the tests of the budget view ask about: visits at £100 that fade by half each year over three, of which a
/// part leaves a budget months later; set up before the period and rolled out after it.
public enum BudgetedVisits {
    /// Its files, by name.
    ///
    /// - Parameters:
    ///   - rows: rows of `outcomes.csv`: `start,service,quantity_low,quantity,quantity_high`.
    ///   - cashable: the share at its low, central and high.
    ///   - lag: months from a saving until a budget falls, at the same ends.
    public static func files(rows: [String], cashable: String, lag: String) -> [String: String] {
        [
            "evaluation.json":
                #"{ "title": "T", "priceYear": "2020-21", "period": { "start": "2020-04", "months": 24 }, "horizonYears": 3 }"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            visit,Visit,visit,100,2020-21,NHS,made up
            """,
            "outcomes.csv": (["start,service,quantity_low,quantity,quantity_high"] + rows).joined(separator: "\n")
                + "\n",
            "assumptions.csv": """
            parameter,scope,low,central,high,source
            drop_off,,0.75,0.5,0.25,made up
            cashable,,\(cashable),made up
            cashable_lag,,\(lag),made up
            """,
            "costs.csv": """
            item,start,months,amount_low,amount,amount_high,funder
            Set-up,2019-12,6,600,600,600,Council
            Roll-out,2023-04,12,1000,1200,1500,Council
            """,
        ]
    }
}
