/// Mistakes in `service-use.csv`.
enum ServiceUseErrors {
    static let group = ErrorGroup(
        title: "service-use.csv", introduction: "Services used before and after, in a programme or a comparison group.",
        cases: cells + rows)

    private static func use(_ code: String, _ place: String, _ text: String) -> ErrorCase {
        ErrorCase(code, at: "service-use.csv:\(place)", ["outcomes.csv": .absent, "service-use.csv": .text(text)])
    }

    private static let cells: [ErrorCase] = [
        use("no-rows", "1", "service,before,after\n"),
        use("missing-value", "2:3", "case_id,service,before,after\nC01,ae-attendance,,1\n"),
        use("not-a-quantity", "2:3", "case_id,service,before,after\nC01,ae-attendance,three,1\n"),
        use("negative-use", "2:3", "case_id,service,before,after\nC01,ae-attendance,-3,1\n"),
        use("unknown-word", "2:2", "case_id,group,service,before,after\nC01,control,ae-attendance,3,1\n"),
        use(
            "not-a-number-of-months", "2:5",
            "case_id,service,before,after,before_months,after_months\nC01,ae-attendance,3,1,0,12\n"),
        use(
            "half-a-window", "2:6",
            "case_id,service,before,after,before_months,after_months\nC01,ae-attendance,3,1,12,\n"
        ),
        use("not-a-month", "2:5", "case_id,service,before,after,start\nC01,ae-attendance,3,1,spring\n"),
        use("start-without-period", "2:5", "case_id,service,before,after,start\nC01,ae-attendance,3,1,2020-04\n"),
        use("not-a-number-of-people", "2:1", "people,service,before,after\nten,ae-attendance,3,1\n"),
        use("not-a-number-of-people", "2:1", "people,service,before,after\n18446744073709551616,ae-attendance,3,1\n"),
        use(
            "spread-of-one-person", "2:5",
            "case_id,service,before,after,se\nC01,ae-attendance,3,1,0.5\n"),
        use(
            "two-spreads", "2:7",
            "people,service,before,after,sd_before,sd_after,se\n10,ae-attendance,30,10,2,1,4\n"),
        use("half-a-spread", "2:5", "people,service,before,after,sd_before,sd_after\n10,ae-attendance,30,10,2,\n"),
        use("spread-without-people", "2:4", "service,before,after,sd_before,sd_after\nae-attendance,30,10,2,1\n"),
        use("negative-spread", "2:5", "people,service,before,after,se\n10,ae-attendance,30,10,-4\n"),
        use("case-and-people", "2:2", "case_id,people,service,before,after\nC01,10,ae-attendance,3,1\n"),
    ]

    private static let rows: [ErrorCase] = [
        use("implausible-count", "2:3", "case_id,service,before,after\nC01,ae-attendance,400,1\n"),
        ErrorCase(
            "start-unsaid", at: "service-use.csv:3:5",
            [
                "evaluation.json":
                    #"{ "title": "A test", "priceYear": "2020-21", "period": { "start": "2020-04", "months": 12 } }"#,
                "outcomes.csv": .absent,
                "service-use.csv":
                    "case_id,service,before,after,start\nC01,ae-attendance,3,1,2020-05\nC02,ae-attendance,2,1,\n",
            ]),
        ErrorCase(
            "arms-as-groups", at: "service-use.csv:1:2",
            [
                "evaluation.json": #"{ "title": "A test", "priceYear": "2020-21", "groupBy": ["arm"] }"#,
                "outcomes.csv": .absent,
                "service-use.csv":
                    "case_id,arm,service,before,after\nC01,Intervention,ae-attendance,3,1\nC02,Control,ae-attendance,2,1\n",
            ]),
        use(
            "group-unsaid", "4:2",
            "case_id,group,service,before,after\nC01,programme,ae-attendance,3,1\nC02,comparison,ae-attendance,3,2\n"
                + "C03,,ae-attendance,3,2\n"),
        use(
            "repeated-row", "3:2",
            "case_id,service,before,after\nC01,ae-attendance,3,1\nC01,ae-attendance,2,0\n"),
        use(
            "both-groups", "3:2",
            """
            case_id,group,service,before,after
            C01,programme,ae-attendance,3,1
            C01,comparison,ae-attendance,2,2

            """),
        use(
            "service-of-one-group", "3:3",
            """
            case_id,group,service,before,after
            C01,programme,ae-attendance,3,1
            C01,programme,prison-year,1,0
            C02,comparison,ae-attendance,2,2

            """),
        use("no-follow-up", "2:4", "case_id,service,before,after\nC01,ae-attendance,3,\nC02,ae-attendance,4,\n"),
        use(
            "total-without-people", "2:2",
            """
            group,people,service,before,after
            programme,,ae-attendance,30,10
            comparison,10,ae-attendance,20,20

            """),
        use(
            "total-row", "6:3",
            """
            case_id,service,before,after
            C01,ae-attendance,13,1
            C02,ae-attendance,12,1
            C03,ae-attendance,14,0
            C04,ae-attendance,12,2
            C05,ae-attendance,51,4

            """),
        ErrorCase(
            "total-beside-cases", at: "service-use.csv:3:1",
            [
                "outcomes.csv": .absent,
                "evaluation.json": #"{ "title": "A test", "priceYear": "2020-21", "people": 40 }"#,
                "service-use.csv": .text("case_id,service,before,after\nC01,ae-attendance,3,1\n,ae-attendance,90,60\n"),
            ]),
        ErrorCase(
            "people-disagree", at: "service-use.csv:2:1",
            [
                "outcomes.csv": .absent,
                "evaluation.json": #"{ "title": "A test", "priceYear": "2020-21", "people": 40 }"#,
                "service-use.csv": .text("people,service,before,after\n50,ae-attendance,90,60\n"),
            ]),
        use(
            "number-too-large", "3:3",
            "case_id,service,before,after\nC01,ae-attendance,3,1\nC02,ae-attendance,99999999999999,0\n"),
        use(
            "number-too-large", "2:3",
            "service,before,after\nae-attendance,99999999999999999999999999,0\nae-attendance,99999999999999999999999999,0\n"
        ),
    ]
}
