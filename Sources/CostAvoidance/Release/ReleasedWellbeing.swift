import Numerics

/// How the people served fare, as it may be shown: how many were asked, answered, got better, stayed or got worse.
package struct ReleasedWellbeing: Sendable, Hashable {
    /// One count; nil is withheld.
    package struct Row: Sendable, Hashable {
        /// The `groupBy` column, and nil for everybody.
        package var column: String?
        /// The value in it.
        package var key: String
        /// Asked at the start.
        package var asked: Int?
        /// Answered later as well.
        package var answered: Int?
        /// Got better, with the share of those who answered.
        package var better: Int?
        package var same: Int?
        package var worse: Int?
        /// Whether counts are rounded, so that no share can be told by them.
        package var isRounded = false

        /// Whether none of its counts is withheld.
        package var isWhole: Bool { [asked, answered, better, same, worse].allSatisfy { $0 != nil } }

        /// The 95% interval of the share of those who answered that changed in a way; nil where a count is withheld
        /// or rounded.
        package func interval(of change: WellbeingChange) -> WilsonInterval? {
            let count =
                switch change {
                case .better: better
                case .same: same
                case .worse: worse
                }
            guard let count, let answered, !isRounded else { return nil }
            return WilsonInterval(count, of: answered)
        }
    }

    package struct Measure: Sendable, Hashable {
        /// As the file names it.
        package var name: String
        /// What it was answered in.
        package var scale: WellbeingScale
        /// Everybody first, then each group of each column.
        package var rows: [Row]
        /// The means of everybody who answered both times; nil of answers in words, and where too few answered.
        package var means: Means?

        /// Whether more is counted as better though by its name less may be.
        package var mayBeBetterBelow: Bool { scale == .numbers && WellbeingReader.mayBeBetterBelow(name) }
    }

    /// What people answered on average, at the start and later, the same people both times.
    package struct Means: Sendable, Hashable {
        /// To one decimal.
        package var before: ExactDecimal
        package var after: ExactDecimal
        /// Which of the questions of the Office for National Statistics it is, by its name and its answers; nil for none.
        package var question: PersonalWellbeingQuestion?
    }

    /// What was asked, in ascending order.
    package var measures: [Measure]
    /// What life satisfaction would be worth; nil where the evaluation does not ask.
    package var wellby: Wellby?
    /// Whether some count is withheld.
    package var withholds: Bool { measures.contains { $0.rows.contains { !$0.isWhole } } }
}

extension ReleasedWellbeing {
    /// What may be shown of a record under a rule; nil where nothing was asked.
    ///
    /// Where every question is asked of the same people, groups that one table withholds and another shows would add up to few: what one
    /// withholds all do.
    ///
    /// - Parameter withheld: by column, the groups whose people another table withholds.
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package init?(
        _ record: WellbeingRecord, groupBy: [String], under rule: DisclosureRule,
        beside withheld: [String: Set<String>], wellby request: WellbyRequest?
    ) throws(ArithmeticError) {
        guard !record.answers.isEmpty else { return nil }
        let byMeasure = Dictionary(grouping: record.answers, by: \.measure).sorted { $0.key < $1.key }
        var hidden = withheld
        while true {
            measures = byMeasure.map { name, answers in
                WellbeingRelease(answers, groupBy: groupBy, rule: rule, hidden: hidden).measure(name)
            }
            var all = hidden
            for row in measures.flatMap(\.rows) where row.asked == nil {
                if let column = row.column { all[column, default: []].insert(row.key) }
            }
            guard all != hidden else { break }
            hidden = all
        }
        guard let request, let name = record.lifeSatisfaction else { return }
        wellby = Wellby(measure: name, request: request)
        let told = measures.first { $0.name == name }
        guard told?.means != nil, let people = told?.rows.first?.answered else { return }
        var changes: [ExactDecimal] = []
        for values in record.answers.filter({ $0.measure == name }).compactMap(\.values) {
            changes.append(try values.after.adding(values.before.negated))
        }
        wellby?.amount = try Wellby.amount(of: changes, people: people, months: request.months)
    }
}

