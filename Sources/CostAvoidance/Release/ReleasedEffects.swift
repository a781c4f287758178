import Numerics

/// What begins in each month, as it may be told: what explanations of years and months add up.
package struct ReleasedEffects: Sendable {
    /// One year of the effects that begin in one month.
    package struct Effect: Sendable {
        /// The twelve months over which it is spread evenly; its number is the year of the effect.
        package let span: CumulativeFlow.Part.Span
        /// The share of it that could leave a budget; nil where effects are not told apart by it.
        package let share: CashableShare?
        /// Months until what could leave a budget does so, in each world; nil where lines differ in it, or have none.
        package fileprivate(set) var lag: Estimate<Int>?
        package fileprivate(set) var gross = Estimate(exactly: Money.zero)
        package fileprivate(set) var net = Estimate(exactly: Money.zero)
        package fileprivate(set) var presentValue = Estimate(exactly: Money.zero)
        /// Lines it is the sum of: as many as its amounts were rounded to the penny.
        package fileprivate(set) var lineCount = 0
    }

    /// The effects of all savings, in the order of their months; nil where single months are about too few people.
    package let all: [Effect]?
    private let byBearer: [Bearer: [Effect]]
    /// At which end each input stands.
    package let worlds: Estimate<World>

    /// The effects of an evaluation as its rule lets them be told.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    package init(_ evaluated: Evaluated) throws(EvaluationError) {
        worlds = evaluated.result.worlds
        let disclosure = DatedDisclosure(evaluated)
        let fiscal = evaluated.result.dated.filter { $0.benefitType == .fiscal }
        do throws(ArithmeticError) {
            all = disclosure.step == 1 ? try Self.effects(fiscal) { _ in nil } : nil
            var byBearer: [Bearer: [Effect]] = [:]
            for bearer in disclosure.bearers {
                byBearer[bearer] = try Self.effects(fiscal.filter { $0.bearer == bearer }) { line in
                    line.lines.first.map { evaluated.result.lines[$0].cashableShare }
                }
            }
            self.byBearer = byBearer
        } catch {
            throw .arithmetic(error, while: "adding up what begins in each month")
        }
    }

    /// The effects that would have fallen to a bearer; nil where single months are about too few people.
    package func effects(of bearer: Bearer) -> [Effect]? { byBearer[bearer] }

    private struct Key: Hashable {
        var span: CumulativeFlow.Part.Span
        var share: CashableShare?
    }

    private static func effects(
        _ lines: [DatedLine], by share: (DatedLine) -> CashableShare?
    ) throws(ArithmeticError) -> [Effect] {
        var effects: [Key: Effect] = [:]
        for line in lines {
            let share = share(line)
            let lag = line.cashLag
            func change(
                _ starts: [DatedLine.Start], of strand: DatedLine.Strand,
                _ change: (inout Effect, DatedLine.Start, DatedLine.YearOfEffect) throws(ArithmeticError) -> Void
            ) throws(ArithmeticError) {
                for (year, ofYear) in strand.years.enumerated() {
                    for start in starts {
                        let span = CumulativeFlow.Part.Span(
                            number: year, first: start.month + year * Month.perYear, months: Month.perYear)
                        let key = Key(span: span, share: share)
                        var effect = effects[key] ?? Effect(span: span, share: share, lag: lag)
                        if effect.lag != lag { effect.lag = nil }
                        try change(&effect, start, ofYear)
                        effects[key] = effect
                    }
                }
            }
            for strand in line.strands {
                try change(strand.starts, of: strand) { effect, start, year throws(ArithmeticError) in
                    try effect.add(start, in: year)
                }
                try change(strand.earlier, of: strand) { effect, start, year throws(ArithmeticError) in
                    try effect.take(start, in: year)
                }
            }
        }
        return effects.values.sorted { left, right in
            if left.span.first != right.span.first { return left.span.first < right.span.first }
            if left.span.number != right.span.number { return left.span.number < right.span.number }
            guard let share = left.share else { return false }
            return right.share.map { share < $0 } ?? true
        }
    }
}

extension ReleasedEffects.Effect {
    fileprivate init(span: CumulativeFlow.Part.Span, share: CashableShare?, lag: Estimate<Int>?) {
        self.span = span
        self.share = share
        self.lag = lag
    }

    fileprivate mutating func add(
        _ start: DatedLine.Start, in year: DatedLine.YearOfEffect
    ) throws(ArithmeticError) {
        lineCount += 1
        for bound in Bound.allCases {
            gross[bound] = try gross[bound] + start.gross[bound]
            net[bound] = try net[bound] + start.net[bound].scaled(by: year.kept[bound])
            presentValue[bound] = try presentValue[bound] + start.net[bound].scaled(by: year.discounted[bound])
        }
    }

    /// Takes off what bearers named before this one bear.
    fileprivate mutating func take(
        _ start: DatedLine.Start, in year: DatedLine.YearOfEffect
    ) throws(ArithmeticError) {
        for bound in Bound.allCases {
            gross[bound] = try gross[bound] - start.gross[bound]
            net[bound] = try net[bound] - start.net[bound].scaled(by: year.kept[bound])
            presentValue[bound] = try presentValue[bound] - start.net[bound].scaled(by: year.discounted[bound])
        }
    }
}
