/// A report before it is written in any format: what is said, in order. Markdown and HTML are two ways of writing the same one.
public struct ReportDocument: Sendable {
    /// The report's title.
    public var title: String
    /// What follows the title.
    public var blocks: [Block]

    /// A document with its title.
    public init(title: String, blocks: [Block]) {
        self.title = title
        self.blocks = blocks
    }
}

/// One block of a report.
public enum Block: Sendable {
    /// A heading of level 2 or below; level 1 is the document's title.
    case heading(level: Int, RichText)
    /// A paragraph.
    case paragraph(RichText)
    /// A list without an order.
    case bullets([RichText])
    /// A list whose numbers are referred to, counting from 1.
    case numbered([RichText])
    /// Words set off from the rest: the warning a reader must not miss.
    case callout(RichText)
    /// A table.
    case table(ReportTable)
    /// A chart, in the form the report was asked for.
    case chart(Chart, ChartForm)

    /// A heading of a section.
    static func section(_ words: RichText) -> Block { .heading(level: 2, words) }
    /// A heading within a section.
    static func subsection(_ words: RichText) -> Block { .heading(level: 3, words) }
}
