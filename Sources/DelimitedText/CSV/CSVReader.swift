import Numerics
import Synchronization

/// Reads a CSV file with a header line: RFC 4180, UTF-8, LF or CRLF.
///
/// A line with nothing on it at all is no record and is passed over, wherever it stands; a line with so much as a
/// space is a record. Every record has as many cells as the header: one that has not, or whose quotes are out of
/// order, is an error, and reading goes on behind it, so that one run finds every error.
public struct CSVReader: Sendable {
    let file: SourceFile
    let head: CSVHeader
    let progress: WorkProgress?

    /// A reader of a file; its header line is read at once.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - progress: told how many of the file's bytes have been read.
    public init(_ file: SourceFile, progress: WorkProgress? = nil) {
        self.file = file
        self.progress = progress
        head = CSVHeader(file)
    }

    /// The file's name.
    public var name: String { file.name }

    /// The header's cells; empty if the header could not be read, of which `reduce` brings the error.
    public func header() -> [CSVHeaderCell] { head.cells }

    /// Goes over every record and gathers what the caller makes of them.
    ///
    /// A large file is read in pieces on all cores, each with a partial of its own, and the partials are merged in the
    /// order of the file. Where it is cut depends on the file alone, so the result is the same on any machine. `record`
    /// may depend on its partial and on nothing else that changes; a partial may be thrown away unused where a piece
    /// has to be read again.
    ///
    /// - Parameters:
    ///   - makePartial: makes a partial with nothing in it.
    ///   - record: takes one record into a partial.
    ///   - merge: appends the partial of the piece that follows.
    /// - Returns: the whole, with every error in the file's structure, the header's included.
    public func reduce<Partial: Sendable>(
        _ makePartial: @Sendable () -> Partial, record: @Sendable (inout Partial, borrowing CSVRecord) -> Void,
        merge: @Sendable (inout Partial, Partial) -> Void
    ) -> CSVOutcome<Partial> {
        reduce(pieceSize: CSVPiece.usualSize, makePartial, record: record, merge: merge)
    }

    /// `reduce` for a caller who looked for its columns: where they stand under no header, nothing is read and the error is theirs.
    public func reduce<Partial: Sendable>(
        under columns: CSVColumns, _ makePartial: @Sendable () -> Partial,
        record: @Sendable (inout Partial, borrowing CSVRecord) -> Void,
        merge: @Sendable (inout Partial, Partial) -> Void
    ) -> CSVOutcome<Partial> {
        guard columns.isUnderHeader else { return CSVOutcome(value: makePartial()) }
        return reduce(makePartial, record: record, merge: merge)
    }

    /// `reduce` with pieces of about this many bytes.
    func reduce<Partial: Sendable>(
        pieceSize: Int, _ makePartial: @Sendable () -> Partial,
        record: @Sendable (inout Partial, borrowing CSVRecord) -> Void,
        merge: @Sendable (inout Partial, Partial) -> Void
    ) -> CSVOutcome<Partial> {
        let header = CSVOutcome(value: makePartial(), diagnostics: head.diagnostics)
        guard let work = work(inPiecesOf: pieceSize) else { return header }
        let (reader, body, pieces) = (work.reader, work.body, work.pieces)
        guard pieces.count > 1 else { return read(body, by: reader, into: header, record: record) }
        let gathering = Mutex(CSVGathering(header))
        Threads.share(pieces.count) { index in
            guard gathering.withLock({ $0.wants(index) }) else { return }
            let piece = read(pieces[index], by: reader, into: CSVOutcome(value: makePartial()), record: record)
            gathering.withLock { $0.take(piece, at: index, merge: merge) }
            progress?.advance(by: pieces[index].end - pieces[index].start)
        }
        let (whole, upset) = gathering.withLock { ($0.whole, $0.upset) }
        guard let upset else { return whole }
        let rest = CSVPiece(start: pieces[upset].start, end: body.end, line: pieces[upset].line)
        return read(rest, by: reader, into: whole, record: record)
    }

    /// `reduce` for partials that add up in any order: a thread has one for all the pieces it reads, so that there are few to merge.
    public func reduceInAnyOrder<Partial: Sendable>(
        under columns: CSVColumns, _ makePartial: @Sendable () -> Partial,
        record: @Sendable (inout Partial, borrowing CSVRecord) -> Void,
        merge: @Sendable (inout Partial, Partial) -> Void
    ) -> CSVOutcome<Partial> {
        guard columns.isUnderHeader else { return CSVOutcome(value: makePartial()) }
        return reduceInAnyOrder(pieceSize: CSVPiece.usualSize, makePartial, record: record, merge: merge)
    }

