import DelimitedText
import Numerics

/// Holds amounts against the catalogue's for the same entry of a database, for the same service or for the nearest.
struct KnownPriceCheck {
    private(set) var diagnostics = Diagnostics()
    private let known: Catalogue
    private let byCode: [String: [UnitCost]]
    private let prices: OneYearPrices

    /// A price outside these times the catalogue's, at one price year, is worth a second look.
    private static let likely = 0.5...2.0

    /// - Parameter editions: the editions whose entries are known by their code and year.
    init(_ rows: [PriceListRow], _ known: Catalogue, editions: [Catalogue], _ prices: OneYearPrices) {
        self.known = known
        self.prices = prices
        byCode = Dictionary(
            grouping: editions.flatMap(\.byTopic).filter { !$0.sourceRef.isEmpty }, by: \.sourceRef)
        for row in rows { check(row) }
    }

    private mutating func check(_ row: PriceListRow) {
        guard let amount = row.amount, let year = row.priceYear else { return }
        if let entry = sameEntry(row), entry.cost.central != amount {
            return tell(row, amount, isNot: entry)
        }
        guard let entry = nearest(row), let ratio = prices.ratio(amount, year, to: entry.cost.central, entry.priceYear),
            !Self.likely.contains(ratio)
        else { return }
        let times = ratio < 1 ? "\(Int((ratio * 100).rounded()))% of" : "\(Self.times(ratio)) times"
        diagnostics.warn(
            row, .central, code: "unlike-catalogue",
            "central is \(amount) at \(year) prices, \(times) what the catalogue has for \(entry.service) at one price year "
                + "(\(entry.cost.central) at \(entry.priceYear) prices)",
            remedy: "Look for another unit, a missing decimal point or another year; if it is right, say in note why.")
    }

    /// The entry of the catalogue that has the same place in its source, year, bearer, kind and unit: the same entry of one database.
    private func sameEntry(_ row: PriceListRow) -> UnitCost? {
        byCode[row.code]?.first { entry in
            entry.priceYear == row.priceYear && entry.bearer == row.bearer && entry.benefitType == row.benefitType
                && UnitLikeness.compare(entry.unit, with: row.unit) == .same
                && (entry.service == row.service || NameLikeness.sense(entry.label) == NameLikeness.sense(row.label))
        }
    }

    /// The catalogue's entry for the same service, or for what is certainly the same by its name or label.
    private func nearest(_ row: PriceListRow) -> UnitCost? {
        let names = [row.service?.name ?? "", row.label]
        let services = names.lazy.compactMap { name in
            known[ServiceID(name)] ?? known.suggestion(for: name)?.service.flatMap { known[$0] }
        }
        return services.first { entry in
            entry.benefitType == row.benefitType && UnitLikeness.compare(entry.unit, with: row.unit) == .same
        }
    }

    private mutating func tell(_ row: PriceListRow, _ amount: ExactDecimal, isNot entry: UnitCost) {
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

    private static func times(_ ratio: Double) -> String {
        let million = 1_000_000.0
        guard ratio < million else { return "more than a million" }
        return ratio < 10 ? String((ratio * 10).rounded() / 10) : Wording.grouped(Int(ratio.rounded()))
    }
}

/// Amounts that are the numbers of a sum written one after the other: `99532` where a spreadsheet had `=995/3*2`.
enum RunTogetherDigits {
    /// How near to the right amount a reading must come.
    private static let tolerance = 0.001

    /// The sum that the digits may have been, which comes to `right`; nil where none does.
    static func reading(of text: String, as right: Double) -> String? {
        let characters = Array(text)
        guard characters.count > 2, characters.allSatisfy({ $0 == "." || ($0.isASCII && $0.isNumber) }) else {
            return nil
        }
        // The longest first number first: it is the likeliest.
        for cut in (1..<characters.count).reversed() {
            guard let first = Double(String(characters[..<cut])) else { continue }
            let rest = characters[cut...]
            if let found = two(first, rest, right) ?? three(first, rest, right) { return found }
        }
        return nil
    }

    private static func isNear(_ value: Double, _ right: Double) -> Bool { abs(value - right) <= right * tolerance }

    private static func two(_ first: Double, _ rest: ArraySlice<Character>, _ right: Double) -> String? {
        guard rest.first != "0", let second = Double(String(rest)), second > 1 else { return nil }
        let written = "\(plain(first))\u{F7}\(plain(second))"
        if isNear(first / second, right) { return written }
        // Two thirds: what a council pays where clients pay a third.
        if second == 3, isNear(first / 3 * 2, right) { return "two thirds of \(plain(first))" }
        if isNear(first * second, right) { return "\(plain(first))\u{D7}\(plain(second))" }
        return isNear(first + second, right) ? "\(plain(first))+\(plain(second))" : nil
    }

    private static func three(_ first: Double, _ rest: ArraySlice<Character>, _ right: Double) -> String? {
        for cut in rest.indices.dropFirst() {
            guard let second = Double(String(rest[..<cut])), let third = Double(String(rest[cut...])), second > 0,
                third > 0
            else { continue }
            if isNear(first / second * third, right) {
                return "\(plain(first))\u{F7}\(plain(second))\u{D7}\(plain(third))"
            }
            if isNear(first * second / third, right) {
                return "\(plain(first))\u{D7}\(plain(second))\u{F7}\(plain(third))"
            }
            if isNear(first + second + third, right) { return "\(plain(first))+\(plain(second))+\(plain(third))" }
        }
        return nil
    }

    private static func plain(_ number: Double) -> String {
        number == number.rounded() && number < 1e15 ? String(Int(number)) : String(number)
    }
}
