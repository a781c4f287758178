import DelimitedText
import Numerics

/// Makes a unit cost of one record, and reports everything that stands in the way of it.
struct UnitCostRowParser {
    let record: UnitCostRecord
    let kind: UnitCostReader.Kind
    private(set) var diagnostics: Diagnostics

    /// - Parameter refused: what is wrong with cells that are refused already.
    init(_ record: UnitCostRecord, kind: UnitCostReader.Kind, refused: Diagnostics) {
        self.record = record
        self.kind = kind
        diagnostics = refused
    }

    /// The record as a row; its unit cost is nil where anything in it is wrong.
    mutating func row() -> UnitCostRow {
        let service = serviceID()
        let excludes = excludedServices(of: service)
        return UnitCostRow(
            unitCost: unitCost(service: service, excludes: excludes),
            service: service, excludes: excludes, record: record)
    }

    private mutating func unitCost(service: ServiceID?, excludes: [ServiceID]) -> UnitCost? {
        // Every cell is read before any is found wanting, so that one run reports every fault of the row.
        let label = required(.label)
        let unit = name(.unit)
        let bearer = bearerShares()
        let source = required(.source)
        let range = choice(.range, of: RangeMeaning.self, code: "unknown-range")
        let cost = costEstimate(range)
        let priceYear = priceYear()
        let benefitType = choice(.benefitType, of: BenefitType.self, code: "unknown-benefit-type") ?? .fiscal
        let spread = InputSpread(shape: distribution(), range: range)
        let costBasis = choice(.costBasis, of: CostBasis.self, code: "unknown-cost-basis")
        let cashable = cashableShare()
        let maxPerYear = maximumPerYear()
        let contribution = choice(.contribution, of: ClientContribution.self, code: "unknown-contribution")
        let valueAddedTax = choice(.vat, of: ValueAddedTax.self, code: "unknown-vat")
        let original = printedPrice()
        let budgetPlace = BudgetPlace(line: nameIfGiven(.budgetLine), benefitOwner: nameIfGiven(.benefitOwner))
        guard !diagnostics.hasErrors, let service, let label, let unit, let bearer, let source, let cost, let priceYear
        else { return nil }
        if kind == .evaluation, let misfit = spread.misfit(cost.map(\.doubleValue), .amount) {
            report(
                at: record.position(of: record[.distribution] == nil ? .range : .distribution),
                .noDistribution("the cost of \(service)", misfit))
            return nil
        }
        let publication = kind == .builtIn ? BuiltInSource.named(source) : nil
        var unitCost = UnitCost(
            service: service, label: label, unit: unit, cost: cost,
            range: record[.low] == nil && record[.high] == nil ? .notGiven : .given,
            priceYear: priceYear, bearer: bearer, benefitType: benefitType,
            source: publication?.citation ?? source,
            origin: kind == .builtIn ? .builtIn : .evaluation(record.position(of: .service)))
        unitCost.writtenPlaces = record[.central].map { ExactDecimal.placesWritten($0.text) } ?? cost.central.places
        unitCost.spread = spread
        unitCost.cashableShare = cashable
        unitCost.budgetPlace = budgetPlace
        unitCost.costBasis = costBasis
        unitCost.contribution = contribution
        unitCost.valueAddedTax = valueAddedTax
        unitCost.original = original
        unitCost.excludes = excludes
        unitCost.maxPerYear = maxPerYear
        unitCost.sourceRef = record.text(.sourceRef)
        unitCost.originalSource = record[.originalSource]?.text
        unitCost.url = publication?.url ?? record.text(.url)
        unitCost.note = record.text(.note)
        unitCost.licence = publication?.licence ?? record[.licence]?.text.withoutSurroundingSpace
        return unitCost
    }
}

// MARK: - Names and words

extension UnitCostRowParser {
    private mutating func serviceID() -> ServiceID? {
        guard !reportsFormula(.service), let name = name(.service), let cell = record[.service] else { return nil }
        if TotalName.isNothingElse(name) {
            report(
                cell.position, "total-row", "service is \(Diagnostic.quoted(name)): the row is a total of others",
                remedy: "Delete the row.")
            return nil
        }
        if let reserved = name.first(where: ServiceID.reservedCharacters.contains) {
            report(
                cell.position, "malformed-service",
                "service is \(Diagnostic.quoted(name)); a name cannot have \(Diagnostic.quoted(String(reserved))) in it",
                remedy: "Write a name of letters, digits and hyphens, such as ae-attendance.")
            return nil
        }
        return ServiceID(name)
    }

