import Numerics

/// Which people a row of `service-use.csv` is about.
package enum StudyArm: String, Sendable, Hashable, CaseIterable, Comparable {
    /// People the programme supported.
    case programme
    /// People like them without the programme.
    case comparison

    package static func < (left: StudyArm, right: StudyArm) -> Bool { left == .programme && right == .comparison }
}

/// Every row of `service-use.csv`: what is needed to compare before with after, to count people and to resample them.
///
/// Case identifiers stay inside the ledger; nothing that leaves the evaluation carries one.
package struct ObservedLedger: Sendable {
    /// Whose use a row counts.
    package enum Subject: Sendable, Hashable {
        /// One person, as an index into `caseIDs`.
        case person(Int32)
        /// A published total; of how many people, where it says so.
        case total(people: Int?)
    }

    package struct Entry: Sendable, Hashable {
        /// Whose use it counts.
        package var subject: Subject
        /// Which people they belong to.
        package var arm: StudyArm
        package var service: ServiceID
        /// The row's values in the `groupBy` columns, in their order.
        package var groups: [String]
        /// Units used in the months before.
        package var before: Quantity
        /// Units used in the months after; nil where follow-up was lost.
        package var after: Quantity?
        /// Months observed before and after.
        package var windows: ObservationWindows
        /// Month from which the time after is counted, 0 being the first of the period; nil where the row does not say.
        package var start: Int?
        /// Of a published total, how use differs between people; nil where its source does not say.
        package var spread: StatedUseSpread?
        /// The row's line in the file.
        package var row: Int
        /// Index into the evaluation's lines; nil for a comparison row and for one without follow-up.
        package var line: Int?

        /// Whether the service was used before or after. A row of no use is as good as none: whether it is written or left out changes
        /// no count of a row's people and nothing that is withheld.
        var hasUse: Bool { before != .zero || after.map { $0 != .zero } ?? false }

        /// The person, where the row is about one.
        package var person: Int32? {
            if case .person(let person) = subject { return person }
            return nil
        }
    }

    /// Whether the lengths of the windows were stated or taken to be equal.
    package enum WindowsGiven: Sendable, Hashable {
        /// Every row's windows come from the row or from `windows`.
        case stated
        /// Some rows have none, and their before and after were taken as twelve months each.
        case statedInPart
        /// No row has any, and before and after were taken as twelve months each.
        case assumedEqual
    }

    /// The case identifiers in ascending order.
    package var caseIDs: [String]
    /// The rows, by arm, person or line of the file, service and groups: the same for every order of the cases.
    package var entries: [Entry]
    /// Whether the lengths of the windows were stated.
    package var windowsGiven: WindowsGiven

    /// The longest time after of a row that is no longer held.
    private var longestAfterOfOthers: ExactDecimal?

    /// The longest time after over which use was observed, in months; nil where none was.
    package var longestAfter: ExactDecimal? {
        (entries.map(\.windows.afterMonths) + [longestAfterOfOthers].compactMap { $0 }).max()
    }

    /// What holds of all the rows together, without the rows: for how long use was observed is said of scenarios too.
    var withoutRows: ObservedLedger {
        var lean = ObservedLedger(caseIDs: [], entries: [], windowsGiven: windowsGiven)
        lean.longestAfterOfOthers = longestAfter
        return lean
    }

    /// No rows at all.
    package static let empty = ObservedLedger(caseIDs: [], entries: [], windowsGiven: .stated)

    /// A ledger of entries already in order.
    package init(caseIDs: [String], entries: [Entry], windowsGiven: WindowsGiven) {
        self.caseIDs = caseIDs
        self.entries = entries
        self.windowsGiven = windowsGiven
    }

    /// Whether people without the programme were observed as well.
    package var hasComparison: Bool { entries.contains { $0.arm == .comparison } }

    /// Whether some row is a published total, which cannot be resampled.
    package var hasTotals: Bool { entries.contains { $0.person == nil } }

    /// The people of an arm, ascending, with or without follow-up.
    package func people(in arm: StudyArm) -> [Int32] {
        Set(entries.lazy.filter { $0.arm == arm }.compactMap(\.person)).sorted()
    }

    /// People of an arm who have a before and no after on any row: they are left out on both sides.
    package func peopleLost(in arm: StudyArm) -> [Int32] {
        let followed = Set(entries.lazy.filter { $0.arm == arm && $0.after != nil }.compactMap(\.person))
        return people(in: arm).filter { !followed.contains($0) }
    }

    /// Rows of an arm without follow-up.
    package func rowsLost(in arm: StudyArm) -> [Entry] { entries.filter { $0.arm == arm && $0.after == nil } }
}
