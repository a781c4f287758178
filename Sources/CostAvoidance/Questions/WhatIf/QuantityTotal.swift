import Numerics

/// A quantity that a change gives as a total, and what it was before: `quantity[ae-attendance]=40` says neither which units are
/// meant nor how many there were.
package struct QuantityTotal: Sendable, Hashable {
    /// The change.
    package var change: ScenarioChange
    /// What one is called, `attendance`.
    package var unit: String
    /// Units that the rows stated, central, before likelihood.
    package var before: ExactDecimal
    /// Units after the change.
    package var after: ExactDecimal

    /// The totals that the last layer of a scenario gives.
    static func all(of scenario: Scenario, on evaluation: Evaluation) throws(EvaluationError) -> [QuantityTotal] {
        let given = scenario.ownChanges.filter { $0.total != nil }
        guard !given.isEmpty else { return [] }
        let below = Scenario(name: scenario.name, layers: scenario.layersBelow)
        let start = try below.apply(to: evaluation, idle: .allowed)
        var totals: [QuantityTotal] = []
        for change in given {
            guard let (service, after) = change.total, let unit = start.unitCosts[service]?.unit else { continue }
            do throws(ArithmeticError) {
                totals.append(
                    QuantityTotal(
                        change: change, unit: unit, before: try start.statedQuantity(of: service), after: after))
            } catch {
                throw .arithmetic(error, while: "adding up the quantities of \(service)")
            }
        }
        return totals
    }
}

extension ScenarioChange {
    /// The service and its units where the change gives a quantity as a total.
    fileprivate var total: (ServiceID, ExactDecimal)? {
        guard parameter == .quantity, case .service(let service) = scope, case .value(let units) = amount else {
            return nil
        }
        return (service, units)
    }
}

extension Evaluation {
    /// Units of a service that the rows state between them, central, before likelihood.
    ///
    /// - Throws: `ArithmeticError.overflow` where the sum does not fit.
    func statedQuantity(of service: ServiceID) throws(ArithmeticError) -> ExactDecimal {
        var stated = ExactDecimal.zero
        for line in lines where line.key.service == service {
            let units = try line.unitsBeforeLikelihood.total().central
            stated = try stated.adding(units.decimal).adding(line.cameAnyway.decimal)
        }
        for event in alternatives {
            guard let first = event.accounts.first, first.key.service == service else { continue }
            stated = try stated.adding(first.row.quantity.central.decimal)
        }
        return stated
    }
}
