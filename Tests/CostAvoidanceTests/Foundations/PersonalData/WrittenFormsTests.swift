import CostAvoidance
import Foundation
import TestSupport
import Testing

@Suite("Forms in which people are written down")
struct WrittenFormsTests {
    @Test("A form of personal data is caught, as the kind it is", arguments: WrittenForms.caught)
    func caught(form: WrittenForms.Form) {
        #expect(PersonalDataGuard.finding(in: form.text, at: form.place) == form.kind)
    }

    @Test(
        "A form that is too many other things passes, as the page says", arguments: WrittenForms.missedOnPurpose.indices
    )
    func missed(index: Int) {
        let form = WrittenForms.missedOnPurpose[index]
        #expect(PersonalDataGuard.finding(in: form.text, at: form.place) == nil, "\(form.text)")
    }

    @Test("An ordinary cell is not taken for personal data", arguments: WrittenForms.ordinary.indices)
    func ordinary(index: Int) {
        let form = WrittenForms.ordinary[index]
        #expect(PersonalDataGuard.finding(in: form.text, at: form.place) == nil, "\(form.text)")
    }

    @Test("What the guard finds is found in a file too, behind its quick look", arguments: WrittenForms.caught)
    func quickLook(form: WrittenForms.Form) throws {
        let cell = form.text.replacing("\"", with: "\"\"")
        let (header, row) =
            form.place == .caseIdentifier
            ? ("case_id,service,quantity", "\"\(cell)\",visit,1") : ("note,service,quantity", "\"\(cell)\",visit,1")
        let errors = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": "\(header)\n\(row)\n",
        ]).errors()
        #expect(errors.contains { $0.hasPrefix("outcomes.csv:2:1:") && $0.contains("looks like") }, "\(errors)")
        #expect(!errors.joined().contains(form.text))
    }

    @Test("The page has every form of this table; UPDATE_GUARD_PAGE=1 swift test --filter WrittenFormsTests writes it")
    func page() throws {
        let path = Repository.path + "/Sources/CostAvoidance/CostAvoidance.docc/WhoCanBeFound.md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let begin = "<!-- forms: begin -->\n"
        let end = "<!-- forms: end -->"
        let start = try #require(text.range(of: begin)).upperBound
        let stop = try #require(text.range(of: end)).lowerBound
        if ProcessInfo.processInfo.environment["UPDATE_GUARD_PAGE"] == "1" {
            try (text[..<start] + Self.tables + text[stop...]).write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            #expect(text[start..<stop] == Self.tables)
        }
    }

    private static var tables: String {
        let kinds: [(String, [WrittenForms.Form])] = [
            ("Health service numbers", WrittenForms.healthNumbers),
            ("National Insurance numbers", WrittenForms.insuranceNumbers), ("Postcodes", WrittenForms.postcodes),
            ("E-mail addresses", WrittenForms.emailAddresses), ("Telephone numbers", WrittenForms.telephoneNumbers),
            ("Dates of birth", WrittenForms.dates), ("Addresses", WrittenForms.addresses),
            ("Names, in `case_id`", WrittenForms.names),
        ]
        var lines = ["| Caught | Forms |", "| --- | --- |"]
        lines += kinds.map { "| \($0.0) | \($0.1.map { shown($0.text) }.joined(separator: ", ")) |" }
        lines += ["", "| Missed on purpose | Where | Why |", "| --- | --- | --- |"]
        lines += WrittenForms.missedOnPurpose.map {
            "| \(shown($0.text)) | \($0.place == .caseIdentifier ? "`case_id`" : "other cells") | \($0.why) |"
        }
        let passed = WrittenForms.ordinary.map { shown($0.text) }.joined(separator: ", ")
        lines += ["", "| Looks like it and passes |", "| --- |", "| \(passed) |", ""]
        return lines.joined(separator: "\n")
    }

    /// A form as code, with what cannot be seen by its number and space at its ends left.
    private static func shown(_ text: String) -> String {
        let visible = text.unicodeScalars.map { scalar in
            (0xA0...0x2FFF).contains(scalar.value) && scalar.properties.isWhitespace
                ? "(U+\(String(scalar.value, radix: 16, uppercase: true)))" : String(scalar)
        }.joined().trimmingCharacters(in: .whitespaces)
        return "`\(visible)`"
    }
}
