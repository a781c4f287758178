import DelimitedText

/// The rows of a `unit-costs.csv` read so far, with what is wrong with them.
struct UnitCostRows: Sendable {
    private(set) var rows: [UnitCostRow] = []
    var diagnostics = Diagnostics()

    /// The unit costs of the rows without an error.
    var unitCosts: [UnitCost] { rows.compactMap(\.unitCost) }

    /// Every service that a row names.
    var namedServices: Set<ServiceID> { Set(rows.compactMap(\.service)) }

    /// Adds a record; of its cells some may be refused already.
    mutating func add(_ record: UnitCostRecord, kind: UnitCostReader.Kind, refused: Diagnostics) {
        var parser = UnitCostRowParser(record, kind: kind, refused: refused)
        rows.append(parser.row())
        diagnostics.merge(with: parser.diagnostics)
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

    /// Gives a bearer that is written in several ways, of which none is the known one, one of them, so that the order of the rows
    /// changes nothing.
    mutating func settleBearers() {
        var names: [Bearer: String] = [:]
        for bearer in rows.compactMap(\.unitCost?.bearer).flatMap(\.bearers) {
            names[bearer] = min(names[bearer] ?? bearer.name, bearer.name)
        }
        for index in rows.indices {
            guard let bearer = rows[index].unitCost?.bearer else { continue }
            rows[index].unitCost?.bearer = bearer.renamed { names[$0].map { Bearer($0) } ?? $0 }
        }
    }

    /// Reports services and bearers that are written in two ways: beside one another, and services beside those of the catalogue.
    mutating func checkSpellings(known: Catalogue) {
        var spellings = Spellings()
        let services = Spellings.Kind(column: UnitCostColumn.service.name, plural: "services")
        for row in rows {
            guard let unitCost = row.unitCost else { continue }
            spellings.note(unitCost.service.name, of: services, at: row.record.position(of: .service))
            for bearer in unitCost.bearer.bearers {
                spellings.note(bearer.name, of: .bearers, at: row.record.position(of: .bearer))
            }
            let columns: [UnitCostColumn] = [.budgetLine, .benefitOwner]
            for (kind, name) in unitCost.budgetPlace.names {
                guard let column = columns.first(where: { $0.name == kind.column }) else { continue }
                spellings.note(name, of: kind, at: row.record.position(of: column))
            }
        }
        diagnostics.merge(with: spellings.diagnostics())
        guard rows.contains(where: { row in row.unitCost.map { !known.contains($0.service) } ?? false }) else { return }
        let builtIn = Dictionary(
            known.byTopic.map { (NameLikeness.sense($0.service.name), $0.service) },
            uniquingKeysWith: { first, _ in first })
        for row in rows {
            guard let service = row.unitCost?.service, !known.contains(service),
                let twin = builtIn[NameLikeness.sense(service.name)]
            else { continue }
            diagnostics.add(
                Diagnostic(
                    .warning, at: row.record.position(of: .service), code: "two-spellings",
                    message: "service is \(Diagnostic.quoted(service.name)), and the catalogue has "
                        + "\(Diagnostic.quoted(twin.name)); they are counted as two services",
                    remedy: "To replace the catalogue's, write its name as it stands there."))
        }
    }

    /// Reports every name in `excludes` that neither this file nor the catalogue has.
    mutating func checkExcludedServices(known: Catalogue) {
        let own = namedServices
        let names = NearMatch.Names(own.map(\.name).sorted())
        for row in rows {
            for service in row.excludes where !own.contains(service) && !known.contains(service) {
                let position = row.record.position(of: .excludes)
                diagnostics.add(at: position) {
                    let suggestion =
                        names.suggestion(for: service.name) ?? known.suggestion(for: service.name)?.service?.name
                    return Diagnostic(
                        at: position, code: "unknown-service",
                        message: "excludes names an unknown service \(Diagnostic.quoted(service.name))"
                            + (suggestion.map { "; did you mean \(Diagnostic.quoted($0))?" } ?? ""),
                        remedy: "Name services of this file or of the catalogue, with ; between them.")
                }
            }
        }
    }
}

/// One row of `unit-costs.csv`: its unit cost where it has no error, and what the whole file is checked by.
struct UnitCostRow: Sendable {
    var unitCost: UnitCost?
    let service: ServiceID?
    let excludes: [ServiceID]
    let record: UnitCostRecord
}
