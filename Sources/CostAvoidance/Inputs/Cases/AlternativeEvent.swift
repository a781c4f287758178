import Numerics

/// One avoided event described in several ways by rows with the same `case_id` and `alternative` tag. In a published table, whose
/// rows have no `case_id`, it is what a row for many describes in several ways.
///
/// The accounts are never added up: in the central world the first counts, in the low and the high world the one that makes
/// savings least and most. The event is shown under the service of its first row.
package struct AlternativeEvent: Sendable {
    /// One way of describing the event.
    package struct Account: Sendable {
        /// How its row is priced.
        package var key: LineKey
        package private(set) var row: RowUnits
        /// Its units as quantity by likelihood.
        package private(set) var units: FactoredUnits
        /// Its line in `outcomes.csv`.
        package var line: Int

        /// One row of the event.
        ///
        /// - Throws: `ArithmeticError.overflow` where a product does not fit.
        package init(key: LineKey, row: RowUnits, line: Int) throws(ArithmeticError) {
            self.key = key
            self.row = row
            self.line = line
            units = .none
            // As a row with a range, so that the arithmetic is that of a line.
            var ranged = row
            ranged.range = .given
            try units.add(ranged)
        }

        /// Changes its units.
        ///
        /// - Throws: what `change` throws, and `ArithmeticError.overflow` where a sum does not fit.
        mutating func change(
            _ change: (inout FactoredUnits) throws(ArithmeticError) -> Void
        ) throws(ArithmeticError) {
            try change(&units)
            row.units = try units.units().total()
            row.quantity = try units.unitsBeforeLikelihood().total()
            row.likelihood = units.greatestLikelihood
        }
    }

    /// What sets an event apart from others of the evaluation.
    package struct ID: Sendable, Hashable {
        package var person: Int?
        package var tag: String
    }

    package var id: ID { ID(person: person, tag: tag) }

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
