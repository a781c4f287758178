import Numerics

extension ReverseSearch {
    /// On which side of the target a measure is.
    enum Position: Int, Comparable {
        case below, at, above

        static func < (left: Position, right: Position) -> Bool { left.rawValue < right.rawValue }
    }

    /// Whether sides are told before anything is rounded: where the parameter runs on without steps.
    var isDrawnLarge: Bool {
        switch dial.kind {
        case .whole: false
        case .share, .pounds, .units, .multiple: question.measure != .summary(.paybackMonths)
        }
    }

    /// Which of two neighbours misses the target by less.
    func nearer(_ left: Int128, _ right: Int128) throws(EvaluationError) -> Int128 {
        guard let atLeft = try gap(at: dial.value(left)), let atRight = try gap(at: dial.value(right)) else {
            return left
        }
        func size(_ gap: ExactDecimal) -> ExactDecimal { gap.isNegative ? gap.negated : gap }
        return size(atRight) < size(atLeft) ? right : left
    }

    /// On which side of the target the measure is: drawn large where it can be, and otherwise as it is printed.
    func position(at steps: Int128) throws(EvaluationError) -> Position {
        let value = dial.value(steps)
        // A ratio to no cost misses its target by a number, and is none itself.
        let isKnown = try question.measure == .summary(.benefitCostRatio) ? measure(at: value) != nil : true
        // No ratio is nought, but one to a large cost is printed so.
        let isOfNought = question.measure == .summary(.benefitCostRatio) && question.target.isZero
        guard isDrawnLarge, isKnown, !isOfNought, let gap = try? gap(at: value) else {
            return try printedPosition(at: steps)
        }
        return gap.isZero ? .at : gap.isNegative ? .below : .above
    }

    /// On which side of the target the printed measure is. What is never made good comes after every month, and where nothing is spent
    /// there is nothing to be made good by any month; a ratio to no cost is beyond every other, on the side of its savings.
    func printedPosition(at steps: Int128) throws(EvaluationError) -> Position {
        let headline = try headline(at: dial.value(steps))
        let measure = headline[question.measure]?[question.end]
        if let number = measure?.number { return Self.side(of: number, question.target) }
        switch question.measure {
        case .summary(.paybackMonths): return measure == nil ? .below : .above
        case .summary(.benefitCostRatio):
            let savings = headline.savings.presentValue[question.end]
            guard savings == .zero else { return savings.isNegative ? .below : .above }
            return Self.side(of: .zero, question.target)
        default: return .above
        }
    }

    private static func side(of number: ExactDecimal, _ target: ExactDecimal) -> Position {
        number == target ? .at : number < target ? .below : .above
    }

    /// Two neighbouring values, the target on one side of the measure at the first and on the other at the second. Where nothing is spent
    /// nothing is made good, so that a month that comes after is passed by no value.
    func between(_ last: Int128, _ first: Int128, from low: Int128, to high: Int128?) throws(EvaluationError)
        -> ReverseQuestion.Answer
    {
        let (before, after) = (written(last), written(first))
        let isKnown = before.measure != nil || question.measure != .summary(.paybackMonths)
        guard isKnown, try printedPosition(at: last) != printedPosition(at: first) else {
            return .never(low: written(low), high: high.map(written))
        }
        return .between(last: before, first: after)
    }
}
