/// The Derby reconstruction with a pencil.
enum DerbyByHand {
    /// Greater Manchester Combined Authority, Unit Cost Database v1.4 (March 2015): pounds, the year of their prices, who bears them.
    private static let prices: [(service: String, pounds: Exact, year: String, body: String)] = [
        ("ae-attendance", 109, "2011-12", "NHS"), ("ambulance-call-out", 216, "2013-14", "NHS"),
        ("hospital-inpatient-episode", 1807, "2013-14", "NHS"),
        ("hospital-outpatient-attendance", 111, "2013-14", "NHS"),
        ("mh-community-contact", 156, "2011-12", "NHS"), ("mh-inpatient-bed-day", 429, "2011-12", "NHS"),
        ("arrest-detained", 593, "2006-07", "Police"), ("asb-incident-action", 500, "2002-03", "Police"),
        ("care-package-high-week", 877, "2013-14", "Local authority"),
        ("care-package-median-week", 370, "2013-14", "Local authority"),
        ("child-in-care-year", 51080, "2013-14", "Local authority"),
        ("eviction-complex", 6680, "2010-11", "Local authority"),
        ("home-care-ld-week", Exact(44710, over: 100), "2013-14", "Local authority"),
        ("home-care-older-week", Exact(12853, over: 100), "2013-14", "Local authority"),
        ("homelessness-application", 2501, "2010-11", "Local authority"),
        ("homelessness-prevention", 642, "2010-11", "Local authority"),
        ("mh-care-home-week", 1038, "2013-14", "Local authority"), ("reablement", 2046, "2012-13", "Local authority"),
        ("residential-care-ld-week", Exact(134010, over: 100), "2013-14", "Local authority"),
        ("residential-care-older-week", Exact(35880, over: 100), "2013-14", "Local authority"),
        ("residential-care-pd-week", Exact(89230, over: 100), "2013-14", "Local authority"),
        ("social-worker-hour", 40, "2013-14", "Local authority"),
        ("temporary-accommodation-bnb-week", Exact(33495, over: 100), "2010-11", "Local authority"),
    ]

    /// `costs.csv`: least, central, greatest. All fall before the first year is over.
    private static let costs = [
        HandEvaluation.Cost(
            item: "Salaries", pounds: [43000, 45000, 47000], funder: "Local authority", year: "2012-13"),
        HandEvaluation.Cost(
            item: "On-costs", pounds: [10750, 11250, 11750], funder: "Local authority", year: "2012-13"),
        HandEvaluation.Cost(
            item: "Overheads", pounds: [7000, 9000, 12000], funder: "Local authority", year: "2012-13"),
        HandEvaluation.Cost(item: "Training", pounds: [4000, 5000, 6000], funder: "Local authority", year: "2012-13"),
    ]

    /// Shares made up for a question: of each grade of evidence that Derby has.
    static let gradedOptimismBias = [("panel", "0.1"), ("practitioner", "0.2"), ("self-report", "0.4")]

    static let servicesOfNHS = prices.count { $0.body == "NHS" }

    /// `assumptions.csv`: a deadweight of 11%, 10%, 9%, and of 30%, 25%, 20% where people told of themselves.
    static func deadweight(_ basis: String, _ end: End) -> Exact {
        let percent: [Int128] = basis == "self-report" ? [30, 25, 20] : [11, 10, 9]
        return Exact(percent[end.rawValue], over: 100)
    }

    /// The fixture as it is. What fell outweighs what rose, so that low, central and high are the columns of the files.
    static func asItIs() throws -> HandEvaluation {
        HandEvaluation(
            rows: try HandEvaluation.rows(ofFixture: "derby"),
            prices: Dictionary(
                uniqueKeysWithValues: prices.map {
                    (
                        $0.service,
                        HandEvaluation.Price(pounds: [$0.pounds, $0.pounds, $0.pounds], year: $0.year, body: $0.body)
                    )
                }),
            costs: costs, priceYear: "2012-13", kept: { 1 - deadweight($0, $1) })
    }

    /// The fixture with something of it changed.
    static func with(_ change: (inout HandEvaluation) -> Void) throws -> HandEvaluation {
        var evaluation = try asItIs()
        change(&evaluation)
        return evaluation
    }
}

extension HandEvaluation {
    /// What a deadweight of all other rows moves, before it is taken off, and what is left of those that told of themselves;
    /// pounds, central, not rounded.
    func movedByDeadweight(where isCounted: (Row) -> Bool = { _ in true }) -> (moved: Exact, stays: Exact) {
        let counted = rows.filter(isCounted)
        return (
            counted.filter { $0.basis != "self-report" }.reduce(0) { $0 + gross($1, .central).nearly },
            counted.filter { $0.basis == "self-report" }.reduce(0) {
                $0 + gross($1, .central) * kept($1.basis, .central)
            }
        )
    }

    /// Twice the deadweight, and A&E attendances a tenth dearer.
    mutating func happenBoth() {
        doubleDeadweight()
        reprice("ae-attendance", by: Exact(11, over: 10))
    }

    /// A share taken off for each grade of evidence, beside deadweight.
    mutating func grade() {
        let shares = Dictionary(uniqueKeysWithValues: DerbyByHand.gradedOptimismBias.map { ($0, Exact($1) ?? 0) })
        kept = { (1 - DerbyByHand.deadweight($0, $1)) * (1 - shares[$0, default: 0]) }
    }

    /// Twice as much would have come anyway.
    mutating func doubleDeadweight() { kept = { 1 - DerbyByHand.deadweight($0, $1) * 2 } }

    /// The price of one service times a factor.
    mutating func reprice(_ service: String, by factor: Exact) {
        guard let price = prices[service] else { return }
        prices[service] = Price(pounds: price.pounds.map { $0 * factor }, year: price.year, body: price.body)
    }

    /// One likelihood for every row.
    mutating func setLikelihood(_ likelihood: Exact) {
        rows = rows.map {
            Row(
                service: $0.service, basis: $0.basis, month: $0.month, quantity: $0.quantity,
                likelihood: [likelihood, likelihood, likelihood])
        }
    }
}
