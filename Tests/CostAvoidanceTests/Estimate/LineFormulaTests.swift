import Numerics
import Testing

@testable import CostAvoidance

@Suite("The formula of a line")
struct LineFormulaTests {
    private static func formula() throws -> LineFormula {
        let evaluation = try InputFolder(
            settings: #""horizonYears": 3"#,
            [
                "unit-costs.csv": SimpleCosts.file("visit,Visit,attendance,80,100,120,2010-11,NHS,,0.25,,,,made up"),
                "outcomes.csv": "service,quantity\nvisit,3\n",
                "assumptions.csv": """
                parameter,low,central,high,source
                deadweight,0.5,0.4,0.3,test
                attribution,0.6,0.7,0.8,test
                displacement,,0.1,,test
                optimism_bias,,0.05,,test
                drop_off,0.3,0.2,0.1,test

                """,
            ]
        ).evaluation()
        return try evaluation.formula(of: #require(evaluation.lines.first).key)
    }

    @Test(
        "Shares between gross and net are taken off in the order of the method, each keeping itself or its complement")
    func shares() throws {
        let formula = try Self.formula()
        #expect(
            formula.netFactor.parts.map(\.parameter) == [.deadweight, .attribution, .displacement, .optimismBias])
        #expect(formula.netFactor.parts.map { $0.kept(at: .central).description } == ["0.6", "0.7", "0.9", "0.95"])
        // 0.6 x 0.7 x 0.9 x 0.95, and 0.5 x 0.6 x 0.9 x 0.95.
        #expect(try formula.netFactor.product(in: .central).description == "0.3591")
        #expect(try formula.netFactor.product(in: World(.low)).description == "0.2565")
    }

    @Test("Each parameter has its place in the order of all")
    func places() {
        #expect(AssumptionParameter.allCases.map(\.rank) == Array(AssumptionParameter.allCases.indices))
    }

    @Test("Every assumption stands in one place of the formula", arguments: AssumptionParameter.allCases)
    func places(_ parameter: AssumptionParameter) throws {
        let formula = try Self.formula()
        let isBetween = formula.netFactor.parts.contains { $0.parameter == parameter }
        switch parameter.place {
        case .betweenGrossAndNet: #expect(isBetween)
        case .laterYears:
            #expect(!isBetween && formula.presentValue.dropOff.assumption.value.central.description == "0.2")
        case .cash: #expect(!isBetween && formula.cashable.share(at: .central)?.description == "0.25")
        case .cashDate: #expect(!isBetween && formula.cashableLag.central == 0)
        }
    }

    /// 0.8 / 1.035 and 0.8^2 / 1.035^2 to 18 decimals, by exact fractions in Python.
    @Test("The factor of a year is what the drop-off leaves times the discount factor")
    func years() throws {
        let factors = try Self.formula().presentValue.yearFactors(at: .central).map(\.description)
        #expect(factors == ["1", "0.7729468599033816424", "0.597446848234497888"])
    }
}
