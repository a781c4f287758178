import Numerics

/// Rates at which a later year's pound is worth less, year by year, and what a pound of each year is worth now.
///
/// The factor of a year is the product of 1 / (1 + rate) over the years up to it, each at its own rate; year 0 is not
/// discounted. HM Treasury, Green Book, section on discounting: 3.5% for years 0 to 30, 3.0% for 31 to 75, 2.5% for
/// 76 to 125.
public struct DiscountSchedule: Sendable, Hashable {
    /// A rate and the last year it applies to.
    public struct Band: Sendable, Hashable {
        /// The last year, counted from the start of the programme, that is discounted at the rate.
        public let lastYear: Int
        /// The rate as a share: 0.035 for 3.5%.
        public let rate: ExactDecimal
    }

    /// The name by which an evaluation chooses the schedule, or the flat rate as a number.
    public let name: String
    /// The edition and the section the rates are taken from, as it is to be cited.
    public let source: String
    /// The rates, earliest years first.
    public let bands: [Band]
    /// What a pound of each year is worth now, to eighteen decimal places, year 0 first.
    private let factors: [ExactDecimal]

    /// What a pound of `year` is worth now, to eighteen decimal places.
    ///
    /// - Throws: ``DiscountError/beyondSchedule(year:lastYear:)`` for a year before 0 or after the last of the schedule.
    public func factor(year: Int) throws(DiscountError) -> ExactDecimal {
        guard factors.indices.contains(year) else { throw .beyondSchedule(year: year, lastYear: lastYear) }
        return factors[year]
    }

    /// The rate at which `year` is worth less than the year before it.
    ///
    /// - Throws: ``DiscountError/beyondSchedule(year:lastYear:)`` for a year after the last of the schedule.
    package func rate(year: Int) throws(DiscountError) -> ExactDecimal {
        guard let band = bands.first(where: { year <= $0.lastYear }) else {
            throw .beyondSchedule(year: year, lastYear: lastYear)
        }
        return band.rate
    }

    /// Whether a pound is worth the same in every year.
    package var isNothing: Bool { bands.allSatisfy(\.rate.isZero) }

    /// The last year that can be discounted.
    public var lastYear: Int { factors.count - 1 }

    /// The same rate for every year up to the last of the Green Book's schedule, for an evaluation that states its own.
    ///
    /// - Throws: ``DiscountError`` for a rate below 0, above 1 or with more than six decimal places.
    public static func flat(_ rate: ExactDecimal) throws(DiscountError) -> DiscountSchedule {
        guard !rate.isNegative, rate <= ExactDecimal.one else { throw .notAShare(rate) }
        guard rate.places <= ratePlaces else { throw .tooPrecise(rate) }
        return DiscountSchedule(
            name: "\(rate)", source: "the evaluation's own rate", bands: [Band(lastYear: longestHorizon, rate: rate)])
    }

    init(name: String, source: String, bands: [Band]) {
        self.name = name
        self.source = source
        self.bands = bands
        self.factors = Self.factors(for: bands)
    }

    /// A schedule that gives years other factors than its rates would at the start of each.
    init(name: String, source: String, bands: [Band], factors: [ExactDecimal]) {
        self.name = name
        self.source = source
        self.bands = bands
        self.factors = factors
    }

    /// The last year of the Green Book's published schedule.
    static let longestHorizon = 125
    /// Decimal places of a rate: a hundredth of a basis point.
    static let ratePlaces = 6
    /// Decimal places of a published factor of this library.
    package static let factorPlaces = 18
}

extension DiscountSchedule {
    /// The factors of every year by integer arithmetic.
    ///
    /// Each year is carried with twelve places more than are kept. A step is off by half of its last place at most, so
    /// after 125 steps the thirtieth place is uncertain and the eighteenth is not.
    private static func factors(for bands: [Band]) -> [ExactDecimal] {
        let one = powerOfTen(factorPlaces + guardPlaces)
        var running = one
        var factors = [ExactDecimal.one]
        for band in bands {
            // The rate is at most 1, so 1 + rate scaled by 10^6 is at most 2,000,000 and 10^36 fits an Int128.
            let scale = powerOfTen(ratePlaces)
            let divisor = scale + scaled(band.rate)
            while factors.count <= band.lastYear {
                running = quotient(running * scale, divisor)
                let kept = quotient(running, powerOfTen(guardPlaces))
                factors.append(ExactDecimal(significand: kept, places: factorPlaces))
            }
        }
        return factors
    }

    private static let guardPlaces = 12

    private static func scaled(_ rate: ExactDecimal) -> Int128 {
        rate.significand * powerOfTen(ratePlaces - rate.places)
    }

    private static func powerOfTen(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
    }

    /// The quotient of two positive numbers, rounded half to even.
    private static func quotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        let half = divisor - remainder
        if remainder > half || (remainder == half && quotient % 2 != 0) { return quotient + 1 }
        return quotient
    }
}

/// Why a year or a rate cannot be used for discounting.
public enum DiscountError: Error, Sendable, Hashable {
    /// The schedule has no rate for the year.
    case beyondSchedule(year: Int, lastYear: Int)
    /// The rate is below 0 or above 1.
    case notAShare(ExactDecimal)
    /// The rate has more than six decimal places.
    case tooPrecise(ExactDecimal)

    /// What is wrong and what to write, to follow the words `discountRate is 3.5`.
    public var explanation: String {
        switch self {
        case .beyondSchedule(let year, let lastYear):
            "year \(year) is outside the schedule, which runs from year 0 to year \(lastYear)"
        case .notAShare:
            "expected a share from 0 to 1; write 0.035 for 3.5%"
        case .tooPrecise:
            "expected at most \(DiscountSchedule.ratePlaces) decimal places"
        }
    }
}
