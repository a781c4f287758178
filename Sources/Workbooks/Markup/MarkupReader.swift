/// A strict reader of as much XML 1.0 as parts of a workbook are written in: elements, attributes, entities, CDATA, comments
/// and processing instructions; UTF-8; no document type, so that no entity is ever defined.
///
/// It is asked for one child after another:
///
///     var reader = try MarkupReader(bytes)
///     let root = try reader.root()
///     while let child = try reader.nextChild() {
///         // then one of: its own children in the same way, `text`, `skip`
///     }
///
/// Whoever gets an element finishes it: by asking for children until there are none, by `text` or by `skip`.
struct MarkupReader {
    let bytes: [UInt8]
    /// Where reading goes on.
    private(set) var at: Int
    /// The attributes of the element opened last.
    private(set) var attributes: [MarkupAttribute] = []
    /// The names of the elements that are open, as written.
    private var open: [Range<Int>] = []
    /// Whether the element opened last is closed by its own tag.
    private var isSelfClosing = false

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A reader of a part's bytes, all of which are checked to be UTF-8 first.
    init(_ bytes: [UInt8]) throws(PartFault) {
        if let bad = MarkupEncoding.firstBadByte(bytes) { throw .markup(.notUTF8, at: bad) }
        self.bytes = bytes
        at = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    }

    /// The name of the outermost element, which is then open.
    mutating func root() throws(PartFault) -> MarkupName {
        try toTag()
        guard at < bytes.count else { throw .markup(.endsEarly, at: at) }
        return try openTag()
    }

    /// The name of the next element inside the innermost open one, which is then open itself; nil where there is none left, and
    /// the innermost is closed. Text between elements is passed over.
    mutating func nextChild() throws(PartFault) -> MarkupName? {
        if isSelfClosing {
            closeSelf()
            return nil
        }
        try toTag()
        guard at + 1 < bytes.count else { throw .markup(.endsEarly, at: at) }
        guard bytes[at + 1] == UInt8(ascii: "/") else { return try openTag() }
        try closeTag()
        return nil
    }

    /// Passes over the innermost open element and all that is in it.
    mutating func skip() throws(PartFault) {
        let depth = open.count
        while open.count >= depth { _ = try nextChild() }
    }

    /// What is done with an element among the words of another: it is open, and closed when that returns.
    typealias Inner = (inout MarkupReader, MarkupName, inout [UInt8]) throws(PartFault) -> Void

    /// Appends the text of the innermost open element and closes it; elements in it are passed over.
    mutating func text(into text: inout [UInt8]) throws(PartFault) {
        try self.text(into: &text) { reader, _, _ throws(PartFault) in try reader.skip() }
    }

    /// Appends the text of the innermost open element and closes it; what elements in it come to is the caller's to say.
    mutating func text(into text: inout [UInt8], _ inner: Inner) throws(PartFault) {
        if isSelfClosing { return closeSelf() }
        while true {
            let start = at
            while at < bytes.count, !MarkupText.isSpecial(bytes[at]) { at += 1 }
            text.append(contentsOf: bytes[start..<at])
            guard at < bytes.count else { throw .markup(.endsEarly, at: at) }
            if bytes[at] != UInt8(ascii: "<") {
                at = try MarkupText.appendSpecial(at, in: bytes, to: &text)
            } else if follows("</") {
                return try closeTag()
            } else if follows("<![CDATA[") {
                let content = try behind("<![CDATA[", until: "]]>")
                try MarkupText.append(content, of: bytes, to: &text)
            } else if !(try passOver()) {
                let name = try openTag()
                try inner(&self, name, &text)
            }
        }
    }

    /// Checks that nothing but comments stands behind the outermost element, which must be closed.
    mutating func end() throws(PartFault) {
        assert(open.isEmpty)
        try toTag()
        guard at == bytes.count else { throw .markup(.contentBehindTheEnd, at: at) }
    }

    // MARK: Attributes

    /// The bytes of an attribute without a prefix, as written; nil where the element opened last has none of that name.
    func rawAttribute(_ name: MarkupName) -> ArraySlice<UInt8>? {
        for attribute in attributes where attribute.name == name && !attribute.hasPrefix {
            return bytes[attribute.value]
        }
        return nil
    }

    /// The value of an attribute without a prefix.
    func attribute(_ name: MarkupName) throws(PartFault) -> String? {
        for attribute in attributes where attribute.name == name && !attribute.hasPrefix {
            return try MarkupText.value(attribute.value, of: bytes)
        }
        return nil
    }

    /// The value of an attribute with a prefix, as `r:id` is.
    func prefixedAttribute(_ name: MarkupName) throws(PartFault) -> String? {
        for attribute in attributes where attribute.name == name && attribute.hasPrefix {
            return try MarkupText.value(attribute.value, of: bytes)
        }
        return nil
    }

    /// The namespace that the element opened last is in, where it says so itself.
    func ownNamespace() throws(PartFault) -> String? {
        guard let name = open.last else { return nil }
        let colon = bytes[name].firstIndex(of: UInt8(ascii: ":"))
        let declaration = Array("xmlns".utf8) + (colon.map { [UInt8(ascii: ":")] + bytes[name.lowerBound..<$0] } ?? [])
        for attribute in attributes where bytes[attribute.written].elementsEqual(declaration) {
            return try MarkupText.value(attribute.value, of: bytes)
        }
        return nil
    }
}

