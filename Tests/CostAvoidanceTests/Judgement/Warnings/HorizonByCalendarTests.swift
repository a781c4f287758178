import TestSupport
import Testing

@testable import CostAvoidance

@Suite("W04: what falls after what was observed, by the calendar")
struct HorizonByCalendarTests {
    /// Three years of an effect that loses three tenths a year, undiscounted, in a period of two years.
    private static func folder(_ outcomes: String, horizon: Int = 3) throws -> InputFolder {
        try InputFolder(
            settings:
                #""period": { "start": "2020-04", "months": 24 }, "horizonYears": \#(horizon), "discountRate": 0"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "outcomes.csv": "start,service,quantity,basis\n" + outcomes,
                "assumptions.csv": "parameter,central,source\ndrop_off,0.3,made up\n",
            ])
    }

    private static func isWarned(_ folder: InputFolder) throws -> Bool {
        try folder.findings().warnings.contains { $0.code == .horizonWithoutDropOff }
    }

    @Test(
        "A row that begins late has more of its effect after the period than one that begins with it",
        arguments: [
            // 1 + 0.7 within, 0.49 after.
            ("2020-04,visit,10,panel\n", false),
            // 1 within, 0.7 + 0.49 after.
            ("2021-04,visit,10,panel\n", true),
            // Without a start it begins with the period.
            (",visit,10,panel\n", false),
            // 1.7 + 1 within, 0.49 + 0.7 + 0.49 after.
            ("2020-04,visit,10,panel\n2021-04,visit,10,panel\n", false),
            // Of ten more that begin in its last month a twelfth falls within.
            ("2020-04,visit,10,panel\n2022-03,visit,10,panel\n", true),
        ])
    func late(_ outcomes: String, _ isExpected: Bool) throws {
        #expect(try Self.isWarned(Self.folder(outcomes)) == isExpected)
        // What is counted for no longer than the period is not warned of, whenever it begins.
        #expect(try !Self.isWarned(Self.folder(outcomes, horizon: 2)))
    }

    @Test("A scenario and the answer of a reverse question are warned of as the evaluation would be")
    func answers() throws {
        let folder = try Self.folder("2020-04,visit,10,panel\n2020-10,visit,10,panel\n")
        let ground = try ScenarioGround(folder.evaluation())
        let question = try ReverseQuestion(until: "present_value_savings=4900", vary: "horizon_years")
        let answer = try question.answer(on: ground)
        let scenarios = try question.scenariosToWarnOf(answer, in: ground.evaluation)
        // Without end 2,000 / 0.3 = 6,667 would be saved: 4,900 takes between three and four years.
        #expect(scenarios.map(\.name) == ["horizon_years=3", "horizon_years=4"])
        let long = try ReverseQuestion(until: "present_value_savings=6600", vary: "horizon_years")
        let far = try long.scenariosToWarnOf(long.answer(on: ground), in: ground.evaluation)
        // The first two years hold 2,000 + 1,400 less the later row's last half: 3,050 of 6,600.
        let warnings = try ground.warnings(of: far)
        #expect(warnings.map(\.code) == [.horizonWithoutDropOff])
        #expect(try ground.warnings(of: scenarios).isEmpty)
    }
}
