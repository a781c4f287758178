import Numerics

/// One row of the workbook's lines: units that are priced alike, and what of the reported amounts is not a product.
package struct WorkbookRow: Sendable {
    /// The service; nil for the rows of services that are withheld, together.
    package let service: ServiceID?
    /// Basis and groups in words.
    package let about: String
    /// Year the effect begins.
    package let year: Int
    package let units: SignedUnits
    /// What the formulas refer to: the formula of the lines behind most of the gross.
    package let formula: LineFormula
    /// What the net share is multiplied by because some of the rows have other assumptions; 1 where none has.
    package let mixture: DirectedFactor
    /// The same for later years, where rows begin in other years or fade otherwise.
    package let laterMixture: DirectedFactor
    /// What the reported amounts are beyond what the formulas give: events told in alternative ways, amounts withheld, and
    /// the pennies that rounding line by line leaves.
    package let fixed: FixedAmounts

    /// A factor for falls and one for rises in use, at each end.
    package struct DirectedFactor: Sendable {
        package var avoided = Estimate(exactly: ExactDecimal.one)
        package var increased = Estimate(exactly: ExactDecimal.one)
    }

    package struct FixedAmounts: Sendable {
        package var gross: Estimate<Money>
        package var net: Estimate<Money>
        package var presentValue: Estimate<Money>
        package var cashable: Estimate<Money>
    }
}

/// Makes the workbook's rows: line by line where nobody could be singled out, else service by service.
package struct WorkbookRows {
    private let evaluated: Evaluated
    private let sheet: LineSheet

    /// Prices the lines.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package init(_ evaluated: Evaluated) throws(EvaluationError) {
        self.evaluated = evaluated
        sheet = try LineSheet(evaluated.evaluation)
    }

    /// Whether each line has a row of its own: only where no line is about few people.
    package var isLineByLine: Bool {
        let rule = evaluated.evaluation.settings.disclosure
        return evaluated.released.suppressedRows == 0
            && (!rule.isSuppressing
                || evaluated.evaluation.ledger.caseIDs.isEmpty && evaluated.evaluation.observed.caseIDs.isEmpty)
    }

    /// The rows, in the order of the lines or of the services.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a number does not fit.
    package func rows() throws(EvaluationError) -> [WorkbookRow] {
        do throws(ArithmeticError) {
            if isLineByLine {
                var rows: [WorkbookRow] = []
                for line in sheet.lines {
                    rows.append(try row([line], main: line, service: line.key.service, about: words(line.key)))
                }
                return rows
            }
            return try byService()
        } catch {
            throw .arithmetic(error, while: "writing the workbook")
        }
    }

    private func words(_ key: LineKey) -> String {
        let basis = key.basis?.shortWords(evaluated.evaluation.settings.comparison) ?? ""
        return ([basis] + key.groups).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func byService() throws(ArithmeticError) -> [WorkbookRow] {
        var rows: [WorkbookRow] = []
        var withheld: [LineSheet.Line] = []
        for released in evaluated.released.breakdown(by: .service)?.rows ?? [] {
            let service = ServiceID(released.key)
            let lines = sheet.lines.filter { $0.key.service == service }
            // Where every line is an event told in alternative ways, none of its amounts is a product: all are fixed.
            let products = lines.filter(\.isProduct)
            if case .shown = released.figures, let main = Self.main(products.isEmpty ? lines : products) {
                rows.append(try row(lines, main: main, service: service, about: "all rows of the service"))
            } else {
                withheld += lines
            }
        }
        if let main = Self.main(withheld) { rows.append(try withheldRow(withheld, main: main)) }
        return rows
    }

    /// The line behind most of the gross; nil where there is none.
    private static func main(_ lines: [LineSheet.Line]) -> LineSheet.Line? {
        lines.max { $0.result.gross.central.magnitude < $1.result.gross.central.magnitude }
    }

    /// The services that are withheld, together: their gross as it is, and the shares of it that the assumptions leave.
    private func withheldRow(
        _ lines: [LineSheet.Line], main: LineSheet.Line
    ) throws(ArithmeticError) -> WorkbookRow {
        let arithmetic = RowArithmetic(lines: lines, main: main, units: .none)
        let reported = try RowArithmetic.reported(lines)
        let (mixture, later) = try arithmetic.mixtures(of: reported)
        let computed = try arithmetic.computed(fromGross: reported.gross, mixture: mixture, later: later)
        return WorkbookRow(
            service: nil, about: "services withheld, together", year: main.key.year, units: .none,
            formula: main.formula, mixture: mixture, laterMixture: later,
            fixed: WorkbookRow.FixedAmounts(
                gross: reported.gross, net: try RowArithmetic.difference(reported.net, computed.net),
                presentValue: try RowArithmetic.difference(reported.presentValue, computed.presentValue),
                cashable: evaluated.released.withheldMeasures.contains(.cashableSavings)
                    ? Estimate(exactly: .zero) : reported.cashable))
    }

    private func row(
        _ lines: [LineSheet.Line], main: LineSheet.Line, service: ServiceID, about: String
    ) throws(ArithmeticError) -> WorkbookRow {
        let products = lines.filter(\.isProduct)
        var units = SignedUnits.none
        for line in products { try units.add(line.units) }
        let row = RowArithmetic(lines: products, main: main, units: units)
        let (mixture, later) = try row.mixtures()
        let reported = try RowArithmetic.reported(lines)
        let computed = try row.computed(mixture: mixture, later: later)
        return WorkbookRow(
            service: service, about: about, year: main.key.year, units: units,
            formula: main.formula, mixture: mixture, laterMixture: later,
            fixed: WorkbookRow.FixedAmounts(
                gross: try RowArithmetic.difference(reported.gross, computed.gross),
                net: try RowArithmetic.difference(reported.net, computed.net),
                presentValue: try RowArithmetic.difference(reported.presentValue, computed.presentValue),
                cashable: try RowArithmetic.pennies(of: reported, cashable: main.formula.cashable)))
    }
}
