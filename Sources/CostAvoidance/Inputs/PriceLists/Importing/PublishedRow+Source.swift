import DelimitedText
import Numerics

/// Where a row comes from, under which licence, and what is to be said of it.
extension PublishedRow {
    /// The licence of the row: a list of one's own may hold prices of an owner who allows no reprint.
    var ownLicence: PriceLicence {
        let source = text(.source)
        guard map.isOwn, !licence.forbidsTables, PriceLicence.isOwners(source) else { return licence }
        return PriceLicence("All rights reserved by the owner of \(source); \(licence.name) was given")
    }

    func citation(of year: FinancialYear) -> String {
        let own = text(.source)
        let edition = map.catalogueSource == .nationalSchedule ? " \(year)" : ""
        let publication = (map.citation ?? table.file) + edition
        return own.isEmpty ? publication : "\(publication); original: \(own)"
    }

    func reference(_ column: Int?) -> String {
        let code = text(.code)
        let cell = table.place(row: row.number, column: column ?? 0)
        return (code.isEmpty ? "" : "\(code); ") + "cell \(cell) of \(table.file), SHA-256 \(table.sha256)"
    }

    func note(_ conversion: PriceListMap.Conversion?, written: String, amount: ExactDecimal) -> String {
        var parts: [String] = []
        if let conversion {
            parts.append(
                "\(amount) for one \(written), carried to one \(conversion.unit) by \(conversion.factor) "
                    + "(\(conversion.source))")
        }
        if map.catalogueSource != .adultSocialCare, !text(.detail).isEmpty { parts.append(text(.detail)) }
        if !text(.note).isEmpty { parts.append(text(.note).replacing("\n", with: " ")) }
        return parts.joined(separator: "; ")
    }
}
