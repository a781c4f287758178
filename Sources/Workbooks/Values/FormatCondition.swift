/// When a part of a number format applies: `[>=100]`.
struct FormatCondition: Sendable, Hashable {
    private let sign: String
    private let limit: Double

    private static let signs = ["<=", ">=", "<>", "<", ">", "="]

    /// Reads what stands between the brackets; nil where it is no condition.
    init?(_ text: Substring) {
        guard let sign = Self.signs.first(where: text.hasPrefix),
            let limit = Double(text.dropFirst(sign.count)), limit.isFinite
        else { return nil }
        self.sign = sign
        self.limit = limit
    }

    /// Whether no number but those below nought, or nought, fulfils it.
    var isOfNegativesAlone: Bool { limit <= 0 && ["<=", "<", "="].contains(sign) && !(sign == "=" && limit == 0) }
    /// Whether it is for all numbers above nought.
    var isOfPositives: Bool { limit == 0 && [">=", ">"].contains(sign) }

    /// Whether a number fulfils it.
    func holds(for value: Double) -> Bool {
        switch sign {
        case "<=": value <= limit
        case ">=": value >= limit
        case "<>": value != limit
        case "<": value < limit
        case ">": value > limit
        default: value == limit
        }
    }
}
