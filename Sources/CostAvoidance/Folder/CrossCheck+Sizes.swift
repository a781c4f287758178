import DelimitedText
import Numerics

extension CrossCheck {
    /// Pounds beyond which an amount is a slip: a thousand times what the United Kingdom produces in three hundred years.
    private static let greatestAmount = 1e15

    /// Amounts that no service and no programme costs, which come from a unit that was taken for another or from digits run
    /// together.
    func checkSizes(_ found: inout Diagnostics) {
        for cost in evaluation.costs where cost.amount.high.doublePounds > Self.greatestAmount {
            found.add(tooLarge(at: cost.position, "the cost is"))
        }
        var told: Set<ServiceID> = []
        for line in evaluation.lines {
            let service = line.key.service
            guard let unitCost = evaluation.unitCosts[service], let units = try? line.unitsBeforeLikelihood.total()
            else {
                continue
            }
            let greatest = max(abs(units.low.doubleValue), abs(units.high.doubleValue))
            guard greatest * unitCost.cost.high.doubleValue > Self.greatestAmount, told.insert(service).inserted else {
                continue
            }
            var position = SourcePosition(file: "outcomes.csv", line: line.rows.first.map(Int.init) ?? 0)
            if case .evaluation(let own) = unitCost.origin { position = own }
            found.add(tooLarge(at: position, "the units of \(service) at their price come to"))
        }
    }

    private func tooLarge(at position: SourcePosition, _ what: String) -> Diagnostic {
        Diagnostic(
            at: position, code: "number-too-large",
            message: "\(what) more than \(Wording.grouped(Int(Self.greatestAmount))) pounds, which is too large",
            remedy: "Check quantities and prices, their units and decimal points.")
    }
}
