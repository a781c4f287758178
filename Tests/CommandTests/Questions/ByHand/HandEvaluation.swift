import TestSupport

/// An evaluation of judged cases worked out with a pencil: rows as they stand in `outcomes.csv`, prices copied from their source.
///
/// Rows of one service and one basis are priced together and rounded once, to the penny.
struct HandEvaluation: Sendable {
    struct Row: Sendable {
        let service: String
        let basis: String
        /// Months since the year nought.
        let month: Int
        /// Low, central, high.
        let quantity: [Exact]
        let likelihood: [Exact]
    }

    struct Price: Sendable {
        /// Pounds: low, central, high.
        let pounds: [Exact]
        let year: String
        let body: String
    }

    struct Cost: Sendable {
        let item: String
        /// Pounds: least, central, greatest.
        let pounds: [Exact]
        let funder: String
        let year: String
    }

    var rows: [Row]
    var prices: [String: Price]
    var costs: [Cost]
    var priceYear: String
    /// What the assumptions leave of a row: (1 - deadweight) x attribution x (1 - displacement) x (1 - optimism bias).
    var kept: @Sendable (_ basis: String, _ end: End) -> Exact

    /// HM Treasury, GDP deflators at market prices, March 2026, 2024-25 = 100.
    static let index: [String: Exact] = [
        "2002-03": Exact(566, over: 10), "2006-07": Exact(632_017, over: 10_000),
        "2010-11": Exact(688_561, over: 10_000),
        "2011-12": Exact(703_261, over: 10_000), "2012-13": Exact(715_454, over: 10_000),
        "2013-14": Exact(730_337, over: 10_000), "2024-25": 100,
    ]

    /// Carries an amount of one year's prices to those of the evaluation.
    func carried(_ pounds: Exact, from year: String) -> Exact {
        pounds * Self.index[priceYear, default: 0] / Self.index[year, default: 0]
    }

    /// A row's gross in pounds, not rounded.
    func gross(_ row: Row, _ end: End) -> Exact {
        guard let price = prices[row.service] else { return 0 }
        return row.quantity[end.rawValue] * row.likelihood[end.rawValue]
            * carried(price.pounds[end.rawValue], from: price.year)
    }

    /// What is counted with it: rows of one service and basis, in the order in which they first stand.
    private var lines: [[Row]] {
        Dictionary(grouping: rows) { "\($0.service) \($0.basis)" }.sorted { $0.key < $1.key }.map(\.value)
    }

    var lineCount: Int { lines.count }

    /// Gross in pence: each line rounded once.
    func gross(_ end: End) -> Int128 {
        lines.reduce(0) { sum, line in sum + line.reduce(Exact(0)) { $0 + gross($1, end) }.pence }
    }

    /// Net in pence, of all bodies or of one: each line rounded once.
    func net(_ end: End, for body: String? = nil) -> Int128 {
        lines.filter { body == nil || prices[$0[0].service]?.body == body }.reduce(0) { sum, line in
            sum + (line.reduce(Exact(0)) { $0 + gross($1, end) } * kept(line[0].basis, end)).pence
        }
    }

    /// What of the net of a service a body bears that is named first for a share of it, in pence: each line rounded once.
    func borne(_ share: Exact, of service: String, _ end: End) -> Int128 {
        lines.filter { $0[0].service == service }.reduce(0) { sum, line in
            sum + (line.reduce(Exact(0)) { $0 + gross($1, end) } * kept(line[0].basis, end) * share).pence
        }
    }

    /// Net in pounds before anything is rounded, of rows that a test picks.
    func unrounded(_ end: End, where isCounted: (Row) -> Bool = { _ in true }) -> Exact {
        rows.filter(isCounted).reduce(0) { $0 + (gross($1, end) * kept($1.basis, end)).nearly }
    }

    /// What falls in one financial year (2012 is 2012-13) in pounds: each row has a twelfth of its net in each of twelve months.
    func falling(in year: Int, _ end: End, for body: String? = nil, later lag: Int = 0) -> Exact {
        let april = year * 12 + 3
        return rows.filter { body == nil || prices[$0.service]?.body == body }.reduce(0) { sum, row in
            let months = (row.month + lag..<row.month + lag + 12).filter { (april..<april + 12).contains($0) }.count
            return sum + (gross(row, end) * kept(row.basis, end) * Exact(Int128(months), over: 12)).nearly
        }
    }

    /// The cost in pence, of all bodies or of one: least, central, greatest.
    func cost(_ end: End, paidBy body: String? = nil) -> Int128 {
        costs.filter { body == nil || $0.funder == body }
            .reduce(0) { $0 + carried($1.pounds[end.rawValue], from: $1.year).pence }
    }
}

extension HandEvaluation {
    /// Rows of a fixture's `outcomes.csv`; an empty low or high is the central value. Notes, the last column, are not read.
    static func rows(ofFixture name: String) throws -> [Row] {
        let text = try Repository.files(ofFixture: name)["outcomes.csv"] ?? ""
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            let start = cells[2].split(separator: "-").compactMap { Int($0) }
            guard start.count == 2, let quantity = ends(cells[4...6]), let likelihood = ends(cells[7...9]) else {
                return nil
            }
            return Row(
                service: String(cells[3]), basis: String(cells[10]), month: start[0] * 12 + start[1] - 1,
                quantity: quantity, likelihood: likelihood)
        }
    }

    private static func ends(_ cells: ArraySlice<Substring>) -> [Exact]? {
        guard let central = Exact(cells[cells.startIndex + 1]) else { return nil }
        return cells.map { Exact($0) ?? central }
    }
}
