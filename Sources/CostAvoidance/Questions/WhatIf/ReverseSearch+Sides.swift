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
    /// there is nothing to be made good by any month; a ratio to no cost is beyond every other.
    func printedPosition(at steps: Int128) throws(EvaluationError) -> Position {
        let measure = try measure(at: dial.value(steps))
        guard let number = measure?.number else {
            return measure == nil && question.measure == .summary(.paybackMonths) ? .below : .above
        }
        if number == question.target { return .at }
        return number < question.target ? .below : .above
    }
}
