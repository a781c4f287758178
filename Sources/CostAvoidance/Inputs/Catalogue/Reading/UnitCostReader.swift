import DelimitedText

/// What `unit-costs.csv` holds, and what is wrong with it.
package struct UnitCostTable: Sendable {
    /// The unit costs of the rows without an error, in the order of the file.
    package let unitCosts: [UnitCost]
    /// Every service the file names, those of rows with an error too: none of them is an unknown service.
    package let namedServices: Set<ServiceID>
    /// Every error and warning of the file, each at its cell.
    package let diagnostics: Diagnostics
    /// Every row, those with an error too.
    let rows: [UnitCostRow]
}

/// Reads `unit-costs.csv`: the unit costs of an evaluation, which add to a catalogue or replace parts of it.
package struct UnitCostReader: Sendable {
    private let known: Catalogue
    private let kind: Kind

    /// Whose file is read.
    enum Kind: Sendable {
        case evaluation
        /// A table that comes with the library.
        case builtIn
    }

    /// A reader of an evaluation's own file, whose `excludes` may name services of `catalogue`.
    package init(adding catalogue: Catalogue = .builtIn) {
        self.init(known: catalogue, kind: .evaluation)
    }

    private init(known: Catalogue, kind: Kind) {
        self.known = known
        self.kind = kind
    }

    /// The reader of the tables that come with the library. They name services of one another, which a test checks.
    static let builtIn = UnitCostReader(known: Catalogue([]), kind: .builtIn)

    /// Every unit cost of the file, and every fault of it in one go.
    package func read(_ file: SourceFile) -> UnitCostTable {
        let reader = CSVReader(file)
        let found = CSVColumns(
            reader, required: UnitCostColumn.required.map(\.name), optional: optionalColumns.map(\.name),
            mistaken: AmountScale.heading)
        let places = UnitCostColumn.places(in: found)
        let kind = kind
        let numbers: [UnitCostColumn] = [.low, .central, .high, .cashable, .maxPerYear, .original]
        let guarded = GuardedColumns(
            reader, place: .freeText,
            numbers: numbers.map { places[$0.rawValue] })
        let outcome = reader.reduce(
            under: found, { UnitCostRows() },
            record: { rows, record in
                // Spreadsheets leave rows of nothing but commas behind a table.
                guard !record.isBlank else { return }
                var cells = CellReader(file: file.name)
                if kind == .evaluation, !cells.begin(record, guarded) {
                    rows.diagnostics.merge(with: cells.diagnostics)
                    return
                }
                rows.add(UnitCostRecord(record, places: places, cells), kind: kind, refused: cells.diagnostics)
            },
            merge: { $0.append($1) })
        var rows = outcome.value
        rows.diagnostics.merge(with: found.diagnostics)
        rows.diagnostics.merge(with: outcome.diagnostics)
        rows.checkDuplicates()
        rows.settleBearers()
        if rows.rows.isEmpty, rows.diagnostics.isEmpty {
            rows.diagnostics.add(EmptyTable.unitCosts.warning(in: file.name))
        }
        if kind == .evaluation {
            rows.checkExcludedServices(known: known)
            rows.checkSpellings(known: known)
        }
        return UnitCostTable(
            unitCosts: rows.unitCosts, namedServices: rows.namedServices, diagnostics: rows.diagnostics,
            rows: rows.rows)
    }

    private var optionalColumns: [UnitCostColumn] {
        let own: Set<UnitCostColumn> = kind == .builtIn ? [.budgetLine, .benefitOwner] : [.originalSource]
        return UnitCostColumn.allCases.filter { !UnitCostColumn.required.contains($0) && !own.contains($0) }
    }
}
