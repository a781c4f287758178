// Nothing here traps: people, rows and lines are numbered by what memory holds of a file that is read whole, of which none has 2^31.

import DelimitedText

/// Looks for a person in two values of a `groupBy` column, in one file or in two: such a person would be counted in both groups,
/// and every group would be compared with some of itself.
struct PersonGroups {
    private let columns: ColumnPlaces
    /// The `groupBy` columns.
    private let names: [String]
    /// The case files, in the order in which they are read.
    private let files: [File]
    private let peopleCount: Int

    /// Where a row puts a person.
    private struct Row {
        var person: Int32
        var groups: [String]
        var line: Int
    }

    private struct File {
        var name: String
        var rows: [Row]
    }

    init(_ evaluation: Evaluation, columns: ColumnPlaces, wellbeing: [WellbeingReader.CaseGroups]) {
        self.columns = columns
        names = evaluation.settings.groupBy
        guard !names.isEmpty else {
            (files, peopleCount) = ([], 0)
            return
        }
        let observed = evaluation.observedPersonNumbers
        var numbers: [String: Int32] = [:]
        if !wellbeing.isEmpty {
            for (index, caseID) in evaluation.ledger.caseIDs.enumerated() { numbers[caseID] = Int32(index) }
            for (caseID, number) in zip(evaluation.observed.caseIDs, observed) { numbers[caseID] = number }
        }
        var next = Int32(evaluation.ledger.caseIDs.count + observed.count)
        var asked: [Row] = []
        for row in wellbeing {
            let number = numbers[row.caseID] ?? next
            if number == next { (numbers[row.caseID], next) = (next, next + 1) }
            asked.append(Row(person: number, groups: row.groups, line: row.line))
        }
        files = [
            File(name: "outcomes.csv", rows: Self.judged(evaluation)),
            File(
                name: "service-use.csv",
                rows: evaluation.observed.entries.compactMap { entry in
                    entry.person.map { Row(person: observed[Int($0)], groups: entry.groups, line: entry.row) }
                }),
            File(name: "wellbeing.csv", rows: asked),
        ]
        peopleCount = Int(next)
    }

    private static func judged(_ evaluation: Evaluation) -> [Row] {
        let rows = evaluation.ledger.entries.filter { $0.line >= 0 }.map { entry in
            Row(person: entry.person, groups: evaluation.lines[Int(entry.line)].key.groups, line: Int(entry.row))
        }
        let accounts = evaluation.alternatives.flatMap { event in
            event.person.map { person in
                event.accounts.map { Row(person: Int32(person), groups: $0.key.groups, line: $0.line) }
            } ?? []
        }
        return rows + accounts
    }

    func diagnostics() -> Diagnostics {
        var found = Diagnostics()
        var first = [(file: Int, row: Row)?](repeating: nil, count: peopleCount)
        for (index, file) in files.enumerated() {
            for row in file.rows {
                if let known = first[Int(row.person)], known.file < index || known.row.line <= row.line { continue }
                first[Int(row.person)] = (index, row)
            }
            for row in file.rows {
                guard let known = first[Int(row.person)], known.row.groups != row.groups else { continue }
                tell(row, in: file.name, known.row, in: files[known.file].name, &found)
            }
        }
        return found
    }

    private func tell(
        _ row: Row, in file: String, _ known: Row, in earlier: String, _ found: inout Diagnostics
    ) {
        for (name, (value, other)) in zip(names, zip(row.groups, known.groups))
        where value != other && !value.isEmpty && !other.isEmpty {
            let place = columns.cell(SourcePosition(file: file, line: row.line), name)
            let line = "line \(known.line)" + (file == earlier ? "" : " of \(earlier)")
            found.add(at: place) {
                Diagnostic(
                    at: place, code: "case-in-two-groups",
                    message:
                        "\(name) is \(Diagnostic.quoted(value)) here and \(Diagnostic.quoted(other)) on \(line), for the same case",
                    remedy:
                        "Correct the one that is wrong: a person belongs to one \(name), so that nobody is counted twice."
                )
            }
        }
    }
}
