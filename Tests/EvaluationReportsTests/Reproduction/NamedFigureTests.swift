import CostAvoidance
import EvaluationReports
import Numerics
import TestSupport
import Testing

@Suite("Printed figures that only a report holds")
struct NamedFigureTests {
    /// The comparisons of a fixture with these rows of `published.csv`.
    static func compare(_ fixture: String, _ rows: String...) throws -> [FigureComparison] {
        var files = try Repository.files(ofFixture: fixture)
        files["published.csv"] =
            (["measure,scope,printed_low,printed,printed_high,unit,decimals"] + rows).joined(separator: "\n") + "\n"
        let folder = try TemporaryFolder(files)
        let evaluation = try EvaluationFolder(path: folder.path).read(for: .reproducing)
        return try Reproduction(of: evaluation, study: fixture, further: ReportFigureLookup(evaluation)).comparisons
    }

    @Test("A chance is compared, as a share or in per cent")
    func chance() throws {
        let found = try Self.compare(
            "reproduce-traps/payback", "probability_savings_exceed_cost,,,0.95,,share,2",
            "probability_savings_exceed_cost,,,91,,%,0")
        #expect(found.map(\.verdict) == [.withinTenPercent, .exact])
    }

    @Test("An interval of the simulation is the two ends of its middle, and its mean is a figure of its own")
    func interval() throws {
        let found = try Self.compare(
            "derby", "net_benefit_p50,,1,2,3,GBP,0", "net_benefit_mean,,,2,,GBP,0", "net_benefit,,1,2,3,GBP,0")
        #expect(
            found.map(\.figure.path) == [
                "net_benefit_p2_5", "net_benefit_p50", "net_benefit_p97_5", "net_benefit_mean", "net_benefit_low",
                "net_benefit", "net_benefit_high",
            ])
        let values = found.compactMap(\.recomputed)
        #expect(values.count == 7 && values[0] < values[1] && values[1] < values[2])
    }

    @Test(
        "Every kind of cell that explain names can be compared",
        arguments: [
            ("switching_value,input:deadweight,,47,,%,0", "input:deadweight/switching_value"),
            ("input:deadweight/swing,,,1,,GBP,0", "input:deadweight/swing"),
            ("cost,cost:On-costs,1,2,3,GBP,0", "cost:On-costs/cost_low"),
            (
                "present_value_savings,convention:Nothing discounted,,1,,GBP,0",
                "convention:Nothing discounted/present_value_savings"
            ),
            ("savings,flow:0,,1,,GBP,0", "flow:0/savings"),
            ("savings,financial-year:2013-14,,484204,,GBP,0", "financial-year:2013-14/savings"),
            ("cumulative,financial-year:2013-14,1,2,3,GBP,0", "financial-year:2013-14/cumulative_low"),
        ])
    func cells(row: String, path: String) throws {
        let found = try #require(try Self.compare("derby", row).first)
        #expect(found.figure.path == path)
        #expect(found.recomputed != nil, "\(found.reason)")
    }

    @Test("A cell that prints an input as it is given is entered and not tested")
    func input() throws {
        let found = try Self.compare("reproduce-traps/payback", "price:x/central,,,100000,,GBP,0")
        #expect(found.map(\.verdict) == [.entered])
    }

    @Test("A name of no row gives its reason and what may have been meant, and the other figures stay")
    func unknownRow() throws {
        let found = try Self.compare("derby", "cost:On-cost/cost,,,1,,GBP,0", "people,,,50,,people,0")
        #expect(found.map(\.verdict) == [.notRecomputable, .entered])
        #expect(found.first?.reason.contains("did you mean cost:On-costs/cost?") == true)
    }

    @Test("The ends of an arm's interval are compared, and its change in per cent of the use before: 115 fewer of 279")
    func arms() throws {
        let found = try Self.compare(
            "comparison-group", #"difference,"arm:ae-attendance, programme",-130.6,-69.1,-7.5,number,1"#,
            #"change,"arm:ae-attendance, programme",,-41,,%,0"#)
        #expect(found.count == 4 && found.allSatisfy { $0.recomputed != nil })
        #expect(found[1].verdict == .exact && found[3].verdict == .exact)
    }

    /// 598 attendances before and 351 after: 247 of 598 are 41.3%. VOICES Stoke-on-Trent 2021, Table 2.
    @Test("A change in use is printed in per cent of the use before")
    func change() throws {
        let found = try Self.compare("studies/voices-cohort", "quantity,service:ae-attendance,,41,,%,0")
        #expect(found.map(\.verdict) == [.exact])
        #expect(found.first?.recomputed?.rounded(toPlaces: 2).description == "41.3")
    }
}
