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
        let arms = isCompared ? ["programme", "comparison"] : ["programme"]
        for arm in arms {
            for number in 1...40 {
                let person =
                    [ExampleCase.identifier(arm == "programme" ? "P" : "K", number)] + (isCompared ? [arm] : [])
                let start = arm == "programme" ? ExampleCase.month(number) : ""
                for use in ObservedUse.allCases {
                    let (before, after) = use.counts(number, arm: arm)
                    table.rows.append(
                        person + [
                            area(number), start, use.service, "\(before)", "\(after)", number == 1 ? use.note : "",
                        ])
                }
            }
        }
        return table
    }

    /// Services of the observed example, a row each for every person.
    private enum ObservedUse: CaseIterable {
        case attendance, ambulance

        var service: String {
            switch self {
            case .attendance: "ae-attendance"
            case .ambulance: "ambulance-call-out"
            }
        }

        var note: String {
            switch self {
            case .attendance: ExampleText.firstUse
            case .ambulance: ExampleText.firstLost
            }
        }

        /// How often before and after; people without the programme went less as well, though not as much.
        func counts(_ number: Int, arm: String) -> (before: Int, after: Int) {
            let before =
                switch self {
                case .attendance: [3, 5, 2, 4, 6, 3, 2, 7][number % 8]
                case .ambulance: [1, 2, 0, 1, 3, 1, 0, 2][number % 8]
                }
            let falls =
                switch self {
                case .attendance: [1, 3, 1, 2, 3, 1, -1, 4]
                case .ambulance: [1, 1, 0, 0, 2, 0, -1, 1]
                }
            let fall = falls[(number * 3 + number / 8) % 8]
            let seen = arm == "programme" ? fall : fall / 3
            return (before, max(0, before - seen))
        }
    }

    private static func area(_ number: Int) -> String { number % 2 == 0 ? "North" : "South" }
}
