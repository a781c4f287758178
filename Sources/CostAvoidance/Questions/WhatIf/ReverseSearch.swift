import DelimitedText
import Numerics

/// Finds the value at which a measure meets its target.
///
/// Savings are multilinear in units, unit costs, shares and costs: with all but one held, they run along a straight line. So
/// the value is read off two points of that line, taken a million times as large as the evaluation, where the rounding of
/// lines to the penny no longer shows. Where the line is bent (drop-off, rates, horizons) or stepped (payback) it is halved
/// down to the last decimal place instead.
struct ReverseSearch {
    let question: ReverseQuestion
    let dial: Dial
    private let evaluation: Evaluation
    private let magnified: Evaluation

    /// How much larger the straight line is drawn.
    private static let magnification = ExactDecimal(1_000_000)

    init(question: ReverseQuestion, dial: Dial, evaluation: Evaluation) throws(EvaluationError) {
        self.question = question
        self.dial = dial
        self.evaluation = evaluation
        let position = SourcePosition(file: "--vary \(question.vary)")
        var changes = [
            ScenarioChange(.quantity, amount: .multiple(Self.magnification), written: "x1000000", position: position)
        ]
        if !evaluation.costs.isEmpty {
            changes.append(
                ScenarioChange(
                    .programmeCost, amount: .multiple(Self.magnification), written: "x1000000", position: position))
        }
        magnified = try Scenario(name: "magnified", layers: [changes]).apply(to: evaluation, idle: .allowed)
    }

    func answer() throws(EvaluationError) -> ReverseQuestion.Answer {
        guard try Evaluator.headline(evaluation)[question.measure] != nil else { return .unmoved(nil) }
        if question.measure != .paybackMonths, dial.isStraight(horizonYears: evaluation.settings.horizonYears) {
            return try straight()
        }
        return try halving()
    }

    // MARK: A straight line

    private func straight() throws(EvaluationError) -> ReverseQuestion.Answer {
        let low = dial.value(dial.least)
        let high = try highPoint()
        let (atLow, atHigh) = (try gap(at: low), try gap(at: high))
        do throws(ArithmeticError) {
            let rise = try atHigh.subtracting(atLow)
            guard !rise.isZero else { return .unmoved(try? measure(at: low)) }
            // low - atLow x (high - low) / rise
            let run = try high.subtracting(low)
            var product = ExactProduct(atLow.negated)
            try product.multiply(by: run)
            try product.divide(by: rise)
            let root = try ExactDecimal(significand: product.rounded(toPlaces: 6), places: 6).adding(low)
            return try settle(on: root)
        } catch {
            throw .arithmetic(error, while: "solving for \(question.vary)")
        }
    }

    /// Turns a root into an answer: within bounds or not, whole where the parameter is.
    private func settle(on root: ExactDecimal) throws(ArithmeticError) -> ReverseQuestion.Answer {
        let (least, most) = (dial.value(dial.least), dial.value(dial.limit))
        guard root >= least, root <= most else {
            return .never(low: step(least), high: isOpen ? nil : step(most))
        }
        if case .whole = dial.kind, root.places > 0 {
            let below = root.rounded(down: 0)
            return .between(last: step(below), first: step(try below.adding(.one)))
        }
        let value = root.rounded(toPlaces: dial.places)
        return .exactly(value: dial.written(value), at: try? measure(at: value))
    }

    /// Whether the upper bound is only where the search stops.
    private var isOpen: Bool {
        if case .share = dial.kind { return false }
        return true
    }

    private func highPoint() throws(EvaluationError) -> ExactDecimal {
        switch dial.kind {
        case .share, .multiple: .one
        case .whole: ExactDecimal((evaluation.people ?? 1) * 2)
        case .pounds, .units: ExactDecimal(1_000)
        }
    }

