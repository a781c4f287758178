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
        var found = Diagnostics()
        Self.lookAtNumbers(self.parts, &found)
        Self.lookAtSettings(self.parts, files, &found)
        Self.lookAtHeaders(self.parts, &found)
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

    private static func lookAtNumbers(_ parts: [OutcomesPart], _ found: inout Diagnostics) {
        guard let first = parts.first else { return }
        for other in parts where other.count != first.count {
            found.add(
                Diagnostic(
                    at: SourcePosition(file: other.name), code: "parts-differ",
                    message: "it is part \(other.number) of \(other.count), and \(first.name) is one of \(first.count)",
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
                    Diagnostic(
                        at: SourcePosition(file: part.name), code: "parts-differ",
                        message:
                            "version \(part.tool) of this tool made it, and this is version \(ToolVersion.current)",
                        remedy: "Make all parts with the version that adds them up."))
                continue
            }
            for (name, digest) in zip(names, digests)
            where part.readBy.first(where: { $0.name == name })?.sha256 != digest {
                found.add(
                    Diagnostic(
                        at: SourcePosition(file: part.name), code: "parts-differ",
                        message: "its rows were read by another \(name) than that of the folder",
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
                Diagnostic(
                    at: SourcePosition(file: other.name), code: "parts-differ",
                    message: "its rows have other columns than those of \(first.name)",
                    remedy: "Make all parts of one file."))
        }
    }

    /// The file that they are parts of, where it is at hand: all of its rows and nothing else must be in them.
    private static func records(
        of parts: [OutcomesPart], _ files: FolderFiles
    ) throws(EvaluationError) -> [InputRecord] {
        let whole: SourceFile
        do throws(SourceFileFailure) { whole = try files.file(file) } catch {
            guard error.isMissing else { throw .refused(Diagnostics([error.diagnostic])) }
            return parts.compactMap(\.record)
        }
        var sum = RecordsFingerprint()
        for part in parts { sum.append(part.fingerprint) }
        let found = PartCutter(whole, keeping: []).fingerprint
        guard found == sum else {
            throw .refusal(
                at: SourcePosition(file: file), code: "parts-of-another-file",
                message: found.records == sum.records
                    ? "the parts were made of other rows than those of the file"
                    : "the file has \(Wording.grouped(found.records)) rows, and the parts \(Wording.grouped(sum.records))",
                remedy: "Make the parts again, or take the file out of the folder if it is another one.")
        }
        return [InputRecord(name: file, sha256: whole.sha256, bytes: whole.byteCount)]
    }
}

extension OutcomesPart {
    /// The files of a folder by which the rows of `outcomes.csv` are read. What is done with them later may change meanwhile.
    static let filesReadBy = ["evaluation.json", "names.csv", "unit-costs.csv"]
}
