import Numerics

/// Who had which rows: what is needed to count people, to resample them and to name rows, and nothing else about them.
///
/// Case identifiers stay inside the ledger; nothing that leaves the evaluation carries one.
package struct CaseLedger: Sendable {
    /// One row of `outcomes.csv` that has a case identifier.
    package struct Entry: Sendable, Hashable {
        package var person: Int32
        /// Index into the evaluation's lines, or -1 for an account of an alternative event.
        package var line: Int32
        /// The row's line in the file.
        package var row: Int32
        /// Month the effect begins, counted from the start of the period; nil where the row gives none.
        package var month: Int32?
        package var units: Estimate<Quantity>
        /// Units as stated, the central value before likelihood: what a year must have room for.
        package var stated: Quantity

        /// One row of one person.
        package init(
            person: Int32, line: Int32, row: Int32, month: Int32?, units: Estimate<Quantity>, stated: Quantity
        ) {
            self.person = person
            self.line = line
            self.row = row
            self.month = month
            self.units = units
            self.stated = stated
        }
    }

    /// The case identifiers in ascending order.
    package var caseIDs: [String]
    /// The rows, by person, then line, then row: the same for every order of the file.
    package private(set) var entries: CaseEntries
    /// Who stands behind the rows of each line.
    @Shared private(set) var peopleOfLines: PeopleOfLines
    /// Rows without a case identifier, as published tables have: each may stand for many people.
    package var rowsWithoutCase: Int
    /// Quantity and likelihood of rows that have a range, by their line in the file; of files that say how either is spread.
    package var ranges: [Int32: RowRange] = [:]

    /// No cases at all.
    package static let empty = CaseLedger(caseIDs: [], entries: CaseEntries(), rowsWithoutCase: 0)

    /// A ledger of entries already in order.
    package init(
        caseIDs: [String], entries: CaseEntries, rowsWithoutCase: Int, ranges: [Int32: RowRange] = [:]
    ) {
        self.caseIDs = caseIDs
        self.entries = entries
        peopleOfLines = PeopleOfLines(entries)
        self.rowsWithoutCase = rowsWithoutCase
        self.ranges = ranges
    }

    /// The same with other rows.
    func with(_ entries: CaseEntries) -> CaseLedger {
        CaseLedger(caseIDs: caseIDs, entries: entries, rowsWithoutCase: rowsWithoutCase, ranges: ranges)
    }

    /// Rows of one line of the evaluation, in the order of the file.
    package func entries(ofLine line: Int) -> [Entry] {
        entries.filter { Int($0.line) == line }.sorted { $0.row < $1.row }
    }
}
