import DelimitedText
import Numerics

/// Holds amounts against the catalogue's for the same entry of a database, for the same service or for the nearest.
struct KnownPriceCheck {
    private(set) var diagnostics = Diagnostics()
    /// Lines of whose amount something is said.
    private(set) var lines: Set<Int> = []
    private let edition: CatalogueEdition
    private let all = PricesOfAllEditions.builtIn
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

    /// - Parameter edition: the catalogue whose entries are the nearest; by code and year those of all editions are known.
    init(_ rows: [PriceListRow], _ edition: CatalogueEdition, _ prices: OneYearPrices) {
        self.edition = edition
        self.prices = prices
        isSearched = rows.count <= Self.mostSearched
        for row in rows { check(row) }
    }

    private var known: Catalogue { .builtIn(edition) }

    private mutating func check(_ row: PriceListRow) {
        guard let amount = row.amount, let year = row.priceYear, !amount.isZero else { return }
        if let entry = sameEntry(row), entry.cost.central != amount {
            return tell(
                row, amount, isNot: entry.cost.central,
                "the catalogue has \(entry.cost.central) for \(entry.sourceRef) of the same source (\(entry.service))")
        }
        if let (entry, digits) = twoThirds(row) { return tellTwoThirds(row, amount, entry, digits) }
        guard let entry = nearest(row) else { return checkTime(row, amount, year) }
        guard
            let ratio = prices.ratio(amount, year, to: entry.cost.central, entry.priceYear),
            !Self.likely.contains(ratio)
        else { return }
        lines.insert(row.line)
        let times = ratio < 1 ? Self.part(ratio) : "\(Wording.times(ratio)) times"
        let unit = MistakenUnit(ratio, amount, year, of: row, prices)
        diagnostics.warn(
            row, .central, code: "unlike-catalogue",
            "central is \(amount) at \(year) prices, \(times) what the catalogue has for \(entry.service) at one price year "
                + "(\(entry.cost.central) at \(entry.priceYear) prices)" + unit.comparison, remedy: unit.remedy)
    }

    /// Compares a time with another one of the nearest service that the search finds.
    private mutating func checkTime(_ row: PriceListRow, _ amount: ExactDecimal, _ year: FinancialYear) {
        guard isSearched, let near = NearTimePrice(row, in: known, prices) else { return }
        lines.insert(row.line)
        diagnostics.warn(
            row, .central, code: "unlike-catalogue",
            "central is \(amount) for \(Wording.article(row.unit)) \(row.unit) at \(year) prices, and the catalogue has "
                + "\(near.entry.cost.central) for \(Wording.article(near.entry.unit)) \(near.entry.unit) of "
                + "\(near.entry.service) at \(near.entry.priceYear) prices: at one price year \(near.comparison)",
            remedy: "Look up in the source what the amount is for; if it is right, say in note why.")
    }

    private static func part(_ ratio: Double) -> String {
        let percent = Int(nearest: ratio * 100)
        return percent > 0 ? "\(percent)% of" : "less than 1% of"
    }

    /// The entry of the catalogue that has the same place in its source, year, bearer, kind and unit: the same entry of one database.
    private func sameEntry(_ row: PriceListRow) -> UnitCost? {
        if let entry = databaseEntry(row) { return entry }
        return row.codes.lazy.compactMap { all.byCode[$0] }.first?.first { entry in
            entry.priceYear == row.priceYear && entry.bearer == row.bearer && entry.benefitType == row.benefitType
                && UnitLikeness.compare(entry.unit, with: row.unit) == .same
                && (entry.service == row.service || NameLikeness.sense(entry.label) == NameLikeness.sense(row.label))
        }
    }

    /// The entry of a database whose edition the source names, by its code.
    private func databaseEntry(_ row: PriceListRow) -> UnitCost? {
        let source = row.record.text(.source).lowercased()
        guard source.contains(Self.database.name), source.contains(Self.database.edition) else { return nil }
        let codes = row.codes
        return Catalogue.builtIn(Self.database.catalogue).byTopic.first {
            !$0.sourceRef.isEmpty && codes.contains($0.sourceRef) && $0.priceYear == row.priceYear
                && $0.bearer == row.bearer && $0.benefitType == row.benefitType
        }
    }

    /// The entry of the same name or label, year, kind and unit whose amount is two thirds of the row's without its last digits, and
    /// the formula that they were.
    private func twoThirds(_ row: PriceListRow) -> (entry: UnitCost, digits: String)? {
        // Before the catalogue is searched, which takes longest: hardly any amount ends like one.
        guard RunTogetherDigits.endsLikeTwoThirds(row.record.text(.central)) else { return nil }
        let named = row.service.flatMap { all.byService[$0] } ?? []
        let near = isSearched ? known.suggestion(for: row.label)?.service.flatMap { all.byService[$0] } : nil
        let entries = named + all.labelled(row.label) + (near ?? [])
        return entries.lazy.filter { entry in
            entry.priceYear == row.priceYear && entry.benefitType == row.benefitType
                && UnitLikeness.compare(entry.unit, with: row.unit) == .same
        }.compactMap { entry in
            RunTogetherDigits.twoThirds(row.record.text(.central), as: entry.cost.central.doubleValue)
                .map { (entry, $0) }
        }.first
    }

    /// The catalogue's entry for the same service, or for what is certainly the same by its name or label.
    private func nearest(_ row: PriceListRow) -> UnitCost? {
        let names = [row.service?.name ?? "", row.label]
        let services = names.lazy.compactMap { name in
            known[ServiceID(name)] ?? all.first(labelled: name, in: edition)
                ?? (isSearched ? known.suggestion(for: name)?.service.flatMap { known[$0] } : nil)
        }
        return services.first { entry in
            entry.benefitType == row.benefitType && UnitLikeness.compare(entry.unit, with: row.unit) == .same
        }
    }

    private mutating func tell(
        _ row: PriceListRow, _ amount: ExactDecimal, isNot right: ExactDecimal, _ published: String
    ) {
        lines.insert(row.line)
        if let digits = RunTogetherDigits.reading(of: row.record.text(.central), as: right.doubleValue) {
            diagnostics.refuse(
                row, .central, code: "digits-run-together",
                "central is \(amount), and \(published): "
                    + (row.withheld.isWithheld
                        ? "the digits of a sum run together" : "\(digits) with its digits run together"),
                remedy: "Write what the formula comes to.")
        } else {
            diagnostics.warn(
                row, .central, code: "differs-from-source", "central is \(amount), and \(published)",
                remedy: "Look the amount up in the source, or say in note why it is another one.")
        }
    }

    private mutating func tellTwoThirds(
        _ row: PriceListRow, _ amount: ExactDecimal, _ entry: UnitCost, _ digits: String
    ) {
        lines.insert(row.line)
        diagnostics.warn(
            row, .central, code: "digits-run-together",
            "central is \(amount), and the catalogue has \(entry.cost.central) for \(entry.service) at the same prices: "
                + "\(digits) with its digits run together",
            remedy: "Look the amount up in the source, and write what the formula comes to.")
    }
}
