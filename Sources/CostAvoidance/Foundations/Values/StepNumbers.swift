/// Numbers steps from one small number by another in the order they are first taken, from 1.
///
/// Each stands in one word with its number, in the first free place from that of its bits on: where one is looked for, memory is waited for
/// once.
struct StepNumbers: Sendable {
    /// As many as a power of two, at least twice as many as there are steps; 0 of none.
    private var steps: [UInt64]
    private var count = 0
    private let most: Int

    private static let bits: UInt64 = 20
    private static let mask: UInt64 = 0xF_FFFF
    /// Numbers are below this: as many bits as the mask has.
    static let bound = 1 << 20
    private static let fewest = 64

    /// - Parameter most: how many are numbered at the most, below the bound.
    init(most: Int) {
        self.most = min(most, Self.bound - 1)
        steps = Array(repeating: 0, count: Self.fewest)
    }

    /// The number of a step from one number by another, both from 0 and below the bound; nil of one that is not numbered any more.
    mutating func number(from start: Int32, by other: Int32) -> Int32? {
        let step = UInt64(UInt32(bitPattern: start)) << Self.bits | UInt64(UInt32(bitPattern: other))
        let place = place(of: step)
        if steps[place] != 0 { return Int32(truncatingIfNeeded: steps[place] & Self.mask) }
        guard count < most else { return nil }
        count += 1
        steps[place] = step << Self.bits | UInt64(truncatingIfNeeded: count)
        if 2 * count > steps.count { grow() }
        return Int32(truncatingIfNeeded: count)
    }

    /// Where a step stands, or would.
    private func place(of step: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: step.spread >> 32) & (steps.count - 1)
        while steps[place] != 0, steps[place] >> Self.bits != step { place = (place + 1) & (steps.count - 1) }
        return place
    }

    private mutating func grow() {
        let old = steps
        steps = Array(repeating: 0, count: 2 * old.count)
        for step in old where step != 0 { steps[place(of: step >> Self.bits)] = step }
    }
}