    /// `reduceInAnyOrder` with pieces of about this many bytes.
    func reduceInAnyOrder<Partial: Sendable>(
        pieceSize: Int, _ makePartial: @Sendable () -> Partial,
        record: @Sendable (inout Partial, borrowing CSVRecord) -> Void,
        merge: @Sendable (inout Partial, Partial) -> Void
    ) -> CSVOutcome<Partial> {
        let header = CSVOutcome(value: makePartial(), diagnostics: head.diagnostics)
        guard let work = work(inPiecesOf: pieceSize) else { return header }
        let (reader, body, pieces) = (work.reader, work.body, work.pieces)
        guard pieces.count > 1 else { return read(body, by: reader, into: header, record: record) }
        // What the first thread has made is gone on with: only the others' is added to it.
        let whole = Mutex<CSVOutcome<Partial>?>(nil)
        let taken = Atomic<Int>(0)
        let isUpset = Atomic<Bool>(false)
        Threads.share(min(pieces.count, Self.mostPartials)) { _ in
            var own: CSVOutcome<Partial>?
            while !isUpset.load(ordering: .relaxed) {
                let next = taken.wrappingAdd(1, ordering: .relaxed).oldValue
                guard next < pieces.count else { break }
                var outcome = own ?? CSVOutcome(value: makePartial())
                // Held once, so that nothing of it is copied when the next record is taken in.
                own = nil
                if reader.read(pieces[next], into: &outcome, record: record) { isUpset.store(true, ordering: .relaxed) }
                own = outcome
                progress?.advance(by: pieces[next].end - pieces[next].start)
            }
            guard let own else { return }
            // Taken out, so that nothing of it is copied.
            whole.withLock { $0 = own.added(to: $0.take(), merge) }
        }
        // Where quotes are out of order the cuts behind them may be wrong: what was read is thrown away.
        guard isUpset.load(ordering: .relaxed) else { return whole.withLock { header.added(to: $0.take(), merge) } }
        return read(body, by: reader, into: header, record: record)
    }

    /// What there is to be read behind the header, and in what pieces: one where it is small; nil where the header cannot be read.
    private func work(inPiecesOf size: Int) -> (reader: CSVPieceReader, body: CSVPiece, pieces: [CSVPiece])? {
        guard let cellCount = head.cellCount else { return nil }
        let reader = CSVPieceReader(file: file, cellCount: cellCount, header: head.start..<head.bodyStart)
        let body = CSVPiece(start: head.bodyStart, end: file.storage.count, line: head.bodyLine + file.linesLeftOut)
        // The lines that pieces begin on are known without reading only where every line end counts.
        guard body.end - body.start > size, file.counting == .lineEnds else { return (reader, body, [body]) }
        progress?.begin("reading \(file.name)", total: body.end - body.start)
        return (reader, body, CSVPiece.cut(body, of: file.storage, size: size))
    }

    /// More threads than any machine has on which this runs.
    private static let mostPartials = 256

    private func read<Partial: Sendable>(
        _ piece: CSVPiece, by reader: CSVPieceReader, into outcome: consuming CSVOutcome<Partial>,
        record: @Sendable (inout Partial, borrowing CSVRecord) -> Void
    ) -> CSVOutcome<Partial> {
        var read = consume outcome
        reader.read(piece, into: &read, record: record)
        return read
    }
}

/// What came of reading a CSV file.
public struct CSVOutcome<Value: Sendable>: Sendable {
    /// What the caller made of the records that could be read.
    public var value: Value
    /// Every error in the file's structure.
    public internal(set) var diagnostics = Diagnostics()
    /// How many records could be read.
    public internal(set) var recordCount = 0
    /// Whether quotes are out of order, so that what follows may not be what was meant.
    package internal(set) var isUpset = false

    /// Takes in what came of another piece.
    mutating func append(_ other: CSVOutcome, _ merge: (inout Value, Value) -> Void) {
        merge(&value, other.value)
        diagnostics.merge(with: other.diagnostics)
        recordCount += other.recordCount
    }

    /// What came of other pieces with this one; this one where there are no others.
    func added(to others: consuming CSVOutcome?, _ merge: (inout Value, Value) -> Void) -> CSVOutcome {
        guard var sum = others else { return self }
        sum.append(self, merge)
        return sum
    }
}
