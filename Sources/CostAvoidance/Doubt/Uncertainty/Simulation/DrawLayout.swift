// Nothing here traps: replicates and draws are counted, and of both there are fewer than 2^31.

import Numerics

/// The draws of a run in the order of their numbers, cut into replicates and blocks.
///
/// Latin hypercube and Sobol' draws are not independent of each other, so that their error cannot be told from one set: they
/// are made in sixteen sets, each random by itself, and the error is that between the sets.
struct DrawLayout: Sendable {
    static let replicatesOfSpreadDraws = 16

    let method: SamplingMethod
    let replicates: Int
    let drawsInReplicate: Int

    init(method: SamplingMethod, draws: Int) {
        self.method = method
        switch method {
        case .random:
            replicates = 1
            drawsInReplicate = max(1, draws)
        case .latinHypercube:
            replicates = Self.replicatesOfSpreadDraws
            drawsInReplicate = max(1, (draws + replicates - 1) / replicates)
        case .sobol:
            replicates = Self.replicatesOfSpreadDraws
            // Powers of two are the balanced lengths of the sequence.
            var length = 1
            while length * replicates < draws { length *= 2 }
            drawsInReplicate = length
        }
    }

    var draws: Int { replicates * drawsInReplicate }
    private var blocksInReplicate: Int {
        (drawsInReplicate + SimulationBlock.capacity - 1) / SimulationBlock.capacity
    }
    var blocks: Int { replicates * blocksInReplicate }

    struct Block: Sendable {
        let replicate: Int
        /// Number of its first draw in the replicate.
        let first: Int
        let count: Int
        /// Number of its first draw in the run.
        let firstInRun: Int
    }

    func block(_ index: Int) -> Block {
        let replicate = index / blocksInReplicate
        let first = index % blocksInReplicate * SimulationBlock.capacity
        return Block(
            replicate: replicate, first: first, count: min(SimulationBlock.capacity, drawsInReplicate - first),
            firstInRun: replicate * drawsInReplicate + first)
    }
}

/// Gives the random words of each input for each block.
struct WordSource: Sendable {
    private let layout: DrawLayout
    private let streams: [CounterRandom]
    private let hypercubes: [LatinHypercube]
    private let sequences: [SobolSequence]

    /// - Parameter inputs: the names of all inputs of the model; the number of an input is its place among them.
    init(layout: DrawLayout, inputs: [InputName], seed: UInt64) {
        self.layout = layout
        streams = inputs.map { CounterRandom(seed: seed, stream: $0.stream) }
        let replicateSeeds = (0..<layout.replicates).map { replicate -> UInt64 in
            let block = CounterRandom(seed: seed, stream: Self.replicateStream).block(UInt64(replicate))
            return UInt64(block.x) << 32 | UInt64(block.y)
        }
        hypercubes =
            layout.method == .latinHypercube
            ? replicateSeeds.map { LatinHypercube(draws: layout.drawsInReplicate, seed: $0) } : []
        sequences =
            layout.method == .sobol
            ? replicateSeeds.compactMap {
                SobolSequence(
                    dimensions: min(max(1, inputs.count), SobolSequence.maximumDimensions), scrambling: .owen(seed: $0))
            } : []
    }

    /// A stream that no input's name is likely to hash to.
    private static let replicateStream: UInt64 = 1

    func fill(_ words: UnsafeMutableBufferPointer<UInt32>, input: Int, block: DrawLayout.Block) {
        switch layout.method {
        case .random:
            streams[input].fill(words, from: UInt64(block.firstInRun))
        case .latinHypercube:
            hypercubes[block.replicate].fill(words, stream: streams[input].stream, from: block.first)
        case .sobol:
            // Inputs beyond the direction numbers are drawn each by itself.
            if input < sequences[block.replicate].dimensions {
                sequences[block.replicate].fill(words, dimension: input, from: UInt32(block.first))
            } else {
                streams[input].fill(words, from: UInt64(block.firstInRun))
            }
        }
    }
}
