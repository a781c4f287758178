import Testing

/// A question that a finance officer asks, the command line that asks it, where the answer stands, and the answer as worked out
/// with a pencil.
struct Question: Sendable, CustomTestStringConvertible {
    /// In plain English.
    let asked: String
    /// What is typed after `avoided`; words in braces stand for what a test makes: `{derby}` is the fixture's folder.
    let typed: String
    let place: Place
    /// Worked out without the library.
    let answer: @Sendable () throws -> [Figure]

    var testDescription: String { asked }

    init(_ asked: String, _ typed: String, _ place: Place, answer: @escaping @Sendable () throws -> [Figure]) {
        self.asked = asked
        self.typed = typed
        self.place = place
        self.answer = answer
    }

    /// Where the answer stands.
    enum Place: Sendable {
        /// In cells of what is printed as CSV: row by row, column by column.
        case printed(_ rows: [[String: String]], _ columns: [String])
        /// In cells of a file of the report.
        case report(_ file: String, _ rows: [[String: String]], _ columns: [String])
        /// In words on the screen, each figure somewhere in them.
        case screen

        static let ends = ["low", "central", "high"]

        /// A measure of the scenario that is set, at its three ends.
        static func measure(_ name: String, of scenario: String = "as set", _ columns: [String] = ends) -> Place {
            .printed([["scenario": scenario, "measure": name]], columns)
        }
    }
}

/// What a cell or a sentence must hold.
enum Figure: Sendable {
    /// Pounds and pence to the penny.
    case money(Int128)
    /// Pounds whose pence were cut where they fall: right to so many pence.
    case near(Exact, pence: Int)
    case words(String)

    /// Low, central and high to the penny.
    static func ends(_ pence: (End) throws -> Int128) rethrows -> [Figure] {
        try End.allCases.map { .money(try pence($0)) }
    }

    /// A share to six decimals.
    static func share(_ share: Exact) -> Figure { .words(written(share.rounded(to: 1_000_000), decimals: 6)) }

    /// Pounds on the screen: `£354,909`.
    static func wholePounds(_ pence: Int128) -> Figure {
        let pounds = Exact(pence, over: 100).rounded(to: 1)
        var digits = Array(String(pounds.magnitude))
        for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
        return .words((pounds < 0 ? "-£" : "£") + String(digits))
    }

    func isAnswered(by cell: String) -> Bool {
        switch self {
        case .money(let pence): cell == Self.written(pence, decimals: 2)
        case .words(let words): cell == words
        case .near(let pounds, let pence):
            if let found = Exact(cell) {
                (found - pounds).rounded(to: 10_000).magnitude <= 100 * UInt128(pence)
            } else {
                false
            }
        }
    }

    /// What it looks like in a sentence.
    var text: String {
        switch self {
        case .money(let pence): Self.written(pence, decimals: 2)
        case .near(let pounds, _): Self.written(pounds.pence, decimals: 2)
        case .words(let words): words
        }
    }

    /// A whole number of pence, or of millionths, as a number with decimals.
    static func written(_ units: Int128, decimals: Int) -> String {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return (units < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}
