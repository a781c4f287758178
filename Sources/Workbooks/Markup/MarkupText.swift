/// Characters of XML and the entities that stand for some of them. XML 1.0, sections 2.2, 2.3, 2.11 and 4.6.
enum MarkupText {
    /// Whether a byte of text cannot simply be copied.
    @inline(__always) static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
            || (byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t"))
    }

    @inline(__always) static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
            || byte == UInt8(ascii: "\r")
    }

    /// Whether a name may begin with a byte. Letters beyond ASCII are not told from other characters there.
    @inline(__always) static func beginsName(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    @inline(__always) static func continuesName(_ byte: UInt8) -> Bool {
        beginsName(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// Appends what the special byte at a place, which is no `<`, stands for; returns where text goes on.
    static func appendSpecial(_ at: Int, in bytes: [UInt8], to text: inout [UInt8]) throws(PartFault) -> Int {
        switch bytes[at] {
        case UInt8(ascii: "&"):
            let (scalar, next) = try entity(at, in: bytes)
            text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
            return next
        case UInt8(ascii: "\r"):
            // Every line end is a line feed.
            text.append(UInt8(ascii: "\n"))
            return at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n") ? at + 2 : at + 1
        default: throw .markup(.controlCharacter, at: at)
        }
    }

    /// Appends text in which nothing is an entity.
    static func append(_ place: Range<Int>, of bytes: [UInt8], to text: inout [UInt8]) throws(PartFault) {
        var at = place.lowerBound
        while at < place.upperBound {
            if isSpecial(bytes[at]), bytes[at] < 0x20 {
                at = try appendSpecial(at, in: bytes, to: &text)
            } else {
                text.append(bytes[at])
                at += 1
            }
        }
    }

    /// The value of an attribute: entities replaced, every space a plain one.
    static func value(_ place: Range<Int>, of bytes: [UInt8]) throws(PartFault) -> String {
        var value: [UInt8] = []
        var at = place.lowerBound
        while at < place.upperBound {
            if bytes[at] == UInt8(ascii: "&") {
                at = try appendSpecial(at, in: bytes, to: &value)
            } else {
                value.append(isSpace(bytes[at]) ? UInt8(ascii: " ") : bytes[at])
                at += 1
            }
        }
        return String(decoding: value, as: UTF8.self)
    }

    /// The longest reference to a character, `&#x10FFFF;` with some zeros.
    private static let longestEntity = 16
    private static let named: [String: Unicode.Scalar] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]

    private static func entity(_ at: Int, in bytes: [UInt8]) throws(PartFault) -> (Unicode.Scalar, next: Int) {
        let window = bytes[(at + 1)...].prefix(longestEntity)
        guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { throw .markup(.unknownEntity, at: at) }
        let name = String(decoding: bytes[at + 1..<end], as: UTF8.self)
        guard let scalar = named[name] ?? numbered(name) else { throw .markup(.unknownEntity, at: at) }
        return (scalar, end + 1)
    }

    /// The character of `#38` or `#x26`, if XML has it.
    private static func numbered(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHexadecimal = digits.hasPrefix("x")
        let number = isHexadecimal ? digits.dropFirst() : digits
        guard number.allSatisfy(\.isHexDigit), let value = UInt32(number, radix: isHexadecimal ? 16 : 10),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        let isAllowed = value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
        return isAllowed && value != 0xFFFE && value != 0xFFFF ? scalar : nil
    }
}
