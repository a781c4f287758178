import Numerics

/// Each uncertain input moved to its low and its high with every other at its central value: what a tornado chart shows.
package struct OneWaySensitivity: Sendable {
    /// One input moved alone; a row of `sensitivity.csv`.
    package struct Row: Sendable {
        package var input: UncertainInput
        /// The `low` of its own file.
        package var lowInput: ExactDecimal
        /// The `high` of its own file.
        package var highInput: ExactDecimal
        /// Pounds of net benefit with the input at `lowInput`.
        package var atLow: Money
        /// Pounds of net benefit with the input at `highInput`.
        package var atHigh: Money
        /// Pounds between the two, never negative.
        package var swing: Money
        /// Where net benefit crosses zero; nil where there is no cost and so no net benefit.
        package var switchingValue: SwitchingValue?
        /// Pounds of cashable savings with the input at its low and its high, where it moves them and that may be told.
        package var cashable: CashableEnds?
        /// Whether it moves what could leave a budget and nothing else.
        package var movesCashOnly: Bool { input.name.parameter.movesCashOnly }

        /// The value of the input that gives the smaller net benefit.
        package var worstInput: ExactDecimal { atLow <= atHigh ? lowInput : highInput }
        /// The value of the input that gives the greater net benefit.
        package var bestInput: ExactDecimal { atLow <= atHigh ? highInput : lowInput }
    }

    /// Cashable savings with an input at the ends of its own file.
    package struct CashableEnds: Sendable, Hashable {
        package var atLow: Money
        package var atHigh: Money

        /// Pounds between the two, never negative.
        package var swing: Money { Money(pence: abs(atHigh.pence - atLow.pence)) }
    }

    /// The rows that move what could leave a budget, as far as that may be told: the greatest swing of it first, equal ones by name.
    package var cashRows: [(row: Row, ends: CashableEnds)] {
        rows.compactMap { row in row.cashable.map { (row, $0) } }
            .filter { $0.1.swing != .zero || $0.0.movesCashOnly }
            .sorted { ($1.1.swing, $0.0.input.name) < ($0.1.swing, $1.0.input.name) }
    }

    /// What the rows are about.
    package enum Measure: Sendable, Hashable {
        /// Present value of savings less that of cost.
        case netBenefit
        /// Present value of savings, because no cost was given.
        case presentValueOfSavings
    }

    /// What the rows are about.
    package var measure: Measure
    /// The measure with every input at its central value.
    package var central: Money
    /// Pounds of cashable savings with every input at its central value; nil until inputs that move them are added.
    package private(set) var centralCashable: Money?
    /// The greatest swing first; equal ones by name.
    package var rows: [Row]

    /// Moves every input of a model.
    ///
    /// - Throws: `DecimalError` where an amount is too large for pounds and pence.
    package init(_ model: MultilinearModel) throws(DecimalError) {
        measure = model.hasCost ? .netBenefit : .presentValueOfSavings
        central = try Money(roundingPounds: model.netBenefit(at: model.centralValues))
        let slices = InputSlices(model, holding: model.centralFactors)
        var found: [Row] = []
        for (index, input) in model.inputs.enumerated() {
            found.append(try Self.row(input, slice: slices.along(index), measure: measure))
        }
        rows = found.sorted { ($1.swing, $0.input.name) < ($0.swing, $1.input.name) }
    }

    /// Adds the inputs that move what could leave a budget and nothing else, for which the measure stays where it is, and to the
    /// others that may be told what they do to it.
    ///
    /// - Throws: `DecimalError` where an amount is too large for pounds and pence.
    mutating func add(inputsOf cash: MultilinearModel, telling told: Set<InputName>) throws(DecimalError) {
        let slices = InputSlices(cash, holding: cash.centralFactors)
        centralCashable = try Money(roundingPounds: cash.savings(at: cash.centralValues))
        // A slice is less the cost, which no such input moves.
        let cost = cash.cost(at: cash.centralValues)
        let places = Dictionary(rows.indices.map { (rows[$0].input.name, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, input) in cash.inputs.enumerated() where input.name.parameter != .programmeCost {
            let slice = slices.along(index)
            let ends = CashableEnds(
                atLow: try Money(roundingPounds: slice.at(input.range.low.doubleValue) + cost),
                atHigh: try Money(roundingPounds: slice.at(input.range.high.doubleValue) + cost))
            if input.name.parameter.movesCashOnly {
                rows.append(
                    Row(
                        input: input, lowInput: input.range.low, highInput: input.range.high, atLow: central,
                        atHigh: central, swing: .zero, switchingValue: measure == .netBenefit ? .never : nil,
                        cashable: ends))
            } else if told.contains(input.name), let row = places[input.name] {
                rows[row].cashable = ends
            }
        }
    }

    /// Puts what the evaluation itself comes to, line by line, in the place of sums that the model rounds once, so that a row is what
    /// a scenario with that change gives, to the penny. The position between accounts is no input of a file and stays.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    mutating func price(_ totals: MovedTotals) throws(EvaluationError) {
        central = totals.central.decision
        for place in rows.indices {
            let row = rows[place]
            guard let low = try totals.amounts([(row.input, row.lowInput)]),
                let high = try totals.amounts([(row.input, row.highInput)])
            else { continue }
            rows[place].atLow = low.decision
            rows[place].atHigh = high.decision
            rows[place].swing = Money(pence: abs(high.decision.pence - low.decision.pence))
            if row.cashable != nil {
                rows[place].cashable = CashableEnds(atLow: low.cashable, atHigh: high.cashable)
            }
        }
        let moving = rows.filter { !$0.movesCashOnly }.sorted { ($1.swing, $0.input.name) < ($0.swing, $1.input.name) }
        rows = moving + rows.filter(\.movesCashOnly)
    }

    private static func row(
        _ input: UncertainInput, slice: InputSlice, measure: Measure
    ) throws(DecimalError) -> Row {
        let atLow = try Money(roundingPounds: slice.at(input.range.low.doubleValue))
        let atHigh = try Money(roundingPounds: slice.at(input.range.high.doubleValue))
        let swing = Money(pence: abs(atHigh.pence - atLow.pence))
        var switching: SwitchingValue?
        if measure == .netBenefit {
            let bounds = input.least.doubleValue...input.greatest.doubleValue
            let crossing = ZeroCrossing(slice: slice, bounds: bounds, possible: input.possibleValues)
            switching = crossing.switchingValue(central: input.values.central)
        }
        return Row(
            input: input, lowInput: input.range.low, highInput: input.range.high, atLow: atLow, atHigh: atHigh,
            swing: swing, switchingValue: switching)
    }
}

extension UncertainInput {
    /// Values it could have at all, whatever its bounds.
    var possibleValues: ClosedRange<Double> {
        // Far beyond any unit cost, quantity or programme cost that fits an evaluation, and still exact in its sums.
        let beyondAnything = 1e12
        return switch name.parameter {
        case .unitCost, .programmeCost: 0...beyondAnything
        // Units of a service are not below nought; those of one whose use rose are told as what it rose by, below nought.
        case .quantity where range.low >= .zero: 0...beyondAnything
        case .quantity where range.high <= .zero: -beyondAnything...0
        case .quantity: -beyondAnything...beyondAnything
        case .likelihood: 0...1
        case .alternative: -1...1
        case .assumption(let parameter):
            switch parameter.unit {
            case .share: 0...1
            case .months: 0...Double(AssumptionValue.mostMonths)
            }
        }
    }
}
