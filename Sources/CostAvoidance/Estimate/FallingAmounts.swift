import Numerics

/// What of some lines falls in each year of the programme, cut from running totals so that the years make the whole to the penny.
///
/// What could leave a budget falls in the year in which it could: after its lag.
struct FallingAmounts {
    private let lines: [Line]

    /// Running totals of one line.
    private struct Line {
        var line: DatedLine
        var gross: Estimate<RunningTotal>
        var net: Estimate<RunningTotal>
        var presentValue: Estimate<RunningTotal>
        /// Its present value by whether it could leave a budget.
        var parts: [CashParts.Part]
    }

    /// Spreads the effects of lines over their months.
    ///
    /// - Throws: `ArithmeticError.overflow` where a number does not fit.
    init(_ lines: [DatedLine]) throws(ArithmeticError) {
        self.lines = try lines.map { line throws(ArithmeticError) in
            func running(_ measure: DatedMeasure) throws(ArithmeticError) -> Estimate<RunningTotal> {
                try Bound.estimate { bound throws(ArithmeticError) in try line.running(measure, at: bound) }
            }
            return Line(
                line: line, gross: try running(.gross), net: try running(.net),
                presentValue: try running(.presentValue), parts: try CashParts(line, .presentValue).parts)
        }
    }

    /// Years in which an effect of some line has a month.
    var years: [Int] { lines.reduce(into: Set<Int>()) { $0.formUnion($1.line.years(lags: 0...0)) }.sorted() }

    /// Years in which an effect of some line has a month, or what could leave a budget does so.
    var yearsOfCash: [Int] {
        lines.reduce(into: Set<Int>()) { years, line in
            for part in line.parts { years.formUnion(line.line.years(lags: part.lags)) }
        }.sorted()
    }

    /// What falls in one year. The present value is that of what is saved in it, also where a budget falls later by it.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func amounts(in year: Int) throws(ArithmeticError) -> SavingsAmounts {
        let span = Month.months(of: year)
        var sum = SavingsAmounts()
        for line in lines {
            for bound in Bound.allCases {
                sum.gross[bound] = try sum.gross[bound] + line.gross[bound].falling(in: span)
                sum.net[bound] = try sum.net[bound] + line.net[bound].falling(in: span)
                sum.presentValue[bound] = try sum.presentValue[bound] + line.presentValue[bound].falling(in: span)
                for part in line.parts {
                    try sum.add(part.totals[bound].falling(in: span), cashable: part.kind, at: bound)
                }
            }
        }
        return sum
    }

    /// Present value that falls in one year of those lines that are wanted and of one kind, or of any.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func presentValue(
        in year: Int, _ kind: BudgetKind?, of isWanted: (DatedLine) -> Bool
    ) throws(ArithmeticError) -> SavingsAmounts {
        let span = Month.months(of: year)
        var sum = SavingsAmounts()
        for line in lines where isWanted(line.line) {
            for part in line.parts where kind == nil || part.kind == kind {
                for bound in Bound.allCases {
                    let amount = try part.totals[bound].falling(in: span)
                    sum.presentValue[bound] = try sum.presentValue[bound] + amount
                    try sum.add(amount, cashable: part.kind, at: bound)
                }
            }
        }
        return sum
    }
}

extension SavingsAmounts {
    /// Adds to the part that could leave a budget, or to that of which nobody knows.
    fileprivate mutating func add(
        _ amount: Money, cashable kind: BudgetKind, at bound: Bound
    ) throws(ArithmeticError) {
        switch kind {
        case .cashable: cashable[bound] = try cashable[bound] + amount
        case .notKnown: cashableUnknown[bound] = try cashableUnknown[bound] + amount
        case .notCashable, .cost: break
        }
    }
}

extension DatedLine {
    /// Years of the programme in which its effects have a month, so many months later.
    fileprivate func years(lags: ClosedRange<Int>) -> Set<Int> {
        var years: Set<Int> = []
        for strand in strands {
            for start in strand.starts {
                let last = start.month + strand.years.count * Month.perYear - 1
                years.formUnion(Month.year(of: start.month + lags.lowerBound)...Month.year(of: last + lags.upperBound))
            }
        }
        return years
    }
}

extension Month {
    /// The months of a year of the programme, counted from the start of the period.
    package static func months(of year: Int) -> Range<Int> { year * perYear..<(year + 1) * perYear }
}

extension Bound {
    /// An estimate made end by end.
    static func estimate<Value, Failure: Error>(
        _ value: (Bound) throws(Failure) -> Value
    ) throws(Failure) -> Estimate<Value> {
        Estimate(low: try value(.low), central: try value(.central), high: try value(.high))
    }
}
