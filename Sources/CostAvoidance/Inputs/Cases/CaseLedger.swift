import Numerics

/// Who had which rows: what is needed to count people, to resample them and to name rows, and nothing else about them.
///
/// Case identifiers stay inside the ledger; nothing that leaves the evaluation carries one.
public struct CaseLedger: Sendable {
    /// One row of `outcomes.csv` that has a case identifier.
    public struct Entry: Sendable, Hashable {
        /// Index into `caseIDs`.
        public var person: Int32
        /// Index into the evaluation's lines, or -1 for an account of an alternative event.
        public var line: Int32
        /// The row's line in the file.
        public var row: Int32
        /// Month the effect begins, counted from the start of the period; nil where the row gives none.
        public var month: Int32?
        /// Units after likelihood.
        public var units: Estimate<Quantity>
        /// Units as stated, the central value before likelihood: what a year must have room for.
        public var stated: Quantity

        /// One row of one person.
        public init(
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
    public var caseIDs: [String]
    /// The rows, by person, then line, then row: the same for every order of the file.
    public var entries: [Entry]
    /// Rows without a case identifier, as published tables have: each may stand for many people.
    public var rowsWithoutCase: Int

    /// No cases at all.
    public static let empty = CaseLedger(caseIDs: [], entries: [], rowsWithoutCase: 0)

    /// A ledger of entries already in order.
    public init(caseIDs: [String], entries: [Entry], rowsWithoutCase: Int) {
        self.caseIDs = caseIDs
        self.entries = entries
        self.rowsWithoutCase = rowsWithoutCase
    }

    /// Rows of one line of the evaluation, in the order of the file.
    public func entries(ofLine line: Int) -> [Entry] {
        entries.filter { Int($0.line) == line }.sorted { $0.row < $1.row }
    }
}
