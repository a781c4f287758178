/// An Open Packaging container: parts, and the relationships that lead from one to another. ECMA-376 part 2.
struct Package {
    private var archive: ZipArchive

    init(_ archive: ZipArchive) { self.archive = archive }

    /// What one part says of another.
    struct Relationship {
        let id: String
        /// The last word of the relationship's type, which both editions of the standard share: `worksheet`.
        let type: String
        /// The other part's name in the container; nil where it lies outside.
        let part: String?
    }

    /// The last words of relationship types.
    enum RelationshipType {
        static let workbook = "officeDocument"
        static let worksheet = "worksheet"
        static let sharedStrings = "sharedStrings"
        static let styles = "styles"
        /// Notes of the older kind, and comments that are answered.
        static let comments: Set<String> = ["comments", "threadedComment"]
    }

    /// The bytes of a part that must be there.
    mutating func bytes(of part: String) throws(WorkbookFailure.Reason) -> [UInt8] {
        guard let bytes = try archive.contents(of: part) else { throw .missingPart(part) }
        return bytes
    }

    /// Reads a part of XML from its outermost element, which must have this name.
    mutating func read<Value>(
        _ part: String, root: MarkupName,
        _ body: (inout MarkupReader) throws(PartFault) -> Value
    ) throws(WorkbookFailure.Reason) -> Value {
        let bytes = try bytes(of: part)
        do throws(PartFault) {
            return try Self.read(bytes, root, body)
        } catch {
            throw error.reason(part: part)
        }
    }

    private static func read<Value>(
        _ bytes: [UInt8], _ root: MarkupName, _ body: (inout MarkupReader) throws(PartFault) -> Value
    ) throws(PartFault) -> Value {
        var reader = try MarkupReader(bytes)
        guard try reader.root() == root else { throw .content(nil, "the outermost element is another than expected") }
        guard let namespace = try reader.ownNamespace(), namespaces.contains(namespace) else {
            throw .content(nil, "the elements are of an unknown namespace")
        }
        let value = try body(&reader)
        try reader.end()
        return value
    }

    /// The namespaces of parts that are read, in the transitional and in the strict edition of the standard.
    private static let namespaces: Set<String> = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/package/2006/relationships",
    ]

    /// The relationships of a part, or of the container itself for an empty name.
    mutating func relationships(of part: String) throws(WorkbookFailure.Reason) -> [Relationship] {
        let folder = part.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let file = part.split(separator: "/").last ?? ""
        let own = (folder + ["_rels", "\(file).rels"]).joined(separator: "/")
        guard archive.holds(own) else { return [] }
        return try read(own, root: .relationships) { reader throws(PartFault) in
            try Self.relationships(&reader, folder: folder.map(String.init))
        }
    }

    private static func relationships(
        _ reader: inout MarkupReader, folder: [String]
    ) throws(PartFault) -> [Relationship] {
        var found: [Relationship] = []
        while let child = try reader.nextChild() {
            if child == .relationship, let id = try reader.attribute(.idOfRelationship),
                let type = try reader.attribute(.typeOfRelationship), let target = try reader.attribute(.target)
            {
                let isOutside = try reader.attribute(.targetMode) == "External"
                found.append(
                    Relationship(
                        id: id, type: type.split(separator: "/").last.map(String.init) ?? "",
                        part: isOutside ? nil : resolved(target, in: folder)))
            }
            try reader.skip()
        }
        return found
    }

    /// A part's name from the words of a relationship, which start from the folder of the part that says them or from the top;
    /// nil where they lead out of the container.
    private static func resolved(_ target: String, in folder: [String]) -> String? {
        var steps = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..":
                guard steps.popLast() != nil else { return nil }
            default: steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }
}
