import DelimitedText
import Numerics

/// Where use of a service rose: W15. Judged rows say so one by one. What was observed is decided for each service over the whole
/// evaluation, as the total is, so that no way of cutting tables raises a warning.
enum RiseRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        judged(examined) + (try observed(examined))
    }

    private static func judged(_ examined: Examination) -> [EvaluationWarning] {
        let judged = examined.evaluation.lines.filter { $0.key.evidence == .judged }
        let risen = Set(judged.filter { $0.units.increased.central < .zero }.map(\.key.service))
        let fallen = Set(judged.filter { $0.units.avoided.central > .zero }.map(\.key.service))
        return risen.sorted().map {
            warning($0, fallen.contains($0) ? "rose on some rows" : "rose", in: "outcomes.csv", examined)
        }
    }

    private static func observed(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let lines = examined.evaluation.lines.filter { $0.key.evidence == .observed }
        var warnings: [EvaluationWarning] = []
        for (service, lines) in Dictionary(grouping: lines, by: \.key.service).sorted(by: { $0.key < $1.key }) {
            let (fall, avoided) = try EvaluationError.naming("adding up the use of \(service)") {
                () throws(ArithmeticError) in
                var (fall, avoided) = (Quantity.zero, Quantity.zero)
                for line in lines {
                    let units = try line.units.total().central
                    avoided = try avoided.adding(units)
                    fall = try fall.adding(units).adding(line.cameAnyway)
                }
                return (fall, avoided)
            }
            if avoided < .zero {
                let isCompared = lines.contains { $0.key.basis?.hasComparison ?? false }
                let fact = isCompared ? "rose, or fell by less than in the comparison group" : "rose"
                warnings.append(warning(service, fact, in: "service-use.csv", examined))
            } else if fall < .zero {
                warnings.append(
                    warning(
                        service, "rose, by no more than in the comparison group", as: .againstComparison,
                        in: "service-use.csv", examined))
            }
        }
        return warnings
    }

    /// What a rise is counted as.
    private enum Counted {
        case increase
        /// People without the programme used as much more, or still more.
        case againstComparison

        /// In words; a value that is no cost to a public body is shown apart, and is no increase in one.
        func words(_ type: BenefitType) -> String {
            switch (type, self) {
            case (.fiscal, .increase): "this is kept and counted as an increase in cost"
            case (.fiscal, .againstComparison):
                "the gross amount counts this as an increase in cost, and the net amount counts how much less it was than in the comparison group"
            case (.economic, _), (.social, _), (.transfer, _):
                "this is kept and counted in the \(type.rawValue) values, which are shown apart"
            }
        }
    }

    /// The file and not the row: the order of rows changes nothing in a report.
    private static func warning(
        _ service: ServiceID, _ fact: String, as counted: Counted = .increase, in file: String, _ examined: Examination
    ) -> EvaluationWarning {
        EvaluationWarning(
            .costRose,
            SharedSentence(
                before: "Use of ", subject: examined.label(service),
                after: " \(fact): \(counted.words(examined.evaluation.unitCosts[service]?.benefitType ?? .fiscal))"),
            about: [service], at: SourcePosition(file: file))
    }
}
