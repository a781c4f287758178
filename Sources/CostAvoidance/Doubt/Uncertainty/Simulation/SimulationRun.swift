import Dispatch
import Numerics
import Synchronization

/// What a run of draws gave, before it is put into figures.
struct SimulationRun: Sendable {
    var draws = 0
    var savings = DrawMoments()
    var cost = DrawMoments()
    var netBenefit = DrawMoments()
    var ratio = DrawMoments()
    /// Sum of net benefits above zero: what going on is worth to somebody who knows in advance when to stop.
    var gains = 0.0
    /// Sum of their squares.
    var squaredGains = 0.0
    /// Sum of net benefits below zero, with their sign turned: what stopping in time is worth to somebody who would go on.
    var losses = 0.0
    /// Sum of their squares.
    var squaredLosses = 0.0
    /// Draws in which savings exceed cost.
    var positive = 0
    /// Mean net benefit and savings of each replicate, where there are several.
    var replicateNet: [DrawMoments] = []
    var replicateSavings: [DrawMoments] = []
    var quantiles: [SimulatedFigure: DrawQuantiles] = [:]

    /// The standard error of a mean: of independent draws, or between replicates of draws that are not.
    func standardError(_ moments: DrawMoments, replicates: [DrawMoments]) -> Double {
        guard replicates.count > 1 else { return moments.standardErrorOfMean }
        var means = DrawMoments()
        for replicate in replicates {
            withUnsafePointer(to: replicate.mean) { means.add(DrawMoments($0, count: 1)) }
        }
        return means.standardErrorOfMean
    }
}

/// A figure whose quantiles a run can give.
enum SimulatedFigure: CaseIterable, Sendable, Hashable {
    case savings
    case cost
    case netBenefit
    case ratio
}

/// Runs a model over draws of its inputs, block by block.
///
/// The draws of a block depend on its number alone and blocks are added up in their order, so that any number of threads
/// gives the same bytes.
struct SimulationEngine: Sendable {
    let model: MultilinearModel
    let distributions: [InputDistribution]
    let seed: UInt64
    var method = SamplingMethod.random
    var precision: SimulationPrecision?
    var copula: GaussianCopula?
    var threads = Processors.active
    /// People drawn beside the inputs; nil for the people as they are.
    var people: DrawnPeople?
    /// The most draws whose quantiles are taken from the draws themselves and not from counts.
    var keptAtMost = DrawQuantiles.keptAtMost

    /// Blocks that are made before their sums are put together: memory for them does not grow with the number of draws.
    private static let blocksInRound = 512

    /// The fewest draws whose precision is looked at, where they are spread.
    private static let fewestSpreadDraws = 1024

    /// - Parameters:
    ///   - draws: the most draws that are made.
    ///   - active: for each input whether it is drawn; one that is not stays at its central value.
    func run(
        draws: Int, active: [Bool], figures: Set<SimulatedFigure> = [.netBenefit, .savings]
    ) -> SimulationRun {
        guard precision != nil, method != .random else {
            return runOnce(draws: draws, active: active, figures: figures)
        }
        // Spread draws are spread over a number known beforehand: it doubles until the precision is reached.
        var tried = Self.fewestSpreadDraws
        while tried < draws {
            let run = runOnce(draws: tried, active: active, figures: figures)
            if reaches(run) { return run }
            tried *= 2
        }
        return runOnce(draws: draws, active: active, figures: figures)
    }

    /// Lists the draws that a run of so many made, in their order.
    func list(draws: Int, active: [Bool], into listing: inout DrawListing) {
        let layout = DrawLayout(method: method, draws: draws)
        let worker = SimulationWorker(
            engine: self, plan: SimulationPlan(model, active: active),
            words: WordSource(layout: layout, inputs: model.inputs.map(\.name), seed: seed), layout: layout,
            gathering: DrawGathering(figures: [], draws: layout.draws, keptAtMost: keptAtMost, model: model))
        for block in 0..<layout.blocks { worker.list(block, into: &listing) }
    }

