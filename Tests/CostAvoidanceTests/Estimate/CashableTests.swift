@testable import CostAvoidance
import Numerics
import Testing

/// 10 visits at £100, of which a quarter is stated to be cashable, and 4 nights at £250, of which nobody says.
@Suite("What could leave a budget")
struct CashableTests {
    private static func folder(
        _ assumptions: String = "", settings: String = #""simulation": {"draws": 2000, "seed": 7}"#
    ) throws -> InputFolder {
        var files = [
            "unit-costs.csv": SimpleCosts.file(
                "visit,Visit,attendance,80,100,120,2020-21,NHS,,0.25,,,,made up for a test", SimpleCosts.night),
            "outcomes.csv": "service,quantity,basis\nvisit,10,panel\nnight,4,trial\n",
            "costs.csv": "item,amount\nPost,900\n",
        ]
        if !assumptions.isEmpty {
            files["assumptions.csv"] = "parameter,scope,low,central,high,source\n\(assumptions)\n"
        }
        return try InputFolder(settings: settings, files)
    }

    private static func cashable(_ assumptions: String) throws -> [String] {
        let savings = try folder(assumptions).result().savings
        return Bound.allCases.map { savings.cashable[$0].description }
    }

    @Test(
        "The narrowest assumption counts, any before what the unit cost states, and what nobody says is nothing",
        arguments: [
            // A quarter of 800, 1,000 and 1,200.
            ("", ["200.00", "250.00", "300.00"]),
            ("cashable,service:night,0.2,0.5,0.8,audit", ["400.00", "750.00", "1100.00"]),
            ("cashable,,,0.1,,audit", ["180.00", "200.00", "220.00"]),
            ("cashable,,,0.1,,audit\ncashable,basis:trial,,0.3,,audit", ["380.00", "400.00", "420.00"]),
            ("cashable,bearer:NHS,,0,,audit", ["0.00", "0.00", "0.00"]),
            ("cashable_lag,,12,6,3,audit", ["200.00", "250.00", "300.00"]),
        ])
    func narrowest(_ assumptions: String, _ expected: [String]) throws {
        #expect(try Self.cashable(assumptions) == expected)
    }

    @Test("Nothing else moves with it")
    func nothingElse() throws {
        let plain = try Self.folder().result()
        let assumed = try Self.folder("cashable,,0.1,0.5,0.9,audit\ncashable_lag,,12,6,0,audit").result()
        #expect(plain.savings.presentValue == assumed.savings.presentValue)
        #expect(plain.netBenefit == assumed.netBenefit)
        #expect(assumed.savings.cashableUnknown == Estimate(exactly: .zero))
    }

    @Test(
        "It is set like any assumption; a relative change starts from what the unit cost states",
        arguments: [
            ("cashable=0.5", "1000.00"), ("cashable[night]=0.5", "750.00"), ("cashable[visit]=+10%", "275.00"),
            ("cashable_lag=9", "250.00"),
        ])
    func whatIf(_ option: String, _ expected: String) throws {
        let changed = try WorkedExample.setting(option, on: Self.folder().evaluation())
        #expect(try Evaluator.headline(changed).savings.cashable.central.description == expected)
        if option.hasPrefix("cashable_lag") {
            let key = try #require(changed.lines.first?.key)
            #expect(try changed.formula(of: key).cashableLag == Estimate(exactly: 9))
        }
    }

    @Test("A relative change of what nobody states is refused")
    func unknown() throws {
        let evaluation = try Self.folder().evaluation()
        let messages = WorkedExample.messages { _ = try WorkedExample.setting("cashable[night]=+10%", on: evaluation) }
        #expect(messages.first?.contains("no share is stated for some rows") == true)
    }

    @Test("A grid over it gives what each change gives by itself")
    func grid() throws {
        let evaluation = try Self.folder("cashable,service:night,0.2,0.5,0.8,audit").evaluation()
        let axes = try ["cashable[visit]=0.1,0.6", "cashable_lag=0,6"].map {
            try GridAxis(SetOption($0, catalogue: evaluation.usedCatalogue))
        }
        let grid = try Grid(axes: axes, on: ScenarioGround(evaluation.withThreshold(0)))
        #expect(
            grid.cells.map(\.savings.cashable.central.description) == ["600.00", "600.00", "1100.00", "1100.00"])
    }

    @Test("It is drawn, beside totals that it does not move")
    func drawn() throws {
        let findings = try Self.folder("cashable,service:night,0.2,0.5,0.8,audit").findings()
        let simulation = try #require(findings.uncertainty?.simulation)
        // Visits alone: 250 from a triangle of 200, 250 and 300; with nights 750, of standard deviation over 100.
        let cash = try #require(simulation.cashableSavings)
        #expect(abs(cash.mean.value - 750) < 15)
        #expect(cash.p97_5.value - cash.p2_5.value > 300)
    }

    @Test("Its row among the inputs says that no value of it turns the result, and what it does to cash")
    func sensitivity() throws {
        let findings = try Self.folder("cashable,service:night,0.2,0.5,0.8,audit").findings()
        let row = try #require(
            findings.uncertainty?.oneWay.rows.first { $0.input.name.parameter == .assumption(.cashable) })
        #expect(row.atLow == row.atHigh && row.swing == .zero && row.switchingValue == .never)
        #expect(row.cashable == .init(atLow: .pounds(450), atHigh: .pounds(1050)))
    }
}