// MARK: - Tags

extension MarkupReader {
    /// Goes to the next tag that opens or closes an element, or to the end.
    private mutating func toTag() throws(PartFault) {
        while true {
            while at < bytes.count, bytes[at] != UInt8(ascii: "<") {
                if bytes[at] < 0x20, !MarkupText.isSpace(bytes[at]) { throw .markup(.controlCharacter, at: at) }
                if open.isEmpty, !MarkupText.isSpace(bytes[at]) { throw .markup(.contentBehindTheEnd, at: at) }
                at += 1
            }
            guard at < bytes.count, try passOver() else { return }
        }
    }

    /// Passes over a comment, an instruction or a piece of CDATA; false where none stands here.
    private mutating func passOver() throws(PartFault) -> Bool {
        if follows("<!--") {
            _ = try behind("<!--", until: "-->")
        } else if follows("<?") {
            let start = at
            let instruction = try behind("<?", until: "?>")
            if start <= Self.byteOrderMark.count { try MarkupEncoding.check(bytes[instruction], at: start) }
        } else if follows("<![CDATA["), !open.isEmpty {
            _ = try behind("<![CDATA[", until: "]]>")
        } else if follows("<!") {
            throw .markup(follows("<!DOCTYPE") ? .documentType : .malformedTag, at: at)
        } else {
            return false
        }
        return true
    }

    private func follows(_ sign: StaticString) -> Bool {
        sign.withUTF8Buffer { bytes[at...].starts(with: $0) }
    }

    /// What stands behind one sign and before another; reading goes on behind that.
    private mutating func behind(_ sign: StaticString, until end: StaticString) throws(PartFault) -> Range<Int> {
        let start = at + sign.utf8CodeUnitCount
        at = start
        while at < bytes.count {
            if follows(end) {
                defer { at += end.utf8CodeUnitCount }
                return start..<at
            }
            at += 1
        }
        throw .markup(.endsEarly, at: at)
    }

    private mutating func closeSelf() {
        isSelfClosing = false
        open.removeLast()
    }

    private mutating func closeTag() throws(PartFault) {
        let start = at
        at += 2
        let name = try nameRange()
        skipSpace()
        guard let opened = open.last, bytes[opened] == bytes[name] else {
            throw .markup(.mismatchedTag, at: start)
        }
        guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else { throw .markup(.malformedTag, at: start) }
        at += 1
        open.removeLast()
    }

    private mutating func openTag() throws(PartFault) -> MarkupName {
        let start = at
        at += 1
        let name = try nameRange()
        guard open.count < WorkbookLimits.depth else { throw .markup(.tooDeep, at: start) }
        open.append(name)
        attributes.removeAll(keepingCapacity: true)
        while true {
            let hadSpace = skipSpace()
            guard at < bytes.count else { throw .markup(.endsEarly, at: at) }
            switch bytes[at] {
            case UInt8(ascii: ">"):
                at += 1
                return MarkupName(local(name))
            case UInt8(ascii: "/"):
                guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: ">") else {
                    throw .markup(.malformedTag, at: start)
                }
                at += 2
                isSelfClosing = true
                return MarkupName(local(name))
            default:
                guard hadSpace else { throw .markup(.malformedTag, at: start) }
                try readAttribute()
            }
        }
    }

    private mutating func readAttribute() throws(PartFault) {
        let name = try nameRange()
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { throw .markup(.malformedTag, at: at) }
        at += 1
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
            throw .markup(.malformedTag, at: at)
        }
        let quote = bytes[at]
        let start = at + 1
        at = start
        while at < bytes.count, bytes[at] != quote {
            guard bytes[at] != UInt8(ascii: "<") else { throw .markup(.malformedTag, at: at) }
            if bytes[at] < 0x20, !MarkupText.isSpace(bytes[at]) { throw .markup(.controlCharacter, at: at) }
            at += 1
        }
        guard at < bytes.count else { throw .markup(.endsEarly, at: at) }
        guard attributes.count < WorkbookLimits.attributes else { throw .markup(.tooDeep, at: name.lowerBound) }
        guard !attributes.contains(where: { bytes[$0.written] == bytes[name] }) else {
            throw .markup(.malformedTag, at: name.lowerBound)
        }
        let local = local(name)
        attributes.append(
            MarkupAttribute(
                name: MarkupName(local), written: name, hasPrefix: local.startIndex != name.lowerBound,
                value: start..<at))
        at += 1
    }

    /// A name without its prefix.
    private func local(_ name: Range<Int>) -> ArraySlice<UInt8> {
        guard let colon = bytes[name].lastIndex(of: UInt8(ascii: ":")) else { return bytes[name] }
        return bytes[colon + 1..<name.upperBound]
    }

    private mutating func nameRange() throws(PartFault) -> Range<Int> {
        let start = at
        guard at < bytes.count, MarkupText.beginsName(bytes[at]) else { throw .markup(.malformedTag, at: at) }
        while at < bytes.count, MarkupText.continuesName(bytes[at]) { at += 1 }
        return start..<at
    }

    @discardableResult private mutating func skipSpace() -> Bool {
        let start = at
        while at < bytes.count, MarkupText.isSpace(bytes[at]) { at += 1 }
        return at > start
    }
}
