/// Folders of observed use, written inline: what each person used more (or, below nought, less) of one service after than before.
struct ObservedFolder {
    /// Changes of the programme's people.
    var programme: [Int]
    /// Changes of people without the programme; nobody where it is empty.
    var comparison: [Int] = []
    var horizonYears = 1
    /// Low, central and high amount of the programme's cost, as cells.
    var cost = "4500,5000,6000"

    /// The changes again and again, for so many people.
    static func people(_ count: Int, _ changes: [Int]) -> [Int] { (0..<count).map { changes[$0 % changes.count] } }

    /// So many months of use before that nobody's after is below nought.
    private static let before = 20

    var files: [String: String] {
        func rows(_ changes: [Int], _ group: String) -> String {
            changes.enumerated().map { "\(group)\($0),\(group),visit,\(Self.before),\(Self.before + $1)\n" }.joined()
        }
        return files(
            use: "case_id,group,service,before,after\n" + rows(programme, "programme")
                + rows(comparison, "comparison"))
    }

    /// The same with another `service-use.csv`.
    func files(use: String) -> [String: String] {
        [
            "evaluation.json": """
            { "title": "T", "priceYear": "2015-16", "period": { "start": "2015-04", "months": 12 },
              "windows": { "beforeMonths": 12, "afterMonths": 12 }, "horizonYears": \(horizonYears) }
            """,
            "unit-costs.csv": """
            service,label,unit,low,central,high,price_year,bearer,cashable,cost_basis,source
            visit,Visit,visit,80,100,130,2015-16,NHS,0.5,marginal,test
            night,Night,night,,50,,2015-16,Police,,average,test

            """,
            "costs.csv":
                "item,amount_low,amount,amount_high,funder\nAll with on-costs and overheads,\(cost),NHS\n",
            "service-use.csv": use,
        ]
    }
}
