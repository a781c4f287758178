import DelimitedText
import Numerics

/// The SHA-256 of a file, worked out while its rows are read where it is large.
struct FileDigest: Sendable {
    private let found: Beside<String>

    /// Bytes that take less time than to begin beside something else.
    private static let small = 1 << 20

    init(known hex: String) { found = Beside(isLong: false) { hex } }

    init(of file: SourceFile) { found = Beside(isLong: file.byteCount > Self.small) { file.sha256 } }

    /// In hexadecimal digits, as soon as it is known.
    var hex: String { found.value }
}
