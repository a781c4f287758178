import DelimitedText
import Numerics

/// How many people each arm has, and how like each other the arms were before: W18 and W19.
enum ArmRules: WarningRules {
    private static let file = SourcePosition(file: "service-use.csv")

    static func warnings(_ examined: Examination) -> [EvaluationWarning] {
        guard let arms = examined.arms else { return [] }
        return small(arms, examined) + unlike(arms, examined)
    }

    // MARK: W18

    private static func small(_ arms: Arms, _ examined: Examination) -> [EvaluationWarning] {
        arms.small.compactMap { arm in
            guard let people = arms.people[arm].flatMap(\.self) else { return nil }
            let told = Wording.people(people, under: examined.released.rule)
            let meaning =
                switch arm {
                case .programme: "what other people would have used may be quite different"
                case .comparison: "what would have happened anyway is estimated from them"
                }
            return EvaluationWarning(
                .smallArm,
                "The \(arm.rawValue) group has \(told), and a mean of fewer than \(Arms.fewPeople) people says little about others: \(meaning)",
                at: file)
        }
    }

    // MARK: W19

    private static func unlike(_ arms: Arms, _ examined: Examination) -> [EvaluationWarning] {
        arms.services.compactMap { service in
            guard let programme = service[.programme], let comparison = service[.comparison],
                UseBefore(programme, comparison).differs
            else { return nil }
            return EvaluationWarning(
                .unlikeArms,
                SharedSentence(
                    before: "The comparison group is not like the programme group: use before differs for ",
                    subject: subject(service.service, programme, comparison, examined),
                    after: ". What happened afterwards may differ for the same reason"),
                at: file)
        }
    }

    /// The service with the use of either group, where that may be shown.
    private static func subject(
        _ service: ServiceID, _ programme: ArmUse, _ comparison: ArmUse, _ examined: Examination
    ) -> String {
        guard let row = examined.releasedArms?[service, .programme], row.figures != .suppressed else {
            return "a service that is withheld"
        }
        let rates = UseBefore(programme, comparison)
        guard !examined.released.rule.isRounding, let own = rates.aYear(rates.programme),
            let theirs = rates.aYear(rates.comparison)
        else { return examined.label(service) }
        return
            "\(examined.label(service)) (\(own) a person a year in the programme group, \(theirs) in the comparison group)"
    }
}

/// Use of a service before, units a person and month, in two arms.
private struct UseBefore {
    let programme: Double
    let comparison: Double
    private let spreads: (programme: UseSpread, comparison: UseSpread)?

    /// Difference, as a share of the programme's use, beyond which two groups are not alike.
    private static let mostOfUse = 0.25
    /// Difference in standard deviations beyond which two groups are not alike. What Works Clearinghouse, Procedures and
    /// Standards Handbook, version 5.0 (2022), on baseline equivalence: beyond 0.25 no adjustment makes it good.
    private static let mostOfDeviation = 0.25

    /// What rates of months leave of a difference that is a quarter exactly, and of none where everybody uses alike, as a share of the use.
    private static let rounding = 1e-9

    init(_ programme: ArmUse, _ comparison: ArmUse) {
        func rate(_ use: ArmUse) -> Double {
            use.personMonths > .zero ? use.before.doubleValue / use.personMonths.doubleValue : 0
        }
        self.programme = rate(programme)
        self.comparison = rate(comparison)
        if let own = programme.spreadBefore, let theirs = comparison.spreadBefore {
            spreads = (own, theirs)
        } else {
            spreads = nil
        }
    }

    var differs: Bool {
        abs(programme - comparison) > (Self.mostOfUse + Self.rounding) * programme
            || standardised.map { $0 > Self.mostOfDeviation } ?? false
    }

    /// The difference of the means over the root of the mean of the two variances; nil where people are not known or use alike.
    private var standardised: Double? {
        guard let spreads else { return nil }
        let (own, theirs) = spreads
        let variance =
            (own.standardDeviation * own.standardDeviation + theirs.standardDeviation * theirs.standardDeviation) / 2
        let nothing = Self.rounding * max(own.mean.magnitude, theirs.mean.magnitude)
        guard variance > nothing * nothing else { return nil }
        return abs(own.mean - theirs.mean) / variance.squareRoot()
    }

    /// A rate over twelve months, to two decimals.
    func aYear(_ rate: Double) -> String? {
        (try? ExactDecimal(rounding: rate * Double(Month.perYear), places: 2))?.description
    }
}
