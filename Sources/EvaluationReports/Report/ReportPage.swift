/// A format in which the report itself is written, besides Markdown.
public enum ReportPage: Sendable, Hashable {
    /// One page that stands by itself.
    case html
}
