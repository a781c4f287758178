/// A table to be read record by record: held in memory, or, where it is large, read from disk a piece at a time.
public struct CSVFile: Sendable {
    /// The whole file; of one that is on disk, its first records.
    let beginning: SourceFile
    /// Nil where the beginning is all.
    let onDisk: CSVOnDisk?

    /// A file that is held in memory.
    public init(_ whole: SourceFile) {
        beginning = whole
        onDisk = nil
    }

    /// Opens a file of a folder; whatever stands in the way is thrown with its reason.
    ///
    /// A large file is gone over once, and read again when its records are: what is computed from is what was gone over, or reading fails.
    /// One that is out of the ordinary, in its encoding, its header or the length of its rows, is held in memory, and so told of
    /// as any other.
    ///
    /// - Parameters:
    ///   - name: the file's name inside the folder.
    ///   - folder: the folder's path.
    public static func open(name: String, in folder: String) throws(SourceFileFailure) -> CSVFile {
        try open(name: name, in: folder, .usual)
    }

    /// `open` with other measures.
    static func open(
        name: String, in folder: String, _ measures: CSVOnDisk.Measures
    ) throws(SourceFileFailure) -> CSVFile {
        let file = try FileOpening(name: name, folder: folder).opened()
        if file.size > measures.mostHeld, let found = try CSVOnDisk.survey(file, measures),
            let beginning = ordinary(name, found.beginning)
        {
            return CSVFile(beginning: beginning, onDisk: found.onDisk)
        }
        return CSVFile(try SourceFile.load(name: name, in: folder))
    }

    /// First records; nil where something is to be said of the file for which all of it has to be looked at.
    private static func ordinary(_ name: String, _ records: [UInt8]) -> SourceFile? {
        do throws(SourceFileFailure) {
            let beginning = try SourceFile(name: name, bytes: records)
            let head = CSVHeader(beginning)
            return head.cellCount != nil && head.cells.allSatisfy { !$0.plainName.isEmpty } ? beginning : nil
        } catch {
            return nil
        }
    }

    private init(beginning: SourceFile, onDisk: CSVOnDisk?) {
        self.beginning = beginning
        self.onDisk = onDisk
    }

    /// The file's name.
    public var name: String { beginning.name }

    /// How many bytes the file holds, its byte-order mark included.
    public var byteCount: Int { onDisk?.size ?? beginning.byteCount }

    /// The whole file in memory.
    ///
    /// - Throws: where it is on disk and cannot be read, or is no longer what it was.
    public func held() throws(SourceFileFailure) -> SourceFile { try onDisk?.held() ?? beginning }

    /// SHA-256 of the bytes, in hexadecimal digits; worked out anew each time it is asked for.
    ///
    /// - Throws: where it is on disk and cannot be read, or is no longer what it was.
    public func sha256() throws(SourceFileFailure) -> String { try onDisk?.sha256() ?? beginning.sha256 }
}
