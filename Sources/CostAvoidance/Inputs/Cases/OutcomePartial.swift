import DelimitedText
import Numerics

/// What has been made of a part of `outcomes.csv`: parts of one file, read on any number of cores, add up to the whole.
struct OutcomePartial: Sendable {
    var cells: CellReader
    private var keys = Interner<LineKey>()
    private var lines: [ServiceLine] = []
    private var people = Interner<String>()
    /// Rows of one person mostly follow one another.
    private var lastPerson: (caseID: String, number: Int32)?
    private var entries = CaseEntries()
    private var alternatives: [PendingAccount] = []
    private var rowsWithoutCase = 0
    private var firstWithoutCase: Int?
    private var dating = Dating.known
    private var sums = OutcomeSums()
    var spreads = SpreadNotes<JudgedSubject>()
    /// Rows that have a range, in files that say how it is spread.
    var ranges: [Int32: RowRange] = [:]

    /// An account of an alternative event before it is known which rows belong together.
    private struct PendingAccount: Sendable {
        /// Nil where the row has no case identifier.
        var person: Int32?
        var tag: String
        var month: Int?
        var account: AlternativeEvent.Account
    }

    init(file: String) { cells = CellReader(file: file) }

    /// Adds a row.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    mutating func add(_ row: OutcomeRow) throws(ArithmeticError) {
        let person = row.caseID.map { number(ofPerson: $0) }
        if row.month == nil { dating = .unknown }
        var line = -1
        if let tag = row.alternative {
            let account = try AlternativeEvent.Account(key: row.key, row: row.units, line: row.line)
            alternatives.append(PendingAccount(person: person, tag: tag, month: row.month, account: account))
        } else {
            line = lineNumber(row.key)
            sums.note(
                row.units.quantity.central, at: row.line, person == nil ? .unnamed : .named, ofLine: line)
            try lines[line].add(row.units, month: row.month ?? 0, at: row.line)
        }
        guard let person else {
            rowsWithoutCase += 1
            firstWithoutCase = firstWithoutCase ?? row.line
            return
        }
        entries.append(
            CaseLedger.Entry(
                // Never traps: lines are numbered by the interner.
                person: person, line: Int32(line), row: Int32(clamping: row.line),
                month: row.month.map(Int32.init(clamping:)),
                units: row.units.units, stated: row.units.quantity.central))
    }

    private mutating func number(ofPerson caseID: String) -> Int32 {
        if let lastPerson, lastPerson.caseID == caseID { return lastPerson.number }
        let number = people.number(caseID)
        lastPerson = (caseID, number)
        return number
    }

    private mutating func lineNumber(_ key: LineKey) -> Int {
        let number = Int(keys.number(key))
        if number == lines.count { lines.append(ServiceLine(key: key)) }
        return number
    }

    /// Adds the part of the file that follows.
    mutating func append(_ other: OutcomePartial) {
        cells.append(other.cells)
        let lineNumbers = keys.adopt(other.keys)
        let personNumbers = people.adopt(other.people)
        for (index, line) in other.lines.enumerated() {
            let number = Int(lineNumbers[index])
            if number == lines.count { lines.append(ServiceLine(key: line.key)) }
            do throws(ArithmeticError) {
                try lines[number].merge(line)
            } catch {
                cells.error(
                    at: SourcePosition(file: cells.file, line: line.rows.first.map(Int.init) ?? 0, column: 1),
                    "number-too-large",
                    "the quantities of service \(line.key.service) are too large to be added up",
                    remedy: "Check the quantities and their unit.")
            }
        }
        entries.append(other.entries, people: personNumbers, lines: lineNumbers)
        for var pending in other.alternatives {
            pending.person = pending.person.map { personNumbers[Int($0)] }
            alternatives.append(pending)
        }
        rowsWithoutCase += other.rowsWithoutCase
        firstWithoutCase = firstWithoutCase ?? other.firstWithoutCase
        if other.dating == .unknown { dating = .unknown }
        sums.append(other.sums, numbered: lineNumbers)
        spreads.append(other.spreads)
        ranges.merge(other.ranges) { first, _ in first }
    }

    /// Puts everything in an order that does not depend on that of the rows.
    ///
    /// The rows are taken out of it and not copied: there may be millions.
    mutating func finish(adding structural: Diagnostics, _ columns: OutcomeColumns) -> OutcomesReader.Outcome {
        var diagnostics = structural
        diagnostics.merge(with: cells.diagnostics)
        diagnostics.merge(with: cells.columnwise)
        diagnostics.merge(
            with: spreads.diagnostics(in: cells.file, column: \.column, name: \.name))
        if !diagnostics.hasErrors {
            diagnostics.merge(
                with: sums.diagnostics(of: lines, in: cells.file, column: columns.quantity.central))
        }
        let (sortedKeys, lineRank) = keys.ranked(by: <)
        let (caseIDs, personRank) = people.ranked(by: <)
        var sortedLines: [ServiceLine] = sortedKeys.map { ServiceLine(key: $0) }
        for (index, line) in lines.enumerated() { sortedLines[Int(lineRank[index])] = line }
        var sortedEntries = CaseEntries()
        swap(&sortedEntries, &entries)
        sortedEntries.renumber(people: personRank, lines: lineRank)
        sortedEntries.sort()
        return OutcomesReader.Outcome(
            lines: sortedLines, alternatives: events(personRank: personRank),
            ledger: CaseLedger(
                caseIDs: caseIDs, entries: sortedEntries, rowsWithoutCase: rowsWithoutCase, ranges: ranges),
            firstWithoutCase: firstWithoutCase.map { SourcePosition(file: cells.file, line: $0) }, dating: dating,
            spreads: spreads, spellings: spellings(columns),
            diagnostics: diagnostics, hasNoRows: cells.records == 0 && diagnostics.isEmpty)
    }

    /// The values of the `groupBy` columns, each with the first row that has it.
    private func spellings(_ columns: OutcomeColumns) -> Spellings {
        var spellings = Spellings()
        for line in lines {
            columns.groups.note(
                line.key.groups, line: line.rows.first.map(Int.init) ?? 0, of: cells.file, in: &spellings)
        }
        for pending in alternatives {
            columns.groups.note(
                pending.account.key.groups, line: pending.account.line, of: cells.file, in: &spellings)
        }
        return spellings
    }

    private func events(personRank: [Int32]) -> [AlternativeEvent] {
        struct EventKey: Hashable {
            var person: Int?
            var tag: String
        }
        let groups = Dictionary(grouping: alternatives) { pending in
            EventKey(person: pending.person.map { Int(personRank[Int($0)]) }, tag: pending.tag)
        }
        return groups.sorted { ($0.key.person ?? .max, $0.key.tag) < ($1.key.person ?? .max, $1.key.tag) }.map {
            key, pending in
            let inFileOrder = pending.sorted { $0.account.line < $1.account.line }
            return AlternativeEvent(
                tag: key.tag, person: key.person, month: inFileOrder.first?.month ?? 0,
                accounts: inFileOrder.map(\.account))
        }
    }
}
