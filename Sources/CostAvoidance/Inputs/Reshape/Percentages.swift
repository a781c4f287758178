import DelimitedText
import Numerics

/// Numbers below a heading that says they are so many in a hundred.
enum Percentages {
    struct Cell: Sendable {
        let place: Int
        let number: Quantity
        let position: SourcePosition
    }

    /// Columns of which no number is above 1: nobody knows whether the heading or the numbers are meant.
    static func asked(_ cells: [Cell], _ map: WideMap) -> [Diagnostic] {
        Dictionary(grouping: cells, by: \.place).values.compactMap { cells in
            guard let first = cells.min(by: { $0.position < $1.position }),
                HeadingPercent.isUnclear(cells.map(\.number))
            else { return nil }
            let heading = map.columns.first { $0.place == first.place }?.name ?? ""
            return Diagnostic(
                at: first.position, code: "percent-or-share",
                message:
                    "the heading \(Diagnostic.quoted(heading)) says per cent, and no number below it is above 1: shares, or so many in a "
                    + "hundred?",
                remedy:
                    "Write the percent sign into the cells, 35% or 0.5%; or take it out of the heading, here and in the map, where they are "
                    + "shares such as 0.35.")
        }
    }
}
