import DelimitedText
import Numerics

/// Holds amounts against the catalogue's for the same entry of a database, for the same service or for the nearest.
struct KnownPriceCheck {
    private(set) var diagnostics = Diagnostics()
    /// Lines of whose amount something is said.
    private(set) var lines: Set<Int> = []
    private let known: Catalogue
    private let byCode: [String: [UnitCost]]
    private let byLabel: [String: UnitCost]
    private let prices: OneYearPrices
    private let isSearched: Bool

    /// Rows of a list up to which each is searched for in the catalogue under other words: a search takes a millisecond, and in a
    /// longer list only names and labels that are the catalogue's own are held against it.
    private static let mostSearched = 1_000
    /// A price outside these times the catalogue's, at one price year, is worth a second look.
    private static let likely = 0.5...2.0
    /// The edition of the database that codes of the built-in entries belong to, for a code is a key only together with it, and the
    /// edition of the catalogue that holds them.
    private static let database = (name: "unit cost database", edition: "1.4", catalogue: CatalogueEdition.of2015)

    /// - Parameter editions: the editions whose entries are known by their code and year.
    init(_ rows: [PriceListRow], _ known: Catalogue, editions: [Catalogue], _ prices: OneYearPrices) {
        self.known = known
        self.prices = prices
        isSearched = rows.count <= Self.mostSearched
        byLabel = Dictionary(
            known.byTopic.map { (NameLikeness.sense($0.label), $0) }, uniquingKeysWith: { first, _ in first })
        byCode = Dictionary(
            grouping: editions.flatMap(\.byTopic).filter { !$0.sourceRef.isEmpty }, by: \.sourceRef)
        for row in rows { check(row) }
    }

    private mutating func check(_ row: PriceListRow) {
        guard let amount = row.amount, let year = row.priceYear, !amount.isZero else { return }
        if let entry = sameEntry(row), entry.cost.central != amount {
            return tell(row, amount, isNot: entry)
        }
        guard let entry = nearest(row),
            let ratio = prices.ratio(amount, year, to: entry.cost.central, entry.priceYear),
            !Self.likely.contains(ratio)
        else { return }
        lines.insert(row.line)
        let times = ratio < 1 ? Self.part(ratio) : "\(Wording.times(ratio)) times"
        let unit = CalendarMistake(ratio, unit: row.unit)
        diagnostics.warn(
            row, .central, code: "unlike-catalogue",
            "central is \(amount) at \(year) prices, \(times) what the catalogue has for \(entry.service) at one price year "
                + "(\(entry.cost.central) at \(entry.priceYear) prices)" + (unit.map { ", \($0.comparison)" } ?? ""),
            remedy: unit?.remedy
                ?? "Look for another unit, a missing decimal point or another year; if it is right, say in note why.")
    }

    private static func part(_ ratio: Double) -> String {
        let percent = Int(nearest: ratio * 100)
        return percent > 0 ? "\(percent)% of" : "less than 1% of"
    }

    /// The entry of the catalogue that has the same place in its source, year, bearer, kind and unit: the same entry of one database.
    private func sameEntry(_ row: PriceListRow) -> UnitCost? {
        if let entry = databaseEntry(row) { return entry }
        return byCode[row.code]?.first { entry in
            entry.priceYear == row.priceYear && entry.bearer == row.bearer && entry.benefitType == row.benefitType
                && UnitLikeness.compare(entry.unit, with: row.unit) == .same
                && (entry.service == row.service || NameLikeness.sense(entry.label) == NameLikeness.sense(row.label))
        }
    }

    /// The entry of a database whose edition the source names, by its code.
    private func databaseEntry(_ row: PriceListRow) -> UnitCost? {
        let source = row.record.text(.source).lowercased()
        guard source.contains(Self.database.name), source.contains(Self.database.edition), !row.code.isEmpty
        else { return nil }
        return Catalogue.builtIn(Self.database.catalogue).byTopic.first {
            $0.sourceRef == row.code && $0.priceYear == row.priceYear && $0.bearer == row.bearer
                && $0.benefitType == row.benefitType
        }
    }

    /// The catalogue's entry for the same service, or for what is certainly the same by its name or label.
    private func nearest(_ row: PriceListRow) -> UnitCost? {
        let names = [row.service?.name ?? "", row.label]
        let services = names.lazy.compactMap { name in
            known[ServiceID(name)] ?? byLabel[NameLikeness.sense(name)]
                ?? (isSearched ? known.suggestion(for: name)?.service.flatMap { known[$0] } : nil)
        }
        return services.first { entry in
            entry.benefitType == row.benefitType && UnitLikeness.compare(entry.unit, with: row.unit) == .same
        }
    }

    private mutating func tell(_ row: PriceListRow, _ amount: ExactDecimal, isNot entry: UnitCost) {
        lines.insert(row.line)
        let right = entry.cost.central
        let published = "the catalogue has \(right) for \(entry.sourceRef) of the same source (\(entry.service))"
        if let digits = RunTogetherDigits.reading(of: row.record.text(.central), as: right.doubleValue) {
            diagnostics.refuse(
                row, .central, code: "digits-run-together",
                "central is \(amount), and \(published): \(digits) with its digits run together",
                remedy: "Write what the formula comes to.")
        } else {
            diagnostics.warn(
                row, .central, code: "differs-from-source", "central is \(amount), and \(published)",
                remedy: "Look the amount up in the source, or say in note why it is another one.")
        }
    }
}
