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
        /// A price year is needed for every row and stands nowhere.
        case noPriceYear
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
    package private(set) var taken: [UnitCost] = []
    /// The rows that became none.
    package private(set) var rejected: [Rejected] = []
    /// What became of every row.
    package private(set) var rows = Rows()
    /// What a reader should know: where the header was found, what was left out.
    package private(set) var remarks: [String] = []
    /// How the names of the catalogue fared.
    package private(set) var names = CatalogueNames()
    /// The licence the prices are published under.
    package let licence: PriceLicence

    private var scheduleRows: [ScheduleRow] = []
    private var regions = RegionalSpread()
    /// Units that rows are in, in small letters.
    private var units: Set<String> = []

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
        for (table, header) in found { try Self.check(header, of: table) }
        let titles = Self.titles(of: tables.all, found, map)
        guard let settled = SettledLicence(given: stated, titles: titles, head: head) else { throw .noLicence }
        self.licence = settled.licence
        let year = priceYear ?? Self.year(in: head)
        guard year != nil || map.constants[.priceYear] != nil || found.contains(where: { $0.1.hasYears }) else {
            throw .noPriceYear
        }
        if let remark = settled.remark { remarks.append(remark) }
        if let year, priceYear == nil, map.constants[.priceYear] == nil, !found.contains(where: { $0.1.hasYears }) {
            remarks.append("price year found in the titles: \(year)")
        }
        let targets = map.catalogueSource?.targets(in: known) ?? []
        var services = ServiceNames(known: known, targets: targets, map: map)
        for (table, header) in found { take(table, header, map, year, &services) }
        remarks += unused(map, tables.read)
        taken = taken.enumerated().map { regions.around($0.element, at: $0.offset) }
        leaveAlone(tables.read.filter { table in !found.contains { $0.0.sheet == table.sheet } })
        if let first = found.first?.0 { takeMeans(targets, map, first, &services) }
        names.settle(services, targets, taken, known)
        remarkOnBenefits(map)
    }

    /// Whether each column is one, and its amounts are pounds.
    private static func check(_ header: PublishedHeader, of table: PriceTable) throws(Refusal) {
        if let (heading, columns) = header.repeated.first {
            throw .repeatedColumn(heading, places: columns.map { table.place(row: header.last, column: $0) })
        }
        for column in header.amounts {
            for (line, heading) in header.headings[column].enumerated() {
                guard let scale = StatedScale.words(ofHeading: heading) else { continue }
                throw .scaled(place: table.place(row: header.row + line, column: column), text: heading, scale: scale)
            }
        }
        for row in table.rows.prefix(while: { $0.number < header.row }) {
            for (column, title) in row.cells.enumerated() {
                // What stands right above the heading of an amount belongs to it.
                let isAbove = row.number == header.row - 1 && header.amounts.contains(column)
                let scale = isAbove ? StatedScale.words(ofHeading: title) : StatedScale.words(ofTitle: title)
                guard let scale else { continue }
                throw .scaled(place: table.place(row: row.number, column: column), text: title, scale: scale)
            }
        }
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

    /// A financial year that a title names: `National Schedule 2024/25`.
    static func year(in titles: String) -> FinancialYear? {
        titles.split { !($0.isNumber || $0 == "/" || $0 == "-" || $0 == "\u{2013}") }.lazy
            .compactMap { word in try? FinancialYear(parsing: word.replacing("\u{2013}", with: "-")) }.first
    }

    // MARK: Rows

    private mutating func take(
        _ table: PriceTable, _ header: PublishedHeader, _ map: PriceListMap, _ year: FinancialYear?,
        _ services: inout ServiceNames
    ) {
        let titles = table.rows.prefix { $0.number < header.row }.filter { !$0.isBlank }
        let above = titles.count
        let hidden = table.visibility == .hidden ? " (hidden, and read like the others)" : ""
        let place = table.sheet.map { "sheet \($0)\(hidden): " } ?? ""
        remarks.append(
            "\(place)header on line \(header.row)"
                + (above > 0 ? ", \(above) title row\(above == 1 ? "" : "s") above it passed over" : ""))
        remarks += table.hidden.map { place + $0 }
        let map = map.named(by: titles)
        for row in table.rows where row.number > header.last && !row.isBlank {
            let reader = PublishedRow(row, table: table, header: header, map: map, year: year, licence: licence)
            if let kind = reader.personalData {
                rows.rejected += 1
                rejected.append(
                    Rejected(
                        place: table.place(row: row.number, column: 0),
                        reason: "a cell looks like \(kind.rawValue), which no price needs: take it out", code: "",
                        label: ""))
                continue
            }
            settle(reader, reader.prices(), table.place(row: row.number, column: 0), &services)
            if let unit = reader.writtenUnit { units.insert(unit) }
        }
        for unread in table.unread {
            rows.rejected += 1
            rejected.append(Rejected(place: "line \(unread.line)", reason: unread.reason, code: "", label: ""))
        }
    }

    private mutating func settle(
        _ reader: PublishedRow, _ results: [PublishedRow.Result], _ place: String, _ services: inout ServiceNames
    ) {
        let before = (taken.count, rejected.count)
        for result in results {
            switch result {
            case .price(let price, let code):
                if let service = reader.regionalService { regions.note(service, takenAt: taken.count) }
                taken.append(services.named(price, code: code, service: reader.text(.service)))
            case .rejected(let reason):
                rejected.append(
                    Rejected(
                        place: place, reason: Diagnostic.withoutPersonalValues(reason), code: reader.text(.code),
                        label: reader.text(.label)))
            case .passedOver: remarkOnNote(reader)
            }
        }
        if taken.count > before.0 {
            rows.taken += 1
        } else if rejected.count > before.1 {
            rows.rejected += 1
        } else {
            rows.passedOver += 1
        }
        if let price = reader.regionalPrice() { regions.note(price) }
        if let row = reader.scheduleRow(price: taken.count > before.0 ? taken.last : nil) { scheduleRows.append(row) }
    }

    /// A note below the rows may say that the amounts are not pounds.
    private mutating func remarkOnNote(_ reader: PublishedRow) {
        for (column, text) in reader.row.cells.enumerated() {
            guard let scale = StatedScale.words(ofTitle: text) else { continue }
            let place = reader.table.place(row: reader.row.number, column: column)
            remarks.append(
                "a note in \(place) says that amounts are in \(scale): look whether those that were taken are pounds")
        }
    }

    /// Sheets without a header are told, and one row is not taken for another's.
    private mutating func leaveAlone(_ tables: [PriceTable]) {
        let names = tables.compactMap { table in table.rows.allSatisfy(\.isBlank) ? nil : table.sheet }
        guard !names.isEmpty else { return }
        remarks.append(
            "sheet\(names.count == 1 ? "" : "s") without the columns of the map, left alone: "
                + names.joined(separator: ", "))
    }

    /// What the map says and no row has.
    private func unused(_ map: PriceListMap, _ tables: [PriceTable]) -> [String] {
        var remarks = map.conversions.keys.sorted().filter { !units.contains($0) }.map { unit in
            "the map converts \(Diagnostic.quoted(unit)), and no row is in it: look how the list writes the unit"
        }
        if let sheet = map.sheet, tables.allSatisfy({ $0.sheet == nil }) {
            remarks.append(
                "the map names the sheet \(Diagnostic.quoted(sheet)), and the file is no workbook: it is read whole")
        }
        let restricted = taken.count { price in
            price.licence.map { PriceLicence.forbidsTables($0) } == true
        }
        if restricted > 0, !licence.forbidsTables {
            remarks.append(
                "\(restricted) price\(restricted == 1 ? " has" : "s have") a source whose owner allows no reprint, "
                    + "and \(restricted == 1 ? "is" : "are") marked so: \(licence.name) is not the owner's licence")
        }
        return remarks
    }

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
