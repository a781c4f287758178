/// One file of a report.
public struct ReportFile: Sendable, Hashable {
    /// Its name inside the report's folder, with a slash where it stands in a folder of its own.
    public var name: String
    /// Its text; UTF-8 with LF on disk.
    public var text: String

    /// A file with its text.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
