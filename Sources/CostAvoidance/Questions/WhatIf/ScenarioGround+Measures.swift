import DelimitedText

extension HeadlineMeasure {
    /// Measures of the summary that can be asked about.
    package static let ofTheSummary: [SummaryMeasure] = SummaryMeasure.allCases.filter {
        $0 != .people && $0 != .probabilitySavingsExceedCost
    }

    /// What can be asked about, as it is written.
    package static var namesToAsk: [String] { ofTheSummary.map(\.rawValue) + ["\(netPositionName)[NAME]"] }

    /// A measure that can be asked about, by its name; nil for any other.
    package static func asked(_ name: String) -> HeadlineMeasure? {
        guard let measure = HeadlineMeasure(named: name) else { return nil }
        if case .summary(let own) = measure, !ofTheSummary.contains(own) { return nil }
        return measure
    }
}

extension ScenarioGround {
    /// Refuses a measure that is withheld of the evaluation, and a body of which it knows nothing.
    ///
    /// - Throws: `EvaluationError.refused` at a place of the command line.
    package func refuseUnlessShown(_ measure: HeadlineMeasure, at place: SourcePosition) throws(EvaluationError) {
        if case .netPosition(let body) = measure {
            let bodies = base.positions?.rows.map(\.body) ?? []
            guard bodies.contains(body) else {
                let names = bodies.map { $0?.name ?? BodyPosition.notStated }
                throw .refusal(
                    at: place, code: "unknown-body",
                    message:
                        "nobody of that name pays or gains\(NearMatch.question(for: body?.name ?? "", among: names))",
                    remedy: "Those who do are \(names.joined(separator: ", ")).")
            }
        }
        guard asEvaluated.isWithheld(measure) else { return }
        throw .refusal(
            at: place, code: "withheld", message: "it is withheld: it tells of too few people",
            remedy: "Ask about a measure that the report shows.")
    }

    /// Whether what changes do to a measure may be shown; what they do to one body is the money of its lines alone.
    package func mayShow(_ changes: [ScenarioChange], of measure: HeadlineMeasure) -> Bool {
        mayShow([changes], of: measure)
    }

    /// Whether what each of several sets of changes does to a measure may be shown, together with those before it.
    package func mayShow(_ sets: [[ScenarioChange]], of measure: HeadlineMeasure) -> Bool {
        guard mayShow(sets).allSatisfy({ $0 }) else { return false }
        guard case .netPosition(let body?) = measure else { return true }
        return mayShow(sets, of: [body]).allSatisfy { $0[body] ?? true }
    }
}
