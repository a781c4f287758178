import DelimitedText
import Numerics

/// One row of a published table read as prices.
struct PublishedRow {
    private let row: PriceTable.Row
    private let table: PriceTable
    private let header: PublishedHeader
    private let map: PriceListMap
    private let year: FinancialYear?
    private let licence: PriceLicence

    init(
        _ row: PriceTable.Row, table: PriceTable, header: PublishedHeader, map: PriceListMap,
        year: FinancialYear?,
        licence: PriceLicence
    ) {
        self.row = row
        self.table = table
        self.header = header
        self.map = map
        self.year = year
        self.licence = licence
    }

    /// What became of a row.
    enum Result {
        case price(UnitCost, code: String)
        case rejected(String)
        /// A heading or a note, and no row of the table.
        case passedOver
    }

    private struct Reason: Error {
        let words: String
    }

    /// The text of a field: its column's, or what stands for every row.
    func text(_ field: PriceListMap.Field) -> String {
        let cell = row[header[field]]
        return cell.isEmpty ? map.constants[field] ?? "" : cell
    }

    /// Every price of the row; of a row that has none, why.
    func prices() -> [Result] {
        let amounts: [(kind: BenefitType?, amount: Int?, year: Int?)] =
            map.values.isEmpty
            ? [(nil, header[.central], header[.priceYear])]
            : header.values.map { ($0.kind, $0.amount, $0.year ?? header[.priceYear]) }
        if [.label, .department, .code].contains(where: { TotalName.isNothingElse(text($0)) }) {
            return [.rejected("the row is a total of others")]
        }
        guard amounts.contains(where: { !row[$0.amount].isEmpty }) || !isHeadingOrNote else { return [.passedOver] }
        if let wanted = map.wantedArea, header[.area] != nil, text(.area).lowercased() != wanted.lowercased() {
            return [.rejected("area is \(Diagnostic.quoted(text(.area))), and prices of \(wanted) are taken")]
        }
        let given = amounts.filter { !row[$0.amount].isEmpty }
        guard !given.isEmpty else { return [.rejected("there is no amount")] }
        return given.map { value in
            do throws(Reason) {
                return .price(try price(value.kind, at: value.amount, year: value.year), code: text(.code))
            } catch {
                return .rejected(error.words)
            }
        }
    }

    /// A heading between rows, or a note below them: nothing but words, and neither a code nor a unit.
    private var isHeadingOrNote: Bool {
        row.cells.count { !$0.isEmpty } <= Self.mostWordsOfNote && row[header[.unit]].isEmpty
            && (header[.code] == nil || header[.code] == header[.label] || row[header[.code]].isEmpty || isOneCell)
    }

    private var isOneCell: Bool { row.cells.count { !$0.isEmpty } == 1 }

    /// Cells of a note: its number and its text.
    private static let mostWordsOfNote = 2

    private func price(_ kind: BenefitType?, at column: Int?, year yearColumn: Int?) throws(Reason) -> UnitCost {
        let label = label
        guard !label.isEmpty else { throw Reason(words: "there is no description") }
        let written = try unit()
        let amount = try amount(column)
        let priceYear = try priceYear(yearColumn)
        let bearer = text(.bearer)
        guard !bearer.isEmpty else { throw Reason(words: "nobody is named who bears the cost") }
        let stated = try benefitType()
        let kind = isBenefit(bearer) && (kind ?? stated) == .fiscal ? .transfer : kind ?? stated
        let conversion = map.conversions[written.lowercased()]
        let central = try conversion.map { conversion throws(Reason) in try converted(amount, conversion) } ?? amount
        var price = UnitCost(
            service: ServiceID("price"), label: label, unit: conversion?.unit ?? written,
            cost: try range(around: central, conversion), range: hasRange ? .given : .notGiven, priceYear: priceYear,
            bearer: Self.bearer(bearer, of: kind), benefitType: kind,
            source: citation(of: priceYear), origin: .evaluation(SourcePosition(file: table.file, line: row.number)))
        price.sourceRef = reference(column)
        price.licence = licence.name + (licence.forbidsTables ? " (not to be published again as a table)" : "")
        price.url = text(.url)
        price.contribution = contribution(label)
        price.valueAddedTax = ValueAddedTax(rawValue: text(.vat).lowercased())
        price.note = note(conversion, written: written, amount: amount)
        return price
    }

