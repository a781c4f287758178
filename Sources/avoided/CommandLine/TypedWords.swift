import DelimitedText
import Platform

/// The words of the command line as the system hands them over.
enum TypedWords {
    /// The words after the command's own name.
    ///
    /// - Throws: `CommandFailure` with status 2 for a word that is not UTF-8: text can only hold another in its place, which may be the
    ///   name of another file.
    static func all() throws(CommandFailure) -> [String] {
        var words: [String] = []
        for place in 1..<Swift.max(1, Int(CommandLine.argc)) {
            guard let bytes = CommandLine.unsafeArgv[place] else { break }
            words.append(try text(bytes))
        }
        return words
    }

    private static func text(_ bytes: UnsafePointer<CChar>) throws(CommandFailure) -> String {
        if let text = String(validatingCString: bytes) { return text }
        let shown = UnsafeBufferPointer(start: bytes, count: strlen(bytes)).map { written(UInt8(bitPattern: $0)) }
            .joined()
        throw .usage(
            "\"\(shown)\" is not UTF-8, so that no message and no report could name it\n"
                + "    Type it again in UTF-8; a file or folder of such a name is renamed, or reached by a link whose name is."
        )
    }

    /// A byte by itself, or by its number where it is no printable ASCII.
    private static func written(_ byte: UInt8) -> String {
        guard (0x20...0x7E).contains(byte) else { return "\\x" + String(byte, radix: 16, uppercase: true) }
        return String(UnicodeScalar(byte))
    }
}
