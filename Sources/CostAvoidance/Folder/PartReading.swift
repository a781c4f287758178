import DelimitedText

/// A part that was read, and what was found in its rows: what is told of them is told of the whole.
public struct PartReading: Sendable {
    /// The part.
    public let part: OutcomesPart
    /// What was found in its rows alone.
    public let diagnostics: Diagnostics
}

/// What is kept of a part of a file as it stands there.
struct PartCutter: Sendable {
    /// The records that begin on some lines, in the order of the file.
    private(set) var records: [CSVStretch] = []
    /// What all of its records are known again by.
    private(set) var fingerprint = RecordsFingerprint()

    private init() {}

    /// - Parameter lines: those whose records are kept.
    init(_ file: SourceFile, keeping lines: Set<Int>) {
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
