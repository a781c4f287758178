import Numerics

extension Evaluation {
    /// The three worlds, chosen on the whole evaluation: every line of it, every scenario and every table is what it comes to in
    /// one of them.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package func worlds() throws(EvaluationError) -> Estimate<World> { try worlds(of: pricingLines) }

    /// The worlds of lines that are known.
    func worlds(of lines: [PricingLine]) throws(EvaluationError) -> Estimate<World> {
        // Where nothing rises and nothing is told in two ways, more of every input saves more: none can turn.
        guard lines.contains(where: \.canTurn) else { return .plain }
        var searched: [WorldSearch.Line] = []
        var blocks = WorldBlocks()
        for line in lines {
            let formula = try self.formula(of: line.key)
            let cashable = try self.formula(of: line.shown).cashable
            guard let kind = unitCosts[line.key.service]?.benefitType else { throw .noUnitCost(line.key.service) }
            do throws(ArithmeticError) {
                let block = try blocks.place(of: formula, cashable, kind)
                searched.append(try WorldSearch.Line(line, formula, block: block))
            } catch {
                throw .arithmetic(error, while: "choosing the ends of the inputs of \(line.key.service)")
            }
        }
        return WorldSearch(lines: searched, blocks: blocks.blocks).worlds
    }
}

/// The blocks of a search, each once.
struct WorldBlocks {
    private(set) var blocks: [WorldSearch.Block] = []
    private var places: [WorldSearch.Block: Int] = [:]

    /// The place of the block of a formula's shares.
    ///
    /// - Throws: `ArithmeticError.overflow` never in fact, since each share is at most one.
    mutating func place(
        of formula: LineFormula, _ cashable: CashableShare, _ kind: BenefitType
    ) throws(ArithmeticError) -> Int {
        let block = try WorldSearch.Block(formula.netFactor, formula.presentValue, cashable, kind)
        if let known = places[block] { return known }
        places[block] = blocks.count
        blocks.append(block)
        return blocks.count - 1
    }
}

extension WorldSearch.Block {
    /// What the units and price of some lines are multiplied by.
    ///
    /// - Throws: `ArithmeticError.overflow` never in fact, since each share is at most one.
    init(
        _ net: NetFactor, _ value: PresentValue, _ cashable: CashableShare, _ kind: BenefitType
    ) throws(ArithmeticError) {
        self.kind = kind
        factors = net.parts.map { part in
            WorldSearch.Factor(
                input: part.assumption.worldInput,
                values: part.assumption.value.map { part.parameter.kept($0).doubleValue })
        }
        factors.append(
            WorldSearch.Factor(
                input: value.dropOff.assumption.worldInput,
                values: try Bound.estimate { end throws(ArithmeticError) in
                    try value.yearFactors(at: end).reduce(0) { $0 + $1.doubleValue }
                }))
        let share = Bound.estimate { cashable.share(at: $0)?.doubleValue ?? 0 }
        if case .assumed(let assumption) = cashable {
            self.cashable = WorldSearch.Factor(input: assumption.worldInput, values: share)
        } else {
            self.cashable = WorldSearch.Factor(input: nil, values: share)
        }
    }
}

extension WorldSearch.Line {
    fileprivate init(_ line: PricingLine, _ formula: LineFormula, block: Int) throws(ArithmeticError) {
        self.init(
            units: try line.allUnits().doubles(),
            price: formula.unitCost.map {
                $0.doubleValue * formula.uprating.doubleValue * line.part.cut.share.doubleValue
            },
            service: line.key.service, priced: formula.standing, block: block, account: line.account)
    }
}

extension FactoredUnits {
    /// Units by the end of the quantities, then of the likelihoods, in binary fractions.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func doubles() throws(ArithmeticError) -> Estimate<Estimate<Double>> {
        try Bound.estimate { quantity throws(ArithmeticError) in
            try Bound.estimate { likelihood throws(ArithmeticError) in
                try units(quantity: quantity, likelihood: likelihood).doubleValue
            }
        }
    }
}

extension ResolvedAssumption {
    /// The input of the worlds that it is; nil for a default, which is the same in all.
    var worldInput: WorldInput? {
        assumption.map { .assumption($0.parameter, $0.scope) }
    }
}
