/// Mistakes in `outcomes.csv`.
enum OutcomesErrors {
    static let group = ErrorGroup(
        title: "outcomes.csv",
        introduction: "Numbers, shares, months and words are read in the same way in the other tables.",
        cases: cells + names + people + numbers + ranges + time)

    private static let period =
        #"{ "title": "A test", "priceYear": "2020-21", "period": { "start": "2020-04", "months": 12 } }"#

    private static func outcomes(_ code: String, _ place: String, _ text: String) -> ErrorCase {
        ErrorCase(code, at: "outcomes.csv:\(place)", ["outcomes.csv": .text(text)])
    }

    private static func quantity(_ cell: String) -> ErrorCase {
        outcomes("not-a-quantity", "2:2", "service,quantity\nae-attendance,\(cell)\n")
    }

    private static let cells: [ErrorCase] = [
        outcomes("no-rows", "1", "service,quantity\n"),
        outcomes("unknown-column", "1:3", "service,quantity,area\nae-attendance,1,North\n"),
        outcomes("missing-value", "2:1", "service,quantity\n,1\n"),
        outcomes("missing-value", "2:2", "service,quantity\nae-attendance,\n"),
        outcomes("unknown-service", "2:1", "service,quantity\nae-attendence,1\n"),
        outcomes("unknown-service", "2:1", "service,quantity\nsurfboard,1\n"),
        outcomes("unknown-word", "2:3", "service,quantity,basis\nae-attendance,1,practicioner\n"),
        outcomes("unknown-word", "2:3", "service,quantity,basis\nae-attendance,1,guess\n"),
        outcomes(
            "alternative-benefit-types", "3:2",
            """
            case_id,service,quantity,alternative
            C01,crime-any,1,theft in May
            C01,crime-any-social,1,theft in May

            """),
        outcomes("personal-data", "2:1", "case_id,service,quantity\n943 476 5919,ae-attendance,1\n"),
        outcomes("personal-data", "2:1", "case_id,service,quantity\nMary Smith,ae-attendance,1\n"),
        ErrorCase(
            "personal-data", at: "outcomes.csv:2:2",
            [
                "evaluation.json":
                    #"{ "title": "A test", "priceYear": "2020-21", "period": { "start": "2020-04", "months": 12 } }"#,
                "outcomes.csv": "case_id,start,service,quantity\nC01,1961-04-17,ae-attendance,1\n",
            ]),
        outcomes("personal-data", "2:3", "service,quantity,note\nae-attendance,1,ring 01632 960001\n"),
        outcomes("personal-data", "2:3", "service,quantity,note\nae-attendance,1,born 17 April 1961\n"),
    ]

