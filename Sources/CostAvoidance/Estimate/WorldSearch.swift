import Numerics

/// Finds the end of every input in the low and in the high world, and the account that counts of every event.
///
/// Each input by the effect that it has on the total with the rest at central, then one after another with the rest where they
/// stand, until nothing changes. A second search goes from central one input at a time, so that each step goes the right way; of
/// the two the better counts. Amounts are not rounded on the way, and what binary fractions leave of nothing decides nothing.
///
/// A sweep costs as many multiplications as there are lines and kinds of shares that inputs cover.
struct WorldSearch {
    /// What a line's units and price come to, before the shares of its block.
    struct Line {
        /// By the end of the quantities, then of the likelihoods.
        var units: Estimate<Estimate<Double>>
        /// Pounds for one unit at the prices of the price year.
        var price: Estimate<Double>
        var service: ServiceID
        /// The service at whose end the unit cost stands.
        var priced: ServiceID
        /// Index into the blocks.
        var block: Int
        /// The event that it is an account of, and its place among the accounts.
        var account: (event: AlternativeEvent.ID, place: Int)?
    }

    /// Lines of one kind of value that the same shares cover, so that these can be looked at together.
    struct Block: Hashable {
        var kind: BenefitType
        /// What the units and price are multiplied by: shares between gross and net, and what the years come to.
        var factors: [Factor]
        /// The share that could leave a budget.
        var cashable: Factor
    }

    /// A value at each end, and the input that it is; nil for one that nobody stated.
    struct Factor: Hashable {
        var input: WorldInput?
        var values: Estimate<Double>

        var varies: Bool { values.low != values.central || values.central != values.high }
    }

    let lines: [Line]
    let blocks: [Block]
    /// Inputs with a range and events, in the order in which they are looked at.
    private(set) var choices: [Choice] = []

    /// An input or an event, with what it moves.
    struct Choice {
        enum Subject: Equatable {
            case input(WorldInput)
            case event(AlternativeEvent.ID)
        }

        var subject: Subject
        /// Lines whose units or price it is, or the accounts of the event.
        var lines: [Int] = []
        /// Blocks one of whose factors it is.
        var blocks: [Int] = []
    }

    /// An effect this small beside the amounts it moves is none.
    static let nothing = 1e-9
    private static let mostSweeps = 100

    init(lines: [Line], blocks: [Block]) {
        self.lines = lines
        self.blocks = blocks
        choices = Self.choices(lines, blocks)
        // The inputs of greatest effect first: an order that no name and no row's place has a part in.
        let central = WorldPosition(self, quantities: .central)
        let sizes = choices.map { central.sizes(of: $0) }
        let order = choices.indices.sorted { left, right in
            for (one, other) in zip(sizes[left], sizes[right]) where one != other { return one > other }
            return choices[left].subject < choices[right].subject
        }
        choices = order.map { choices[$0] }
    }

    /// The three worlds.
    var worlds: Estimate<World> { Estimate(low: world(.low), central: .central, high: world(.high)) }

    /// The world in which the total is least, or greatest.
    private func world(_ extreme: Bound) -> World {
        guard !choices.isEmpty else { return World(extreme) }
        let central = WorldPosition(self, quantities: .central)
        var together = WorldPosition(self, quantities: extreme)
        for choice in choices.indices { together.set(choice, to: central.best(choice, for: extreme)) }
        together.sweep(towards: extreme, atMost: Self.mostSweeps)
        var stepwise = WorldPosition(self, quantities: extreme)
        stepwise.sweep(towards: extreme, atMost: Self.mostSweeps)
        let (first, second) = (together.total, stepwise.total)
        let further = extreme == .low ? first - second : second - first
        return (further > Self.nothing * (abs(first) + abs(second)) ? stepwise : together).world(extreme)
    }

    private static func choices(_ lines: [Line], _ blocks: [Block]) -> [Choice] {
        var inputs: [WorldInput: Choice] = [:]
        var events: [AlternativeEvent.ID: Choice] = [:]
        func add(_ input: WorldInput, _ body: (inout Choice) -> Void) {
            body(&inputs[input, default: Choice(subject: .input(input))])
        }
        for (index, line) in lines.enumerated() {
            if Factor(input: nil, values: line.price).varies { add(.unitCost(line.priced)) { $0.lines.append(index) } }
            let isUncertain = Bound.allCases.contains { Factor(input: nil, values: line.units[$0]).varies }
            if isUncertain { add(.likelihoods(line.service)) { $0.lines.append(index) } }
            if let event = line.account?.event {
                events[event, default: Choice(subject: .event(event))].lines.append(index)
            }
        }
        for (index, block) in blocks.enumerated() {
            for factor in block.factors + (block.kind == .fiscal ? [block.cashable] : []) where factor.varies {
                if let input = factor.input { add(input) { $0.blocks.append(index) } }
            }
        }
        return Array(inputs.values)
            + events.values.map { event in
                var event = event
                event.lines.sort { (lines[$0].account?.place ?? 0) < (lines[$1].account?.place ?? 0) }
                return event
            }
    }
}

extension WorldSearch.Choice.Subject: Comparable {
    /// Inputs by name before events by person (nobody first) and tag, for effects that are exactly equal.
    static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.input(let one), .input(let other)): one < other
        case (.input, .event): true
        case (.event, .input): false
        case (.event(let one), .event(let other)): (one.person ?? -1, one.tag) < (other.person ?? -1, other.tag)
        }
    }
}
