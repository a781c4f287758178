import CostAvoidance
import Numerics
import Testing

@Suite("A slip that was carried into other figures")
struct CarriedSlipTests {
    /// 40 units at £2,500 and 611 at £137 come to £183,707, of which 80% are net.
    private static func study(
        _ published: [String], deadweight: String = "deadweight,,0.2,made up,made up"
    ) throws -> Reproduction {
        try WrittenStudy.reproduce(
            settings: #""people": 157, "period": {"start": "2015-04", "months": 12}"#,
            unitCosts: ["x,X,unit,2500,2015-16,NHS,,made up", "y,Y,unit,137,2015-16,NHS,,made up"],
            published: published.map { $0.replacing(" ", with: ",") + "," },
            more: [
                "outcomes.csv": "service,quantity\nx,40\ny,611\n",
                "assumptions.csv": "parameter,scope,central,source,rationale\n\(deadweight)\n",
                "costs.csv": "item,start,months,amount\nAll,2015-04,12,61300\n",
            ])
    }

    private static func carried(_ study: Reproduction) -> [String] {
        study.carried.map { slip in
            let figures = slip.carried.map(\.figure.path).joined(separator: " ")
            return slip.slips.map(\.path).joined(separator: " ") + ": " + figures
        }
    }

    private static let exactLine = "gross service:x  100000  GBP 0"
    private static let offLine = "gross service:y  91111  GBP 0"

    @Test("What a line is off by is carried through all that is made of the total")
    func line() throws {
        let study = try Self.study([
            Self.exactLine, Self.offLine, "gross_savings   191111  GBP 0", "net_savings   152889  GBP 0",
            "net_benefit   91589  GBP 0",
        ])
        #expect(Self.carried(study) == ["service:y/gross: net_savings net_benefit"])
    }

    @Test("A line that is taken off by another share is carried with its own")
    func ownShare() throws {
        let published = [Self.exactLine, Self.offLine, "gross_savings   191111  GBP 0", "net_savings   145555  GBP 0"]
        let study = try Self.study(published, deadweight: "deadweight,service:y,0.5,made up,made up")
        #expect(Self.carried(study) == ["service:y/gross: net_savings"])
        // A gap of which no line is known is carried nowhere where lines keep different shares.
        let gap = try Self.study(
            ["gross_savings   191111  GBP 0", "net_savings   147633  GBP 0"],
            deadweight: "deadweight,service:y,0.5,made up,made up")
        #expect(gap.carried.isEmpty)
    }

    @Test("A gross total that no line explains is carried through, and what was not made of it is not said to follow")
    func total() throws {
        let made = try Self.study(["gross_savings   193707  GBP 0", "net_savings   154966  GBP 0"])
        #expect(Self.carried(made) == ["gross_savings: net_savings"])
        #expect(try Self.study(["gross_savings   193707  GBP 0", "net_savings   155966  GBP 0"]).carried.isEmpty)
    }

    @Test("A line counted twice is a hypothesis for every total that it was carried into")
    func countedTwice() throws {
        let study = try Self.study([
            Self.exactLine, "gross service:y  83707  GBP 0", "gross_savings   267414  GBP 0",
            "net_savings   213931  GBP 0",
        ])
        for total in ["gross_savings", "net_savings"] {
            #expect(study.conventions(total) == ["y were counted twice"])
        }
    }

    @Test("A figure that others give is offered only what would give one of them as well")
    func settled() throws {
        // Without any deadweight the savings would be 183,707, and a person's 1,170.
        let whole = try Self.study(["net_savings   183707  GBP 0", "savings_per_person   1170  GBP 0"])
        for figure in ["net_savings", "savings_per_person"] {
            #expect(whole.conventions(figure).contains("there were no deadweight"))
        }
        // Discounted from the middle of the year they would be £920.12 a person as well; net savings, which give that, are not discounted.
        let chance = try Self.study(["net_savings   144459  GBP 0", "savings_per_person   920.12  GBP 2"])
        #expect(chance.conventions("savings_per_person") == [] && chance.conventions("net_savings") == [])
    }
}
