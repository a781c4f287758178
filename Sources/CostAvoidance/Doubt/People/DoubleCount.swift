import DelimitedText

/// Rows that may count one thing twice. It names rows and never people.
package struct DoubleCount: Sendable, Hashable, Comparable {
    /// What the rows have in common.
    package enum Kind: Int, Sendable, Hashable, CaseIterable, Comparable {
        /// Services that exclude each other, for one person in the same months.
        case excluded
        /// One event paid for under several bearers: a cost that holds another.
        case severalBearers
        /// More units than a year holds.
        case overfullYear
        /// The same service, month and quantity twice for one person.
        case repeated
        /// One service of one person both judged and observed.
        case judgedAndObserved
        /// Accounts of one event, of which one is counted.
        case alternatives

        /// In the order in which they are listed.
        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// What the rows have in common.
    package var kind: Kind
    /// The rows, in the order of their lines; for `alternatives` the counted one first.
    package var rows: [SourcePosition]
    /// The services on the rows, in the same order.
    package var services: [ServiceID]

    /// Rows and their services.
    package init(_ kind: Kind, rows: [(position: SourcePosition, service: ServiceID)]) {
        self.kind = kind
        self.rows = rows.map(\.position)
        services = rows.map(\.service)
    }

    /// One sentence for the reader with the rows in it; `label` is what a reader calls a service.
    package func message(_ label: (ServiceID) -> String) -> String {
        let rowWords = "\(rows.count == 1 ? "line" : "lines") \(Self.list(rows.map { String($0.line) }))"
        // In the order of their lines.
        let shared = Self.sentence(kind, services.map(label))
        return switch kind {
        case .judgedAndObserved: "\(shared.words): \(Self.list(rows.map(\.description)))"
        case .alternatives:
            "\(rowWords) are accounts of one event: the first is counted, the others only set its range"
        case .excluded, .severalBearers, .overfullYear, .repeated: "\(rowWords): \(shared.words)"
        }
    }

    /// What is found alike of many rows.
    var subject: Subject { Subject(kind, services) }

    /// What many rows have in common, whose sentence is said of all at once.
    package struct Subject: Sendable, Hashable, Comparable {
        package let kind: Kind
        /// Each once; in one order, but where the first account of an event is the one that is counted.
        package let services: [ServiceID]

        init(_ kind: Kind, _ services: [ServiceID]) {
            self.kind = kind
            let distinct = DoubleCount.once(services)
            self.services = kind == .alternatives ? distinct : distinct.sorted()
        }

        /// What is said of the services without their rows.
        func shared(_ label: (ServiceID) -> String) -> SharedSentence {
            DoubleCount.sentence(kind, services.map(label))
        }

        /// By kind, then services.
        package static func < (left: Self, right: Self) -> Bool {
            left.kind == right.kind ? left.services.lexicographicallyPrecedes(right.services) : left.kind < right.kind
        }
    }

    private static func sentence(_ kind: Kind, _ labels: [String]) -> SharedSentence {
        let (before, after) =
            switch kind {
            case .excluded: ("", " exclude each other for one person in the same months")
            case .severalBearers: ("", " fall to different bearers, and the cost of the one may hold the other")
            case .overfullYear: ("more of ", " for one person than the time holds")
            case .repeated: ("", " in the same month and quantity for one person, possibly one event entered twice")
            case .judgedAndObserved: ("", " of one person is judged in outcomes.csv and observed in service-use.csv")
            case .alternatives:
                ("several accounts of one event, of which the first is counted and the others set the range: ", "")
            }
        return SharedSentence(before: before, subject: list(once(labels)), after: after)
    }

    /// Each of a few the first time.
    private static func once<Value: Equatable>(_ values: [Value]) -> [Value] {
        values.reduce(into: []) { distinct, value in if !distinct.contains(value) { distinct.append(value) } }
    }

    /// Rows of one finding that are named by their lines.
    private static let mostNamed = 40

    private static func list(_ words: [String]) -> String { Wording.list(words, atMost: mostNamed) }

    /// By kind, then first row.
    package static func < (left: Self, right: Self) -> Bool {
        if left.kind != right.kind { return left.kind < right.kind }
        if left.rows != right.rows { return left.rows.lexicographicallyPrecedes(right.rows) }
        return left.services.lexicographicallyPrecedes(right.services)
    }
}

/// Everything found that may be counted twice.
package struct DoubleCounting: Sendable, Hashable {
    /// The most that are kept of each kind; the rest are counted.
    package static let limit = 50

    /// The first of each kind by row, in the order of the kinds.
    package private(set) var found: [DoubleCount] = []
    /// How many more there are of what they have in common.
    package private(set) var further: [Further] = []

    /// Sets of rows that are counted and not kept.
    package struct Further: Sendable, Hashable {
        package let subject: DoubleCount.Subject
        package let sets: Int
    }

    /// Looks through the cases of an evaluation.
    package init(_ evaluation: Evaluation) {
        var search = DoubleCountSearch(evaluation)
        search.run()
        found = DoubleCount.Kind.allCases.flatMap { search.shelf.first($0, atMost: Self.limit) }
        var left = search.shelf.sets
        for double in found { left[double.subject, default: 0] -= 1 }
        further = left.filter { $0.value > 0 }.sorted { $0.key < $1.key }
            .map { Further(subject: $0.key, sets: $0.value) }
    }
}
