import DelimitedText

/// Reads `scenarios.csv`: named what-if scenarios, a change a row.
struct ScenariosReader: Sendable {
    let catalogue: Catalogue

    /// The scenarios in the order of their names, whatever that of the rows, with everything found wrong.
    func read(_ file: SourceFile) -> ReadRows<Scenario> {
        let reader = CSVReader(file)
        let columns = CSVColumns(
            reader, required: ["scenario", "parameter", "change"], optional: ["scope", "note", "title"])
        let guarded = GuardedColumns(reader, place: .freeText, numbers: [columns["change"]])
        let rows = reader.rows(under: columns, guarded: guarded, table: .scenarios) { row($0, columns, &$1) }
        let assembly = ScenarioAssembly(rows.values)
        var diagnostics = rows.diagnostics
        diagnostics.merge(with: assembly.diagnostics)
        var spellings = Spellings()
        let kind = Spellings.Kind(column: "scenario", plural: "scenarios")
        for row in rows.values { spellings.note(row.scenario, of: kind, at: row.position) }
        diagnostics.merge(with: spellings.diagnostics())
        return ReadRows(values: assembly.scenarios, diagnostics: diagnostics, hasNoRows: rows.hasNoRows)
    }

    private func row(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader
    ) -> ScenarioRow? {
        let name = cells.requiredName(record.cell(at: columns["scenario"]), "scenario")
        let parameterName = cells.requiredText(record.cell(at: columns["parameter"]), "parameter")
        let change = cells.requiredText(record.cell(at: columns["change"]), "change")
        let title = cells.text(record.cell(at: columns["title"]))
        let scopeText = cells.name(record.cell(at: columns["scope"]), "scope") ?? ""
        guard let parameterName, let change else { return nil }
        if parameterName == ScenarioRow.basedOn {
            guard var basis = name.flatMap({ basis(of: $0, change, record, columns, &cells) }) else { return nil }
            basis.title = title
            return basis
        }
        let parser = ScenarioChangeParser(catalogue: catalogue)
        let outcome = parser.parse(parameter: parameterName, scope: scopeText, change: change)
        for problem in outcome.problems {
            let cell = record.cell(at: columns[problem.part.column])
            let position = cell?.position(in: cells.file) ?? record.position
            cells.error(at: position, problem.code, problem.message(), remedy: problem.remedy)
        }
        guard cells.isRecordSound, let name, var parsed = outcome.change else { return nil }
        parsed.position = record.cell(at: columns["change"])?.position(in: cells.file) ?? record.position
        parsed.note = cells.text(record.cell(at: columns["note"])) ?? ""
        let nameCell = record.cell(at: columns["scenario"])
        return ScenarioRow(
            scenario: name, title: title, kind: .change(parsed),
            position: nameCell?.position(in: cells.file) ?? record.position)
    }

    /// A row that says which scenario another builds on.
    private func basis(
        of name: String, _ other: String, _ record: borrowing CSVRecord, _ columns: CSVColumns,
        _ cells: inout CellReader
    ) -> ScenarioRow? {
        if let cell = record.cell(at: columns["scope"]), cells.text(cell) != nil {
            cells.error(
                cell, "scope-of-a-scenario", "a based_on row has a scope",
                remedy: "Leave scope empty in a based_on row.")
            return nil
        }
        guard cells.isRecordSound else { return nil }
        let position = record.cell(at: columns["change"])?.position(in: cells.file) ?? record.position
        return ScenarioRow(scenario: name, kind: .basedOn(other), position: position)
    }
}

/// One row of `scenarios.csv`.
struct ScenarioRow: Sendable {
    /// What stands under `parameter` in a row that names the scenario to build on.
    static let basedOn = "based_on"

    enum Kind: Sendable {
        case change(ScenarioChange)
        case basedOn(String)
    }

    let scenario: String
    /// What the scenario is called; nil where the row does not say.
    var title: String?
    let kind: Kind
    let position: SourcePosition
}

/// Puts the rows of `scenarios.csv` together to scenarios, each on the one it builds on.
struct ScenarioAssembly {
    private(set) var scenarios: [Scenario] = []
    private(set) var diagnostics = Diagnostics()
    private var names: [String] = []
    private var changes: [String: [ScenarioChange]] = [:]
    private var lines: [ChangedRows: Int] = [:]

    /// What a change is about, of which a scenario has one.
    private struct ChangedRows: Hashable {
        var scenario: String
        var parameter: ScenarioParameter
        var scope: AssumptionScope
    }
    /// Scenarios that one may build on, each on the next; nobody follows more.
    private static let deepest = 50
    /// Names that a message lists.
    private static let mostListed = 20
    private var bases: [String: (name: String, position: SourcePosition)] = [:]
    private var positions: [String: SourcePosition] = [:]
    private var titles: [String: String] = [:]

