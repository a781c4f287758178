import DelimitedText
import Numerics

/// Checks that the files agree on who was supported and on how many they were: savings for each person hang on it, and so does
/// what may be published.
struct PeopleCheck {
    let evaluation: Evaluation
    /// Where each key of `evaluation.json` stands.
    let positions: [String: SourcePosition]
    /// Where the columns of the case files stand.
    let columns: ColumnPlaces
    /// The first row of `outcomes.csv` without a case identifier; nil where every row has one.
    let firstWithoutCase: SourcePosition?
    /// Case identifiers of `wellbeing.csv`, each with its first row.
    let wellbeing: [String: SourcePosition]

    init(
        _ evaluation: Evaluation, positions: [String: SourcePosition], columns: ColumnPlaces,
        firstWithoutCase: SourcePosition?, wellbeing: [String: SourcePosition]
    ) {
        self.evaluation = evaluation
        self.positions = positions
        self.columns = columns
        self.firstWithoutCase = firstWithoutCase
        self.wellbeing = wellbeing
    }

    func diagnostics() -> Diagnostics {
        var found = Diagnostics()
        if let stated = evaluation.settings.people {
            compare(stated, &found)
        } else {
            lookForUnnamed(&found)
        }
        lookForStrangers(&found)
        return found
    }

    // MARK: Stated

    /// People of each file that has more of them than are stated.
    private func compare(_ stated: Int, _ found: inout Diagnostics) {
        let supported = evaluation.namedPeople
        if supported > stated {
            disagree(stated, "\(caseFiles) \(Wording.grouped(supported)) different cases", &found)
        } else if wellbeing.count > stated {
            disagree(stated, "wellbeing.csv has \(Wording.grouped(wellbeing.count)) different cases", &found)
        } else if let (measure, answers) = mostAnswered, answers > stated {
            let question = Diagnostic.quoted(measure)
            disagree(stated, "wellbeing.csv has \(Wording.grouped(answers)) answers to \(question)", &found)
        }
        compareWithBothArms(stated, &found)
        compareWithTotals(stated, supported, &found)
        lookForNamedOnly(stated, supported, &found)
        for entry in evaluation.observed.entries where entry.arm == .programme {
            guard case .total(let people?) = entry.subject, people > stated else { continue }
            let place = columns.cell(SourcePosition(file: "service-use.csv", line: entry.row), "people")
            found.add(
                Diagnostic(
                    at: place, code: "people-disagree",
                    message:
                        "the row is a total of \(Wording.grouped(people)) people, and people in evaluation.json is "
                        + Wording.grouped(stated),
                    remedy: Self.remedy))
        }
    }

