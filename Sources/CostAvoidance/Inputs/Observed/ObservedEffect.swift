import DelimitedText
import Numerics

/// Turns the rows of `service-use.csv` into lines: by how many units use of each service fell, and how many of them came anyway.
///
/// Without a comparison group: before less after, on equal time (`before-after`). With one, what the comparison group's people saw
/// is the first thing taken off that; what is left is the difference in differences, pooled over the groups and per person and
/// month,
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
            let rowsOfLine = try rowsByLine(comparison)
            var cuts: [PricingKey: FallCut] = [:]
            for (offset, key) in rowsOfLine.keys.sorted().enumerated() {
                let indices = rowsOfLine[key] ?? [:]
                for index in indices.values.joined() { self.ledger.entries[index].line = firstLine + offset }
                let rows = indices.mapValues { $0.map { ledger.entries[$0] } }
                lines.append(line(key, rows: rows, comparison: comparison, &cuts[key.pricing, default: FallCut()]))
            }
        } catch {
            tooLarge("the months of observation are", row: 0)
        }
    }

    /// The rows of each line, by the month from which the time after is counted. With a comparison group a service has a line
    /// wherever people were followed, since those who did not use it are compared as well.
    private func rowsByLine(
        _ comparison: ComparisonChange?
    ) throws(ArithmeticError) -> [LineKey: [Int?: [Int]]] {
        var rows: [LineKey: [Int?: [Int]]] = [:]
        let basis: Basis = comparison == nil ? .beforeAfter : .matchedComparison
        func key(_ service: ServiceID, _ groups: [String], _ start: Int?) -> LineKey {
            LineKey(
                service: service, basis: basis, groups: groups, year: Month.year(of: start ?? 0), evidence: .observed)
        }
        for (index, entry) in ledger.entries.enumerated() where entry.arm == .programme && entry.after != nil {
            rows[key(entry.service, entry.groups, entry.start), default: [:]][entry.start, default: []].append(index)
        }
        if let comparison {
            for service in Set(rows.keys.map(\.service)) {
                for groups in comparison.groupsWithPeople {
                    for start in try comparison.exposed(to: service, in: groups).keys {
                        rows[key(service, groups, start), default: [:]][start, default: []] += []
                    }
                }
            }
        }
        return rows
    }

    /// One line. What is avoided from one month on is what it adds to what was avoided by those before it, so that months and
    /// groups make the whole, which is rounded once.
    private mutating func line(
        _ key: LineKey, rows: [Int?: [ObservedLedger.Entry]], comparison: ComparisonChange?, _ cut: inout FallCut
    ) -> ServiceLine {
        var line = ServiceLine(key: key)
        do throws(ArithmeticError) {
            let exposed = try comparison?.exposed(to: key.service, in: key.groups) ?? [:]
            // Rows without a month count from the first of the period, before all others.
            for (start, entries) in rows.sorted(by: { $0.key ?? -1 < $1.key ?? -1 }) {
                var use = EqualTime()
                for entry in entries { try use.add(entry) }
                var anyway = ExactDecimal.zero
                if let comparison, let months = exposed[start] {
                    anyway = try comparison.expected(of: key.service, over: months)
                }
                let part = try cut.next(fall: try use.avoided(), cameAnyway: anyway)
                try line.add(observed: part.fall, cameAnyway: part.cameAnyway, month: start ?? 0)
                if start == nil { line.dating = .unknown }
                line.rowCount += entries.count
            }
        } catch {
            tooLarge("the use of service \(key.service) is", row: rows.values.joined().map(\.row).min() ?? 0)
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

/// Units in parts, cut from their running total so that the parts make the whole, which is rounded once.
struct UnitsCut {
    private var exact = ExactDecimal.zero
    private var soFar = Quantity.zero

    /// The next part.
    ///
    /// - Throws: `ArithmeticError.overflow` where the sum does not fit.
    mutating func next(_ units: ExactDecimal) throws(ArithmeticError) -> Quantity {
        exact = try exact.adding(units)
        let running = try Quantity(rounding: exact)
        defer { soFar = running }
        return try running.subtracting(soFar)
    }
}

/// A fall in use and what is left of it after what came anyway, each cut from its own running total.
struct FallCut {
    private var whole = UnitsCut()
    private var left = UnitsCut()

    /// The next part.
    ///
    /// - Throws: `ArithmeticError.overflow` where the sum does not fit.
    mutating func next(
        fall: ExactDecimal, cameAnyway: ExactDecimal
    ) throws(ArithmeticError) -> (fall: Quantity, cameAnyway: Quantity) {
        let own = try whole.next(fall)
        return (own, try own.subtracting(try left.next(try fall.subtracting(cameAnyway))))
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

    /// The fall that people would have seen anyway over so many months: the comparison's fall a person and month.
    ///
    /// - Throws: `ArithmeticError` where a sum does not fit or the comparison was observed for no time.
    func expected(of service: ServiceID, over personMonths: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
        var use = EqualTime()
        for row in comparisonRows[service] ?? [] { try use.add(row) }
        var expected = ExactProduct(try use.avoided())
        try expected.multiply(by: personMonths)
        try expected.divide(by: try comparisonMonths(of: service))
        return ExactDecimal(
            significand: try expected.rounded(toPlaces: EqualTime.carriedPlaces), places: EqualTime.carriedPlaces)
    }

    /// Person-months of the programme's people of a group behind a service, by the month in which they begin; nil where nobody
    /// says.
    func exposed(to service: ServiceID, in groups: [String]) throws(ArithmeticError) -> [Int?: ExactDecimal] {
        try programme[groups]?.byStart(service) ?? [:]
    }

    /// Person-months of the comparison group behind a service.
    func comparisonMonths(of service: ServiceID) throws(ArithmeticError) -> ExactDecimal {
        try comparison.behind(service)
    }
}
