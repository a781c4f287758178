/// What makes a part no XML that is read here, and where.
public struct MarkupFault: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Kind: Sendable, Hashable {
        /// Text in another encoding than UTF-8.
        case notUTF8
        /// A document type, by which entities could be defined.
        case documentType
        /// The part ends inside an element.
        case endsEarly
        /// A tag that does not have the form of one, or has an attribute twice.
        case malformedTag
        /// A closing tag that closes nothing that is open.
        case mismatchedTag
        /// Elements are nested too deeply, or one has too many attributes.
        case tooDeep
        /// An entity that is not defined, or a character that there is not.
        case unknownEntity
        /// A control character.
        case controlCharacter
        /// Something stands behind the last element.
        case contentBehindTheEnd
    }

    /// What is wrong.
    public let kind: Kind
    /// Offset of the byte where it was noticed, counting from 0.
    public let offset: Int

    /// A fault at a place.
    init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }

    /// What is wrong, to follow the part's name.
    var words: String {
        switch kind {
        case .notUTF8: "is not in UTF-8"
        case .documentType: "has a document type, which parts of a workbook may not have"
        case .endsEarly: "ends early"
        case .malformedTag: "has a tag that is none, at byte \(offset)"
        case .mismatchedTag: "has a closing tag that fits no other, at byte \(offset)"
        case .tooDeep: "is nested too deeply, or has too many attributes, at byte \(offset)"
        case .unknownEntity: "has an unknown entity at byte \(offset)"
        case .controlCharacter: "has a control character at byte \(offset)"
        case .contentBehindTheEnd: "goes on behind its end, at byte \(offset)"
        }
    }
}
