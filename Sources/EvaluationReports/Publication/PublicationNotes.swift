import DelimitedText

/// Notes under numbers, each text once, and the sheets that refer to them.
struct PublicationNotes {
    private var texts: [String] = []
    private var sheets: [[String]] = []

    static let sheet = "Notes"

    /// The title of a sheet with the marks of its notes, `[note 1]`.
    mutating func mark(_ title: String, with notes: [String], on sheet: String) -> String {
        notes.reduce(title) { title, note in "\(title) [note \(number(of: note, on: sheet))]" }
    }

    private mutating func number(of note: String, on sheet: String) -> Int {
        let place = texts.firstIndex(of: note) ?? texts.endIndex
        if place == texts.endIndex {
            texts.append(note)
            sheets.append([])
        }
        sheets[place].append(sheet)
        return place + 1
    }

    /// The table of all notes.
    var table: PublicationTable {
        PublicationTable(
            title: "Notes", stem: Self.sheet,
            columns: [.words("Note"), .words("What it says"), .words("Worksheets that refer to it")],
            rows: texts.indices.map { index in
                [
                    .words("[note \(index + 1)]"), .words(texts[index]),
                    .words(sheets[index].joined(separator: ", "), else: .doesNotApply),
                ]
            })
    }
}
