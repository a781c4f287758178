import DelimitedText
import Numerics

/// Looks for what is wrong with a list of prices before anything is computed with it.
///
/// A list is read as a `unit-costs.csv`, so that everything that would be refused there is told here; beside that its rows are
/// held against one another, against the catalogue and against what a spreadsheet leaves behind. What is certain is an error;
/// what is only unlikely is a warning, because a price of one's own may be unlike all others. Entries that stand in an edition of
/// the catalogue as they are there are known: of their age and their difference from other entries nothing is said.
///
/// A transcription of a public database in circulation has formula text in its notes, years in its source column and amounts that
/// are the digits of a formula run together.
package struct PriceListCheck: Sendable {
    private let edition: CatalogueEdition
    private let used: Set<ServiceID>?
    private let editions = CatalogueEdition.allCases.map(Catalogue.builtIn)
    /// The index all prices are compared by, whatever index an evaluation brings, so that one list is always told the same.
    private let prices = OneYearPrices(deflators: .newest)

    /// A check of lists.
    ///
    /// - Parameters:
    ///   - edition: the catalogue that prices are compared with.
    ///   - used: the services that an evaluation uses, where there is one to be compared with.
    package init(edition: CatalogueEdition = .newest, used: Set<ServiceID>? = nil) {
        self.edition = edition
        self.used = used
    }

    private var known: Catalogue { .builtIn(edition) }

    /// Everything found in a list, each at its cell, also what it does not say and what an evaluation tells in other words.
    package func findings(in file: SourceFile) -> PriceListFindings {
        let table = UnitCostReader(adding: known).read(file)
        let rows = table.rows.map(PriceListRow.init)
        let stated = StatedCheck(own(rows), used: used, deflators: prices.deflators, all: rows)
        return PriceListFindings(faults(of: table, in: file) + [stated.diagnostics])
    }

    /// What is wrong with a list, first what its reader found: the same for whoever reads it.
    func faults(of table: UnitCostTable, in file: SourceFile) -> [Diagnostics] {
        let rows = table.rows.map(PriceListRow.init)
        let shape = RowShapeCheck(rows)
        let straight = rows.filter { !shape.lines.contains($0.line) }
        // Cells that stand in each other's places say nothing of themselves.
        let read = table.diagnostics.compactMapped { shape.lines.contains($0.position.line) ? nil : $0 }
        let formulas = FormulaCheck(straight)
        let cells = WrongCellCheck(straight)
        let scale = ScaleCheck(straight, known)
        let replaced = ReplacedPriceCheck(straight.filter { !formulas.lines.contains($0.line) }, known)
        return [
            read, shape.diagnostics, formulas.diagnostics, cells.diagnostics, scale.diagnostics, replaced.diagnostics,
            TotalRowCheck(straight, own: Set(own(straight).map(\.line))).diagnostics,
            RepeatedRowCheck(straight).diagnostics,
            FamilyCheck(straight, prices).diagnostics, SourceCheck(straight).diagnostics,
        ] + sizes(of: own(straight), accused: formulas.lines.union(cells.lines))
    }

    /// Amounts unlike those of the catalogue and of one another; of an amount one thing is said.
    private func sizes(of rows: [PriceListRow], accused: Set<Int>) -> [Diagnostics] {
        let untold = rows.filter { !accused.contains($0.line) }
        let known = KnownPriceCheck(untold, edition, prices)
        return [known.diagnostics, PeerCheck(untold, prices, accused: known.lines).diagnostics]
    }

    /// Rows that no edition has as they are.
    private func own(_ rows: [PriceListRow]) -> [PriceListRow] {
        rows.filter { row in !editions.contains { row.isEntry(of: $0, prices) } }
    }
}

extension Diagnostics {
    /// Notes what is probably wrong with a row of a price list.
    mutating func warn(
        _ row: PriceListRow, _ column: UnitCostColumn, code: String, _ message: String, remedy: String
    ) {
        add(
            Diagnostic(
                .warning, at: row.record.position(of: column), code: code, message: row.withheld.taken(outOf: message),
                remedy: row.withheld.taken(outOf: remedy)))
    }

    /// Notes what is certainly wrong with a row of a price list.
    mutating func refuse(
        _ row: PriceListRow, _ column: UnitCostColumn, code: String, _ message: String, remedy: String
    ) {
        add(
            Diagnostic(
                at: row.record.position(of: column), code: code, message: row.withheld.taken(outOf: message),
                remedy: row.withheld.taken(outOf: remedy)))
    }
}
