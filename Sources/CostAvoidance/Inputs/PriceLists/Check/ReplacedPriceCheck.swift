import DelimitedText

/// Rows that replace a price of the catalogue: in the same unit, and with the same part of what clients pay.
struct ReplacedPriceCheck {
    private(set) var diagnostics = Diagnostics()

    init(_ rows: [PriceListRow], _ known: Catalogue) {
        for row in rows {
            guard let unitCost = row.unitCost, let replaced = known[unitCost.service] else { continue }
            let verdict = UnitLikeness.compare(unitCost.unit, with: replaced.unit)
            if verdict == .same {
                checkContribution(unitCost, row.record, replaced)
            } else {
                tell(verdict, unitCost, row.record, replaced)
            }
        }
    }

    /// Rows were counted in the unit of the price that is replaced.
    private mutating func tell(
        _ verdict: UnitLikeness.Verdict, _ unitCost: UnitCost, _ record: UnitCostRecord, _ replaced: UnitCost
    ) {
        diagnostics.add(
            Diagnostic(
                verdict == .different ? .error : .warning, at: record.position(of: .unit), code: "mixed-units",
                message: """
                    unit is \(Diagnostic.quoted(unitCost.unit)), and the price of \(unitCost.service) in the catalogue, which \
                    this one replaces, is for \(Diagnostic.quoted(replaced.unit))
                    """,
                remedy: "Give the price for that unit, or give the service a name of its own, and use it in the rows."))
    }

    /// A gross price in place of a net one adds what clients pay to what a council saves, and says so nowhere.
    private mutating func checkContribution(_ unitCost: UnitCost, _ record: UnitCostRecord, _ replaced: UnitCost) {
        guard let contribution = replaced.contribution, unitCost.contribution != contribution else { return }
        let written = unitCost.contribution.map { "\($0) of what clients pay" } ?? "not said to be gross or net"
        diagnostics.add(
            Diagnostic(
                .warning, at: record.position(of: record.has(.contribution) ? .contribution : .central),
                code: "contribution-differs",
                message: """
                    the cost is \(written), and the price of \(unitCost.service) in the catalogue, which this one replaces, \
                    is \(contribution)
                    """,
                remedy:
                    "Write gross or net in contribution; a price of the other kind is given a service name of its own.")
        )
    }
}
