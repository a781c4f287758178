import DelimitedText
import Numerics

/// Finds the value at which a measure meets its target.
///
/// Savings are multilinear in units, unit costs, shares and costs: with all but one held, they run along a straight line. So
/// the value is read off two points of that line, taken a million times as large as the evaluation, where the rounding of
/// lines to the penny no longer shows. Where the line is bent (drop-off, rates, ends that change accounts or ends of inputs on
/// the way) it is halved down to the last decimal place instead, as large; where it is stepped (payback, whole years or people)
/// from both sides as it is printed, because a step may hold the target over many values.
struct ReverseSearch {
    let question: ReverseQuestion
    let dial: Dial
    let evaluation: Evaluation
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
        let base = try Evaluator.headline(evaluation)
        guard base[question.measure] != nil else {
            return .unmoved(nil, because: base.absence(of: question.measure))
        }
        if question.measure != .summary(.paybackMonths), dial.isStraight(horizonYears: evaluation.settings.horizonYears)
        {
            if let line = try straight(), try isSo(line) { return line.answer }
        }
        return try halving()
    }

    // MARK: A straight line

    /// What two points of a straight line give.
    private struct Line {
        var answer: ReverseQuestion.Answer
        /// The value at which it meets the target, in steps of the last place; nil where none within bounds does.
        var root: Int128?
    }

    /// Nil where the target is one that such a line never comes to and the measure moves all the same, as a ratio does with its cost.
    private func straight() throws(EvaluationError) -> Line? {
        let low = dial.value(dial.least)
        let high = try highPoint()
        guard let atLow = try gap(at: low), let atHigh = try gap(at: high) else {
            return Line(answer: unmoved(try measure(at: low)))
        }
        do throws(ArithmeticError) {
            let rise = try atHigh.subtracting(atLow)
            guard !rise.isZero else {
                let (first, last) = (try? measure(at: low), try? measure(at: high))
                return first == last ? Line(answer: unmoved(first)) : nil
            }
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
    private func settle(on root: ExactDecimal) throws(ArithmeticError) -> Line {
        let (least, most) = (dial.value(dial.least), dial.value(dial.limit))
        guard root >= least, root <= most else {
            // What is for each person may stay what it is, however many there are.
            if let high = try? highPoint(), let here = try? measure(at: least), here == (try? measure(at: high)) {
                return Line(answer: unmoved(here))
            }
            return Line(answer: .never(low: step(least), high: isOpen ? nil : step(most)))
        }
        if case .whole = dial.kind, root.places > 0 {
            let below = try root.rounded(down: 0)
            // The line is not rounded to the penny, and the measure is.
            for whole in [below, try below.adding(.one)] {
                guard let found = try? measure(at: whole), found.number == question.target else { continue }
                return Line(answer: .exactly(value: dial.written(whole), at: found), root: dial.steps(whole))
            }
            return Line(
                answer: .between(last: step(below), first: step(try below.adding(.one))), root: dial.steps(below))
        }
        guard let steps = dial.steps(root.rounded(toPlaces: dial.places)) else { throw .overflow }
        return Line(answer: met(at: steps), root: steps)
    }

    /// The answer where the line meets the target: there, if the printed measure is the target. Else a share passes the target there,
    /// and of what is turned by pence, units or as a multiple the value is looked for at which it is printed.
    private func met(at steps: Int128) -> ReverseQuestion.Answer {
        let there = written(steps)
        // To no cost there is no ratio: it goes past every number before it.
        guard let found = there.measure else {
            return (try? between(steps, steps + 1, from: dial.least, to: nil)) ?? .passing(there)
        }
        guard found.number != question.target else { return .exactly(value: there.value, at: found) }
        switch dial.kind {
        case .share, .whole: return .passing(there)
        case .pounds, .units, .multiple: return (try? printed(around: steps)) ?? .passing(there)
        }
    }

    /// How many steps beside where a line meets its target the printed measure can still be it: lines are rounded to the penny.
    private static let reach: Int128 = 1_000_000

    /// The value nearest to a place at which the printed measure is the target, or of the two between which it passes it the one that
    /// misses it by less; nil where it does not pass it there.
    private func printed(around place: Int128) throws(EvaluationError) -> ReverseQuestion.Answer? {
        let (low, high) = (Swift.max(place - Self.reach, dial.least), Swift.min(place + Self.reach, dial.limit))
        guard let (first, last) = try crossing(low, high, by: printedPosition) else { return nil }
        if first <= last {
            let found = written(Swift.min(Swift.max(place, first), last))
            return .exactly(value: found.value, at: found.measure)
        }
        let (before, after) = (written(last), written(first))
        guard let missedBefore = missed(by: before), let missedAfter = missed(by: after) else { return nil }
        return .passing(missedAfter < missedBefore ? after : before)
    }

    private func missed(by step: ReverseQuestion.Step) -> ExactDecimal? {
        guard let number = step.measure?.number, let missed = try? number.subtracting(question.target) else {
            return nil
        }
        return missed.isNegative ? missed.negated : missed
    }

    /// The answer where nothing moves: no value, or every one.
    private func unmoved(_ value: MeasureValue?) -> ReverseQuestion.Answer {
        guard value?.number == question.target else { return .unmoved(value, because: nil) }
        return .within(from: step(dial.value(dial.least)), to: isOpen ? nil : step(dial.value(dial.limit)))
    }

    /// Whether the line is as straight as it was taken to be: the measure is the target where it meets it, or passes it there;
    /// and where it meets it nowhere, it is on one side of it from end to end.
    private func isSo(_ line: Line) throws(EvaluationError) -> Bool {
        switch line.answer {
        case .unmoved, .within: return true
        case .never:
            let (low, high) = (try printedPosition(at: dial.least), try printedPosition(at: try upperStep()))
            return low == high
        case .exactly, .passing, .between:
            guard let root = line.root else { return true }
            let (before, after) = (Swift.max(root - 1, dial.least), Swift.min(root + 1, dial.limit))
            if try printedPosition(at: root) == .at || isWithinPennies(root) { return true }
            return try printedPosition(at: before) != printedPosition(at: after)
        }
    }

    /// Whether an amount misses the target by no more than the pennies to which its lines and cost items are rounded.
    private func isWithinPennies(_ steps: Int128) -> Bool {
        guard question.measure.unit == "GBP", let missed = missed(by: written(steps)) else { return false }
        let terms = evaluation.lines.count + evaluation.costs.count
        return missed <= ExactDecimal(significand: Int128(terms), places: 2)
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
    /// ratio is on a straight line too. Nil where the measure is not known.
    func gap(at value: ExactDecimal) throws(EvaluationError) -> ExactDecimal? {
        let headline = try headline(at: value, of: magnified, scale: .magnified)
        let end = question.end
        // A ratio takes its low savings over its high cost, and a loss over its low one.
        let costEnd = headline.savings.presentValue[end].isNegative ? end : end.mirrored
        do throws(ArithmeticError) {
            let scaledTarget = try question.target.multiplied(by: Self.magnification)
            switch question.measure {
            case .summary(.benefitCostRatio):
                guard let cost = headline.presentValueCost?[costEnd] else { return nil }
                return try headline.savings.presentValue[end].decimal.subtracting(
                    try cost.decimal.multiplied(by: question.target))
            case .summary(.savingsPerPerson):
                return try perPerson(headline.savings.presentValue[end], scaledTarget, headline)
            case .summary(.costPerPerson):
                return try perPerson(headline.programmeCost?[end], scaledTarget, headline)
            default:
                guard case .money(let money)? = headline[question.measure]?[end] else { return nil }
                return try money.decimal.subtracting(scaledTarget)
            }
        } catch {
            throw .arithmetic(error, while: "solving for \(question.vary)")
        }
    }

    private func perPerson(
        _ amount: Money?, _ target: ExactDecimal, _ headline: Headline
    ) throws(ArithmeticError) -> ExactDecimal? {
        guard let amount, let people = headline.people else { return nil }
        return try amount.decimal.subtracting(try target.multiplied(by: ExactDecimal(people)))
    }

    // MARK: A bent or stepped line

    private func halving() throws(EvaluationError) -> ReverseQuestion.Answer {
        let (low, high) = (dial.least, try upperStep())
        guard let (first, last) = try crossing(low, high, by: position) else {
            guard try position(at: low) == .at else { return .never(low: written(low), high: written(high)) }
            // To no cost there is no ratio.
            let from = written(low).measure == nil ? low + 1 : low
            return .within(from: written(from), to: isOpen ? nil : written(high))
        }
        switch last {
        case ..<first where isDrawnLarge: return met(at: try nearer(last, first))
        case ..<first: return try between(last, first, from: low, to: high)
        case first: return met(at: first)
        default: return .within(from: written(first), to: last == high && isOpen ? nil : written(last))
        }
    }

    /// The first value between two at the target or past it, and the last that is not past it; nil where both are on one side.
    private func crossing(
        _ low: Int128, _ high: Int128, by position: (Int128) throws(EvaluationError) -> Position
    ) throws(EvaluationError) -> (first: Int128, last: Int128)? {
        let (atLow, atHigh) = (try position(low), try position(high))
        guard atLow != atHigh else { return nil }
        let first = try boundary(low, high, by: position) { atLow < atHigh ? $0 >= .at : $0 <= .at }
        let pastIt = try boundary(low, high, by: position) { atLow < atHigh ? $0 > .at : $0 < .at }
        return (first, pastIt - 1)
    }

    /// The first value between two for which something holds from there on; one past the second where it holds for none.
    private func boundary(
        _ low: Int128, _ high: Int128, by position: (Int128) throws(EvaluationError) -> Position,
        where isPast: (Position) -> Bool
    ) throws(EvaluationError) -> Int128 {
        var (low, high) = (low, high)
        if isPast(try position(low)) { return low }
        if !isPast(try position(high)) { return high + 1 }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if isPast(try position(middle)) { high = middle } else { low = middle }
        }
        return high
    }

    /// The greatest value that makes sense of the evaluation: a schedule ends, and so do its years.
    private func upperStep() throws(EvaluationError) -> Int128 {
        switch dial.kind {
        case .share: return dial.limit
        case .whole where dial.parameter == .horizonYears:
            let lastStart = evaluation.lines.map(\.key.year).max() ?? 0
            return Int128(
                Swift.max(
                    1, Swift.min(ScenarioParameter.mostYears, evaluation.settings.discounting.lastYear - lastStart)))
        case .whole: return Int128((evaluation.people ?? 1) * 1_000)
        case .pounds: return 10_000_000_000
        case .units, .multiple: return 1_000_000_000
        }
    }

    // MARK: Evaluating

    private enum Scale { case asIs, magnified }

    func written(_ steps: Int128) -> ReverseQuestion.Step { step(dial.value(steps)) }

    private func step(_ value: ExactDecimal) -> ReverseQuestion.Step {
        ReverseQuestion.Step(value: dial.written(value), measure: try? measure(at: value))
    }

    func measure(at value: ExactDecimal) throws(EvaluationError) -> MeasureValue? {
        try headline(at: value)[question.measure]?[question.end]
    }

    func headline(at value: ExactDecimal) throws(EvaluationError) -> Headline {
        try headline(at: value, of: evaluation, scale: .asIs)
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

extension ExactDecimal {
    /// The number without what stands after so many places, towards less.
    ///
    /// - Throws: `ArithmeticError.overflow` where the next lesser number does not fit.
    fileprivate func rounded(down places: Int) throws(ArithmeticError) -> ExactDecimal {
        let nearest = rounded(toPlaces: places)
        guard nearest > self else { return nearest }
        return try nearest.subtracting(ExactDecimal(significand: 1, places: places))
    }
}
