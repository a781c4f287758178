/// A scale of pounds along one side of a chart, with marks at round numbers.
struct Axis {
    /// The value at its beginning.
    let low: Double
    /// The value at its end.
    let high: Double
    /// Where its marks are.
    let marks: [Double]

    /// A scale that holds these values, with so many marks at most.
    init(holding values: [Double], marks limit: Int) {
        let least = values.min() ?? 0
        let most = values.max() ?? 0
        let span = most > least ? most - least : 1
        low = least
        high = least + span
        // Where everything is one number there is no scale to be read off.
        marks = most > least ? Self.roundMarks(from: low, to: high, limit: max(2, limit)) : least == 0 ? [0] : []
    }

    /// No mark is closer to the next than this: a scale of pence has marks at pence.
    private static let smallestPart = 0.01

    /// Multiples of 1, 2 or 5 times a power of ten, as many as there may be.
    private static func roundMarks(from low: Double, to high: Double, limit: Int) -> [Double] {
        var power = smallestPart
        while power * 10 <= high - low { power *= 10 }
        power /= 100
        for _ in 0..<5 {
            for factor in [1.0, 2.0, 5.0] {
                let step = factor * power
                let first = (low / step).rounded(.up)
                let last = (high / step).rounded(.down)
                if last - first + 1 <= Double(limit) {
                    return stride(from: first, through: last, by: 1).map { $0 * step }
                }
            }
            power *= 10
        }
        return [0]
    }

    /// How far along the scale a value lies, 0 to 1.
    func share(of value: Double) -> Double { (value - low) / (high - low) }

    /// A mark's value, short: `£250k`, `£1.5m`.
    func label(_ mark: Double) -> String {
        guard mark != 0 else { return "£0" }
        let sign = mark < 0 ? "-£" : "£"
        let greatest = max(abs(low), abs(high))
        for (unit, letter) in Self.units where greatest >= unit.from {
            return sign + Self.short(abs(mark) / unit.of) + letter
        }
        return sign + (marks.allSatisfy { $0 == $0.rounded() } ? Self.short(abs(mark)) : Self.pence(abs(mark)))
    }

    /// From which greatest value on a scale is marked in thousands, millions and so on.
    private static let units: [((from: Double, of: Double), String)] = [
        ((from: 1e12, of: 1e12), "tn"), ((from: 1e9, of: 1e9), "bn"), ((from: 1e6, of: 1e6), "m"),
        ((from: 1e4, of: 1e3), "k"),
    ]

    private static func short(_ value: Double) -> String {
        // Beyond what a scale is marked in there is no short form; what is so much is written out.
        guard let thousandths = Int(exactly: (value * 1000).rounded(.toNearestOrEven)) else { return "\(value)" }
        let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
        guard rest > 0 else { return Pounds.grouped(String(whole)) }
        var digits = String(rest + 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(Pounds.grouped(String(whole))).\(digits)"
    }

    /// Pounds with their pence.
    private static func pence(_ value: Double) -> String {
        let (whole, rest) = Int(nearest: value * 100).quotientAndRemainder(dividingBy: 100)
        return "\(Pounds.grouped(String(whole))).\(String(rest + 100).dropFirst())"
    }
}
