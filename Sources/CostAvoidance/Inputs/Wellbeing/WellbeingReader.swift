import DelimitedText
import Numerics

/// Reads `wellbeing.csv`: outcomes that are not money, asked at the start and later.
struct WellbeingReader: Sendable {
    let settings: EvaluationSettings

    /// One row, with what is needed to compare it with others.
    private struct Row: Sendable {
        var caseID: String?
        var answer: WellbeingAnswer
        /// Whether the row says by itself what scale it is on; an empty answer does not.
        var saysScale: Bool
        var line: Int
    }

    /// Where a row puts a case.
    struct CaseGroups {
        var caseID: String
        /// Its values in the `groupBy` columns, in their order.
        var groups: [String]
        var line: Int
    }

    /// What the file comes to.
    struct Outcome {
        var record: WellbeingRecord
        /// Case identifiers, each with the first row that has it.
        var cases: [String: SourcePosition]
        /// The groups of each row that has a case identifier, in the order of the file.
        var groups: [CaseGroups]
        /// Names of groups and measures, with their places.
        var spellings: Spellings
        var diagnostics: Diagnostics
    }

    /// The answers and everything found wrong.
    func read(_ file: SourceFile) -> Outcome {
        let reader = CSVReader(file)
        let required = ["measure", "after"]
        let optional = ["case_id", "before", "note"]
        let columns = CSVColumns(
            reader, required: required + settings.groupBy, optional: optional, extra: settings.extraColumns,
            remedyForOthers: EvaluationSettings.howToGroup,
            mistaken: GroupColumns.renamed(reader, settings.groupBy, known: required + optional))
        let groups = GroupColumns(settings.groupBy, columns)
        let guarded = GuardedColumns(
            reader, place: .caseCell, identifier: columns["case_id"], caseNumbers: settings.caseNumbers,
            eventYears: settings.eventYears,
            numbers: [columns["before"], columns["after"]])
        var rows = reader.rows(under: columns, guarded: guarded, table: .wellbeing) { row($0, columns, groups, &$1) }
        rows.diagnostics.merge(with: Self.check(rows.values, file: file))
        var result = Outcome(
            record: WellbeingRecord(rows.values.map(\.answer)), cases: [:], groups: [], spellings: Spellings(),
            diagnostics: rows.diagnostics)
        let measure = Spellings.Kind(column: "measure", plural: "measures")
        let places = ColumnPlaces(file)
        for row in rows.values {
            let position = SourcePosition(file: file.name, line: row.line)
            groups.note(row.answer.groups, line: row.line, of: file.name, in: &result.spellings)
            result.spellings.note(row.answer.measure, of: measure, at: places.cell(position, measure.column))
            guard let caseID = row.caseID else { continue }
            result.groups.append(CaseGroups(caseID: caseID, groups: row.answer.groups, line: row.line))
            guard result.cases[caseID] == nil else { continue }
            result.cases[caseID] = position
        }
        return result
    }

    private func row(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, _ groups: GroupColumns, _ cells: inout CellReader
    ) -> Row? {
        let measure = cells.requiredName(record.cell(at: columns["measure"]), "measure")
        let caseID = cells.caseID(record.cell(at: columns["case_id"]))
        let groups = groups.values(record, &cells)
        cells.lookForTotal(record.cell(at: columns["note"]), "note")
        let before = cells.text(record.cell(at: columns["before"]))
        let after = cells.text(record.cell(at: columns["after"]))
        let word = after.flatMap { WellbeingChange(rawValue: $0) }
        var change: WellbeingChange?
        var values: WellbeingAnswer.Values?
        var scale = WellbeingScale.words
        if let word {
            change = word
            if before != nil, let cell = record.cell(at: columns["before"]) {
                cells.error(
                    cell, "before-with-a-word",
                    "before is \(cell.quoted) and after is the word \"\(word.rawValue)\"",
                    remedy: "Give two numbers on one scale, or the word alone.")
            }
        } else if before != nil || after != nil {
            scale = .numbers
            values = self.values(record, columns, &cells)
            change = values?.change
            if let named = measure.flatMap(PersonalWellbeingQuestion.init(named:)), named.isBetterBelow {
                change = change?.turned
            }
        }
        guard cells.isRecordSound, let measure else { return nil }
        return Row(
            caseID: caseID,
            answer: WellbeingAnswer(measure: measure, groups: groups, change: change, scale: scale, values: values),
            saysScale: before != nil || after != nil, line: record.line)
    }

