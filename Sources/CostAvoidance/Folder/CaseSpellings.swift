import DelimitedText

/// Case identifiers that look alike and are not the same: one person counted as several, who may so pass for enough to be told of.
///
/// What looks alike is refused: an identifier written in six ways would be six people, and six people may be told of where one may
/// not. The identifiers themselves are never repeated in a message.
struct CaseSpellings {
    private let sources: [Source]
    private let columns: ColumnPlaces
    /// The column of the identifiers, where it has another name.
    private let column: Int?

    /// The identifiers of one file.
    private struct Source {
        let file: String
        let caseIDs: [String]
        /// The first line of each identifier.
        let lines: () -> [Int]
    }

    init(_ evaluation: Evaluation, columns: ColumnPlaces, wellbeing: [String: SourcePosition]) {
        self.columns = columns
        column = nil
        let judged = evaluation.ledger
        let observed = evaluation.observed
        let asked = wellbeing.keys.sorted()
        sources = [
            Source(file: "outcomes.csv", caseIDs: judged.caseIDs) {
                Self.first(
                    judged.entries.indices.lazy.map { place in
                        let (person, _, row) = judged.entries.owner(at: place)
                        return (Int(person), Int(row))
                    }, of: judged.caseIDs.count)
            },
            Source(file: "service-use.csv", caseIDs: observed.caseIDs) {
                Self.first(
                    observed.entries.lazy.compactMap { entry in entry.person.map { (Int($0), entry.row) } },
                    of: observed.caseIDs.count)
            },
            Source(file: "wellbeing.csv", caseIDs: asked) { asked.map { wellbeing[$0]?.line ?? 0 } },
        ]
    }

    /// The identifiers of a sheet that is to become a file of cases.
    init(_ people: [(code: String, position: SourcePosition)]) {
        var first: [String: SourcePosition] = [:]
        for person in people where first[person.code] == nil { first[person.code] = person.position }
        let caseIDs = first.keys.sorted()
        columns = ColumnPlaces()
        column = people.first?.position.column
        sources = [
            Source(file: people.first?.position.file ?? "", caseIDs: caseIDs) { caseIDs.map { first[$0]?.line ?? 0 } }
        ]
    }

    /// The least row of each person.
    private static func first(_ rows: some Sequence<(person: Int, row: Int)>, of people: Int) -> [Int] {
        var lines = Array(repeating: Int.max, count: people)
        for (person, row) in rows where lines.indices.contains(person) { lines[person] = min(lines[person], row) }
        return lines.map { $0 == .max ? 0 : $0 }
    }

    func diagnostics() -> Diagnostics {
        var traits = CaseTraits()
        for source in sources {
            for caseID in source.caseIDs { traits.look(at: caseID) }
        }
        var found = Diagnostics()
        lookForNobody(&found)
        let likenesses = CaseLikeness.allCases.filter(traits.mayBeAlike)
        guard !likenesses.isEmpty else { return found }
        var comparison = Comparison(files: sources.map { ($0.file, $0.caseIDs) })
        for likeness in likenesses { comparison.compare(by: likeness) }
        tell(comparison.twins, &found)
        return found
    }

    private func lookForNobody(_ found: inout Diagnostics) {
        for source in sources {
            // Who counts from nought has a person of this number.
            let hasFirst = source.caseIDs.contains("1")
            let unnamed = source.caseIDs.indices.filter { index in
                NobodyName.isOne(source.caseIDs[index]) && !(hasFirst && source.caseIDs[index] == "0")
            }
            guard !unnamed.isEmpty else { continue }
            let lines = source.lines()
            for index in unnamed {
                found.add(
                    Diagnostic(
                        .warning, at: place(source.file, lines[index]), code: "case-of-nobody",
                        message:
                            "case_id is \(Diagnostic.quoted(source.caseIDs[index])), which names nobody: all rows that have it are counted as one person",
                        remedy: remedyOfNobody(in: source.file)
                    ))
            }
        }
    }

    /// Of a sheet that is to be turned every row is somebody's.
    private func remedyOfNobody(in file: String) -> String {
        if column != nil { return "Give each person a code of its own, or take the rows out." }
        let instead =
            file == "service-use.csv"
            ? "write in the column people how many the row is of"
            : "say in \"people\" of evaluation.json how many there were"
        return "Leave case_id empty where it is not known who it was, and \(instead)."
    }

    private func place(_ file: String, _ line: Int) -> SourcePosition {
        column.map { SourcePosition(file: file, line: line, column: $0) }
            ?? columns.cell(SourcePosition(file: file, line: line), "case_id")
    }

    private func tell(_ twins: [Comparison.Twins], _ found: inout Diagnostics) {
        guard !twins.isEmpty else { return }
        let lines = sources.map { $0.lines() }
        func position(_ id: Comparison.ID) -> SourcePosition {
            place(sources[id.file].file, lines[id.file][id.index])
        }
        for pair in twins {
            // Of two in one file the lower is told of.
            let isInOrder =
                pair.known.file != pair.found.file
                || lines[pair.known.file][pair.known.index] < lines[pair.found.file][pair.found.index]
            let (earlier, later) = isInOrder ? (pair.known, pair.found) : (pair.found, pair.known)
            let (first, second) = (position(earlier), position(later))
            let line = "line \(first.line)" + (first.file == second.file ? "" : " of \(first.file)")
            found.add(at: second) {
                Diagnostic(
                    at: second, code: "two-spellings",
                    message:
                        "case_id looks like that on \(line) and is not the same: they differ \(pair.likeness.difference)",
                    remedy:
                        "If they are one person, write it in one way; if they are two, give them numbers that differ in more."
                )
            }
        }
    }
}

/// Finds identifiers that are alike and not the same.
private struct Comparison {
    /// An identifier by its file and its place among those of the file.
    struct ID: Hashable {
        var file: Int
        var index: Int
    }

    /// Two identifiers that are alike, the one that was seen before first.
    struct Twins {
        var known: ID
        var found: ID
        var likeness: CaseLikeness
    }

    private let files: [[String]]
    private(set) var twins: [Twins] = []
    private var told: Set<String> = []
    private var codes: CaseCodes?

    init(files: [(file: String, caseIDs: [String])]) { self.files = files.map(\.caseIDs) }

    mutating func compare(by likeness: CaseLikeness) {
        var first: [[UInt8]: ID] = [:]
        for (file, caseIDs) in files.enumerated() {
            for (index, caseID) in caseIDs.enumerated() {
                guard let key = likeness.key(caseID) else { continue }
                let id = ID(file: file, index: index)
                guard let known = first[key] else {
                    first[key] = id
                    continue
                }
                let other = files[known.file][known.index]
                guard other != caseID, likeness.areAlike(other, caseID), !mayBeChance(other, caseID),
                    told.insert(caseID).inserted
                else { continue }
                twins.append(Twins(known: known, found: id, likeness: likeness))
            }
        }
    }

    private mutating func mayBeChance(_ one: String, _ other: String) -> Bool {
        let known = codes ?? CaseCodes(files.joined())
        codes = known
        return known.mayBeChance(one, other)
    }
}
