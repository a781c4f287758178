/// Reads JSON (RFC 8259) and reports what is wrong: faults whose meaning is plain are reported and read over, so that
/// one run finds all of them; at the others reading stops.
struct JSONReader {
    var cursor: JSONCursor
    private(set) var diagnostics = Diagnostics()
    private var depth = 0

    /// Reading cannot go on; why has been reported.
    struct Stop: Error {}

    init(_ file: SourceFile) { cursor = JSONCursor(file) }

    /// The file's one value; nil if it could not be read to its end.
    mutating func document() -> LocatedJSON? {
        do {
            try skipSpace()
            guard cursor.byte != nil else { throw stop(.nothing) }
            let value = try value()
            try skipSpace()
            if cursor.byte != nil { report(.moreThanOneValue) }
            return value
        } catch {
            return nil
        }
    }

    /// Counts a fault, at the cursor unless said otherwise.
    mutating func report(_ fault: JSONFault, at position: SourcePosition? = nil) {
        diagnostics.add(fault.diagnostic(at: position ?? cursor.position))
    }

    /// Counts a fault behind which nothing can be read.
    mutating func stop(_ fault: JSONFault, at position: SourcePosition? = nil) -> Stop {
        report(fault, at: position)
        return Stop()
    }

    /// Passes over white space, and over comments with a word about them.
    mutating func skipSpace() throws(Stop) {
        while let byte = cursor.byte {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), lineFeed, carriageReturn: cursor.advance()
            case UInt8(ascii: "#"): skipLineComment()
            case UInt8(ascii: "/") where cursor.isAt("//"): skipLineComment()
            case UInt8(ascii: "/") where cursor.isAt("/*"): try skipBlockComment()
            default:
                cursor.mark()
                return
            }
        }
    }

    private mutating func skipLineComment() {
        report(.comment)
        while let byte = cursor.byte, byte != lineFeed, byte != carriageReturn { cursor.advance() }
    }

    private mutating func skipBlockComment() throws(Stop) {
        report(.comment)
        let start = cursor.position
        while !cursor.isAt("*/") {
            guard cursor.byte != nil else {
                throw stop(.endOfFile(inside: "the comment", openedOn: start.line), at: start)
            }
            cursor.advance()
        }
        cursor.advance(by: 2)
    }

    /// The value at the cursor.
    mutating func value() throws(Stop) -> LocatedJSON {
        let position = cursor.position
        return LocatedJSON(try content(), at: position)
    }

    private mutating func content() throws(Stop) -> LocatedJSON.Content {
        guard let scalar = cursor.scalar else { throw stop(.endBeforeValue) }
        switch scalar {
        case "{": return try nested { reader throws(Stop) in .object(try reader.members()) }
        case "[": return try nested { reader throws(Stop) in .array(try reader.elements()) }
        case _ where JSONReader.closingQuote(for: scalar) != nil: return .string(try text())
        case "0"..."9", "-", "+", ".": return number()
        case _ where JSONReader.isWordStart(scalar): return word()
        default: throw stop(.unexpected(scalar, wanted: "a value"))
        }
    }

    private mutating func nested(
        _ body: (inout JSONReader) throws(Stop) -> LocatedJSON.Content
    ) throws(Stop) -> LocatedJSON.Content {
        guard depth < LocatedJSON.deepest else { throw stop(.tooDeep) }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }
}

// MARK: - Lists and objects

extension JSONReader {
    /// A bracket and what it wants.
    private struct Bracket {
        let closing: Unicode.Scalar
        let name: String
        let opening: SourcePosition
    }

    private mutating func elements() throws(Stop) -> [LocatedJSON] {
        let bracket = Bracket(closing: "]", name: "the list", opening: cursor.position)
        var elements: [LocatedJSON] = []
        try entries(of: bracket) { reader throws(Stop) in elements.append(try reader.value()) }
        return elements
    }

    private mutating func members() throws(Stop) -> [LocatedJSON.Member] {
        let bracket = Bracket(closing: "}", name: "the object", opening: cursor.position)
        var members: [LocatedJSON.Member] = []
        var lines: [String: Int] = [:]
        try entries(of: bracket) { reader throws(Stop) in
            let member = try reader.member()
            if let first = lines[member.key] {
                reader.report(.duplicateKey(member.key, firstOn: first), at: member.keyPosition)
            } else {
                lines[member.key] = member.keyPosition.line
                members.append(member)
            }
        }
        return members
    }

    private mutating func member() throws(Stop) -> LocatedJSON.Member {
        let position = cursor.position
        let key = try key()
        try skipSpace()
        if cursor.byte == UInt8(ascii: ":") {
            cursor.advance()
        } else if cursor.byte == UInt8(ascii: "=") {
            report(.missingColon(key: key))
            cursor.advance()
        } else if cursor.byte != nil {
            report(.missingColon(key: key))
        }
        try skipSpace()
        return LocatedJSON.Member(key: key, keyPosition: position, value: try value())
    }

    private mutating func key() throws(Stop) -> String {
        guard let scalar = cursor.scalar else { throw Stop() }
        if JSONReader.closingQuote(for: scalar) != nil { return try text() }
        if ("0"..."9").contains(scalar) { throw stop(.digitForKey(scalar)) }
        guard JSONReader.isWordStart(scalar) else { throw stop(.unexpected(scalar, wanted: "a key in double quotes")) }
        let position = cursor.position
        let key = bareWord()
        report(.unquotedKey(key), at: position)
        return key
    }

    /// What stands before the place where an entry may begin.
    private enum Before {
        case opening, entry, faultyComma
        case comma(SourcePosition)
    }

    /// Passes over a comma, or what was written for one.
    private mutating func separator(_ scalar: Unicode.Scalar, after before: Before) -> Before {
        let position = cursor.position
        cursor.advance()
        if scalar == ";" {
            report(.semicolon, at: position)
            return .faultyComma
        }
        if case .entry = before { return .comma(position) }
        report(.extraComma, at: position)
        return .faultyComma
    }

    /// Reads entries and the commas between them up to the closing bracket.
    private mutating func entries(
        of bracket: Bracket, entry: (inout JSONReader) throws(Stop) -> Void
    ) throws(Stop) {
        cursor.advance()
        var before = Before.opening
        while true {
            try skipSpace()
            guard let scalar = cursor.scalar else {
                throw stop(.endOfFile(inside: bracket.name, openedOn: bracket.opening.line), at: bracket.opening)
            }
            switch scalar {
            case bracket.closing:
                if case .comma(let comma) = before { report(.trailingComma(closing: bracket.closing), at: comma) }
                cursor.advance()
                return
            case "]", "}":
                throw stop(.mismatchedBracket(found: scalar, wanted: bracket.closing, openedOn: bracket.opening.line))
            case ",", ";":
                before = separator(scalar, after: before)
            default:
                if case .entry = before, scalar != ":" { report(.missingComma) }
                try entry(&self)
                before = .entry
            }
        }
    }
}
