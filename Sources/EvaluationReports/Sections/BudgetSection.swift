import CostAvoidance
import Numerics

/// Savings and cost by financial year, as whoever makes budgets needs them.
enum BudgetSection: ReportSection {
    /// Rows by body beyond which the table is left to the CSV file.
    private static let mostRows = 16

    static func blocks(_ context: ReportContext) throws(EvaluationError) -> [Block] {
        guard let budget = context.released.budget else { return absent(context) }
        guard !budget.years.isEmpty else { return [] }
        var blocks: [Block] = [.section(heading), .paragraph(introduction(budget, context))]
        let tables = BudgetTables(budget: budget, context: context)
        blocks.append(.table(tables.amounts()))
        if hasCost(context) { blocks.append(.table(try tables.position())) }
        blocks.append(.bullets(sentences(budget, context)))
        blocks += context.chart(BudgetChart(budget: budget, context: context).chart())
        if let table = tables.ofTheYear() { blocks.append(.table(table)) }
        if budget.rows.count <= mostRows {
            blocks.append(.table(tables.byBody()))
        } else {
            blocks.append(
                .paragraph(
                    "By body and by whether it could leave a budget: \(Numbers.count(budget.rows.count)) rows of \(code: "by-financial-year.csv")."
                ))
        }
        return blocks
    }

    private static let heading: RichText = "Budget view: by financial year, not discounted"

    static func hasCost(_ context: ReportContext) -> Bool { context.result.programme != nil }

    /// Why there is none, and what to give.
    private static func absent(_ context: ReportContext) -> [Block] {
        [.section(heading), .paragraph("There is no table by financial year: \(BudgetAbsence.why(context.settings))")]
    }

    // MARK: Words

    private static func introduction(_ budget: ReleasedBudget, _ context: ReportContext) -> RichText {
        let years = context.settings.horizonYears
        var text: RichText =
            "\(context.wording.net.capitalisedFirst), by the financial year (April to March) in which the amounts fall, not discounted, at \(context.settings.priceYear) prices. Every effect is counted for \(Wording.counted(years, "year", "years")) from the month it starts\(budget.years.count > 1 ? ", so the first and the last of these years seldom hold twelve months of effects" : "")."
        if let savings = budget.savings {
            text +=
                " \(budget.years.count > 1 ? "Over all these years together" : "In this year") the amount is \(context.range(savings))."
            let value = context.result.savings.presentValue
            text +=
                savings == value
                ? " The present value is the same, because no year of an effect counted here is discounted in it."
                : " The present value is \(context.range(value)). It discounts those years of an effect that begin after the programme's first year; the amounts here are not discounted."
        }
        if let programme = context.result.programme, programme.presentValue != budget.cost {
            text +=
                " The programme costs \(context.range(budget.cost)) here, not discounted; the present value of that cost is \(context.range(programme.presentValue))."
        }
        return text
    }

    private static func sentences(_ budget: ReleasedBudget, _ context: ReportContext) -> [RichText] {
        var sentences: [RichText] = []
        if hasCost(context) { sentences.append(crossing(budget, context)) }
        sentences.append(
            "When services cost less, only the part called cashable could leave a budget, and only in the months in which a budget could fall: after its lag, where one is assumed."
        )
        if context.evaluation.judgedDating != .known {
            sentences.append(
                "Rows of \(code: "outcomes.csv") that do not say when their effect begins are counted from the first month of the period."
            )
        }
        let undated = context.evaluation.costs.contains { $0.dating != .known }
        if undated {
            sentences.append(
                "Where \(code: "costs.csv") does not say when a cost fell, that cost is spread over its months from the start of the period."
            )
        }
        return sentences
    }

    /// In which year what was saved so far has passed what was spent so far.
    private static func crossing(_ budget: ReleasedBudget, _ context: ReportContext) -> RichText {
        guard let crossing = budget.crossing else {
            return "The year in which the position so far reaches zero is not shown, because a year is suppressed."
        }
        var text: RichText =
            switch crossing.central {
            case .byEndOf(let year):
                "The position so far, undiscounted, is at or above zero from the end of \(year) on: by then the undiscounted amounts have reached what was spent"
            case .notBy(let year): "The position so far, undiscounted, is below zero at the end of \(year)"
            }
        let words = crossing.map(Self.words)
        if Set([words.low, words.central, words.high]).count > 1 {
            text += " (low: \(words.low); high: \(words.high))"
        }
        return text
            + ". This is not payback, which is the month by whose end discounted amounts have reached the discounted cost of the whole programme."
    }

    private static func words(_ crossing: BudgetCrossing) -> String {
        switch crossing {
        case .byEndOf(let year): "from the end of \(year)"
        case .notBy(let year): "not by the end of \(year)"
        }
    }
}
