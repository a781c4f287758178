/// Mistakes in the form of `evaluation.json`.
enum JSONErrors {
    static let group = ErrorGroup(
        title: "The form of evaluation.json",
        introduction:
            "What keeps the file from being JSON. Faults whose meaning is plain are read over, so that one run finds all.",
        cases: structure + words + text)

    private static func settings(_ code: String, _ place: String, _ json: String) -> ErrorCase {
        ErrorCase(code, at: "evaluation.json:\(place)", ["evaluation.json": .text(json)])
    }

    private static let structure: [ErrorCase] = [
        settings("json-empty", "2:1", " \n"),
        settings("json-end-of-file", "1:1", "{ \"title\": \"A test\",\n  \"priceYear\": \"2020-21\"\n"),
        settings("json-end-of-file", "1:11", "{ \"title\":"),
        settings("json-unexpected-character", "1:12", "{ \"title\": @, \"priceYear\": \"2020-21\" }"),
        settings("json-trailing-comma", "2:25", "{ \"title\": \"A test\",\n  \"priceYear\": \"2020-21\",\n}"),
        settings("json-missing-comma", "2:3", "{ \"title\": \"A test\"\n  \"priceYear\": \"2020-21\" }"),
        settings("json-extra-comma", "1:21", "{ \"title\": \"A test\",, \"priceYear\": \"2020-21\" }"),
        settings("json-missing-colon", "1:11", "{ \"title\" \"A test\", \"priceYear\": \"2020-21\" }"),
        settings("json-semicolon", "1:20", "{ \"title\": \"A test\"; \"priceYear\": \"2020-21\" }"),
        settings(
            "json-mismatched-bracket", "2:21",
            "{ \"title\": \"A test\", \"priceYear\": \"2020-21\",\n  \"groupBy\": [\"area\"}"),
        settings("json-too-deep", "1:101", String(repeating: "[", count: 600)),
        settings("json-more-than-one-value", "2:1", "{ \"title\": \"A test\", \"priceYear\": \"2020-21\" }\n}"),
        settings(
            "json-comment", "2:1",
            "{ \"title\": \"A test\",\n// in the prices of the report\n\"priceYear\": \"2020-21\" }"),
    ]

    private static let words: [ErrorCase] = [
        settings("json-unquoted-key", "1:3", "{ title: \"A test\", \"priceYear\": \"2020-21\" }"),
        settings(
            "json-duplicate-key", "2:3",
            "{ \"title\": \"A test\", \"priceYear\": \"2020-21\",\n  \"title\": \"Another\" }"),
        settings("json-not-finite", "1:56", "{ \"title\": \"A test\", \"priceYear\": \"2020-21\", \"people\": NaN }"),
        settings(
            "json-misspelt-literal", "1:63",
            "{ \"title\": \"A test\", \"priceYear\": \"2020-21\", \"allowForecast\": True }"),
        settings("json-unknown-word", "1:12", "{ \"title\": Test, \"priceYear\": \"2020-21\" }"),
        settings(
            "json-malformed-number", "1:62",
            "{ \"title\": \"A test\", \"priceYear\": \"2020-21\", \"discountRate\": 3.5% }"),
        settings(
            "json-malformed-number", "1:56", "{ \"title\": \"A test\", \"priceYear\": \"2020-21\", \"people\": 050 }"),
    ]

    private static let text: [ErrorCase] = [
        settings("json-other-quotes", "1:12", "{ \"title\": “A test”, \"priceYear\": \"2020-21\" }"),
        settings("json-control-character", "1:14", "{ \"title\": \"A\ttest\", \"priceYear\": \"2020-21\" }"),
        settings("json-unclosed-text", "1:12", "{ \"title\": \"A test,\n  \"priceYear\": \"2020-21\" }"),
        settings("json-bad-escape", "1:21", "{ \"title\": \"C:\\tests\\data\", \"priceYear\": \"2020-21\" }"),
        settings("json-bad-escape", "1:13", "{ \"title\": \"\\u20\", \"priceYear\": \"2020-21\" }"),
        settings("json-lone-surrogate", "1:13", "{ \"title\": \"\\uD83D\", \"priceYear\": \"2020-21\" }"),
    ]
}
