import DelimitedText
import Numerics

extension CrossCheck {
    /// Amounts that no service and no programme costs, which come from a unit that was taken for another or from digits run
    /// together.
    func checkSizes(_ found: inout Diagnostics) {
        for oversize in evaluation.oversizes {
            switch oversize {
            case .cost(let cost):
                let place = columns.cell(cost.position, "amount")
                found.add(tooLarge(at: place, "the cost is"))
            case .line(let line, let unitCost):
                let row =
                    line.key.evidence == .judged
                    ? SourcePosition(file: "outcomes.csv", line: line.rows.first.map(Int.init) ?? 0)
                    : SourcePosition(file: "service-use.csv", line: greatestUse(of: line.key.service) ?? 0)
                tooLarge(at: row, unitCost, &found)
            case .account(let account, let unitCost):
                tooLarge(at: SourcePosition(file: "outcomes.csv", line: account.line), unitCost, &found)
            }
        }
    }

    /// The row with the most units of a service, before or after: an observed line holds no rows of its own.
    private func greatestUse(of service: ServiceID) -> Int? {
        evaluation.observed.entries.filter { $0.service == service }
            .max { max($0.before, $0.after ?? .zero) < max($1.before, $1.after ?? .zero) }?.row
    }

    private func tooLarge(at row: SourcePosition, _ unitCost: UnitCost, _ found: inout Diagnostics) {
        var position = columns.cell(row, "quantity", "before")
        if case .evaluation(let own) = unitCost.origin { position = own }
        found.add(tooLarge(at: position, "the units of \(unitCost.service) at their price come to"))
    }

    /// Tables of more services and groups than can be looked through for what they give away.
    func checkTables(_ found: inout Diagnostics) {
        let sizes = TableSizes(evaluation)
        guard sizes.areTooLong else { return }
        let file =
            evaluation.ledger.caseIDs.isEmpty && !evaluation.observed.entries.isEmpty
            ? "service-use.csv" : "outcomes.csv"
        found.add(
            Diagnostic(
                at: SourcePosition(file: file), code: "too-many-rows",
                message: "the rows name \(sizes.longest(named: evaluation.settings.groupBy)): tables so long cannot be"
                    + " looked through for what they give away of few people",
                remedy: "Take services or groups together: \(Wording.grouped(TableSizes.mostNamed)) are no trouble."))
    }

    private func tooLarge(at position: SourcePosition, _ what: String) -> Diagnostic {
        Diagnostic(
            at: position, code: "number-too-large",
            message:
                "\(what) more than \(Wording.grouped(Int(nearest: Evaluation.greatestAmount))) pounds, which is too large",
            remedy: "Check quantities and prices, their units and decimal points.")
    }
}
