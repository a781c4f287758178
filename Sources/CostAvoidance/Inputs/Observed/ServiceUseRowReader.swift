import DelimitedText
import Numerics

/// Reads and checks one row of `service-use.csv`.
struct ServiceUseRowReader: Sendable {
    let settings: EvaluationSettings
    let services: KnownServices
    let columns: ServiceUseColumns

    /// The row; nil where something was noted as wrong with it.
    func row(_ record: borrowing CSVRecord, _ cells: inout CellReader) -> ServiceUseRow? {
        let service = services.service(record.cell(at: columns.service), &cells)
        let knownBefore = count(record.cell(at: columns.before), "before", &cells)
        let after = count(record.cell(at: columns.after), "after", &cells)
        let before = knownBefore ?? beforeUnknown(record, &cells)
        let saidArm = cells.word(
            record.cell(at: columns.arm), "group", as: StudyArm.self,
            toldElsewhere: settings.wordsWithoutMeaning["group"] ?? [])
        let arm = saidArm ?? .programme
        let windows = windows(record, &cells)
        let start = start(record.cell(at: columns.start), of: arm, &cells)
        let caseID = cells.caseID(record.cell(at: columns.caseID))
        let groups = columns.groups.values(record, &cells)
        let people = people(record, &cells)
        let caseCell = record.cell(at: columns.caseID)
        let isTotal = cells.text(caseCell) == nil && !cells.isRefused(caseCell)
        let spread = columns.spread.spread(record, people: people, isTotal: isTotal, &cells)
        cells.lookForTotal(record.cell(at: columns.note), "note")
        if let service, let people = isTotal ? people : 1 {
            let (earlier, later) = (record.cell(at: columns.before), record.cell(at: columns.after))
            let windows = windows ?? .equal
            PossibleCount(people: people, months: windows.beforeMonths.doubleValue)
                .look(at: before, earlier, "before", of: service, among: services, &cells)
            PossibleCount(people: people, months: windows.afterMonths.doubleValue)
                .look(at: after, later, "after", of: service, among: services, &cells)
        }
        guard cells.isRecordSound, let service, let before else { return nil }
        return ServiceUseRow(
            caseID: caseID, people: people, arm: arm, saysArm: saidArm != nil, service: service, groups: groups,
            before: before, after: after,
            windows: windows, start: start, spread: spread, line: record.line)
    }

    /// What counts as use before where the cell is empty: of a person of whom the service is not known at all none, as of one who is lost
    /// to follow-up; a row that is left out would be one of no use.
    private func beforeUnknown(_ record: borrowing CSVRecord, _ cells: inout CellReader) -> Quantity? {
        guard let cell = record.cell(at: columns.before), cell.isEmpty else { return nil }
        let isPersons = record.cell(at: columns.caseID).map { !$0.isEmpty } ?? false
        if isPersons, record.cell(at: columns.after)?.isEmpty ?? true { return .zero }
        cells.error(
            cell, "missing-value", "before is empty",
            remedy: isPersons
                ? "Fill it in. Where it is not known, empty after as well: the person is then not followed for this service."
                : "Fill it in.")
        return nil
    }

    /// The month from which the time after is counted. Whose use is only compared with has no effect to be dated.
    private func start(_ cell: CSVCell?, of arm: StudyArm, _ cells: inout CellReader) -> Int? {
        guard let cell else { return nil }
        cells.monthFaults.part = arm.rawValue
        switch arm {
        case .programme: return cells.startMonth(cell, "start", in: settings)
        case .comparison:
            if let month = cells.month(cell, "start"), let period = settings.period {
                cells.monthFaults.count("start")
                _ = cells.isWithinReach(
                    month.months(since: period.start), written: month, cell, "start", PeriodReach(period: period))
            }
            return nil
        }
    }

