import DelimitedText

/// A part that was read, and what was found in its rows: what is told of them is told of the whole.
public struct PartReading: Sendable {
    /// The part.
    public let part: OutcomesPart
    /// What was found in its rows alone.
    public let diagnostics: Diagnostics
}

/// Rows of `outcomes.csv` that are read apart from the others.
struct PartSource {
    let file: SourceFile
    /// Where they were cut out of it; nil of rows that were handed on by their numbers.
    var cut: CSVPart.Cut?
    /// Each of those rows.
    var stretches: [CSVStretch]?
}

/// What is kept of a part of a file as it stands there.
struct PartCutter: Sendable {
    /// The records that begin on some lines, in the order of the file.
    private(set) var records: [CSVStretch] = []
    /// What all of its records are known again by.
    private(set) var fingerprint = RecordsFingerprint()

    private init() {}

    /// The fingerprint of the records that begin on some lines.
    static func fingerprint(of file: CSVFile, from first: Int, to end: Int) -> RecordsFingerprint {
        CSVReader(file).reduce(
            { RecordsFingerprint() },
            record: { if !$1.isBlank, (first..<max(first, end)).contains($1.line) { $0.take($1) } },
            merge: { $0.append($1) }
        ).value
    }

    /// - Parameter lines: those whose records are kept.
    init(_ file: CSVFile, keeping lines: Set<Int>) {
        self =
            CSVReader(file).reduce(
                { PartCutter() },
                record: { cutter, record in
                    guard !record.isBlank else { return }
                    cutter.fingerprint.take(record)
                    if lines.contains(record.line) { cutter.records.append(record.stretch) }
                },
                merge: { cutter, other in
                    cutter.fingerprint.append(other.fingerprint)
                    cutter.records += other.records
                }
            ).value
    }
}
