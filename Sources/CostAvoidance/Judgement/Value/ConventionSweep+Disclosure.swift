extension ConventionSweep {
    /// Without the amounts of conventions that weigh services which are withheld otherwise against one another: beside the total as
    /// evaluated each would be an equation more in what these come to, and two services are told by two.
    func withholding(_ evaluated: Evaluated) -> ConventionSweep {
        let evaluation = evaluated.evaluation
        let rows = evaluated.released.breakdown(by: .service)?.rows ?? []
        let withheld = rows.filter { $0.figures == .suppressed }.map { ServiceID($0.key) }
        guard withheld.count > 1 else { return self }
        let yearsDiffer = Set(withheld.compactMap { evaluation.unitCosts[$0]?.priceYear }).count > 1
        let biases = evaluation.assumptions.declared.filter { $0.parameter == .optimismBias }
        let biasesDiffer = biases.contains { $0.scope != .all }
        var sweep = self
        for place in sweep.lines.indices {
            let weighsAnew =
                switch sweep.lines[place].convention {
                case .notUprated: yearsDiffer
                case .optimismBias: biasesDiffer
                case .asEvaluated, .yearEnd, .midYear, .costsFirst, .undiscounted, .prices: false
                }
            guard weighsAnew else { continue }
            sweep.lines[place].outcome = nil
            sweep.lines[place].isWithheld = true
        }
        return sweep
    }
}
