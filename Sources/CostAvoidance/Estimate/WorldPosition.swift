import Numerics

/// Where a search stands: an end for every input, an account for every event, and what lines and blocks come to there.
struct WorldPosition {
    private let search: WorldSearch
    private let quantities: Bound
    private var ends: [WorldInput: Bound] = [:]
    private var accounts: [AlternativeEvent.ID: Int] = [:]
    /// Units times price of each line, nothing for an account that does not count.
    private var bases: [Double] = []
    /// What each block multiplies by.
    private var factors: [Double] = []
    /// Of each block's lines the sum, and the sum without signs.
    private var sums: [Sum] = []

    private struct Sum {
        var signed = 0.0
        var magnitude = 0.0
        /// The greatest that the sum without signs has been.
        private var peak = 0.0

        /// Puts one line's amount in the place of another.
        mutating func replace(_ before: Double, by after: Double) {
            signed += after - before
            magnitude += abs(after) - abs(before)
            peak = max(peak, magnitude)
            // Where every line has come to nothing, what binary fractions leave must decide nothing.
            if magnitude <= WorldSearch.nothing * peak { (signed, magnitude) = (0, 0) }
        }
    }

    /// Every input at its central value, the quantities where they are wanted.
    init(_ search: WorldSearch, quantities: Bound) {
        self.search = search
        self.quantities = quantities
        bases = search.lines.indices.map { base(ofLine: $0) }
        factors = search.blocks.map { factor(of: $0) }
        sums = Array(repeating: Sum(), count: search.blocks.count)
        for (line, base) in zip(search.lines, bases) {
            sums[line.block].replace(0, by: base)
        }
    }

    // MARK: What it comes to

    private func end(_ input: WorldInput?) -> Bound { input.flatMap { ends[$0] } ?? .central }

    private func counts(_ line: WorldSearch.Line) -> Bool {
        line.account.map { (accounts[$0.event] ?? 0) == $0.place } ?? true
    }

    /// Units times price, one input at another end where that is asked for.
    private func amount(_ line: WorldSearch.Line, _ moved: WorldInput? = nil, at end: Bound = .central) -> Double {
        let (likelihoods, price) = (WorldInput.likelihoods(line.service), WorldInput.unitCost(line.priced))
        return line.units[quantities][moved == likelihoods ? end : self.end(likelihoods)]
            * line.price[moved == price ? end : self.end(price)]
    }

    private func base(ofLine index: Int) -> Double {
        let line = search.lines[index]
        return counts(line) ? amount(line) : 0
    }

    private func factor(
        of block: WorldSearch.Block, _ moved: WorldInput? = nil, at end: Bound = .central
    ) -> Double {
        block.factors.reduce(1) { product, factor in
            product * factor.values[moved != nil && factor.input == moved ? end : self.end(factor.input)]
        }
    }

    private func cashable(_ block: WorldSearch.Block, _ moved: WorldInput, at end: Bound) -> Double {
        block.cashable.values[block.cashable.input == moved ? end : self.end(block.cashable.input)]
    }

    /// The fiscal present value.
    var total: Double {
        zip(search.blocks, zip(sums, factors)).reduce(0) { total, block in
            block.0.kind == .fiscal ? total + block.1.0.signed * block.1.1 : total
        }
    }

    // MARK: What an input does

    /// What moving an input from its low to its high does to a total, beside the size of what it moves.
    private struct Effect {
        var change = 0.0
        var size = 0.0

        var isSomething: Bool { abs(change) > WorldSearch.nothing * size }
    }

    /// On the totals by kind of value in their order, savings first, and on cashable savings last.
    private func effects(of input: WorldInput, _ choice: WorldSearch.Choice) -> [Effect] {
        var effects = Array(repeating: Effect(), count: BenefitType.allCases.count + 1)
        func add(_ block: WorldSearch.Block, low: Double, high: Double, size: Double) {
            let place = BenefitType.allCases.firstIndex(of: block.kind) ?? 0
            effects[place].change += high - low
            effects[place].size += size
            guard block.kind == .fiscal else { return }
            let shares = (low: cashable(block, input, at: .low), high: cashable(block, input, at: .high))
            effects[effects.count - 1].change += high * shares.high - low * shares.low
            effects[effects.count - 1].size += size * max(shares.low, shares.high)
        }
        for index in choice.blocks {
            let (block, sum) = (search.blocks[index], sums[index])
            let (low, high) = (factor(of: block, input, at: .low), factor(of: block, input, at: .high))
            add(block, low: sum.signed * low, high: sum.signed * high, size: sum.magnitude * (low + high))
        }
        for index in choice.lines where counts(search.lines[index]) {
            let line = search.lines[index]
            let low = amount(line, input, at: .low) * factors[line.block]
            let high = amount(line, input, at: .high) * factors[line.block]
            add(search.blocks[line.block], low: low, high: high, size: abs(low) + abs(high))
        }
        return effects
    }

