/// Mistakes in what `evaluation.json` says.
enum SettingsErrors {
    static let group = ErrorGroup(
        title: "evaluation.json",
        introduction: "Settings that are missing, that are not known, or whose value cannot be one of theirs.",
        cases: keys + values + prices + simulation + implied)

    private static func settings(
        _ code: String, _ place: String, _ member: String, _ more: (name: String, text: String)? = nil
    ) -> ErrorCase {
        let json = "{ \"title\": \"A test\", \"priceYear\": \"2020-21\",\n  \(member) }"
        let place = "evaluation.json:\(place)"
        guard let more else { return ErrorCase(code, at: place, ["evaluation.json": .text(json)]) }
        return ErrorCase(code, at: place, ["evaluation.json": .text(json), more.name: .text(more.text)])
    }

    private static let keys: [ErrorCase] = [
        ErrorCase("not-an-object", at: "evaluation.json:1:1", ["evaluation.json": "[\"A test\"]"]),
        settings("not-an-object", "2:13", #""period": "2020-04""#),
        ErrorCase("missing-key", at: "evaluation.json:1:1", ["evaluation.json": #"{ "title": "A test" }"#]),
        settings("missing-key", "2:13", #""period": { "start": "2020-04" }"#),
        ErrorCase(
            "unknown-key", at: "evaluation.json:1:22",
            ["evaluation.json": #"{ "title": "A test", "priceyear": "2020-21" }"#]),
        settings("unknown-key", "2:3", #""colour": "red""#),
        settings("unknown-key", "2:15", #""period": { "strat": "2020-04", "months": 12 }"#),
    ]

    private static let values: [ErrorCase] = [
        ErrorCase(
            "not-text", at: "evaluation.json:1:35", ["evaluation.json": #"{ "title": "A test", "priceYear": 2020 }"#]),
        ErrorCase(
            "empty-text", at: "evaluation.json:1:12", ["evaluation.json": #"{ "title": "", "priceYear": "2020-21" }"#]),
        settings("unusual-rate", "2:19", #""discountRate": 1"#),
        settings("use-until-before-date", "2:34", #""date": "2021-05", "useUntil": "2019-05""#),
        settings("month-far-from-period", "2:24", #""period": { "start": "1024-04", "months": 12 }"#),
        settings("month-far-from-period", "2:24", #""period": { "start": "1984-04", "months": 12 }"#),
        settings(
            "month-far-from-period", "2:11", #""date": "1012-04", "period": { "start": "2020-04", "months": 12 }"#),
        settings("long-time", "2:45", #""period": { "start": "2020-04", "months": 240 }"#),
        settings("long-time", "2:32", #""windows": { "beforeMonths": 240, "afterMonths": 12 }"#),
        settings("long-time", "2:51", #""windows": { "beforeMonths": 12, "afterMonths": 400 }"#),
        settings(
            "month-far-from-period", "2:34",
            #""date": "2021-04", "useUntil": "2071", "period": { "start": "2020-04", "months": 12 }"#),
        settings("not-a-list", "2:14", #""groupBy": 3"#),
        settings("not-text", "2:15", #""groupBy": [3]"#),
        settings("reserved-column", "2:15", #""groupBy": ["service"]"#),
        settings(
            "reserved-column", "2:15", #""groupBy": ["notes"]"#,
            ("outcomes.csv", "service,quantity,notes\nae-attendance,1,A\n")),
        settings(
            "reserved-column", "2:15", #""groupBy": ["Gross"]"#,
            ("outcomes.csv", "service,quantity,Gross\nae-attendance,1,A\n")),
        settings(
            "duplicate-group", "2:23", #""groupBy": ["area", "area"]"#,
            ("outcomes.csv", "service,quantity,area\nae-attendance,1,A\n")),
        settings(
            "duplicate-group", "2:23", #""groupBy": ["area", "Ward", "ward"]"#.replacing("\"area\", ", with: ""),
            ("outcomes.csv", "service,quantity,Ward\nae-attendance,1,A\n")),
        settings(
            "group-name", "2:15", #""groupBy": ["area/ward"]"#,
            ("outcomes.csv", "service,quantity,area/ward\nae-attendance,1,A\n")),
        settings(
            "cluster-not-grouped-by", "2:35", #""groupBy": ["area"], "cluster": "arae""#,
            ("outcomes.csv", "service,quantity,area\nae-attendance,1,A\n")),
        settings("unknown-word", "2:13", #""status": "evalution""#),
        settings("unknown-word", "2:13", #""status": "final""#),
        settings("not-true-or-false", "2:20", #""allowForecast": "yes""#),
        settings("not-a-whole-number", "2:13", #""people": 0"#),
        settings("not-a-whole-number", "2:13", #""people": "50""#),
        settings("not-a-positive-number", "2:32", #""windows": { "beforeMonths": 0, "afterMonths": 12 }"#),
        settings("personal-data", "2:15", #""groupBy": ["943 476 5919"]"#),
        settings("personal-data", "2:16", #""programme": "Ring 01632 960001""#),
        settings("not-a-case-number-shape", "2:14", #""caseIds": "CASE12""#),
        settings("case-numbers-declared", "2:14", #""caseIds": "9999999999""#),
        settings(
            "case-numbers-of-no-shape", "2:14", #""caseIds": "AA-9999""#,
            ("outcomes.csv", "case_id,service,quantity\nC1,ae-attendance,1\nC2,ae-attendance,1\n")),
        settings("wellby-without-question", "2:25", #""wellby": { "months": 12, "source": "as long as asked" }"#),
        settings("not-a-month", "2:24", #""period": { "start": "04/2020", "months": 12 }"#),
        settings("not-a-date", "2:11", #""date": "early 2020""#),
        settings("not-a-date", "2:11", #""date": "2013-02-31""#),
    ]

    private static let prices: [ErrorCase] = [
        ErrorCase(
            "not-a-financial-year", at: "evaluation.json:1:35",
            ["evaluation.json": #"{ "title": "A test", "priceYear": "Dec-11" }"#]),
        ErrorCase(
            "not-a-financial-year", at: "evaluation.json:1:35",
            ["evaluation.json": #"{ "title": "A test", "priceYear": "2020" }"#]),
        settings("unknown-discount-rate", "2:19", #""discountRate": "green book""#),
        settings("unknown-discount-rate", "2:19", #""discountRate": "treasury""#),
        settings("not-a-rate", "2:19", #""discountRate": 3.5"#),
        settings("not-a-rate", "2:19", #""discountRate": 0.035000000000000003"#),
        settings("not-a-rate", "2:19", #""discountRate": 1e-2"#),
        settings("unknown-deflator", "2:15", #""deflator": "2015-3""#),
        settings("unknown-deflator", "2:15", #""deflator": "CPI""#),
        settings(
            "two-deflators", "2:15", #""deflator": "2015-03""#,
            ("deflators.csv", "year,index\n2011-12,94\n2020-21,110\n")),
        ErrorCase(
            "no-price-index", at: "evaluation.json:1:35",
            [
                "evaluation.json": #"{ "title": "A test", "priceYear": "2050-51" }"#,
                "outcomes.csv": "service,quantity\nae-attendance,1\nambulance-call-out,1\n",
            ]),
        ErrorCase(
            "no-price-index", at: "evaluation.json:1:35",
            ["evaluation.json": #"{ "title": "A test", "priceYear": "2026-27" }"#]),
    ]

    private static let simulation: [ErrorCase] = [
        settings("not-a-precision", "2:32", #""simulation": { "precision": "high" }"#),
        settings("not-a-list", "2:35", #""simulation": { "correlations": 0.5 }"#),
        settings(
            "not-two-inputs", "2:49",
            #""simulation": { "correlations": [{ "between": ["luck", "deadweight"], "rank": 0.5 }] }"#),
        settings(
            "not-a-correlation", "2:88",
            #""simulation": { "correlations": [{ "between": ["deadweight", "attribution"], "rank": "high" }] }"#),
        settings(
            "not-a-correlation", "2:88",
            #""simulation": { "correlations": [{ "between": ["deadweight", "attribution"], "rank": 1.5 }] }"#),
        settings(
            "correlation-with-itself", "2:49",
            #""simulation": { "correlations": [{ "between": ["deadweight", "deadweight"], "rank": 0.5 }] }"#),
        ErrorCase(
            "correlation-twice", at: "evaluation.json:3:5",
            [
                "evaluation.json": """
                { "title": "A test", "priceYear": "2020-21", "simulation": { "correlations": [
                    { "between": ["unit_cost[crime-any]", "quantity[crime-any]"], "rank": 0.9 },
                    { "between": ["quantity[crime-any]", "unit_cost[crime-any]"], "rank": -0.9 }] } }
                """
            ]),
        settings("not-a-whole-number", "2:27", #""simulation": { "seed": 18446744073709551616 }"#),
        settings(
            "correlation", "2:49",
            #""simulation": { "correlations": [{ "between": ["deadweight", "attribution"], "rank": 0.5 }] }"#),
        settings("not-two-inputs", "2:29", #""simulation": { "twoWay": ["deadweight", "luck"] }"#),
        settings("two-way", "2:29", #""simulation": { "twoWay": ["deadweight", "attribution"] }"#),
    ]

    private static let implied: [ErrorCase] = [
        settings("not-an-object", "2:14", #""implied": 800000"#),
        settings("not-an-amount", "2:26", #""implied": { "amount": "£800,000", "people": 50 }"#),
        settings("not-a-share", "2:46", #""implied": { "amount": 800000, "capacity": 40 }"#),
    ]
}
