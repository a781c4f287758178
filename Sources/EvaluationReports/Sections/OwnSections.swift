import CostAvoidance

/// Sections in the evaluator's own words, each at the place that the name of its file says.
enum OwnSections {
    /// Those that stand at a place, in the order of their files' names.
    static func blocks(at place: OwnSectionPlace?, _ context: ReportContext) -> [Block] {
        guard let place else { return [] }
        return context.findings.released.sections.filter { $0.place == place }.flatMap(blocks)
    }

    private static func blocks(_ section: OwnSection) -> [Block] {
        [
            .section(RichText(section.title)),
            .paragraph("\(emphasis: "In the evaluator's own words; not worked out from the inputs.")"),
        ] + section.blocks.map(block)
    }

    private static func block(_ block: OwnSection.Block) -> Block {
        switch block {
        case .heading(let spans): .subsection(text(spans))
        case .paragraph(let spans): .paragraph(text(spans))
        case .bullets(let items): .bullets(items.map(text))
        case .numbered(let items): .numbered(items.map(text))
        }
    }

    private static func text(_ spans: [OwnSection.Span]) -> RichText {
        RichText(
            spans.map { span in
                switch span {
                case .plain(let words): .plain(words)
                case .strong(let words): .strong(words)
                case .emphasis(let words): .emphasis(words)
                case .code(let words): .code(words)
                case .address(let address): .address(address)
                case .document(let file): ReportDocument.Part.named(file).map { .document($0) } ?? .plain(file)
                }
            })
    }
}
