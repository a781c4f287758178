import DelimitedText

/// What was found in a price list, by each of the checks: a fault that every row has keeps no other from being told.
package struct PriceListFindings: Sendable {
    private let parts: [Diagnostics]

    init(_ parts: [Diagnostics]) { self.parts = parts.map { $0.withoutPersonalValues() } }

    /// How many were found.
    package var count: Int { parts.reduce(0) { $0 + $1.count } }
    /// How many of them are errors.
    package var errorCount: Int { parts.reduce(0) { $0 + $1.errorCount } }
    /// Whether nothing was found.
    package var isEmpty: Bool { count == 0 }

    /// The findings that are kept, down the list: of each check the first hundred errors and the first hundred warnings.
    package var kept: [Diagnostic] { parts.flatMap { $0.shown(limit: .max) }.sorted() }

    /// The same with each at its place in a workbook.
    ///
    /// - Parameters:
    ///   - first: what is made of the findings of the reader, to which the faults of the sheet belong.
    ///   - others: what is made of all others.
    package func placed(first: (Diagnostics) -> Diagnostics, others: (Diagnostics) -> Diagnostics) -> PriceListFindings
    {
        PriceListFindings(parts.enumerated().map { $0 == 0 ? first($1) : others($1) })
    }

    /// Findings of one name in one column, of which a screen shows the first few.
    package struct Group: Sendable {
        /// The first few, down the list.
        package let shown: [Diagnostic]
        /// How many more rows have it, of those that are kept.
        package let more: Int
    }

    /// Whether more was found than is kept.
    package var isCut: Bool { kept.count < count }

    /// How many findings of one name and column are shown.
    private static let shownOfGroup = 5

    /// The findings by name and column, in the order in which the first of each stands in the list.
    package var groups: [Group] {
        struct Key: Hashable {
            let code: String
            let column: Int
        }
        var order: [Key] = []
        var found: [Key: [Diagnostic]] = [:]
        for finding in kept {
            let key = Key(code: finding.code, column: finding.position.column)
            if found[key] == nil { order.append(key) }
            found[key, default: []].append(finding)
        }
        return order.map { key in
            let all = found[key] ?? []
            return Group(
                shown: Array(all.prefix(Self.shownOfGroup)), more: max(0, all.count - Self.shownOfGroup))
        }
    }
}
