import DelimitedText
import Numerics

/// One of so many parts of the rows of `outcomes.csv`, read and checked apart from the others: small, and added to them by
/// ``EvaluationFolder/read(adding:)``.
///
/// Rows of which there is nothing to say are kept as values. A row of which something is to be said is kept as it stands, because what is
/// said of it may depend on the rows of other parts; it is read again with them. A part holds what the rows hold, case identifiers among
/// it: whoever may not have `outcomes.csv` may not have a part of it.
public struct OutcomesPart: Sendable {
    /// Which part it is, from 1.
    public let number: Int
    /// Of how many.
    public let count: Int
    /// What it is called in messages: the name of its file.
    public let name: String
    /// The version of the tool that made it.
    let tool: String
    /// The files by which its rows were read.
    let readBy: [InputRecord]
    /// The header's line with its end.
    let header: [UInt8]
    let rows: PackedOutcomes
    /// Rows that are read again with those of the other parts.
    let others: [CSVStretch]
    /// The places of words of one's own that its rows hold, among those of `names.csv`.
    let words: [Int]
    /// Where rows of the example stand that `new` writes.
    let examples: [String: [SourcePosition]]
    /// What its records are known again by.
    let fingerprint: RecordsFingerprint
    /// Where it was cut out of the file; nil of rows that were handed on by their numbers.
    let cut: CSVPart.Cut?
    /// SHA-256 and size of its bytes; nil of one that is not written yet.
    private(set) var record: InputRecord?

    /// The most parts that rows are read in.
    public static let mostParts = 100_000

    /// How many rows it holds.
    public var rowCount: Int { fingerprint.records }

    init(
        number: Int, count: Int, name: String, readBy: [InputRecord], header: [UInt8], rows: PackedOutcomes,
        others: [CSVStretch], words: [Int], examples: [String: [SourcePosition]], fingerprint: RecordsFingerprint,
        cut: CSVPart.Cut?
    ) {
        self.number = number
        self.count = count
        self.name = name
        tool = ToolVersion.current
        self.readBy = readBy
        self.header = header
        self.rows = rows
        self.others = others
        self.words = words
        self.examples = examples
        self.fingerprint = fingerprint
        self.cut = cut
    }
}

/// What the records of a file, or of a part of it, are known again by, in whatever order they were read.
struct RecordsFingerprint: Sendable, Hashable {
    private(set) var records = 0
    private(set) var sum: UInt64 = 0

    init() {}

    init(records: Int, sum: UInt64) {
        self.records = records
        self.sum = sum
    }

    mutating func take(_ record: borrowing CSVRecord) {
        records += 1
        sum &+= record.fingerprint
    }

    mutating func append(_ other: RecordsFingerprint) {
        records += other.records
        sum &+= other.sum
    }
}

// MARK: Bytes

extension OutcomesPart {
    /// What a file of parts begins with.
    public static let mark = Array("avoided part 1\n".utf8)

    /// The part as bytes, that may stand behind those of other parts.
    public var bytes: [UInt8] {
        var body = ByteWriter()
        body.write(tool)
        body.write(count: number)
        body.write(count: count)
        body.write(all: readBy) { writer, input in
            writer.write(input.name)
            writer.write(input.sha256)
            writer.write(count: input.bytes)
        }
        body.write(header)
        rows.write(to: &body)
        body.write(all: others) { writer, stretch in
            writer.write(count: stretch.line)
            writer.write(stretch.bytes)
        }
        body.write(all: words) { $0.write(count: $1) }
        body.write(all: examples.sorted { $0.key < $1.key }) { writer, found in
            writer.write(found.key)
            writer.write(all: found.value) { writer, place in
                writer.write(count: place.line)
                writer.write(count: place.column)
            }
        }
        body.write(count: fingerprint.records)
        body.write(fingerprint.sum)
        body.write(cut) { writer, cut in
            for number in [cut.size, cut.start.offset, cut.start.line, cut.end.offset, cut.end.line] {
                writer.write(count: number)
            }
        }
        var whole = ByteWriter()
        whole.write(bare: Self.mark)
        whole.write(body.bytes)
        whole.write(bare: SHA256.digest(body.bytes))
        return whole.bytes
    }

    /// The parts that a file holds, one or several.
    ///
    /// - Parameters:
    ///   - bytes: what the file holds.
    ///   - name: the file's name, for messages.
    /// - Throws: `EvaluationError.refused` where it holds something else, or is damaged.
    public static func all(in bytes: [UInt8], named name: String) throws(EvaluationError) -> [OutcomesPart] {
        guard bytes.starts(with: mark) else {
            throw .refusal(
                at: SourcePosition(file: name), code: "not-a-part",
                message: "the file is no part of an evaluation, or one of another version of this tool",
                remedy: "Name files that `avoided partial` of this version wrote.")
        }
        do throws(PackingError) {
            var reader = ByteReader(bytes)
            var parts: [OutcomesPart] = []
            while !reader.isAtEnd { parts.append(try OutcomesPart(from: &reader, name: name)) }
            return parts
        } catch {
            throw .refusal(
                at: SourcePosition(file: name), code: "damaged-part",
                message: error == .ended ? "the file ends too early" : "the file is damaged",
                remedy: "Copy it anew, or make it again with `avoided partial`.")
        }
    }

    private init(from whole: inout ByteReader, name: String) throws(PackingError) {
        guard try whole.bareBytes(Self.mark.count) == Self.mark else { throw .meaningless }
        let body = try whole.someBytes()
        let digest = try whole.bareBytes(SHA256.digestLength)
        guard digest == SHA256.digest(body) else { throw .meaningless }
        var reader = ByteReader(body)
        self.name = name
        tool = try reader.text()
        number = try reader.count()
        count = try reader.count()
        readBy = try reader.all { reader throws(PackingError) in
            InputRecord(name: try reader.text(), sha256: try reader.text(), bytes: try reader.count())
        }
        header = try reader.someBytes()
        rows = try PackedOutcomes(from: &reader)
        others = try reader.all { reader throws(PackingError) in
            CSVStretch(line: try reader.place(among: CSVStretch.lastLine), bytes: try reader.someBytes())
        }
        words = try reader.all { reader throws(PackingError) in try reader.count() }
        var examples: [String: [SourcePosition]] = [:]
        let found = try reader.all { reader throws(PackingError) in
            (
                try reader.text(),
                try reader.all { reader throws(PackingError) in
                    SourcePosition(file: PartsOfOutcomes.file, line: try reader.count(), column: try reader.count())
                }
            )
        }
        for (what, places) in found { examples[what] = places }
        self.examples = examples
        fingerprint = RecordsFingerprint(records: try reader.count(), sum: try reader.number())
        cut = try reader.optional { reader throws(PackingError) in
            CSVPart.Cut(
                size: try reader.count(), start: CSVPart.Place(offset: try reader.count(), line: try reader.count()),
                end: CSVPart.Place(offset: try reader.count(), line: try reader.count()))
        }
        // Somebody may have made a digest of his own: no number may ask for more than rows of a file can.
        guard reader.isAtEnd, (1...Self.mostParts).contains(count), (1...count).contains(number) else {
            throw .meaningless
        }
        record = InputRecord(
            name: "\(PartsOfOutcomes.file), part \(number) of \(count)",
            sha256: SHA256.hex(digest: digest), bytes: body.count)
    }
}
