import CostAvoidance

/// A small, complete evaluation to start from: every file a person may want, filled in with an example to be written over.
package enum StarterEvaluation {
    /// The files of the folder. `evaluate` accepts them as they are, and their status is `illustration` until it is changed.
    package static let files = files(
        limitation: "What the reader should keep in mind. Write it before somebody else does.",
        outcomes: outcomes(basis: statedBasis), assumptions: assumptions)

    /// The same with rows of every basis and a share of optimism bias to be filled in for each: `evaluate` names every cell that is
    /// still empty.
    package static let filesWithGrades = files(
        limitation: OptimismBiasGrades.whoseShares,
        outcomes: outcomes { number, _ in Basis.allCases[number % Basis.allCases.count] },
        assumptions: assumptions + OptimismBiasGrades.rows)

    private static func files(limitation: String, outcomes: String, assumptions: String) -> [ReportFile] {
        [
            ReportFile(name: "evaluation.json", text: settings(limitation: limitation)),
            ReportFile(name: "outcomes.csv", text: outcomes), ReportFile(name: "costs.csv", text: costs),
            ReportFile(name: "assumptions.csv", text: assumptions),
            ReportFile(name: "unit-costs.csv", text: unitCosts),
        ]
    }

    private static func settings(limitation: String) -> String {
        """
        {
          "title": "Our programme: what it avoided in its first year",
          "programme": "Our programme",
          "author": "Who signs this report",
          "date": "2025-05",
          "status": "illustration",
          "about": [
            "What was done, for whom, where and by whom. Write it so that a stranger understands it."
          ],
          "limitations": [
            "\(limitation)"
          ],
          "period": { "start": "2024-04", "months": 12 },
          "priceYear": "2024-25",
          "catalogue": "\(CatalogueEdition.newest)",
          "horizonYears": 1,
          "discountRate": "green-book",
          "groupBy": ["area"],
          "disclosure": { "threshold": 5 },
          "simulation": { "draws": 10000, "seed": 2025 }
        }

        """
    }

    /// Thirty people, so that small-count suppression leaves most of the example standing.
    private static func outcomes(basis: (_ number: Int, _ service: ExampleService) -> Basis) -> String {
        var lines = [
            "case_id,area,start,service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high,basis,note"
        ]
        for number in 1...30 {
            let person = number < 10 ? "C0\(number)" : "C\(number)"
            let area = number % 2 == 0 ? "North" : "South"
            let month = 4 + number % 9
            let start = "2024-" + (month < 10 ? "0\(month)" : "\(month)")
            let services = ExampleService.allCases
            let service = services[number % services.count]
            lines.append(
                "\(person),\(area),\(start),\(service.row(basis: basis(number, service).rawValue))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Every way of knowing that a practitioner has.
    private static func statedBasis(_ number: Int, _ service: ExampleService) -> Basis {
        service == .care ? .panel : .practitioner
    }

    /// The services of the example, one row a person.
    private enum ExampleService: CaseIterable {
        case attendance, care, ambulance, befriending

        /// The cells from the service on.
        func row(basis: String) -> String {
            switch self {
            case .attendance: "ae-attendance,1,2,3,0.4,0.5,0.6,\(basis),went often before"
            case .care: "residential-care-older-week,10,20,30,0.4,0.5,0.6,\(basis),a move was being arranged"
            case .ambulance: "ambulance-call-out,1,1,2,0.5,0.7,0.8,\(basis),falls"
            case .befriending: "befriending-session,-12,-10,-8,,1,,\(basis),now goes every week: a cost"
            }
        }
    }

    private static let costs = """
        item,start,months,amount_low,amount,amount_high,funder,price_year,note
        Salaries,2024-04,12,30000,32000,34000,Local authority,2024-25,one coordinator
        On-costs,2024-04,12,7500,8000,8500,Local authority,2024-25,National Insurance and pension
        Overheads,2024-04,12,4000,5000,6000,Local authority,2024-25,"management, desk, travel"

        """

    private static let assumptions = """
        parameter,scope,low,central,high,distribution,source,rationale
        deadweight,,0.35,0.25,0.15,triangular,Where this share comes from,Why it was chosen
        attribution,,0.6,0.75,0.9,triangular,Where this share comes from,Others helped too
        displacement,,0.1,0.05,0,triangular,Where this share comes from,Why it was chosen

        """

    private static let unitCosts = """
        service,label,unit,low,central,high,distribution,price_year,bearer,benefit_type,cashable,cost_basis,excludes,max_per_year,source,source_ref,url,note,vat
        befriending-session,Befriending group,session,8,12,16,triangular,2024-25,Local authority,fiscal,0,average,,53,Where this price comes from,page or table,,a unit cost of your own; low and high give it a range,excluded

        """
}