/// Withholds small counts of one measure, and what would give them away, with the audit that guards the money tables: an answer
/// is to these tables what a line is to those.
private struct WellbeingRelease {
    private let answers: [WellbeingAnswer]
    private let groupBy: [String]
    private let rule: DisclosureRule
    /// By column, the groups whose people are withheld in any case.
    private let hidden: [String: Set<String>]

    /// The tables of one way to group: its rows by group and answer, and its rows by group.
    private struct Tables {
        var column: String?
        var keys: [String]
        var split: Breakdown
        var asked: Breakdown
    }

    /// No answer later, then the three ways to change.
    private static let outcomes: [WellbeingChange?] = [nil] + WellbeingChange.allCases.map { $0 }

    init(_ answers: [WellbeingAnswer], groupBy: [String], rule: DisclosureRule, hidden: [String: Set<String>]) {
        self.hidden = hidden
        self.answers = answers
        self.groupBy = groupBy
        self.rule = rule
    }

    func measure(_ name: String) -> ReleasedWellbeing.Measure {
        let tables =
            [table(nil, by: { _ in "" })]
            + groupBy.enumerated().map { index, column in
                table(column, by: { $0.groups[index] })
            }
        let withheld = withheldRows(of: tables)
        var rows: [ReleasedWellbeing.Row] = []
        for (index, table) in tables.enumerated() {
            for place in table.keys.indices {
                rows.append(row(table, place, withheld: withheld, split: 2 * index, asked: 2 * index + 1))
            }
        }
        if rule.isTooFew(answers.count) { rows = rows.map(Self.hidden) }
        let scale: WellbeingScale = answers.contains { $0.scale == .numbers } ? .numbers : .words
        return ReleasedWellbeing.Measure(
            name: name, scale: scale, rows: rows, means: rows.first?.isWhole == true ? means(name) : nil)
    }

    /// Nil where too few answered both times, or a sum is beyond what a number can be. Means tell the sum of all changes, and with it how
    /// many fare better or worse: where such a count is withheld they are too.
    private func means(_ name: String) -> ReleasedWellbeing.Means? {
        let values = answers.compactMap(\.values)
        guard values.count == answers.count(where: { $0.change != nil }), rule.isEnough(values.count), !values.isEmpty
        else { return nil }
        do throws(ArithmeticError) {
            return ReleasedWellbeing.Means(
                before: try Self.mean(values.map(\.before)), after: try Self.mean(values.map(\.after)),
                question: PersonalWellbeingQuestion(name, answers: values.flatMap { [$0.before, $0.after] }))
        } catch {
            return nil
        }
    }

    private static func mean(_ values: [ExactDecimal]) throws(ArithmeticError) -> ExactDecimal {
        var sum = ExactDecimal.zero
        for value in values { sum = try sum.adding(value) }
        var quotient = ExactProduct(sum)
        try quotient.divide(by: ExactDecimal(values.count))
        return ExactDecimal(significand: try quotient.rounded(toPlaces: 1), places: 1)
    }

    /// The counts that are withheld: as in the tables of money, and as many more as it takes that of no group and of no way to change
    /// those withheld are together too few.
    private func withheldRows(of tables: [Tables]) -> Set<RowAddress> {
        let all = tables.flatMap { [$0.split, $0.asked] }.map { AuditTable($0, .totalled) }
        var withheld = inAnyCase(tables)
        while true {
            withheld = Suppression.withheldRows(
                of: all, atomCount: answers.count, rule: rule, withheldAlready: withheld)
            guard let next = tables.indices.lazy.compactMap({ next(in: tables, $0, withheld) }).first else {
                return withheld
            }
            withheld.insert(next)
        }
    }

