import DelimitedText

/// One of the tables that a report has for spreadsheets and scripts.
struct PublishedTable {
    let subject: TableSubject
    let table: CSVTable

    init(_ subject: TableSubject, _ table: CSVTable) {
        self.subject = subject
        self.table = table
    }

    /// The file that holds it.
    var file: String { "\(subject.stem).csv" }
}
