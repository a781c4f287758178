import Numerics

/// How far a published total may lie from what other people like these would have used, as its source states it.
package enum StatedUseSpread: Sendable, Hashable {
    /// The standard deviations between people, in units of one person, of use before and of use after.
    case deviations(before: Quantity, after: Quantity)
    /// The standard error, in units of the row, of its use before less its use after.
    case standardError(Quantity)

    /// The standard error of the units that the row says were avoided, before being brought to as many months as after.
    ///
    /// Of n people's total the variance is n times that of one. Before and after are taken as unrelated, which makes the error
    /// too great rather than too small where the same people used much in both.
    ///
    /// - Parameter people: how many the row is a total for.
    func standardError(people: Int, windows: ObservationWindows) -> Double {
        switch self {
        case .standardError(let error): return error.doubleValue
        case .deviations(let before, let after):
            let scaled =
                before.doubleValue * windows.afterMonths.doubleValue / windows.beforeMonths.doubleValue
            return (Double(people) * (scaled * scaled + after.doubleValue * after.doubleValue)).squareRoot()
        }
    }
}

extension ObservedLedger {
    /// Whether some published total does not say how use differs between people, so that no interval can be given.
    package var hasTotalsWithoutSpread: Bool {
        entries.contains { $0.person == nil && $0.after != nil && $0.spread == nil }
    }
}
