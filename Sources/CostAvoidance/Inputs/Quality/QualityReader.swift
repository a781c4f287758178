import DelimitedText

/// Reads `quality.csv`: what was checked, by whom, with what result.
struct QualityReader: Sendable {
    let settings: EvaluationSettings

    /// The rows, in the order of the file, with everything found wrong.
    func read(_ file: SourceFile) -> ReadRows<QualityCheck> {
        let reader = CSVReader(file)
        let columns = CSVColumns(reader, required: ["date", "check", "by", "result"], optional: ["note"])
        let guarded = GuardedColumns(reader, place: .caseCell, months: [columns["date"]])
        return reader.rows(under: columns, guarded: guarded, table: .quality) { row($0, columns, &$1) }
    }

    private func row(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader
    ) -> QualityCheck? {
        let date = date(record.cell(at: columns["date"]), &cells)
        let check = cells.requiredText(record.cell(at: columns["check"]), "check")
        let by = cells.requiredName(record.cell(at: columns["by"]), "by")
        let result = cells.requiredText(record.cell(at: columns["result"]), "result")
        guard cells.isRecordSound, let date, let check, let by, let result else { return nil }
        return QualityCheck(
            date: date, check: check, by: by, result: result, note: cells.text(record.cell(at: columns["note"])))
    }

    /// A day, a month or a year, in the forms of `evaluation.json` or as a spreadsheet writes them.
    private func date(_ cell: CSVCell?, _ cells: inout CellReader) -> String? {
        guard let cell, cells.requiredText(cell, "date") != nil, let (text, time) = cells.writtenTime(cell, "date")
        else {
            return nil
        }
        look(at: time, text, cell, &cells)
        return text
    }

    /// Notes a check that was made long before the evaluation or after it.
    private func look(at time: CheckTime, _ text: String, _ cell: CSVCell, _ cells: inout CellReader) {
        guard let (verdict, _, words) = CheckReach(settings)?.distance(of: time) else { return }
        let message = "date is \(Diagnostic.quoted(text)), \(words)"
        switch verdict {
        case .doubtful:
            cells.warning(
                cell, "month-far-from-period", message, remedy: "Correct the year; where it is right, leave it.")
        case .impossible: cells.error(cell, "month-far-from-period", message, remedy: "Correct the year.")
        }
    }
}