    /// The present value of an account, whether or not it counts.
    private func worth(ofLine index: Int) -> Double {
        let line = search.lines[index]
        return amount(line) * factors[line.block]
    }

    /// The present value of each account of an event, with the parts of all its bearers.
    private func accountWorths(of choice: WorldSearch.Choice) -> [(place: Int, worth: Double)] {
        var worths: [(place: Int, worth: Double)] = []
        for index in choice.lines {
            let place = search.lines[index].account?.place ?? 0
            if worths.last?.place == place {
                worths[worths.count - 1].worth += worth(ofLine: index)
            } else {
                worths.append((place, worth(ofLine: index)))
            }
        }
        return worths
    }

    /// How much the choice can move each total, as far as binary fractions tell amounts apart.
    func sizes(of choice: WorldSearch.Choice) -> [Double] {
        switch choice.subject {
        case .input(let input): return effects(of: input, choice).map { abs($0.change).rounded(toBits: 40) }
        case .event:
            var sizes = Array(repeating: 0.0, count: BenefitType.allCases.count + 1)
            let worths = accountWorths(of: choice).map(\.worth)
            guard let first = choice.lines.first, let least = worths.min(), let most = worths.max() else {
                return sizes
            }
            let kind = search.blocks[search.lines[first].block].kind
            sizes[BenefitType.allCases.firstIndex(of: kind) ?? 0] = (most - least).rounded(toBits: 40)
            return sizes
        }
    }

    // MARK: Choosing

    /// What a choice may be set to.
    enum Setting: Hashable {
        case end(Bound)
        case account(Int)
    }

    /// The end or account that makes the total least or greatest with the rest where they stand.
    func best(_ index: Int, for extreme: Bound) -> Setting {
        let choice = search.choices[index]
        switch choice.subject {
        case .input(let input):
            let decisive = effects(of: input, choice).first { $0.isSomething }
            guard let decisive else { return .end(extreme) }
            return .end(decisive.change > 0 ? extreme : extreme.mirrored)
        case .event: return .account(bestAccount(choice, for: extreme))
        }
    }

    /// Of accounts that are worth the same the first in the file.
    private func bestAccount(_ choice: WorldSearch.Choice, for extreme: Bound) -> Int {
        let sign = extreme == .low ? 1.0 : -1.0
        var best: (place: Int, amount: Double)?
        for (place, worth) in accountWorths(of: choice) {
            let amount = sign * worth
            if let known = best, amount >= known.amount - WorldSearch.nothing * (abs(amount) + abs(known.amount)) {
                continue
            }
            best = (place, amount)
        }
        return best?.place ?? 0
    }

    /// Sets a choice; whether that changes anything.
    @discardableResult
    mutating func set(_ index: Int, to setting: Setting) -> Bool {
        let choice = search.choices[index]
        switch (choice.subject, setting) {
        case (.input(let input), .end(let end)):
            guard self.end(input) != end else { return false }
            ends[input] = end
        case (.event(let event), .account(let place)):
            guard (accounts[event] ?? 0) != place else { return false }
            accounts[event] = place
        default: return false
        }
        for line in choice.lines {
            let (before, after) = (bases[line], base(ofLine: line))
            bases[line] = after
            sums[search.lines[line].block].replace(before, by: after)
        }
        for block in choice.blocks { factors[block] = factor(of: search.blocks[block]) }
        return true
    }

    /// Sets one choice after another with the rest where they stand, until nothing changes.
    mutating func sweep(towards extreme: Bound, atMost most: Int) {
        for _ in 0..<most {
            var changed = false
            for choice in search.choices.indices where set(choice, to: best(choice, for: extreme)) { changed = true }
            if !changed { return }
        }
    }

    /// The world that it is.
    func world(_ extreme: Bound) -> World {
        World(
            extreme, turned: Set(ends.filter { $0.value == extreme.mirrored }.keys),
            accounts: accounts.filter { $0.value != 0 })
    }
}

extension Double {
    /// The number to so many binary digits, so that amounts that are equal but for the order of their factors are equal.
    fileprivate func rounded(toBits bits: Int) -> Double {
        guard self != 0, isFinite else { return self }
        let scale = Double(sign: .plus, exponent: bits - 1 - exponent, significand: 1)
        return (self * scale).rounded() / scale
    }
}
