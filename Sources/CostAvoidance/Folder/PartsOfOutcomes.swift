import DelimitedText
import Numerics

/// All parts of the rows of `outcomes.csv`, in the place of the file.
struct PartsOfOutcomes: Sendable {
    /// The file that they are parts of.
    static let file = "outcomes.csv"

    let parts: [OutcomesPart]
    /// The rows that are read with those of all parts, under the header.
    let file: SourceFile
    /// What the report is made from: the file where it is at hand, else each part.
    let records: [InputRecord]

    /// Parts of which there is one of each number, made of the same file by the same settings.
    ///
    /// - Parameter files: those of the evaluation.
    /// - Throws: `EvaluationError.refused` with everything that does not fit together.
    init(_ parts: [OutcomesPart], in files: FolderFiles) throws(EvaluationError) {
        self.parts = parts.sorted { $0.number < $1.number }
        let found = Self.faults(parts, in: files, whole: true)
        guard !found.hasErrors else { throw .refused(found) }
        do throws(SourceFileFailure) {
            file = try SourceFile(
                name: Self.file, header: parts.first?.header ?? [],
                stretches: parts.flatMap(\.others).sorted { $0.line < $1.line })
        } catch {
            throw .refused(Diagnostics([error.diagnostic]))
        }
        records = try Self.records(of: self.parts, files)
    }

    /// The case identifiers of rows that are not read again.
    var caseIDs: Set<String> { parts.reduce(into: []) { $0.formUnion($1.rows.people.values) } }

    /// Where rows of the example stand, as far from the top of the file as they are looked for.
    var examples: [ExampleLeft] {
        var places: [String: [SourcePosition]] = [:]
        for part in parts { places.merge(part.examples) { $0 + $1 } }
        return ExampleCheck.left(
            in: Self.file,
            places.mapValues { $0.filter { $0.line <= ExampleCheck.rowsLookedThrough }.sorted() }.filter {
                !$1.isEmpty
            })
    }

    // MARK: Whether they fit together

    /// Everything by which some parts do not belong together.
    ///
    /// - Parameter whole: whether all of them must be there.
    static func faults(_ parts: [OutcomesPart], in files: FolderFiles, whole: Bool) -> Diagnostics {
        let parts = parts.sorted { $0.number < $1.number }
        var found = Diagnostics()
        lookAtNumbers(parts, &found)
        if whole, !found.hasErrors { lookForMissing(parts, &found) }
        lookAtSettings(parts, files, &found)
        lookAtHeaders(parts, &found)
        if !found.hasErrors { lookAtCuts(parts, &found) }
        if !found.hasErrors { lookAtLines(parts, &found) }
        return found
    }

    private static func differs(_ part: OutcomesPart, _ message: String, remedy: String) -> Diagnostic {
        Diagnostic(at: SourcePosition(file: part.name), code: "parts-differ", message: message, remedy: remedy)
    }

    private static func lookAtNumbers(_ parts: [OutcomesPart], _ found: inout Diagnostics) {
        guard let first = parts.first else { return }
        for other in parts where other.count != first.count {
            found.add(
                differs(
                    other, "it is part \(other.number) of \(other.count), and \(first.name) is one of \(first.count)",
                    remedy: "Make all parts with the same number of them."))
        }
        guard !found.hasErrors else { return }
        for (part, next) in zip(parts, parts.dropFirst()) where part.number == next.number {
            found.add(
                Diagnostic(
                    at: SourcePosition(file: next.name), code: "part-given-twice",
                    message: "part \(next.number) of \(next.count) is given twice, the first time in \(part.name)",
                    remedy: "Name each part once."))
        }
    }

    private static func lookForMissing(_ parts: [OutcomesPart], _ found: inout Diagnostics) {
        guard let first = parts.first else { return }
        let missing = Set(1...max(1, first.count)).subtracting(parts.map(\.number)).sorted()
        if !missing.isEmpty {
            found.add(
                Diagnostic(
                    at: SourcePosition(file: file), code: "part-missing",
                    message: missing.count == 1
                        ? "part \(missing[0]) of \(first.count) is missing"
                        : "\(missing.count) of \(first.count) parts are missing, the first of them part \(missing[0])",
                    remedy: "Make it with `avoided partial … --part \(missing[0])/\(first.count)`, and name it too."))
        }
    }

    private static func lookAtSettings(_ parts: [OutcomesPart], _ files: FolderFiles, _ found: inout Diagnostics) {
        let names = OutcomesPart.filesReadBy
        let digests = names.map { name -> String? in
            do throws(SourceFileFailure) { return try files.file(name).sha256 } catch { return nil }
        }
        for part in parts {
            if part.tool != ToolVersion.current {
                found.add(
                    differs(
                        part, "version \(part.tool) of this tool made it, and this is version \(ToolVersion.current)",
                        remedy: "Make all parts with the version that adds them up."))
                continue
            }
            for (name, digest) in zip(names, digests)
            where part.readBy.first(where: { $0.name == name })?.sha256 != digest {
                found.add(
                    differs(
                        part, "its rows were read by another \(name) than that of the folder",
                        remedy: "Make the part again, or add it up in the folder that it was made in."))
            }
        }
    }

