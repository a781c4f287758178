import CostAvoidance
import Numerics

extension ReportTable {
    /// The table as people read it: amounts in whole pounds, rounded half to even, each by itself. Prices of a unit stay as they are,
    /// and so does a row of which whole pounds would say little.
    var inWholePounds: ReportTable {
        var table = self
        table.rows = rows.map(inWholePounds)
        table.total = total.map(inWholePounds)
        return table
    }

    private func inWholePounds(_ row: [Cell]) -> [Cell] {
        let amounts = zip(columns, row).map { column, cell -> Money? in
            guard column.counted == .pounds || column.counted == nil && cell.figure != nil else { return nil }
            return cell.text.spans.count == 1 ? Self.poundsAndPence(cell.text.words) : nil
        }
        guard let greatest = amounts.compactMap({ $0?.magnitude }).max(), !Pounds.isSmall(greatest) else { return row }
        return zip(row, amounts).map { cell, amount in
            guard let amount else { return cell }
            var told = cell
            told.text = cell.text.replacingWords(with: Pounds.whole(amount))
            return told
        }
    }

    /// The amount that `-£1,234.50` is, and nothing else.
    private static func poundsAndPence(_ text: String) -> Money? {
        let isNegative = text.hasPrefix("-")
        let unsigned = text.dropFirst(isNegative ? 1 : 0)
        guard unsigned.hasPrefix("£") else { return nil }
        let parts = unsigned.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        let digits: ClosedRange<Character> = "0"..."9"
        guard parts.count == 2, parts[1].count == Money.places, parts[1].allSatisfy({ digits.contains($0) }),
            parts[0].allSatisfy({ digits.contains($0) || $0 == "," }),
            let pence = Int128(parts[0].filter { $0 != "," } + parts[1])
        else { return nil }
        return Money(pence: isNegative ? -pence : pence)
    }
}

extension ReportDocument {
    /// The document with amounts in whole pounds in its tables, as people read it.
    var inWholePounds: ReportDocument {
        ReportDocument(
            title: title,
            blocks: blocks.map { block in
                if case .table(let table) = block { .table(table.inWholePounds) } else { block }
            })
    }
}
