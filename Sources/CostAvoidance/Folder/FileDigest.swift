import DelimitedText
import Dispatch
import Numerics
import Synchronization

/// The SHA-256 of a file, worked out while its rows are read where it is large.
final class FileDigest: Sendable {
    private let work = DispatchGroup()
    private let found = Mutex<String?>(nil)

    /// Bytes that take less time than to begin beside something else.
    private static let small = 1 << 20

    init(known hex: String) { found.withLock { $0 = hex } }

    init(of file: SourceFile) {
        guard file.byteCount > Self.small, Threads.most(2) > 1 else {
            found.withLock { $0 = file.sha256 }
            return
        }
        DispatchQueue.global().async(group: work) { [self] in
            let hex = file.sha256
            found.withLock { $0 = hex }
        }
    }

    /// In hexadecimal digits, as soon as it is known.
    var hex: String {
        work.wait()
        return found.withLock { $0 ?? "" }
    }
}