    /// By how much the measure misses its target, magnified: its numerator less the target times its denominator, so that a
    /// ratio is on a straight line too.
    private func gap(at value: ExactDecimal) throws(EvaluationError) -> ExactDecimal {
        let headline = try headline(at: value, of: magnified, scale: .magnified)
        let end = question.end
        // A ratio takes its low savings over its high cost.
        let costEnd = end.mirrored
        do throws(ArithmeticError) {
            let scaledTarget = try question.target.multiplied(by: Self.magnification)
            switch question.measure {
            case .benefitCostRatio:
                guard let cost = headline.presentValueCost?[costEnd] else { return .zero }
                return try headline.savings.presentValue[end].decimal.subtracting(
                    try cost.decimal.multiplied(by: question.target))
            case .savingsPerPerson:
                return try perPerson(headline.savings.presentValue[end], scaledTarget, headline)
            case .costPerPerson:
                return try perPerson(headline.programmeCost?[end] ?? .zero, scaledTarget, headline)
            default:
                guard case .money(let money)? = headline[question.measure]?[end] else { return .zero }
                return try money.decimal.subtracting(scaledTarget)
            }
        } catch {
            throw .arithmetic(error, while: "solving for \(question.vary)")
        }
    }

    private func perPerson(
        _ amount: Money, _ target: ExactDecimal, _ headline: Headline
    ) throws(ArithmeticError) -> ExactDecimal {
        try amount.decimal.subtracting(try target.multiplied(by: ExactDecimal(headline.people ?? 0)))
    }

    // MARK: A bent or stepped line

    private func halving() throws(EvaluationError) -> ReverseQuestion.Answer {
        var (low, high) = (dial.least, try upperStep())
        let startsReached = try isReached(at: dial.value(low))
        guard try isReached(at: dial.value(high)) != startsReached else {
            return .never(low: step(dial.value(low)), high: step(dial.value(high)))
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if try isReached(at: dial.value(middle)) == startsReached { low = middle } else { high = middle }
        }
        return .between(last: step(dial.value(low)), first: step(dial.value(high)))
    }

    /// The greatest value that makes sense of the evaluation: a schedule ends, and so do its years.
    private func upperStep() throws(EvaluationError) -> Int128 {
        switch dial.kind {
        case .share: return dial.limit
        case .whole where dial.parameter == .horizonYears:
            let lastStart = evaluation.lines.map(\.key.year).max() ?? 0
            return Int128(Swift.max(1, Swift.min(100, evaluation.settings.discounting.lastYear - lastStart)))
        case .whole: return Int128((evaluation.people ?? 1) * 1_000)
        case .pounds: return 10_000_000_000
        case .units, .multiple: return 1_000_000_000
        }
    }

    /// Whether the measure is at its target or beyond: a payback within so many months, anything else at least so much.
    private func isReached(at value: ExactDecimal) throws(EvaluationError) -> Bool {
        guard let number = try measure(at: value)?.number else { return false }
        return question.measure == .paybackMonths ? number <= question.target : number >= question.target
    }

    // MARK: Evaluating

    private enum Scale { case asIs, magnified }

    private func step(_ value: ExactDecimal) -> ReverseQuestion.Step {
        ReverseQuestion.Step(value: dial.written(value), measure: try? measure(at: value))
    }

    private func measure(at value: ExactDecimal) throws(EvaluationError) -> MeasureValue? {
        try headline(at: value, of: evaluation, scale: .asIs)[question.measure]?[question.end]
    }

    private func headline(
        at value: ExactDecimal, of evaluation: Evaluation, scale: Scale
    ) throws(EvaluationError) -> Headline {
        var set = value
        if scale == .magnified, dial.isAmount {
            do { set = try value.multiplied(by: Self.magnification) } catch {
                throw .arithmetic(error, while: "solving for \(question.vary)")
            }
        }
        let change = try dial.option.change(to: dial.written(set))
        let scenario = Scenario(name: question.vary, layers: [[change] + dial.held])
        return try Evaluator.headline(try scenario.apply(to: evaluation, idle: .allowed))
    }
}

extension Dial {
    /// Whether its values grow with the evaluation, as totals do and shares and prices do not.
    fileprivate var isAmount: Bool {
        switch (parameter, kind) {
        case (.quantity, .units), (.programmeCost, _): true
        default: false
        }
    }
}

extension ExactDecimal {
    /// The number without what stands after so many places, towards less.
    fileprivate func rounded(down places: Int) -> ExactDecimal {
        let nearest = rounded(toPlaces: places)
        guard nearest > self else { return nearest }
        return (try? nearest.subtracting(ExactDecimal(significand: 1, places: places))) ?? nearest
    }
}
