import Numerics

/// How a printed total comes apart into its printed lines, and which of them explain that it differs.
///
/// The recomputed total less the printed one is the sum of what each printed line is off by and of what the printed lines do
/// not add up to: an identity, so every pound of a difference is put down to a line or to none.
package struct TotalExplanation: Sendable {
    package var total: FigureComparison
    /// Its printed number.
    package var printed: ExactDecimal
    /// What the printed lines add up to, with the recomputed amount of a line that is not printed; without it where the printed total
    /// is the sum of the printed lines alone.
    package var linesAddTo: ExactDecimal
    /// The printed lines that are not what their inputs give, the largest difference first.
    package var lines: [OffLine]
    /// What `linesAddTo` is above the printed total, beyond what rounding of the printed lines can make; nought within it.
    package var leftover: ExactDecimal
    /// What the leftover could be, where it fits a line.
    package var leftoverCauses: [LeftoverCause]
    /// Recomputed lines that are not printed, with an amount.
    package var unprinted: [FigureID]
    /// What the lines come to that are not printed, where the printed total is the sum of the printed lines alone and leaves these out;
    /// else nil.
    package var leavesOut: ExactDecimal?
    /// Printed lines of another kind of value that the printed total counts: it is the sum of the lines with these.
    package var countsBesides: [FigureComparison]
    /// What rounding of the printed numbers can make.
    package var tolerance: ExactDecimal
    /// How many of the lines that are added up nobody printed: they were worked out from printed numbers, or recomputed here.
    package var workedOut: Int

    /// A printed line that its inputs do not give.
    package struct OffLine: Sendable {
        package var line: FigureComparison
        /// Its printed number, and what its inputs give.
        package var printed: ExactDecimal
        package var recomputed: ExactDecimal
        package var difference: ExactDecimal
        /// What is wrong with it.
        package var cause: LineCause
    }

    /// What is wrong with a line.
    package enum LineCause: Sendable, Hashable {
        /// It is printed with the other sign.
        case sign
        /// Two of its digits are exchanged.
        case transposed
        /// It is printed with another amount.
        case amount
    }

    /// What a leftover could come from.
    package enum LeftoverCause: Sendable, Hashable {
        /// The printed total takes a line with the opposite sign.
        case oppositeSign(ReportFigure)
        /// The printed total leaves a line out.
        case leftOut(ReportFigure)
        /// The printed total counts a line twice.
        case countedTwice(ReportFigure)
        /// The printed total counts a line as its inputs give it, and the line is misprinted.
        case misprinted(ReportFigure)
    }

    /// The printed lines that are misprinted: the printed total counts what their inputs give.
    package var misprinted: [ReportFigure] {
        leftoverCauses.compactMap { cause in
            if case .misprinted(let line) = cause { return line }
            return nil
        }
    }

    /// Whether the printed lines add up to the printed total, but for rounding.
    package var linesAdd: Bool { leftover.isZero }

    /// Whether printed lines contradict the printed total: all of them are printed. Of others nobody knows what the publication had.
    package var isContradiction: Bool { !linesAdd && unprinted.isEmpty }

    /// Whether a line that fits the leftover fits it to the pound, and not only within what rounding hides.
    package var isExact: Bool {
        guard let parts = try? tolerance.multiplied(by: ExactDecimal(1000)) else { return false }
        return parts <= leftover.magnitude
    }

    /// Whether every line follows and the total differs by no more than the rounding of its lines.
    package var isRoundingOfLines: Bool {
        guard let difference = total.difference else { return false }
        return total.verdict.isOff && lines.isEmpty && linesAdd && unprinted.isEmpty
            && difference.magnitude <= tolerance
    }
}

/// Takes printed totals apart.
struct TotalExplainer {
    let comparisons: [FigureComparison]
    /// The recomputed rows of a breakdown.
    let recomputedRows:
        (RowMeasure, Dimension) throws(ArithmeticError) -> [(row: FigureID.Row, amount: Estimate<ExactDecimal>)]