    /// Units used, which cannot be fewer than none.
    private func count(_ cell: CSVCell?, _ column: String, _ cells: inout CellReader) -> Quantity? {
        // Without an after somebody is lost to follow-up; without a before nothing can be compared.
        guard let cell, let count = cells.quantity(cell, column, notKnown: column == "after" ? .emptyCell : .rowLeftOut)
        else { return nil }
        if count.isNegative {
            cells.error(
                cell, "negative-use", "\(column) is \(cell.quoted), which is below zero",
                remedy: "Write how much was used; a rise shows by itself, as more after than before.")
            return nil
        }
        return count
    }

    /// The row's own windows, over those of `evaluation.json`; nil where one of the two is stated nowhere.
    private func windows(_ record: borrowing CSVRecord, _ cells: inout CellReader) -> ObservationWindows? {
        let errors = cells.diagnostics.errorCount
        let before = cells.monthsObserved(record.cell(at: columns.beforeMonths), "before_months")
        let after = cells.monthsObserved(record.cell(at: columns.afterMonths), "after_months")
        guard cells.diagnostics.errorCount == errors else { return nil }
        let stated = settings.windows
        if before != nil || after != nil, stated == nil, before == nil || after == nil {
            if settings.unreadParts.contains(.windows) { return nil }
            let absent = before == nil ? "before_months" : "after_months"
            let cell = record.cell(at: before == nil ? columns.beforeMonths : columns.afterMonths)
            let other = record.cell(at: before == nil ? columns.afterMonths : columns.beforeMonths)
            cells.error(
                at: (cell ?? other)?.position(in: cells.file) ?? record.position, "half-a-window",
                "\(absent) is empty and \(before == nil ? "after_months" : "before_months") is not",
                remedy: "Give both, or add \"windows\" to evaluation.json.")
            return nil
        }
        guard let before = before ?? stated?.beforeMonths, let after = after ?? stated?.afterMonths else { return nil }
        return ObservationWindows(beforeMonths: before, afterMonths: after)
    }

    /// As many people as evaluation.json may say there are.
    private static let mostPeople = 1_000_000_000

    private func people(_ record: borrowing CSVRecord, _ cells: inout CellReader) -> Int? {
        guard let cell = record.cell(at: columns.people), let text = cells.text(cell) else { return nil }
        let caseCell = record.cell(at: columns.caseID)
        guard cells.text(caseCell) == nil, !cells.isRefused(caseCell) else {
            cells.error(
                cell, "case-and-people", "the row has a case_id and a number of people",
                remedy: "A row is about one person, or it is a published total for many: empty one of the two.")
            return nil
        }
        guard let people = Int(text), (1...Self.mostPeople).contains(people) else {
            cells.error(
                cell, "not-a-number-of-people",
                "\(PlainWords.told("people", text)); expected a whole number from 1 to \(Self.mostPeople)")
            return nil
        }
        return people
    }
}

/// Checks what only shows between the rows of `service-use.csv`.
struct ServiceUseCheck {
    private let file: String
    private let columns: ColumnPlaces
    let completeness: Completeness
    private(set) var diagnostics = Diagnostics()

    /// Whether rows in error are missing from what is looked at, so that what seems to be lacking may be among them.
    enum Completeness {
        case allRows
        case rowsLeftOut
    }

    /// Whether it is known which columns are grouped by.
    enum Groups {
        case known, unread
    }

    init(file: SourceFile, completeness: Completeness) {
        self.file = file.name
        columns = ColumnPlaces(file)
        self.completeness = completeness
    }

    /// Looks for a row that is there twice, a person in both arms, and a service that only one arm has.
    ///
    /// - Parameter groups: whether the rows' values of the `groupBy` columns are known, which tell rows of one case apart.
    mutating func look(at rows: [ServiceUseRow], groups: Groups) {
        if groups == .known { lookForRepeats(rows) }
        lookForPeopleInBothArms(rows)
        if completeness == .allRows {
            lookForServicesOfOneArm(rows)
            lookForFollowUp(rows)
        }
        lookForTotalsWithoutPeople(rows)
    }