    /// Whether a run is as precise as was asked for; not where nothing was.
    func reaches(_ run: SimulationRun) -> Bool {
        guard let precision else { return false }
        let decisive = model.hasCost ? run.netBenefit : run.savings
        let replicates = model.hasCost ? run.replicateNet : run.replicateSavings
        return precision.isReached(
            mean: decisive.mean, standardError: run.standardError(decisive, replicates: replicates))
    }

    private func runOnce(draws: Int, active: [Bool], figures: Set<SimulatedFigure>) -> SimulationRun {
        let layout = DrawLayout(method: method, draws: draws)
        let plan = SimulationPlan(model, active: active)
        let words = WordSource(layout: layout, inputs: model.inputs.map(\.name), seed: seed)
        let gathering = DrawGathering(
            figures: figures, draws: layout.draws, keptAtMost: keptAtMost, model: model)
        let workers = (0..<max(1, min(threads, layout.blocks))).map { _ in
            SimulationWorker(engine: self, plan: plan, words: words, layout: layout, gathering: gathering)
        }
        var run = SimulationRun()
        if layout.replicates > 1 {
            run.replicateNet = Array(repeating: DrawMoments(), count: layout.replicates)
            run.replicateSavings = run.replicateNet
        }
        var first = 0
        while first < layout.blocks {
            let end = roundEnd(after: first, of: layout.blocks)
            for sums in Self.round(first..<end, workers) { run.add(sums) }
            first = end
            if method == .random, reaches(run) { break }
        }
        run.quantiles = gathering.finish(draws: run.draws, workers: workers.map(\.sketches))
        return run
    }

    /// Rounds double from a few blocks where a precision may stop them early, and are full ones otherwise.
    private func roundEnd(after first: Int, of blocks: Int) -> Int {
        let length = precision == nil || method != .random ? Self.blocksInRound : min(Self.blocksInRound, max(4, first))
        return min(blocks, first + length)
    }

    private static func round(_ blocks: Range<Int>, _ workers: [SimulationWorker]) -> [BlockSums] {
        let empty = BlockSums()
        return Array(unsafeUninitializedCapacity: blocks.count) { sums, initialized in
            sums.initialize(repeating: empty)
            // Each worker is used by one thread at a time and writes only the sums of its own blocks.
            nonisolated(unsafe) let results = sums
            nonisolated(unsafe) let crew = workers
            // Whoever is free takes the next block: on a busy machine no thread waits for a slower one.
            let taken = Atomic<Int>(0)
            let work: @Sendable (Int) -> Void = { worker in
                while true {
                    let next = taken.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard next < blocks.count else { return }
                    results[next] = crew[worker].make(blocks.lowerBound + next)
                }
            }
            if crew.count == 1 {
                work(0)
            } else {
                DispatchQueue.concurrentPerform(iterations: crew.count, execute: work)
            }
            initialized = blocks.count
        }
    }
}

/// The sums of one block.
struct BlockSums: Sendable {
    var replicate = 0
    var savings = DrawMoments()
    var cost = DrawMoments()
    var netBenefit = DrawMoments()
    var ratio = DrawMoments()
    var gains = 0.0
    var squaredGains = 0.0
    var losses = 0.0
    var squaredLosses = 0.0
    var positive = 0
}

extension SimulationRun {
    /// Adds a block; blocks come in their order.
    mutating func add(_ sums: BlockSums) {
        draws += sums.netBenefit.count
        savings.add(sums.savings)
        cost.add(sums.cost)
        netBenefit.add(sums.netBenefit)
        ratio.add(sums.ratio)
        gains += sums.gains
        squaredGains += sums.squaredGains
        losses += sums.losses
        squaredLosses += sums.squaredLosses
        positive += sums.positive
        if !replicateNet.isEmpty {
            replicateNet[sums.replicate].add(sums.netBenefit)
            replicateSavings[sums.replicate].add(sums.savings)
        }
    }
}
