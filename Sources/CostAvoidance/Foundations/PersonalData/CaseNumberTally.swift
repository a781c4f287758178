/// The case numbers of an evaluation by their shapes: how many have each, and how many of those would pass for somebody's number.
///
/// One number alone does not tell whose it is. Of a column of NHS numbers all pass the check; of ten digits that fall as they do one in
/// eleven does. So a shape is judged by all case numbers that have it, in all files together.
struct CaseNumberTally {
    /// What is counted of one shape.
    struct Count {
        var cases = 0
        /// Of them, those that look like one of somebody's numbers, by what they look like.
        var lookalikes: [PersonalDataKind: Int] = [:]

        /// The least and the greatest of them, where they are figures alone.
        var numbers: ClosedRange<Int>?

        var alike: Int { lookalikes.values.reduce(0, +) }

        mutating func add(_ other: Count) {
            cases += other.cases
            lookalikes.merge(other.lookalikes, uniquingKeysWith: +)
            if let others = other.numbers {
                let own = numbers ?? others
                numbers = min(own.lowerBound, others.lowerBound)...max(own.upperBound, others.upperBound)
            }
        }

        /// Whether they were counted on one by one, which no days of birth are: no more than twice as many lie between the least and the
        /// greatest.
        var isRun: Bool {
            guard let numbers, cases >= Self.fewestOfRun, lookalikes.keys.allSatisfy({ $0 == .dateOfBirth }) else {
                return false
            }
            return numbers.upperBound - numbers.lowerBound < cases * 2
        }

        private static let fewestOfRun = 5

        /// Whether so few look like somebody's number that chance is the better account of it.
        ///
        /// By chance about one in ten does: of ten digits 1 in 11 passes the check, of `AA99AA` and `AA999999A` as many are given out. That
        /// ten of twenty or twenty-five of a hundred do so by chance happens less than once in ten thousand such columns (binomial
        /// distribution, a tenth).
        var isChance: Bool {
            guard cases >= Self.fewest else { return false }
            return alike * (cases < Self.many ? Self.half : Self.quarter) < cases
        }

        private static let fewest = 20
        private static let many = 100
        private static let half = 2
        static let quarter = 4
    }

    /// Shapes of letters and digits, `AA-9999`, with their counts.
    private(set) var shapes: [String: Count] = [:]

    /// What is counted of the same words.
    private struct Series {
        var cases = 0
        var shapes: Set<String> = []
    }

    /// Words with a number before or behind them that would pass for a name, `Home First 9` and `9 Home First`, however many digits the
    /// numbers have: many of one name are nobody's.
    private var series: [String: Series] = [:]
    /// So many of one name there are in no evaluation.
    private static let fewestOfSeries = 5

    var cases: Int { shapes.values.reduce(0) { $0 + $1.cases } }

    /// Counts case numbers, each once.
    init(_ caseIDs: Set<String>) {
        for caseID in caseIDs {
            let text = PersonalText.plain(caseID)
            var count = Count(cases: 1)
            let kind = PersonalDataGuard.finding(in: text, at: .caseIdentifier)
            if let kind, kind.isOfNumbers { count.lookalikes[kind] = 1 }
            if kind == .name, text.contains(where: \.isNumber), !PersonalName.isSaid(in: text) {
                let shape = String(text.map { $0.isNumber ? "9" : $0 })
                let words = shape.replacing(#/9+/#, with: "9")
                series[words, default: Series()].cases += 1
                series[words, default: Series()].shapes.insert(shape)
            }
            if let number = Int(text) { count.numbers = number...number }
            shapes[Self.shape(of: text), default: Count()].add(count)
        }
    }

    /// A text with `A` for every letter and `9` for every digit.
    private static func shape(of text: String) -> String {
        String(text.map { $0.isLetter ? "A" : $0.isNumber ? "9" : $0 })
    }

    /// Shapes whose numbers pass for somebody's by chance alone.
    struct Chance {
        /// The shapes that are taken for those of case numbers.
        let shapes: CaseNumberShapes
        /// The same as they are told, with `X` where letters and digits are mixed, and what a few of each look like.
        let told: [(shape: String, kind: PersonalDataKind)]
    }

    /// Which shapes are those of case numbers although some of them would pass for somebody's number; nil where none is.
    func byChance() -> Chance? {
        var taken: Set<String> = []
        var told: [String: PersonalDataKind] = [:]
        for (shape, count) in shapes where count.alike > 0 && (count.isChance || count.isRun) {
            taken.insert(shape)
            told[shape] = Self.likeliest(count)
        }
        for (mixed, parts) in mixtures() {
            let some = parts.filter { !taken.contains($0) && isStray($0) }
            guard !some.isEmpty else { continue }
            taken.formUnion(some)
            told[mixed] = .postcode
        }
        for found in series.values where found.cases >= Self.fewestOfSeries {
            taken.formUnion(found.shapes)
            for shape in found.shapes { told[shape] = .name }
        }
        guard let shapes = CaseNumberShapes(taken.sorted()) else { return nil }
        return Chance(shapes: shapes, told: told.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    private static func likeliest(_ count: Count) -> PersonalDataKind? {
        count.lookalikes.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    }

    /// Shapes of letters and digits in any order, by the one shape that all of them have. Each order has too few of them to be judged, and
    /// none so many that the order would mean something.
    private func mixtures() -> [String: [String]] {
        let mixed = shapes.keys.filter { $0.contains("A") && $0.contains("9") }
        return Dictionary(grouping: mixed) { $0.replacing("9", with: "X").replacing("A", with: "X") }.filter {
            _, parts in
            var whole = Count()
            for part in parts { whole.add(shapes[part] ?? Count()) }
            return whole.isChance && parts.allSatisfy { (shapes[$0]?.cases ?? 0) * Count.quarter <= whole.cases }
        }
    }

    /// Whether of one order in a mixture a few look like postcodes, and nothing like another number.
    private func isStray(_ shape: String) -> Bool {
        guard let count = shapes[shape], let postcodes = count.lookalikes[.postcode] else { return false }
        return postcodes == count.alike && (count.cases < Self.fewestOfOrder || postcodes * 2 < count.cases)
    }

    /// From so many on, an order of letters and digits is looked at by itself.
    private static let fewestOfOrder = 5

    /// The shapes that most case numbers have, with how many have each.
    func frequent(_ most: Int) -> [(shape: String, cases: Int)] {
        let sorted = shapes.sorted { ($1.value.cases, $0.key) < ($0.value.cases, $1.key) }
        return sorted.prefix(most).map { ($0.key, $0.value.cases) }
    }
}
