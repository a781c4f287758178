import Numerics

/// Shares out what several changes do together: each gets the mean of what it adds over every order in which they could have
/// come. L. S. Shapley, "A value for n-person games", Contributions to the Theory of Games II (1953).
package enum Shapley {
    /// Shares in whole pence that add up exactly to the value with all less the value with none.
    ///
    /// - Parameters:
    ///   - values: the value of every subset; bit n of an index says whether player n is in.
    ///   - players: how many there are.
    package static func shares(of values: [Int128], players: Int) -> [Int128] {
        guard players > 0, let all = values.last else { return [] }
        return Apportionment.whole(all - values[0], from: exactShares(of: values, players: players))
    }

    static func exactShares(of values: [Int128], players: Int) -> [Double] {
        let weights = weights(players: players)
        var shares = Array(repeating: 0.0, count: players)
        for subset in values.indices {
            for player in 0..<players where subset >> player & 1 == 0 {
                let gain = Double(values[subset | 1 << player] - values[subset])
                if gain != 0 { shares[player] += weights[subset.nonzeroBitCount] * gain }
            }
        }
        return shares
    }

    /// How often, among all orders, exactly these came before: s! (n - 1 - s)! / n!
    private static func weights(players: Int) -> [Double] {
        (0..<players).map { size in
            var weight = 1 / Double(players)
            // 1 / (n times the binomial coefficient of n - 1 over s).
            for step in 0..<size { weight *= Double(step + 1) / Double(players - 1 - step) }
            return weight
        }
    }
}
