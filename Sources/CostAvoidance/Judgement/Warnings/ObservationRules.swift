import DelimitedText
import Numerics

/// How long people were observed, and who was lost: W10 and W16.
enum ObservationRules: WarningRules {
    private static let file = SourcePosition(file: "service-use.csv")

    static func warnings(_ examined: Examination) -> [EvaluationWarning] {
        windows(examined) + lost(examined)
    }

    private static func windows(_ examined: Examination) -> [EvaluationWarning] {
        let observed = examined.evaluation.observed
        var windows = Set(observed.entries.map(\.windows))
        if windows.isEmpty, let stated = examined.evaluation.settings.windows { windows = [stated] }
        let year = ExactDecimal(Month.perYear)
        let unequal = windows.filter { $0.beforeMonths != $0.afterMonths }.sorted()
        let short = windows.filter { min($0.beforeMonths, $0.afterMonths) < year }.sorted()
        var warnings: [EvaluationWarning] = []
        if !unequal.isEmpty {
            warnings.append(
                EvaluationWarning(
                    .windows,
                    "The windows differ: \(list(unequal)); use before is brought to the length of time observed after",
                    at: observed.entries.isEmpty ? nil : file))
        }
        if !short.isEmpty {
            warnings.append(
                EvaluationWarning(
                    .windows,
                    "Observed for less than twelve months: \(list(short)); seasons and the first weeks of support weigh more than in a year",
                    at: observed.entries.isEmpty ? nil : file))
        }
        if let unstated = unstated(observed.windowsGiven) {
            warnings.append(
                EvaluationWarning(
                    .windows, "\(unstated): before and after were taken as twelve months each", at: file))
        }
        return warnings
    }

    /// Where nobody said for how long people were observed; nil where somebody did.
    private static func unstated(_ given: ObservedLedger.WindowsGiven) -> String? {
        switch given {
        case .stated: nil
        case .statedInPart: "No lengths of observation are stated on some rows"
        case .assumedEqual: "No lengths of observation are stated"
        }
    }

    /// `12 months before and 6.5 after; 12 months before and 9 after; others`.
    private static func list(_ windows: [ObservationWindows]) -> String {
        let shown = windows.prefix(3).map { "\($0.beforeMonths) months before and \($0.afterMonths) after" }
        return (shown + (windows.count > 3 ? ["\(windows.count - 3) more pairs"] : [])).joined(separator: ", ")
    }

    /// Services and groups that are of lost people alone; nil where there are none.
    private static func unknown(_ examined: Examination) -> String? {
        let names = examined.released.breakdowns.flatMap { table in
            table.lost.compactMap { key -> String? in
                switch table.dimension {
                case .service: Diagnostic.quoted(examined.released.label(of: ServiceID(key)) ?? key)
                case .group(let column): "\(column) \(Diagnostic.quoted(key))"
                case .bearer, .year, .benefitType: nil
                }
            }
        }
        return names.isEmpty ? nil : Wording.list(names)
    }

    private static func lost(_ examined: Examination) -> [EvaluationWarning] {
        let observed = examined.evaluation.observed
        return StudyArm.allCases.compactMap { arm in
            let rows = observed.rowsLost(in: arm)
            guard !rows.isEmpty else { return nil }
            let people = Set(rows.compactMap(\.person)).count
            let wholly = observed.peopleLost(in: arm).count
            let rule = examined.released.rule
            // So many rows of one service each would say how few people they are of.
            var who = rule.isTooFew(people) ? "rows" : Wording.count(rows.count, "row")
            who += " of the \(arm.rawValue) group"
            if people > 0 { who += ", of \(Wording.people(people, under: rule))" }
            var gone = wholly == 0 ? "" : "; without any follow-up: \(Wording.people(wholly, under: rule))"
            if arm == .programme {
                if wholly > 0, examined.released.totals.savingsPerPerson != nil {
                    gone += ", who are among those whom figures for each person divide by and add nothing to them"
                }
                if let unknown = unknown(examined) { gone += ". Nothing is known of \(unknown)" }
            }
            return EvaluationWarning(
                .followUpLost,
                "Without an after: \(who); left out on both sides\(gone). Who is lost may differ from who stayed",
                at: file)
        }
    }
}
