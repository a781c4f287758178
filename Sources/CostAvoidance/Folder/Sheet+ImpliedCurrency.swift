import DelimitedText
import Workbooks

extension Sheet {
    private static let settings = "evaluation.json"
    private static let printed = "implied."
    private static let currency = "implied.currency"

    /// The sheet with amounts of a figure that somebody printed taken for what they are where `implied.currency` names their currency:
    /// they are the only ones that may be in another than pounds.
    func settlingCurrency(in file: String) -> Sheet {
        guard file == Self.settings, !foreignMoney.isEmpty, rows.contains(where: Self.namesCurrency) else {
            return self
        }
        var sheet = self
        sheet.statedMoney = Set(
            foreignMoney.filter { self[row: $0.row, column: 1].text.hasPrefix(Self.printed) })
        return sheet
    }

    private static func namesCurrency(_ row: SheetRow) -> Bool {
        row.text(1).trimmingSpaces() == currency && !row.text(2).trimmingSpaces().isEmpty
    }
}
