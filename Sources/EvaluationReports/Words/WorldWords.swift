import CostAvoidance

/// Words for worlds and for the end at which an input stands in one.
enum WorldWords {
    /// Why an input stands at the end that a world is not named after; nil where it stands at that.
    static func note(_ end: Bound, in world: World) -> String? {
        guard end != world.bound else { return nil }
        return "At its \(end.rawValue) end, which makes the total present value \(extreme(world.bound))."
    }

    /// Why an amount can be higher in the low column than in the high one.
    static let outOfOrder =
        "The low and the high world are chosen for the total. A single amount, for example where use rose, can be higher in the low world than in the high one."

    private static func extreme(_ bound: Bound) -> String {
        switch bound {
        case .low: "least"
        case .central: "central"
        case .high: "greatest"
        }
    }
}
