import Numerics

/// One avoided event described in several ways by rows with the same `case_id` and `alternative` tag. In a published table, whose
/// rows have no `case_id`, it is what a row for many describes in several ways.
///
/// The accounts are never added up: the first row is the central one, the account worth least is the low and the one worth
/// most is the high. The event is shown under the service of its first row.
package struct AlternativeEvent: Sendable {
    /// One way of describing the event.
    package struct Account: Sendable {
        /// How its row is priced.
        package var key: LineKey
        package var row: RowUnits
        /// Its line in `outcomes.csv`.
        package var line: Int

        /// One row of the event.
        package init(key: LineKey, row: RowUnits, line: Int) {
            self.key = key
            self.row = row
            self.line = line
        }
    }

    /// The tag its rows share.
    package var tag: String
    /// The person, as an index into the ledger's case identifiers; nil where its rows have none.
    package var person: Int?
    /// Month the effect begins, counted from the start of the period.
    package var month: Int
    /// The accounts in the order of the file; the first is central.
    package var accounts: [Account]

    /// An event with its accounts.
    package init(tag: String, person: Int?, month: Int, accounts: [Account]) {
        self.tag = tag
        self.person = person
        self.month = month
        self.accounts = accounts
    }
}