    init(_ rows: [ScenarioRow]) {
        for row in rows { take(row) }
        checkBases()
        for name in names.sorted() {
            guard let layers = layers(of: name) else { continue }
            scenarios.append(
                Scenario(name: name, title: titles[name], basedOn: bases[name]?.name, layers: layers))
        }
    }

    private mutating func take(_ row: ScenarioRow) {
        if positions[row.scenario] == nil {
            names.append(row.scenario)
            positions[row.scenario] = row.position
        }
        takeTitle(row)
        switch row.kind {
        case .change(let change):
            let rows = ChangedRows(scenario: row.scenario, parameter: change.parameter, scope: change.scope)
            if let line = lines[rows] {
                add(
                    at: change.position, "changed-twice",
                    "scenario \(Diagnostic.quoted(row.scenario)) changes \(change.parameter.name) for the same rows on line \(line)",
                    remedy: "Keep one of the two, or build one scenario on the other with based_on.")
            } else {
                lines[rows] = change.position.line
            }
            changes[row.scenario, default: []].append(change)
        case .basedOn(let other):
            if bases[row.scenario] != nil {
                add(
                    at: row.position, "two-bases",
                    "scenario \(Diagnostic.quoted(row.scenario)) builds on more than one scenario",
                    remedy: "Keep one based_on row.")
            } else {
                bases[row.scenario] = (other, row.position)
            }
        }
    }

    private mutating func takeTitle(_ row: ScenarioRow) {
        guard let title = row.title else { return }
        if let before = titles[row.scenario], before != title {
            add(
                at: row.position, "two-titles", "scenario \(Diagnostic.quoted(row.scenario)) has another title above",
                remedy: "Write its title in one of its rows, or the same in all.")
        }
        titles[row.scenario] = title
    }

    private mutating func checkBases() {
        let (names, listed) = (names, listed)
        for name in names {
            if changes[name] == nil, let position = positions[name] {
                add(
                    at: position, "scenario-changes-nothing",
                    "scenario \(Diagnostic.quoted(name)) changes nothing of its own",
                    remedy: "Add a row with a change, or take the scenario out.")
            }
            guard let basis = bases[name], positions[basis.name] == nil else { continue }
            add(
                at: basis.position, "unknown-scenario",
                "there is no scenario \(Diagnostic.quoted(basis.name))\(NearMatch.question(for: basis.name, among: names))",
                remedy: "Name one of: \(listed).")
        }
    }

    /// The changes of a scenario and of those it builds on; nil where these go in a circle or one is not there.
    private mutating func layers(of name: String) -> [[ScenarioChange]]? {
        var layers: [[ScenarioChange]] = []
        var seen: Set<String> = []
        var next: String? = name
        while let current = next {
            guard positions[current] != nil else { return nil }
            guard seen.count < Self.deepest else {
                if let position = bases[name]?.position {
                    add(
                        at: position, "scenario-too-deep",
                        "scenario \(Diagnostic.quoted(name)) builds on more than \(Self.deepest) others, each on the next",
                        remedy: "Build it on the evaluation as it is, or on a scenario that builds on few.")
                }
                return nil
            }
            guard seen.insert(current).inserted else {
                if let position = bases[name]?.position {
                    add(
                        at: position, "scenarios-in-a-circle",
                        "scenario \(Diagnostic.quoted(name)) builds on itself in the end",
                        remedy: "Take out one of the based_on rows.")
                }
                return nil
            }
            layers.insert((changes[current] ?? []).sorted(by: Self.comesFirst), at: 0)
            next = bases[current]?.name
        }
        return layers
    }

    /// One order whatever that of the rows: as the method applies them, the widest first.
    private static func comesFirst(_ left: ScenarioChange, _ right: ScenarioChange) -> Bool {
        left.parameter == right.parameter ? left.scope < right.scope : left.parameter < right.parameter
    }

    /// The names of the scenarios, as far as a message lists them.
    private var listed: String {
        names.prefix(Self.mostListed).joined(separator: ", ") + (names.count > Self.mostListed ? " and others" : "")
    }

    private mutating func add(
        at position: SourcePosition, _ code: String, _ message: @autoclosure () -> String,
        remedy: @autoclosure () -> String
    ) {
        diagnostics.add(at: position) {
            Diagnostic(at: position, code: code, message: message(), remedy: remedy())
        }
    }
}