    /// Groups that are withheld elsewhere; and of a group of too few people every count, the noughts too, which would say that all of them
    /// fare the other way.
    private func inAnyCase(_ tables: [Tables]) -> Set<RowAddress> {
        var withheld: Set<RowAddress> = []
        for (number, table) in tables.enumerated() {
            for (place, key) in table.keys.enumerated() {
                let isFew = rule.isTooFew(table.asked.rows[place].lines.count)
                guard isFew || table.column.map({ hidden[$0]?.contains(key) == true }) == true else { continue }
                withheld.insert(RowAddress(table: 2 * number + 1, row: place))
                guard isFew else { continue }
                for way in Self.outcomes.indices {
                    withheld.insert(RowAddress(table: 2 * number, row: place * Self.outcomes.count + way))
                }
            }
        }
        return withheld
    }

    /// One count more of a group, or of a way to change, whose sum is shown and whose withheld counts are together too few.
    private func next(in tables: [Tables], _ table: Int, _ withheld: Set<RowAddress>) -> RowAddress? {
        let ways = Self.outcomes.count
        let own = tables[table]
        func address(_ row: Int) -> RowAddress { RowAddress(table: 2 * table, row: row) }
        let groups = own.keys.indices.filter { !withheld.contains(RowAddress(table: 2 * table + 1, row: $0)) }
            .map { group in (0..<ways).map { address(group * ways + $0) } }
        // Everybody is the first table, and has one group.
        let everybody = (0..<ways).filter { !withheld.contains(RowAddress(table: 0, row: $0)) }
        let outcomes = everybody.map { way in own.keys.indices.map { address($0 * ways + way) } }
        func people(_ row: RowAddress) -> Int { own.split.rows[row.row].lines.count }
        for sum in groups + outcomes {
            let hidden = sum.filter(withheld.contains)
            let shown = sum.filter { !withheld.contains($0) && people($0) > 0 }
            guard rule.isTooFew(hidden.reduce(0) { $0 + people($1) }) else { continue }
            if let least = shown.min(by: { (people($0), $0) < (people($1), $1) }) { return least }
        }
        return nil
    }

    private func table(_ column: String?, by key: (WellbeingAnswer) -> String) -> Tables {
        let members = Dictionary(grouping: answers.indices) { key(answers[$0]) }
        let keys = members.keys.sorted()
        func breakdown(_ rows: [[Int]]) -> Breakdown {
            Breakdown(
                dimension: column.map { .group($0) } ?? .year,
                rows: rows.map { BreakdownRow(key: "", lines: $0, people: $0.count, amounts: SavingsAmounts()) })
        }
        let asked = keys.map { members[$0] ?? [] }
        let split = asked.flatMap { indices in
            Self.outcomes.map { outcome in indices.filter { answers[$0].change == outcome } }
        }
        return Tables(column: column, keys: keys, split: breakdown(split), asked: breakdown(asked))
    }

    private func row(
        _ tables: Tables, _ place: Int, withheld: Set<RowAddress>, split: Int, asked: Int
    ) -> ReleasedWellbeing.Row {
        func count(_ table: Int, _ row: Int, _ breakdown: Breakdown) -> Int? {
            guard !withheld.contains(RowAddress(table: table, row: row)) else { return nil }
            return rule.rounded(breakdown.rows[row].lines.count)
        }
        let first = place * Self.outcomes.count
        let unanswered = count(split, first, tables.split)
        let changes = WellbeingChange.allCases.indices.map { count(split, first + 1 + $0, tables.split) }
        let askedCount = count(asked, place, tables.asked)
        var answered: Int?
        if let askedCount, let unanswered { answered = askedCount - unanswered }
        return ReleasedWellbeing.Row(
            column: tables.column, key: tables.keys[place], asked: askedCount, answered: answered, better: changes[0],
            same: changes[1], worse: changes[2], isRounded: rule.isRounding)
    }

    private static func hidden(_ row: ReleasedWellbeing.Row) -> ReleasedWellbeing.Row {
        ReleasedWellbeing.Row(column: row.column, key: row.key)
    }
}
