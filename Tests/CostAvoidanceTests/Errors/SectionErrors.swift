/// Mistakes in a section of one's own.
enum SectionErrors {
    static let group = ErrorGroup(
        title: "sections", introduction: "Sections of the report in the evaluator's own words, a file each.",
        cases: [
            ErrorCase("unknown-section", at: "sections/background.md", ["sections/background.md": "## Why\n\nSo.\n"]),
            ErrorCase("unknown-section", at: "sections/annex-end.txt", ["sections/annex-end.txt": "## Why\n\nSo.\n"]),
            section("missing-title", "1:1", "Most spoke of somebody who listened.\n"),
            section("missing-title", "1:1", "##\n\nSo.\n"),
            section("empty-section", "1:1", "## What people told us\n"),
            section("second-title", "5:1", "## What people told us\n\nSo.\n\n## And more\n"),
            section("not-in-a-section", "3:1", "## What people told us\n\n#### Deep\n\nSo.\n"),
            section("not-in-a-section", "3:1", "## What people told us\n\n| a | b |\n"),
            section("not-in-a-section", "3:6", "## What people told us\n\nThey <br> said so.\n"),
            section("not-in-a-section", "4:5", "## What people told us\n\nThey said so, see\nthe ![chart](a.svg).\n"),
            section("not-in-a-section", "3:5", "## What people told us\n\nSee [the list](javascript:alert).\n"),
            section("not-in-a-section", "4:1", "## What people told us\n\n- a\n  - b\n"),
            section("not-in-a-section", "6:1", "## What people told us\n\n1. a\n\nSo.\n2. b\n"),
            section("not-in-a-section", "3:1", "## What people told us\r\n\r\n> So.\r\n"),
            section(
                "personal-data", "3:1", "## What people told us\n\nSee [NHS no 943 476 5919](https://example.org/).\n"),
            ErrorCase("misnamed-file", at: "Sections", ["Sections/report-front.md": "## Why\n\nSo.\n"]),
            ErrorCase("misnamed-file", at: "sections", ["sections": "So.\n"]),
            ErrorCase("misnamed-file", at: "annex-end.md", ["annex-end.md": "## Why\n\nSo.\n"]),
            ErrorCase(
                "personal-data", at: "sections", ["sections/report-front.mary@example.org.md": "## Why\n\nSo.\n"]),
            section("personal-data", "3:1", "## What people told us\n\nWrite to pat.smith@example.org.\n"),
        ])

    private static func section(_ code: String, _ place: String, _ text: String) -> ErrorCase {
        ErrorCase(
            code, at: "sections/report-front.md:\(place)", ["sections/report-front.md": .text(text)])
    }
}