    private mutating func error(_ line: Int, _ code: String, in column: String, _ message: String, remedy: String) {
        let position = columns.cell(SourcePosition(file: file, line: line), column, ServiceUseCheck.identifier)
        diagnostics.add(Diagnostic(at: position, code: code, message: message, remedy: remedy))
    }

    private static let identifier = "case_id"

    private mutating func lookForRepeats(_ rows: [ServiceUseRow]) {
        struct Key: Hashable {
            var caseID: String
            var arm: StudyArm
            var service: ServiceID
            var groups: [String]
        }
        var first: [Key: Int] = [:]
        for row in rows {
            guard let caseID = row.caseID else { continue }
            let key = Key(caseID: caseID, arm: row.arm, service: row.service, groups: row.groups)
            if let earlier = first[key] {
                error(
                    row.line, "repeated-row", in: "service",
                    "the same case and service stand on line \(earlier) already",
                    remedy: "Add the two up into one row, or delete the one that is a copy.")
            } else {
                first[key] = row.line
            }
        }
    }

    private mutating func lookForPeopleInBothArms(_ rows: [ServiceUseRow]) {
        var armOf: [String: (arm: StudyArm, line: Int)] = [:]
        for row in rows {
            guard let caseID = row.caseID else { continue }
            guard let known = armOf[caseID] else {
                armOf[caseID] = (row.arm, row.line)
                continue
            }
            guard known.arm != row.arm else { continue }
            error(
                row.line, "both-groups", in: "group",
                "this case is in the \(row.arm.rawValue) group here and in the \(known.arm.rawValue) group on line \(known.line)",
                remedy: "A person belongs to one of the two groups.")
        }
    }

    /// With a comparison group every service needs rows of both: a service nobody used has rows with 0.
    private mutating func lookForServicesOfOneArm(_ rows: [ServiceUseRow]) {
        guard rows.contains(where: { $0.arm == .comparison }) else { return }
        let followed = rows.filter { $0.after != nil }
        for arm in StudyArm.allCases {
            let present = Set(followed.filter { $0.arm == arm }.map(\.service))
            var told: Set<ServiceID> = []
            for row in rows where row.arm != arm && !present.contains(row.service) && told.insert(row.service).inserted
            {
                // Of those who were lost nobody knows that they used nothing.
                let areLost = rows.contains { $0.arm == arm && $0.service == row.service }
                error(
                    row.line, "service-of-one-group", in: "service",
                    "service \(row.service) has \(row.arm.rawValue) rows and no \(arm.rawValue) rows with a follow-up",
                    remedy: areLost
                        ? "Fill in after in the \(arm.rawValue) rows where it is known; where it is known of nobody, take the service out."
                        : "Add \(arm.rawValue) rows for it, with 0 where nobody used it, or take the service out."
                )
            }
        }
    }

    /// Where nobody has an after nothing is known of the change, which is not the same as none.
    private mutating func lookForFollowUp(_ rows: [ServiceUseRow]) {
        guard let first = rows.first, rows.allSatisfy({ $0.after == nil }) else { return }
        error(
            first.line, "no-follow-up", in: "after",
            "no row has an after, so what came after is not known",
            remedy: "Fill in after where it is known, with 0 where nothing was used.")
    }

    /// A difference in differences is per person, so that with a comparison group every total needs its people.
    private mutating func lookForTotalsWithoutPeople(_ rows: [ServiceUseRow]) {
        guard rows.contains(where: { $0.arm == .comparison }) else { return }
        for row in rows where row.caseID == nil && row.people == nil {
            error(
                row.line, "total-without-people", in: "people",
                "the row has no case_id and no people, and with a comparison group use is compared per person",
                remedy: "Say in people how many it is a total for.")
        }
    }
}
