/// What a section 151 officer asks before money is moved, a line a question.
enum FinanceOfficersQuestions {
    static let all = estimate + years + bodies + together + forward

    private static let ends = Question.Place.ends
    private static let derby = DerbyByHand.asItIs

    /// What if an input were another.
    private static let estimate = [
        Question(
            "What if twice as many would have come right anyway?", "what-if {derby} --set deadweight=x2 --format csv",
            .measure("net_savings")
        ) {
            let changed = try DerbyByHand.with { $0.doubleDeadweight() }
            return Figure.ends { changed.net($0) }
        },
        Question(
            "Two more coordinators double the cost, and nobody more is reached: what is left?",
            "what-if {derby} --set programme_cost=x2 --format csv", .measure("net_benefit")
        ) {
            let evaluation = try derby()
            return Figure.ends { evaluation.net($0) - 2 * evaluation.cost($0.mirrored) }
        },
        Question(
            "By how much does it move if an A&E attendance costs a tenth more?",
            "what-if {derby} --scenario ae-dearer --format csv",
            .measure("net_savings", of: "ae-dearer", ["difference_low", "difference_from_base", "difference_high"])
        ) {
            let (evaluation, dearer) = (
                try derby(), try DerbyByHand.with { $0.reprice("ae-attendance", by: Exact(11, over: 10)) }
            )
            return Figure.ends { dearer.net($0) - evaluation.net($0) }
        },
        Question(
            "What is it in the prices of 2024-25, costs and all?",
            "what-if {derby} --set price_year=2024-25 --format csv",
            .measure("net_benefit")
        ) {
            let carried = try DerbyByHand.with { $0.priceYear = "2024-25" }
            return Figure.ends { carried.net($0) - carried.cost($0.mirrored) }
        },
        Question(
            "What is left where weaker evidence has the greater optimism bias, grade by grade?",
            "evaluate {derby-graded} --output {report} --draws 10 --quiet",
            .report("summary.csv", [["measure": "net_savings"]], ends)
        ) {
            let graded = try DerbyByHand.with { $0.grade() }
            return Figure.ends { graded.net($0) }
        },
    ]

    /// In which year does it fall.
    private static let years = [
        Question(
            "What falls in 2012-13 and what in 2013-14?", "evaluate {derby} --output {report} --draws 10 --quiet",
            .report(
                "charts/by-financial-year.csv", [["financial_year": "2012-13"], ["financial_year": "2013-14"]],
                ["savings_low", "savings", "savings_high"])
        ) {
            let evaluation = try derby()
            return [2012, 2013].flatMap { year in
                End.allCases.map { .near(evaluation.falling(in: year, $0), pence: evaluation.lineCount) }
            }
        },
        Question(
            "How much of it is cash, for which body and in which year?",
            "evaluate {council} --output {report} --draws 10 --quiet",
            .report(
                "by-financial-year.csv",
                [
                    ("2024-25", "Local authority"), ("2024-25", "NHS"), ("2025-26", "Local authority"),
                    ("2025-26", "NHS"),
                ].map {
                    ["financial_year": $0, "bearer": $1, "cashability": "cashable"]
                }, ["savings_low", "savings", "savings_high"])
        ) {
            try [2024, 2025].flatMap { year in
                try ["Local authority", "NHS"].flatMap { body in
                    try End.allCases.map {
                        .near(try CouncilByHand.cash(of: body, in: year, $0), pence: CouncilByHand.services)
                    }
                }
            }
        },
        Question(
            "What can the NHS take out of its budget if three tenths of it can go?",
            "what-if {derby} --set cashable[bearer:NHS]=0.3 --format csv", .measure("cashable_savings")
        ) {
            let evaluation = try derby()
            return End.allCases.map {
                .near(
                    Exact(evaluation.net($0, for: "NHS"), over: 100) * Exact(3, over: 10),
                    pence: DerbyByHand.servicesOfNHS)
            }
        },
        Question(
            "And in which years, if a ward closes half a year late?",
            "evaluate {derby-cash-half-a-year-later} --output {report} --draws 10 --quiet",
            .report(
                "by-financial-year.csv",
                ["2012-13", "2013-14", "2014-15"].map {
                    ["financial_year": $0, "bearer": "NHS", "cashability": "cashable"]
                },
                ["savings_low", "savings", "savings_high"])
        ) {
            let evaluation = try derby()
            let shares = [Exact(2, over: 10), Exact(3, over: 10), Exact(4, over: 10)]
            return [2012, 2013, 2014].flatMap { year in
                zip(End.allCases, shares).map { end, share in
                    let falls = evaluation.falling(in: year, end, for: "NHS", later: 6)
                    return .near(falls * share, pence: evaluation.lineCount)
                }
            }
        },
    ]

