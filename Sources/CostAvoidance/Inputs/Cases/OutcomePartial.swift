import DelimitedText
import Numerics
import Platform

/// What has been made of a part of `outcomes.csv`: parts of one file, read on any number of cores
/// or machines, add up to the whole in any order.
struct OutcomePartial: Sendable {
    var cells: CellReader
    /// What rows were read before.
    var kinds = OutcomeKinds()
    /// Rows of those kinds that say nothing new.
    private var repeated = RepeatedRows()
    private var keys = Interner<LineKey>()
    private var lines: [ServiceLine] = []
    private var people = CasePeople()
    /// Rows of one person mostly follow one another.
    private var lastPerson: (caseID: String, number: Int32)?
    /// The case identifier as it was written last in a row that says nothing new, and whose it is.
    private var lastCase = (cell: LastCell(), number: Int32(0))
    private var entries = UnorderedEntries()
    private var alternatives: [PendingAccount] = []
    private var rowsWithoutCase = 0
    private var firstWithoutCase: Int?
    private var dating = Dating.known
    /// Rows that stand for nobody in particular, without those of alternative events.
    private var unnamed: [OutcomeSums.Unnamed] = []
    var spreads = SpreadNotes<JudgedSubject>()
    /// Rows that have a range, in files that say how it is spread.
    var ranges: [Int32: RowRange] = [:]

    /// An account of an alternative event before it is known which rows belong together.
    private struct PendingAccount: Sendable {
        /// Nil where the row has no case identifier.
        var person: Int32?
        /// The part of the file that the person is numbered in.
        var part = 0
        var tag: String
        var month: Int?
        var account: AlternativeEvent.Account
    }

    /// Rows that leave behind them more memory than is worth keeping.
    private static let many = 100_000

    init(file: String) { cells = CellReader(file: file) }

    /// Takes a row in, or notes that it is too large to be added up.
    mutating func take(_ row: OutcomeRow, _ columns: OutcomeColumns) {
        let person = row.caseID.map { number(ofPerson: $0) }
        take(row, person: person, line: line(of: row), columns)
    }

    /// The number of the line that a row belongs to; -1 of one of an alternative event.
    private mutating func line(of row: OutcomeRow) -> Int32 {
        guard let number = row.kindNumber.map(Int.init) else { return lineNumber(of: row.kind) }
        if let known = repeated.line(of: number) { return known }
        let line = lineNumber(of: row.kind)
        let place = entries.place(line: line, month: row.kind.month.map(Int32.init(clamping:)))
        repeated.note(row.kind, number, line: line, place: place)
        return line
    }

    /// Takes a row of a kind that was read before, where nothing is to be said of its numbers.
    ///
    /// - Returns: whether it was taken; if not, nothing was noted of it.
    mutating func takeAgain(_ record: borrowing CSVRecord, ofKind kind: Int, _ reader: OutcomeRowReader) -> Bool {
        guard let place = repeated.place(ofKind: kind), let numbers = repeated.numbers(record, reader),
            let column = reader.places.caseID
        else { return false }
        let cell = record[column]
        guard !cell.isEmpty else { return false }
        cells.beginRecord()
        let person: Int32
        if lastCase.cell.isSame(as: cell) {
            person = lastCase.number
            cells.count(caseID: people.caseID(person), cell)
        } else {
            cells.lookForPersonalData(record, at: CollectionOfOne(column), reader.columns.guarded)
            let caseID = cells.caseID(cell)
            guard cells.isRecordSound else { return true }
            guard let caseID else {
                takeUnnamed(record, kind, numbers, reader.columns)
                return true
            }
            person = number(ofPerson: caseID)
            lastCase.cell.note(cell)
            lastCase.number = person
        }
        repeated.add(numbers, toKind: kind)
        if repeated.names(kind: kind) { name(record.line, line: Int(place.line), kind) }
        entries.append(
            person: person, row: Int32(clamping: record.line), place: place.place,
            RowContents.Numbers(units: numbers.units, stated: numbers.stated))
        return true
    }

    private mutating func name(_ row: Int, line: Int, _ kind: Int) {
        lines[line].name(rowAt: row)
        if !lines[line].namesMoreRows { repeated.stopNaming(kind: kind) }
    }

