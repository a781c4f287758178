import CostAvoidance

/// The case file of an example: made-up people, enough of them that small counts leave most of it standing.
enum StarterCases {
    /// Thirty judged cases.
    static func outcomes(basis: (_ number: Int, _ service: ExampleService) -> Basis) -> StarterTable {
        var table = StarterTable(
            name: "outcomes",
            header: [
                "case_id", "area", "start", "service", "quantity_low", "quantity", "quantity_high", "likelihood_low",
                "likelihood", "likelihood_high", "basis", "note",
            ], rows: [])
        for number in 1...30 {
            let services = ExampleService.allCases
            let service = services[number % services.count]
            table.rows.append(
                [ExampleCase.identifier(ExampleCase.letter, number), area(number), ExampleCase.month(number)]
                    + service.cells(basis: basis(number, service).rawValue))
        }
        return table
    }

    /// Every way of knowing that a practitioner has.
    static func statedBasis(_ number: Int, _ service: ExampleService) -> Basis {
        service == .care ? .panel : .practitioner
    }

    /// Services of the judged example, one row a person.
    enum ExampleService: CaseIterable {
        case attendance, care, ambulance, befriending

        /// The cells from the service on.
        fileprivate func cells(basis: String) -> [String] {
            let example = ExampleRow.cases[Self.allCases.firstIndex(of: self) ?? 0]
            let cells = ExampleRow.caseColumns.map { column in
                example.cells.first { $0.column == column }?.text ?? ""
            }
            return cells.dropLast() + [basis] + cells.suffix(1)
        }
    }

    /// Forty people with the programme, two services each, and as many without it where there is a comparison.
    static func serviceUse(_ design: StarterDesign) -> StarterTable {
        let isCompared = design == .comparison
        var table = StarterTable(
            name: "service-use",
            header: ["case_id"] + (isCompared ? ["group"] : []) + [
                "area", "start", "service", "before", "after", "note",
            ],
            rows: [])
        let letters = isCompared ? [ExampleUse.programme, ExampleUse.comparison] : [ExampleUse.programme]
        for letter in letters {
            let arm = letter == ExampleUse.programme ? "programme" : "comparison"
            for number in 1...ExampleUse.people {
                let person = [ExampleCase.identifier(letter, number)] + (isCompared ? [arm] : [])
                let start = letter == ExampleUse.programme ? ExampleCase.month(number) : ""
                for use in ExampleUse.allCases {
                    let (before, after) = use.counts(number, of: letter)
                    table.rows.append(
                        person + [
                            area(number), start, use.service, "\(before)", "\(after)", number == 1 ? note(use) : "",
                        ])
                }
            }
        }
        return table
    }

    /// What is said of the first row of each.
    private static func note(_ use: ExampleUse) -> String {
        switch use {
        case .attendance: ExampleText.firstUse
        case .ambulance: ExampleText.firstLost
        }
    }

    private static func area(_ number: Int) -> String { number % 2 == 0 ? "North" : "South" }
}
