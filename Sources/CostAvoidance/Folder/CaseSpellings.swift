import DelimitedText

/// Case identifiers that look alike and are not the same: one person counted as several, who may so pass for enough to be told of.
///
/// The identifiers themselves are never repeated in a message.
struct CaseSpellings {
    private let sources: [Source]

    /// The identifiers of one file.
    private struct Source {
        let file: String
        let caseIDs: [String]
        /// The first line that has an identifier, by its place among them.
        let line: (Int) -> Int
    }

    init(_ evaluation: Evaluation, wellbeing: [String: SourcePosition]) {
        let judged = evaluation.ledger
        let observed = evaluation.observed
        let asked = wellbeing.keys.sorted()
        sources = [
            Source(file: "outcomes.csv", caseIDs: judged.caseIDs) { person in
                judged.entries.lazy.filter { Int($0.person) == person }.map { Int($0.row) }.min() ?? 0
            },
            Source(file: "service-use.csv", caseIDs: observed.caseIDs) { person in
                observed.entries.lazy.filter { $0.person.map(Int.init) == person }.map(\.row).min() ?? 0
            },
            Source(file: "wellbeing.csv", caseIDs: asked) { wellbeing[asked[$0]]?.line ?? 0 },
        ]
    }

    func diagnostics() -> Diagnostics {
        var traits = Traits()
        for source in sources {
            for caseID in source.caseIDs { traits.look(at: caseID) }
        }
        var found = Diagnostics()
        lookForNobody(&found)
        if traits.mayLookAlike { compare(by: NameLikeness.look, .error, &found) }
        if traits.mayBeMeantAlike, !found.hasErrors { compare(by: NameLikeness.sense, .warning, &found) }
        return found
    }

    /// Words that stand for a name that is not there: one person of all who have none.
    private static let nobody: Set<String> = [
        "n/a", "na", "n.a.", "none", "null", "nil", "nan", "unknown", "not known", "not recorded", "missing", "blank",
        "undefined", "anon", "anonymous", "tbc", "-", "?", ".", "true", "false", "no id", "loading...",
    ]
    private static let longestWord = 12

    private func lookForNobody(_ found: inout Diagnostics) {
        for source in sources {
            for (index, caseID) in source.caseIDs.enumerated()
            where caseID.utf8.count <= Self.longestWord && Self.nobody.contains(caseID.lowercased()) {
                found.add(
                    Diagnostic(
                        .warning, at: SourcePosition(file: source.file, line: source.line(index)),
                        code: "case-of-nobody",
                        message:
                            "case_id is \(Diagnostic.quoted(caseID)), which names nobody: all rows that have it are counted as one person",
                        remedy:
                            "Leave case_id empty where it is not known who it was, and say in \"people\" of evaluation.json how many there were."
                    ))
            }
        }
    }

    private func compare(
        by key: (String) -> String, _ severity: Diagnostic.Severity, _ found: inout Diagnostics
    ) {
        var first: [String: (source: Int, index: Int)] = [:]
        for (number, source) in sources.enumerated() {
            for (index, caseID) in source.caseIDs.enumerated() {
                let letters = key(caseID)
                guard let known = first[letters] else {
                    first[letters] = (number, index)
                    continue
                }
                guard sources[known.source].caseIDs[known.index] != caseID else { continue }
                let place = (source: number, index: index)
                // Of two in one file the lower is told of.
                let isLower = known.source != number || source.line(known.index) < source.line(index)
                let (later, earlier) = isLower ? (place, known) : (known, place)
                first[letters] = earlier
                let position = SourcePosition(file: sources[later.source].file, line: line(later))
                found.add(severity, at: position) { diagnostic(severity, at: position, like: earlier) }
            }
        }
    }

    /// The first line that has an identifier.
    private func line(_ place: (source: Int, index: Int)) -> Int { sources[place.source].line(place.index) }

    private func diagnostic(
        _ severity: Diagnostic.Severity, at position: SourcePosition, like known: (source: Int, index: Int)
    ) -> Diagnostic {
        let other = sources[known.source]
        let line = "line \(self.line(known))"
        let place = other.file == position.file ? line : "\(line) of \(other.file)"
        return Diagnostic(
            severity, at: position, code: "two-spellings",
            message: severity == .error
                ? "case_id looks like that on \(place) and is not the same: they differ in capitals or in letters that look alike"
                : "case_id and that on \(place) differ in signs or noughts only, and are counted as two people",
            remedy:
                "If they are one person, write it in one way; if they are two, give them numbers that differ in more.")
    }

    /// What identifiers have in them, which tells without comparing them whether two may be alike: millions need no comparison.
    private struct Traits {
        private var hasSmall = false
        private var hasCapital = false
        private var hasOther = false
        private var hasSign = false
        private var hasNoSign = false
        private var hasNought = false
        private var lengths: (least: Int, most: Int) = (.max, 0)

        var mayLookAlike: Bool { hasOther || (hasSmall && hasCapital) }
        var mayBeMeantAlike: Bool { hasOther || (hasSign && hasNoSign) || (hasNought && lengths.least < lengths.most) }

        mutating func look(at caseID: String) {
            var sign = false
            var before = UInt8(ascii: "-")
            for byte in caseID.utf8 {
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"): hasSmall = true
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasCapital = true
                case UInt8(ascii: "0")...UInt8(ascii: "9"):
                    if byte == ASCII.zero, !ASCII.isDigit(before) { hasNought = true }
                case 0x80...: hasOther = true
                default: sign = true
                }
                before = byte
            }
            if sign { hasSign = true } else { hasNoSign = true }
            let length = caseID.utf8.count
            lengths = (min(lengths.least, length), max(lengths.most, length))
        }
    }
}
