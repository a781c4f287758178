/// Which lines have one price and the same assumptions.
struct LinePricings: Sendable {
    /// What they are priced by, each once.
    let keys: [PricingKey]
    /// Of each line, the place of its own among these.
    let ofLine: [Int]

    init(_ lines: [LineResult]) {
        var places: [PricingKey: Int] = [:]
        var keys: [PricingKey] = []
        ofLine = lines.map { line in
            let key = line.key.pricing
            if let known = places[key] { return known }
            places[key] = keys.count
            keys.append(key)
            return keys.count - 1
        }
        self.keys = keys
    }
}