    /// Takes a row in that says of nobody whose it is.
    private mutating func takeUnnamed(
        _ record: borrowing CSVRecord, _ kind: Int, _ numbers: RepeatedRows.Numbers, _ columns: OutcomeColumns
    ) {
        let quantity = Estimate(exactly: Quantity(scaled: Int128(numbers.stated)))
        if kinds.known.values[kind].month != nil { cells.monthFaults.count("start") }
        take(
            OutcomeRow(
                kind: kinds.known.values[kind], kindNumber: Int32(clamping: kind),
                quantity: Stated(value: quantity, range: .absent),
                likelihood: Stated(value: Estimate(exactly: numbers.likelihood), range: .absent), spread: nil,
                caseID: nil, line: record.line),
            columns)
    }

    /// Adds to lines what was added up of rows by their kinds.
    private mutating func addSums() {
        var months = 0
        for (line, month, rows) in repeated.takeSums() {
            if month != nil { months += rows.count }
            do throws(ArithmeticError) { try lines[line].add(rows, month: month ?? 0) } catch {
                noteTooLarge(lines[line])
            }
        }
        if months > 0 { cells.monthFaults.count("start", times: months) }
    }

    private mutating func noteTooLarge(_ line: ServiceLine) {
        cells.error(
            at: SourcePosition(file: cells.file, line: line.rows.first.map(Int.init) ?? 0, column: 1),
            "number-too-large",
            "the quantities of service \(line.key.service) are too large to be added up",
            remedy: "Check the quantities and their unit.")
    }

    private mutating func lineNumber(of kind: OutcomeKind) -> Int32 {
        kind.alternative == nil ? lineNumber(kind.key) : -1
    }

    /// Takes in rows that were read and found sound elsewhere.
    mutating func take(_ rows: PackedOutcomes, _ columns: OutcomeColumns) {
        let people = rows.people.values.map { number(ofPerson: $0) }
        let lines = rows.kinds.values.map { lineNumber(of: $0) }
        rows.forEach(columns) { row, person, kind in
            cells.countSound(caseID: row.caseID, at: row.line, column: (columns.caseID ?? -1) + 1)
            if row.kind.month != nil { cells.monthFaults.count("start") }
            take(row, person: person.map { people[$0] }, line: lines[kind], columns)
        }
    }

    private mutating func take(_ row: OutcomeRow, person: Int32?, line: Int32, _ columns: OutcomeColumns) {
        do throws(ArithmeticError) {
            let units = try row.units()
            try add(row, units, person: person, line: line)
            guard let spread = row.spread else { return }
            spread.note(
                row.kind.key.service, quantity: row.quantity.range, likelihood: row.likelihood.range, in: &spreads)
            if units.range == .given {
                ranges[Int32(clamping: row.line)] = RowRange(
                    quantity: row.quantity.value, likelihood: row.likelihood.value)
            }
        } catch {
            cells.error(
                at: SourcePosition(file: cells.file, line: row.line, column: (columns.quantity.central ?? -1) + 1),
                "number-too-large", "the quantity is too large to be added up",
                remedy: "Check the quantity and its unit.")
        }
    }

