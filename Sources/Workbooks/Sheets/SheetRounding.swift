import DelimitedText

/// Numbers of a column that were worked out to more decimal places than are kept, and are read rounded.
struct SheetRounding: Sendable, Hashable {
    /// The first of them.
    let first: CellName
    /// Decimal places that are kept.
    let places: Int
    var count: Int

    func note(in sheet: Sheet) -> Diagnostic {
        let what = count == 1 ? "the number was" : "\(count) numbers of this column were"
        return Diagnostic(
            .warning, at: sheet.position(of: first), code: "rounded-numbers",
            message: "\(what) worked out to more decimal places than are kept, and \(count == 1 ? "is" : "are") read"
                + " rounded to \(places), half to even",
            remedy: "If that is what is meant, all is well; to say so in the sheet, round there, as with"
                + " =ROUND(A1,\(places)).")
    }
}

extension Sheet {
    /// The sheet with numbers that were worked out, such as `=1/3`, rounded half to even to the decimal places that are kept of
    /// them. ``notes`` tells of every column with such. What was typed stays as it is.
    ///
    /// - Parameter places: how many are kept in a cell; of a percentage two fewer.
    public func rounded(keeping places: (CellName) -> Int) -> Sheet {
        var texts: [CellName: [UInt8]] = [:]
        var found: [SheetRounding] = []
        var indices: [[Int]: Int] = [:]
        for (place, row) in grid.rows.enumerated() {
            for cell in grid.cells(ofRowAt: place) where cell.traits.contains(.computed) {
                let name = CellName(row: Int(row.number), column: Int(cell.column))
                let kept = places(name)
                guard let text = roundedText(of: cell, to: kept) else { continue }
                texts[name] = text
                let key = [name.column, kept]
                if let index = indices[key] {
                    found[index].count += 1
                } else {
                    indices[key] = found.count
                    found.append(SheetRounding(first: name, places: kept, count: 1))
                }
            }
        }
        guard !texts.isEmpty else { return self }
        var sheet = self
        sheet.grid = grid.replacing { texts[$0] }
        sheet.roundings = found
        return sheet
    }

    /// The text of a number with fewer decimal places; nil where it has no more than are kept.
    private func roundedText(of cell: SheetGrid.Cell, to kept: Int) -> [UInt8]? {
        let bytes = grid.bytes(of: cell)
        let isPercentage = cell.kind == .percentage
        let placesOfPercent = 2
        let limit = isPercentage ? max(kept - placesOfPercent, 0) : kept
        guard isPercentage || cell.kind == .number, let number = PlainDecimal(isPercentage ? bytes.dropLast() : bytes),
            number.places > limit
        else { return nil }
        let plus = bytes.first == UInt8(ascii: "+") ? "+" : ""
        return Array((plus + number.rounded(to: limit).text() + (isPercentage ? "%" : "")).utf8)
    }
}
