/// `avoided.1`: the manual page, from the descriptions of the commands.
enum ManualPage {
    /// The source of the page.
    ///
    /// - Parameter version: the program's.
    static func source(_ commands: [CommandDescription], version: String) -> String {
        var page = ManualSource(name: "avoided", version: "avoided \(version)")
        page.section("NAME")
        page.paragraph("avoided - \(Program.purpose)")
        page.section("SYNOPSIS")
        page.verbatim(["avoided COMMAND [OPTIONS]", "avoided help [COMMAND]", "avoided --version"])
        page.section("DESCRIPTION")
        for paragraph in description { page.paragraph(paragraph) }
        page.section("COMMANDS")
        for command in commands { add(command, to: &page) }
        page.section("OPTIONS")
        page.paragraph("Every command takes these beside its own.")
        for option in shared { page.entry(option.usage, option.help) }
        page.section("EXIT STATUS")
        for status in ExitStatus.allCases { page.entry("\(status.rawValue)", status.meaning) }
        page.section("ENVIRONMENT")
        page.entry("NO_COLOR", "Where it is set and not empty, messages are without colour.")
        page.section("FILES")
        page.paragraph("Of an evaluation's folder, or the sheets of a workbook in its place:")
        for file in files { page.entry(file.name, file.holds) }
        page.section("EXAMPLES")
        for example in examples {
            page.paragraph(example.does)
            page.verbatim(["    " + example.line])
        }
        page.section("SEE ALSO")
        page.paragraph(further)
        return page.text
    }

    /// Options that every command has.
    private static let shared: [CommandDescription.Option] = [.quiet, .help, .version]

    private static func add(_ command: CommandDescription, to page: inout ManualSource) {
        page.subsection(command.usageLine)
        page.paragraph(command.summary)
        page.discussion(command.discussion)
        for option in command.options where !shared.contains(where: { $0.name == option.name }) {
            page.entry(option.usage, option.help)
        }
    }

    private static let description = [
        """
        avoided prices services that people did not come to need, applies the prices to anonymised case outcomes, and says
        what was avoided, for whom, how surely and at what cost. It keeps the money exact, shows low, central and high
        together, names every source, says what would have happened anyway, and warns where a figure should not be believed.
        """,
        """
        An evaluation is a folder of CSV files and evaluation.json, or a workbook with a sheet for each of them. `new` writes
        one to start from, `check` finds every mistake in it, and `evaluate` writes its report.
        """,
        Program.streams,
    ]

    /// The files of an evaluation, in the order in which they are read.
    static let files: [(name: String, holds: String)] = [
        ("evaluation.json", "Title, period, price year, groups, and how the estimate is made. Needed."),
        ("names.csv", "What the words of your own sheet mean here."),
        ("unit-costs.csv", "Prices of your own, in place of those built in or beside them."),
        ("deflators.csv", "A price index newer than those built in."),
        ("outcomes.csv", "Judged cases: a row is one service that one person did not need."),
        ("service-use.csv", "Observed use: a row is what one person used of a service, before and after."),
        ("costs.csv", "What the programme cost, and who paid."),
        ("assumptions.csv", "What would have happened anyway, and what else stands between gross and net."),
        ("scenarios.csv", "Changes that are compared with the estimate."),
        ("wellbeing.csv", "Wellbeing before and after, which is never added to money."),
        ("published.csv", "Figures that somebody printed, to be compared."),
        ("quality.csv", "What was checked, by whom and with what result."),
    ]

    /// What people type, and what it does.
    static let examples: [(does: String, line: String)] = [
        ("Begin an evaluation, look it over, and write its report into reports/mine:", "avoided new mine"),
        ("Find every mistake in one run, each with its file, line and cell:", "avoided check mine"),
        (
            "Write the report, and every table as a workbook beside it:",
            "avoided evaluate mine --tables mine-tables.xlsx"
        ),
        (
            "What if a third would have happened anyway, and visits to A&E cost a tenth more:",
            "avoided what-if mine --set deadweight=0.33 --set unit_cost[ae-attendance]=+10%"
        ),
        ("Where one figure of the report comes from:", "avoided explain mine service:ae-attendance/net"),
        ("A price with its source, its licence, and what it was in every edition:", "avoided costs show ae-attendance"),
    ]

    private static let further = """
        README.md, and the pages in Sources/CostAvoidance/CostAvoidance.docc: what each file holds, how each figure is worked
        out, and what every warning and error means. pandoc(1) makes a Word document of report.md.
        """
}
