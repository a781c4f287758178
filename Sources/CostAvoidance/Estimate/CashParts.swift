import Numerics

/// What of a line could leave a budget, in the months in which it could, and the rest of it, in the months in which it falls.
///
/// Everything that is dated takes cash from here, so that a lag moves the same money in every table: by year, by financial year,
/// by body.
struct CashParts {
    /// What of a line is of one kind, in each world.
    struct Part {
        var kind: BudgetKind
        var totals: Estimate<RunningTotal>
        /// The fewest and the most months it falls later than the saving.
        var lags: ClosedRange<Int>
    }

    /// What could leave a budget and what could not, or what is not known.
    let parts: [Part]

    /// - Throws: `ArithmeticError.overflow` where a number does not fit.
    init(_ line: DatedLine, _ measure: DatedMeasure) throws(ArithmeticError) {
        let whole = try Bound.estimate { bound throws(ArithmeticError) in try line.running(measure, at: bound) }
        guard let low = line.cash.low, let central = line.cash.central, let high = line.cash.high else {
            parts = [Part(kind: .notKnown, totals: whole, lags: 0...0)]
            return
        }
        let cash = Estimate(low: low, central: central, high: high)
        let saved = try Bound.estimate { bound throws(ArithmeticError) in
            try line.running(measure, scaledBy: cash[bound].share.decimal, at: bound)
        }
        let rest = try Bound.estimate { bound throws(ArithmeticError) in try whole[bound].less(saved[bound]) }
        let lags = [low.lag, central.lag, high.lag]
        parts = [
            Part(
                kind: .cashable, totals: Bound.estimate { saved[$0].delayed(by: cash[$0].lag) },
                lags: (lags.min() ?? 0)...(lags.max() ?? 0)),
            Part(kind: .notCashable, totals: rest, lags: 0...0),
        ]
    }
}

extension DatedLine {
    /// Months until what could leave a budget does so, in each world; nil where nobody knows what could.
    var cashLag: Estimate<Int>? {
        guard let low = cash.low, let central = cash.central, let high = cash.high else { return nil }
        return Estimate(low: low.lag, central: central.lag, high: high.lag)
    }
}
