import DelimitedText
import Numerics

/// Where use of a service rose: W15. Judged rows say so one by one. What was observed is decided for each service over the whole
/// evaluation, as the total is, so that no way of cutting tables raises a warning.
enum RiseRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        judged(examined) + (try observed(examined))
    }

    private static func judged(_ examined: Examination) -> [EvaluationWarning] {
        let risen = examined.evaluation.lines.filter {
            $0.key.evidence == .judged && $0.units.increased.central < .zero
        }
        return Set(risen.map(\.key.service)).sorted().map {
            warning($0, "rose on some rows", in: "outcomes.csv", examined)
        }
    }

    private static func observed(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let lines = examined.evaluation.lines.filter { $0.key.evidence == .observed }
        var warnings: [EvaluationWarning] = []
        for (service, lines) in Dictionary(grouping: lines, by: \.key.service).sorted(by: { $0.key < $1.key }) {
            let avoided = try EvaluationError.naming("adding up the use of \(service)") { () throws(ArithmeticError) in
                var sum = Quantity.zero
                for line in lines { sum = try sum.adding(try line.units.total().central) }
                return sum
            }
            guard avoided < .zero else { continue }
            let isCompared = lines.contains { $0.key.basis?.hasComparison ?? false }
            let fact = isCompared ? "rose, or fell by less than in the comparison group" : "rose"
            warnings.append(warning(service, fact, in: "service-use.csv", examined))
        }
        return warnings
    }

    /// The file and not the row: the order of rows changes nothing in a report.
    private static func warning(
        _ service: ServiceID, _ fact: String, in file: String, _ examined: Examination
    ) -> EvaluationWarning {
        EvaluationWarning(
            .costRose,
            SharedSentence(
                before: "Use of ", subject: examined.label(service),
                after: " \(fact): it is kept and counted as an increase in cost"),
            about: [service], at: SourcePosition(file: file))
    }
}
