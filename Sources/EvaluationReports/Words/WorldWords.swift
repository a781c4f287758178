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
        "Low and high are chosen for the total: a single amount, as where use rose, can be higher in low than in high, and its central amount can lie outside both."

    /// What an event with several accounts is counted by.
    static let ofAlternatives =
        "Of an event with alternative accounts, low, central and high can each count another account: the money is of the account that counts, and the units are of the service in the row alone."

    /// The same where rows are of services or of bodies: what an event is shown under does not follow its account.
    static let accountsByService =
        "Of an event with alternative accounts, each of low, central and high counts one account. Its money stands in the row of the first account, with that row's body and cash share, whichever account counts."

    private static func extreme(_ bound: Bound) -> String {
        switch bound {
        case .low: "least"
        case .central: "central"
        case .high: "greatest"
        }
    }
}
