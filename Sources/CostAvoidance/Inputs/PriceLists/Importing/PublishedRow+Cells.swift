import DelimitedText
import Numerics
import Workbooks

/// What the cells of a row say: its unit, amounts, year and who bears the cost.
extension PublishedRow {
    func unit() throws(Reason) -> String {
        let written = text(.unit)
        if !written.isEmpty { return Self.plainUnit(written) }
        if let unit = knownDepartment?.unit { return unit }
        let department = department
        if let unit = map.unitsOfDepartments.first(where: { department.lowercased().contains($0.word) })?.unit {
            return unit
        }
        throw Reason(
            words: department.isEmpty
                ? "there is no unit" : "nobody says what \(Diagnostic.quoted(department)) is counted in",
            column: header[.unit])
    }

    /// The first kind of personal data that a cell looks like of those that are read; nil where none does.
    var personalData: PersonalDataKind? {
        for field in PriceListMap.Field.allCases where !PriceListMap.Field.ofNumbers.contains(field) {
            let place: PersonalDataGuard.Place = PriceListMap.Field.citing.contains(field) ? .reference : .freeText
            if let kind = PersonalDataGuard.finding(in: text(field), at: place) { return kind }
        }
        return nil
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

    /// The unit as the row writes it, without `per`, in small letters: what a conversion of the map is looked up by.
    var writtenUnit: String? { (try? unit())?.lowercased() }

    func amount(_ column: Int?) throws(Reason) -> ExactDecimal {
        let written = row[column]
        if let column, let doubt = row.doubts[column] {
            throw Reason(
                words: "the amount in \(table.place(row: row.number, column: column)) \(doubt)", column: column)
        }
        if let column, written == SheetCell.uncalculated {
            throw Reason(
                words:
                    "the amount in \(table.place(row: row.number, column: column)) is a formula whose value was never stored: open the "
                    + "file in a spreadsheet program and save it", column: column)
        }
        guard !PublishedAmount.suppressions.contains(written.lowercased()) else {
            throw Reason(words: "the amount is suppressed or not known: \(written)", column: column)
        }
        do throws(DecimalError) {
            let amount = try ExactDecimal(written: written, as: .exactPounds)
            guard !amount.isNegative else { throw DecimalError.notANumber }
            return amount.rounded(toPlaces: Self.places)
        } catch {
            guard case .twoReadings(let thousands, let point) = error else {
                throw Reason(
                    words: "the amount is \(Diagnostic.quoted(written)), which is no amount of pounds", column: column)
            }
            throw Reason(
                words:
                    "the amount is \(Diagnostic.quoted(written)), which may be \(thousands) or \(point): write it without the comma, or with its pound sign",
                column: column)
        }
    }

    /// Decimals that `unit-costs.csv` takes.
    private static let places = 6

    func converted(
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

    var hasRange: Bool { !text(.low).isEmpty && !text(.high).isEmpty }

    func range(
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
            throw Reason(
                words: "low, central and high are \(low), \(central) and \(high), out of order", column: header[.low])
        }
        return Estimate(low: low, central: central, high: high)
    }

    /// Why a row that names no year has none.
    private var noYear: String {
        let named = year.several.map(\.description).joined(separator: " and ")
        return "there is no price year, and "
            + (named.isEmpty ? "nothing says one for every row" : "the titles name \(named)")
            + ": fill it in, or give the year of such rows with --price-year"
    }

    func priceYear(_ column: Int?) throws(Reason) -> FinancialYear {
        let cell = row[column]
        let written = cell.isEmpty ? map.constants[.priceYear] ?? "" : cell
        if written.isEmpty {
            guard let year = year.year else { throw Reason(words: noYear, column: column) }
            return year
        }
        do throws(FinancialYearError) { return try FinancialYear(parsing: written) } catch {
            throw Reason(
                words: "the price year is \(Diagnostic.quoted(written)); \(error.explanation)", column: column)
        }
    }

    /// The share of a saving that could leave a budget; nil where neither the row nor the map says one.
    func cashableShare() throws(Reason) -> Share? {
        let cell = row[header[.cashable]]
        guard let cashable, !cell.isEmpty else { return try? Share(written: text(.cashable)) }
        return try cashable.share(cell)
    }

    func benefitType() throws(Reason) -> BenefitType {
        let written = text(.benefitType).lowercased()
        guard !written.isEmpty else { return .fiscal }
        guard let kind = BenefitType(rawValue: written) else {
            throw Reason(words: "benefit_type is \(Diagnostic.quoted(written))", column: header[.benefitType])
        }
        return kind
    }

    /// What a row says of it, or what stands for every row; nothing where the cost is of people whom the council alone supports.
    func contribution(_ label: String) -> ClientContribution? {
        let own = row[header[.contribution]]
        guard own.isEmpty else { return ClientContribution(written: own) }
        if !map.hasNetAmounts, let said = ClientContribution(inLabel: label) { return said }
        return label.lowercased().contains("supported only")
            ? nil : ClientContribution(rawValue: text(.contribution).lowercased())
    }

    /// Cells that say something of tax or of what clients pay and are not understood: the price is taken without it.
    var unread: [(field: PriceListMap.Field, column: Int)] {
        [
            (PriceListMap.Field.vat, ValueAddedTax(written: text(.vat)) == nil),
            (.contribution, ClientContribution(written: text(.contribution)) == nil),
        ]
        .compactMap { field, isUnknown in
            header[field].flatMap { isUnknown && !row[$0].isEmpty ? (field, $0) : nil }
        }
    }

    /// The catalogue's word for a body that a database calls otherwise.
    static func bearer(_ written: String) -> Bearer {
        let words: [(said: String, name: String)] = [
            ("criminal justice system", "Criminal justice"), ("prison", "Criminal justice"),
            ("court", "Criminal justice"),
            ("probation", "Criminal justice"), ("fire and rescue", "Fire service"),
            ("local authorities", "Local authority"),
            ("ministry of justice", "Criminal justice"), ("multiple", "Several public bodies"), ("hm revenue", "HMRC"),
        ]
        return Bearer(words.first { written.lowercased().hasPrefix($0.said) }?.name ?? written)
    }

    static func bearers(_ written: String, of kind: BenefitType) throws(Reason) -> BearerShares {
        switch kind {
        case .fiscal, .transfer:
            do throws(BearerSharesFault) {
                return try BearerShares(reading: written).renamed { bearer($0.name) }
            } catch {
                throw Reason(words: "the bearer is \(Diagnostic.quoted(written))\(error.wording.complaint)")
            }
        case .social: return BearerShares(Bearer("Society"))
        case .economic: return BearerShares(Bearer("Individuals and the economy"))
        }
    }

    func isBenefit(_ bearer: String) -> Bool {
        map.holdsBenefits && BenefitPayment.isPaid(by: bearer, "\(text(.label)) \(text(.detail))")
    }
}
