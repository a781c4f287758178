import CostAvoidance
import Numerics

extension ImpliedScreen {
    /// The analysis as JSON; what is not known is null.
    package static func json(_ implied: ImpliedAnalysis) -> String {
        JSONText.object([
            (
                "rates",
                .array(
                    implied.rates.map { rate in
                        .object([("basis", .text(rate.basis.rawValue))] + ends(rate.amounts) { $0.fixed(places: 2) })
                    })
            ),
            ("services", .array(implied.services.map(service))),
            (
                "break_even",
                .array(
                    implied.breakEven.map { row in
                        .object(
                            [("cost", .number(row.cost.total.description)), ("cost_is", .text(origin(row.cost)))]
                                + ends(row.share) { $0.fixed(places: 3) })
                    })
            ),
            (
                "capacity_scenario_nobody_published",
                .array(
                    implied.capacity.map { step in
                        .object(
                            [("capacity", .number(step.capacity.description))]
                                + ends(step.amounts) { $0.description })
                    })
            ),
        ]).document
    }

    private static func service(_ service: ServiceEquivalent) -> JSONText {
        .object([
            ("service", .text(service.entry.service.name)), ("unit", .text(service.entry.unit)),
            ("unit_cost", .number(service.unitCost.description)),
            ("units", .object(ends(service.units) { $0.fixed(places: 1) })),
            ("units_per_person", .object(ends(service.unitsPerPerson) { $0.fixed(places: 2) })),
            ("most_per_person", service.mostPerPerson.map { .number($0.description) } ?? .null),
            ("possible", .text(service.feasibility.words)), ("source", .text(service.entry.source)),
        ])
    }

    private static func origin(_ cost: BreakEven.Cost) -> String {
        switch cost {
        case .printed: "given"
        case .derived: "derived"
        case .assumed: "assumed"
        }
    }

    private static func ends<Value>(
        _ ends: Estimate<Value?>, _ written: (Value) -> String
    ) -> [(String, JSONText)] {
        [("low", ends.low), ("central", ends.central), ("high", ends.high)].map { name, value in
            (name, value.map { .number(written($0)) } ?? .null)
        }
    }
}