    /// Two numbers on one scale; nil where there is no later one.
    private func values(
        _ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader
    ) -> WellbeingAnswer.Values? {
        let before = number(record.cell(at: columns["before"]), "before", &cells)
        let after = number(record.cell(at: columns["after"]), "after", &cells)
        let beforeIsEmpty = cells.text(record.cell(at: columns["before"])) == nil
        if let cell = record.cell(at: columns["after"]), beforeIsEmpty, after != nil {
            cells.error(
                cell, "after-without-before",
                "after is \(cell.quoted) and there is no before to compare it with",
                remedy: "Fill in before, or write worse, same or better in after.")
        }
        guard let before, let after else { return nil }
        return WellbeingAnswer.Values(before: before, after: after)
    }

    private func number(_ cell: CSVCell?, _ column: String, _ cells: inout CellReader) -> ExactDecimal? {
        guard let cell, let text = cells.text(cell) else { return nil }
        do throws(DecimalError) {
            return try ExactDecimal(written: text)
        } catch {
            let words = column == "after" ? WellbeingChange.allCases.map(\.rawValue) : []
            let reason =
                error == .notANumber && !text.contains(where: \.isNumber)
                ? NearMatch.unknown(text, among: words) : ", which \(error.explanation(of: text, notKnown: .emptyCell))"
            cells.error(
                cell, "not-an-answer", "\(PlainWords.told(column, text, orNearly: words))\(reason)",
                remedy: "Write a number, or worse, same or better in after alone.")
            return nil
        }
    }

    /// Measures by whose names less is better, while more is counted as better of every measure but the ONS's question on anxiety.
    private static func turnedScales(_ rows: [Row], _ columns: ColumnPlaces, _ file: SourceFile) -> [Diagnostic] {
        var told: Set<String> = []
        return rows.compactMap { row in
            let name = row.answer.measure
            guard row.answer.scale == .numbers, told.insert(name).inserted,
                Self.mayBeBetterBelow(name)
            else { return nil }
            return Diagnostic(
                .warning, at: columns.cell(SourcePosition(file: file.name, line: row.line), "measure"),
                code: "less-may-be-better",
                message: "\(Diagnostic.quoted(name)) sounds as if less were better, and more is counted as better",
                remedy:
                    "Where less is better turn the numbers round, such as 10 less each answer, or write better, same or worse in after. If more is better, leave it."
            )
        }
    }

    /// Whether less of a measure sounds better by its name, and more is counted as better.
    static func mayBeBetterBelow(_ name: String) -> Bool {
        PersonalWellbeingQuestion(named: name)?.isBetterBelow != true
            && turnedWords.contains(where: name.lowercased().contains)
    }

    /// What is less of where people fare better.
    private static let turnedWords = [
        "anxi", "worr", "lonel", "depress", "stress", "distress", "pain", "fear", "phq", "gad", "isolation",
        "dissatisf", "difficult",
        "problem", "symptom", "risk", "debt",
    ]

    /// Looks for a person asked the same twice, and for a measure on two scales.
    private static func check(_ rows: [Row], file: SourceFile) -> Diagnostics {
        let columns = ColumnPlaces(file)
        struct Asked: Hashable {
            var caseID: String
            var measure: String
        }
        var found = Diagnostics()
        for told in turnedScales(rows, columns, file) { found.add(told) }
        var asked: [Asked: Int] = [:]
        var scales: [String: (scale: WellbeingScale, line: Int)] = [:]
        for row in rows {
            let place = columns.cell(SourcePosition(file: file.name, line: row.line), "measure")
            if let caseID = row.caseID {
                let key = Asked(caseID: caseID, measure: row.answer.measure)
                if let first = asked[key] {
                    found.add(
                        Diagnostic(
                            at: place, code: "repeated-row",
                            message: "the same case and measure stand on line \(first) already",
                            remedy: "Keep the row with the first and the last answer."))
                } else {
                    asked[key] = row.line
                }
            }
            guard row.saysScale else { continue }
            guard let known = scales[row.answer.measure] else {
                scales[row.answer.measure] = (row.answer.scale, row.line)
                continue
            }
            if known.scale != row.answer.scale {
                found.add(
                    Diagnostic(
                        at: place, code: "mixed-scales",
                        message:
                            "\(Diagnostic.quoted(row.answer.measure)) is answered in \(row.answer.scale.name) here and in \(known.scale.name) on line \(known.line)",
                        remedy: "Give each scale a measure of its own, such as \"sleep (1 to 10)\"."))
            }
        }
        return found
    }
}

extension WellbeingScale {
    /// What it is made of, as a message says it.
    fileprivate var name: String {
        switch self {
        case .numbers: "numbers"
        case .words: "words"
        }
    }
}
