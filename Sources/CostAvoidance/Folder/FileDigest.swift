import DelimitedText
import Numerics

/// The SHA-256 of a file, worked out while its rows are read where it is large.
struct FileDigest: Sendable {
    private let found: Beside<Result<String, SourceFileFailure>>

    /// Bytes that take less time than to begin beside something else.
    private static let small = 1 << 20

    init(of file: CSVFile) {
        found = Beside(isLong: file.byteCount > Self.small) {
            do throws(SourceFileFailure) { return .success(try file.sha256()) } catch { return .failure(error) }
        }
    }

    /// In hexadecimal digits, as soon as it is known.
    ///
    /// - Throws: where the file is on disk and is no longer what it was when it was opened.
    func hex() throws(SourceFileFailure) -> String { try found.value.get() }
}
