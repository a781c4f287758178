/// A place in a JSON file that moves forward and can say where it is.
struct JSONCursor {
    private let file: String
    private let bytes: [UInt8]
    /// The next byte.
    private(set) var offset: Int
    private var line = 1
    /// A place on the current line whose column is known, so that a long line is not counted anew for every value.
    private var marker: (offset: Int, column: Int)

    init(_ file: SourceFile) {
        self.file = file.name
        bytes = file.withBytes { Array($0) }
        offset = file.markLength
        marker = (file.markLength, 1)
    }

    /// The next byte; nil at the end.
    var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// The byte some places on; nil behind the end.
    func byte(ahead: Int) -> UInt8? { offset + ahead < bytes.count ? bytes[offset + ahead] : nil }

    /// The next character; nil at the end.
    var scalar: Unicode.Scalar? {
        text(from: offset, to: min(offset + 4, bytes.count)).unicodeScalars.first
    }

    /// Whether these characters come next.
    func isAt(_ text: String) -> Bool { bytes[offset...].starts(with: text.utf8) }

    /// Where the cursor is.
    var position: SourcePosition { SourcePosition(file: file, line: line, column: column) }

    private var column: Int { marker.column + Self.characters(bytes[marker.offset..<offset]) }

    /// Moves over one byte.
    mutating func advance() {
        guard let byte else { return }
        offset += 1
        if byte == lineFeed || (byte == carriageReturn && self.byte != lineFeed) {
            line += 1
            marker = (offset, 1)
        }
    }

    /// Moves over several bytes.
    mutating func advance(by count: Int) { for _ in 0..<count { advance() } }

    /// Moves over one whole character.
    mutating func advanceScalar() { advance(by: scalar.map { UTF8.width($0) } ?? 0) }

    /// Moves on while bytes are as wanted, and returns what was passed over.
    mutating func take(while isWanted: (UInt8) -> Bool) -> String {
        let start = offset
        while let byte, isWanted(byte) { advance() }
        return text(from: start, to: offset)
    }

    /// The text between two places.
    func text(from start: Int, to end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

    /// Remembers the column reached.
    mutating func mark() { marker = (offset, column) }

    /// Characters in a stretch of UTF-8: every byte that does not continue one.
    private static func characters(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}

extension UTF8 {
    /// Bytes a character takes.
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
