/// The words around a picture: the finding over it, beneath that what it is of, and under the picture a note and where it comes from.
///
/// Government Analysis Function, "Data visualisation: charts" (analysisfunction.civilservice.gov.uk), titles: a headline title says
/// what the chart shows, a subtitle which data they are, and the source stands beneath.
struct ChartWords: Sendable {
    var finding: String
    /// Measure, place, period and prices.
    var subject: String
    /// Whose figures they are; a picture may be shown without its report.
    var source: String
}

extension Drawing {
    private static let margin = 12.0
    private static let lineHeight = 16.0

    /// This picture under its finding and its subject, and above a note and where it comes from.
    func framed(_ words: ChartWords, note: String) -> Drawing {
        var framed = Drawing(width: width, height: 0)
        let head = framed.head(words)
        framed.elements += elements.map { $0.moved(down: head) }
        framed.foot(note, words, under: head + height)
        return framed
    }

    /// Writes finding and subject; returns the last baseline.
    private mutating func head(_ words: ChartWords) -> Double {
        var y = Self.margin
        // Bold letters are wider.
        for line in TextMeasure.wrapped(
            words.finding, width: (width - 2 * Self.margin) / TextMeasure.bold, size: 15, lines: 3)
        {
            y += 18
            write(line, at: Point(Self.margin, y), size: 15, weight: .bold)
        }
        y += 3
        for line in TextMeasure.wrapped(words.subject, width: width - 2 * Self.margin, size: 12, lines: 4) {
            y += Self.lineHeight
            write(line, at: Point(Self.margin, y), size: 12, ink: .faint)
        }
        return y
    }

    /// Writes a note and the source under a picture, and ends there.
    private mutating func foot(_ note: String, _ words: ChartWords, under bottom: Double) {
        var y = bottom
        for text in [note, words.source] {
            for line in TextMeasure.wrapped(text, width: width - 2 * Self.margin, size: 12, lines: 4)
            where !line.isEmpty {
                y += Self.lineHeight
                write(line, at: Point(Self.margin, y), size: 12, ink: .faint)
            }
        }
        height = y + Self.margin
    }
}
