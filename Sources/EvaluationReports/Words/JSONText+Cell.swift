import CostAvoidance
import DelimitedText
import Numerics

extension JSONText {
    /// A cell of a table; an empty one is null.
    init(_ cell: CSVValue) {
        switch cell {
        case .number(let digits): self = .number(digits)
        case .text(let words): self = .text(words)
        case .empty, .absent: self = .null
        }
    }
}
