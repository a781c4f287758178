import Numerics

/// What of a line begins in which month: from this follows what falls when, to the penny.
///
/// A row that starts in month m has year k of its effect in the twelve months from m + 12k, in equal parts. A year of an effect
/// is discounted as a whole, also those of its months that lie in the next year of the programme.
package struct DatedLine: Sendable {
    /// Indices into the result's lines that it is the sum of.
    package var lines: [Int]
    /// What kind of value it is.
    package var benefitType: BenefitType
    /// Who would have paid.
    package var bearer: Bearer
    /// Where its amounts lie in those of the rows: all of them, or the part of one of several bearers.
    package var cut: ShareCut
    /// Whether anybody knows when its effects began.
    package var dating: Dating
    /// What of it could leave a budget, and when; nil where the share is not known.
    var cash: Estimate<CashTiming?>
    /// Effects that last alike.
    package var strands: [Strand]

    /// The part of a saving that could leave a budget.
    struct CashTiming: Sendable, Hashable {
        /// Share of the saving.
        var share: Share
        /// Months from the saving until a budget falls.
        var lag: Int
    }

    /// Effects of one line with one drop-off at each end.
    package struct Strand: Sendable {
        /// In ascending order of month.
        package var starts: [Start]
        /// What bearers before this one bear of the same, month by month: `starts` hold it as well, and it is taken off. Empty where
        /// there are none.
        package var earlier: [Start] = []
        /// The years of the effect, the first being the year it begins.
        package var years: [YearOfEffect]
    }

    /// What begins in one month, in pounds of the price year.
    package struct Start: Sendable, Hashable {
        /// Counted from the start of the period, which is 0.
        package var month: Int
        package var gross: Estimate<Money>
        /// After the assumptions, in the year the effect begins.
        package var net: Estimate<Money>
    }

    /// What is left of an effect in one year of it.
    package struct YearOfEffect: Sendable, Hashable {
        /// After drop-off.
        package var kept: Estimate<ExactDecimal>
        /// After drop-off, times the year's discount factor.
        package var discounted: Estimate<ExactDecimal>
    }
}

/// The amounts that are spread over months.
package enum DatedMeasure: Sendable, Hashable, CaseIterable {
    /// Before anything is taken off, drop-off included.
    case gross
    /// After the assumptions and drop-off, not discounted.
    case net
    /// After drop-off and discounting.
    case presentValue
}

extension DatedLine {
    /// What it has come to by the end of each month.
    ///
    /// - Throws: `ArithmeticError.overflow` where a product does not fit.
    package func running(_ measure: DatedMeasure, at bound: Bound) throws(ArithmeticError) -> RunningTotal {
        try sum { strand throws(ArithmeticError) in try strand.running(measure, at: bound) }
    }

    /// What a share of it has come to by the end of each month. The shares of the parts of several bearers, where they are the same,
    /// add up to the share of the whole.
    ///
    /// - Throws: `ArithmeticError.overflow` where a product does not fit.
    package func running(
        _ measure: DatedMeasure, scaledBy share: ExactDecimal, at bound: Bound
    ) throws(ArithmeticError) -> RunningTotal {
        try sum { strand throws(ArithmeticError) in try strand.running(measure, scaledBy: share, at: bound) }
    }

    private func sum(_ running: (Strand) throws(ArithmeticError) -> RunningTotal) throws(ArithmeticError)
        -> RunningTotal
    {
        var total = RunningTotal.nothing
        for strand in strands { try total.add(try running(strand)) }
        return total
    }

    /// What of several lines of one kind has come together by the end of each month.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package static func running(
        _ lines: some Sequence<DatedLine>, _ measure: DatedMeasure, at bound: Bound
    ) throws(ArithmeticError) -> RunningTotal {
        var total = RunningTotal.nothing
        for line in lines { try total.add(try line.running(measure, at: bound)) }
        return total
    }
}

extension DatedLine.Strand {
    /// By the end of a month each year of the effect has come to what began, times the months of it that are over, over twelve,
    /// times what is left of the effect: rounded once to the penny.
    ///
    /// - Parameter share: a share of it, which is rounded at each month's end as well; nil for all of it.
    func running(
        _ measure: DatedMeasure, scaledBy share: ExactDecimal? = nil, at bound: Bound
    ) throws(ArithmeticError) -> RunningTotal {
        func total(of starts: [DatedLine.Start]) throws(ArithmeticError) -> RunningTotal {
            let whole = try running(starts, measure, at: bound)
            return try share.map { share throws(ArithmeticError) in try whole.scaled(by: share) } ?? whole
        }
        let through = try total(of: starts)
        return earlier.isEmpty ? through : try through.less(try total(of: earlier))
    }

    private func running(
        _ starts: [DatedLine.Start], _ measure: DatedMeasure, at bound: Bound
    ) throws(ArithmeticError) -> RunningTotal {
        guard let first = starts.first?.month, let last = starts.last?.month else { return .nothing }
        let monthsDone = try Self.monthsDone(starts, measure, at: bound, months: last - first + Month.perYear)
        let count = monthsDone.count + Month.perYear * (years.count - 1)
        var totals = Array(repeating: Money.zero, count: count)
        for (year, effect) in years.enumerated() {
            let factor = effect.factor(measure, at: bound)
            var soFar: [Money] = []
            soFar.reserveCapacity(monthsDone.count)
            for done in monthsDone {
                var product = ExactProduct(done)
                try product.multiply(by: factor)
                try product.divide(by: ExactDecimal(Month.perYear))
                soFar.append(try product.roundedToPenny())
            }
            for place in (year * Month.perYear)..<count {
                let over = Swift.min(place - year * Month.perYear, soFar.count - 1)
                totals[place] = try totals[place] + soFar[over]
            }
        }
        return RunningTotal(first: first, totals: totals)
    }

    /// For each month from the first start on, the sum of every start's amount times its months that are over, twelve at most.
    private static func monthsDone(
        _ starts: [DatedLine.Start], _ measure: DatedMeasure, at bound: Bound, months: Int
    ) throws(ArithmeticError) -> [Money] {
        let first = starts.first?.month ?? 0
        var sums: [Money] = []
        sums.reserveCapacity(months)
        for month in 0..<months {
            var pence: Int128 = 0
            for start in starts {
                let done = Swift.min(Month.perYear, Swift.max(0, month + 1 - (start.month - first)))
                let amount = measure == .gross ? start.gross[bound] : start.net[bound]
                let (product, isTooLarge) = amount.pence.multipliedReportingOverflow(by: Int128(done))
                let (sum, sumIsTooLarge) = pence.addingReportingOverflow(product)
                guard !isTooLarge, !sumIsTooLarge, sum != .min else { throw .overflow }
                pence = sum
            }
            sums.append(Money(pence: pence))
        }
        return sums
    }
}

extension DatedLine.YearOfEffect {
    fileprivate func factor(_ measure: DatedMeasure, at bound: Bound) -> ExactDecimal {
        switch measure {
        case .gross: .one
        case .net: kept[bound]
        case .presentValue: discounted[bound]
        }
    }
}
