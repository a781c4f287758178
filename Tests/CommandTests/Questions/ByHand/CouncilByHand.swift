/// The council's early help with a pencil.
enum CouncilByHand {
    /// NHS England, National Cost Collection 2024/25 (low, central, high where cases differ), and the Greater Manchester
    /// Unit Cost Database v1.4 for social care and housing.
    private static let prices: [(service: String, pounds: [String], year: String, body: String)] = [
        ("ae-attendance", ["126.7592", "280.1718", "515.4501"], "2024-25", "NHS"),
        ("ambulance-call-out", ["364.3527", "445.4088", "489.3912"], "2024-25", "NHS"),
        ("district-nurse-contact", ["59.648"], "2024-25", "NHS"),
        ("falls-admission", ["3554.1819", "4690.0278", "6552.9912"], "2024-25", "NHS"),
        ("mh-community-team-contact", ["278.907"], "2024-25", "NHS"),
        ("mh-crisis-team-contact", ["356.8325"], "2024-25", "NHS"),
        ("home-care-older-week", ["128.53"], "2013-14", "Local authority"),
        ("residential-care-older-week", ["358.80"], "2013-14", "Local authority"),
        ("social-worker-hour", ["40.00"], "2013-14", "Local authority"),
        ("temporary-accommodation-bnb-week", ["334.95"], "2010-11", "Local authority"),
    ]

    /// What deadweight, attribution, displacement and optimism bias leave. At the low quantities what rose costs more than what
    /// fell, so that the low world is the one in which least is taken off: 25%, 80%, nothing, nothing.
    private static let kept: [Exact] = [
        Exact(75, over: 100) * Exact(80, over: 100),
        Exact(60, over: 100) * Exact(65, over: 100) * Exact(90, over: 100) * Exact(90, over: 100),
        Exact(75, over: 100) * Exact(80, over: 100),
    ]

    /// What could leave a budget; the NHS's part is least in the low world where most of a rise could.
    static let cashable: [String: [Exact]] = [
        "Local authority": [0, Exact(10, over: 100), Exact(25, over: 100)],
        "NHS": [Exact(5, over: 100), 0, Exact(5, over: 100)],
    ]

    static let services = prices.count

    static func asItIs() throws -> HandEvaluation {
        HandEvaluation(
            rows: try HandEvaluation.rows(ofFixture: "council-early-help"),
            prices: Dictionary(
                uniqueKeysWithValues: prices.map { price in
                    let ends = price.pounds.compactMap { Exact($0) }
                    let pounds = ends.count == 3 ? ends : [ends[0], ends[0], ends[0]]
                    return (price.service, HandEvaluation.Price(pounds: pounds, year: price.year, body: price.body))
                }),
            costs: [], priceYear: "2024-25", kept: { kept[$1.rawValue] })
    }

    /// What could leave a body's budget in a financial year, in pounds.
    static func cash(of body: String, in year: Int, _ end: End) throws -> Exact {
        try asItIs().falling(in: year, end, for: body) * (cashable[body]?[end.rawValue] ?? 0)
    }
}
