import DelimitedText
import Numerics

/// One row of a published table read as prices.
struct PublishedRow {
    let row: PriceTable.Row
    let table: PriceTable
    let header: PublishedHeader
    let map: PriceListMap
    /// The year of rows that name none.
    let year: DefaultYear
    /// What the headings say of the amounts of each column.
    let terms: [Int: AmountTerms]
    /// Where it says which share of a saving could leave a budget; nil where no column does.
    let cashable: CashableColumn?
    let licence: PriceLicence

    init(
        _ row: PriceTable.Row, table: PriceTable, header: PublishedHeader, map: PriceListMap, year: DefaultYear,
        terms: [Int: AmountTerms], cashable: CashableColumn?, licence: PriceLicence
    ) {
        self.row = row
        self.table = table
        self.header = header
        self.map = map
        self.year = year
        self.terms = terms
        self.cashable = cashable
        self.licence = licence
    }

    /// What became of a row.
    enum Result {
        case price(UnitCost, code: String)
        case rejected(Reason)
        /// A heading or a note, and no row of the table.
        case passedOver
    }

    /// Why a row has no price, and the column whose cell says so, where one does.
    struct Reason: Error {
        let words: String
        var column: Int?
    }

    /// The text of a field: its column's, or what stands for every row.
    func text(_ field: PriceListMap.Field) -> String {
        let cell = row[header[field]]
        return cell.isEmpty ? map.constants[field] ?? "" : cell
    }

    /// Where an amount of each kind stands, and its year.
    private var amounts: [(kind: BenefitType?, amount: Int?, year: Int?)] {
        map.values.isEmpty
            ? [(nil, header[.central], header[.priceYear])]
            : header.values.map { ($0.kind, $0.amount, $0.year ?? header[.priceYear]) }
    }

    /// Whether an amount of the row has no year beside it.
    var namesNoYear: Bool { amounts.contains { !row[$0.amount].isEmpty && row[$0.year].isEmpty } }

    /// Every price of the row; of a row that has none, why.
    func prices() -> [Result] {
        let amounts = amounts
        if [.label, .department, .code].contains(where: { TotalName.isNothingElse(text($0)) }) {
            return [.rejected(Reason(words: "the row is a total of others"))]
        }
        guard amounts.contains(where: { !row[$0.amount].isEmpty }) || !isHeadingOrNote else { return [.passedOver] }
        if let wanted = map.wantedArea, header[.area] != nil, text(.area).lowercased() != wanted.lowercased() {
            return [
                .rejected(
                    Reason(words: "area is \(Diagnostic.quoted(text(.area))), and prices of \(wanted) are taken"))
            ]
        }
        // A comma within a number makes two cells of it, and what stands behind is another's.
        if table.sheet == nil, row.width > header.width {
            return [
                .rejected(
                    Reason(
                        words:
                            "the row has \(row.width) cells, and the header \(header.width): a comma in a number or in words needs quotes around its cell"
                    ))
            ]
        }
        let given = amounts.filter { !row[$0.amount].isEmpty }
        guard !given.isEmpty else { return [.rejected(Reason(words: "there is no amount"))] }
        return given.map { value in
            do throws(Reason) {
                return .price(try price(value.kind, at: value.amount, year: value.year), code: text(.code))
            } catch {
                return .rejected(error)
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
        guard !label.isEmpty else { throw Reason(words: "there is no description", column: header[.label]) }
        let written = try unit()
        let amount = try amount(column)
        let priceYear = try priceYear(yearColumn)
        try checkTerms(of: column, unit: written, priceYear, at: yearColumn)
        let bearer = text(.bearer)
        guard !bearer.isEmpty else {
            throw Reason(words: "nobody is named who bears the cost", column: header[.bearer])
        }
        let stated = try benefitType()
        let kind = isBenefit(bearer) && (kind ?? stated) == .fiscal ? .transfer : kind ?? stated
        let conversion = map.conversions[written.lowercased()]
        let central = try conversion.map { conversion throws(Reason) in try converted(amount, conversion) } ?? amount
        var price = UnitCost(
            service: ServiceID("price"), label: label, unit: conversion?.unit ?? written,
            cost: try range(around: central, conversion), range: hasRange ? .given : .notGiven, priceYear: priceYear,
            bearer: try Self.bearers(bearer, of: kind), benefitType: kind,
            source: citation(of: priceYear), origin: .evaluation(SourcePosition(file: table.file, line: row.number)))
        price.sourceRef = reference(column)
        let licence = ownLicence
        price.licence = licence.name + (licence.forbidsTables ? " (not to be published again as a table)" : "")
        price.url = text(.url)
        price.contribution = contribution(label)
        price.cashableShare = try cashableShare()
        price.valueAddedTax = ValueAddedTax(written: text(.vat))
        price.note = note(conversion, written: written, amount: amount)
        return price
    }

    /// What a heading, or the format of a cell, says of the amounts goes before what the row or the map says of all of them.
    private func checkTerms(
        of column: Int?, unit: String, _ priceYear: FinancialYear, at yearColumn: Int?
    ) throws(Reason) {
        guard let column, let terms = terms[column] else { return }
        if let rate = row.rates[column], let time = StatedTime.words(ofHeading: rate),
            UnitLikeness.compare(unit, with: time) != .same
        {
            throw Reason(
                words:
                    "the unit is \(Diagnostic.quoted(unit)), and the amount is shown with \(Diagnostic.quoted(rate)): "
                    + "write into the list or the map what the amounts are for", column: column)
        }
        if let words = terms.objection(toUnit: unit) { throw Reason(words: words, column: header[.unit]) }
        if let words = terms.objection(to: priceYear) { throw Reason(words: words, column: yearColumn) }
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
}
