import DelimitedText

/// The rows of a `unit-costs.csv` read so far, with what is wrong with them.
struct UnitCostRows: Sendable {
    private(set) var rows: [UnitCostRow] = []
    var diagnostics = Diagnostics()

    /// The unit costs of the rows without an error.
    var unitCosts: [UnitCost] { rows.compactMap(\.unitCost) }

    /// Every service that a row names.
    var namedServices: Set<ServiceID> { Set(rows.compactMap(\.service)) }

    mutating func add(_ record: UnitCostRecord, kind: UnitCostReader.Kind) {
        var parser = UnitCostRowParser(record, kind: kind)
        rows.append(parser.row())
        diagnostics.merge(with: parser.diagnostics)
    }

    /// Takes a record that may not be read on; its service is known by name, so that no other row is in error for it.
    mutating func refuse(_ record: UnitCostRecord, for reasons: Diagnostics) {
        let name = record.text(.service)
        rows.append(
            UnitCostRow(
                unitCost: nil, service: name.isEmpty ? nil : ServiceID(name), excludes: [], record: record))
        diagnostics.merge(with: reasons)
    }

    mutating func append(_ other: UnitCostRows) {
        rows += other.rows
        diagnostics.merge(with: other.diagnostics)
    }

    /// Reports every row but the first that names a service.
    mutating func checkDuplicates() {
        var first: [ServiceID: SourcePosition] = [:]
        for row in rows {
            guard let service = row.service else { continue }
            guard let earlier = first[service] else {
                first[service] = row.record.position(of: .service)
                continue
            }
            diagnostics.add(
                Diagnostic(
                    at: row.record.position(of: .service), code: "duplicate-service",
                    message:
                        "service \(Diagnostic.quoted(service.name)) has a unit cost already, on line \(earlier.line)",
                    remedy: "Keep one of the two rows, or give the second service a name of its own."))
        }
    }

    /// Reports what goes wrong when a catalogue is carried over from a spreadsheet.
    mutating func checkImport(known: Catalogue) {
        diagnostics.merge(with: CatalogueCheck(rows, known: known).diagnostics)
    }

    /// Reports every name in `excludes` that neither this file nor the catalogue has.
    mutating func checkExcludedServices(known: Catalogue) {
        let own = namedServices
        for row in rows {
            for service in row.excludes where !own.contains(service) && !known.contains(service) {
                let suggestion =
                    NearMatch.suggestion(for: service.name, among: own.map(\.name).sorted())
                    ?? known.suggestion(for: service.name)?.name
                diagnostics.add(
                    Diagnostic(
                        at: row.record.position(of: .excludes), code: "unknown-service",
                        message: "excludes names an unknown service \(Diagnostic.quoted(service.name))"
                            + (suggestion.map { "; did you mean \(Diagnostic.quoted($0))?" } ?? ""),
                        remedy: "Name services of this file or of the catalogue, with ; between them."))
            }
        }
    }
}

/// One row of `unit-costs.csv`: its unit cost where it has no error, and what the whole file is checked by.
struct UnitCostRow: Sendable {
    let unitCost: UnitCost?
    let service: ServiceID?
    let excludes: [ServiceID]
    let record: UnitCostRecord
}
