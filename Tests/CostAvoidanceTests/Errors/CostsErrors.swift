/// Mistakes in `costs.csv`.
enum CostsErrors {
    static let group = ErrorGroup(
        title: "costs.csv", introduction: "What the programme cost.",
        cases: [
            costs("no-rows", "1", "item,amount\n"),
            costs("shared-funder", "2:3", "item,amount,funder\nSalaries,100,NHS 60%; Police 40%\n"),
            costs("missing-value", "2:2", "item,amount\nSalaries,\n"),
            costs("not-an-amount", "2:2", "item,amount\nSalaries,45k\n"),
            costs("not-an-amount", "2:2", "item,amount\nSalaries,\"12.000,50\"\n"),
            costs("not-an-amount", "2:2", "item,amount\nSalaries,12000.005\n"),
            costs("repeated-cost", "3:2", "item,amount\nSalaries,5000\nSalaries,5000\n"),
            costs("negative-cost", "2:2", "item,amount\nGrant received,-5000\n"),
            costs("range-out-of-order", "2:2", "item,amount_low,amount,amount_high\nSalaries,300,200,400\n"),
            costs("range-without-ends", "2:3", "item,amount,range\nSalaries,200,95%\n"),
            costs(
                "distributions-differ", "3:4",
                "item,amount,amount_high,distribution\nSalaries,200,300,pert\nSalaries,200,300,uniform\n"),
            costs(
                "ranges-differ", "3:4",
                "item,amount,amount_high,range\nSalaries,200,300,90%\nSalaries,200,300,95%\n"),
            costs(
                "no-such-distribution", "2:5",
                "item,amount_low,amount,amount_high,distribution\nSalaries,0,200,400,gamma\n"),
            costs("not-a-number-of-months", "2:3", "item,amount,months\nSalaries,100,1 year\n"),
            costs("not-a-financial-year", "2:3", "item,amount,price_year\nSalaries,100,2020\n"),
            costs("not-a-month", "2:3", "item,amount,start\nSalaries,100,04/2020\n"),
            costs("start-without-period", "2:3", "item,amount,start\nSalaries,100,2020-04\n"),
            ErrorCase(
                "no-discount-factor", at: "costs.csv:2:3",
                [
                    "evaluation.json": """
                    { "title": "A test", "priceYear": "2020-21", "horizonYears": 125,
                      "period": { "start": "2020-04", "months": 12 } }
                    """,
                    "costs.csv": "item,amount,start,months\nSalaries,100,2145-04,24\n",
                ]),
            costs("invisible-character", "2:1", "item,amount\nSalaries\u{AD},100\n"),
            costs("total-row", "4:1", "item,amount\nSalaries,100\nRent,20\nTotal,120\n"),
            costs("total-row", "4:1", "item,amount\nSalaries,100\nRent,20\nTotal spend,130\n"),
            costs("total-row", "4:2", "item,amount\nSalaries,100\nRent,200\nFirst half,300\nTravel,50\n"),
            costs("total-row", "4:2", "item,amount\nSalaries,104250\nRent,21730\nProgramme,125980\n"),
            costs("total-row", "4:2", "item,amount\nSub-total pay,400\nSub-total other,50\nTotal,450\n"),
            costs("total-row", "4:2", "item,amount\nSalaries,45123.50\nRent,5207.25\nProgramme,50331\n"),
            costs(
                "example-left", "2:1",
                "item,amount_low,amount,amount_high,note\nSalaries,30000,32000,34000,one coordinator\n"),
            costs("example-left", "2:3", "item,amount,note\nRent,100,\"management, desk, travel\"\n"),
            costs("name-of-a-person", "2:3", "item,amount,funder\nSalaries,100,Mary Jones\n"),
            costs("two-names-of-one-body", "2:3", "item,amount,funder\nSalaries,100,National Health Service\n"),
            costs("two-names-of-one-body", "3:3", "item,amount,funder\nSalaries,100,LA\nRent,20,Local authority\n"),
            ErrorCase(
                "month-far-from-period", at: "costs.csv:2:3",
                ["evaluation.json": .text(period), "costs.csv": "item,amount,start\nSalaries,100,2042-04\n"]),
            ErrorCase(
                "month-far-from-period", at: "costs.csv:2:3",
                ["evaluation.json": .text(period), "costs.csv": "item,amount,start\nSalaries,100,2012-04\n"]),
            ErrorCase(
                "month-far-from-period", at: "costs.csv:2:3",
                ["evaluation.json": .text(period), "costs.csv": "item,amount,months\nSalaries,100,120\n"]),
            ErrorCase(
                "month-far-from-period", at: "costs.csv:2:3",
                ["evaluation.json": .text(period), "costs.csv": "item,amount,months\nSalaries,100,1188\n"]),
            costs("long-time", "2:3", "item,amount,months\nSalaries,100,240\n"),
            costs("long-time", "2:3", "item,amount,months\nSalaries,100,1188\n"),
            costs("price-year-far-off", "2:3", "item,amount,price_year\nSalaries,100,1974-75\n"),
            costs("two-spellings", "3:1", "item,amount\nPay,100\npay,200\n"),
            costs("number-too-large", "2:2", "item,amount\nSalaries,9999999999999999\n"),
            costs("no-price-index", "2:3", "item,amount,price_year\nSalaries,100,1900-01\n"),
        ])

    private static let period =
        #"{ "title": "A test", "priceYear": "2020-21", "period": { "start": "2020-04", "months": 12 } }"#

    private static func costs(_ code: String, _ place: String, _ text: String) -> ErrorCase {
        ErrorCase(code, at: "costs.csv:\(place)", ["costs.csv": .text(text)])
    }
}
