import DelimitedText
import Numerics

/// Looks for what is wrong with a list of prices before anything is computed with it.
///
/// A list is read as a `unit-costs.csv`, so that everything that would be refused there is told here; beside that its rows are
/// held against one another, against the catalogue and against what a spreadsheet leaves behind. What is certain is an error;
/// what is only unlikely is a warning. Entries that stand in an edition of the catalogue as they are there are known: of their
/// age and their difference from other entries nothing is said.
package struct PriceListCheck: Sendable {
    private let known: Catalogue
    private let editions: [Catalogue]
    private let prices: OneYearPrices
    private let used: Set<ServiceID>?

    /// A check of lists.
    ///
    /// - Parameters:
    ///   - known: the catalogue that prices are compared with.
    ///   - editions: every edition of it, whose entries are known.
    ///   - deflators: the index that carries prices to one year.
    ///   - used: the services that an evaluation uses, where there is one to be compared with.
    package init(
        known: Catalogue = .builtIn, editions: [Catalogue] = CatalogueEdition.allCases.map(Catalogue.builtIn),
        deflators: DeflatorSeries = .newest,
        used: Set<ServiceID>? = nil
    ) {
        self.known = known
        self.editions = editions + [known]
        prices = OneYearPrices(deflators: deflators)
        self.used = used
    }

    /// Everything found in a list, each at its cell.
    package func findings(in file: SourceFile) -> PriceListFindings {
        let table = UnitCostReader(adding: known).read(file)
        let rows = table.rows.map(PriceListRow.init)
        let own = rows.filter { row in !editions.contains { row.isEntry(of: $0) } }
        // What the reader has told of an amount is not told again.
        let told = Set(
            table.diagnostics.shown(limit: .max)
                .filter { ["digits-run-together", "unlike-its-peers", "differs-from-source"].contains($0.code) }
                .map(\.position))
        let untold = own.filter { !told.contains($0.record.position(of: .central)) }
        let shape = RowShapeCheck(rows)
        let straight = rows.filter { !shape.lines.contains($0.record.position.line) }
        return PriceListFindings([
            table.diagnostics, shape.diagnostics, RepeatedRowCheck(rows).diagnostics,
            FamilyCheck(straight, prices).diagnostics,
            KnownPriceCheck(untold, known, editions: editions, prices).diagnostics,
            PeerCheck(untold, known, prices).diagnostics,
            StatedCheck(own, used: used, deflators: prices.deflators, all: rows).diagnostics,
        ])
    }
}

extension Diagnostics {
    /// Notes what is probably wrong with a row of a price list.
    mutating func warn(
        _ row: PriceListRow, _ column: UnitCostColumn, code: String, _ message: String, remedy: String
    ) {
        add(Diagnostic(.warning, at: row.record.position(of: column), code: code, message: message, remedy: remedy))
    }

    /// Notes what is certainly wrong with a row of a price list.
    mutating func refuse(
        _ row: PriceListRow, _ column: UnitCostColumn, code: String, _ message: String, remedy: String
    ) {
        add(Diagnostic(at: row.record.position(of: column), code: code, message: message, remedy: remedy))
    }
}