    private static let names: [ErrorCase] = [
        outcomes("invisible-character", "2:1", "case_id,service,quantity\n\u{FEFF}C01,ae-attendance,1\n"),
        outcomes("invisible-character", "2:1", "case_id,service,quantity\nC01\u{200B},ae-attendance,1\n"),
        outcomes("error-value", "2:1", "case_id,service,quantity\n#N/A,ae-attendance,1\n"),
        outcomes("shortened-number", "2:1", "case_id,service,quantity\n1.23457E+11,ae-attendance,1\n"),
        outcomes("total-row", "3:1", "case_id,service,quantity\nC01,ae-attendance,1\nTotal,ae-attendance,1\n"),
        outcomes("total-row", "3:1", "case_id,service,quantity\nC01,ae-attendance,1\nn = 12,ae-attendance,1\n"),
        outcomes("total-row", "3:1", "service,quantity\nae-attendance,1\nGrand total,1\n"),
        outcomes("total-row", "3:3", "service,quantity,note\nae-attendance,1,\nambulance-call-out,1,Sub-total\n"),
        outcomes(
            "total-row", "8:2",
            "service,quantity\n" + String(repeating: "ae-attendance,2\n", count: 6) + "ae-attendance,12\n"),
        outcomes(
            "total-row", "4:3",
            "case_id,service,quantity\nC01,ae-attendance,13\nC02,ae-attendance,24\n,ae-attendance,37\n"),
        outcomes("total-row", "4:2", "service,quantity\nae-attendance,137\nae-attendance,212\nae-attendance,349\n"),
        outcomes("case-of-nobody", "2:1", "case_id,service,quantity\nN/A,ae-attendance,1\nC02,ae-attendance,2\n"),
        ErrorCase(
            "date-for-name", at: "outcomes.csv:2:1",
            [
                "evaluation.json": #"{ "title": "A test", "priceYear": "2020-21", "groupBy": ["age"] }"#,
                "outcomes.csv": "age,service,quantity\n14-Oct,ae-attendance,1\n",
            ]),
        outcomes("two-spellings", "3:1", "case_id,service,quantity\nC01,ae-attendance,1\nc01,ae-attendance,2\n"),
        outcomes("two-spellings", "3:1", "case_id,service,quantity\nC01,ae-attendance,1\nC-01,ae-attendance,2\n"),
        outcomes("two-spellings", "3:1", "case_id,service,quantity\nC01,ae-attendance,1\nCO1,ae-attendance,2\n"),
        outcomes(
            "two-spellings", "3:3",
            "case_id,service,alternative,quantity\nC7,ae-attendance,a,1\nC7,ae-attendance,A,2\n"),
        outcomes("two-spellings", "3:1", "case_id,service,quantity\n7,ae-attendance,1\n007,ae-attendance,2\n"),
        ErrorCase(
            "two-spellings", at: "outcomes.csv:3:3",
            [
                "evaluation.json": .text(grouped),
                "outcomes.csv": "service,quantity,area\nae-attendance,1,North\nae-attendance,1,north\n",
            ]),
        ErrorCase(
            "two-spellings", at: "outcomes.csv:3:3",
            [
                "evaluation.json": .text(grouped),
                "outcomes.csv": "service,quantity,area\nae-attendance,1,Sheffield\nae-attendance,1,Sheffeild\n",
            ]),
        ErrorCase(
            "total-row", at: "outcomes.csv:3:3",
            [
                "evaluation.json": .text(grouped),
                "outcomes.csv": "service,quantity,area\nae-attendance,1,North\nae-attendance,1,All areas\n",
            ]),
        ErrorCase(
            "alternative-of-nothing", at: "outcomes.csv:2:4",
            [
                "outcomes.csv": """
                case_id,service,quantity,alternative
                C01,ae-attendance,3,n/a
                C01,ambulance-call-out,2,n/a

                """
            ]),
        ErrorCase(
            "alternative-groups", at: "outcomes.csv:3:3",
            [
                "evaluation.json": .text(grouped),
                "outcomes.csv": """
                service,quantity,area,alternative
                ae-attendance,3,North,winter
                ambulance-call-out,2,South,winter

                """,
            ]),
    ]

    private static let grouped = #"{ "title": "A test", "priceYear": "2020-21", "groupBy": ["area"] }"#

    private static let people: [ErrorCase] = [
        ErrorCase(
            "case-in-two-groups", at: "outcomes.csv:3:2",
            [
                "evaluation.json": .text(grouped),
                "outcomes.csv": "case_id,area,service,quantity\nC01,South,ae-attendance,1\nC01,North,ae-attendance,1\n",
            ]),
        ErrorCase(
            "people-disagree", at: "evaluation.json:1:56",
            [
                "evaluation.json": #"{ "title": "A test", "priceYear": "2020-21", "people": 1 }"#,
                "outcomes.csv": "case_id,service,quantity\nC01,ae-attendance,1\nC02,ae-attendance,2\n",
            ]),
        ErrorCase(
            "comparison-without-people", at: "evaluation.json:1:72",
            [
                "evaluation.json":
                    #"{ "title": "A test", "priceYear": "2020-21", "comparison": { "chosen": "matched" } }"#,
                "outcomes.csv": "service,quantity\nae-attendance,1\n",
            ]),
        ErrorCase(
            "people-disagree", at: "wellbeing.csv:3:1",
            [
                "outcomes.csv": "case_id,service,quantity\nC01,ae-attendance,1\n",
                "wellbeing.csv": "case_id,measure,after\nC01,sleep,better\nC02,sleep,same\n",
            ]),
        outcomes("people-not-known", "3:1", "case_id,service,quantity\nC01,ae-attendance,1\n,ae-attendance,2\n"),
    ]

    private static let numbers: [ErrorCase] = [
        outcomes("implausible-count", "2:3", "case_id,service,quantity\nC01,ae-attendance,400\n"),
        outcomes("day-for-count", "2:3", "case_id,service,quantity\nC01,ae-attendance,45413\n"),
        ErrorCase(
            "group-without-name", at: "outcomes.csv:2:3",
            [
                "evaluation.json": .text(grouped),
                "outcomes.csv": "service,quantity,area\nae-attendance,1,-\nae-attendance,3,North\n",
            ]),
        quantity("nil"), quantity("n/a"), quantity("<5"),
        quantity("two"), quantity("\"1,500\""), quantity("\"1,5\""), quantity("£5"), quantity("1e5"), quantity("NaN"),
        quantity("#N/A"), quantity("35%"), quantity("\u{2212}5"), quantity("€5"), quantity("0.3333333"),
        quantity("99999999999999999999999999999999999999999"), quantity("5k"), quantity("<5"), quantity("5 hours"),
        outcomes(
            "number-too-large", "3:2",
            "service,quantity\nae-attendance,99999999999999999999999999\nae-attendance,99999999999999999999999999\n"),
        outcomes("not-a-share", "2:3", "service,quantity,likelihood\nae-attendance,1,1.7\n"),
        outcomes("not-a-share", "2:3", "service,quantity,likelihood\nae-attendance,1,35\n"),
        outcomes("not-a-share", "2:3", "service,quantity,likelihood\nae-attendance,1,likely\n"),
        outcomes("not-a-share", "2:3", "service,quantity,likelihood\nae-attendance,1,\"0,35\"\n"),
        outcomes("not-a-share", "2:3", "service,quantity,likelihood\nae-attendance,1,0.3333333\n"),
    ]

