import TestSupport
import Testing

@testable import avoided

@Suite("Optimism bias by grade of evidence, to start from")
struct OptimismBiasGradesTests {
    private static let grades = ["trial", "matched-comparison", "before-after", "panel", "practitioner", "self-report"]

    @Test("It has a row a basis and no share, says why, and the evaluation names every cell to be filled in")
    func empty() throws {
        let folder = try TemporaryFolder()
        let made = CommandRun("new", "\(folder.path)/mine", "--optimism-bias", "grades")
        #expect(made.status == .done && made.errors.contains("could not be read at their source"))
        let text = try folder.text("mine/assumptions.csv")
        for (place, grade) in Self.grades.enumerated() {
            let rows = text.replacing("\"", with: "")
            #expect(rows.contains("optimism_bias,basis:\(grade),,,,,,Grade \(place + 1) of 6: "))
        }
        let run = CommandRun("check", "\(folder.path)/mine")
        #expect(run.status == .refused)
        let said = run.output + run.errors
        for line in 5...10 {
            #expect(said.contains("assumptions.csv:\(line):4: error: central is empty"))
            #expect(said.contains("assumptions.csv:\(line):7: error: source is empty"))
        }
    }

    /// Thirty people, one row each: five of each basis, of which seven or eight in each service.
    @Test("Filled in, each share comes off the rows of its own basis")
    func filledIn() throws {
        let folder = try TemporaryFolder()
        #expect(CommandRun("new", "\(folder.path)/mine", "--optimism-bias", "grades").status == .done)
        var text = try folder.text("mine/assumptions.csv")
        // The sum of a row's net is known in hundredths, so that any other share gives another total.
        let shares = ["0", "0.05", "0.1", "0.15", "0.25", "0.4"]
        for (grade, share) in zip(Self.grades, shares) {
            text = text.replacing("basis:\(grade),,,,,,", with: "basis:\(grade),,\(share),,,my own judgement,")
        }
        try folder.write(text, to: "mine/assumptions.csv")
        try folder.write(
            "service,label,unit,central,price_year,bearer,source\nvisit,Visit,attendance,100,2024-25,NHS,made up\n",
            to: "mine/unit-costs.csv")
        // One to six visits at £100 by basis, of which three quarters by a quarter less and a twentieth moved are claimed.
        let rows = Self.grades.enumerated().map { "C\($0 + 1),North,visit,\($0 + 1),\($1)" }
        try folder.write(
            "case_id,area,service,quantity,basis\n" + rows.joined(separator: "\n") + "\n", to: "mine/outcomes.csv")
        let run = CommandRun(
            "evaluate", "\(folder.path)/mine", "--output", "\(folder.path)/r", "--draws", "10", "--quiet")
        #expect(run.status == .done, "\(run.errors)")
        // 0.75 x 0.75 x 0.95 of 100, 200 x 0.95, 300 x 0.9, 400 x 0.85, 500 x 0.75 and 600 x 0.6, each to the penny.
        let nets = ["53.44", "101.53", "144.28", "181.69", "200.39", "192.38"]
        #expect(nets.count == shares.count)
        let summary = try folder.text("r/summary.csv")
        #expect(summary.contains("net_savings,GBP,") && summary.contains(",873.71,"), "\(summary)")
    }
}
