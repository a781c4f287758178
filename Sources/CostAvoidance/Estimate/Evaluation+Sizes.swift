import Numerics

extension Evaluation {
    /// Pounds beyond which an amount is a slip: a thousand times what the United Kingdom produces in three hundred years.
    static let greatestAmount = 1e15

    /// An amount that no service and no programme costs.
    enum Oversize {
        /// An item of the programme's cost.
        case cost(ProgrammeCost)
        /// The units of a line at their price.
        case line(ServiceLine, UnitCost)
        /// One of the accounts of an avoided event at its price.
        case account(AlternativeEvent.Account, UnitCost)
    }

    /// Amounts too large to be meant, a service told once: they come from a unit that was taken for another or from digits run
    /// together.
    var oversizes: [Oversize] {
        var found = costs.filter { $0.amount.high.doublePounds > Self.greatestAmount }.map(Oversize.cost)
        var told: Set<ServiceID> = []
        for line in lines {
            guard let unitCost = unitCosts[line.key.service], let units = try? line.unitsBeforeLikelihood.total(),
                Self.isOversize(units.map(\.decimal), unitCost), told.insert(line.key.service).inserted
            else { continue }
            found.append(.line(line, unitCost))
        }
        for account in alternatives.flatMap(\.accounts) {
            guard let unitCost = unitCosts[account.key.service],
                Self.isOversize(account.row.quantity.map(\.decimal), unitCost),
                told.insert(account.key.service).inserted
            else { continue }
            found.append(.account(account, unitCost))
        }
        return found
    }

    private static func isOversize(_ units: Estimate<ExactDecimal>, _ unitCost: UnitCost) -> Bool {
        let greatest = max(abs(units.low.doubleValue), abs(units.high.doubleValue))
        return greatest * unitCost.cost.high.doubleValue > greatestAmount
    }
}
