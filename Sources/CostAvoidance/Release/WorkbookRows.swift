import Numerics

/// Makes the workbook's rows: line by line where nobody could be singled out, else service by service, and within a service part by
/// part where every part may be told.
package struct WorkbookRows {
    private let evaluated: Evaluated
    private let sheet: LineSheet

    /// Prices the lines.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package init(_ evaluated: Evaluated) throws(EvaluationError) {
        self.evaluated = evaluated
        // Formulas refer to inputs as they are printed: to one range of services that are withheld no cell does.
        sheet = try LineSheet(evaluated.result, of: evaluated.evaluation.asStated)
    }

    /// Whether what is priced together has a row of its own, whatever its groups: only where no line is about few people.
    package var isLineByLine: Bool {
        let rule = evaluated.evaluation.settings.disclosure
        return evaluated.released.suppressedRows == 0
            && (!rule.isSuppressing
                || evaluated.evaluation.ledger.caseIDs.isEmpty && evaluated.evaluation.observed.caseIDs.isEmpty)
    }

    /// What no row follows, because an account of an event told in alternative ways rests on it.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package func unfollowedOfAccounts() throws(EvaluationError) -> Unfollowed {
        try Unfollowed(byAccountsOf: evaluated.evaluation)
    }

    /// How what these rows save falls in financial years; nil where there is no budget view.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package func years(_ rows: [WorkbookRow]) throws(EvaluationError) -> WorkbookYears? {
        guard let budget = evaluated.result.budget, !budget.years.isEmpty else { return nil }
        let courses = WorkbookCourses(evaluated, rows, sheet)
        let split = courses == nil || isLineByLine ? nil : try LineParts(evaluated)
        return try EvaluationError.naming("sharing the workbook's rows among financial years") {
            () throws(ArithmeticError) in
            guard let courses else { return try .untold(rows, years: budget.years.count) }
            return try courses.years(split)
        }
    }

    /// The rows, in the order of the lines or of the services.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a number does not fit.
    package func rows() throws(EvaluationError) -> [WorkbookRow] {
        let parts = isLineByLine ? nil : WorkbookParts(try LineParts(evaluated))
        do throws(ArithmeticError) {
            guard let parts else { return try byPrice() }
            return try byService(parts)
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
        var rows: [WorkbookRow] = []
        for (key, lines) in together { rows += try self.rows(lines, pricedBy: key) }
        return rows
    }

    /// The rows of lines that are priced alike.
    private func rows(_ lines: [LineSheet.Line], pricedBy key: PricingKey) throws(ArithmeticError) -> [WorkbookRow] {
        let comparison = evaluated.evaluation.settings.comparison
        let bases = Set(lines.map(\.result.key.basis))
        let words = bases.compactMap(\.self).sorted().map { $0.shortWords(comparison) }
        let about = words.isEmpty ? nil : words.joined(separator: ", ")
        var counting = WorkbookRow.Counting(pricing: key, bases: bases)
        counting.pricing?.bearer = nil
        if let bearer = key.bearer {
            return try part(lines, of: bearer, counting, about: about)
        }
        return try row(lines, service: key.service, about: about ?? "", counting: counting).map { [$0] } ?? []
    }

    /// The rows of one of several bearers: what the shares up to and including its own come to, and less that what the shares before
    /// it do. So the formulas are rounded where the evaluation rounds.
    private func part(
        _ lines: [LineSheet.Line], of bearer: Bearer, _ counting: WorkbookRow.Counting, about: String?
    ) throws(ArithmeticError) -> [WorkbookRow] {
        let service = lines[0].formula.service
        func words(_ part: String) -> String { [about, part].compactMap(\.self).joined(separator: ", ") }
        let products = lines.filter(\.isProduct)
        guard let main = Self.main(products) else {
            return try row(
                lines, service: service, about: words("part of \(bearer)"), counting: counting, bearer: bearer
            )
            .map { [$0] } ?? []
        }
        let cut = main.result.cut
        guard !cut.isFirst else {
            let row = try row(
                lines, service: service, about: words("share of \(bearer)"), counting: counting, bearer: bearer,
                share: cut.through)
            return row.map { [$0] } ?? []
        }
        let units = try CountedUnits(products).negated
        var takenOff = counting
        takenOff.sign = .takenOff
        let arithmetic = RowArithmetic(
            lines: products, main: main, units: try units.falls(), share: cut.before, worlds: evaluated.result.worlds)
        let earlier = try arithmetic.withCash(arithmetic.computed(WorkbookRow.Mixtures()))
        let nothing = Estimate(exactly: Money.zero)
        let less = WorkbookRow(
            service: service, about: words("less the shares before \(bearer)"), year: main.result.key.year,
            beginsInSeveralYears: Self.beginsInSeveralYears(products),
            units: units.whole, cameAnyway: units.cameAnyway,
            counting: takenOff, formula: main.formula, share: cut.before,
            bearer: bearer, worlds: evaluated.result.worlds, mixtures: WorkbookRow.Mixtures(), unfollowed: Unfollowed(),
            fixed: WorkbookRow.FixedAmounts(gross: nothing, net: nothing, presentValue: nothing, cashable: nothing),
            lines: products.map(\.index), roundings: Self.roundings(products), reported: WorkbookRow.Reported(earlier))
        let through = try row(
            lines, service: service, about: words("shares up to \(bearer)"), counting: counting, bearer: bearer,
            share: cut.through, beside: earlier)
        return [through, less].compactMap(\.self)
    }

    private func byService(_ parts: WorkbookParts) throws(ArithmeticError) -> [WorkbookRow] {
        var shown: [(service: ServiceID, lines: [LineSheet.Line])] = []
        var withheld: [LineSheet.Line] = []
        let few = startingWithFew()
        for released in evaluated.released.breakdown(by: .service)?.rows ?? [] {
            let service = ServiceID(released.key)
            let lines = sheet.lines.filter { $0.result.key.service == service }
            if case .shown = released.figures, !few.contains(service) {
                shown.append((service, lines))
            } else {
                withheld += lines
            }
        }
        // One service alone in the row of those withheld would be told by it.
        if !few.isEmpty, Set(withheld.map(\.formula.service)).count == 1, let least = Self.least(shown.map(\.lines)) {
            withheld += shown.remove(at: least).lines
        }
        // Nor may net and present value of that row tell what began in one of its years for too few.
        while let year = beginsWithFew(withheld), let least = leastToHide(year, among: shown.map(\.lines)) {
            withheld += shown.remove(at: least).lines
        }
        var rows: [WorkbookRow] = []
        for (service, lines) in shown {
            if let parts = parts.parts(of: lines) {
                for part in parts { rows += try self.rows(part, pricedBy: part[0].result.key.pricing) }
            } else if let row = try row(
                lines, service: service, about: "all rows of the service", counting: WorkbookRow.Counting())
            {
                rows.append(row)
            }
        }
        if let main = Self.main(withheld) { rows.append(try withheldRow(withheld, main: main)) }
        return rows
    }

    /// Services whose effects begin in several years, in one of them for too few people: net and present value of the service together
    /// would tell what they saved.
    private func startingWithFew() -> Set<ServiceID> {
        let lines = evaluated.result.lines
        let people = PeopleCounter(evaluation: evaluated.evaluation, lines: lines)
        let rule = evaluated.evaluation.settings.disclosure
        var byStart: [ServiceID: [Int: [Int]]] = [:]
        for index in evaluated.result.fiscalLines {
            let key = lines[index].key
            byStart[key.service, default: [:]][key.year, default: []].append(index)
        }
        return Set(
            byStart.filter { _, starts in
                starts.count > 1 && starts.values.contains { rule.isTooFew(people.fewest($0)) }
            }.keys)
    }

    /// A year in which some of these lines begin for too few people, while others begin in another; nil where there is none.
    private func beginsWithFew(_ lines: [LineSheet.Line]) -> Int? {
        let results = evaluated.result.lines
        let fiscal = Set(evaluated.result.fiscalLines)
        let starts = Dictionary(grouping: lines.map(\.index).filter(fiscal.contains)) { results[$0].key.year }
        guard starts.count > 1 else { return nil }
        let people = PeopleCounter(evaluation: evaluated.evaluation, lines: results)
        let rule = evaluated.evaluation.settings.disclosure
        return starts.keys.sorted().first { year in starts[year].map { rule.isTooFew(people.fewest($0)) } ?? false }
    }

    /// The place of the lines of least gross of which some begin in a year; of all lines where none does.
    private func leastToHide(_ year: Int, among services: [[LineSheet.Line]]) -> Int? {
        let beginning = services.indices.filter { place in
            services[place].contains { $0.result.key.year == year }
        }
        let places = beginning.isEmpty ? Array(services.indices) : beginning
        return Self.least(places.map { services[$0] }).map { places[$0] }
    }

    /// The place of those lines whose gross is least.
    private static func least(_ services: [[LineSheet.Line]]) -> Int? {
        services.indices.min { left, right in
            guard let one = main(services[left]), let other = main(services[right]) else { return false }
            return one.result.gross.central.magnitude < other.result.gross.central.magnitude
        }
    }

    /// The line behind most of the gross; nil where there is none.
    private static func main(_ lines: [LineSheet.Line]) -> LineSheet.Line? {
        lines.max { $0.result.gross.central.magnitude < $1.result.gross.central.magnitude }
    }

    private static func beginsInSeveralYears(_ lines: [LineSheet.Line]) -> Bool {
        Set(lines.map(\.result.key.year)).count > 1
    }

    /// How many sums of some lines are rounded by themselves: what is priced together, and each event told in alternative ways.
    private static func roundings(_ lines: [LineSheet.Line]) -> Int {
        Set(lines.filter(\.isProduct).map(\.result.key.pricing)).count + lines.count { !$0.isProduct }
    }

    /// The services that are withheld, together: their gross as it is, and the shares of it that the assumptions leave.
    private func withheldRow(
        _ lines: [LineSheet.Line], main: LineSheet.Line
    ) throws(ArithmeticError) -> WorkbookRow {
        let arithmetic = RowArithmetic(
            lines: lines, main: main, units: Estimate(exactly: .none), worlds: evaluated.result.worlds)
        let reported = try RowArithmetic.reported(lines)
        var mixtures = try arithmetic.mixtures(ofWithheld: reported)
        mixtures.cash =
            evaluated.released.withheldMeasures.contains(.cashableSavings) ? .untold : try arithmetic.cashOfWithheld()
        let computed = try arithmetic.computed(fromGross: reported.gross, mixtures)
        return WorkbookRow(
            service: nil, about: "services withheld or not shown separately, together", year: main.result.key.year,
            beginsInSeveralYears: Self.beginsInSeveralYears(lines), units: Estimate(exactly: .zero), cameAnyway: .zero,
            counting: WorkbookRow.Counting(), formula: main.formula,
            products: .none, worlds: evaluated.result.worlds, mixtures: mixtures,
            unfollowed: Unfollowed(by: lines, mixtures, rows: .withheld, courses: try arithmetic.kinds().later),
            fixed: WorkbookRow.FixedAmounts(
                gross: reported.gross, net: try RowArithmetic.difference(reported.net, computed.net),
                presentValue: try RowArithmetic.difference(reported.presentValue, computed.presentValue),
                cashable: try arithmetic.fixedCash(mixtures.cash, reported, computed)),
            lines: lines.map(\.index), roundings: Self.roundings(lines), reported: WorkbookRow.Reported(reported))
    }

    /// The row of lines of one service; nil where there is none.
    ///
    /// - Parameters:
    ///   - counting: whose units they are.
    ///   - bearer: the one of several bearers whose part it is.
    ///   - share: the share of what the units cost that the row's formulas are of.
    ///   - beside: what another row of the same lines gives.
    private func row(
        _ lines: [LineSheet.Line], service: ServiceID, about: String, counting: WorkbookRow.Counting,
        bearer: Bearer? = nil,
        share: ExactDecimal = .one, beside other: SavingsAmounts = SavingsAmounts()
    ) throws(ArithmeticError) -> WorkbookRow? {
        let products = lines.filter(\.isProduct)
        // Where every line is an event told in alternative ways, none of its amounts is a product: all are fixed.
        guard let main = Self.main(products.isEmpty ? lines : products) else { return nil }
        let units = try CountedUnits(products)
        let row = RowArithmetic(
            lines: products, main: main, units: try units.falls(), share: share, worlds: evaluated.result.worlds)
        var mixtures = try row.mixtures()
        mixtures.cash = try row.cash(of: lines)
        let reported = try RowArithmetic.reported(lines).less(other)
        let computed = try row.computed(mixtures)
        return WorkbookRow(
            service: service, about: about, year: main.result.key.year,
            beginsInSeveralYears: Self.beginsInSeveralYears(lines), units: units.whole, cameAnyway: units.cameAnyway,
            counting: counting, formula: main.formula,
            share: share, bearer: bearer,
            products: products.isEmpty ? .none : products.count < lines.count ? .some : .all,
            worlds: evaluated.result.worlds, mixtures: mixtures,
            unfollowed: Unfollowed(by: lines, mixtures, rows: .ofOneService, courses: try row.kinds().later),
            fixed: WorkbookRow.FixedAmounts(
                gross: try RowArithmetic.difference(reported.gross, computed.gross),
                net: try RowArithmetic.difference(reported.net, computed.net),
                presentValue: try RowArithmetic.difference(reported.presentValue, computed.presentValue),
                cashable: try row.fixedCash(mixtures.cash, reported, computed)),
            lines: lines.map(\.index), roundings: Self.roundings(lines), reported: WorkbookRow.Reported(reported))
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
