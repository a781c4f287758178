import CostAvoidance
import DelimitedText

/// Words of the report for a reader who has the workbook and none of the files: those that were read are called by what they hold.
enum StandaloneWords {
    /// The text with `costs.csv` as `the input table "costs"`.
    static func text(_ words: String) -> String {
        let own = words.replacing("this annex", with: "the report's annex")
        // A pattern takes long to look for, and few words name a file.
        let mayNameFile = zip(own.utf8, own.utf8.dropFirst()).contains { point, letter in
            point == UInt8(ascii: ".") && (letter == UInt8(ascii: "c") || letter == UInt8(ascii: "j"))
        }
        guard mayNameFile else { return own }
        return own.replacing(/\b([a-z]+(?:-[a-z]+)*)\.(csv|json)\b/) { match in
            let name = "\(match.output.1).\(match.output.2)"
            return EvaluationFolder.fileNames.contains(name)
                ? "the input table \"\(EvaluationFolder.sheetName(of: name))\"" : String(match.output.0)
        }
    }

    /// The name of a file as a table of the inputs: `costs`.
    static func table(_ file: String) -> String {
        EvaluationFolder.fileNames.contains(file) ? EvaluationFolder.sheetName(of: file) : file
    }
}

extension PublicationTable {
    /// The table in words that need no file.
    var standingAlone: PublicationTable {
        var table = self
        table.title = StandaloneWords.text(title)
        table.detail = detail.map(StandaloneWords.text)
        table.notes = notes.map(StandaloneWords.text)
        table.rows = rows.map { row in
            row.map { cell in
                if case .words(let words) = cell { .words(StandaloneWords.text(words)) } else { cell }
            }
        }
        return table
    }
}
