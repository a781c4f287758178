import DelimitedText
import Numerics

/// Finds what goes wrong when a catalogue is carried over from a spreadsheet or typed from a publication.
///
/// A transcription of a public database in circulation has formula text in its notes, years in its source column and
/// amounts that are the digits of a formula run together. What is certain is an error; what is only unlikely is a
/// warning, because a cost of one's own may be unlike all others.
struct CatalogueCheck {
    private let known: Catalogue
    private let medians: [String: Double]
    private(set) var diagnostics = Diagnostics()

    /// Units whose costs are of one order of magnitude, so that one far outside is worth a second look.
    private static let comparableUnits: Set<String> = ["hour", "day", "bed day", "night", "week", "month"]
    /// How many times the middle cost of its unit a cost may be. The dearest week in the built-in catalogue is four times the
    /// middle one, and a week of care may cost twice that.
    private static let farFromMedian = 20.0
    /// How many costs of a unit it takes to have a middle.
    private static let fewestPeers = 5
    /// The edition of the database that codes of the built-in entries belong to, for a code is a key only together with it, and the
    /// edition of the catalogue that holds them.
    private static let database = (name: "unit cost database", edition: "1.4", catalogue: CatalogueEdition.of2015)

    init(_ rows: [UnitCostRow], known: Catalogue) {
        self.known = known
        medians = Self.medians(of: known.byTopic)
        for row in rows { check(row) }
    }

    private mutating func check(_ row: UnitCostRow) {
        let joined = runTogether(row.record)
        checkFormulaText(row.record, told: joined)
        checkSourceIsNoYear(row.record)
        guard let unitCost = row.unitCost, joined == nil else { return }
        checkUnit(unitCost, row.record)
        checkContribution(unitCost, row.record)
        checkAgainstDatabase(unitCost, row.record)
        checkSize(unitCost, row.record)
    }
}

// MARK: - What is certain

extension CatalogueCheck {
    private static let textColumns: [(column: UnitCostColumn, severity: Diagnostic.Severity)] = [
        (.label, .error), (.unit, .error), (.bearer, .error), (.source, .error), (.sourceRef, .warning),
        (.url, .warning), (.note, .warning),
    ]

    private static let nameColumns: [UnitCostColumn] = [.unit, .bearer]

    /// - Parameter told: the column whose formula an error about the amount tells already.
    private mutating func checkFormulaText(_ record: UnitCostRecord, told: UnitCostColumn?) {
        for (column, severity) in Self.textColumns where column != told || severity == .error {
            guard let cell = record[column], SpreadsheetText.isFormula(cell.text) else { continue }
            // Of a name the reader of names has told it.
            if Self.nameColumns.contains(column), SpreadsheetText.isErrorValue(cell.text.trimmingSpaces()) { continue }
            diagnostics.add(
                Diagnostic(
                    severity, at: cell.position, code: "formula-text",
                    message: "\(column.name) is \(Diagnostic.quoted(cell.text)), the text of a spreadsheet formula",
                    remedy: "Copy the values of the spreadsheet and not its formulas."))
        }
    }

    private mutating func checkSourceIsNoYear(_ record: UnitCostRecord) {
        guard let cell = record[.source], Self.isYear(record.text(.source)) else { return }
        diagnostics.add(
            Diagnostic(
                at: cell.position, code: "source-is-a-year",
                message: "source is \(Diagnostic.quoted(cell.text)), a year and not a publication",
                remedy: "Name who published the cost and where; the year of its prices goes into price_year."))
    }

    private static func isYear(_ text: String) -> Bool {
        do throws(FinancialYearError) {
            _ = try FinancialYear(parsing: text)
            return true
        } catch {
            return switch error {
            case .calendarYear, .yearsDoNotFollow, .rewritten: true
            case .empty, .notAFinancialYear, .month: false
            }
        }
    }

    /// The column whose formula's digits are the amount, after that was noted.
    private mutating func runTogether(_ record: UnitCostRecord) -> UnitCostColumn? {
        guard let amount = record[.central] else { return nil }
        for (column, _) in Self.textColumns {
            guard let cell = record[column], SpreadsheetText.isFormula(cell.text),
                SpreadsheetText.isRunTogether(amount: amount.text, formula: cell.text)
            else { continue }
            diagnostics.add(
                Diagnostic(
                    at: amount.position, code: "digits-run-together",
                    message: """
                        central is \(amount.text), the digits of the formula \(Diagnostic.quoted(cell.text)) in \
                        \(column.name) run together
                        """,
                    remedy: "Write what the formula comes to."))
            return column
        }
        return nil
    }
}

// MARK: - Units