    /// Adds a row.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    private mutating func add(
        _ row: OutcomeRow, _ units: RowUnits, person: Int32?, line: Int32
    ) throws(ArithmeticError) {
        let (kind, place) = (row.kind, Int32(clamping: row.line))
        if kind.month == nil { dating = .unknown }
        if let tag = kind.alternative {
            let account = try AlternativeEvent.Account(key: kind.key, row: units, line: row.line)
            alternatives.append(PendingAccount(person: person, tag: tag, month: kind.month, account: account))
        } else {
            try lines[Int(line)].add(units, month: kind.month ?? 0, at: row.line)
            if person == nil {
                unnamed.append(OutcomeSums.Unnamed(line: line, place: place, quantity: units.quantity.central))
            }
        }
        guard let person else {
            rowsWithoutCase += 1
            firstWithoutCase = min(firstWithoutCase ?? row.line, row.line)
            return
        }
        entries.append(
            CaseLedger.Entry(
                person: person, line: line, row: place, month: kind.month.map(Int32.init(clamping:)),
                units: units.units, stated: units.quantity.central))
    }

    private mutating func number(ofPerson caseID: String) -> Int32 {
        if let lastPerson, lastPerson.caseID == caseID { return lastPerson.number }
        let number = people.number(caseID)
        lastPerson = (caseID, number)
        return number
    }

    private mutating func lineNumber(_ key: LineKey) -> Int32 {
        let number = keys.number(key)
        if Int(number) == lines.count { lines.append(ServiceLine(key: key)) }
        return number
    }

    /// Adds another part of the file, whichever of the two stands before the other.
    mutating func append(_ added: OutcomePartial) {
        var other = added
        addSums()
        other.addSums()
        cells.append(other.cells)
        let lineNumbers = keys.adopt(other.keys)
        let partsBefore = people.parts
        people.append(other.people)
        for (index, line) in other.lines.enumerated() {
            let number = Int(lineNumbers[index])
            if number == lines.count { lines.append(ServiceLine(key: line.key)) }
            do throws(ArithmeticError) {
                try lines[number].merge(line)
            } catch {
                noteTooLarge(line)
            }
        }
        entries.append(other.entries, lines: lineNumbers)
        for var pending in other.alternatives {
            pending.part += partsBefore
            alternatives.append(pending)
        }
        rowsWithoutCase += other.rowsWithoutCase
        firstWithoutCase = [firstWithoutCase, other.firstWithoutCase].compactMap { $0 }.min()
        if other.dating == .unknown { dating = .unknown }
        for var row in other.unnamed {
            row.line = lineNumbers[Int(row.line)]
            unnamed.append(row)
        }
        spreads.append(other.spreads)
        ranges.merge(other.ranges) { first, _ in first }
    }

    /// Gives back what was let go of while there were many rows: as much is not wanted again.
    private func giveBackMemory() {
        if cells.records > Self.many { ProcessMemory.giveBack() }
    }

    /// Puts everything in an order that does not depend on that of the rows.
    ///
    /// The rows are taken out of it and not copied: there may be millions.
    mutating func finish(adding structural: Diagnostics, _ columns: OutcomeColumns) -> OutcomesReader.Outcome {
        addSums()
        var diagnostics = structural
        diagnostics.merge(with: cells.diagnostics)
        diagnostics.merge(with: cells.columnwise)
        diagnostics.merge(
            with: spreads.diagnostics(in: cells.file, column: \.column, name: \.name))
        let (sortedKeys, lineRank) = keys.ranked(by: <)
        giveBackMemory()
        let (caseIDs, personRanks) = people.takeRanked()
        giveBackMemory()
        var sortedLines: [ServiceLine] = sortedKeys.map { ServiceLine(key: $0) }
        for (index, line) in lines.enumerated() { sortedLines[Int(lineRank[index])] = line }
        let sortedEntries = entries.takeOrdered(people: personRanks, count: caseIDs.count, lines: lineRank)
        let sums = sumsOfRows(sortedEntries, sortedLines, lineRank, columns, isAsked: !diagnostics.hasErrors)
        // Who stands behind each line is found beside that.
        let ledger = CaseLedger(
            caseIDs: caseIDs, entries: sortedEntries, rowsWithoutCase: rowsWithoutCase, ranges: ranges)
        diagnostics.merge(with: sums.value)
        giveBackMemory()
        return OutcomesReader.Outcome(
            lines: sortedLines, alternatives: events(personRanks: personRanks),
            ledger: ledger,
            firstWithoutCase: firstWithoutCase.map { SourcePosition(file: cells.file, line: $0) }, dating: dating,
            spreads: spreads, spellings: spellings(columns),
            diagnostics: diagnostics, hasNoRows: cells.records == 0 && diagnostics.isEmpty)
    }

    /// What is said of rows that are the sum of others.
    private func sumsOfRows(
        _ entries: CaseEntries, _ lines: [ServiceLine], _ lineRank: [Int32], _ columns: OutcomeColumns, isAsked: Bool
    ) -> Beside<Diagnostics> {
        guard isAsked else { return Beside(isLong: false) { Diagnostics() } }
        var others = unnamed
        for index in others.indices { others[index].line = lineRank[Int(others[index].line)] }
        return Beside(rows: entries.count) { [others, file = cells.file] in
            OutcomeSums(entries, others).diagnostics(of: lines, in: file, column: columns.quantity.central)
        }
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

    private func events(personRanks: [[Int32]]) -> [AlternativeEvent] {
        struct EventKey: Hashable {
            var person: Int?
            var tag: String
        }
        let groups = Dictionary(grouping: alternatives) { pending in
            EventKey(
                person: pending.person.map { Int(personRanks[pending.part][Int($0)]) }, tag: pending.tag)
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
