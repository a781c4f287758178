/// Random evaluations of which the same costs fall to one bearer each, or to several.
enum SharedBearers {
    /// The files with assumptions about services in the place of those about bearers, so that who bears a cost changes none.
    static func ofOne(_ files: [String: String]) -> [String: String] {
        var files = files
        files["assumptions.csv"] = files["assumptions.csv"]?.replacing("bearer:NHS", with: "service:visit")
        return files
    }

    /// The files with every cost shared by two or three bodies.
    static func ofSeveral(_ files: [String: String], _ random: inout SplitMix) -> [String: String] {
        var files = ofOne(files)
        for (column, bodies) in [
            (",NHS,", ["NHS", "Local authority"]), (",Police,", ["Police", "NHS", "DWP"]),
            (",Home,", ["Home", "Away"]),
        ] {
            let shares = shares(bodies, &random)
            files["unit-costs.csv"] = files["unit-costs.csv"]?.replacing(column, with: ",\(shares),")
        }
        return files
    }

    /// Shares with up to four decimals of a per cent that come to the whole.
    private static func shares(_ bodies: [String], _ random: inout SplitMix) -> String {
        var left = 1_000_000
        var parts: [String] = []
        for (place, body) in bodies.shuffled(using: &random).enumerated() {
            let isLast = place == bodies.count - 1
            let step = [1, 1_000, 10_000, 100_000].randomElement(using: &random) ?? 1
            let drawn = Int.random(in: 1..<max(2, left * 2 / 3), using: &random)
            let own = isLast ? left : min(max(step, drawn / step * step), left - bodies.count)
            left -= own
            let digits = String(own % 10_000)
            parts.append("\(body) \(own / 10_000).\(String(repeating: "0", count: 4 - digits.count))\(digits)%")
        }
        return parts.joined(separator: "; ")
    }
}
