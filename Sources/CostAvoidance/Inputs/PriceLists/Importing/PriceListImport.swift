import DelimitedText
import Numerics

/// Somebody's list of prices made into the rows of a `unit-costs.csv`.
package struct PriceListImport: Sendable {
    /// A row, or one value of a row, that became no price, with the reason.
    package struct Rejected: Sendable {
        /// The row's place: `Crime!A14`.
        package let place: String
        package let reason: String
        package let code: String
        package let label: String
    }

    /// Why nothing of a file could be taken.
    package enum Refusal: Error, Sendable {
        /// No sheet has a header with the columns of the map: what is missing in the likeliest row, and what that row has.
        case noHeader(MissingColumns)
        /// The workbook has no sheet of the name that the map gives; the names it has.
        case noSheet(String, among: [String])
        /// Neither the map, the command line nor the file says under which licence the prices are published.
        case noLicence
        /// What was given as the licence names none.
        case namelessLicence(String)
        /// A column that the map names is in the header twice: its heading, and where.
        case repeatedColumn(String, places: [String])
        /// A heading or a title says that amounts are not pounds for one: where, what stands there, and what they are in.
        case scaled(place: String, text: String, scale: String)
        /// A heading of the map stands over several columns that hold something: where, and what a map may call each.
        case sharedHeading(String, places: [String], apart: [String])
        /// A price year is needed for every row and stands nowhere.
        case noPriceYear
        /// The command and the map say two price years.
        case twoPriceYears(command: FinancialYear, map: FinancialYear)
        /// A title or the name of a sheet names another price year than the map: who does, what stands there, and the map's.
        case otherYear(place: String, text: String, map: FinancialYear)
    }

    /// What became of the rows below the headers. Their sum is all of them.
    package struct Rows: Sendable {
        /// Rows with at least one price.
        package var taken = 0
        /// Rows with none, each of which stands among ``PriceListImport/rejected``.
        package var rejected = 0
        /// Headings between rows and notes below them.
        package var passedOver = 0

        /// Every row that is not blank.
        package var all: Int { taken + rejected + passedOver }
    }

    /// The prices, in the order of the file, and then the means over several of its rows.
    package internal(set) var taken: [UnitCost] = []
    /// The rows that became none.
    package internal(set) var rejected: [Rejected] = []
    /// What became of every row.
    package internal(set) var rows = Rows()
    /// What a reader should know: where the header was found, what was left out.
    package internal(set) var remarks: [String] = []
    /// How the names of the catalogue fared.
    package private(set) var names = CatalogueNames()
    /// The licence the prices are published under.
    package let licence: PriceLicence

    var scheduleRows: [ScheduleRow] = []
    var regions = RegionalSpread()
    /// Units that rows are in, in small letters.
    var units: Set<String> = []

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
        let tables = try Self.wanted(map, among: tables)
        let head = tables.all.flatMap { $0.rows.prefix(Self.titleRows) }.flatMap(\.cells).joined(separator: "\n")
        let written = licence ?? map.licence
        if let written, NoName.isOne(written) { throw .namelessLicence(written) }
        let stated = written.map(PriceLicence.init)
        let found = tables.read.compactMap { table in PublishedHeader(of: table, map).map { (table, $0) } }
        guard !found.isEmpty else { throw .noHeader(MissingColumns(map, in: tables.read)) }
        for (table, header) in found { try Self.check(header, of: table, map) }
        let titles = Self.titles(of: tables.all, found, map)
        guard let settled = SettledLicence(given: stated, titles: titles, head: head) else { throw .noLicence }
        self.licence = settled.licence
        let covers = tables.all.filter { table in !found.contains { $0.0.sheet == table.sheet } }
        let years = found.map { table, header in
            DefaultYear(of: table, below: header, given: priceYear, map: map, covers: covers)
        }
        try Self.check(years, given: priceYear, map)
        guard zip(found, years).contains(where: { $0.1.hasYears || $1.year != nil }) else { throw .noPriceYear }
        if let remark = settled.remark { remarks.append(remark) }
        let targets = map.catalogueSource?.targets(in: known) ?? []
        var services = ServiceNames(known: known, targets: targets, map: map)
        for ((table, header), year) in zip(found, years) { take(table, header, map, year, &services) }
        remarks += unused(map, tables.read)
        taken = taken.enumerated().map { regions.around($0.element, at: $0.offset) }
        leaveAlone(covers.filter { cover in tables.read.contains { $0.sheet == cover.sheet } })
        if let first = found.first?.0 { takeMeans(targets, map, first, &services) }
        names.settle(services, targets, taken, known)
        remarkOnBenefits(map)
    }

    /// The tables that are read, of all that may hold a licence and a price year in their titles.
    private static func wanted(
        _ map: PriceListMap, among tables: [PriceTable]
    ) throws(Refusal) -> (read: [PriceTable], all: [PriceTable]) {
        guard let sheet = map.sheet, tables.contains(where: { $0.sheet != nil }) else { return (tables, tables) }
        let read = tables.filter { NameLikeness.sense($0.sheet ?? "") == NameLikeness.sense(sheet) }
        guard !read.isEmpty else { throw .noSheet(sheet, among: tables.compactMap(\.sheet)) }
        return (read, tables)
    }

    /// What says whose the list is: the rows above its headers, the first text of every other sheet, the publication and the source
    /// of the map.
    private static func titles(
        of tables: [PriceTable], _ found: [(PriceTable, PublishedHeader)], _ map: PriceListMap
    ) -> [String] {
        let own = [map.citation, map.constants[.source]].compactMap { $0 }
        return own
            + tables.flatMap { table in
                let header = found.first { $0.0.sheet == table.sheet }?.1
                let rows = table.rows.prefix { $0.number < (header?.row ?? .max) }.prefix(titleRows)
                let texts = rows.flatMap(\.cells).filter { !$0.isEmpty }
                // A sheet of explanations names the sources of others too: only what it is called is taken.
                return header == nil ? Array(texts.prefix(1)) : texts
            }
    }

    /// How many rows from the top may hold titles and a licence.
    private static let titleRows = 60

    // MARK: Rows

    // MARK: Names of the catalogue

    private mutating func takeMeans(
        _ targets: [CatalogueTarget], _ map: PriceListMap, _ file: PriceTable, _ services: inout ServiceNames
    ) {
        guard map.catalogueSource == .nationalSchedule else { return }
        let means = ScheduleMeans(targets, from: scheduleRows, citation: map.citation ?? file.file, file: file)
        taken += means.prices
        names.take(means)
    }

    private mutating func remarkOnBenefits(_ map: PriceListMap) {
        let benefits = map.holdsBenefits ? taken.count { $0.benefitType == .transfer } : 0
        guard benefits > 0 else { return }
        remarks.append(
            "\(benefits == 1 ? "1 price is a benefit" : "\(benefits) prices are benefits") that the Department for Work "
                + "and Pensions pays: taken as transfer and not as fiscal, for what one is paid another pays")
    }
}
