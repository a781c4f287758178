/// Shapes that case numbers have, so that one of them is not taken for somebody's number by chance.
///
/// `A` stands for any letter, `9` for any digit, `X` for either, and every other sign, letters and digits among them, for itself:
/// `AA-9999`, `C9999`, `2099-0999`. A shape without a `9` or an `X` is none, and a cell that holds a name, an e-mail address or an
/// address is refused whatever its shape.
package struct CaseNumberShapes: Sendable, Hashable {
    /// The shapes as they are written.
    let texts: [String]
    private let shapes: [[UInt8]]

    static let advice =
        " If it is a number of your own that only looks so, say in evaluation.json what your case numbers look like:"
        + " \"caseIds\": \"AA9999\", where A is a letter, 9 a digit, X either and any other sign itself."

    /// The same where a sheet is turned into rows of an evaluation that is there already.
    static let adviceBesideOutput =
        advice + " It is read where --output names a file in the folder of that evaluation."

    /// - Returns: nil where one of the texts is no shape.
    init?(_ texts: [String]) {
        guard !texts.isEmpty, texts.allSatisfy(Self.isShape) else { return nil }
        self.texts = texts
        shapes = texts.map { Array($0.utf8) }
    }

    /// Whether a text can be the shape of case numbers: printable, with a place for a digit and no space but one between signs.
    private static func isShape(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.contains { anyDigit.contains($0) } && bytes.count <= longest
            && bytes.allSatisfy { (ASCII.space...UInt8(ascii: "~")).contains($0) && $0 != UInt8(ascii: "@") }
            && bytes.first != ASCII.space && bytes.last != ASCII.space && !text.contains("  ")
    }

    /// Signs that stand for a digit among others.
    private static let anyDigit = Array("9X".utf8)
    private static let longest = 40

    /// The same and others beside them.
    func adding(_ others: CaseNumberShapes) -> CaseNumberShapes {
        CaseNumberShapes(texts + others.texts.filter { !texts.contains($0) }) ?? self
    }

    /// Whether a text has one of the shapes, with a digit in it and no given name.
    func covers(_ text: String) -> Bool {
        let plain = PersonalText.plain(text)
        let bytes = Array(plain.utf8)
        return bytes.contains(where: ASCII.isDigit) && shapes.contains { Self.has(bytes, shape: $0) }
            && !PersonalName.holdsGivenName(plain)
    }

    /// Whether a text is of one of the shapes, whatever it holds.
    func fit(_ text: String) -> Bool {
        let bytes = Array(PersonalText.plain(text).utf8)
        return shapes.contains { Self.has(bytes, shape: $0) }
    }

    private static func has(_ bytes: [UInt8], shape: [UInt8]) -> Bool {
        guard bytes.count == shape.count else { return false }
        return zip(bytes, shape).allSatisfy { byte, sign in
            switch sign {
            case UInt8(ascii: "A"): ASCII.isLetter(byte)
            case UInt8(ascii: "9"): ASCII.isDigit(byte)
            case UInt8(ascii: "X"): ASCII.isAlphanumeric(byte)
            default: byte == sign
            }
        }
    }
}
