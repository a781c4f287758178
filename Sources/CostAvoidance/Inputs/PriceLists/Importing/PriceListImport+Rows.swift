import DelimitedText
import Numerics

/// The rows of one table, and what is told of them together.
extension PriceListImport {
    mutating func take(
        _ table: PriceTable, _ header: PublishedHeader, _ map: PriceListMap, _ year: DefaultYear,
        _ services: inout ServiceNames
    ) {
        let titles = table.rows.prefix { $0.number < header.row }.filter { !$0.isBlank }
        remarkOnHeader(of: table, header, titles: titles.count)
        let map = map.named(by: titles)
        let terms = Dictionary(
            header.amounts.map { ($0, AmountTerms($0, of: header, in: table)) }, uniquingKeysWith: { first, _ in first }
        )
        let cashable = CashableColumn(header, in: table)
        let before = taken.count
        var withoutYear = 0
        var unread: [PriceListMap.Field: [(place: String, text: String)]] = [:]
        var body = table.rows.drop { $0.number <= header.last }.filter { !$0.isBlank }[...]
        if let first = body.first, ColumnNumbers.isRow(first.cells) {
            body = body.dropFirst()
            rows.passedOver += 1
            remarks.append("\(Self.prefix(of: table))line \(first.number) numbers the columns, and is passed over")
        }
        for row in body {
            let reader = PublishedRow(
                row, table: table, header: header, map: map, year: year, terms: terms, cashable: cashable,
                licence: licence)
            if let kind = reader.personalData {
                rows.rejected += 1
                rejected.append(
                    Rejected(
                        place: table.place(row: row.number, column: 0),
                        reason: "a cell looks like \(kind.rawValue), which no price needs: take it out", code: "",
                        label: ""))
                continue
            }
            let count = taken.count
            settle(reader, reader.prices(), &services)
            if let unit = reader.writtenUnit { units.insert(unit) }
            guard taken.count > count else { continue }
            if reader.namesNoYear { withoutYear += 1 }
            for (field, column) in reader.unread {
                unread[field, default: []].append((table.place(row: row.number, column: column), row[column]))
            }
        }
        for unread in table.unread {
            rows.rejected += 1
            rejected.append(Rejected(place: "line \(unread.line)", reason: unread.reason, code: "", label: ""))
        }
        remarkOnYear(year, withoutYear, header, map)
        remarkOnUnread(unread)
        remarkOnTimes(of: titles, table, taken[before...].map(\.unit))
    }

    private static func prefix(of table: PriceTable) -> String {
        let hidden = table.visibility == .hidden ? " (hidden, and read like the others)" : ""
        return table.sheet.map { "sheet \($0)\(hidden): " } ?? ""
    }

    private mutating func remarkOnHeader(of table: PriceTable, _ header: PublishedHeader, titles: Int) {
        let prefix = Self.prefix(of: table)
        remarks.append(
            "\(prefix)header on line \(header.row)"
                + (titles > 0 ? ", \(titles) title row\(titles == 1 ? "" : "s") above it passed over" : ""))
        remarks += table.hidden.map { prefix + $0 }
    }

    private mutating func settle(
        _ reader: PublishedRow, _ results: [PublishedRow.Result], _ services: inout ServiceNames
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
                        place: reader.table.place(row: reader.row.number, column: reason.column ?? 0),
                        reason: Diagnostic.withoutPersonalValues(reason.words), code: reader.text(.code),
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

    // MARK: What is told

    /// A note below the rows may say that the amounts are not pounds.
    private mutating func remarkOnNote(_ reader: PublishedRow) {
        for (column, text) in reader.row.cells.enumerated() {
            guard let scale = StatedScale.words(ofTitle: text) else { continue }
            let place = reader.table.place(row: reader.row.number, column: column)
            remarks.append(
                "a note in \(place) says that amounts are in \(scale): look whether those that were taken are pounds")
        }
    }

    /// Which year prices have that name none, and who says so; and who says another.
    private mutating func remarkOnYear(
        _ year: DefaultYear, _ withoutYear: Int, _ header: PublishedHeader, _ map: PriceListMap
    ) {
        guard let known = year.year, withoutYear > 0 else { return }
        let origin = "as \(year.origin) says"
        if header.hasYears {
            let (rows, name) = withoutYear == 1 ? ("1 row", "names") : ("\(withoutYear) rows", "name")
            remarks.append("\(rows) \(name) no price year: taken for \(known), \(origin)")
        } else if map.constants[.priceYear] == nil {
            remarks.append("no column has price years: all are taken for \(known), \(origin)")
        }
        if let other = year.contradiction {
            remarks.append(
                "\(other.place) names another year than \(known), \(origin): \(Diagnostic.quoted(other.text))")
        }
    }

    /// What is said of tax and of what clients pay in words that are not understood.
    private mutating func remarkOnUnread(_ unread: [PriceListMap.Field: [(place: String, text: String)]]) {
        for (field, known) in [
            (PriceListMap.Field.vat, ValueAddedTax.allCases.map(\.rawValue)),
            (.contribution, ClientContribution.allCases.map(\.rawValue)),
        ] {
            guard let cells = unread[field], let first = cells.first else { continue }
            let others = cells.count == 1 ? "" : ", and \(cells.count - 1) more like it,"
            remarks.append(
                "\(field.rawValue) in \(first.place) is \(Diagnostic.quoted(Diagnostic.withoutPersonalValues(first.text)))"
                    + "\(others), which is neither \(known.joined(separator: " nor ")): the price says nothing of it")
        }
    }

    /// Titles and names of sheets that speak of one time, where prices are for another.
    private mutating func remarkOnTimes(of titles: [PriceTable.Row], _ table: PriceTable, _ units: [String]) {
        let named =
            titles.flatMap { row in
                row.cells.enumerated().map { ("the title in \(table.place(row: row.number, column: $0))", $1) }
            } + [table.sheet.map { ("the name of the sheet \($0)", $0) }].compactMap { $0 }
        for (place, text) in named {
            guard let time = StatedTime.words(ofTitle: text) else { continue }
            let others = units.count { UnitLikeness.compare($0, with: time) == .different }
            guard others > 0 else { continue }
            remarks.append(
                "\(place) speaks of \(Wording.article(time)) \(time), and "
                    + (others == 1 ? "1 price is" : "\(others) prices are")
                    + " for something else: look whether the unit is what the amount is for")
        }
    }

    /// Sheets without a header are told, and one row is not taken for another's.
    mutating func leaveAlone(_ tables: [PriceTable]) {
        let names = tables.compactMap { table in table.rows.allSatisfy(\.isBlank) ? nil : table.sheet }
        guard !names.isEmpty else { return }
        remarks.append(
            "sheet\(names.count == 1 ? "" : "s") without the columns of the map, left alone: "
                + names.joined(separator: ", "))
    }

    /// What the map says and no row has.
    func unused(_ map: PriceListMap, _ tables: [PriceTable]) -> [String] {
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
}
