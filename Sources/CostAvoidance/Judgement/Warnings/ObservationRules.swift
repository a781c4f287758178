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
                    "\(use(unequal, of: windows)) for different lengths of time before and after: \(list(unequal)); \(unequal.count < windows.count ? "there " : "")use before is scaled to the time observed after",
                    at: observed.entries.isEmpty ? nil : file))
        }
        if !short.isEmpty {
            warnings.append(
                EvaluationWarning(
                    .windows,
                    "\(use(short, of: windows)) for less than twelve months: \(list(short)); seasons and the first weeks of support weigh more than they would in a full year",
                    at: observed.entries.isEmpty ? nil : file))
        }
        if let unstated = unstated(observed.windowsGiven) {
            warnings.append(
                EvaluationWarning(
                    .windows, "\(unstated): before and after are assumed to be twelve months each", at: file))
        }
        return warnings
    }

    /// Whose use it is that is observed in some of the windows.
    private static func use(_ some: [ObservationWindows], of all: Set<ObservationWindows>) -> String {
        some.count == all.count ? "Use was observed" : "On some rows use was observed"
    }

    /// Where nobody said for how long people were observed; nil where somebody did.
    private static func unstated(_ given: ObservedLedger.WindowsGiven) -> String? {
        switch given {
        case .stated: nil
        case .statedInPart: "Some rows do not say how long use was observed"
        case .assumedEqual: "Nothing says how long use was observed"
        }
    }

    /// `12 months before and 6.5 after; 12 months before and 9 after; others`.
    private static func list(_ windows: [ObservationWindows]) -> String {
        let shown = windows.prefix(3).map {
            "\($0.beforeMonths) \($0.beforeMonths == ExactDecimal(1) ? "month" : "months") before and \($0.afterMonths) after"
        }
        return
            (shown + (windows.count > 3 ? ["\(windows.count - 3) more \(windows.count == 4 ? "pair" : "pairs")"] : []))
            .joined(separator: ", ")
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
            // So many rows of one service each would say how few people they are of, or how many counts are rounded from.
            var who = rule.isTooFew(people) || rule.isRounding ? "rows" : Wording.count(rows.count, "row")
            who += " of the \(arm.rawValue) group"
            if people > 0 { who += " (\(Wording.people(people, under: rule)))" }
            var gone = wholly == 0 ? "" : "; without any follow-up: \(Wording.people(wholly, under: rule))"
            if arm == .programme {
                if wholly > 0, examined.released.totals.savingsPerPerson != nil {
                    gone +=
                        ", counted among the people that figures for each person divide by but adding nothing to the amounts"
                }
                if let unknown = unknown(examined) { gone += ". Nothing is known about \(unknown)" }
            }
            return EvaluationWarning(
                .followUpLost,
                "Use after is missing on \(who), so use before is left out there too\(gone). People who are lost may differ from those who stayed",
                at: file)
        }
    }
}
