// Nothing here traps: people, rows and lines are numbered by what a file of 8 GiB holds, the largest that is read: none of them has 2^31.

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
    /// The values of rows by number.
    private let groups: Interner<[String]>

    /// Where a row puts a person.
    private struct Row {
        var person: Int32
        /// Number of the row's values.
        var groups: Int32
        var line: Int
    }

    private struct File {
        let name: String
        /// Goes over its rows: there may be millions.
        let forEachRow: ((Row) -> Void) -> Void

        init(name: String, forEachRow: @escaping ((Row) -> Void) -> Void) {
            self.name = name
            self.forEachRow = forEachRow
        }

        init(name: String, rows: [Row]) { self.init(name: name) { take in rows.forEach(take) } }
    }

    init(_ evaluation: Evaluation, columns: ColumnPlaces, wellbeing: [WellbeingReader.CaseGroups]) {
        self.columns = columns
        names = evaluation.settings.groupBy
        guard !names.isEmpty else {
            (files, peopleCount, groups) = ([], 0, Interner())
            return
        }
        let observed = evaluation.observedPersonNumbers
        var numbers: [String: Int32] = [:]
        if !wellbeing.isEmpty {
            for (index, caseID) in evaluation.ledger.caseIDs.enumerated() { numbers[caseID] = Int32(index) }
            for (caseID, number) in zip(evaluation.observed.caseIDs, observed) { numbers[caseID] = number }
        }
        var next = Int32(evaluation.ledger.caseIDs.count + observed.count)
        var groups = Interner<[String]>()
        var asked: [Row] = []
        for row in wellbeing {
            let number = numbers[row.caseID] ?? next
            if number == next { (numbers[row.caseID], next) = (next, next + 1) }
            asked.append(Row(person: number, groups: groups.number(row.groups), line: row.line))
        }
        files = [
            File(name: "outcomes.csv", forEachRow: Self.judged(evaluation, &groups)),
            File(
                name: "service-use.csv",
                rows: evaluation.observed.entries.compactMap { entry in
                    entry.person.map {
                        Row(person: observed[Int($0)], groups: groups.number(entry.groups), line: entry.row)
                    }
                }),
            File(name: "wellbeing.csv", rows: asked),
        ]
        peopleCount = Int(next)
        self.groups = groups
    }

    private static func judged(
        _ evaluation: Evaluation, _ groups: inout Interner<[String]>
    ) -> ((Row) -> Void) -> Void {
        let ofLines = evaluation.lines.map { groups.number($0.key.groups) }
        var others: [Row] = []
        for event in evaluation.alternatives {
            guard let person = event.person else { continue }
            for account in event.accounts {
                others.append(
                    Row(person: Int32(person), groups: groups.number(account.key.groups), line: account.line))
            }
        }
        return { [entries = evaluation.ledger.entries, others] take in
            for place in entries.indices {
                let (person, line, row) = entries.owner(at: place)
                if line >= 0 { take(Row(person: person, groups: ofLines[Int(line)], line: Int(row))) }
            }
            others.forEach(take)
        }
    }

    /// Whether somebody has rows that say different values.
    private var isAnybodyInTwo: Bool {
        let none: Int32 = -1
        var known = [Int32](repeating: none, count: peopleCount)
        var found = false
        for file in files {
            file.forEachRow { row in
                let person = Int(row.person)
                if known[person] != row.groups, known[person] != none { found = true }
                known[person] = row.groups
            }
        }
        return found
    }

    func diagnostics() -> Diagnostics {
        var found = Diagnostics()
        guard isAnybodyInTwo else { return found }
        var first = [(file: Int, row: Row)?](repeating: nil, count: peopleCount)
        for (index, file) in files.enumerated() {
            file.forEachRow { row in
                if let known = first[Int(row.person)], known.file < index || known.row.line <= row.line { return }
                first[Int(row.person)] = (index, row)
            }
            file.forEachRow { row in
                guard let known = first[Int(row.person)], known.row.groups != row.groups else { return }
                tell(row, in: file.name, known.row, in: files[known.file].name, &found)
            }
        }
        return found
    }

    private func tell(
        _ row: Row, in file: String, _ known: Row, in earlier: String, _ found: inout Diagnostics
    ) {
        let values = zip(groups.values[Int(row.groups)], groups.values[Int(known.groups)])
        for (name, (value, other)) in zip(names, values)
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
