import DelimitedText

/// Reads a map of `reshape`: `column,service,when`, a row for every column of the sheet.
///
/// ```text
/// column,service,when
/// Ref,,case_id
/// Ward,,keep
/// A&E before,ae-attendance,before
/// A&E after,ae-attendance,after
/// Remarks,,leave
/// ```
package struct WideMapReader: Sendable {
    private let target: WideTarget
    private let header: [String]

    /// A reader of maps of a sheet with these columns.
    package init(target: WideTarget, sheet: WideSheet) {
        self.target = target
        header = sheet.header
    }

    /// The map a file holds, and every fault of it; nil where there is an error.
    package func read(_ file: SourceFile) -> (map: WideMap?, diagnostics: Diagnostics) {
        let reader = CSVReader(file)
        let columns = CSVColumns(reader, required: ["column", "service", "when"], optional: ["note"])
        let guarded = GuardedColumns(reader, place: .freeText)
        var rows = reader.rows(under: columns, guarded: guarded) { row($0, columns, &$1) }
        // A row in error is no column without a row.
        if !rows.diagnostics.hasErrors {
            for fault in faults(of: rows.values, in: file.name) { rows.diagnostics.add(fault) }
        }
        guard !rows.diagnostics.hasErrors else { return (nil, rows.diagnostics) }
        return (WideMap(target: target, columns: rows.values.map(\.column)), rows.diagnostics)
    }

    /// A row of the map with its place.
    private struct Row: Sendable {
        let column: WideMap.Column
        let position: SourcePosition
    }

    private func row(_ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader) -> Row? {
        let nameCell = record.cell(at: columns["column"])
        let name = cells.requiredText(nameCell, "column")
        let service = cells.name(record.cell(at: columns["service"]), "service")
        let whenCell = record.cell(at: columns["when"])
        // A spreadsheet writes the first letter of a word large.
        let when = cells.text(whenCell).map { target.words.contains($0.lowercased()) ? $0.lowercased() : $0 }
        if let whenCell, when == nil {
            cells.error(
                whenCell, "missing-value", "when is empty",
                remedy: "Write what the column is: one of \(target.words.joined(separator: ", ")).")
        }
        if let when, let whenCell, let guess = unconfirmed(when) {
            cells.error(
                whenCell, "guess-not-confirmed",
                "when is \(Diagnostic.quoted(when)): a guess that nobody has confirmed",
                remedy: service == nil && target.words.contains(guess) && !target.measures.contains(guess)
                    ? "Write \(guess) if the row is right; or another of \(target.words.joined(separator: ", ")) if it is not."
                    : service == nil
                        ? "Name the service and write \(guess); or write \(WideMap.leave)."
                        : "Write \(guess) if the row is right; correct the service if it is not; or delete the service and "
                            + "write \(WideMap.leave).")
        } else if let when, let whenCell, !target.words.contains(when) {
            cells.error(
                whenCell, "unknown-word",
                "when is \(Diagnostic.quoted(when))\(NearMatch.unknown(when, among: target.words))",
                remedy: "Use one of: \(target.words.joined(separator: ", ")).")
        }
        let place = name.flatMap { header.firstIndex(of: $0) }
        if let name, let nameCell, place == nil {
            cells.error(
                nameCell, "no-such-column",
                "the sheet has no column \(Diagnostic.quoted(name))\(NearMatch.question(for: name, among: header))",
                remedy: "Write the name as the sheet's header has it, or delete the row.")
        }
        guard cells.isRecordSound, let name, let when, let place, let whenCell else { return nil }
        guard target.measures.contains(when) == (service != nil) else {
            cells.error(
                record.cell(at: columns["service"]) ?? whenCell, "service-and-when",
                service == nil ? "when is \(when), and no service is named" : "a service is named, and when is \(when)",
                remedy: "A service goes with \(target.measures.joined(separator: " and ")), and with nothing else.")
            return nil
        }
        return Row(
            column: WideMap.Column(place: place, name: name, part: part(when, service)), position: record.position)
    }

    /// The word before the question mark of a guess; nil where there is none.
    private func unconfirmed(_ when: String) -> String? {
        guard let word = UnconfirmedGuess.word(in: when) else { return nil }
        return word.isEmpty ? target.measures.joined(separator: " or ") : word
    }

    private func part(_ when: String, _ service: String?) -> WideMap.Part {
        if let service { return .measure(when, of: service) }
        switch when {
        case WideMap.keep: return .kept
        case WideMap.leave: return .left
        default: return .person(when)
        }
    }

    /// What is wrong between the rows.
    private func faults(of rows: [Row], in file: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var places: Set<Int> = []
        var parts: Set<WideMap.Part> = []
        for row in rows {
            let cell = SourcePosition(file: file, line: row.position.line, column: 1)
            if !places.insert(row.column.place).inserted {
                found.append(Self.twice(cell, "column \(Diagnostic.quoted(row.column.name)) stands in the map twice"))
            }
            switch row.column.part {
            case .kept where target.takes(row.column.name):
                found.append(
                    Diagnostic(
                        at: cell, code: "mapped-twice",
                        message:
                            "column \(Diagnostic.quoted(row.column.name)) is kept, and \(target.rawValue).csv has a column "
                            + "of this name, which is something else",
                        remedy: "Rename it in the sheet and here, or write \(WideMap.leave)."))
            case .kept:
                guard let objection = GroupColumnName.objection(to: row.column.name) else { continue }
                found.append(
                    Diagnostic(
                        at: cell, code: "kept-under-a-name",
                        message:
                            "column \(Diagnostic.quoted(row.column.name)) is kept, and no results can be shown by it: \(objection)",
                        remedy: "Rename it in the sheet and here, or write \(WideMap.leave)."))
            case .left: continue
            case .measure(let measure, let service) where !parts.insert(row.column.part).inserted:
                found.append(Self.twice(cell, "two columns are \(measure) of \(Diagnostic.quoted(service))"))
            case .person(let name) where !parts.insert(row.column.part).inserted:
                found.append(Self.twice(cell, "two columns are \(name)"))
            case .measure, .person: continue
            }
        }
        guard !rows.isEmpty else { return found }
        let whole = SourcePosition(file: file, line: 1)
        for (place, name) in header.enumerated() where !places.contains(place) && !name.isEmpty {
            found.append(
                Diagnostic(
                    at: whole, code: "column-without-row",
                    message: "the map says nothing of column \(Diagnostic.quoted(name))",
                    remedy: "Add a row for it; with \(WideMap.leave) in when it is left out."))
        }
        found += missingParts(rows, at: whole)
        return found
    }

    private func missingParts(_ rows: [Row], at whole: SourcePosition) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let map = WideMap(target: target, columns: rows.map(\.column))
        if map.services.isEmpty {
            found.append(
                Diagnostic(
                    at: whole, code: "map-without-service", message: "no column is the use of a service",
                    remedy: "Name a service, and in when \(target.measures.joined(separator: " or "))."))
        }
        for service in map.services {
            for measure in target.measures where map.place(of: measure, service) == nil {
                found.append(
                    Diagnostic(
                        at: whole, code: "measure-without-column",
                        message: "no column is \(measure) of \(Diagnostic.quoted(service))",
                        remedy: "Name the column in when, or leave the service's other column out."))
            }
        }
        if !map.columns.contains(where: { $0.part == .person("case_id") }) {
            found.append(
                Diagnostic(
                    at: whole, code: "map-without-case", message: "no column is case_id",
                    remedy: "Say in when which column has a code for each person; add one to the sheet if none has."))
        }
        return found
    }

    private static func twice(_ position: SourcePosition, _ message: String) -> Diagnostic {
        Diagnostic(
            at: position, code: "mapped-twice", message: message,
            remedy: "Write leave into one of the two; where both count, add them up into one column of the sheet first."
        )
    }
}
