import DelimitedText

/// What a reader must be told before believing a figure. A code never changes its meaning.
public enum WarningCode: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Before and after without a comparison group.
    case regressionToTheMean = "W01"
    /// Judgement behind more than half of the savings.
    case judgedCounterfactual = "W02"
    /// An assumption left at its default.
    case defaultAssumption = "W03"
    /// Horizon longer than the time observed, with no drop-off or with more than half of the savings after it.
    case horizonWithoutDropOff = "W04"
    /// Cashable share unknown for more than half of the savings.
    case cashabilityUnknown = "W05"
    /// Average costs where a marginal change was avoided, or one unit cost behind more than half.
    case averageOrDominantCost = "W06"
    /// One person may be counted twice: services that exclude each other in the same months, or more units than a year holds.
    case doubleCounting = "W07"
    /// Economic, social or transfer values present.
    case otherValues = "W08"
    /// No low and high anywhere.
    case noRange = "W09"
    /// Windows that differ or are shorter than a year.
    case windows = "W10"
    /// Few cases, or a few people behind much of the savings.
    case fewCases = "W11"
    /// Programme cost missing or without on-costs and overheads.
    case incompleteCost = "W12"
    /// A unit cost more than five years older than the price year.
    case oldUnitCost = "W13"
    /// Counts below the disclosure threshold.
    case suppressed = "W14"
    /// Use of a service rose: it is kept and shown as an increase in cost.
    case costRose = "W15"
    /// People who were observed before the programme and not after it.
    case followUpLost = "W16"
    /// Printed sub-groups do not add to the printed total.
    case printedTotals = "W17"
    /// An arm, programme or comparison, with few people.
    case smallArm = "W18"
    /// The comparison group used more or less than the programme group before.
    case unlikeArms = "W19"
    /// The interval of the effect spans nought.
    case spansZero = "W20"
    /// An older price is used where the catalogue has a newer one for the same service.
    case newerPrice = "W21"

    /// In ascending order of their numbers.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One warning, with the place it concerns.
public struct EvaluationWarning: Sendable, Hashable, Comparable {
    /// The code of the warning, whose meaning never changes.
    public var code: WarningCode
    /// The file and line it concerns; nil where it concerns the whole.
    public var position: SourcePosition?
    /// One sentence for the reader, which names what is concerned as a reader knows it.
    public var message: String
    /// The sentence as it can be said of several things at once; nil where there is nothing to gather.
    package var shared: SharedSentence?
    /// The services whose amounts it concerns, none where it concerns no amount; nil where it concerns no service more than another.
    package var services: Set<ServiceID>?

    /// The part of the report that it concerns.
    package var place: ReportPlace { code.place }

    package init(
        _ code: WarningCode, _ message: String, shared: SharedSentence? = nil, about services: Set<ServiceID>? = nil,
        at position: SourcePosition? = nil
    ) {
        self.code = code
        self.message = message
        self.shared = shared
        self.services = services
        self.position = position
    }

    /// A warning whose sentence can be said of several things at once.
    package init(
        _ code: WarningCode, _ shared: SharedSentence, about services: Set<ServiceID>? = nil,
        at position: SourcePosition? = nil
    ) {
        self.init(code, shared.words, shared: shared, about: services, at: position)
    }

    /// By code, then place, then words.
    public static func < (left: Self, right: Self) -> Bool {
        if left.code != right.code { return left.code < right.code }
        if left.position != right.position {
            guard let one = left.position else { return true }
            guard let other = right.position else { return false }
            return one < other
        }
        return left.message < right.message
    }
}
