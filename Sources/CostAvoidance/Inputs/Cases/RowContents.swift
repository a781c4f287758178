import Numerics

/// What rows say of their line, their month and their numbers: many say the same, and it is kept once.
struct RowContents: Sendable {
    /// Where a row belongs.
    struct Place: Sendable, Hashable {
        /// Index into lines, or -1 for an account of an alternative event.
        var line: Int32
        /// Month the effect begins, counted from the start of the period; nil where the row gives none.
        var month: Int32?
    }

    /// The numbers of a row that has no range, in units of the twelfth decimal place.
    struct Numbers: Sendable, Equatable {
        var units: Int64
        var stated: Int64
    }

    /// The numbers of a row that has a range, or larger ones.
    struct WideNumbers: Sendable {
        var units: Estimate<Quantity>
        var stated: Quantity
    }

    private(set) var places = Interner<Place>()
    private var numbers: [Numbers] = []
    private var wide: [WideNumbers] = []
    /// By the last bits of their hash, one more than the place of numbers that were met lately; 0 of none.
    private var lately: [Int32] = []

    /// A power of two.
    private static let mostLately = 1 << 14

    /// The number of a place.
    mutating func number(_ place: Place) -> Int32 { places.number(place) }

    /// Where the numbers of a row are kept.
    mutating func place(of numbers: Numbers) -> Int32 {
        if lately.isEmpty { lately = Array(repeating: 0, count: Self.mostLately) }
        let mixed = UInt64(bitPattern: numbers.units ^ (numbers.stated << 1)).spread
        let bits = Int(truncatingIfNeeded: mixed >> 40) & (Self.mostLately - 1)
        let known = Int(lately[bits]) - 1
        if known >= 0, self.numbers[known] == numbers { return Int32(truncatingIfNeeded: known) }
        self.numbers.append(numbers)
        lately[bits] = Int32(truncatingIfNeeded: self.numbers.count)
        return lately[bits] - 1
    }

    /// Where the numbers of a row are kept: below nought, from -1 down, among the wide.
    mutating func place(of units: Estimate<Quantity>, stated: Quantity) -> Int32 {
        if units == Estimate(exactly: units.central), let narrow = Int64(exactly: units.central.scaled),
            let narrowStated = Int64(exactly: stated.scaled)
        {
            return place(of: Numbers(units: narrow, stated: narrowStated))
        }
        wide.append(WideNumbers(units: units, stated: stated))
        return ~Int32(truncatingIfNeeded: wide.count - 1)
    }

    /// The units that are kept at a place.
    func units(at place: Int32) -> Estimate<Quantity> {
        place >= 0 ? Estimate(exactly: central(at: place)) : wide[Int(~place)].units
    }

    /// The same at the centre.
    func central(at place: Int32) -> Quantity {
        place >= 0 ? Quantity(scaled: Int128(numbers[Int(place)].units)) : wide[Int(~place)].units.central
    }

    /// Units as stated, the central value before likelihood, that are kept at a place.
    func stated(at place: Int32) -> Quantity {
        place >= 0 ? Quantity(scaled: Int128(numbers[Int(place)].stated)) : wide[Int(~place)].stated
    }

    /// Whether the numbers at a place count anything in some world. A row that counts nothing is about nobody: whether it is written or
    /// left out changes no count of a row's people and nothing that is withheld.
    func isCounted(at place: Int32) -> Bool {
        place >= 0 ? numbers[Int(place)].units != 0 : wide[Int(~place)].units != Estimate(exactly: .zero)
    }

    /// Takes in what other rows say.
    ///
    /// - Parameter lines: the number here of each line there.
    /// - Returns: the number here of each place there, and how many numbers stand before those from there.
    mutating func append(
        _ other: RowContents, lines: [Int32]
    ) -> (places: [Int32], numbersBefore: Int32, wideBefore: Int32) {
        let before = (Int32(truncatingIfNeeded: numbers.count), Int32(truncatingIfNeeded: wide.count))
        numbers += other.numbers
        wide += other.wide
        let places = other.places.values.map { place in
            number(Place(line: place.line < 0 ? place.line : lines[Int(place.line)], month: place.month))
        }
        return (places, before.0, before.1)
    }
}
