import CostAvoidance
import Numerics

/// One row of the workbook's lines: units that are priced alike, and what of the reported amounts is not a product.
struct WorkbookRow {
    /// The service; nil for the rows of services that are withheld, together.
    let service: ServiceID?
    /// Basis and groups in words.
    let about: String
    /// Year the effect begins.
    let year: Int
    let units: SignedUnits
    /// The assumptions that the formulas refer to: those behind most of the gross.
    let assumptions: LineAssumptions?
    /// What the net share is multiplied by because some of the rows have other assumptions; 1 where none has.
    let mixture: DirectedFactor
    /// The same for later years, where rows begin in other years or fade otherwise.
    let laterMixture: DirectedFactor
    /// What the reported amounts are beyond what the formulas give: events told in alternative ways, amounts withheld, and
    /// the pennies that rounding line by line leaves.
    let fixed: FixedAmounts

    /// A factor for falls and one for rises in use, at each end.
    struct DirectedFactor {
        var avoided = Estimate(exactly: ExactDecimal.one)
        var increased = Estimate(exactly: ExactDecimal.one)
    }

    struct FixedAmounts {
        var gross: Estimate<Money>
        var net: Estimate<Money>
        var presentValue: Estimate<Money>
        var cashable: Estimate<Money>
    }
}

/// Makes the workbook's rows: line by line where nobody could be singled out, else service by service.
struct WorkbookRows {
    private let findings: Findings
    private let sheet: LineSheet
    private let discountFactors: [ExactDecimal]

    init(_ findings: Findings) throws(EvaluationError) {
        self.findings = findings
        sheet = try LineSheet(findings.evaluation)
        let settings = findings.evaluation.settings
        let years = (sheet.lines.map(\.key.year).max() ?? 0) + settings.horizonYears
        var factors: [ExactDecimal] = []
        for year in 0..<years {
            do { factors.append(try settings.discounting.factor(year: year)) } catch { throw .discounting(error) }
        }
        discountFactors = factors
    }

    /// Whether each line has a row of its own: only where no line is about few people.
    var isLineByLine: Bool {
        let rule = findings.evaluation.settings.disclosure
        return findings.released.suppressedRows == 0
            && (!rule.isSuppressing
                || findings.evaluation.ledger.caseIDs.isEmpty && findings.evaluation.observed.caseIDs.isEmpty)
    }

    func rows() throws(EvaluationError) -> [WorkbookRow] {
        do throws(ArithmeticError) {
            if isLineByLine {
                var rows: [WorkbookRow] = []
                for line in sheet.lines {
                    rows.append(try row([line], service: line.key.service, about: Self.words(line.key)))
                }
                return rows
            }
            return try byService()
        } catch {
            throw .arithmetic(error, while: "writing the workbook")
        }
    }

    private static func words(_ key: LineKey) -> String {
        ([key.basis?.rawValue ?? ""] + key.groups).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func byService() throws(ArithmeticError) -> [WorkbookRow] {
        var rows: [WorkbookRow] = []
        var withheld: [LineSheet.Line] = []
        for released in findings.released.breakdown(by: .service)?.rows ?? [] {
            let service = ServiceID(released.key)
            let lines = sheet.lines.filter { $0.key.service == service }
            if case .shown = released.figures {
                rows.append(try row(lines, service: service, about: "all rows of the service"))
            } else {
                withheld += lines
            }
        }
        if !withheld.isEmpty { rows.append(try withheldRow(withheld)) }
        return rows
    }

    /// The services that are withheld, together: their gross as it is, and the shares of it that the assumptions leave.
    private func withheldRow(_ lines: [LineSheet.Line]) throws(ArithmeticError) -> WorkbookRow {
        let main = lines.max { $0.result.gross.central.magnitude < $1.result.gross.central.magnitude }
        let arithmetic = RowArithmetic(
            lines: lines, main: main, units: .none, horizon: findings.evaluation.settings.horizonYears,
            discountFactors: discountFactors)
        let reported = try RowArithmetic.reported(lines)
        let (mixture, later) = try arithmetic.mixtures(of: reported)
        let computed = try arithmetic.computed(fromGross: reported.gross, mixture: mixture, later: later)
        return WorkbookRow(
            service: nil, about: "services withheld, together", year: main?.key.year ?? 0, units: .none,
            assumptions: main?.assumptions, mixture: mixture, laterMixture: later,
            fixed: WorkbookRow.FixedAmounts(
                gross: reported.gross, net: try RowArithmetic.difference(reported.net, computed.net),
                presentValue: try RowArithmetic.difference(reported.presentValue, computed.presentValue),
                cashable: findings.released.withheldMeasures.contains(.cashableSavings)
                    ? Estimate(exactly: .zero) : reported.cashable))
    }

    private func row(
        _ lines: [LineSheet.Line], service: ServiceID, about: String
    ) throws(ArithmeticError) -> WorkbookRow {
        let products = lines.filter(\.isProduct)
        var units = SignedUnits.none
        for line in products { try units.add(line.units) }
        let main = products.max { $0.result.gross.central.magnitude < $1.result.gross.central.magnitude }
        let year = main?.key.year ?? 0
        let row = RowArithmetic(
            lines: products, main: main, units: units, horizon: findings.evaluation.settings.horizonYears,
            discountFactors: discountFactors)
        let (mixture, later) = try row.mixtures()
        let reported = try RowArithmetic.reported(lines)
        var computed = SavingsAmounts()
        if let unitCost = findings.evaluation.unitCosts[service],
            let ratio = try? findings.evaluation.priceRatio(from: unitCost.priceYear)
        {
            computed = try row.computed(unitCost, ratio, mixture: mixture, later: later)
        }
        return WorkbookRow(
            service: service, about: about, year: year, units: units,
            assumptions: main?.assumptions, mixture: mixture, laterMixture: later,
            fixed: WorkbookRow.FixedAmounts(
                gross: try RowArithmetic.difference(reported.gross, computed.gross),
                net: try RowArithmetic.difference(reported.net, computed.net),
                presentValue: try RowArithmetic.difference(reported.presentValue, computed.presentValue),
                cashable: try RowArithmetic.difference(reported.cashable, computed.cashable)))
    }
}
