extension Evaluated {
    /// Bearers for which it may not be told what is avoided: a row of theirs is withheld, or a part of one by year and cashability.
    package var withheldBearers: Set<Bearer> {
        var withheld: Set<Bearer> = []
        for (row, shown) in zip(result.bearersByYear.rows, released.bearersByYear.rows)
        where shown.figures == .suppressed {
            if let first = row.lines.first { withheld.insert(result.lines[first].bearer) }
        }
        for row in released.breakdown(by: .bearer)?.rows ?? [] where row.figures == .suppressed {
            withheld.insert(Bearer(row.key))
        }
        return withheld
    }
}
