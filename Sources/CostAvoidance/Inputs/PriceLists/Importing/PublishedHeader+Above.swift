import DelimitedText
import Numerics

/// What stands above a column, and over how many columns it stands.
extension PublishedHeader {
    /// A cell above a column: its text, and its row and column, the row by its number and the column from 0.
    struct Above {
        let text: String
        let row: Int
        let column: Int
    }

    /// The headings of a column with that of its group, and the cell right above them, which belongs to them.
    func above(_ column: Int, in table: PriceTable) -> [Above] {
        let right = table.rows.last { $0.number == row - 1 }.flatMap { row -> Above? in
            // A title stands in the first column.
            column > 0 && !row[column].isEmpty ? Above(text: row[column], row: row.number, column: column) : nil
        }
        let own = headings[column].enumerated().map { line, text in
            if text.isEmpty, line == 0, headings[column].count > 1, let group = group(of: column) {
                return Above(text: headings[group][0], row: row, column: group)
            }
            return Above(text: text, row: row + line, column: column)
        }
        return ([right].compactMap { $0 } + own).filter { !$0.text.isEmpty }
    }

    /// The column in which the upper heading of a column stands, its own or one left of it; nil where it has none.
    private func group(of column: Int) -> Int? { (0...column).last { !headings[$0][0].isEmpty } }

    // MARK: Headings over several columns

    /// A heading that the map names and that stands over several columns.
    struct Shared: Sendable {
        let heading: String
        /// The cells, by row and column, that it stands over: of the line below it where one tells them apart.
        let cells: [(row: Int, column: Int)]
        /// The headings by which a map tells them apart; empty where nothing does.
        let apart: [String]
    }

    /// The first heading of the map that stands over two columns or more with something in both, so that nobody knows which is meant.
    ///
    /// Merged cells say over which a heading stands; where none do, a heading of amounts stands over the columns behind it that have
    /// figures and no heading. What a publication of a ready map means is known, but where its own cells are merged.
    func shared(in table: PriceTable, _ map: PriceListMap) -> Shared? {
        let named =
            map.columns.compactMap { field, names in self[field].map { ($0, names) } }
            + values.flatMap { value in
                let own = map.values.first { $0.kind == value.kind }
                return [(value.amount, own?.amount ?? [])] + (value.year.map { [($0, own?.year ?? [])] } ?? [])
            }
        return named.sorted { $0.0 < $1.0 }.lazy.compactMap { column, names in
            let isAmount = amounts.contains(column)
            guard map.isOwn || isAmount else { return nil }
            return shared(column, names, isAmount: isAmount, isOwn: map.isOwn, in: table)
        }.first
    }

    private func shared(
        _ column: Int, _ names: [String], isAmount: Bool, isOwn: Bool, in table: PriceTable
    ) -> Shared? {
        let lower = headings[column].count > 1 ? headings[column][1] : ""
        let isByLower =
            !lower.isEmpty
            && names.map(Self.plain).contains { $0 == Self.plain(lower) || $0.hasSuffix(" \(Self.plain(lower))") }
        let line = isByLower || headings[column][0].isEmpty ? headings[column].count - 1 : 0
        let merged = table.merged.first { range in
            (range.first.row...range.last.row).contains(row + line) && range.first.column - 1 == column
                && range.last.column > range.first.column
        }
        guard merged != nil || isOwn && isAmount else { return nil }
        let end = merged.map { $0.last.column } ?? self.end(of: column, isByUpper: !lower.isEmpty && !isByLower, table)
        let isFigures = isAmount && merged == nil
        let others = (column + 1..<max(end, column + 1)).filter { other in
            table.rows.contains { row in
                row.number > last && Self.holds(row[column], isFigures) && Self.holds(row[other], isFigures)
            }
        }
        guard !others.isEmpty else { return nil }
        let columns = [column] + others
        let heading = headings[column][line]
        let below = headings[column].count > line + 1 ? row + line + 1 : last + 1
        let apart = columns.map { place in table.rows.first { $0.number == below }?[place] ?? "" }
        // A year tells columns apart, and a price does not.
        let isTold =
            apart.allSatisfy(Self.isHeading) && Set(apart).count == apart.count && !apart.contains("") && line == 0
        return Shared(
            heading: heading, cells: columns.map { (isTold ? below : row + line, $0) },
            apart: isTold ? apart.map { "\(heading) \($0)" } : [])
    }

    /// The column behind the last that a heading stands over where no cells are merged.
    private func end(of column: Int, isByUpper: Bool, _ table: PriceTable) -> Int {
        // In text a row of more cells than the header is a fault of that row.
        let all = table.sheet == nil ? width : max(width, table.rows.map(\.width).max() ?? 0)
        let next = (column + 1..<max(all, column + 1)).first { other in
            guard other < headings.count else { return false }
            return isByUpper ? !headings[other][0].isEmpty : !headings[other].allSatisfy(\.isEmpty)
        }
        return next ?? all
    }

    private static func isHeading(_ cell: String) -> Bool {
        (try? ExactDecimal(written: cell, as: .exactPounds)) == nil || Int(cell).map(calendarYears.contains) == true
    }
    private static let calendarYears = 1990...2099

    private static func holds(_ cell: String, _ isFigures: Bool) -> Bool {
        guard isFigures else { return !cell.isEmpty }
        return cell.contains(where: \.isNumber) && !cell.contains(where: \.isLetter)
    }
}
