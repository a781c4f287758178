import Numerics

/// One row of the workbook's lines: units that are priced alike, and what of the reported amounts is not a product.
package struct WorkbookRow: Sendable {
    /// The service; nil for the rows of services that are withheld, together.
    package let service: ServiceID?
    /// Basis in words.
    package let about: String
    /// Year the effect begins.
    package let year: Int
    /// Units in each world, rises in use as negative units; of observed use the whole fall.
    package let units: Estimate<Quantity>
    /// Those of them that came anyway, as people without the programme saw.
    package let cameAnyway: Quantity
    /// Whose units they are: rows of the same have the same units.
    package let counting: Counting
    /// What the formulas refer to: the formula of the lines behind most of the gross.
    package let formula: LineFormula
    /// The share of what the units cost that the row is: 1 but for the part of one of several bearers.
    package var share = ExactDecimal.one
    /// The one of several bearers whose part it is; nil for the whole.
    package var bearer: Bearer?
    /// Which of its lines are products of units and a price.
    package var products = Products.all
    /// The worlds: at which end each input stands that the formulas refer to.
    package let worlds: Estimate<World>
    /// What the formulas multiply by beside it.
    package let mixtures: Mixtures
    /// The assumptions of some of its lines that the formulas do not refer to, or not for those lines alone: where one of them is
    /// changed, the row does not come to what the evaluation would.
    package let unfollowed: Set<AssumptionCell>
    /// What the reported amounts are beyond what the formulas give: events told in alternative ways, amounts withheld, and
    /// the pennies that rounding line by line leaves.
    package let fixed: FixedAmounts
    /// What the row comes to in the evaluation as it is.
    package let reported: Reported

    package struct Reported: Sendable {
        package var gross: Estimate<Money>
        package var net: Estimate<Money>

        init(_ amounts: SavingsAmounts) {
            gross = amounts.gross
            net = amounts.net
        }
    }

    /// The units of a row.
    package struct Counting: Sendable, Hashable {
        /// What is priced together, whoever bears it; nil where the row is all of a service.
        package var pricing: PricingKey?
        package var sign = Sign.counted

        package enum Sign: Sendable, Hashable {
            case counted
            /// Taken off: what another row of the same units counts too much.
            case takenOff
        }
    }

    /// Which lines of a row are products of units and a price.
    package enum Products: Sendable, Hashable {
        case all
        /// Some, and others are events told in alternative ways.
        case some
        /// None: nothing in the row follows.
        case none
    }

    /// Factors at each end because some of the rows are not those that the formulas refer to; 1 where all are.
    package struct Mixtures: Sendable {
        /// Where the lines have two sets of assumptions between gross and net, the other set and the part of the units that has it.
        package var other: (formula: LineFormula, part: Estimate<ExactDecimal>)?
        /// Beside the net share, where rows have other assumptions.
        package var net = Estimate(exactly: ExactDecimal.one)
        /// Beside later years, where rows begin in other years or fade otherwise.
        package var later = Estimate(exactly: ExactDecimal.one)
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
        sheet = try LineSheet(evaluated.result, of: evaluated.evaluation)
    }

    /// Whether what is priced together has a row of its own, whatever its groups: only where no line is about few people.
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
                return try byPrice()
            }
            return try byService()
        } catch {
            throw .arithmetic(error, while: "writing the workbook")
        }
    }

    private func byPrice() throws(ArithmeticError) -> [WorkbookRow] {
        var places: [PricingKey: Int] = [:]
        var together: [(key: PricingKey, lines: [LineSheet.Line])] = []
        for line in sheet.lines {
            let key = line.result.key.pricing
            if let place = places[key] {
                together[place].lines.append(line)
            } else {
                places[key] = together.count
                together.append((key, [line]))
            }
        }
        let comparison = evaluated.evaluation.settings.comparison
        var rows: [WorkbookRow] = []
        for (key, lines) in together {
            let about = key.basis?.shortWords(comparison)
            if let bearer = key.bearer {
                rows += try part(lines, of: bearer, key: key, about: about)
            } else if let row = try row(lines, service: key.service, about: about ?? "", counting: key) {
                rows.append(row)
            }
        }
        return rows
    }

    /// The rows of one of several bearers: what the shares up to and including its own come to, and less that what the shares before
    /// it do. So the formulas are rounded where the evaluation rounds.
    private func part(
        _ lines: [LineSheet.Line], of bearer: Bearer, key: PricingKey, about: String?
    ) throws(ArithmeticError) -> [WorkbookRow] {
        let service = key.service
        var whole = key
        whole.bearer = nil
        func words(_ part: String) -> String { [about, part].compactMap(\.self).joined(separator: ", ") }
        let products = lines.filter(\.isProduct)
        guard let main = Self.main(products) else {
            return try row(lines, service: service, about: words("part of \(bearer)"), counting: whole, bearer: bearer)
                .map { [$0] } ?? []
        }
        let cut = main.result.cut
        guard !cut.isFirst else {
            let row = try row(
                lines, service: service, about: words("share of \(bearer)"), counting: whole, bearer: bearer,
                share: cut.through)
            return row.map { [$0] } ?? []
        }
        let units = try CountedUnits(products).negated
        let arithmetic = RowArithmetic(
            lines: products, main: main, units: try units.falls(), share: cut.before, worlds: evaluated.result.worlds)
        let earlier = try arithmetic.withCash(arithmetic.computed(WorkbookRow.Mixtures()))
        let nothing = Estimate(exactly: Money.zero)
        let less = WorkbookRow(
            service: service, about: words("less the shares before \(bearer)"), year: main.result.key.year,
            units: units.whole, cameAnyway: units.cameAnyway,
            counting: WorkbookRow.Counting(pricing: whole, sign: .takenOff), formula: main.formula, share: cut.before,
            bearer: bearer, worlds: evaluated.result.worlds, mixtures: WorkbookRow.Mixtures(), unfollowed: [],
            fixed: WorkbookRow.FixedAmounts(gross: nothing, net: nothing, presentValue: nothing, cashable: nothing),
            reported: WorkbookRow.Reported(earlier))
        let through = try row(
            lines, service: service, about: words("shares up to \(bearer)"), counting: whole, bearer: bearer,
            share: cut.through, beside: earlier)
        return [through, less].compactMap(\.self)
    }

    private func byService() throws(ArithmeticError) -> [WorkbookRow] {
        var rows: [WorkbookRow] = []
        var withheld: [LineSheet.Line] = []
        for released in evaluated.released.breakdown(by: .service)?.rows ?? [] {
            let service = ServiceID(released.key)
            let lines = sheet.lines.filter { $0.result.key.service == service }
            if case .shown = released.figures,
                let row = try row(lines, service: service, about: "all rows of the service", counting: nil)
            {
                rows.append(row)
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
        let arithmetic = RowArithmetic(
            lines: lines, main: main, units: Estimate(exactly: .none), worlds: evaluated.result.worlds)
        let reported = try RowArithmetic.reported(lines)
        let mixtures = try arithmetic.mixtures(ofWithheld: reported)
        let computed = try arithmetic.computed(fromGross: reported.gross, mixtures)
        return WorkbookRow(
            service: nil, about: "services withheld, together", year: main.result.key.year,
            units: Estimate(exactly: .zero), cameAnyway: .zero, counting: WorkbookRow.Counting(), formula: main.formula,
            products: .none, worlds: evaluated.result.worlds, mixtures: mixtures,
            unfollowed: AssumptionCell.unfollowed(by: lines, mixtures),
            fixed: WorkbookRow.FixedAmounts(
                gross: reported.gross, net: try RowArithmetic.difference(reported.net, computed.net),
                presentValue: try RowArithmetic.difference(reported.presentValue, computed.presentValue),
                cashable: evaluated.released.withheldMeasures.contains(.cashableSavings)
                    ? Estimate(exactly: .zero) : reported.cashable),
            reported: WorkbookRow.Reported(reported))
    }

    /// The row of lines of one service; nil where there is none.
    ///
    /// - Parameters:
    ///   - counting: what is priced together; nil for all of the service.
    ///   - bearer: the one of several bearers whose part it is.
    ///   - share: the share of what the units cost that the row's formulas are of.
    ///   - beside: what another row of the same lines gives.
    private func row(
        _ lines: [LineSheet.Line], service: ServiceID, about: String, counting: PricingKey?, bearer: Bearer? = nil,
        share: ExactDecimal = .one, beside other: SavingsAmounts = SavingsAmounts()
    ) throws(ArithmeticError) -> WorkbookRow? {
        let products = lines.filter(\.isProduct)
        // Where every line is an event told in alternative ways, none of its amounts is a product: all are fixed.
        guard let main = Self.main(products.isEmpty ? lines : products) else { return nil }
        let units = try CountedUnits(products)
        let row = RowArithmetic(
            lines: products, main: main, units: try units.falls(), share: share, worlds: evaluated.result.worlds)
        let mixtures = try row.mixtures()
        let reported = try RowArithmetic.reported(lines).less(other)
        let computed = try row.computed(mixtures)
        return WorkbookRow(
            service: service, about: about, year: main.result.key.year, units: units.whole,
            cameAnyway: units.cameAnyway, counting: WorkbookRow.Counting(pricing: counting), formula: main.formula,
            share: share, bearer: bearer,
            products: products.isEmpty ? .none : products.count < lines.count ? .some : .all,
            worlds: evaluated.result.worlds, mixtures: mixtures,
            unfollowed: AssumptionCell.unfollowed(by: products, mixtures)
                .union(AssumptionCell.all(of: lines.filter { !$0.isProduct })),
            fixed: WorkbookRow.FixedAmounts(
                gross: try RowArithmetic.difference(reported.gross, computed.gross),
                net: try RowArithmetic.difference(reported.net, computed.net),
                presentValue: try RowArithmetic.difference(reported.presentValue, computed.presentValue),
                cashable: try row.pennies(of: reported)), reported: WorkbookRow.Reported(reported))
    }
}

/// Units of some lines in each world, each of their rows counted once, whoever bears what it costs.
private struct CountedUnits {
    var whole = Estimate(exactly: Quantity.zero)
    /// Those of them that came anyway.
    var cameAnyway = Quantity.zero

    init(_ lines: [LineSheet.Line]) throws(ArithmeticError) {
        let results = lines.map(\.result)
        for place in results.once(Array(results.indices)) {
            whole = try whole.combined(with: results[place].units)
            cameAnyway = try cameAnyway.adding(results[place].cameAnyway)
        }
    }

    var negated: CountedUnits {
        var negated = self
        negated.whole = whole.map(\.negated)
        negated.cameAnyway = cameAnyway.negated
        return negated
    }

    func falls() throws(ArithmeticError) -> Estimate<FallInUse> {
        try whole.map { whole throws(ArithmeticError) in
            FallInUse(left: try whole.subtracting(cameAnyway), cameAnyway: cameAnyway)
        }
    }
}
