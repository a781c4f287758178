/// A row below a header that numbers its columns: `1, 2, 3, 4`, as printed tables have it.
enum ColumnNumbers {
    /// Fewer numbers may be a row of figures.
    private static let fewest = 3

    /// Whether cells hold nothing but numbers, from 1 on and one more in each column: `1`, `(2)`, `3.`
    static func isRow(_ cells: some Collection<String>) -> Bool {
        let filled = cells.lazy.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
        var count = 0
        for cell in filled {
            let digits = cell.drop { "([".contains($0) }.prefix { $0.isASCII && $0.isNumber }
            let rest = cell.drop { "([".contains($0) }.dropFirst(digits.count)
            count += 1
            guard Int(digits) == count, rest.allSatisfy({ ")].".contains($0) }) || rest == ".0" else { return false }
        }
        return count >= fewest
    }
}
