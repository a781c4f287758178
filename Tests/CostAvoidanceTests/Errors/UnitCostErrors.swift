/// Mistakes in `unit-costs.csv`.
enum UnitCostErrors {
    static let group = ErrorGroup(
        title: "unit-costs.csv",
        introduction: "Unit costs of the evaluation's own, and what is left of a spreadsheet's formulas.",
        cases: names + bearers + spellings + contributions + clients + personal + numbers + shapes + spreadsheets
            + cells + peers)

    private static let header = "service,label,unit,central,price_year,bearer,source"

    private static func row(_ code: String, _ place: String, _ row: String, more: String = "") -> ErrorCase {
        ErrorCase(code, at: "unit-costs.csv:\(place)", ["unit-costs.csv": .text("\(header)\(more)\n\(row)\n")])
    }

    private static let names: [ErrorCase] = [
        row("missing-value", "2:7", "visit,Visit,visit,40,2020-21,NHS,"),
        row("malformed-service", "2:1", "visit[home],Visit,visit,40,2020-21,NHS,Trust accounts"),
        row(
            "duplicate-service", "3:1",
            "visit,Visit,visit,40,2020-21,NHS,Trust accounts\nvisit,Home visit,visit,60,2020-21,NHS,Trust accounts"),
        row(
            "excludes-itself", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,visit", more: ",excludes"),
        row(
            "unknown-service", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,ae-attendence",
            more: ",excludes"),
        row(
            "unknown-benefit-type", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,fiscl",
            more: ",benefit_type"),
        row(
            "unknown-cost-basis", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,mean", more: ",cost_basis"),
        row(
            "unknown-distribution", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,bell",
            more: ",distribution"),
        row(
            "unknown-contribution", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,gros",
            more: ",contribution"),
        row("unknown-vat", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,zero-rated", more: ",vat"),
    ]

    private static let bearers: [ErrorCase] = [
        row("shares-not-whole", "2:6", "visit,Visit,visit,40,2020-21,NHS 60%; Local authority 30%,Trust accounts"),
        row("bearer-twice", "2:6", "visit,Visit,visit,40,2020-21,NHS 60%; NHS 40%,Trust accounts"),
        row("bearer-without-share", "2:6", "visit,Visit,visit,40,2020-21,NHS 60%; Local authority,Trust accounts"),
        row("empty-bearer", "2:6", "visit,Visit,visit,40,2020-21,NHS 60%; Local authority 40%;,Trust accounts"),
        row("malformed-bearer", "2:6", "visit,Visit,visit,40,2020-21,NHS 60% and Police 40%,Trust accounts"),
        row("malformed-bearer", "2:6", "visit,Visit,visit,40,2020-21,NHS: 60%; Police: 40%,Trust accounts"),
        row("not-a-share", "2:6", "visit,Visit,visit,40,2020-21,NHS 100%; Police 0%,Trust accounts"),
    ]

    private static let spellings: [ErrorCase] = [
        row("invisible-character", "2:1", "vi\u{200B}sit,Visit,visit,40,2020-21,NHS,Trust accounts"),
        row("error-value", "2:6", "visit,Visit,visit,40,2020-21,#N/A,Trust accounts"),
        row("total-row", "2:1", "Total,All visits,visit,40,2020-21,NHS,Trust accounts"),
        row(
            "two-spellings", "3:1",
            "home-visit,Visit,visit,40,2020-21,NHS,Trust accounts\nHome visit,Call,visit,40,2020-21,NHS,Trust accounts"
        ),
        row("two-spellings", "2:1", "AE attendance,Attendance,attendance,190,2020-21,NHS,Trust accounts"),
        row(
            "two-spellings", "3:6",
            "visit,Visit,visit,40,2020-21,Derby Homes,Accounts\ncall,Call,call,4,2020-21,Derby-Homes,Accounts"),
        ErrorCase(
            "two-names-of-one-body", at: "unit-costs.csv:2:1",
            [
                "unit-costs.csv": .text(
                    "\(header)\nvisit,Visit,visit,40,2020-21,National Health Service,Trust accounts\n"),
                "outcomes.csv": "service,quantity\nvisit,1\nae-attendance,1\n",
            ]),
        row("mixed-units", "2:3", "home-care-older-week,Home care,hour,20,2020-21,Local authority,Council accounts"),
        row("mixed-units", "2:3", "home-care-older-week,Home care,client,320,2020-21,Local authority,Council accounts"),
    ]

    private static let contributions: [ErrorCase] = [
        row(
            "contribution-differs", "2:8",
            "home-care-older-week,Home care,week,290,2024-25,Local authority,Council accounts,gross",
            more: ",contribution"),
        row(
            "contribution-differs", "2:4",
            "home-care-older-week,Home care,week,290,2024-25,Local authority,Council accounts"),
    ]

    private static let clients: [ErrorCase] = [
        ErrorCase(
            "clients-part-counted", at: "unit-costs.csv:2:8",
            [
                "unit-costs.csv": .text(
                    "\(header),contribution\nmeals,Meals brought home,meal,9,2020-21,Local authority,Accounts,gross\n"),
                "outcomes.csv": "service,quantity\nmeals,1\n",
            ]),
        ErrorCase(
            "gross-added-to-net", at: "unit-costs.csv:2:8",
            [
                "unit-costs.csv": .text(
                    "\(header),contribution\nmeals,Meals brought home,meal,9,2020-21,Local authority,Accounts,gross\n"),
                "outcomes.csv": "service,quantity\nmeals,1\nhome-care-older-week,1\n",
            ]),
    ]

    private static let personal = [
        row("personal-data", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,01632 960001", more: ",note")
    ]

    private static let numbers: [ErrorCase] = [
        row("not-a-number", "2:4", "visit,Visit,visit,€40,2020-21,NHS,Trust accounts"),
        row("not-a-number", "2:4", "visit,Visit,visit,\"1,125\",2020-21,NHS,Trust accounts"),
        row("negative-unit-cost", "2:4", "visit,Visit,visit,-40,2020-21,NHS,Trust accounts"),
        row("range-out-of-order", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,50,60", more: ",low,high"),
        row("range-out-of-order", "2:9", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,30,35", more: ",low,high"),
        row("not-a-share", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,60", more: ",cashable"),
        row("maximum-not-positive", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,0", more: ",max_per_year"),
        row("not-a-financial-year", "2:5", "visit,Visit,visit,40,2020-2022,NHS,Trust accounts"),
        row("not-a-financial-year", "2:5", "visit,Visit,visit,40,Dec-11,NHS,Trust accounts"),
        row(
            "half-an-original", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,33.60", more: ",original"),
        ErrorCase(
            "number-too-large", at: "unit-costs.csv:2:1",
            [
                "unit-costs.csv": .text(
                    "\(header)\nvisit,Visit,two years,9999999999999999,2020-21,NHS,Trust accounts\n"),
                "outcomes.csv": "service,quantity\nvisit,1\n",
            ]),
        ErrorCase(
            "no-price-index", at: "unit-costs.csv:2:1",
            [
                "unit-costs.csv": .text("\(header)\nvisit,Visit,visit,40,1900-01,NHS,Trust accounts\n"),
                "outcomes.csv": "service,quantity\nvisit,1\n",
            ]),
    ]

    private static let shapes: [ErrorCase] = [
        ErrorCase(
            "no-such-distribution", at: "unit-costs.csv:2:10",
            [
                "unit-costs.csv": .text(
                    "\(header),low,high,distribution\nvisit,Visit,visit,40,2020-21,NHS,Trust accounts,0,90,lognormal\n"),
                "outcomes.csv": "service,quantity\nvisit,1\n",
            ]),
        row("unknown-range", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,80%", more: ",range"),
        row(
            "distribution-of-shares", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,beta",
            more: ",distribution"),
        row("range-without-ends", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,se", more: ",range"),
        row("range-cut-off", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,30,se", more: ",high,range"),
    ]

    private static let spreadsheets: [ErrorCase] = [
        row("formula-text", "2:2", "visit,=B4&C4,visit,40,2020-21,NHS,Trust accounts"),
        row("formula-text", "2:8", "visit,Visit,visit,40,2020-21,NHS,Trust accounts,=I99*2", more: ",note"),
        row("source-is-a-year", "2:7", "visit,Visit,visit,40,2020-21,NHS,2019/20"),
        row(
            "digits-run-together", "2:4", "stay,Stay,week,99532,2020-21,NHS,Trust accounts,=995/3*2", more: ",note"),
        row(
            "differs-from-source", "2:4",
            "attendance,A&E attendance,attendance,190,2011-12,NHS,\"Unit Cost Database, version 1.4\",HE4.0",
            more: ",source_ref"),
        row("unlike-its-peers", "2:4", "stay,Stay,week,995320,2020-21,NHS,Trust accounts"),
    ]

    private static let cells: [ErrorCase] = [
        row("formula-text", "2:4", "visit,Visit,visit,+B4*3,2020-21,NHS,Trust accounts"),
        row("year-in-wrong-column", "2:6", "visit,Visit,visit,40,2020-21,2013,Trust accounts"),
        row("number-for-a-name", "2:2", "visit,4711,visit,40,2020-21,NHS,Trust accounts"),
        row("price-of-nothing", "2:4", "visit,Visit,visit,0,2020-21,NHS,Trust accounts"),
        row("year-for-an-amount", "2:4", "visit,Visit,visit,2021,2020-21,NHS,Trust accounts"),
        row(
            "code-for-an-amount", "2:4", "visit,Visit,visit,301.5,2020-21,NHS,Trust accounts,HE301.5",
            more: ",source_ref"),
        row("scaled-amount", "2:3", "visit,Visit,\"visits, per 1,000\",40,2020-21,NHS,Trust accounts"),
        ErrorCase(
            "scaled-amount", at: "unit-costs.csv:1:4",
            [
                "unit-costs.csv": .text(
                    "service,label,unit,central (£000),price_year,bearer,source\nvisit,Visit,visit,40,2020-21,NHS,Accounts\n"
                )
            ]),
        row("unit-against-label", "2:3", "place,\"Place, weekly cost\",year,4000,2020-21,NHS,Trust accounts"),
        row("no-source", "2:7", "visit,Visit,visit,40,2020-21,NHS,n/a"),
        row("total-row", "2:2", "visits,Sub-total,visit,40,2020-21,NHS,Trust accounts"),
    ]

    private static let peers: [ErrorCase] = [
        row(
            "same-label-twice", "3:2",
            "visit,Visit to a home,visit,40,2020-21,NHS,Trust accounts\nhome,Home visits,visit,40,2020-21,NHS,Trust accounts"
        ),
        row(
            "same-source-twice", "3:4",
            "visit,Visit,visit,40,2020-21,NHS,Trust accounts,HE12.1\ncall,Call,visit,40,2020-21,NHS,Trust accounts,HE12.1",
            more: ",source_ref"),
        row(
            "part-above-whole", "3:4",
            "stay,Stay,stay,700,2020-21,NHS,Accounts\nstay-food,Part of the stay for food,stay,800,2020-21,NHS,Accounts"
        ),
        row(
            "year-against-weeks", "3:4",
            "stay-week,Stay,week,700,2020-21,Charity,Accounts\nstay-year,Stay,year,3640,2020-21,Charity,Accounts"),
        row("unlike-catalogue", "2:4", "jail,Prison place,year,1500,2020-21,Criminal justice,Accounts"),
        row("shifted-row", "2", "visit,Visit,at home,visit,40,2020-21,NHS"),
    ]
}
