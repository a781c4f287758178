import DelimitedText
import Numerics

/// What `costs.csv` says of the spread of each item, whose rows are drawn as one.
struct CostSpreads {
    private let rows: [ProgrammeCost]
    private var notes = SpreadNotes<String>()

    init(_ rows: [ProgrammeCost], _ columns: CSVColumns) {
        self.rows = rows
        let (distribution, range) = (columns["distribution"], columns["range"])
        for row in rows {
            if let shape = row.spread.shape, let distribution {
                notes.note(shape, of: row.item, at: Self.place(row, distribution))
            }
            if let range, row.amount.low != row.amount.high {
                notes.note(row.spread.range, of: row.item, at: Self.place(row, range))
            }
        }
    }

    private static func place(_ row: ProgrammeCost, _ column: Int) -> SpreadNotes<String>.Place {
        SpreadNotes<String>.Place(line: row.position.line, column: column + 1)
    }

    /// Rows of an item that differ, and items that cannot be drawn as they say.
    func diagnostics(in file: String) -> Diagnostics {
        var found = notes.diagnostics(
            in: file, column: { _ in "distribution" }, name: { "the amounts of \(Diagnostic.quoted($0))" })
        let byItem = Dictionary(grouping: rows, by: \.item)
        for item in notes.subjects {
            guard let place = notes.place(of: item), let own = byItem[item] else { continue }
            var total = Estimate(exactly: 0.0)
            for row in own { for bound in Bound.allCases { total[bound] += row.amount[bound].doublePounds } }
            guard let misfit = notes.spread(of: item).misfit(total, .amount) else { continue }
            let wording = SpreadWording.noDistribution("the cost of \(Diagnostic.quoted(item))", misfit)
            found.add(
                Diagnostic(
                    at: place.position(in: file), code: wording.code, message: wording.message, remedy: wording.remedy)
            )
        }
        return found
    }
}
