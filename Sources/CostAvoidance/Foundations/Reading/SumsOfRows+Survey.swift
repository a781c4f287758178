extension SumsOfRows {
    /// What rows have in common, whatever their order.
    struct Survey: Sendable {
        private(set) var count = 0
        private var rowsByNames: [UInt64: Int] = [:]
        private var range = Range()

        mutating func add(_ row: Row) {
            count += 1
            rowsByNames[row.names, default: 0] += 1
            range.add(row.amounts)
        }

        /// Adds rows of these names.
        mutating func add(_ rows: Counted, names: UInt64) {
            guard rows.count > 0 else { return }
            count += rows.count
            rowsByNames[names, default: 0] += rows.count
            range.add(rows.range)
        }

        /// Of all rows; nil where it does not fit.
        var whole: Amounts? { range.whole }

        /// Names that at least half of the rows have.
        var usual: UInt64 {
            (0..<UInt64.bitWidth).reduce(0) { usual, bit in
                let having = rowsByNames.reduce(0) { $0 + ($1.key >> bit & 1 == 1 ? $1.value : 0) }
                return having > 0 && having * 2 >= count ? usual | 1 << bit : usual
            }
        }

        /// How many rows lack a name that most have.
        var unnamed: Int {
            let usual = usual
            return rowsByNames.reduce(0) { $0 + ($1.key & usual == usual ? 0 : $1.value) }
        }

        /// Whether a sum and all that can be added to it are above so many times every row.
        func isBeyondAll(_ sum: Amounts, times: Int128 = 1) -> Bool {
            range.onlyRises && (sum.first / times > range.greatest.first || sum.second / times > range.greatest.second)
        }
    }

    /// Rows that name the same.
    struct Counted: Sendable {
        fileprivate(set) var count = 0
        fileprivate var range = Range()

        mutating func add(_ amounts: Amounts) {
            count += 1
            range.add(amounts)
        }
    }

    /// How far the amounts of rows go.
    fileprivate struct Range: Sendable {
        private(set) var greatest = Amounts.zero
        /// Whether sums of more rows are no less.
        private(set) var onlyRises = true
        /// Of all; nil where it does not fit.
        private(set) var whole: Amounts? = .zero

        mutating func add(_ amounts: Amounts) {
            raise(amounts)
            if amounts.first < 0 || amounts.second < 0 { onlyRises = false }
            whole = whole?.adding(amounts)
        }

        mutating func add(_ other: Range) {
            raise(other.greatest)
            onlyRises = onlyRises && other.onlyRises
            whole = other.whole.flatMap { whole?.adding($0) }
        }

        private mutating func raise(_ amounts: Amounts) {
            greatest.first = max(greatest.first, amounts.first)
            greatest.second = max(greatest.second, amounts.second)
        }
    }
}
