import DelimitedText
import Numerics

/// Somebody's list of prices made into the rows of a `unit-costs.csv`.
package struct PriceListImport: Sendable {
    /// A row that became no price, with the reason.
    package struct Rejected: Sendable {
        /// The row's place: `Crime!A14`.
        package let place: String
        package let reason: String
        package let code: String
        package let label: String
    }

    /// Why nothing of a file could be taken.
    package enum Refusal: Error, Sendable {
        /// No sheet has a header with the columns of the map; those that were found missing in the likeliest.
        case noHeader(wanted: [String])
        /// Neither the map, the command line nor the file says under which licence the prices are published.
        case noLicence
        /// What was given as the licence names none.
        case namelessLicence(String)
        /// A price year is needed for every row and stands nowhere.
        case noPriceYear
    }

    /// The prices, in the order of the file.
    package private(set) var taken: [UnitCost] = []
    /// The rows that became none.
    package private(set) var rejected: [Rejected] = []
    /// What a reader should know: where the header was found, what was left out.
    package private(set) var remarks: [String] = []
    /// How many of the prices have the name of a built-in one, in whose place they stand.
    package private(set) var replacing = 0
    /// The licence the prices are published under.
    package let licence: PriceLicence

    /// Takes the prices of a published file.
    ///
    /// - Parameters:
    ///   - tables: the sheets of a workbook, or the one table of a CSV file, in their order.
    ///   - map: which column is what.
    ///   - licence: the licence as it was given with the command.
    ///   - priceYear: the price year of rows that name none, as it was given with the command.
    ///   - known: the catalogue, by whose names its own services are called.
    package init(
        _ tables: [PriceTable], map: PriceListMap, licence: String?, priceYear: FinancialYear?,
        known: Catalogue = .builtIn
    ) throws(Refusal) {
        let head = tables.flatMap { $0.rows.prefix(Self.titleRows) }.flatMap(\.cells).joined(separator: "\n")
        let written = licence ?? map.licence
        if let written, NoName.isOne(written) { throw .namelessLicence(written) }
        let stated = written.map(PriceLicence.init)
        let found = tables.compactMap { table in PublishedHeader(of: table, map).map { (table, $0) } }
        guard !found.isEmpty else { throw .noHeader(wanted: PublishedHeader.wanted(map)) }
        guard let licence = stated ?? PriceLicence.found(in: head) else { throw .noLicence }
        self.licence = licence
        var names = ServiceNames(known: known)
        let year = priceYear ?? Self.year(in: head)
        guard year != nil || map.constants[.priceYear] != nil || found.contains(where: { $0.1.hasYears }) else {
            throw .noPriceYear
        }
        if stated == nil { remarks.append("licence found in the file: \(licence.name)") }
        if let year, priceYear == nil, !found.contains(where: { $0.1.hasYears }) {
            remarks.append("price year found in the titles: \(year)")
        }
        for (table, header) in found {
            let titles = table.rows.prefix { $0.number < header.row }.filter { !$0.isBlank }
            let above = titles.count
            let place = table.sheet.map { "sheet \($0): " } ?? ""
            remarks.append(
                "\(place)header on line \(header.row)"
                    + (above > 0 ? ", \(above) title row\(above == 1 ? "" : "s") above it passed over" : ""))
            take(table, header, map.named(by: titles), year, &names)
        }
        replacing = taken.count { known.contains($0.service) }
        let benefits = map.holdsBenefits ? taken.count { $0.benefitType == .transfer } : 0
        if benefits > 0 {
            remarks.append(
                "\(benefits == 1 ? "1 price is a benefit" : "\(benefits) prices are benefits") that the Department for Work "
                    + "and Pensions pays: taken as transfer and not as fiscal, for what one is paid another pays")
        }
    }

    /// How many rows from the top may hold titles and a licence.
    private static let titleRows = 60

    /// A financial year that a title names: `National Schedule 2024/25`.
    static func year(in titles: String) -> FinancialYear? {
        titles.split { !($0.isNumber || $0 == "/" || $0 == "-" || $0 == "\u{2013}") }.lazy
            .compactMap { word in try? FinancialYear(parsing: word.replacing("\u{2013}", with: "-")) }.first
    }

    private mutating func take(
        _ table: PriceTable, _ header: PublishedHeader, _ map: PriceListMap, _ year: FinancialYear?,
        _ names: inout ServiceNames
    ) {
        for row in table.rows where row.number > header.row && !row.isBlank {
            let reader = PublishedRow(row, table: table, header: header, map: map, year: year, licence: licence)
            for result in reader.prices() {
                switch result {
                case .price(var price, let code):
                    price.service = names.name(for: price, code: code)
                    taken.append(price)
                case .rejected(let reason):
                    rejected.append(
                        Rejected(
                            place: table.place(row: row.number, column: 0), reason: reason,
                            code: reader.text(.code), label: reader.text(.label)))
                case .passedOver: continue
                }
            }
        }
    }
}

/// Names for services that a publication only describes.
struct ServiceNames {
    private let known: [String: UnitCost]
    private var used: Set<String> = []

    /// Longer names are cut: they stand in every table.
    private static let longest = 60

    init(known: Catalogue) {
        self.known = Dictionary(
            known.byTopic.map { (NameLikeness.sense($0.label), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The catalogue's name where it has an entry of this very label for the same unit, and else the label in small letters with
    /// hyphens; a second service of one label has its code behind it.
    mutating func name(for price: UnitCost, code: String) -> ServiceID {
        if let twin = known[NameLikeness.sense(price.label)], twin.benefitType == price.benefitType,
            UnitLikeness.compare(twin.unit, with: price.unit) == .same, used.insert(twin.service.name).inserted
        {
            return twin.service
        }
        let kind = price.benefitType == .fiscal ? "" : "-\(price.benefitType.rawValue)"
        let plain = Self.hyphenated(price.label, upTo: Self.longest) + kind
        if used.insert(plain).inserted { return ServiceID(plain) }
        let coded = plain + "-" + Self.hyphenated(code, upTo: Self.longest)
        if !code.isEmpty, used.insert(coded).inserted { return ServiceID(coded) }
        var number = 2
        while !used.insert("\(plain)-\(number)").inserted { number += 1 }
        return ServiceID("\(plain)-\(number)")
    }

    private static func hyphenated(_ text: String, upTo limit: Int) -> String {
        let words = text.lowercased().replacing("&", with: "").split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var name = ""
        for word in words {
            guard name.count + word.count < limit else { break }
            name += (name.isEmpty ? "" : "-") + word
        }
        return name.isEmpty ? "price" : name
    }
}
