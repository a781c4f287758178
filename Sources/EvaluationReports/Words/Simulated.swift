import CostAvoidance
import Numerics

/// Numbers of a simulation as a reader meets them: no more digits than the draws support.
enum Simulated {
    /// Pounds to the digit the draws support: whole at most, and pence where whole pounds would say little.
    static func pounds(_ number: SimulatedNumber) -> String {
        guard let whole = number.supportedPounds(places: 0) else { return "not known" }
        let pence = number.supportedPounds(places: Money.places)
        if let pence, Pounds.isSmall(pence.magnitude) { return Pounds.exact(pence) }
        return Pounds.whole(whole)
    }

    /// `-£89,000 to £73,000, median -£8,400`: from the 2.5% to the 97.5% point; one number where the draws are all the same.
    static func range(_ measure: SimulatedMeasure) -> String {
        let points = [measure.p2_5, measure.p50, measure.p97_5].compactMap { $0.supportedPounds(places: Money.places) }
        guard points.count == 3 else { return pounds(measure.p50) }
        return range(Estimate(low: points[0], central: points[1], high: points[2]))
    }

    /// The same of an interval whose ends are written already.
    static func range(_ interval: Estimate<Money>) -> String {
        let written = HeldPounds.ends(interval)
        return written.low == written.high
            ? written.low : "\(written.low) to \(written.high), median \(written.central)"
    }

    /// The ends of a 95% interval to the figures that people can hold, with what lies between them; nil where the draws are too few
    /// to hold them.
    static func ends(_ measure: SimulatedMeasure, around central: Money? = nil) -> Estimate<String>? {
        guard let low = measure.p2_5.supportedPounds(places: Money.places),
            let high = measure.p97_5.supportedPounds(places: Money.places)
        else { return nil }
        return HeldPounds.ends(Estimate(low: low, central: central ?? low, high: high))
    }

    /// Pounds that the draws leave no doubt about, to the whole pound.
    static func pounds(_ value: Double) -> String { pounds(SimulatedNumber(value: value, standardError: 0)) }

    /// A ratio, to the decimal the draws support, two at most.
    static func ratio(_ number: SimulatedNumber) -> String {
        number.supported(places: ratioPlaces).map {
            Numbers.decimal($0, atLeast: number.supportedPlaces(atMost: ratioPlaces))
        } ?? "not known"
    }

    /// A ratio from its 2.5% to its 97.5% point, both to as many decimals as the draws support of both.
    static func ratios(_ measure: SimulatedMeasure) -> String {
        let error = max(measure.p2_5.standardError, measure.p97_5.standardError)
        let ends = [measure.p2_5, measure.p97_5].map { ratio(SimulatedNumber(value: $0.value, standardError: error)) }
        return ends.joined(separator: " to ")
    }

    private static let ratioPlaces = 2

    /// A share as a percentage, to one decimal at most.
    static func share(_ number: SimulatedNumber) -> String {
        number.supported(places: 3).map { Numbers.percentage($0) } ?? "not known"
    }

    /// A share that is known, as a whole percentage.
    static func share(_ share: Double) -> String {
        let places = 2
        return SimulatedNumber(value: share, standardError: 0).supported(places: places).map { Numbers.percentage($0) }
            ?? "not known"
    }

    /// A share as a whole percentage, with the half-width of its 95% interval where it is an estimate.
    static func withDoubt(_ number: SimulatedNumber) -> String {
        guard number.standardError > 0 else { return share(number.value) }
        let normal = 1.96
        return "\(share(number.value)) ± \(share(normal * number.standardError))"
    }

    /// A probability, and where every draw agrees what that still leaves open.
    static func probability(_ probability: SimulatedProbability) -> String {
        switch probability.favourable {
        case probability.draws: "above \(share(floor(probability.interval.lowerBound)))"
        case 0: "below \(share(ceiling(probability.interval.upperBound)))"
        default: short(of: probability)
        }
    }

    /// `none of 200 draws`, `all of 200 draws`: behind a bound, which follows from how many there are; nil where they disagree.
    static func agreement(_ probability: SimulatedProbability) -> String? {
        switch probability.favourable {
        case probability.draws: "all of \(Numbers.count(probability.draws)) draws"
        case 0: "none of \(Numbers.count(probability.draws)) draws"
        default: nil
        }
    }

    /// A probability of which some draws say otherwise, so that it is neither certain nor impossible.
    private static func short(of probability: SimulatedProbability) -> String {
        guard let share = probability.supported(places: 3) else { return "not known" }
        if share.isZero { return "below \(Numbers.percentage(ExactDecimal(significand: 1, places: 3)))" }
        return share == .one
            ? "above \(Numbers.percentage(ExactDecimal(significand: 999, places: 3)))" : Numbers.percentage(share)
    }

    private static func floor(_ share: Double) -> SimulatedNumber {
        SimulatedNumber(value: (share * 1000).rounded(.down) / 1000, standardError: 0)
    }

    private static func ceiling(_ share: Double) -> SimulatedNumber {
        SimulatedNumber(value: (share * 1000).rounded(.up) / 1000, standardError: 0)
    }
}

extension SavingsWording {
    /// What was drawn as `noun` and `heading` have it: without the sign where the name says which way it goes.
    func told(_ drawn: SimulatedMeasure) -> SimulatedMeasure {
        isOfMore ? drawn.negated : drawn
    }
}