    /// Every printed total with printed lines that can be recomputed, explained.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func explanations() throws(ArithmeticError) -> [TotalExplanation] {
        var explanations: [TotalExplanation] = []
        for total in comparisons {
            guard case .summary(let measure)? = total.published.figure.evaluation?.measure,
                let column = Self.columns[measure],
                let recomputed = total.recomputed, let printed = total.printed
            else { continue }
            var isFirst = true
            for dimension in dimensions(of: column, unit: total.published.unit) {
                guard let found = try explain(total, printing: printed, of: recomputed, column, by: dimension) else {
                    continue
                }
                // What further tables have nothing to say of stays with the first.
                if isFirst || found.isContradiction || found.lines.contains(where: \.line.verdict.isOff) {
                    explanations.append(found)
                }
                isFirst = false
            }
        }
        return explanations
    }

    /// The column whose rows add up to a total.
    private static let columns: [SummaryMeasure: RowMeasure] = [
        .grossSavings: .gross, .netSavings: .net, .presentValueSavings: .presentValue, .cashableSavings: .cashable,
    ]

    /// The breakdowns in which lines of a total are printed, in their order.
    private func dimensions(of column: RowMeasure, unit: PublishedUnit) -> [Dimension] {
        var dimensions: [Dimension] = []
        for comparison in comparisons {
            guard case .row(column, let row)? = comparison.published.figure.evaluation?.measure,
                comparison.recomputed != nil, comparison.published.unit == unit, !dimensions.contains(row.dimension)
            else { continue }
            dimensions.append(row.dimension)
        }
        return dimensions
    }

    /// What the recomputed lines of a table may be away from the recomputed total by the penny that each is rounded to.
    private static let penny = ExactDecimal(significand: 1, places: 2)

    /// - Returns: nil where lines are printed in a unit of their own, such as pounds for each person, and not all of them: what the others
    ///   come to in it is not known; or where the table does not share out the total, as one of what falls in each year.
    private func explain(
        _ total: FigureComparison, printing printedTotal: ExactDecimal, of recomputedTotal: ExactDecimal,
        _ column: RowMeasure, by dimension: Dimension
    ) throws(ArithmeticError) -> TotalExplanation? {
        let rows = try recomputedRows(column, dimension)
        // Values of another kind are shown apart, and no part of a total of savings.
        let own = Set(rows.map(\.row))
        let found = printings(of: total, column, by: dimension)
        let candidates = found.filter { own.isEmpty || own.contains($0.row) }
        let besides = found.filter { !own.isEmpty && !own.contains($0.row) }.compactMap(\.printings.first)
        let unprinted = rows.filter { row in
            !row.amount[total.bound].isZero && !candidates.contains { $0.row == row.row }
        }
        guard unprinted.isEmpty || total.published.unit.divisors.isEmpty else { return nil }
        var rest = ExactDecimal.zero
        for row in unprinted { rest = try rest.adding(row.amount[total.bound]) }
        let printed = try chosen(candidates.map(\.printings), beside: rest, total, printedTotal)
        var sum = ExactDecimal.zero
        var missing = try recomputedTotal.subtracting(rest)
        var off: [TotalExplanation.OffLine] = []
        for line in printed {
            guard let number = line.printed, let recomputed = line.recomputed, let difference = line.difference else {
                continue
            }
            sum = try sum.adding(number)
            missing = try missing.subtracting(recomputed)
            guard line.verdict.isOff || line.verdict == .rounding else { continue }
            off.append(
                .init(
                    line: line, printed: number, recomputed: recomputed, difference: difference,
                    cause: cause(of: line)))
        }
        guard try missing.magnitude <= Self.penny.multiplied(by: ExactDecimal(rows.count + printed.count)) else {
            return nil
        }
        let near = try tolerance(total, lines: printed)
        let apartWithout = try sum.subtracting(printedTotal)
        let apartWith = try apartWithout.adding(rest)
        let leavesOut = !unprinted.isEmpty && apartWith.magnitude > near && apartWithout.magnitude <= near
        let apart = leavesOut ? apartWithout : apartWith
        let counted = apart.magnitude <= near ? [] : try counted(besides, of: total, printed, apart: apart)
        let leftover = apart.magnitude <= near || !counted.isEmpty ? ExactDecimal.zero : apart
        off.sort { $0.difference.magnitude > $1.difference.magnitude }
        return TotalExplanation(
            total: total, printed: printedTotal, linesAddTo: leavesOut ? sum : try sum.adding(rest),
            lines: off, leftover: leftover,
            leftoverCauses: leftover.isZero
                ? [] : try causes(of: leftover, in: total, near: near, lines: printed, off: off),
            unprinted: unprinted.map { FigureID(.row(column, $0.row), at: total.bound) },
            leavesOut: leavesOut ? rest : nil, countsBesides: counted, tolerance: near,
            workedOut: (leavesOut ? 0 : unprinted.count) + printed.count { $0.published.status == .derived })
    }

    /// The printed numbers of each line at the total's end, in their order. A line without a range is the same at every end.
    private func printings(
        of total: FigureComparison, _ column: RowMeasure, by dimension: Dimension
    ) -> [(row: FigureID.Row, printings: [FigureComparison])] {
        var lines: [FigureID.Row: [FigureComparison]] = [:]
        var order: [FigureID.Row] = []
        for comparison in comparisons {
            guard case .row(column, let row)? = comparison.published.figure.evaluation?.measure,
                row.dimension == dimension,
                comparison.published.unit == total.published.unit, comparison.printed != nil,
                let range = comparison.range, comparison.bound == total.bound || range.low == range.high
            else { continue }
            if lines[row] == nil { order.append(row) }
            lines[row, default: []].append(comparison)
        }
        return order.map { row in
            let found = lines[row] ?? []
            let atEnd = found.filter { $0.bound == total.bound }
            return (row, atEnd.isEmpty ? found : atEnd)
        }
    }

    /// Choices of printings that are looked through.
    private static let mostChoices = 64

    /// One printed number of each line. Of a line that is printed in two places it is the one by which the lines add up to the total; where
    /// none does, that of the total's own place, else the first.
    private func chosen(
        _ printings: [[FigureComparison]], beside rest: ExactDecimal, _ total: FigureComparison,
        _ printedTotal: ExactDecimal
    ) throws(ArithmeticError) -> [FigureComparison] {
        let usual = printings.compactMap { places in
            places.first { $0.published.source == total.published.source } ?? places.first
        }
        let several = printings.indices.filter { printings[$0].count > 1 }
        guard !several.isEmpty else { return usual }
        var choices = [usual]
        for place in several {
            let others = choices.flatMap { choice in
                printings[place].map { printing in
                    var other = choice
                    other[place] = printing
                    return other
                }
            }
            guard others.count <= Self.mostChoices else { return usual }
            choices = others
        }
        for choice in [usual] + choices {
            var apart = try rest.subtracting(printedTotal)
            for line in choice { apart = try apart.adding(line.printed ?? .zero) }
            let near = try tolerance(total, lines: choice)
            let isSumOfPrinted = try apart.subtracting(rest).magnitude <= near
            if apart.magnitude <= near || isSumOfPrinted { return choice }
        }
        return usual
    }

    private func cause(of line: FigureComparison) -> TotalExplanation.LineCause {
        guard let printed = line.printed, let recomputed = line.recomputed else { return .amount }
        let decimals = line.published.decimals
        if recomputed.roundedToPrinted(decimals) == printed.negated { return .sign }
        return DigitExchange.has(printed, recomputed, decimals: decimals) ? .transposed : .amount
    }

    /// Half a unit of the last printed decimal for every line and for the total.
    private func tolerance(
        _ total: FigureComparison, lines: [FigureComparison]
    ) throws(ArithmeticError) -> ExactDecimal {
        var sum = ExactDecimal.zero
        for comparison in lines + [total] {
            sum = try sum.adding(.lastPrinted(comparison.published.decimals))
        }
        return try sum.multiplied(by: ExactDecimal(significand: 5, places: 1))
    }

    /// The lines of other kinds of value with which the printed lines add up to the total: one of them, or all.
    private func counted(
        _ besides: [FigureComparison], of total: FigureComparison, _ lines: [FigureComparison], apart: ExactDecimal
    ) throws(ArithmeticError) -> [FigureComparison] {
        guard total.verdict.isOff else { return [] }
        for some in besides.map({ [$0] }) + (besides.count > 1 ? [besides] : []) {
            var rest = apart
            for line in some { rest = try rest.adding(line.printed ?? .zero) }
            if try rest.magnitude <= tolerance(total, lines: lines + some) { return some }
        }
        return []
    }

    /// A line is looked for in a leftover of so many units at least of the last decimal of the total: of numbers with few digits some line
    /// fits by chance.
    private static let leastParts = 20

    /// The lines that are off by just as much the other way, of which the printed total then holds what their inputs give; where there
    /// are none, the lines whose amount, once or twice, is the leftover.
    private func causes(
        of leftover: ExactDecimal, in total: FigureComparison, near: ExactDecimal, lines: [FigureComparison],
        off: [TotalExplanation.OffLine]
    ) throws(ArithmeticError) -> [TotalExplanation.LeftoverCause] {
        let last = ExactDecimal.lastPrinted(total.published.decimals)
        let hasManyParts = try last.multiplied(by: ExactDecimal(Self.leastParts)) <= leftover.magnitude
        // A total that its inputs give counts each line as they give it: whatever has no line there is a misprint of one.
        let follows = total.verdict.reproduces
        let misprints = hasManyParts || follows ? try misprinted(off, leftover: leftover, near: near) : []
        guard misprints.isEmpty else { return misprints.map(TotalExplanation.LeftoverCause.misprinted) }
        guard hasManyParts && !follows else { return [] }
        var causes: [TotalExplanation.LeftoverCause] = []
        for line in lines {
            guard let amount = line.printed, !amount.isZero else { continue }
            if try leftover.subtracting(amount).magnitude <= near { causes.append(.leftOut(line.figure)) }
            if try leftover.adding(amount).magnitude <= near { causes.append(.countedTwice(line.figure)) }
            if try leftover.subtracting(amount).subtracting(amount).magnitude <= near {
                causes.append(.oppositeSign(line.figure))
            }
        }
        return causes
    }

    /// Lines that are off by minus the leftover, one alone or all together.
    private func misprinted(
        _ off: [TotalExplanation.OffLine], leftover: ExactDecimal, near: ExactDecimal
    ) throws(ArithmeticError) -> [ReportFigure] {
        for line in off where try leftover.adding(line.difference).magnitude <= near { return [line.line.figure] }
        var rest = leftover
        for line in off { rest = try rest.adding(line.difference) }
        return off.count > 1 && rest.magnitude <= near ? off.map(\.line.figure) : []
    }
}
