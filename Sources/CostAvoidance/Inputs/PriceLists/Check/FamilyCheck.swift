import DelimitedText
import Numerics

/// Prices that must fit one another: a part and its whole, and one thing for a year, a week, a day and an hour.
struct FamilyCheck {
    private(set) var diagnostics = Diagnostics()
    private let prices: OneYearPrices

    /// Rounding of parts that are printed in pounds.
    private static let rounding = 1.01
    /// Of codes nobody knows whether the third number is a part or a kind of the whole, and a kind may be dearer than the mean of all:
    /// the catalogue's dearest kind is one and a half times it.
    private static let kindOfWhole = 2.0

    init(_ rows: [PriceListRow], _ prices: OneYearPrices) {
        self.prices = prices
        checkParts(rows)
        checkTimes(rows)
    }

    // MARK: Parts

    private mutating func checkParts(_ rows: [PriceListRow]) {
        let wholes = Dictionary(rows.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let named = Dictionary(
            rows.compactMap { row in row.service.map { ($0.name, row) } }, uniquingKeysWith: { first, _ in first })
        for row in rows {
            let byName = Self.whole(of: row, among: named)
            guard let whole = byName ?? Self.whole(ofCode: row.code).flatMap({ wholes[$0] }),
                whole.benefitType == row.benefitType, UnitLikeness.compare(whole.unit, with: row.unit) == .same,
                let ratio = ratio(row, to: whole), ratio > (byName == nil ? Self.kindOfWhole : Self.rounding)
            else { continue }
            diagnostics.warn(
                row, .central, code: "part-above-whole",
                "central is \(Self.shown(row)), more than the whole of which it is a part: \(Self.shown(whole)) on line "
                    + "\(whole.record.position.line)",
                remedy: "Look both up in the source; a part is never dearer than its whole.")
        }
    }

    /// `SS7.1` for `SS7.1.3`: in the Unit Cost Database a third number is a part of the entry.
    private static func whole(ofCode code: String) -> String? {
        let parts = code.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].first?.isLetter == true, parts.dropFirst().allSatisfy({ Int($0) != nil })
        else {
            return nil
        }
        return parts.dropLast().joined(separator: ".")
    }

    private static let partWords: Set<String> = ["part", "share", "component", "element", "portion"]

    /// The row of the name that this one's begins with, where the label calls it a part.
    private static func whole(of row: PriceListRow, among named: [String: PriceListRow]) -> PriceListRow? {
        let words = row.label.lowercased().split { !$0.isLetter }.map(String.init)
        guard words.contains(where: partWords.contains) || words.starts(with: ["of", "which"]),
            var name = row.service?.name
        else { return nil }
        while let hyphen = name.lastIndex(of: "-") {
            name = String(name[..<hyphen])
            if let whole = named[name] { return whole }
        }
        return nil
    }

    // MARK: Times

    /// A length of time, with how many hours it has at most and how many a year has of it.
    private struct Time {
        let hours: Double
        let isCalendar: Bool
    }

    private static let times: [String: Time] = [
        "hour": Time(hours: 1, isCalendar: false), "day": Time(hours: 24, isCalendar: false),
        "week": Time(hours: 168, isCalendar: true), "month": Time(hours: 730.5, isCalendar: true),
        "year": Time(hours: 8_766, isCalendar: true),
    ]
    /// How far a year may be from its 52 weeks and its 12 months: places stand empty, and rates have reductions.
    private static let calendarTolerance = 2.0

    private mutating func checkTimes(_ rows: [PriceListRow]) {
        var families: [String: [(row: PriceListRow, time: Time)]] = [:]
        for row in rows {
            guard let length = UnitLikeness.length(of: row.unit), let time = Self.times[length] else { continue }
            for name in Self.stems(of: row) {
                families["\(name)|\(row.bearer.name)|\(row.benefitType.rawValue)", default: []].append((row, time))
            }
        }
        var told: Set<Int> = []
        for family in families.keys.sorted() {
            for pair in Self.pairs(families[family] ?? [])
            where told.insert(pair.long.row.record.position.line).inserted {
                check(long: pair.long, short: pair.short)
            }
        }
    }

    /// What a row is about without the unit in its name.
    private static func stems(of row: PriceListRow) -> Set<String> {
        let times = Set([
            "hour", "day", "week", "month", "year", "hourly", "daily", "weekly", "monthly", "yearly", "annual",
        ])
        func stem(_ text: String) -> String {
            SearchWords(text).telling.text.split(separator: " ").filter { !times.contains(String($0)) }.joined(
                separator: " ")
        }
        return Set([row.service?.name ?? "", row.label].map(stem)).subtracting([""])
    }

    private typealias Timed = (row: PriceListRow, time: Time)

    private static func pairs(_ family: [Timed]) -> [(long: Timed, short: Timed)] {
        family.flatMap { long in
            family.filter { $0.time.hours < long.time.hours }.map { (long, $0) }
        }
    }

    private mutating func check(long: Timed, short: Timed) {
        guard let ratio = ratio(long.row, to: short.row) else { return }
        let count = long.time.hours / short.time.hours
        let isCalendar = long.time.isCalendar && short.time.isCalendar
        let least = isCalendar ? count / Self.calendarTolerance : 1
        let most = isCalendar ? count * Self.calendarTolerance : count * Self.rounding
        guard ratio < least || ratio > most else { return }
        let times =
            ratio < 10
            ? String((ratio * 10).rounded(.towardZero) / 10) : Wording.grouped(Int(wholePartOf: min(ratio, 1e9)))
        diagnostics.warn(
            long.row, .central, code: "year-against-weeks",
            "central is \(Self.shown(long.row)) for \(Self.one(long.row.unit)), \(times) times the "
                + "\(Self.shown(short.row)) for \(Self.one(short.row.unit)) on line "
                + "\(short.row.record.position.line); \(Self.one(long.row.unit)) has "
                + "\(Wording.grouped(Int(nearest: count))) of them",
            remedy: "Look both up in the source: most often one of them is for another unit.")
    }

    // MARK: Amounts

    private func ratio(_ row: PriceListRow, to other: PriceListRow) -> Double? {
        guard let amount = row.amount, let year = row.priceYear, let base = other.amount, let baseYear = other.priceYear
        else {
            return nil
        }
        return prices.ratio(amount, year, to: base, baseYear)
    }

    private static func one(_ unit: String) -> String { "\(Wording.article(unit)) \(unit)" }

    private static func shown(_ row: PriceListRow) -> String {
        let year = row.priceYear.map { " at \($0) prices" } ?? ""
        return row.withheld.taken(outOf: row.amount?.description ?? "") + year
    }
}
