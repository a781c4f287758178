import CostAvoidance

/// Limitations, and what the figures are not good for, in the evaluator's words; and of gross prices of care what they include.
enum LimitationsSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let statements = context.settings.limitations.map { RichText($0) } + limitsOfUse(context)
        let all =
            [madeUp(context)].compactMap { $0.map { RichText($0) } } + statements
            + [clientsPart(context)].compactMap { $0.map { RichText($0) } }
        guard !all.isEmpty else { return [] }
        return [.section("Limitations"), .bullets(all)]
    }

    /// What the figures are not to be used for, in the evaluator's words.
    static func limitsOfUse(_ context: ReportContext) -> [RichText] {
        context.settings.declarations[.limitsOfUse].map { "Limit of use: \(Wording.sentence($0))" }
    }

    /// What nobody has written over in the example that the files were started from; nil where all is the evaluator's own.
    static func madeUp(_ context: ReportContext) -> String? {
        let left = Dictionary(grouping: context.evaluation.examples, by: \.file).sorted { $0.key < $1.key }
        guard !left.isEmpty else { return nil }
        let told = left.map { file, examples in
            let parts = examples.sorted { $0.what < $1.what }.map { example in
                switch example.places.count {
                case 1 where example.isOfTable: "\(example.what) on line \(example.places[0].line)"
                case 1: example.what
                case let places: "\(example.what) (\(places) times)"
                }
            }
            return "in \(file) \(Wording.list(parts))"
        }
        return
            "Made up, and still as in the example that the files were started from: \(told.joined(separator: "; "))."
    }

    /// Whether some price counts what clients pay.
    static func countsClients(_ context: ReportContext) -> Bool {
        context.evaluation.unitCosts.values.contains(where: \.countsClientsPart)
    }

    /// One sentence for all prices that count what clients pay; nil where none does.
    private static func clientsPart(_ context: ReportContext) -> String? {
        let unitCosts = context.evaluation.unitCosts.values.sorted { ($0.label, $0.service) < ($1.label, $1.service) }
        let gross = unitCosts.filter(\.countsClientsPart)
        guard !gross.isEmpty else { return nil }
        let bodies = Wording.list(Set(gross.flatMap(\.bearer.bearers)).sorted().map(\.name))
        let net = unitCosts.filter(\.leavesClientsPart).map(\.label)
        let mixed =
            net.isEmpty ? "" : "; in the totals they are added to prices that leave it out (\(Wording.list(net)))"
        return "\(gross.count == 1 ? "The price of" : "The prices of") \(Wording.list(gross.map(\.label))) "
            + "\(gross.count == 1 ? "includes" : "include") what clients pay, which is not money of \(bodies)\(mixed)."
    }
}
