import DelimitedText

/// A table with a header and no row under it: it counts as not there.
///
/// One rule for every file. What may be left out is told to be left out, in a warning, because an export may have left the table
/// empty; what is needed is an error.
struct EmptyTable: Sendable {
    /// What reading goes on with.
    let consequence: String
    /// What a row of it is.
    let row: String

    static let unitCosts = EmptyTable(consequence: "only the built-in unit costs are used", row: "each unit cost")
    static let deflators = EmptyTable(consequence: "the built-in price index is used", row: "each year")
    static let outcomes = EmptyTable(
        consequence: "nothing but observed use is evaluated", row: "each service that one person did not need")
    static let serviceUse = EmptyTable(
        consequence: "no observed use is evaluated", row: "each person and service, with its use before and after")
    static let costs = EmptyTable(consequence: "no cost is counted and no ratio given", row: "each cost")
    static let assumptions = EmptyTable(consequence: "every default is used", row: "each assumption")
    static let scenarios = EmptyTable(consequence: "there are no scenarios", row: "each change of a scenario")
    static let wellbeing = EmptyTable(consequence: "nothing is said of wellbeing", row: "each person and measure")
    static let quality = EmptyTable(consequence: "no check is shown", row: "each check")
    static let names = EmptyTable(
        consequence: "every word is read as it is written", row: "each word of your own")
    static let published = EmptyTable(consequence: "nothing is compared with it", row: "each printed figure")

    /// What is said where the evaluation can do without the table.
    func warning(in file: String) -> Diagnostic {
        Diagnostic(
            .warning, at: SourcePosition(file: file, line: 1), code: "no-rows",
            message: "there are no rows under the header, so \(consequence)",
            remedy: "Add a row for \(row), or delete the file.")
    }

    /// What is said where it cannot.
    func error(in file: String) -> Diagnostic {
        Diagnostic(
            at: SourcePosition(file: file, line: 1), code: "no-rows", message: "there are no rows under the header",
            remedy: "Add a row for \(row).")
    }
}
