/// Mistakes in `names.csv`.
enum NamesErrors {
    static let group = ErrorGroup(
        title: "names.csv", introduction: "The words of one's own sheet and what they mean here.",
        cases: [
            names("no-rows", "1", ""),
            ErrorCase("missing-column", at: "names.csv:1", ["names.csv": "column,written\nservice,A and E\n"]),
            ErrorCase(
                "unknown-column", at: "names.csv:1:4",
                ["names.csv": "column,written,means,why\nservice,A and E,ae-attendance,so\n"]),
            names("no-column-of-names", "2:1", "services,A and E,ae-attendance\n"),
            names("no-column-of-names", "2:1", "locality,MILLFIELD,Millfield\n"),
            names("missing-value", "2:3", "basis,judged,\n"),
            names("guess-not-confirmed", "2:3", "service,Police callout,police-officer-hour?\n"),
            names("missing-value", "2:2", "service,,ae-attendance\n"),
            names("unknown-meaning", "2:3", "service,A and E,ae-attendence\n"),
            names("unknown-meaning", "2:3", "service,A and E,horse riding\n"),
            names("unknown-meaning", "2:3", "basis,judged,practicioner\n"),
            names("unknown-meaning", "2:3", "bearer,our council,Local authorities\n"),
            names("known-word", "2:2", "service,ae-attendance,ambulance-call-out\n"),
            names("known-word", "2:2", "basis,trial,panel\n"),
            names("known-word", "2:2", "bearer,NHS,Police\n"),
            names("word-with-two-meanings", "3:2", "basis,judged,panel\nbasis,judged,practitioner\n"),
            ErrorCase(
                "repeated-word", at: "names.csv:3:2",
                [
                    "names.csv": "column,written,means\nservice,A and E,ae-attendance\nservice,A and E,ae-attendance\n",
                    "outcomes.csv": "service,quantity\nA and E,1\n",
                ]),
            names("word-of-a-word", "2:3", "funder,the trust,Fund\nfunder,Fund,Derby\n"),
            names("word-of-a-word", "2:3", "funder,Fund,Fund\n"),
            names("unused-word", "2:2", "service,A & E,ae-attendance\n"),
            names("error-value", "2:2", "service,#N/A,ae-attendance\n"),
            names("personal-data", "2:2", "basis,someone@example.org,panel\n"),
        ])

    private static func names(_ code: String, _ place: String, _ rows: String) -> ErrorCase {
        ErrorCase(code, at: "names.csv:\(place)", ["names.csv": .text("column,written,means\n" + rows)])
    }
}
