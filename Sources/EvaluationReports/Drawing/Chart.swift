import DelimitedText

/// One chart of a report, drawn from released figures: a picture, the same in text, and its numbers.
package struct Chart: Sendable {
    /// The name of its files, without an ending: `by-service`.
    package var name: String
    var words: ChartWords
    /// What a reader must know of how it is drawn, and of what is not; empty where there is nothing.
    var note: String
    /// What a reader who cannot see it needs to be told besides the finding: the shape and the main numbers, in a sentence or two.
    package var summary: String
    /// The picture without the words around it, for a page that writes them itself.
    package var picture: Drawing
    /// The chart in text, a line for each mark.
    package var text: String
    /// The numbers it is drawn from.
    package var numbers: CSVWriter

    /// What it shows, which is over the picture.
    package var title: String { words.finding }
    /// What it is of, and what stands in it.
    package var description: String { "\(words.subject) \(summary)" }

    /// The picture with its words around it, so that it can be shown without its report.
    package var drawing: Drawing { picture.framed(words, note: note) }

    /// The picture as a file of its own.
    package var svg: String { SVGWriter.file(drawing, title: title, summary: description) }

    /// Its files beside the report in a form.
    func files(_ form: ChartForm) -> [ReportFile] {
        let csv = ReportFile(name: "charts/\(name).csv", text: numbers.text)
        switch form {
        case .none: return []
        case .text: return [csv]
        case .svg: return [csv, ReportFile(name: "charts/\(name).svg", text: svg)]
        }
    }
}
