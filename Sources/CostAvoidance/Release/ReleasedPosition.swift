import Numerics

/// What a body pays and what is avoided for it, after disclosure control: what it pays tells of no person.
package struct ReleasedPosition: Sendable {
    /// The body; nil for what is paid without saying by whom.
    package let body: Bearer?
    /// What it pays, discounted, from least to greatest.
    package let pays: Estimate<Money>
    /// What is avoided for it, and what follows; nil where that is withheld.
    package let shown: BodyPosition?

    /// Whether there is a ratio to what it pays, shown or not.
    package var hasRatio: Bool { pays.low > .zero }

    /// Its name, as tables and figures have it.
    package var name: String { body?.name ?? BodyPosition.notStated }
}

extension Evaluated {
    /// The positions of all bodies that pay or gain, in the order of their names.
    package var positions: [ReleasedPosition] {
        let withheld = withheldBearers
        return result.positions.rows.map { row in
            let isWithheld = row.body.map(withheld.contains) ?? false
            return ReleasedPosition(body: row.body, pays: row.pays, shown: isWithheld ? nil : row)
        }
    }
}
