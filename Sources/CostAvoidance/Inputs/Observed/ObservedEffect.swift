import DelimitedText
import Numerics

/// Turns the rows of `service-use.csv` into lines: how many units of each service were avoided.
///
/// Without a comparison group: before less after, on equal time (`before-after`). With one: the difference in differences,
/// pooled over the groups and per person and month,
///
///     avoided = programme people x months after x (change in the programme's rate - change in the comparison's rate)
///
/// where a rate is units a person and month and a fall is a positive change (`matched-comparison`). HM Treasury, Magenta Book
/// (2020), chapter 3, on difference-in-differences designs.
struct ObservedEffect {
    /// The lines, in ascending order of key.
    private(set) var lines: [ServiceLine] = []
    /// The ledger, with each programme row's line filled in, counted from `firstLine`.
    private(set) var ledger: ObservedLedger
    /// Services whose numbers do not fit.
    private(set) var diagnostics = Diagnostics()

    private static let file = "service-use.csv"

    /// Works out the lines of a ledger.
    ///
    /// - Parameters:
    ///   - ledger: the rows.
    ///   - firstLine: how many lines the evaluation has already.
    init(_ ledger: ObservedLedger, firstLine: Int) {
        self.ledger = ledger
        do throws(ArithmeticError) {
            let comparison = ledger.hasComparison ? try ComparisonChange(ledger) : nil
            let rowsOfLine = rowsByLine(comparison)
            for (offset, key) in rowsOfLine.keys.sorted().enumerated() {
                let indices = rowsOfLine[key] ?? []
                for index in indices { self.ledger.entries[index].line = firstLine + offset }
                lines.append(line(key, rows: indices.map { ledger.entries[$0] }, comparison: comparison))
            }
        } catch {
            tooLarge("the months of observation are", row: 0)
        }
    }

    /// The rows of each line. With a comparison group a service has a line in every group with people, since those who did not
    /// use it are compared as well.
    private func rowsByLine(_ comparison: ComparisonChange?) -> [LineKey: [Int]] {
        var rows: [LineKey: [Int]] = [:]
        let basis: Basis = comparison == nil ? .beforeAfter : .matchedComparison
        func key(_ service: ServiceID, _ groups: [String]) -> LineKey {
            LineKey(service: service, basis: basis, groups: groups, year: 0, evidence: .observed)
        }
        for (index, entry) in ledger.entries.enumerated() where entry.arm == .programme && entry.after != nil {
            rows[key(entry.service, entry.groups), default: []].append(index)
        }
        if let comparison {
            for service in Set(rows.keys.map(\.service)) {
                for groups in comparison.groupsWithPeople where rows[key(service, groups)] == nil {
                    rows[key(service, groups)] = []
                }
            }
        }
        return rows
    }

    private mutating func line(
        _ key: LineKey, rows: [ObservedLedger.Entry], comparison: ComparisonChange?
    ) -> ServiceLine {
        var line = ServiceLine(key: key)
        do throws(ArithmeticError) {
            var use = EqualTime()
            for row in rows { try use.add(row) }
            var avoided = try use.avoided()
            if let comparison {
                avoided = try avoided.subtracting(
                    try comparison.expected(of: key.service, in: key.groups))
            }
            let units = Estimate(exactly: try Quantity(rounding: avoided))
            line.units = SignedUnits(splitting: units)
            line.unitsBeforeLikelihood = line.units
            line.months = [0: line.units]
            line.greatestLikelihood = .whole
            line.rowCount = rows.count
        } catch {
            tooLarge("the use of service \(key.service) is", row: rows.first?.row ?? 0)
        }
        return line
    }

    private mutating func tooLarge(_ what: String, row: Int) {
        diagnostics.add(
            Diagnostic(
                at: SourcePosition(file: Self.file, line: row), code: "number-too-large",
                message: "\(what) too large to be added up", remedy: "Check the numbers and the windows."))
    }
}

/// How the use of people without the programme changed: what would have happened anyway.
struct ComparisonChange {
    private let comparison: PersonMonths
    private let comparisonRows: [ServiceID: [ObservedLedger.Entry]]
    private let programme: [[String]: PersonMonths]

    /// The change of a ledger's comparison group.
    ///
    /// - Throws: `ArithmeticError.overflow` where the months do not fit.
    init(_ ledger: ObservedLedger) throws(ArithmeticError) {
        let rows = ledger.entries.filter { $0.arm == .comparison }
        comparison = try PersonMonths(rows)
        comparisonRows = Dictionary(grouping: rows, by: \.service)
        var programme: [[String]: PersonMonths] = [:]
        let byGroup = Dictionary(grouping: ledger.entries.filter { $0.arm == .programme }, by: \.groups)
        for (groups, rows) in byGroup { programme[groups] = try PersonMonths(rows) }
        self.programme = programme
    }

    /// Groups in which the programme's people are known one by one.
    var groupsWithPeople: [[String]] { programme.filter(\.value.hasPeople).map(\.key) }

    /// The fall that the programme's people of a group would have seen anyway: the comparison's fall a person and month, for
    /// as many people and months.
    ///
    /// - Throws: `ArithmeticError` where a sum does not fit or the comparison was observed for no time.
    func expected(of service: ServiceID, in groups: [String]) throws(ArithmeticError) -> ExactDecimal {
        guard programme[groups] != nil else { return .zero }
        var use = EqualTime()
        for row in comparisonRows[service] ?? [] { try use.add(row) }
        var expected = ExactProduct(try use.avoided())
        try expected.multiply(by: try exposed(to: service, in: groups))
        try expected.divide(by: try comparisonMonths(of: service))
        return ExactDecimal(
            significand: try expected.rounded(toPlaces: EqualTime.carriedPlaces), places: EqualTime.carriedPlaces)
    }

    /// Person-months of the programme's people of a group behind a service.
    func exposed(to service: ServiceID, in groups: [String]) throws(ArithmeticError) -> ExactDecimal {
        try programme[groups]?.behind(service) ?? .zero
    }

    /// Person-months of the comparison group behind a service.
    func comparisonMonths(of service: ServiceID) throws(ArithmeticError) -> ExactDecimal {
        try comparison.behind(service)
    }
}
