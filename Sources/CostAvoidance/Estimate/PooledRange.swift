import Numerics

/// One range for the prices of services whose rows are withheld, as wide as the widest of theirs, each about its own central price; and
/// one for their assumptions, from the least that any of them keeps to the most.
///
/// The low and the high of a total, less those of the rows shown, are two more sums over the services that are left. Prices, assumptions
/// and their ranges are published, so that sums in which each service has ranges of its own tell what each of them comes to; of one range
/// they tell what the central total does.
package struct PooledRange: Sendable, Hashable {
    /// The services, of which no row is shown.
    package let services: Set<ServiceID>
    /// Those whose prices have the range: all of them but where a scenario says what the price of one is.
    private var priced: Set<ServiceID>
    /// The price at each end, in per cent of the central one.
    package private(set) var percent: Estimate<Int>
    /// The one whose inputs they all stand with, where they stand at one end together: where use of some rose they would be told from the
    /// others, were they at the other.
    private var leader: ServiceID?
    /// Rows of theirs, one for each set of assumptions that covers some; empty where each service has the range of its own assumptions.
    private(set) var covered: [AssumptionSubject] = []
    /// By parameter the one range, where the rows do not all have one value; about the central value of some row.
    private var widest: [AssumptionParameter: Estimate<AssumptionValue>] = [:]

    init(services: Set<ServiceID>, percent: Estimate<Int>) {
        self.services = services
        self.percent = percent
        priced = services
    }

    /// What one unit costs, in pounds at the prices of its own year: of one of the services with this range.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    func applied(to unitCost: UnitCost) throws(ArithmeticError) -> Estimate<ExactDecimal> {
        let central = unitCost.cost.central
        // Of a price of nothing no range is a part.
        guard priced.contains(unitCost.service), !central.isZero else { return unitCost.cost }
        return try percent.map { percent throws(ArithmeticError) in
            percent == 100 ? central : try central.multiplied(by: ExactDecimal(significand: Int128(percent), places: 2))
        }
    }

    /// The service whose inputs stand where those of a service do.
    func standing(_ service: ServiceID) -> ServiceID {
        guard let leader, services.contains(service) else { return service }
        return leader
    }

    /// The same range wider by so many per cent at either end, with all services at one end together; nil where a price would be below
    /// nothing.
    func together(widerBy percent: Int) -> PooledRange? {
        guard self.percent.low >= percent else { return nil }
        var wider = self
        wider.leader = services.min()
        wider.percent.low -= percent
        wider.percent.high += percent
        return wider
    }

    /// What it is, for whoever reads amounts with it.
    package var words: String {
        let wide = leader != nil ? "so wide that no total is narrower for it" : "as wide as the widest of theirs"
        let together = leader != nil ? ", and all stand at one end of it together" : ""
        let prices = "one range of prices, \(percent.low)% to \(percent.high)% of the central price, \(wide)"
        let ranges = widest.sorted { $0.key < $1.key }.map { parameter, range in
            "\(parameter.rawValue) \(range.low) to \(range.high)"
        }
        let assumptions =
            "one range of assumptions, from the least that any of them keeps to the most (\(ranges.joined(separator: ", ")))"
        guard !covered.isEmpty else { return prices + together }
        return (percent == Estimate(exactly: 100) ? assumptions : "\(prices), and \(assumptions)") + together
    }

    /// Leaves the price of a service without the range.
    mutating func leavePrice(of service: ServiceID) { priced.remove(service) }

    /// The same range, and one for the assumptions of some rows of the services.
    ///
    /// - Throws: `AssumptionTie` where two cover a row and neither is narrower.
    func withAssumptions(
        _ assumptions: AssumptionSet, of subjects: [AssumptionSubject]
    ) throws(AssumptionTie) -> PooledRange {
        var pooled = self
        var known: Set<LineAssumptions> = []
        var ranges: [AssumptionParameter: Estimate<AssumptionValue>] = [:]
        for subject in subjects {
            let covering = try LineAssumptions(assumptions, for: subject)
            guard known.insert(covering).inserted else { continue }
            pooled.covered.append(subject)
            for parameter in AssumptionParameter.allCases where parameter.movesSavings {
                let value = covering[parameter].value
                ranges[parameter] = ranges[parameter].map { parameter.widened($0, to: value) } ?? value
            }
        }
        pooled.widest = ranges.filter { $0.value.low != $0.value.high }
        return pooled
    }
}

extension Evaluation {
    /// What one unit of a service costs in the amounts that are told, in pounds at the prices of its own year: its unit cost, but for the
    /// range of one that is withheld.
    ///
    /// - Throws: `EvaluationError.arithmetic` where it does not fit.
    func costTold(of unitCost: UnitCost) throws(EvaluationError) -> Estimate<ExactDecimal> {
        guard let pooled else { return unitCost.cost }
        return try EvaluationError.naming("giving \(unitCost.service) the range of services that are withheld") {
            () throws(ArithmeticError) in try pooled.applied(to: unitCost)
        }
    }

    /// The service at whose end the unit cost of a service stands.
    func standing(_ service: ServiceID) -> ServiceID { pooled?.standing(service) ?? service }

    /// The assumption that covers rows in the amounts that are told: that of the evaluation, but for the low and high of a service that is
    /// withheld. Whatever the inputs become, they are never narrower than its own.
    ///
    /// - Throws: `AssumptionTie` where two cover the rows and neither is narrower.
    func assumptionTold(
        _ parameter: AssumptionParameter, for subject: AssumptionSubject
    ) throws(AssumptionTie) -> ResolvedAssumption {
        let own = try assumptions.resolve(parameter, for: subject)
        guard let pooled, !pooled.covered.isEmpty, pooled.services.contains(subject.service), parameter.movesSavings
        else { return own }
        var value = own.value
        for other in pooled.covered {
            value = parameter.widened(value, to: try assumptions.resolve(parameter, for: other).value)
        }
        // An input of the service's own: where its use rose it stands at the other end, as long as they do not stand together.
        return .pooled(
            Assumption(
                parameter: parameter, scope: .service(pooled.standing(subject.service)), value: value,
                source: own.assumption?.source ?? "the method's default"))
    }

    /// The evaluation with one range for services that are withheld.
    func pooling(_ range: PooledRange) -> Evaluation {
        var pooling = self
        pooling.pooled = range
        return pooling
    }

    /// The evaluation with every service under the range that was stated of it.
    var asStated: Evaluation {
        var stated = self
        stated.pooled = nil
        return stated
    }
}

extension AssumptionParameter {
    /// Whether it decides what is left of gross, or of later years of it.
    fileprivate var movesSavings: Bool { self == .dropOff || Self.betweenGrossAndNet.contains(self) }

    /// A value with its low and high where they keep as little, and as much, as those of another.
    fileprivate func widened(
        _ value: Estimate<AssumptionValue>, to other: Estimate<AssumptionValue>
    ) -> Estimate<AssumptionValue> {
        Estimate(
            low: kept(other.low) < kept(value.low) ? other.low : value.low, central: value.central,
            high: kept(other.high) > kept(value.high) ? other.high : value.high)
    }
}
