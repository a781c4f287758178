/// Prices in which the part that clients pay counts as money of a public body, and those that leave it out.
extension UnitCost {
    /// Whether what clients pay is in a cost that counts as saved by a public body.
    ///
    /// The NHS is free at the point of use: of what it bears nothing is charged.
    package var countsClientsPart: Bool { isCharged && contribution == .gross }

    /// Whether it is known to leave out what clients pay.
    package var leavesClientsPart: Bool { isCharged && contribution == .net }

    private var isCharged: Bool { benefitType == .fiscal && bearer.only != Bearer("NHS") }
}
