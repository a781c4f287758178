import Numerics

/// Which people a row of `service-use.csv` is about.
public enum StudyArm: String, Sendable, Hashable, CaseIterable, Comparable {
    /// People the programme supported.
    case programme
    /// People like them without the programme.
    case comparison

    /// The programme first.
    public static func < (left: StudyArm, right: StudyArm) -> Bool { left == .programme && right == .comparison }
}

/// Every row of `service-use.csv`: what is needed to compare before with after, to count people and to resample them.
///
/// Case identifiers stay inside the ledger; nothing that leaves the evaluation carries one.
public struct ObservedLedger: Sendable {
    /// Whose use a row counts.
    public enum Subject: Sendable, Hashable {
        /// One person, as an index into `caseIDs`.
        case person(Int32)
        /// A published total; of how many people, where it says so.
        case total(people: Int?)
    }

    /// One row.
    public struct Entry: Sendable, Hashable {
        /// Whose use it counts.
        public var subject: Subject
        /// Which people they belong to.
        public var arm: StudyArm
        /// The service used.
        public var service: ServiceID
        /// The row's values in the `groupBy` columns, in their order.
        public var groups: [String]
        /// Units used in the months before.
        public var before: Quantity
        /// Units used in the months after; nil where follow-up was lost.
        public var after: Quantity?
        /// Months observed before and after.
        public var windows: ObservationWindows
        /// The row's line in the file.
        public var row: Int
        /// Index into the evaluation's lines; nil for a comparison row and for one without follow-up.
        public var line: Int?

        /// The person, where the row is about one.
        public var person: Int32? {
            if case .person(let person) = subject { return person }
            return nil
        }
    }

    /// Whether the lengths of the windows were stated or taken to be equal.
    public enum WindowsGiven: Sendable, Hashable {
        /// Every row's windows come from the row or from `windows`.
        case stated
        /// Some row has none, and before and after were taken as twelve months each.
        case assumedEqual
    }

    /// The case identifiers in ascending order.
    public var caseIDs: [String]
    /// The rows, by arm, person or line of the file, service and groups: the same for every order of the cases.
    public var entries: [Entry]
    /// Whether the lengths of the windows were stated.
    public var windowsGiven: WindowsGiven

    /// No rows at all.
    public static let empty = ObservedLedger(caseIDs: [], entries: [], windowsGiven: .stated)

    /// A ledger of entries already in order.
    public init(caseIDs: [String], entries: [Entry], windowsGiven: WindowsGiven) {
        self.caseIDs = caseIDs
        self.entries = entries
        self.windowsGiven = windowsGiven
    }

    /// Whether people without the programme were observed as well.
    public var hasComparison: Bool { entries.contains { $0.arm == .comparison } }

    /// Whether some row is a published total, which cannot be resampled.
    public var hasTotals: Bool { entries.contains { $0.person == nil } }

    /// The people of an arm, ascending, with or without follow-up.
    public func people(in arm: StudyArm) -> [Int32] {
        Set(entries.lazy.filter { $0.arm == arm }.compactMap(\.person)).sorted()
    }

    /// People of an arm who have a before and no after on any row: they are left out on both sides.
    public func peopleLost(in arm: StudyArm) -> [Int32] {
        let followed = Set(entries.lazy.filter { $0.arm == arm && $0.after != nil }.compactMap(\.person))
        return people(in: arm).filter { !followed.contains($0) }
    }

    /// Rows of an arm without follow-up.
    public func rowsLost(in arm: StudyArm) -> [Entry] { entries.filter { $0.arm == arm && $0.after == nil } }
}