    private static func lookAtHeaders(_ parts: [OutcomesPart], _ found: inout Diagnostics) {
        guard let first = parts.first else { return }
        func cells(_ part: OutcomesPart) -> [String] {
            CSVReader(SourceFile(name: file, text: String(decoding: part.header, as: UTF8.self))).header().map(\.name)
        }
        let header = cells(first)
        for other in parts.dropFirst() where other.header != first.header && cells(other) != header {
            found.add(
                differs(
                    other, "its rows have other columns than those of \(first.name)",
                    remedy: "Make all parts of one file."))
        }
    }

    /// Parts that were cut out of one state of a file begin where those before them end.
    private static func lookAtCuts(_ parts: [OutcomesPart], _ found: inout Diagnostics) {
        for (part, next) in zip(parts, parts.dropFirst()) {
            guard let cut = part.cut, let other = next.cut else { continue }
            if cut.size != other.size || (part.number + 1 == next.number && cut.end != other.start) {
                found.add(
                    differs(
                        next, "part \(next.number) was cut out of another outcomes.csv than part \(part.number)",
                        remedy: "Make all parts of one file, when nothing writes to it any more."))
            }
        }
    }

    /// No line of the file is in two of them.
    private static func lookAtLines(_ parts: [OutcomesPart], _ found: inout Diagnostics) {
        var taken = LineSet()
        for part in parts {
            var own = LineSet()
            for line in part.rows.lines { own.insert(line) }
            for stretch in part.others { for line in stretch.line..<stretch.end { own.insert(line) } }
            if let line = taken.firstCommon(with: own) {
                found.add(
                    Diagnostic(
                        at: SourcePosition(file: part.name), code: "row-given-twice",
                        message:
                            "line \(line) of outcomes.csv is in part \(part.number), and in another part before it",
                        remedy: "Hand each row on to one part."))
            }
            taken.formUnion(own)
        }
    }

    /// The file that they are parts of, where it is at hand: all of its rows and nothing else must be in them.
    private static func records(
        of parts: [OutcomesPart], _ files: FolderFiles
    ) throws(EvaluationError) -> [InputRecord] {
        let whole: CSVFile
        let digest: String
        let found: RecordsFingerprint
        do throws(SourceFileFailure) {
            whole = try files.table(file)
            let beside = FileDigest(of: whole)
            found = PartCutter(whole, keeping: []).fingerprint
            digest = try beside.hex()
        } catch {
            if let unreadable = FolderReading.unreadable(error, in: files.path) { throw unreadable }
            guard error.isMissing else { throw .refused(Diagnostics([error.diagnostic])) }
            return parts.compactMap(\.record)
        }
        var sum = RecordsFingerprint()
        for part in parts { sum.append(part.fingerprint) }
        guard found == sum else {
            let differing = found.records == sum.records ? Self.differing(parts, whole) : nil
            throw .refusal(
                at: SourcePosition(file: differing?.name ?? file), code: "parts-of-another-file",
                message: differing.map {
                    "part \($0.number) was made of other rows than those that outcomes.csv has there"
                }
                    ?? (found.records == sum.records
                        ? "the parts were made of other rows than those of the file"
                        : "the file has \(Wording.grouped(found.records)) rows, and the parts \(Wording.grouped(sum.records))"),
                remedy: "Make the parts again, or take the file out of the folder if it is another one.")
        }
        return [InputRecord(name: file, sha256: digest, bytes: whole.byteCount)]
    }
}

extension PartsOfOutcomes {
    /// The first part whose rows are not those that stand in its place in the file.
    private static func differing(_ parts: [OutcomesPart], _ file: CSVFile) -> OutcomesPart? {
        parts.first { part in
            guard let cut = part.cut else { return false }
            // The last record of a file may have no line end.
            let end = part.number == part.count ? Int.max : cut.end.line
            return PartCutter.fingerprint(of: file, from: cut.start.line, to: end) != part.fingerprint
        }
    }
}

/// Lines of a file, a bit for each.
private struct LineSet {
    private var words: [UInt64] = []

    mutating func insert(_ line: Int) {
        let word = line >> 6
        while words.count <= word { words.append(0) }
        words[word] |= 1 << (line & 63)
    }

    mutating func formUnion(_ other: LineSet) {
        while words.count < other.words.count { words.append(0) }
        for (place, word) in other.words.enumerated() { words[place] |= word }
    }

    /// The first line that both have.
    func firstCommon(with other: LineSet) -> Int? {
        for (place, pair) in zip(words, other.words).enumerated() where pair.0 & pair.1 != 0 {
            return place << 6 + (pair.0 & pair.1).trailingZeroBitCount
        }
        return nil
    }
}

extension OutcomesPart {
    /// The files of a folder by which the rows of `outcomes.csv` are read. What is done with them later may change meanwhile.
    static let filesReadBy = ["evaluation.json", "names.csv", "unit-costs.csv"]
}
