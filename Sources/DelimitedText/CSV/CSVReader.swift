import Numerics
import Synchronization

/// Reads a CSV file with a header line: RFC 4180, UTF-8, LF or CRLF.
///
/// A line with nothing on it at all is no record and is passed over, wherever it stands; a line with so much as a
/// space is a record. Every record has as many cells as the header: one that has not, or whose quotes are out of
/// order, is an error, and reading goes on behind it, so that one run finds every error.
public struct CSVReader: Sendable {
    /// The whole file; of one that is on disk, its first records.
    let file: SourceFile
    private let onDisk: CSVOnDisk?
    let head: CSVHeader
    let progress: WorkProgress?

    /// A reader of a file that is held in memory; its header line is read at once.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - progress: told how many of the file's bytes have been read.
    public init(_ file: SourceFile, progress: WorkProgress? = nil) {
        self.init(CSVFile(file), progress: progress)
    }

    /// A reader of a file; its header line is read at once.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - progress: told how many of the file's bytes have been read.
    public init(_ file: CSVFile, progress: WorkProgress? = nil) {
        self.file = file.beginning
        onDisk = file.onDisk
        self.progress = progress
        head = CSVHeader(file.beginning)
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
        do throws(SourceFileFailure) {
            guard work.isShared else { return try work.readAll(from: 0, into: header, record: record) }
            let gathering = Mutex(CSVGathering(header))
            Threads.share(work.pieces.count) { index in
                guard !work.hasFailed, gathering.withLock({ $0.wants(index) }) else { return }
                var piece = CSVOutcome(value: makePartial())
                guard work.read(index, into: &piece, record: record) != .failed else { return }
                let read = piece
                gathering.withLock { $0.take(read, at: index, merge: merge) }
                work.advance(progress, index)
            }
            let (whole, upset) = gathering.withLock { ($0.whole, $0.upset) }
            try work.checkReading(upset == nil ? .all : .some)
            guard let upset else { return whole }
            // Of a file on disk it is not known whether what stands before is what it held: it is read anew as well.
            return onDisk == nil
                ? try work.readAll(from: upset, into: whole, record: record)
                : try work.readAll(from: 0, into: header, record: record)
        } catch {
            return header.refused(error)
        }
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
        do throws(SourceFileFailure) {
            guard work.isShared else { return try work.readAll(from: 0, into: header, record: record) }
            // What the first thread has made is gone on with: only the others' is added to it.
            let whole = Mutex<CSVOutcome<Partial>?>(nil)
            let taken = Atomic<Int>(0)
            let isUpset = Atomic<Bool>(false)
            Threads.share(min(work.pieces.count, Self.mostPartials)) { _ in
                var own: CSVOutcome<Partial>?
                while !isUpset.load(ordering: .relaxed), !work.hasFailed {
                    let next = taken.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard next < work.pieces.count else { break }
                    var outcome = own ?? CSVOutcome(value: makePartial())
                    // Held once, so that nothing of it is copied when the next record is taken in.
                    own = nil
                    if work.read(next, into: &outcome, record: record) == .upset {
                        isUpset.store(true, ordering: .relaxed)
                    }
                    own = outcome
                    work.advance(progress, next)
                }
                guard let own else { return }
                // Taken out, so that nothing of it is copied.
                whole.withLock { $0 = own.added(to: $0.take(), merge) }
            }
            let isRead = !isUpset.load(ordering: .relaxed)
            try work.checkReading(isRead ? .all : .some)
            // Where quotes are out of order the cuts behind them may be wrong: what was read is thrown away.
            return isRead
                ? whole.withLock { header.added(to: $0.take(), merge) }
                : try work.readAll(from: 0, into: header, record: record)
        } catch {
            return header.refused(error)
        }
    }

    /// What there is to be read behind the header, and in what pieces: one where it is small; nil where the header cannot be read.
    private func work(inPiecesOf size: Int) -> CSVWork? {
        guard let cellCount = head.cellCount else { return nil }
        let reader = CSVPieceReader(file: file, cellCount: cellCount, header: head.start..<head.bodyStart)
        let body = CSVPiece(
            start: head.bodyStart, end: onDisk?.size ?? file.storage.count, line: head.bodyLine + file.linesLeftOut)
        let pieces: [CSVPiece]
        if let onDisk {
            pieces = CSVPiece.cut(body, onDisk.chunks, from: 1)
        } else {
            // The lines that pieces begin on are known without reading only where every line end counts.
            let isCut = body.end - body.start > size && file.counting == .lineEnds
            pieces = isCut ? CSVPiece.cut(body, of: file.storage, size: size) : [body]
        }
        let work = CSVWork(reader: reader, body: body, pieces: pieces, onDisk: onDisk)
        if work.isShared { progress?.begin("reading \(file.name)", total: body.end - body.start) }
        return work
    }

    /// More threads than any machine has on which this runs.
    private static let mostPartials = 256
}

/// What came of reading a CSV file.
public struct CSVOutcome<Value: Sendable>: Sendable {
    /// What the caller made of the records that could be read.
    public var value: Value
    /// Every error in the file's structure.
    public internal(set) var diagnostics = Diagnostics()
    /// How many records could be read.
    public internal(set) var recordCount = 0
    /// Why the file could not be read to its end, which is among the errors; nil where it was.
    public internal(set) var failure: SourceFileFailure?
    /// Whether quotes are out of order, so that what follows may not be what was meant.
    package internal(set) var isUpset = false

    /// The same with a file that could not be read to its end.
    func refused(_ failure: SourceFileFailure) -> CSVOutcome {
        var outcome = self
        outcome.failure = failure
        outcome.diagnostics.add(failure.diagnostic)
        return outcome
    }

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
