import DelimitedText
import Numerics
import Workbooks

/// How many decimal places are kept of the numbers of a sheet: two of pounds and pence, six of everything else.
struct KeptPlaces {
    private let sheet: Sheet
    private let file: String

    /// Of the sheet that stands for a file.
    init(_ sheet: Sheet, as file: String) {
        self.sheet = sheet
        self.file = file
    }

    private static let settings = "evaluation.json"

    /// The sheet with what was worked out to more places rounded to these.
    var rounded: Sheet {
        let places = places
        return sheet.rounded { places($0) }
    }

    private var places: (CellName) -> Int {
        guard file != Self.settings else {
            let sheet = sheet
            return { Self.isAmount(key: sheet[row: $0.row, column: 1].text) ? Money.places : Quantity.writtenPlaces }
        }
        let columns = Set(
            (1...max(sheet.columnCount, 1)).filter {
                ColumnContent(sheet[row: 1, column: $0].text, of: file) == .pounds
            })
        return { columns.contains($0.column) ? Money.places : Quantity.writtenPlaces }
    }

    private static func isAmount(key: String) -> Bool {
        SettingKey.all.contains { $0.path == key.trimmingSpaces() && $0.form == .amount }
    }
}
