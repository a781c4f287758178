extension FileNotes {
    /// Every table that an evaluation may have, in the order in which a person meets them.
    static let all = [
        outcomes, serviceUse, costs, assumptions, unitCosts, scenarios, names, wellbeing, published, quality, deflators,
    ]

    /// The notes on a table by its name.
    static func of(_ name: String) -> FileNotes? { all.first { $0.name == name } }

    private static let caseID = ColumnNote(
        "case_id", .optional, .literal, "Whose row it is: a code, never a name. Empty in a published table for many.")
    private static let note = ColumnNote("note", "A remark; it changes no figure.")
    private static let range = ColumnNote(
        "range", .optional, .list(.ranges), "What low and high are. Empty: the ends, or what the distribution says.")
    private static let distribution = ColumnNote(
        "distribution", .optional, .list(.distributions), "How values between low and high are drawn.")
    private static let service = "Its name in the list of services, a service of unit-costs, or your own word in names."

    private static let outcomes = FileNotes(
        name: "outcomes",
        purpose: "Services avoided, judged case by case: a row is one service that one person did not need.",
        columns: [
            caseID,
            ColumnNote(
                "start", .optional, .literal, "The month in which the effect begins, 2024-05. Empty: the first year."),
            ColumnNote("service", .required, .list(.services), service),
            ColumnNote("quantity_low", .optional, .number, "The least it may have been."),
            ColumnNote(
                "quantity", .required, .number, "Units not needed, in the service's unit. Below 0 where use rose."),
            ColumnNote("quantity_high", .optional, .number, "The most it may have been."),
            ColumnNote("likelihood_low", .optional, .number, "The least likelihood."),
            ColumnNote(
                "likelihood", .optional, .number,
                "How likely it would have been needed without the programme, 0 to 1 or 35%. Empty: certain."),
            ColumnNote("likelihood_high", .optional, .number, "The greatest likelihood."),
            ColumnNote("basis", .optional, .list(.bases), "How it is known what would have happened without it."),
            ColumnNote(
                "alternative", .optional, .literal,
                "Rows of one case with one tag tell one event in several ways and are not added up: the first counts."),
            note,
            ColumnNote(
                "quantity_distribution", .optional, .list(.distributions), "How the quantity is drawn between its ends."
            ),
            ColumnNote(
                "likelihood_distribution", .optional, .list(.share_distributions),
                "How the likelihood is drawn between its ends."),
            range,
        ])

    private static let serviceUse = FileNotes(
        name: "service-use",
        purpose: "Services used before and after: a row is one service of one person. None is 0; empty is not known.",
        columns: [
            caseID,
            ColumnNote(
                "group", .optional, .list(.groups), "With the programme or without it. Empty: programme."),
            ColumnNote(
                "start", .optional, .literal,
                "The month from which the time after is counted, 2024-05: needed for payback and the budget years."),
            ColumnNote("service", .required, .list(.services), service),
            ColumnNote("before", .required, .number, "Units used in the time before."),
            ColumnNote("after", .required, .number, "Units used in the time after. Empty: lost to follow-up."),
            note,
            ColumnNote(
                "before_months", .optional, .number, "Months of the time before, where it is not that of windows."),
            ColumnNote(
                "after_months", .optional, .number, "Months of the time after, where it is not that of windows."),
            ColumnNote(
                "people", .optional, .number, "How many people a published total is about; case_id is then empty."),
            ColumnNote(
                "sd_before", .optional, .number,
                "Of a published total: the standard deviation of a person's use before."),
            ColumnNote("sd_after", .optional, .number, "The same for use after."),
            ColumnNote("se", .optional, .number, "Or the standard error of the mean change, in their place."),
        ])

    private static let costs = FileNotes(
        name: "costs", purpose: "What the programme cost, in pounds. Without it there is no ratio and no payback.",
        columns: [
            ColumnNote("item", .required, .words, "What was paid for."),
            ColumnNote(
                "start", .optional, .literal, "The first month of the cost, 2024-04. Empty: that of the period."),
            ColumnNote("months", .optional, .number, "How many months it lasted. Empty: as many as the period."),
            ColumnNote("amount_low", .optional, .number, "The least it may be."),
            ColumnNote("amount", .required, .number, "Pounds, for all its months together."),
            ColumnNote("amount_high", .optional, .number, "The most it may be."),
            ColumnNote("funder", .optional, .list(.bearers), "Who pays."),
            ColumnNote(
                "price_year", .optional, .literal, "The year of its prices, 2024-25. Empty: that of the evaluation."),
            ColumnNote(
                "note",
                "What the amount includes (on-costs, overheads), or that it is made up. No figure follows it; warnings do."
            ), distribution, range,
            ColumnNote("budget_line", "The line of a budget it is charged to."),
            ColumnNote("benefit_owner", "Who answers for what it is to bring."),
        ])

    private static let assumptions = FileNotes(
        name: "assumptions",
        purpose: "What would have happened anyway and the like. Low and high mean the low and the high savings.",
        columns: [
            ColumnNote("parameter", .required, .list(.parameters), "What is assumed. cashable_lag is in months."),
            ColumnNote(
                "scope", "Which rows: empty for all, or service:ID, bearer:NAME, basis:NAME. The narrowest counts."),
            ColumnNote("low", .optional, .number, "At which savings are least: the greatest deadweight."),
            ColumnNote("central", .required, .number, "A share from 0 to 1, or 35%."),
            ColumnNote("high", .optional, .number, "At which savings are greatest."),
            ColumnNote(
                "distribution", .optional, .list(.share_distributions), "How values between low and high are drawn."),
            ColumnNote("source", .required, .words, "Where the number comes from."),
            ColumnNote("rationale", "Why it was chosen."),
            ColumnNote("made_by", "Who made it: a role or a body."),
            ColumnNote("made_on", "When: a day, a month or a year."),
            ColumnNote("reliability", "How reliable it is held to be."),
            ColumnNote("signed_off_by", "Who signed it off: a role or a body."),
            range,
        ])

    private static let unitCosts = FileNotes(
        name: "unit-costs",
        purpose:
            "Prices of your own, beside the built-in ones or in place of them. Needed only where a price is missing.",
        columns: [
            ColumnNote(
                "service", .required, .list(.services),
                "A name of your own, or that of a built-in price to be replaced, which is then in the same unit."),
            ColumnNote("label", .required, .words, "What the service is called in the report."),
            ColumnNote("unit", .required, .words, "What one of it is: attendance, week, hour."),
            ColumnNote("low", .optional, .number, "The least it may cost."),
            ColumnNote("central", .required, .number, "Pounds a unit."),
            ColumnNote("high", .optional, .number, "The most it may cost."),
            distribution,
            ColumnNote("price_year", .required, .literal, "The financial year of the price, 2024-25."),
            ColumnNote("bearer", .required, .list(.bearers), "Who would have paid."),
            ColumnNote(
                "benefit_type", .optional, .list(.benefit_types), "What kind of value it is. Empty: fiscal."),
            ColumnNote(
                "cashable", .optional, .number, "The share that could leave a budget, 0 to 1. Empty: not known."),
            ColumnNote("cost_basis", .optional, .list(.cost_bases), "Whether it is an average cost or a marginal one."),
            ColumnNote(
                "excludes", "Services that one person cannot need in the same months, with ; between them."),
            ColumnNote("max_per_year", .optional, .number, "The most units one person can use in a year."),
            ColumnNote("source", .required, .words, "Where the price was published."),
            ColumnNote("source_ref", "The page or table."),
            ColumnNote("url", "Its address."),
            note,
            ColumnNote(
                "vat", .optional, .list(.vat), "Whether value added tax is in it."),
            ColumnNote(
                "contribution", .optional, .list(.contributions),
                "gross: with what clients pay; net: what is left to the council."),
            ColumnNote("original", .optional, .number, "What the source printed, where the price was uprated before."),
            ColumnNote("original_price_year", .optional, .literal, "And the year of that."),
            ColumnNote("licence", "The licence it is published under."),
            ColumnNote("budget_line", "The line of a budget it is charged to."),
            ColumnNote("benefit_owner", "Who answers for its saving."),
            range,
        ])

    private static let scenarios = FileNotes(
        name: "scenarios",
        purpose: "What if: named changes of the inputs, shown beside the estimate and no part of it.",
        columns: [
            ColumnNote("scenario", .required, .words, "Its name; rows of one name go together."),
            ColumnNote(
                "parameter", .required, .words,
                "An assumption, unit_cost, quantity, likelihood, programme_cost, people, discount_rate, horizon_years, "
                    + "price_year, funder[NAME], or based_on."),
            ColumnNote("scope", "Which rows: empty for all, or service:ID, bearer:NAME, basis:NAME."),
            ColumnNote("change", .required, .literal, "A value (0.3), a change (+10%, x2), or low, central, high."),
            ColumnNote("title", "What it is called in reports, in one of its rows. Empty: its name in words."),
            note,
        ])

    private static let names = FileNotes(
        name: "names", purpose: "The words of your own sheet and what they mean here.",
        columns: [
            ColumnNote(
                "column", .required, .words,
                "Where the word stands: service, bearer, funder, benefit_owner, group, "
                    + "basis, or a column of groupBy."),
            ColumnNote("written", .required, .words, "The word as your cells have it, letter by letter."),
            ColumnNote("means", .required, .words, "What it stands for."),
            ColumnNote("rows", .optional, .number, "How many rows hold it; not used."),
            note,
        ])

    private static let wellbeing = FileNotes(
        name: "wellbeing", purpose: "What is not money: asked at the start and later, a row a person and measure.",
        columns: [
            caseID,
            ColumnNote("measure", .required, .words, "What was asked."),
            ColumnNote("before", .optional, .number, "The number at the start."),
            ColumnNote(
                "after", .required, .words,
                "The number later, on the same scale, on which more is better; or worse, same, better."),
            note,
        ])

    private static let published = FileNotes(
        name: "published", purpose: "Figures that somebody printed, to be reproduced from these inputs.",
        columns: [
            ColumnNote("measure", .required, .words, "A figure that `avoided explain` can name, such as net_savings."),
            ColumnNote("scope", "Its row: service:ID, bearer:NAME; empty for the total."),
            ColumnNote("printed_low", .optional, .number, "The low figure printed."),
            ColumnNote("printed", .required, .number, "The figure printed."),
            ColumnNote("printed_high", .optional, .number, "The high figure printed."),
            ColumnNote("unit", "Its unit, such as GBP per person."),
            ColumnNote("decimals", .optional, .number, "With how many decimals; below 0 where it is in thousands."),
            ColumnNote("source", "Where it was printed."),
            ColumnNote("status", "printed, derived (worked out from what is) or entered (it stands among the inputs)."),
            ColumnNote("reason", "Why it cannot be recomputed, where that is known."),
        ])

    private static let quality = FileNotes(
        name: "quality", purpose: "What was checked about the evaluation, by whom and with what result.",
        columns: [
            ColumnNote("date", .required, .literal, "A year, a month or a day."),
            ColumnNote("check", .required, .words, "What was checked."),
            ColumnNote("by", .required, .words, "By which role or body; never a person's name."),
            ColumnNote("result", .required, .words, "With what result."),
            note,
        ])

    private static let deflators = FileNotes(
        name: "deflators", purpose: "A price index of your own in place of the built-in one.",
        columns: [
            ColumnNote("year", .required, .literal, "A financial year, 2024-25."),
            ColumnNote("index", .required, .number, "The index, not the growth."),
            ColumnNote("source", "Where it was published."),
            ColumnNote("forecast", "yes where the year is a forecast."),
        ])
}
