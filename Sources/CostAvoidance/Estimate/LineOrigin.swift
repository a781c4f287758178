import Numerics

extension LineResult.Origin {
    /// Whether it is an event with alternative accounts.
    package var isAlternative: Bool {
        if case .alternative = self { return true }
        return false
    }
}

extension LineResult.Origin: Comparable {
    /// Lines before alternative events, each by index.
    public static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.line(let one), .line(let other)), (.alternative(let one), .alternative(let other)): one < other
        case (.line, .alternative): true
        case (.alternative, .line): false
        }
    }
}