extension CatalogueCheck {
    /// A price that replaces one of the catalogue must be for the same unit: rows were counted in it.
    private mutating func checkUnit(_ unitCost: UnitCost, _ record: UnitCostRecord) {
        guard let replaced = known[unitCost.service] else { return }
        let verdict = UnitLikeness.compare(unitCost.unit, with: replaced.unit)
        guard verdict != .same else { return }
        diagnostics.add(
            Diagnostic(
                verdict == .different ? .error : .warning, at: record.position(of: .unit), code: "mixed-units",
                message: """
                    unit is \(Diagnostic.quoted(unitCost.unit)), and the price of \(unitCost.service) in the catalogue, which \
                    this one replaces, is for \(Diagnostic.quoted(replaced.unit))
                    """,
                remedy: "Give the price for that unit, or give the service a name of its own, and use it in the rows."))
    }
}

// MARK: - What clients pay

extension CatalogueCheck {
    /// A gross price in place of a net one adds what clients pay to what a council saves, and says so nowhere.
    private mutating func checkContribution(_ unitCost: UnitCost, _ record: UnitCostRecord) {
        guard let replaced = known[unitCost.service], let contribution = replaced.contribution,
            unitCost.contribution != contribution,
            UnitLikeness.compare(unitCost.unit, with: replaced.unit) == .same
        else { return }
        let written = unitCost.contribution.map { "\($0) of what clients pay" } ?? "not said to be gross or net"
        diagnostics.add(
            Diagnostic(
                .warning, at: record.position(of: record.has(.contribution) ? .contribution : .central),
                code: "contribution-differs",
                message: """
                    the cost is \(written), and the price of \(unitCost.service) in the catalogue, which this one replaces, \
                    is \(contribution)
                    """,
                remedy:
                    "Write gross or net in contribution; a price of the other kind is given a service name of its own.")
        )
    }
}

// MARK: - What is unlikely

extension CatalogueCheck {
    /// Compares an amount with the built-in one of the same code, edition, year and bearer.
    private mutating func checkAgainstDatabase(_ unitCost: UnitCost, _ record: UnitCostRecord) {
        let source = unitCost.source.lowercased()
        guard source.contains(Self.database.name), source.contains(Self.database.edition), !unitCost.sourceRef.isEmpty
        else { return }
        let published = Catalogue.builtIn(Self.database.catalogue).byTopic.first {
            $0.sourceRef == unitCost.sourceRef && $0.priceYear == unitCost.priceYear
                && $0.bearer == unitCost.bearer && $0.benefitType == unitCost.benefitType
        }
        guard let published, published.cost.central != unitCost.cost.central else { return }
        if let sum = RunTogetherDigits.reading(
            of: record.text(.central), as: published.cost.central.doubleValue)
        {
            diagnostics.add(
                Diagnostic(
                    at: record.position(of: .central), code: "digits-run-together",
                    message: """
                        central is \(unitCost.cost.central), and the catalogue has \(published.cost.central) for \
                        \(unitCost.sourceRef) of the same database (\(published.service)): \(sum) with its digits run together
                        """,
                    remedy: "Write what the formula comes to."))
            return
        }
        diagnostics.add(
            Diagnostic(
                .warning, at: record.position(of: .central), code: "differs-from-source",
                message: """
                    central is \(unitCost.cost.central), and the catalogue has \(published.cost.central) for \
                    \(unitCost.sourceRef) of the same database (\(published.service))
                    """,
                remedy: "Look the amount up in the source, or say in note why it is another one."))
    }

    private mutating func checkSize(_ unitCost: UnitCost, _ record: UnitCostRecord) {
        let unit = unitCost.unit.lowercased()
        guard let median = medians[unit] else { return }
        let multiple = unitCost.cost.central.doubleValue / median
        guard multiple > Self.farFromMedian else { return }
        diagnostics.add(
            Diagnostic(
                .warning, at: record.position(of: .central), code: "unlike-its-peers",
                message: """
                    central is \(unitCost.cost.central), \(Wording.times(multiple)) times the middle cost of a \(unit) \
                    in the catalogue
                    """,
                remedy: "Look for a missing decimal point or digits run together; if it is right, leave it."))
    }

    /// The middle cost of every unit that has enough of them, at the prices of their years.
    private static func medians(of unitCosts: [UnitCost]) -> [String: Double] {
        let costs = Dictionary(grouping: unitCosts) { $0.unit.lowercased() }
        return costs.reduce(into: [:]) { medians, unit in
            guard comparableUnits.contains(unit.key), unit.value.count >= fewestPeers else { return }
            let sorted = unit.value.map(\.cost.central.doubleValue).sorted()
            medians[unit.key] = sorted[sorted.count / 2]
        }
    }
}