    /// What the row is of, in the words of its publication.
    private var label: String {
        let parts =
            map.catalogueSource == .adultSocialCare ? [text(.label), text(.detail), text(.reason)] : [text(.label)]
        let label = parts.filter { !$0.isEmpty }.joined(separator: ", ")
        return [department, label].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    // MARK: Regions

    /// What tells the services of a table of regions apart.
    var regionalService: String? { map.wantedArea == nil ? nil : "\(label), \(text(.unit))" }

    /// The row as one region's price of its service; nil where it is none.
    func regionalPrice() -> RegionalSpread.Price? {
        guard let regionalService, header[.area] != nil, let region = RegionalSpread.region(text(.area)),
            let amount = try? amount(header[.central])
        else { return nil }
        return RegionalSpread.Price(service: regionalService, region: region, amount: amount)
    }

    // MARK: Departments

    /// The department that a row is of: its own column, or the sheet that it stands in.
    private var knownDepartment: ScheduleDepartment? {
        guard map.catalogueSource == .nationalSchedule else { return nil }
        return [text(.department), table.sheet ?? ""].lazy.compactMap(ScheduleDepartment.named).first
    }

    private var department: String { knownDepartment?.name ?? text(.department) }

    /// The row as a currency of its department; nil where the list is no schedule or the row no currency.
    ///
    /// - Parameter price: what it became; nil where it was rejected.
    func scheduleRow(price: UnitCost?) -> ScheduleRow? {
        guard let knownDepartment, !text(.code).isEmpty, !TotalName.isNothingElse(text(.code)) else { return nil }
        return ScheduleRow(
            department: knownDepartment.name, code: text(.code),
            place: table.place(row: row.number, column: header[.central] ?? 0), price: price,
            activity: number(.activity), total: number(.total))
    }

    private func number(_ field: PriceListMap.Field) -> ExactDecimal? {
        let number = try? ExactDecimal(parsing: PublishedAmount.plain(row[header[field]]))
        return number.flatMap { $0 > .zero ? $0 : nil }
    }

    // MARK: Cells

    private func unit() throws(Reason) -> String {
        let written = text(.unit)
        if !written.isEmpty { return Self.plainUnit(written) }
        if let unit = knownDepartment?.unit { return unit }
        let department = department
        if let unit = map.unitsOfDepartments.first(where: { department.lowercased().contains($0.word) })?.unit {
            return unit
        }
        throw Reason(
            words: department.isEmpty
                ? "there is no unit" : "nobody says what \(Diagnostic.quoted(department)) is counted in")
    }

    /// The unit without `per`; a year of a person is the catalogue's year.
    private static func plainUnit(_ written: String) -> String {
        let per = "per "
        let unit = written.lowercased().hasPrefix(per) ? String(written.dropFirst(per.count)) : written
        // `Each` is a word, and `FTE` an abbreviation.
        let plain = unit.dropFirst().allSatisfy { !$0.isUppercase } ? unit.lowercased() : unit
        let parts = plain.lowercased().split(separator: " ").map(String.init)
        guard parts.count == 3, parts[1] == "per", UnitLikeness.length(of: parts[2]) != nil,
            UnitLikeness.isPerson(parts[0])
        else { return plain }
        return parts[2]
    }

    private func amount(_ column: Int?) throws(Reason) -> ExactDecimal {
        let written = row[column]
        guard !PublishedAmount.suppressions.contains(written.lowercased()) else {
            throw Reason(words: "the amount is suppressed or not known: \(written)")
        }
        let plain = PublishedAmount.plain(written)
        do throws(DecimalError) {
            let amount = try ExactDecimal(parsing: plain)
            guard !amount.isNegative else { throw DecimalError.notANumber }
            return amount.rounded(toPlaces: Self.places)
        } catch {
            throw Reason(words: "the amount is \(Diagnostic.quoted(written)), which is no amount of pounds")
        }
    }

    /// Decimals that `unit-costs.csv` takes.
    private static let places = 6

    private func converted(
        _ amount: ExactDecimal, _ conversion: PriceListMap.Conversion
    ) throws(Reason) -> ExactDecimal {
        var product = ExactProduct(amount)
        do throws(ArithmeticError) {
            try product.divide(by: conversion.factor)
            return ExactDecimal(significand: try product.rounded(toPlaces: Self.places), places: Self.places)
        } catch {
            throw Reason(words: "the amount is too large to be converted")
        }
    }

    private var hasRange: Bool { !text(.low).isEmpty && !text(.high).isEmpty }

    private func range(
        around central: ExactDecimal, _ conversion: PriceListMap.Conversion?
    ) throws(Reason) -> Estimate<ExactDecimal> {
        guard hasRange else { return Estimate(exactly: central) }
        var low = try amount(header[.low])
        var high = try amount(header[.high])
        if let conversion {
            low = try converted(low, conversion)
            high = try converted(high, conversion)
        }
        guard low <= central, central <= high else {
            throw Reason(words: "low, central and high are \(low), \(central) and \(high), out of order")
        }
        return Estimate(low: low, central: central, high: high)
    }

    private func priceYear(_ column: Int?) throws(Reason) -> FinancialYear {
        let cell = row[column]
        let written = cell.isEmpty ? map.constants[.priceYear] ?? "" : cell
        if written.isEmpty, let year { return year }
        do throws(FinancialYearError) { return try FinancialYear(parsing: written) } catch {
            throw Reason(words: "the price year is \(Diagnostic.quoted(written)); \(error.explanation)")
        }
    }

    private func benefitType() throws(Reason) -> BenefitType {
        let written = text(.benefitType).lowercased()
        guard !written.isEmpty else { return .fiscal }
        guard let kind = BenefitType(rawValue: written) else {
            throw Reason(words: "benefit_type is \(Diagnostic.quoted(written))")
        }
        return kind
    }

    /// What a row says of it, or what stands for every row; nothing where the cost is of people whom the council alone supports.
    private func contribution(_ label: String) -> ClientContribution? {
        let own = row[header[.contribution]]
        guard own.isEmpty else { return ClientContribution(rawValue: own.lowercased()) }
        return label.lowercased().contains("supported only")
            ? nil : ClientContribution(rawValue: text(.contribution).lowercased())
    }

    /// The catalogue's word for a body that a database calls otherwise.
    private static func bearer(_ written: String) -> Bearer {
        let words: [(said: String, name: String)] = [
            ("criminal justice system", "Criminal justice"), ("prison", "Criminal justice"),
            ("court", "Criminal justice"),
            ("probation", "Criminal justice"), ("fire and rescue", "Fire service"),
            ("local authorities", "Local authority"),
            ("ministry of justice", "Criminal justice"), ("multiple", "Several public bodies"), ("hm revenue", "HMRC"),
        ]
        return Bearer(words.first { written.lowercased().hasPrefix($0.said) }?.name ?? written)
    }

    private static func bearer(_ written: String, of kind: BenefitType) -> Bearer {
        switch kind {
        case .fiscal, .transfer: bearer(written)
        case .social: Bearer("Society")
        case .economic: Bearer("Individuals and the economy")
        }
    }

    private func isBenefit(_ bearer: String) -> Bool {
        map.holdsBenefits && BenefitPayment.isPaid(by: bearer, "\(text(.label)) \(text(.detail))")
    }

    // MARK: Where it comes from

    private func citation(of year: FinancialYear) -> String {
        let own = text(.source)
        let edition = map.catalogueSource == .nationalSchedule ? " \(year)" : ""
        let publication = (map.citation ?? table.file) + edition
        return own.isEmpty ? publication : "\(publication); original: \(own)"
    }

    private func reference(_ column: Int?) -> String {
        let code = text(.code)
        let cell = table.place(row: row.number, column: column ?? 0)
        return (code.isEmpty ? "" : "\(code); ") + "cell \(cell) of \(table.file), SHA-256 \(table.sha256)"
    }

    private func note(_ conversion: PriceListMap.Conversion?, written: String, amount: ExactDecimal) -> String {
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