    private static let ranges: [ErrorCase] = [
        outcomes(
            "range-without-central", "2:2", "service,quantity_low,quantity,quantity_high\nae-attendance,1,,3\n"),
        outcomes(
            "range-out-of-order", "2:2", "service,quantity_low,quantity,quantity_high\nae-attendance,4,2,5\n"),
        outcomes(
            "range-out-of-order", "2:4", "service,quantity_low,quantity,quantity_high\nae-attendance,1,2,1\n"),
        outcomes("unknown-word", "2:4", "service,quantity,quantity_high,range\nae-attendance,2,3,99%\n"),
        outcomes(
            "low-beside-standard-error", "2:2",
            "service,quantity_low,quantity,quantity_high,range\nae-attendance,1,2,0.5,se\n"),
        outcomes(
            "negative-standard-error", "2:3", "service,quantity,quantity_high,range\nae-attendance,2,-0.5,se\n"),
        outcomes(
            "distribution-of-shares", "2:4",
            "service,quantity,quantity_high,quantity_distribution\nae-attendance,2,3,beta\n"),
        outcomes(
            "distributions-differ", "3:4",
            "service,quantity,quantity_high,quantity_distribution\nae-attendance,2,3,pert\nae-attendance,2,3,uniform\n"),
        outcomes(
            "ranges-differ", "3:4",
            "service,quantity,quantity_high,range\nae-attendance,2,3,90%\nae-attendance,2,3,\n"),
        outcomes(
            "no-such-distribution", "2:4",
            "service,quantity,quantity_high,quantity_distribution\nae-attendance,2,3,gamma\n"),
        outcomes(
            "no-such-distribution", "2:5",
            "service,quantity,likelihood,likelihood_high,likelihood_distribution\nae-attendance,2,0.5,1,beta\n"),
    ]

    private static let time: [ErrorCase] = [
        outcomes("not-a-month", "2:3", "service,quantity,start\nae-attendance,1,April\n"),
        ErrorCase(
            "not-a-month", at: "outcomes.csv:2:3",
            ["evaluation.json": .text(period), "outcomes.csv": "service,quantity,start\nae-attendance,1,2020-13\n"]),
        ErrorCase(
            "not-a-month", at: "outcomes.csv:2:3",
            ["evaluation.json": .text(period), "outcomes.csv": "service,quantity,start\nae-attendance,1,05/13/2020\n"]),
        ErrorCase(
            "not-a-month", at: "outcomes.csv:2:3",
            ["evaluation.json": .text(period), "outcomes.csv": "service,quantity,start\nae-attendance,1,31/02/2021\n"]),
        ErrorCase(
            "not-a-month", at: "outcomes.csv:2:3",
            ["evaluation.json": .text(period), "outcomes.csv": "service,quantity,start\nae-attendance,1,43952\n"]),
        ErrorCase(
            "month-far-from-period", at: "outcomes.csv:2:3",
            ["evaluation.json": .text(period), "outcomes.csv": "service,quantity,start\nae-attendance,1,2042-04\n"]),
        ErrorCase(
            "month-far-from-period", at: "outcomes.csv:2:3",
            ["evaluation.json": .text(period), "outcomes.csv": "service,quantity,start\nae-attendance,1,2025-04\n"]),
        outcomes("start-without-period", "2:3", "service,quantity,start\nae-attendance,1,2020-04\n"),
        ErrorCase(
            "start-before-period", at: "outcomes.csv:2:3",
            ["evaluation.json": .text(period), "outcomes.csv": "service,quantity,start\nae-attendance,1,2020-03\n"]),
        ErrorCase(
            "no-discount-factor", at: "outcomes.csv:2:3",
            [
                "evaluation.json": """
                { "title": "A test", "priceYear": "2020-21", "horizonYears": 125,
                  "period": { "start": "2020-04", "months": 36 } }
                """,
                "outcomes.csv": "service,quantity,start\nae-attendance,1,2022-04\n",
            ]),
    ]
}
