import DelimitedText
import Numerics

/// One price that stands in a list under two names.
struct RepeatedRowCheck {
    private(set) var diagnostics = Diagnostics()

    private struct Price: Hashable {
        let label: String
        let unit: String
        let bearer: Bearer
        let kind: BenefitType
        let year: FinancialYear
    }

    init(_ rows: [PriceListRow]) {
        var first: [Price: PriceListRow] = [:]
        for row in rows {
            guard let year = row.priceYear, let amount = row.amount, !row.label.isEmpty else { continue }
            let price = Price(
                label: NameLikeness.sense(row.label), unit: NameLikeness.sense(row.unit), bearer: row.bearer,
                kind: row.benefitType, year: year)
            guard let earlier = first[price] else {
                first[price] = row
                continue
            }
            // Two rows of one name are told as such.
            guard earlier.service != row.service, let other = earlier.amount else { continue }
            let line = earlier.record.position.line
            let amounts = other == amount ? "the same price" : "another price, \(other)"
            diagnostics.warn(
                row, .label, code: "same-label-twice",
                "\(Diagnostic.quoted(row.label)) stands on line \(line) too, with \(amounts)",
                remedy: other == amount
                    ? "Keep one of the two rows." : "Say in label how the two differ, or keep the right one.")
        }
    }
}
