/// Mistakes in `deflators.csv`.
enum DeflatorErrors {
    static let group = ErrorGroup(
        title: "deflators.csv", introduction: "A price index of the evaluation's own.",
        cases: [
            ErrorCase("no-rows", at: "deflators.csv:1", ["deflators.csv": "year,index\n"]),
            deflators("not-a-financial-year", "2:1", "year,index\n2011,94\n2020-21,110\n"),
            deflators("missing-value", "2:1", "year,index\n,94\n2020-21,110\n"),
            deflators("missing-value", "2:2", "year,index\n2011-12,\n2020-21,110\n"),
            deflators("not-a-number", "2:2", "year,index\n2011-12,94.x\n2020-21,110\n"),
            deflators("index-not-positive", "2:2", "year,index\n2011-12,0\n2020-21,110\n"),
            deflators("personal-data", "2:3", "year,index,source\n2011-12,94,someone@example.org\n2020-21,110,\n"),
            deflators("duplicate-year", "4:1", "year,index\n2011-12,94\n2020-21,110\n2011-12,95\n"),
            deflators("not-yes-or-no", "3:3", "year,index,forecast\n2011-12,94,no\n2020-21,110,perhaps\n"),
            deflators("growth-as-index", "3:2", "year,index\n2011-12,2.1\n2012-13,5.3\n2020-21,5.4\n"),
            deflators("growth-as-index", "3:2", "year,index\n2011-12,104\n2012-13,98\n2020-21,110\n"),
            deflators("growth-as-index", "2:2", "year,index\n2011-12,2.0\n2020-21,2.1\n"),
            deflators("growth-as-index", "3:2", "year,index\n2011-12,106.7\n2012-13,106.1\n2020-21,105.9\n"),
            ErrorCase(
                "no-price-index", at: "evaluation.json:1:35", ["deflators.csv": "year,index\n2020-21,110\n"]),
        ])

    private static func deflators(_ code: String, _ place: String, _ text: String) -> ErrorCase {
        ErrorCase(code, at: "deflators.csv:\(place)", ["deflators.csv": .text(text)])
    }
}
