/// The figures of a run. Where the cost is certain, net benefit and ratio are the savings moved and divided, draw by draw, so
/// that only the savings' quantiles are gathered: a tenth of the time of a run of many draws.
struct SimulationFigures {
    enum Cost {
        case none
        /// No item has a range; pounds.
        case certain(Double)
        /// Some item is drawn.
        case drawn
    }

    private let cost: Cost
    private let run: SimulationRun
    let savings: SimulatedMeasure

    /// Figures whose draws a run has to gather.
    static func gathered(_ cost: Cost) -> Set<SimulatedFigure> {
        switch cost {
        case .none, .certain: [.savings]
        case .drawn: Set(SimulatedFigure.allCases)
        }
    }

    /// Those of amounts alone: what is saved and what is paid.
    static func amounts(_ cost: Cost) -> Set<SimulatedFigure> {
        switch cost {
        case .none, .certain: [.savings]
        case .drawn: [.savings, .cost]
        }
    }

    /// Nil for a run that did not gather savings.
    init?(_ run: SimulationRun, cost: Cost) {
        guard let quantiles = run.quantiles[.savings] else { return nil }
        self.run = run
        self.cost = cost
        savings = SimulatedMeasure(
            moments: run.savings, quantiles: quantiles,
            standardErrorOfMean: run.standardError(run.savings, replicates: run.replicateSavings))
    }

    var programmeCost: SimulatedMeasure? {
        switch cost {
        case .none: nil
        case .certain(let pounds): SimulatedMeasure(certain: pounds)
        case .drawn: run.quantiles[.cost].map { SimulatedMeasure(moments: run.cost, quantiles: $0) }
        }
    }

    var netBenefit: SimulatedMeasure? {
        switch cost {
        case .none: nil
        case .certain(let pounds): savings.shifted(by: -pounds)
        case .drawn:
            run.quantiles[.netBenefit].map {
                SimulatedMeasure(
                    moments: run.netBenefit, quantiles: $0,
                    standardErrorOfMean: run.standardError(run.netBenefit, replicates: run.replicateNet))
            }
        }
    }

    /// Savings over cost; nil where some cost could be nothing.
    var ratio: SimulatedMeasure? {
        switch cost {
        case .none: nil
        case .certain(let pounds): pounds > 0 ? savings.divided(by: pounds) : nil
        case .drawn:
            run.cost.mean > 0
                ? run.quantiles[.ratio].map { SimulatedMeasure(moments: run.ratio, quantiles: $0) } : nil
        }
    }

    /// Net benefit, or savings where there is no cost.
    var decisive: SimulatedMeasure { netBenefit ?? savings }

    /// Points of the decisive figure's distribution that 2%, 4% … 98% of the draws lie below.
    var fiftieths: [Double] {
        let parts = 50
        let shares = (1..<parts).map { Double($0) / Double(parts) }
        switch cost {
        case .none: return run.quantiles[.savings]?.values(shares) ?? []
        case .certain(let pounds): return run.quantiles[.savings]?.values(shares).map { $0 - pounds } ?? []
        case .drawn: return run.quantiles[.netBenefit]?.values(shares) ?? []
        }
    }
}
