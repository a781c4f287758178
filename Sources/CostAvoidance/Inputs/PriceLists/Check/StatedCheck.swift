import DelimitedText
import Numerics

/// What a list does not say: whether taxes and clients' payments are in its prices, whether they are still true, and who uses them.
///
/// An evaluation tells in its own words which of its prices are old and which years its index lacks.
struct StatedCheck {
    private(set) var diagnostics = Diagnostics()

    /// More years than this behind the newest measured prices, and a price is old: it is then warned of in evaluations too.
    private static let oldAfterYears = 5
    private static let shownNames = 5
    private static let careWords: Set<String> = ["care", "residential", "nursing", "meals", "respite", "domiciliary"]

    /// - Parameters:
    ///   - rows: rows that the catalogue does not have as they are.
    ///   - used: services that an evaluation uses.
    ///   - deflators: the index that carries prices to the evaluation's year.
    ///   - all: every row.
    init(_ rows: [PriceListRow], used: Set<ServiceID>?, deflators: DeflatorSeries, all: [PriceListRow]) {
        for row in rows {
            checkYear(row, deflators)
        }
        if let latest = deflators.lastOutturn { checkAge(rows, latest) }
        tellOnce(
            rows, .vat, code: "vat-not-stated", none: "no row", "whether value added tax is in its price",
            remedy: "Add a column vat with included or excluded, where the source says.")
        tellOnce(
            rows.filter(Self.isCare), .contribution, code: "contribution-not-stated",
            none: "no price of care", "whether what clients pay is in its price",
            remedy: "Add a column contribution with gross or net: of residential care clients pay about a third.")
        guard let used else { return }
        for row in all {
            guard let service = row.service, !used.contains(service) else { continue }
            diagnostics.warn(
                row, .service, code: "unused-price", "no row of the evaluation uses \(Diagnostic.quoted(service.name))",
                remedy: "Delete the row if nothing will use it; else all is well.")
        }
    }

    /// A year that the index cannot carry prices from: an evaluation is refused that does not stay in it or allow the forecast.
    private mutating func checkYear(_ row: PriceListRow, _ deflators: DeflatorSeries) {
        guard let year = PriceListRow.year(row.record.text(.priceYear)), deflators.yearKind == .financial else {
            return
        }
        guard let entry = deflators[year] else {
            return diagnostics.refuse(
                row, .priceYear, code: "price-year-without-index",
                "price_year is \(year), and the index \(deflators.name) covers \(deflators.coverage)",
                remedy: "Look the year up in the source.")
        }
        guard entry.standing == .forecast else { return }
        diagnostics.warn(
            row, .priceYear, code: "price-year-is-forecast",
            "price_year is \(year), whose index is a forecast in \(deflators.name)",
            remedy: "An evaluation takes it only at that price year or with \"allowForecast\": true.")
    }

    /// One sentence for all of them.
    private mutating func checkAge(_ rows: [PriceListRow], _ latest: FinancialYear) {
        let old = rows.filter { row in
            guard let year = row.record[.originalPriceYear].flatMap({ PriceListRow.year($0.text) }) ?? row.priceYear
            else {
                return false
            }
            return latest.startYear - year.startYear > Self.oldAfterYears
        }
        guard let first = old.first else { return }
        let names = old.prefix(Self.shownNames).compactMap { $0.service?.name }.joined(separator: ", ")
        let more = old.count > Self.shownNames ? " and \(old.count - Self.shownNames) more" : ""
        diagnostics.warn(
            first, .priceYear, code: "old-prices",
            "\(old.count == 1 ? "a price is" : "\(old.count) prices are") more than \(Self.oldAfterYears) years older than "
                + "\(latest): \(names)\(more)",
            remedy:
                "An index carries prices and not services: look for newer ones, with `avoided costs` or in the source.")
    }

    private static func isCare(_ row: PriceListRow) -> Bool {
        guard row.bearer.includes(Bearer("Local authority")), row.benefitType == .fiscal else { return false }
        let words = row.label.lowercased().split { !$0.isLetter }.map(String.init)
        return words.contains(where: careWords.contains) && !words.contains("child") && !words.contains("children")
            && UnitLikeness.length(of: row.unit) != nil
    }

    /// Told once: of a list in which no row says it, and of one in which some do not, with the first of those.
    private mutating func tellOnce(
        _ rows: [PriceListRow], _ column: UnitCostColumn, code: String, none: String, _ matter: String, remedy: String
    ) {
        let silent = rows.filter { $0.record.text(column).isEmpty }
        guard let first = silent.first else { return }
        guard silent.count < rows.count else {
            let position = SourcePosition(file: first.record.position.file, line: 1)
            diagnostics.add(
                Diagnostic(
                    .warning, at: position, code: code, message: "\(none) says \(matter)", remedy: remedy))
            return
        }
        let lines = silent.prefix(Self.shownNames).map { String($0.line) }.joined(separator: ", ")
        let more = silent.count > Self.shownNames ? " and \(silent.count - Self.shownNames) more" : ""
        let rowWord = silent.count == 1 ? "a row does not say" : "\(silent.count) rows do not say"
        diagnostics.warn(
            first, column, code: code,
            "\(rowWord) \(matter), as others do: \(silent.count == 1 ? "line" : "lines") \(lines)\(more)",
            remedy: "Fill \(column.name) there too, where the source says.")
    }
}