    /// The measure of `wellbeing.csv` that has most answers. Nobody answers twice.
    private var mostAnswered: (measure: String, count: Int)? {
        let answers = Dictionary(grouping: evaluation.wellbeing.answers, by: \.measure).mapValues(\.count)
        return answers.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, $0.value) }
    }

    /// People of the comparison group were not supported: to count them in lowers what there is for each person.
    private func compareWithBothArms(_ stated: Int, _ found: inout Diagnostics) {
        let supported = PublishedPeople(evaluation, in: .programme).least
        let compared = PublishedPeople(evaluation, in: .comparison).least
        guard compared > 0, supported > 0, stated == supported + compared else { return }
        found.add(
            Diagnostic(
                .warning, at: positions["people"] ?? SourcePosition(file: "evaluation.json"), code: "people-disagree",
                message:
                    "people is \(Wording.grouped(stated)), as many as there are in the programme and the comparison group "
                    + "together: \(Wording.grouped(supported)) and \(Wording.grouped(compared))",
                remedy: "People is everybody the programme supported, without those it is compared with."))
    }

    /// Published totals of different groups are of different people, and so are those who are named beside a total, if both are
    /// rightly added up.
    private func compareWithTotals(_ stated: Int, _ supported: Int, _ found: inout Diagnostics) {
        let published = PublishedPeople(evaluation, in: .programme)
        if published.inTotals > stated, published.hasSeveral {
            disagree(
                stated,
                "the totals in service-use.csv are of \(Wording.grouped(published.inTotals)) people in different groups",
                &found)
            return
        }
        guard supported <= stated, published.inTotals <= stated else { return }
        for row in evaluation.observed.entries where row.arm == .programme && row.person == nil {
            let own = PublishedPeople(evaluation, in: .programme, using: row.service)
            guard own.named > 0, own.inTotals > 0, own.least > stated else { continue }
            found.add(
                Diagnostic(
                    .warning, at: columns.cell(SourcePosition(file: "service-use.csv", line: row.row), "people"),
                    code: "people-disagree",
                    message:
                        "the money of \(row.service) is that of \(Wording.grouped(own.least)) people, "
                        + "\(Wording.grouped(own.named)) named and \(Wording.grouped(own.inTotals)) in totals, and figures for "
                        + "each person divide by people in evaluation.json, \(Wording.grouped(stated))",
                    remedy:
                        "Where those named are in the total as well, delete their rows or the total's; else correct people."
                ))
            return
        }
    }

    /// Rows that name nobody beside as many named cases as there are people: whose are they?
    private func lookForNamedOnly(_ stated: Int, _ supported: Int, _ found: inout Diagnostics) {
        guard supported == stated, evaluation.hasUnnamedRows,
            PublishedPeople(evaluation, in: .programme).inTotals == 0
        else { return }
        let rows = Wording.count(unnamedRows, "row")
        found.add(
            Diagnostic(
                .warning, at: firstUnnamed, code: "people-disagree",
                message:
                    "people in evaluation.json is \(Wording.grouped(stated)), as many as there are named cases, and "
                    + "\(rows) beside them \(unnamedRows == 1 ? "names" : "name") nobody: people is too low where the money of "
                    + "\(unnamedRows == 1 ? "that row" : "those rows") is others'",
                remedy: "Fill in case_id, or count the others in \"people\" of evaluation.json."))
    }

    private var caseFiles: String {
        switch (evaluation.ledger.caseIDs.isEmpty, evaluation.observed.caseIDs.isEmpty) {
        case (false, true): "outcomes.csv has"
        case (true, _): "service-use.csv has"
        case (false, false): "outcomes.csv and service-use.csv have"
        }
    }

    private func disagree(_ stated: Int, _ other: String, _ found: inout Diagnostics) {
        found.add(
            Diagnostic(
                at: positions["people"] ?? SourcePosition(file: "evaluation.json"), code: "people-disagree",
                message: "people is \(Wording.grouped(stated)), and \(other)", remedy: Self.remedy))
    }

    private static let remedy = "Correct the one that is wrong: people is everybody the programme supported."

    // MARK: Asked and not counted

    /// People who were asked how they fare and stand in none of the case files: they were supported and are not counted, or one
    /// person has two identifiers.
    private func lookForStrangers(_ found: inout Diagnostics) {
        guard !wellbeing.isEmpty, evaluation.namedPeople > 0 else { return }
        let named = Set(evaluation.ledger.caseIDs).union(evaluation.observed.caseIDs)
        let strangers = wellbeing.filter { !named.contains($0.key) }
        let everybody = evaluation.namedPeople + strangers.count
        guard let first = strangers.values.min(), everybody > evaluation.settings.people ?? evaluation.namedPeople
        else { return }
        let count = Wording.count(strangers.count, "case")
        found.add(
            Diagnostic(
                .warning, at: columns.cell(first, "case_id"), code: "people-disagree",
                message:
                    "\(count) of wellbeing.csv \(strangers.count == 1 ? "stands" : "stand") in no other file, so that there are "
                    + "\(Wording.grouped(everybody)) people and not \(Wording.grouped(evaluation.settings.people ?? evaluation.namedPeople))",
                remedy:
                    "Use the same case_id in every file, or say in \"people\" of evaluation.json how many there were."))
    }

    // MARK: Not stated

    /// Rows without a case identifier beside rows with one: how many people stand behind them nobody knows.
    private func lookForUnnamed(_ found: inout Diagnostics) {
        let named = evaluation.namedPeople
        guard named > 0, evaluation.hasUnnamedRows else { return }
        let rows = Wording.count(unnamedRows, "row")
        found.add(
            Diagnostic(
                .warning, at: firstUnnamed, code: "people-not-known",
                message:
                    "\(rows) \(unnamedRows == 1 ? "has" : "have") no case_id beside \(Wording.grouped(named)) named "
                    + "\(named == 1 ? "case" : "cases"), so that it is not known how many people were supported",
                remedy: "Fill in case_id, or say in \"people\" of evaluation.json how many they were."))
    }

    /// The first row without a case identifier.
    private var firstUnnamed: SourcePosition {
        let total = evaluation.observed.entries.first { $0.arm == .programme && $0.person == nil }
        return columns.cell(
            firstWithoutCase ?? SourcePosition(file: "service-use.csv", line: total?.row ?? 0), "case_id")
    }

    private var unnamedRows: Int {
        evaluation.ledger.rowsWithoutCase
            + evaluation.observed.entries.count { $0.arm == .programme && $0.person == nil }
    }
}
