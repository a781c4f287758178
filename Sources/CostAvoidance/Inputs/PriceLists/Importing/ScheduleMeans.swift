import Numerics

/// The prices of the catalogue's services worked out again from the currencies of a newer schedule, by the rule that the catalogue's own
/// were worked out by.
struct ScheduleMeans {
    /// A service of the catalogue that got no price, with the reason.
    typealias Objection = ServiceNames.Objection

    private(set) var prices: [UnitCost] = []
    private(set) var objections: [Objection] = []
    /// Services that a named currency is missing of, and which.
    private(set) var partial: [Objection] = []

    private let rows: [String: [ScheduleRow]]
    private let citation: String
    private let file: PriceTable

    /// - Parameters:
    ///   - targets: the services, each with its currencies.
    ///   - rows: every currency of the list.
    ///   - citation: the publication, as it is to be cited.
    ///   - file: the file, whose name and digest the prices keep.
    init(_ targets: [CatalogueTarget], from rows: [ScheduleRow], citation: String, file: PriceTable) {
        self.rows = Dictionary(grouping: rows, by: \.department)
        self.citation = citation
        self.file = file
        for target in targets {
            guard case .currencies(let selection) = target.place else { continue }
            let own = selection.parts.flatMap { part in
                (self.rows[part.department] ?? []).filter { part.holds($0.code) }
            }
            guard !own.isEmpty else { continue }
            switch price(of: target, selection, from: own) {
            case .success(let price): prices.append(price)
            case .failure(let reason): objections.append(Objection(service: target.entry.service, words: reason.words))
            }
        }
    }

    private struct Reason: Error {
        let words: String
    }

    private mutating func price(
        of target: CatalogueTarget, _ selection: CurrencySelection, from rows: [ScheduleRow]
    ) -> Result<UnitCost, Reason> {
        let priced = rows.filter { $0.price != nil }
        guard let first = priced.first?.price else {
            return .failure(Reason(words: "the unit cost of its currencies is withheld"))
        }
        if let objection = target.objection(to: first) { return .failure(Reason(words: "the list's \(objection)")) }
        guard priced.allSatisfy({ $0.price?.priceYear == first.priceYear }) else {
            return .failure(Reason(words: "its currencies have prices of several years"))
        }
        let missing = selection.single.filter { code in !rows.contains { $0.code == code } }
        guard let price = single(target, rows, missing: missing) ?? mean(target, rows, missing: missing) else {
            return .failure(Reason(words: "the list has no activity to weigh its \(priced.count) currencies by"))
        }
        if !missing.isEmpty {
            partial.append(
                Objection(service: target.entry.service, words: "without \(missing.joined(separator: ", "))"))
        }
        return .success(price)
    }

    /// The price where one row is all that there is.
    private func single(_ target: CatalogueTarget, _ rows: [ScheduleRow], missing: [String]) -> UnitCost? {
        guard rows.count == 1, let published = rows[0].price else { return nil }
        var price = target.price(from: published)
        let alone = missing.isEmpty ? "" : "The one row there is of several; \(Self.words(of: missing))"
        price.note = [alone, Self.remark(of: target.entry)].filter { !$0.isEmpty }.joined(separator: ". ")
        return price
    }

    private static func words(of missing: [String]) -> String { "the list has no \(missing.joined(separator: ", "))" }

    private func mean(_ target: CatalogueTarget, _ rows: [ScheduleRow], missing: [String]) -> UnitCost? {
        let weighed = rows.compactMap { row -> CurrencyMean.Weighed? in
            guard let price = row.price, let activity = row.activity else { return nil }
            return CurrencyMean.Weighed(unitCost: price.cost.central, activity: activity, total: row.total)
        }
        guard let published = rows.first(where: { $0.price != nil })?.price, let mean = CurrencyMean(weighed) else {
            return nil
        }
        var price = target.price(from: published)
        price.cost = Estimate(exactly: mean.mean)
        price.range = .notGiven
        if let ends = mean.ends {
            price.cost = Estimate(low: ends.low, central: mean.mean, high: ends.high)
            price.range = .given
        }
        price.writtenPlaces = mean.mean.places
        price.source = "\(citation) \(published.priceYear)"
        price.sourceRef = reference(target.entry, rows)
        let withheld = rows.count - weighed.count
        var note = "Derived: mean of \(weighed.count) rows by activity"
        if withheld > 0 { note += " (\(withheld) more with activity or unit cost withheld)" }
        if mean.ends != nil {
            note += "; low and high: 10% and 90% of activity lie below, a spread between kinds of case"
        }
        if !missing.isEmpty { note += "; \(Self.words(of: missing))" }
        price.note = [note, Self.remark(of: target.entry)].filter { !$0.isEmpty }.joined(separator: ". ")
        return price
    }

    /// What the catalogue says of the service itself, without how its own price was derived.
    private static func remark(of entry: UnitCost) -> String {
        guard entry.note.hasPrefix("Derived") else { return entry.note }
        return entry.note.split(separator: ". ").dropFirst().joined(separator: ". ")
    }

    private func reference(_ entry: UnitCost, _ rows: [ScheduleRow]) -> String {
        let places = rows.map(\.place)
        let cells =
            places.count > 1
            ? "\(places.count) cells from \(places[0]) to \(places[places.count - 1])" : "cell \(places[0])"
        return "\(entry.sourceRef); \(cells) of \(file.file), SHA-256 \(file.sha256)"
    }
}
