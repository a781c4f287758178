/// Mistakes in the form of a table, whichever file it is.
enum TableErrors {
    static let group = ErrorGroup(
        title: "Tables",
        introduction: "Shown for one table; all are read by one reader.",
        cases: header + rows)

    private static let header: [ErrorCase] = [
        ErrorCase("wrong-delimiter", at: "costs.csv:1", ["costs.csv": "item;amount\nSalaries;100\n"]),
        ErrorCase("wrong-delimiter", at: "costs.csv:1", ["costs.csv": "item\tamount\nSalaries\t100\n"]),
        ErrorCase("wrong-delimiter", at: "costs.csv:1", ["costs.csv": "sep=,\nitem,amount\nSalaries,100\n"]),
        ErrorCase("wrong-delimiter", at: "costs.csv:1", ["costs.csv": "\"item\";\"amount\"\n\"Salaries\";\"100\"\n"]),
        ErrorCase("wrong-delimiter", at: "costs.csv:1", ["costs.csv": "item|amount\nSalaries|100\n"]),
        ErrorCase(
            "lines-above-header", at: "costs.csv:1", ["costs.csv": "Costs of the year\n\nitem,amount\nSalaries,100\n"]),
        ErrorCase(
            "header-on-two-lines", at: "service-use.csv:1",
            ["service-use.csv": ",A&E,\ncase_id,before,after\nC01,3,1\n", "outcomes.csv": .absent]),
        ErrorCase("unknown-column", at: "costs.csv:1:2", ["costs.csv": "item,amount (£)\nSalaries,100\n"]),
        ErrorCase(
            "unknown-column", at: "outcomes.csv:1:3",
            ["outcomes.csv": "service,quantity,Likelihood (%)\nae-attendance,1,35%\n"]),
        ErrorCase("no-header", at: "costs.csv:1", ["costs.csv": "Salaries,100\nRent,20\n"]),
        ErrorCase("missing-column", at: "costs.csv:1", ["costs.csv": "item,note\nSalaries,of two\n"]),
        ErrorCase("unknown-column", at: "costs.csv:1:2", ["costs.csv": "item,ammount\nSalaries,100\n"]),
        ErrorCase("unknown-column", at: "costs.csv:1:3", ["costs.csv": "item,amount,colour\nSalaries,100,red\n"]),
        ErrorCase("duplicate-column", at: "costs.csv:1:3", ["costs.csv": "item,amount,amount\nSalaries,100,200\n"]),
        ErrorCase("duplicate-column", at: "costs.csv:1:3", ["costs.csv": "item,amount,Amount\nSalaries,100,200\n"]),
        ErrorCase("empty-column-name", at: "costs.csv:1:3", ["costs.csv": "item,amount,,,\nSalaries,100,on-costs,,\n"]),
    ]

    private static let rows: [ErrorCase] = [
        ErrorCase("wrong-cell-count", at: "costs.csv:2", ["costs.csv": "item,amount\nSalaries,1,500\n"]),
        ErrorCase(
            "row-of-one-cell", at: "costs.csv:3:1",
            ["costs.csv": "item,amount\nSalaries,100\nSource: accounts of 2020-21,\n"]),
        ErrorCase("wrong-cell-count", at: "costs.csv:2", ["costs.csv": "item,amount,note\nSalaries,100\n"]),
        ErrorCase(
            "wrong-cell-count", at: "costs.csv:2",
            ["costs.csv": "item,amount\n\"Salaries,100\nRent\",20,\n"]),
        ErrorCase(
            "repeated-header", at: "costs.csv:3", ["costs.csv": "item,amount\nSalaries,100\nitem,amount\nRent,20\n"]),
        ErrorCase("stray-quote", at: "costs.csv:2:1", ["costs.csv": "item,amount\n15\" screen,100\n"]),
        ErrorCase(
            "text-after-quote", at: "costs.csv:2:1", ["costs.csv": "item,amount\n\"The \"new\" desk\",100\n"]),
        ErrorCase(
            "text-after-quote", at: "costs.csv:2:1",
            ["costs.csv": "item,amount\n\"Salaries,100\n\"Rent\",20\n"]),
        ErrorCase("unclosed-quote", at: "costs.csv:2:1", ["costs.csv": "item,amount\n\"Salaries,100\nRent,20\n"]),
        ErrorCase("lone-carriage-return", at: "costs.csv:1:2", ["costs.csv": "item,amount\rSalaries,100\r"]),
        ErrorCase(
            "personal-data", at: "costs.csv:2:1", ["costs.csv": "item,amount\npat.smith@example.org,100\n"]),
    ]
}
