import DelimitedText
import Numerics

/// Reads `service-use.csv`: services used before and after, observed.
struct ServiceUseReader: Sendable {
    let settings: EvaluationSettings
    let services: KnownServices
    /// Told how far reading has come.
    let progress: WorkProgress?

    /// What the file comes to.
    struct Outcome {
        var ledger: ObservedLedger
        /// Names of groups, with their places.
        var spellings: Spellings
        var diagnostics: Diagnostics
        /// Whether the file has a header and nothing else, right or wrong.
        var hasNoRows: Bool
    }

    /// Reads and checks every row.
    func read(_ file: SourceFile) -> Outcome {
        let reader = CSVReader(file, progress: progress)
        let columns = ServiceUseColumns(reader, settings)
        let rowReader = ServiceUseRowReader(
            settings: settings, services: services, columns: columns)
        var rows = reader.rows(under: columns.found, guarded: columns.guarded) { rowReader.row($0, &$1) }
        // Rows whose group means nothing are left out, and told of at names.csv alone.
        let isWhole = !rows.diagnostics.hasErrors && settings.wordsWithoutMeaning["group"]?.isEmpty ?? true
        var check = ServiceUseCheck(file: file, completeness: isWhole ? .allRows : .rowsLeftOut)
        check.look(at: rows.values, groups: settings.unreadParts.contains(.groupBy) ? .unread : .known)
        rows.diagnostics.merge(with: check.diagnostics)
        rows.diagnostics.merge(with: unsaidArms(rows.values, columns, file))
        rows.diagnostics.merge(with: undated(rows.values, columns, file))
        var totals = ServiceUseTotals(file: file)
        if !rows.diagnostics.hasErrors { totals.look(at: rows.values) }
        rows.diagnostics.merge(with: totals.diagnostics)
        rows.diagnostics.merge(with: columns.groups.arms(rows.values, file.name))
        var spellings = Spellings()
        for row in rows.values { columns.groups.note(row.groups, line: row.line, of: file.name, in: &spellings) }
        return Outcome(
            ledger: ledger(rows.values), spellings: spellings, diagnostics: rows.diagnostics,
            hasNoRows: rows.hasNoRows)
    }

    /// Tells of rows without a group among rows that name both: somebody forgot to fill the column down.
    private func unsaidArms(_ rows: [ServiceUseRow], _ columns: ServiceUseColumns, _ file: SourceFile) -> Diagnostics {
        let unsaid = rows.filter { !$0.saysArm }
        guard let first = unsaid.first, let column = columns.arm,
            StudyArm.allCases.allSatisfy({ arm in rows.contains { $0.saysArm && $0.arm == arm } })
        else { return Diagnostics() }
        let others = unsaid.count > 1 ? " and in \(unsaid.count - 1) more rows" : ""
        return Diagnostics([
            Diagnostic(
                .warning, at: SourcePosition(file: file.name, line: first.line, column: column + 1),
                code: "group-unsaid",
                message:
                    "group is empty here\(others), which counts as \(StudyArm.programme.rawValue); other rows name both groups",
                remedy: "Fill in programme or comparison in every row.")
        ])
    }

    /// Tells of rows of the programme that do not say when the time after begins, among rows that do.
    private func undated(_ rows: [ServiceUseRow], _ columns: ServiceUseColumns, _ file: SourceFile) -> Diagnostics {
        let followed = rows.filter { $0.arm == .programme && $0.after != nil }
        let missing = followed.filter { $0.start == nil }
        guard let first = missing.first, missing.count < followed.count, let column = columns.start else {
            return Diagnostics()
        }
        let others = missing.count > 1 ? " and in \(Wording.count(missing.count - 1, "more row"))" : ""
        return Diagnostics([
            Diagnostic(
                .warning, at: SourcePosition(file: file.name, line: first.line, column: column + 1),
                code: "start-unsaid",
                message: "start is empty here\(others), so that there is no payback and no view by financial year",
                remedy: "Fill in the month from which the time after is counted.")
        ])
    }

