import CostAvoidance
import Numerics

/// Who answers for which benefit, and which budget line it would leave, where the files say so.
enum BenefitOwnersTable {
    static let notStated: ReportTable.Cell = "not stated"

    /// A row a fiscal service; nil where no price of the evaluation states a budget line or an owner.
    ///
    /// - Throws: `EvaluationError` where a sum does not fit.
    static func table(_ context: ReportContext) throws(EvaluationError) -> ReportTable? {
        let unitCosts = context.evaluation.unitCosts
        guard unitCosts.values.contains(where: \.budgetPlace.isStated),
            let services = context.released.breakdown(by: .service)
        else { return nil }
        var table = ReportTable(
            "Who answers for what could leave a budget, and which line it would leave, present value",
            columns: [
                .words("Service"), .words("Bearer"), .words("Budget line"), .words("Answers for it"), .pounds("Low"),
                .pounds("Central"), .pounds("High"),
            ])
        table.sheet = "Benefit_owners"
        table.note =
            "Low, central and high are what could leave a budget (cashable). Where no share is known, nothing is counted."
        for unitCost in unitCosts.values.sorted(by: { ($0.label, $0.service) < ($1.label, $1.service) }) {
            let name = FigureID.Row(.service, unitCost.service.name)
            guard services.rows.contains(where: { $0.key == name.key }) else { continue }
            table.append(
                [
                    ReportTable.Cell(unitCost.label), ReportTable.Cell(unitCost.bearer.name),
                    unitCost.budgetPlace.line.map { ReportTable.Cell($0) } ?? notStated,
                    unitCost.budgetPlace.benefitOwner.map { ReportTable.Cell($0) } ?? notStated,
                ] + (try amounts(of: name, context)))
        }
        return table
    }

    private static func amounts(
        of row: FigureID.Row, _ context: ReportContext
    ) throws(EvaluationError) -> [ReportTable.Cell] {
        let amount: Estimate<Money>?
        do throws(ArithmeticError) {
            amount = try context.findings.figures.amount(.cashable, of: row)
        } catch {
            throw .arithmetic(error, while: "adding up what could leave a budget of \(row.key)")
        }
        guard let amount else {
            return Array(repeating: ReportTable.Cell(BreakdownTable.suppressed), count: Bound.allCases.count)
        }
        return Bound.allCases.map { bound in
            ReportTable.Cell(Pounds.exact(amount[bound]), figure: .cell(.service, row.key, .cashable, bound))
        }
    }
}
