import DelimitedText
import Numerics

/// Checks that the files agree on who was supported and on how many they were: savings for each person hang on it, and so does
/// what may be published.
struct PeopleCheck {
    let evaluation: Evaluation
    /// Where each key of `evaluation.json` stands.
    let positions: [String: SourcePosition]
    /// The first row of `outcomes.csv` without a case identifier; nil where every row has one.
    let firstWithoutCase: SourcePosition?
    /// Case identifiers of `wellbeing.csv`, each with its first row.
    let wellbeing: [String: SourcePosition]

    init(
        _ evaluation: Evaluation, positions: [String: SourcePosition], firstWithoutCase: SourcePosition?,
        wellbeing: [String: SourcePosition]
    ) {
        self.evaluation = evaluation
        self.positions = positions
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
        found.merge(with: CaseSpellings(evaluation, wellbeing: wellbeing).diagnostics())
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
        }
        for entry in evaluation.observed.entries where entry.arm == .programme {
            guard case .total(let people?) = entry.subject, people > stated else { continue }
            let place = SourcePosition(file: "service-use.csv", line: entry.row)
            found.add(
                Diagnostic(
                    at: place, code: "people-disagree",
                    message:
                        "the row is a total of \(Wording.grouped(people)) people, and people in evaluation.json is "
                        + Wording.grouped(stated),
                    remedy: Self.remedy))
        }
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

    // MARK: Not stated

    /// Rows without a case identifier beside rows with one: how many people stand behind them nobody knows.
    private func lookForUnnamed(_ found: inout Diagnostics) {
        let named = evaluation.namedPeople
        guard named > 0, evaluation.hasUnnamedRows else { return }
        let total = evaluation.observed.entries.first { $0.arm == .programme && $0.person == nil }
        let place = firstWithoutCase ?? SourcePosition(file: "service-use.csv", line: total?.row ?? 0)
        let rows = Wording.count(unnamedRows, "row")
        found.add(
            Diagnostic(
                .warning, at: place, code: "people-not-known",
                message:
                    "\(rows) \(unnamedRows == 1 ? "has" : "have") no case_id beside \(Wording.grouped(named)) named "
                    + "\(named == 1 ? "case" : "cases"), so that it is not known how many people were supported",
                remedy: "Fill in case_id, or say in \"people\" of evaluation.json how many they were."))
    }

    private var unnamedRows: Int {
        evaluation.ledger.rowsWithoutCase
            + evaluation.observed.entries.count { $0.arm == .programme && $0.person == nil }
    }
}
