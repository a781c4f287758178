import CostAvoidance
import Numerics
import TestSupport

/// A small evaluation whose every figure can be worked on paper.
///
/// Two services at round prices in the price year, so that nothing is uprated:
/// visits: 10 at £100 with likelihood 0.5, which is 5 visits and £500;
/// nights: 4 (3 to 6) at £50 with likelihood 0.8 (0.6 to 0.9), which is 3.2 nights (1.8 to 5.4) and £160 (£90 to £270).
/// Gross £660, deadweight 0.2, net £528. The programme costs £400 for 10 people.
enum WorkedExample {
    static let evaluationJSON = """
        {
          "title": "A worked example", "priceYear": "2013-14",
          "period": { "start": "2013-04", "months": 12 }, "people": 10
        }
        """

    static let unitCosts = """
        service,label,unit,low,central,high,price_year,bearer,cashable,source
        visit,A visit,visit,,100,,2013-14,NHS,0.5,made up for a test
        night,A night,night,40,50,60,2013-14,Local authority,,made up for a test
        """

    static let outcomes = """
        case_id,start,service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high,basis
        C01,2013-04,visit,,10,,,0.5,,panel
        C02,2013-04,night,3,4,6,0.6,0.8,0.9,self-report
        """

    static let assumptions = """
        parameter,scope,low,central,high,source
        deadweight,,0.3,0.2,0.1,made up for a test
        """

    static let costs = """
        item,start,months,amount,price_year
        Staff,2013-04,12,300,2013-14
        Rent,2013-04,12,100,2013-14
        """

    static func folder(scenarios: String? = nil, changing files: [String: String] = [:]) throws -> TemporaryFolder {
        var all = [
            "evaluation.json": evaluationJSON, "unit-costs.csv": unitCosts + "\n", "outcomes.csv": outcomes + "\n",
            "assumptions.csv": assumptions + "\n", "costs.csv": costs + "\n",
        ]
        if let scenarios { all["scenarios.csv"] = scenarios }
        for (name, text) in files { all[name] = text.isEmpty ? nil : text }
        return try TemporaryFolder(all)
    }

    static func evaluation(scenarios: String? = nil, changing files: [String: String] = [:]) throws -> Evaluation {
        let folder = try folder(scenarios: scenarios, changing: files)
        return try EvaluationFolder(path: folder.path).read()
    }

    /// The evaluation with these `--set` options, in one layer.
    static func setting(_ options: String..., on evaluation: Evaluation) throws -> Evaluation {
        let changes = try options.map { try SetOption($0, catalogue: evaluation.usedCatalogue).change() }
        return try Scenario(name: "as set", layers: [changes]).apply(to: evaluation)
    }

    static func pounds(_ text: String) throws -> Money { try Money(parsing: text) }

    /// Every message of a refusal, with its place.
    static func messages(_ work: () throws -> Void) -> [String] {
        do { try work() } catch EvaluationError.refused(let diagnostics) {
            return diagnostics.shown().map(\.rendered)
        } catch {
            return ["\(error)"]
        }
        return []
    }
}
