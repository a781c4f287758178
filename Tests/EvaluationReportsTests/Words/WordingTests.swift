import Testing

@testable import EvaluationReports

@Suite("Words of reports")
struct WordingTests {
    @Test(
        "A date is told in words, and what is none as it stands",
        arguments: [
            ("2013", "2013"), ("2013-05", "May 2013"), ("2013-05-03", "3 May 2013"), ("2013-13", "2013-13"),
            ("spring", "spring"),
        ])
    func date(_ written: String, _ told: String) { #expect(Wording.date(written) == told) }
}
