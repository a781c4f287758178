/// Mistakes in `published.csv`.
enum PublishedErrors {
    static let group = ErrorGroup(
        title: "published.csv", introduction: "Figures somebody printed, to be reproduced.",
        cases: [
            ErrorCase(
                "no-rows", at: "published.csv:1", ["published.csv": "measure,printed\n"], for: .reproducing),
            published("unknown-figure", "2:1", "measure,printed\nnet_benfit,100\n"),
            published("unknown-figure", "2:1", "measure,printed\nhappiness,100\n"),
            published("unknown-figure", "2:2", "measure,scope,printed\ngross,NHS,100\n"),
            published("unknown-figure", "2:1", "measure,printed\nquantity,100\n"),
            published("unknown-figure", "2:1", "measure,scope,printed\npayback_months,bearer:NHS,12\n"),
            published("unknown-figure", "2:1", "measure,scope,printed\nunit_cost,bearer:NHS,12\n"),
            published("unknown-figure", "2:1", "measure,printed\ninput:deadweight/swtching_value,0.4\n"),
            published(
                "no-such-end", "2:3",
                "measure,scope,printed_low,printed\nswitching_value,input:deadweight,0.3,0.4\n"),
            published("unknown-word", "2:3", "measure,printed,status\ngross,100,computed\n"),
            published("unknown-service", "2:2", "measure,scope,printed\ngross,service:ae-attendence,100\n"),
            published("unknown-scope", "2:2", "measure,scope,printed\ngross,area:North,100\n"),
            published("unknown-unit", "2:3", "measure,printed,unit\ngross,100,GBP per head\n"),
            published("unknown-unit", "2:3", "measure,printed,unit\ngross,100,pounds\n"),
            published("mixed-units", "2:3", "measure,printed,unit\ngross,100,people\n"),
            published("not-a-number", "2:2", "measure,printed\ngross,\"£1.2m\"\n"),
            published("not-decimals", "2:3", "measure,printed,decimals\ngross,100,two\n"),
            published("more-decimals", "2:3", "measure,printed,decimals\ngross,100.25,0\n"),
            published(
                "range-out-of-order", "2:2", "measure,printed_low,printed,printed_high\ngross,300,200,400\n"),
        ])

    private static func published(_ code: String, _ place: String, _ text: String) -> ErrorCase {
        ErrorCase(code, at: "published.csv:\(place)", ["published.csv": .text(text)])
    }
}