    private mutating func excludedServices(of service: ServiceID?) -> [ServiceID] {
        let names = record.text(.excludes).split(separator: ";").map(\.withoutSurroundingSpace)
        let services = names.filter { !$0.isEmpty }.map { ServiceID($0) }
        if let service, services.contains(service) {
            report(
                record.position(of: .excludes), "excludes-itself",
                "excludes names \(Diagnostic.quoted(service.name)), which is the service itself",
                remedy: "Name the other services that one person cannot need in the same months.")
        }
        return services
    }

    /// The name in a cell that must hold one.
    private mutating func name(_ column: UnitCostColumn) -> String? {
        required(column) == nil ? nil : nameIfGiven(column)
    }

    /// Who bears the cost, with their shares where there are several.
    private mutating func bearerShares() -> BearerShares? {
        guard let written = name(.bearer), let cell = record[.bearer] else { return nil }
        do throws(BearerSharesFault) {
            return try BearerShares(reading: written)
        } catch {
            let wording = error.wording
            report(
                cell.position, wording.code, "bearer is \(Diagnostic.quoted(written))\(wording.complaint)",
                remedy: wording.remedy)
            return nil
        }
    }

    /// The name in a cell that may hold one.
    private mutating func nameIfGiven(_ column: UnitCostColumn) -> String? {
        guard let cell = record[column] else { return nil }
        do throws(NameFault) {
            let name = try NameText.read(cell.text)
            return name.isEmpty ? nil : name
        } catch {
            let wording = error.wording
            report(cell.position, wording.code, "\(column.name) \(wording.complaint)", remedy: wording.remedy)
            return nil
        }
    }

    /// The text of a cell that must hold something.
    mutating func required(_ column: UnitCostColumn) -> String? {
        let text = record.text(column)
        guard text.isEmpty else { return text }
        // A column that is not there at all is reported once, at the header.
        guard record.has(column), !record.isRefused(column) else { return nil }
        report(
            record.position(of: column), "missing-value", "\(column.name) is empty",
            remedy: "Every unit cost needs its \(column.name).")
        return nil
    }

    /// The value one of a few words stands for, or nil where nothing is written or the word is another one.
    private mutating func choice<Value: RawRepresentable<String>>(
        _ column: UnitCostColumn, of type: Value.Type, code: String
    ) -> Value? where Value: CaseIterable {
        let text = record.text(column)
        guard !text.isEmpty, !reportsFormula(column) else { return nil }
        let allowed = Array(type.allCases)
        if let value = allowed.first(where: { $0.rawValue == text.lowercased() }) { return value }
        let names = allowed.map(\.rawValue)
        report(
            record.position(of: column), code,
            """
            \(column.name) is \(Diagnostic.quoted(text)); expected \(names.joined(separator: ", "))\
            \(NearMatch.question(for: text, among: names))
            """)
        return nil
    }

    private mutating func distribution() -> UncertaintyShape? {
        let shape = choice(.distribution, of: UncertaintyShape.self, code: "unknown-distribution")
        guard let shape, !UncertainKind.amount.shapes.contains(shape) else { return shape }
        report(at: record.position(of: .distribution), .notOfShares("distribution"))
        return nil
    }
}

// MARK: - What is found

extension UnitCostRowParser {
    mutating func report(_ diagnostic: Diagnostic) {
        let withheld = WithheldAmounts(of: record)
        guard withheld.isWithheld else { return diagnostics.add(diagnostic) }
        diagnostics.add(
            Diagnostic(
                diagnostic.severity, at: diagnostic.position, code: diagnostic.code,
                message: withheld.taken(outOf: diagnostic.message),
                remedy: diagnostic.remedy.map(withheld.taken(outOf:))))
    }

    /// Whether a cell holds a spreadsheet's formula and not what it comes to, after that was noted.
    mutating func reportsFormula(_ column: UnitCostColumn) -> Bool {
        let text = record.text(column)
        // What a formula without a value leaves is told in the words of the cell it stands in.
        guard !SpreadsheetText.isErrorValue(text),
            SpreadsheetText.isFormula(text) || SpreadsheetText.isDisguisedFormula(text)
        else { return false }
        report(
            record.position(of: column), "formula-text",
            "\(column.name) is \(Diagnostic.quoted(text)), the text of a spreadsheet formula",
            remedy: "Copy the values of the spreadsheet and not its formulas.")
        return true
    }

    mutating func report(at position: SourcePosition, _ wording: SpreadWording) {
        report(position, wording.code, wording.message, remedy: wording.remedy)
    }

    mutating func report(
        _ position: SourcePosition, _ code: String, _ message: String, remedy: String? = nil
    ) {
        report(Diagnostic(at: position, code: code, message: message, remedy: remedy))
    }
}
