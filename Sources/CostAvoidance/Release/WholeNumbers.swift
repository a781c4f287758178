import Numerics

/// What somebody finds out about services that are withheld who tries whole numbers of units.
///
/// The totals are told to the penny, and so is every service that is shown. What is left is a sum over the services that are withheld, and
/// often a single choice of whole numbers adds up to it, whatever the prices leave open to somebody who does not know that units are whole.
struct WholeNumbers {
    /// Pounds in each total: gross, net and present value at the centre, and gross and net at the low and at the high.
    private typealias Totals = SIMD8<Double>

    /// Rows of a service that weigh alike in every total.
    private struct Kind {
        let service: Int
        /// What a unit counts for.
        let weights: Totals
        let units: Double
        /// What a pound of gross is in each total, at the least and at the most, of this kind and of those after it.
        var ratios = (least: Totals.zero, most: Totals.zero)
    }

    private static let totals: [(amount: UnitWeights.Amount, bound: Bound)] = [
        (.gross, .central), (.net, .central), (.presentValue, .central), (.gross, .low), (.net, .low), (.gross, .high),
        (.net, .high),
    ]
    /// Services that are withheld: of more, hardly any is told by the rest.
    private static let mostServices = 8
    /// Numbers that are tried. Where they are not enough, choices are many.
    private static let mostTried = 5_000_000
    /// An amount that is rounded to the penny is told to half of one.
    private static let halfPenny = 0.005
    /// How near to a whole number a sum of units in binary fractions is one.
    private static let whole = 1e-6

    private var kinds: [Kind] = []
    /// What the services come to, and by how much it may differ for what is rounded.
    private var rest = Totals.zero
    private var tolerance = Totals.zero
    /// What each service comes to before anything is taken off.
    private var truth: [Double]
    private let isFew: [Bool]

    /// - Returns: nil where no service is withheld, or units are not whole.
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    init?(_ evaluated: Evaluated) throws(EvaluationError) {
        let result = evaluated.result
        let fiscal = Set(result.fiscalLines)
        let rows = ReleasedTables(evaluated).withheldRows(along: .service, under: evaluated.released.rule)
            .filter { $0.lines.allSatisfy(fiscal.contains) }
        guard rows.contains(where: \.isOfFew), rows.count <= Self.mostServices else { return nil }
        isFew = rows.map(\.isOfFew)
        truth = Array(repeating: 0, count: rows.count)
        let sums = FigureSums(result.lines)
        var weights = UnitWeights(evaluated.evaluation, of: sums.pricings, in: result.worlds)
        let years = Double(evaluated.evaluation.settings.horizonYears)
        for (service, row) in rows.enumerated() {
            var ofUnknown: [Int: Totals] = [:]
            for (place, total) in Self.totals.enumerated() {
                let sum = try sums.sum(of: row.lines, total.amount, at: total.bound, &weights)
                for (unknown, size) in zip(sum.atoms, sum.sizes) { ofUnknown[unknown, default: .zero][place] = size }
                let rounded = Self.halfPenny * Double(row.lines.count)
                tolerance[place] += total.amount == .presentValue ? rounded * years : rounded
            }
            var ofWeights: [Totals: Double] = [:]
            for (unknown, weights) in ofUnknown { ofWeights[weights, default: 0] += sums.units[unknown] }
            for (weights, units) in ofWeights {
                // Units that have a range are others at its ends; of use that rose as well no choice is too large.
                guard weights[0] > 0, units >= 0, (units - units.rounded()).magnitude < Self.whole else { return nil }
                kinds.append(Kind(service: service, weights: weights, units: units.rounded()))
            }
        }
        for kind in kinds {
            truth[kind.service] += kind.weights[0] * kind.units
            rest += kind.weights * kind.units
        }
        order()
    }

    /// The cheapest last, since what is left says how many of it there are.
    private mutating func order() {
        kinds.sort { $0.weights[0] == $1.weights[0] ? $0.service < $1.service : $0.weights[0] > $1.weights[0] }
        var after: (least: Totals, most: Totals)?
        for place in kinds.indices.reversed() {
            let own = kinds[place].weights / kinds[place].weights[0]
            let ratios = after.map { (pointwiseMin($0.least, own), pointwiseMax($0.most, own)) } ?? (own, own)
            kinds[place].ratios = ratios
            after = ratios
        }
    }

    /// How many services about too few people are found, or nearly: every choice of whole numbers that fits has about as much of them.
    func found() -> Int {
        var search = Search(kinds: kinds, tolerance: tolerance, truth: truth)
        search.go(on: 0, left: rest)
        guard search.tried < Self.mostTried else { return 0 }
        return isFew.indices.count { isFew[$0] && truth[$0] > 0 && !search.isOpen($0) }
    }

    private struct Search {
        let kinds: [Kind]
        let tolerance: Totals
        let truth: [Double]
        var amounts: [Double]
        var least: [Double]
        var most: [Double]
        var tried = 0

        init(kinds: [Kind], tolerance: Totals, truth: [Double]) {
            self.kinds = kinds
            self.tolerance = tolerance
            self.truth = truth
            amounts = Array(repeating: 0, count: truth.count)
            (least, most) = (truth, truth)
        }

        /// Whether choices that fit have much more of a service, or much less.
        func isOpen(_ service: Int) -> Bool {
            let room = EquationRoom.protected * truth[service]
            return most[service] >= truth[service] + room || least[service] <= truth[service] - room
        }

        /// Tries every number of a kind with what the kinds before it leave.
        mutating func go(on place: Int, left: Totals) {
            guard place < kinds.count else {
                guard all(left .<= tolerance), all(left .>= -tolerance) else { return }
                for service in truth.indices {
                    least[service] = min(least[service], amounts[service])
                    most[service] = max(most[service], amounts[service])
                }
                return
            }
            let kind = kinds[place]
            // What is left of one total is between so many times what is left of another, if these kinds are all there is.
            let slack = tolerance + kind.ratios.most * tolerance[0]
            guard all(left .>= kind.ratios.least * left[0] - slack), all(left .<= kind.ratios.most * left[0] + slack)
            else { return }
            let weight = kind.weights[0]
            let isLast = place == kinds.count - 1
            var number = isLast ? max(0, ((left[0] - tolerance[0]) / weight).rounded(.up)) : 0
            let before = amounts[kind.service]
            while number * weight <= left[0] + tolerance[0], tried < WholeNumbers.mostTried {
                tried += 1
                amounts[kind.service] = before + number * weight
                go(on: place + 1, left: left - number * kind.weights)
                number += 1
            }
            amounts[kind.service] = before
        }
    }
}
