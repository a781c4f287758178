import DelimitedText

/// One table of the publication workbook before it is laid out on its sheet.
struct PublicationTable {
    struct Column {
        /// Its heading, with the unit of what it holds.
        var heading: String
        var content: Content

        /// What most of its cells are, by which its heading is aligned.
        enum Content { case words, numbers }

        static func words(_ heading: String) -> Column { Column(heading: heading, content: .words) }
        static func numbers(_ heading: String) -> Column { Column(heading: heading, content: .numbers) }
    }

    /// What it shows, in a line that stands above a narrow table.
    var title: String
    /// What else the title would have to say.
    var detail: String?
    /// What its sheet and its mark are called after.
    var stem: String
    /// What a reader needs beside it; each becomes a numbered note.
    var notes: [String] = []
    var columns: [Column]
    /// Its rows; each has a cell for every column.
    var rows: [[PublicationCell]] = []

    /// The title with what else it would have to say.
    var fullTitle: String { detail.map { "\(title): \($0.prefix(1).lowercased() + $0.dropFirst())" } ?? title }

    /// Whether some cell has no figure for a reason.
    func has(_ absence: CellAbsence) -> Bool { rows.contains { $0.contains { $0.absence == absence } } }
}
