import DelimitedText

/// Places in the inputs as whoever wrote them sees them: a file and a line, or a workbook's sheet and a cell.
extension ReleasedEvaluation {
    /// A place as it is shown: `costs.csv:3:5` or `my.xlsx:costs!E3`.
    package func place(_ position: SourcePosition) -> String {
        (sheets?.placed(position) ?? position).description
    }

    /// A sentence of ours that names files, in words about sheets where the inputs are those of a workbook.
    package func told(_ sentence: String) -> String { sheets?.told(sentence) ?? sentence }
}