    /// Puts the rows in an order that does not depend on that of the cases.
    private func ledger(_ rows: [ServiceUseRow]) -> ObservedLedger {
        var people = Interner<String>()
        let numbers = rows.map { $0.caseID.map { people.number($0) } }
        let (caseIDs, rank) = people.ranked(by: <)
        var entries = zip(rows, numbers).map { row, number in
            ObservedLedger.Entry(
                subject: number.map { .person(rank[Int($0)]) } ?? .total(people: row.people), arm: row.arm,
                service: row.service, groups: row.groups, before: row.before, after: row.after,
                windows: row.windows ?? .equal, start: row.start, spread: row.spread, row: row.line, line: nil)
        }
        entries.sort { left, right in
            if left.arm != right.arm { return left.arm < right.arm }
            if left.person != right.person { return (left.person ?? .max) < (right.person ?? .max) }
            if left.service != right.service { return left.service < right.service }
            if left.groups != right.groups { return left.groups.lexicographicallyPrecedes(right.groups) }
            return left.row < right.row
        }
        return ObservedLedger(
            caseIDs: caseIDs, entries: entries,
            windowsGiven: Self.windowsGiven(rows))
    }

    /// On how many of the rows the lengths of the windows are stated.
    private static func windowsGiven(_ rows: [ServiceUseRow]) -> ObservedLedger.WindowsGiven {
        let unstated = rows.count { $0.windows == nil }
        if unstated == 0 { return .stated }
        return unstated == rows.count ? .assumedEqual : .statedInPart
    }
}

/// One row of `service-use.csv` that was read without an error.
struct ServiceUseRow: Sendable {
    var caseID: String?
    var people: Int?
    var arm: StudyArm
    /// Whether the row says which arm it is of; one that does not is of the programme's.
    var saysArm = false
    var service: ServiceID
    var groups: [String]
    var before: Quantity
    var after: Quantity?
    /// Nil where neither the row nor `evaluation.json` states them.
    var windows: ObservationWindows?
    /// Month from which the time after is counted, 0 being the first of the period.
    var start: Int?
    /// How use behind a published total differs between people; nil where it does not say.
    var spread: StatedUseSpread?
    var line: Int
}

extension ObservationWindows {
    /// Twelve months before and after: what is taken, and said, where no windows are stated.
    static let equal = ObservationWindows(beforeMonths: ExactDecimal(12), afterMonths: ExactDecimal(12))
}

/// Where the columns of `service-use.csv` are.
struct ServiceUseColumns: Sendable {
    let caseID: Int?
    let arm: Int?
    /// The `groupBy` columns, in their order.
    let groups: GroupColumns
    let start: Int?
    let service: Int?
    let before: Int?
    let after: Int?
    let beforeMonths: Int?
    let afterMonths: Int?
    let people: Int?
    let spread: UseSpreadReader
    let note: Int?
    /// What each column is looked through for.
    let guarded: GuardedColumns
    let found: CSVColumns

    /// What is wrong with the header.
    var diagnostics: Diagnostics { found.diagnostics }

    /// The column that says of which group a row is.
    static let armName = "group"

    /// A heading that names both groups, `Intervention/Control`, is over the column that tells them apart.
    private static func armHeading(_ cell: CSVHeaderCell) -> CSVColumns.Mistaken? {
        guard ArmWords.areBoth(cell.name) else { return nil }
        return CSVColumns.Mistaken(
            column: armName,
            diagnostic: Diagnostic(
                at: cell.position, code: "unknown-column",
                message: "unknown column \(Diagnostic.quoted(cell.name)); did you mean \"\(armName)\"?",
                remedy:
                    "Call it \(armName), with programme or comparison in every row; names.csv can say which of your own "
                    + "words mean what."))
    }

    init(_ reader: CSVReader, _ settings: EvaluationSettings) {
        let groupBy = settings.groupBy
        let required = ["service", "before", "after"]
        let optional =
            ["case_id", Self.armName, "start", "before_months", "after_months", "people", "note"]
            + UseSpreadReader.columns
        let renamed = GroupColumns.renamed(reader, groupBy, known: required + optional)
        let columns = CSVColumns(
            reader, required: required + groupBy, optional: optional, extra: settings.extraColumns,
            remedyForOthers: EvaluationSettings.howToGroup,
            mistaken: { (settings.extraColumns == .refused ? Self.armHeading($0) : nil) ?? renamed($0) })
        caseID = columns["case_id"]
        arm = columns[Self.armName]
        groups = GroupColumns(groupBy, columns)
        start = columns["start"]
        service = columns["service"]
        before = columns["before"]
        after = columns["after"]
        beforeMonths = columns["before_months"]
        afterMonths = columns["after_months"]
        people = columns["people"]
        spread = UseSpreadReader(columns)
        note = columns["note"]
        found = columns
        guarded = GuardedColumns(
            reader, place: .caseCell, identifier: caseID, caseNumbers: settings.caseNumbers,
            eventYears: settings.eventYears,
            numbers: [before, after, beforeMonths, afterMonths, people] + spread.places, months: [start])
    }
}
