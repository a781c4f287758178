import CostAvoidance
import DelimitedText
import Numerics
import Synchronization

/// A file that `partial` writes and `merge` reads.
struct PartFile {
    private let path: String
    private let isThere: Bool

    /// A part by its number, of how many.
    struct Place: Hashable {
        let number: Int
        let count: Int
    }

    /// A file to be written. One that holds the same parts already is replaced, as where a part is read again, and nothing else.
    ///
    /// - Parameter places: the parts that it is to hold.
    /// - Throws: `CommandFailure` with status 3 where something else stands there.
    init(_ path: String, toHold places: Set<Place>) throws(CommandFailure) {
        self.path = path
        let held = Self.places(in: path)
        isThere = held == places
        guard let held, !isThere else {
            if held == nil { try NewFile.checkIsNew(path) }
            return
        }
        let parts = held.sorted { ($0.count, $0.number) < ($1.count, $1.number) }.map { "\($0.number) of \($0.count)" }
        throw CommandFailure(
            .files,
            "\(path) is already there and holds \(parts.count == 1 ? "part" : "parts") \(parts.joined(separator: ", "))\n"
                + "    Name a file that is not, or move it away first.")
    }

    /// The parts that a file holds; nil where it is no file of parts, or is damaged.
    private static func places(in path: String) -> Set<Place>? {
        guard FileEdge.start.bytes(OutcomesPart.mark.count, of: path) == OutcomesPart.mark,
            let parts = try? OutcomesPart.all(in: bytes(of: path), named: path)
        else { return nil }
        return Set(parts.map { Place(number: $0.number, count: $0.count) })
    }

    /// Writes it whole or not at all.
    ///
    /// - Throws: `CommandFailure` with status 3 where it cannot be written.
    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        guard isThere else { return try NewFile.write(bytes, to: path) }
        try NewFile.replace(with: bytes, at: path)
    }

    /// The parts that files hold, read side by side. What is wrong with any of them is told in one run.
    ///
    /// - Throws: `CommandFailure` with status 3 where one cannot be read, and with status 1 where one holds no parts.
    static func parts(in paths: [String], terminal: Terminal) throws(CommandFailure) -> [OutcomesPart] {
        let read = Mutex<[Int: Result<[OutcomesPart], EvaluationError>]>([:])
        Threads.share(paths.count) { place in
            let path = paths[place]
            let parts = Result { () throws(EvaluationError) in
                try OutcomesPart.all(in: try bytes(of: path), named: path)
            }
            read.withLock { $0[place] = parts }
        }
        let found = read.withLock { $0 }
        return try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            var parts: [OutcomesPart] = []
            var refused = Diagnostics()
            for place in paths.indices {
                switch found[place] {
                case .success(let own): parts += own
                case .failure(.refused(let diagnostics)): refused.merge(with: diagnostics)
                case .failure(let error): throw error
                case nil: break
                }
            }
            guard !refused.hasErrors else { throw .refused(refused) }
            return parts
        }
    }

    private static func bytes(of path: String) throws(EvaluationError) -> [UInt8] {
        guard let place = FilePlace(following: path) else {
            throw .unreadable(path: path, reason: "the file is not there, or is a pipe")
        }
        do throws(SourceFileFailure) {
            return try FileOpening(place).bytes(atMost: .max)
        } catch {
            throw .file(error, at: path)
        }
    }
}
