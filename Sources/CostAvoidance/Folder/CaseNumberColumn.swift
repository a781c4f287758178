import DelimitedText

/// The case numbers of all files of an evaluation together, as far as a look at them one by one does not tell what they are.
struct CaseNumberColumn {
    private let files: any InputFiles
    /// What the case numbers came to; nil until one is refused.
    private var judged: Judged?

    private struct Judged {
        let chance: CaseNumberTally.Chance?
        var isTold = false
    }

    private static let column = "case_id"

    init(_ files: any InputFiles) { self.files = files }

    /// Reads a file about cases, and once more where case numbers of it are refused that look like somebody's number by chance alone.
    ///
    /// - Parameters:
    ///   - settings: what the evaluation says of its case numbers among others.
    ///   - notices: takes what is told of such case numbers, once for all files.
    mutating func read<Outcome: CaseFileOutcome>(
        _ file: CSVFile, _ settings: EvaluationSettings, telling notices: inout Diagnostics,
        _ read: (EvaluationSettings) -> Outcome
    ) -> Outcome {
        let first = read(settings)
        guard first.diagnostics.hasErrors, let chance = chance(beside: file, settings.caseNumbers) else { return first }
        var known = settings
        known.caseNumbers = settings.caseNumbers?.adding(chance.shapes) ?? chance.shapes
        if judged?.isTold == false {
            judged?.isTold = true
            for one in chance.told { notices.add(Self.notice(one.shape, one.kind, in: file)) }
        }
        return read(known)
    }

    private mutating func chance(beside file: CSVFile, _ declared: CaseNumberShapes?) -> CaseNumberTally.Chance? {
        if let judged { return judged.chance }
        let caseIDs = caseIDs(of: [file] + others(than: file.name)).filter { declared?.covers($0) != true }
        let found = Judged(chance: CaseNumberTally(caseIDs).byChance())
        judged = found
        return found.chance
    }

    private func others(than name: String) -> [CSVFile] {
        EvaluationFolder.caseFileNames.filter { $0 != name }.compactMap(file)
    }

    /// One of the files; nil where it is not there or not to be read, of which its own reading tells.
    private func file(_ name: String) -> CSVFile? {
        do throws(SourceFileFailure) { return try files.table(name) } catch { return nil }
    }

    private func caseIDs(of sources: [CSVFile]) -> Set<String> {
        var all = files.outcomeParts?.caseIDs ?? []
        for file in sources {
            let reader = CSVReader(file)
            guard let place = reader.header().firstIndex(where: { $0.name == Self.column }) else { continue }
            let found = reader.reduce(
                { Set<String>() }, record: { $0.insert($1[place].text.trimmingSpaces()) }, merge: { $0.formUnion($1) })
            all.formUnion(found.value)
        }
        all.remove("")
        return all
    }

    private static func notice(_ shape: String, _ kind: PersonalDataKind, in file: CSVFile) -> Diagnostic {
        let header = SourcePosition(file: file.name, line: 1)
        return Diagnostic(
            .warning, at: ColumnPlaces(file).cell(header, column), code: "case-numbers-by-chance",
            message: kind == .name
                ? "case numbers like \(Diagnostic.quoted(shape)) are words with a number beside them, which many have: "
                    + "all are taken for case numbers"
                : "some case numbers like \(Diagnostic.quoted(shape)) look like \(kind.rawValue), as few as do so by chance: "
                    + "all are taken for case numbers",
            remedy:
                "Make sure that none is one, and say so in evaluation.json: \"caseIds\": \(Diagnostic.quoted(shape)).")
    }

    // MARK: Declared shapes

    /// Shapes that the evaluation declares and no case number has, with those that there are.
    ///
    /// - Parameters:
    ///   - read: the case numbers where all files were read without an error; nil where they are to be looked for.
    ///   - position: where the shapes are declared.
    func unmatched(_ shapes: CaseNumberShapes, _ read: [[String]]?, at position: SourcePosition) -> Diagnostics {
        let caseIDs = read ?? [Array(caseIDs(of: EvaluationFolder.caseFileNames.compactMap(file)))]
        let idle = shapes.texts.filter { text in
            guard let shape = CaseNumberShapes([text]) else { return false }
            return !caseIDs.contains { $0.contains(where: shape.fit) }
        }
        guard !idle.isEmpty, caseIDs.contains(where: { !$0.isEmpty }) else { return Diagnostics() }
        let tally = CaseNumberTally(Set(caseIDs.joined()))
        let frequent = tally.frequent(Self.mostShown)
        let found = frequent.map { "\(Diagnostic.quoted($0.shape)) (\(Wording.grouped($0.cases)))" }
        let isMore = tally.shapes.count > frequent.count
        return Diagnostics(
            idle.map { text in
                Diagnostic(
                    .warning, at: position, code: "case-numbers-of-no-shape",
                    message:
                        "none of the \(Wording.grouped(tally.cases)) case numbers has the shape \(Diagnostic.quoted(text))",
                    remedy:
                        "They have \(Wording.list(found))\(isMore ? " and others" : ""), with A for every letter and 9 for every"
                        + " digit. Correct the shape or take it out.")
            })
    }

    private static let mostShown = 3
}

/// What a file about cases comes to.
protocol CaseFileOutcome {
    /// Everything found wrong.
    var diagnostics: Diagnostics { get }
}

extension OutcomesReader.Outcome: CaseFileOutcome {}
extension ServiceUseReader.Outcome: CaseFileOutcome {}
extension WellbeingReader.Outcome: CaseFileOutcome {}
