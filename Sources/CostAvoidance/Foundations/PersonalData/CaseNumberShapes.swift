/// Shapes that an evaluation says its case numbers have, so that one of them is not taken for somebody's number by chance.
///
/// `A` stands for a letter, `9` for a digit, `X` for either, and any other sign for itself: `AA-9999`, `9999999999`. A shape without
/// a digit is none, and a cell that holds a name, an e-mail address or an address is refused whatever its shape.
package struct CaseNumberShapes: Sendable, Hashable {
    private let shapes: [[UInt8]]

    static let advice =
        " If it is a number of your own that only looks so, say in evaluation.json what your case numbers look like:"
        + " \"caseIds\": \"AA9999\", where A is a letter, 9 a digit and X either."

    /// The same where a sheet is turned into rows of an evaluation that is there already.
    static let adviceBesideOutput =
        advice + " It is read where --output names a file in the folder of that evaluation."

    /// - Returns: nil where one of the texts is no shape.
    init?(_ texts: [String]) {
        guard !texts.isEmpty, texts.allSatisfy(Self.isShape) else { return nil }
        shapes = texts.map { Array($0.utf8) }
    }

    /// Whether a text can be the shape of case numbers: printable, with a digit, no space in it and no letter that means nothing.
    private static func isShape(_ text: String) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "9") || $0 == UInt8(ascii: "X") }
            && text.utf8.count <= longest
            && text.utf8.allSatisfy { byte in
                (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "@")
                    && (!ASCII.isAlphanumeric(byte) || "A9X".utf8.contains(byte))
            }
    }

    private static let longest = 40

    /// Whether a text has one of the shapes, with a digit in it and no given name.
    func covers(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.contains(where: ASCII.isDigit) && shapes.contains { Self.has(bytes, shape: $0) }
            && !PersonalName.holdsGivenName(text)
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
