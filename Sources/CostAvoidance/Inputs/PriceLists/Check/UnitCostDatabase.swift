import DelimitedText
import Numerics

/// The amounts of a public database, by which a transcription of it is told from its source also where the catalogue has no such
/// entry.
struct UnitCostDatabase: Sendable {
    /// One amount of an entry.
    private struct Key: Hashable {
        let code: String
        let kind: BenefitType
        let year: FinancialYear
    }

    private let amounts: [Key: ExactDecimal]

    /// What names the database in a source; a code is a key only together with an edition.
    private static let name = "unit cost database"
    private static let edition = "1.4"

    static let builtIn = UnitCostDatabase()

    private init() {
        var amounts: [Key: ExactDecimal] = [:]
        for line in Self.printed.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 2, let kind = BenefitType(rawValue: String(words[0])),
                let year = PriceListRow.year(String(words[1]))
            else { continue }
            for entry in words.dropFirst(2) {
                let parts = entry.split(separator: ":")
                guard parts.count == 2, let amount = try? ExactDecimal(parsing: String(parts[1])) else { continue }
                amounts[Key(code: String(parts[0]), kind: kind, year: year)] = amount
            }
        }
        self.amounts = amounts
    }

    /// Whether a row says that it is from this edition of the database.
    static func isSource(of row: PriceListRow) -> Bool {
        let source = row.record.text(.source).lowercased()
        return source.contains(name) && source.contains(edition)
    }

    /// The code of a row's entry and what the database has for it in the row's price year; nil where the row is not from it.
    func entry(of row: PriceListRow) -> (code: String, amount: ExactDecimal)? {
        guard let year = row.priceYear, Self.isSource(of: row) else { return nil }
        // Transfers stand among the fiscal amounts there.
        let kind = row.benefitType == .transfer ? .fiscal : row.benefitType
        let found = row.codes.lazy.compactMap { code in
            amounts[Key(code: code, kind: kind, year: year)].map { (code, $0) }
        }
        return found.first
    }

    /// A pound, for an amount may be written without its pence, and a penny, for it may be written to them.
    static func isRounding(_ amount: ExactDecimal, of right: ExactDecimal) -> Bool {
        let difference = abs(amount.doubleValue - right.doubleValue)
        let isWhole = amount.doubleValue == amount.doubleValue.rounded()
        return difference <= (isWhole ? 0.5 : 0.01) + 1e-9
    }
}
