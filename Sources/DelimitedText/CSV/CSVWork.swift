import Synchronization

/// The records of one file, which are read once on any number of threads, and the pieces in which they are.
final class CSVWork: Sendable {
    private let reader: CSVPieceReader
    private let body: CSVPiece
    let pieces: [CSVPiece]
    private let onDisk: CSVOnDisk?
    /// What was read of a file on disk, by which it is known again.
    private let sum = Mutex(PlaceSum())
    private let failure = Mutex<SourceFileFailure?>(nil)

    init(reader: CSVPieceReader, body: CSVPiece, pieces: [CSVPiece], onDisk: CSVOnDisk?) {
        self.reader = reader
        self.body = body
        self.pieces = pieces
        self.onDisk = onDisk
    }

    /// What became of a piece.
    enum Reading {
        case read
        /// Quotes are out of order, so that it is doubtful where the next piece begins.
        case upset
        /// The file could not be read.
        case failed
    }

    /// Whether pieces are read each by itself.
    var isShared: Bool { pieces.count > 1 || onDisk != nil }

    var hasFailed: Bool { failure.withLock { $0 != nil } }

    /// Takes the records of a piece into an outcome.
    func read<Partial: Sendable>(
        _ index: Int, into outcome: inout CSVOutcome<Partial>,
        record: @Sendable (inout Partial, borrowing CSVRecord) -> Void
    ) -> Reading {
        do throws(SourceFileFailure) {
            let bytes = try bytes(of: pieces[index])
            return reader.read(pieces[index], of: bytes, into: &outcome, record: record) ? .upset : .read
        } catch {
            failure.withLock { $0 = $0 ?? error }
            return .failed
        }
    }

    private func bytes(of piece: CSVPiece) throws(SourceFileFailure) -> CSVPieceReader.Bytes {
        guard let onDisk else { return CSVPieceReader.Bytes(storage: reader.file.storage, offset: 0) }
        let (storage, own) = try onDisk.bytes(piece.start..<piece.end)
        sum.withLock { $0 = $0 + own }
        return CSVPieceReader.Bytes(storage: storage, offset: piece.start)
    }

    func advance(_ progress: WorkProgress?, _ index: Int) {
        progress?.advance(by: pieces[index].end - pieces[index].start)
    }

    /// How many of the pieces were read.
    enum Extent { case all, some }

    /// - Throws: where a piece could not be read, or what was read is not what the file held when it was opened.
    func checkReading(_ extent: Extent) throws(SourceFileFailure) {
        if let failure = failure.withLock({ $0 }) { throw failure }
        guard let onDisk, extent == .all else { return }
        // What stands before the first piece was read with the beginning.
        let head = UnsafeRawBufferPointer(start: reader.file.storage.start, count: body.start)
        try onDisk.check(sum.withLock { $0 } + PlaceSum(head, at: 0))
    }

    /// Takes all records from a piece on into an outcome, in one go: a file on disk is held in memory for it.
    func readAll<Partial: Sendable>(
        from index: Int, into outcome: consuming CSVOutcome<Partial>,
        record: @Sendable (inout Partial, borrowing CSVRecord) -> Void
    ) throws(SourceFileFailure) -> CSVOutcome<Partial> {
        let storage = try onDisk?.held().storage ?? reader.file.storage
        let rest = CSVPiece(start: pieces[index].start, end: body.end, line: pieces[index].line)
        var read = consume outcome
        reader.read(rest, of: CSVPieceReader.Bytes(storage: storage, offset: 0), into: &read, record: record)
        return read
    }
}