    /// Who pays and who gains.
    private static let bodies = [
        Question(
            "What is left to each body, also to one that pays nothing?",
            "evaluate {derby} --output {report} --draws 10 --quiet",
            .report(
                "net-position.csv", ["Local authority", "NHS", "Police"].map { ["body": $0] },
                ["pays", "remains_low", "remains", "remains_high"])
        ) {
            let evaluation = try derby()
            return ["Local authority", "NHS", "Police"].flatMap { body in
                [.money(evaluation.cost(.central, paidBy: body))]
                    + Figure.ends { evaluation.net($0, for: body) - evaluation.cost($0.mirrored, paidBy: body) }
            }
        },
        Question(
            "The NHS is asked for half of the cost: what is left to it?",
            "what-if {derby} --set funder[NHS]=50% --by-body --format csv", .measure("net_position[NHS]")
        ) {
            let evaluation = try derby()
            return Figure.ends { evaluation.net($0, for: "NHS") - evaluation.cost($0.mirrored) / 2 }
        },
        Question(
            "Reablement is three fifths the NHS's and two fifths ours: what is left to each?",
            "evaluate {derby-shared-reablement} --output {report} --draws 10 --quiet",
            .report(
                "net-position.csv", ["Local authority", "NHS"].map { ["body": $0] },
                ["remains_low", "remains", "remains_high"])
        ) {
            let evaluation = try derby()
            func theirs(_ end: End) -> Int128 { evaluation.borne(Exact(3, over: 5), of: "reablement", end) }
            return Figure.ends {
                evaluation.net($0, for: "Local authority") - theirs($0) - evaluation.cost($0.mirrored)
            } + Figure.ends { evaluation.net($0, for: "NHS") + theirs($0) }
        },
        Question(
            "Up to which deadweight would it then still not lose?",
            "what-if {derby} --set funder[NHS]=50% --until net_position[NHS]=0 --vary deadweight --format csv",
            .printed([["measure": "net_position[NHS]"]], ["answer", "from"])
        ) {
            // Gross x (1 - d) + what people told of themselves, whose deadweight stays, = half of £70,250.
            let evaluation = try derby()
            let (moved, stays) = evaluation.movedByDeadweight { evaluation.prices[$0.service]?.body == "NHS" }
            return [.words("passes"), .share(1 - (35_125 - stays) / moved)]
        },
    ]

    /// Several things at once.
    private static let together = [
        Question(
            "What if both happen: twice the deadweight, and A&E a tenth dearer?",
            "what-if {derby} --scenario deadweight-doubled+ae-dearer --format csv",
            .measure("net_savings", of: "deadweight-doubled+ae-dearer")
        ) {
            let changed = try DerbyByHand.with { $0.happenBoth() }
            return Figure.ends { changed.net($0) }
        },
        Question(
            "And how sure would practitioners have had to be for it to pay, if half of it is owed to others as well?",
            "what-if {derby} --scenario deadweight-doubled+ae-dearer --set attribution=0.5 --until benefit_cost_ratio=1 "
                + "--vary likelihood --format csv", .printed([["measure": "benefit_cost_ratio"]], ["answer", "from"])
        ) {
            // Savings are in proportion to the likelihood: those at a likelihood of 1, halved, into the cost.
            let certain = try DerbyByHand.with {
                $0.happenBoth()
                $0.setLikelihood(1)
            }
            return [.words("exactly"), .share(70_250 / (certain.unrounded(.central) * Exact(1, over: 2)))]
        },
        Question(
            "At which deadweight does it break even, if 40%, 60%, 80% or all of it is owed to the programme?",
            "what-if {derby} --until net_benefit=0 --vary deadweight --set attribution=0.4:1:0.2 --format csv",
            .printed(["0.4", "0.6", "0.8", "1"].map { ["attribution": $0] }, ["answer", "from"])
        ) {
            let (moved, stays) = try derby().movedByDeadweight()
            return [Int128(2), 3, 4, 5].flatMap { fifths -> [Figure] in
                let needed = 70_250 / Exact(fifths, over: 5)
                return [.words("passes"), .share(1 - (needed - stays) / moved)]
            }
        },
    ]

    /// What is further off.
    private static let forward = [
        Question(
            "We start in October with two coordinators and go to four: from which month on has it paid, and what is left after two years?",
            "what-if {derby} --roll-out {plan.json}", .screen
        ) {
            let (least, dearest) = (try RollOutByHand.derby(.low), try RollOutByHand.derby(.high))
            let central = try RollOutByHand.derby(.central)
            return [
                .words("The net has covered the cost of the whole plan by the end of month \(central.payback) ("),
                .words(
                    [least, central, dearest].map { Figure.wholePounds($0.left(after: 24)).text }.joined(separator: " ")
                ),
            ]
        },
        Question(
            "What of that is in the half year before April?", "what-if {derby} --roll-out {plan.json} ", .screen
        ) {
            let months = 0..<6
            let ends = try End.allCases.map { try RollOutByHand.derby($0) }
            let words = ends.map { Figure.wholePounds($0.savings[months].reduce(0, +)).text }
            let costs = ends.map { Figure.wholePounds($0.cost[months].reduce(0, +)).text }
            return [
                .words("2025-26 (6 months) 2 20,000 35.0"),
                .words("2025-26 (6 months) \((words + costs.reversed()).joined(separator: " "))"),
            ]
        },
        Question(
            "And if we count it for sixty years?", "what-if {derby} --set horizon_years=60 --format text", .screen
        ) {
            // HM Treasury, Green Book (2022), A6: 3.5% to year 30, 3.0% from there on, year 0 not discounted.
            let factors = (1..<60).reduce(into: [1.0]) { $0.append($0[$1 - 1] / ($1 <= 30 ? 1.035 : 1.03)) }
            let ratio = Double(try derby().net(.central)) / 7_025_000 * factors.reduce(0, +)
            let hundredths = Int128((ratio * 100).rounded())
            return [.words(Figure.written(hundredths, decimals: 2)), .words("warning: W04"), .words("(720 months)")]
        },
        Question(
            "What changed between last year's figures and this year's?", "diff {derby} {derby-next-year}", .screen
        ) {
            [
                .words("Net benefit, discounted, central: why it moved"), .words("-£24.50 £5,000.00 to £5,024.50"),
                .words("On-costs: Local authority, now NHS"),
            ]
        },
    ]
}
