import CostAvoidance

/// Which rows fall to the default of a parameter.
enum AssumptionUse {
    /// How much falls to the default.
    enum Coverage {
        case allRows
        case remainingRows

        var words: String {
            switch self {
            case .allRows: "all rows"
            case .remainingRows: "all other rows"
            }
        }
    }

    /// The parameters whose default covers some row.
    static func all(in evaluation: Evaluation) -> [AssumptionParameter: Coverage] {
        let keys = evaluation.lines.map(\.key) + evaluation.alternatives.flatMap { $0.accounts.map(\.key) }
        var coverage: [AssumptionParameter: Coverage] = [:]
        for parameter in AssumptionParameter.allCases {
            let isDefault = keys.map { key in
                guard let unitCost = evaluation.unitCosts[key.service] else { return false }
                let subject = AssumptionSubject(service: key.service, bearer: unitCost.bearer, basis: key.basis)
                return (try? evaluation.assumptions.resolve(parameter, for: subject))?.isDefault ?? false
            }
            guard isDefault.contains(true) else { continue }
            coverage[parameter] = isDefault.contains(false) ? .remainingRows : .allRows
        }
        return coverage
    }
}
