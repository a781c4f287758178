/// A report before it is written in any format: what is said, in order. Markdown and HTML are two ways of writing the same one.
package struct ReportDocument: Sendable {
    package var title: String
    /// What follows the title.
    package var blocks: [Block]

    /// The heading of the list of references, to which their numbers lead.
    static let references: RichText = "References"

    /// Which of the two documents of a report.
    package enum Part: String, Sendable, Hashable, CaseIterable {
        /// For those who decide.
        case report
        /// For those who check.
        case annex

        /// The name of its file.
        package var file: String { rawValue + ".md" }

        /// The document of a file; nil for another.
        static func named(_ file: String) -> Part? { allCases.first { $0.file == file } }
    }

    /// A document with its title.
    package init(title: String, blocks: [Block]) {
        self.title = title
        self.blocks = blocks
    }
}

/// One block of a report.
package enum Block: Sendable {
    /// A heading of level 2 or below; level 1 is the document's title.
    case heading(level: Int, RichText)
    case paragraph(RichText)
    /// A list without an order.
    case bullets([RichText])
    /// A list whose numbers are referred to, counting from 1.
    case numbered([RichText])
    /// Words set off from the rest: the warning a reader must not miss.
    case callout(RichText)
    case table(ReportTable)
    /// A chart, in the form the report was asked for.
    case chart(Chart, ChartForm)

    /// A heading of a section.
    static func section(_ words: RichText) -> Block { .heading(level: 2, words) }
    /// A heading within a section.
    static func subsection(_ words: RichText) -> Block { .heading(level: 3, words) }
}
