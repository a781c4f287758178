import Numerics

/// Where draws go for their quantiles: kept one by one where they are few, counted by each worker where they are many.
final class DrawGathering: @unchecked Sendable {
    let figures: [SimulatedFigure]
    private let kept: [SimulatedFigure: UnsafeMutableBufferPointer<Double>]
    private let centres: [SimulatedFigure: Double]

    init(figures: Set<SimulatedFigure>, draws: Int, keptAtMost: Int, model: MultilinearModel) {
        self.figures = SimulatedFigure.allCases.filter { figures.contains($0) }
        let (savings, cost) = (model.savings(at: model.centralValues), model.cost(at: model.centralValues))
        centres = [.savings: savings, .cost: cost, .netBenefit: savings - cost, .ratio: cost > 0 ? savings / cost : 0]
        var kept: [SimulatedFigure: UnsafeMutableBufferPointer<Double>] = [:]
        if draws <= keptAtMost {
            for figure in self.figures { kept[figure] = .allocate(capacity: draws) }
        }
        self.kept = kept
    }

    deinit {
        for values in kept.values { values.deallocate() }
    }

    var keeps: Bool { !kept.isEmpty || figures.isEmpty }

    /// What counts the draws of a figure.
    func counter(of figure: SimulatedFigure) -> DrawQuantiles {
        DrawQuantiles(around: centres[figure] ?? 0, scale: figure == .ratio ? Self.ratioScale : 1)
    }

    private static let ratioScale = 0x1p20

    /// Keeps the draws of a block; blocks do not overlap, so that threads write different places.
    func keep(_ values: UnsafePointer<Double>, count: Int, of figure: SimulatedFigure, from first: Int) {
        guard let all = kept[figure], let start = all.baseAddress else { return }
        (start + first).initialize(from: values, count: count)
    }

    /// The quantiles of all draws.
    func finish(draws: Int, workers: [[DrawQuantiles]]) -> [SimulatedFigure: DrawQuantiles] {
        var quantiles: [SimulatedFigure: DrawQuantiles] = [:]
        for (place, figure) in figures.enumerated() {
            if let all = kept[figure] {
                quantiles[figure] = DrawQuantiles(keeping: Array(all[..<draws]))
            } else {
                var total = counter(of: figure)
                for worker in workers { total.merge(worker[place]) }
                quantiles[figure] = total
            }
        }
        return quantiles
    }
}

/// Makes blocks of draws, one after the other, with memory of its own.
final class SimulationWorker {
    private let engine: SimulationEngine
    private let plan: SimulationPlan
    private let words: WordSource
    private let layout: DrawLayout
    private let gathering: DrawGathering
    private let block: SimulationBlock
    private let correlated: [UnsafeMutableBufferPointer<UInt32>]
    private let peopleBlock: PeopleBlock?
    private let scratch = UnsafeMutablePointer<Double>.allocate(capacity: SimulationBlock.capacity)
    private let net = UnsafeMutablePointer<Double>.allocate(capacity: SimulationBlock.capacity)
    /// Counts for the quantiles, one for each figure; empty where draws are kept one by one.
    private(set) var sketches: [DrawQuantiles]

    init(
        engine: SimulationEngine, plan: SimulationPlan, words: WordSource, layout: DrawLayout, gathering: DrawGathering
    ) {
        self.engine = engine
        self.plan = plan
        self.words = words
        self.layout = layout
        self.gathering = gathering
        block = SimulationBlock(plan)
        peopleBlock = engine.people.map { PeopleBlock($0, model: engine.model, plan: plan) }
        sketches = gathering.keeps ? [] : gathering.figures.map(gathering.counter)
        correlated = (engine.copula?.inputs ?? []).map { _ in .allocate(capacity: SimulationBlock.capacity) }
    }

    deinit {
        scratch.deallocate()
        net.deallocate()
        for buffer in correlated { buffer.deallocate() }
    }

    /// Draws one block and adds it up.
    func make(_ index: Int) -> BlockSums { sum(evaluated(index)) }

    /// Draws one block and lists it.
    func list(_ index: Int, into listing: inout DrawListing) {
        let place = evaluated(index)
        listing.append(block, count: place.count)
    }

    private func evaluated(_ index: Int) -> DrawLayout.Block {
        let place = layout.block(index)
        draw(place)
        block.evaluate(count: place.count)
        peopleBlock?.add(to: block, place)
        return place
    }

    private func draw(_ place: DrawLayout.Block) {
        let together = engine.copula.map { copula in
            for (row, input) in copula.inputs.enumerated() {
                words.fill(
                    UnsafeMutableBufferPointer(rebasing: correlated[row][..<place.count]), input: input, block: place)
            }
            copula.correlate(correlated, count: place.count)
            return copula.inputs
        }
        for (column, input) in plan.inputs.enumerated() {
            let own = UnsafeMutableBufferPointer(start: block.words, count: place.count)
            var drawn = UnsafeBufferPointer(own)
            if let row = together?.firstIndex(of: input) {
                drawn = UnsafeBufferPointer(rebasing: correlated[row][..<place.count])
            } else {
                words.fill(own, input: input, block: place)
            }
            engine.distributions[input].fill(
                UnsafeMutableBufferPointer(start: block.column(column), count: place.count), from: drawn)
        }
    }

    private func sum(_ place: DrawLayout.Block) -> BlockSums {
        var sums = BlockSums()
        sums.replicate = place.replicate
        for index in 0..<place.count {
            let value = block.savings[index] - block.cost[index]
            net[index] = value
            let gain = value > 0 ? value : 0
            sums.gains += gain
            sums.squaredGains += gain * gain
            let loss = gain - value
            sums.losses += loss
            sums.squaredLosses += loss * loss
            sums.positive += value > 0 ? 1 : 0
        }
        sums.savings = DrawMoments(block.savings, count: place.count)
        sums.cost = DrawMoments(block.cost, count: place.count)
        sums.netBenefit = DrawMoments(net, count: place.count)
        for (number, figure) in gathering.figures.enumerated() {
            let values = values(of: figure, count: place.count)
            if figure == .ratio { sums.ratio = DrawMoments(values, count: place.count) }
            if gathering.keeps {
                gathering.keep(values, count: place.count, of: figure, from: place.firstInRun)
            } else {
                sketches[number].add(values, count: place.count, distances: scratch)
            }
        }
        return sums
    }

    private func values(of figure: SimulatedFigure, count: Int) -> UnsafeMutablePointer<Double> {
        switch figure {
        case .savings: return block.savings
        case .cost: return block.cost
        case .netBenefit: return net
        case .ratio:
            // The last use of a block's savings: they may become ratios.
            for index in 0..<count { block.savings[index] /= block.cost[index] }
            return block.savings
        }
    }
}
