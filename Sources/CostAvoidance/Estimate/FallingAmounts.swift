import Numerics

/// What of some lines falls in each year of the programme, cut from running totals so that the years make the whole to the penny.
struct FallingAmounts {
    /// Years in which an effect of some line has a month.
    let years: [Int]
    private let totals: [(line: DatedLine, amounts: Estimate<Totals>)]

    /// Running totals of one line in one world.
    private struct Totals {
        var gross: RunningTotal
        var net: RunningTotal
        var presentValue: RunningTotal
        /// What of the present value could leave a budget; nil where the share is not known.
        var cashable: RunningTotal?
    }

    /// Spreads the effects of lines over their months.
    ///
    /// - Parameters:
    ///   - worlds: the worlds they were priced in.
    ///   - cashableShare: the share of a line that could leave a budget.
    /// - Throws: `ArithmeticError.overflow` where a number does not fit.
    init(
        _ lines: [DatedLine], in worlds: Estimate<World>, cashableShare: (DatedLine) -> CashableShare
    ) throws(ArithmeticError) {
        var years: Set<Int> = []
        var totals: [(line: DatedLine, amounts: Estimate<Totals>)] = []
        for line in lines {
            let share = cashableShare(line)
            let amounts = try Bound.estimate { bound throws(ArithmeticError) in
                Totals(
                    gross: try line.running(.gross, at: bound), net: try line.running(.net, at: bound),
                    presentValue: try line.running(.presentValue, at: bound),
                    cashable: try share.share(in: worlds[bound]).map { share throws(ArithmeticError) in
                        try line.running(.presentValue, scaledBy: share.decimal, at: bound)
                    })
            }
            years.formUnion(line.years)
            totals.append((line, amounts))
        }
        self.years = years.sorted()
        self.totals = totals
    }

    /// What falls in one year of those lines that are wanted.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func amounts(
        in year: Int, of isWanted: (DatedLine) -> Bool = { _ in true }
    ) throws(ArithmeticError) -> SavingsAmounts {
        let span = Month.months(of: year)
        var sum = SavingsAmounts()
        for (line, amounts) in totals where isWanted(line) {
            for bound in Bound.allCases {
                let totals = amounts[bound]
                sum.gross[bound] = try sum.gross[bound] + totals.gross.falling(in: span)
                sum.net[bound] = try sum.net[bound] + totals.net.falling(in: span)
                let value = try totals.presentValue.falling(in: span)
                sum.presentValue[bound] = try sum.presentValue[bound] + value
                if let cashable = totals.cashable {
                    sum.cashable[bound] = try sum.cashable[bound] + cashable.falling(in: span)
                } else {
                    sum.cashableUnknown[bound] = try sum.cashableUnknown[bound] + value
                }
            }
        }
        return sum
    }
}

extension DatedLine {
    /// Years of the programme in which its effects have a month.
    var years: Set<Int> {
        var years: Set<Int> = []
        for strand in strands {
            for start in strand.starts {
                let last = start.month + strand.years.count * Month.perYear - 1
                years.formUnion(Month.year(of: start.month)...Month.year(of: last))
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
