import CostAvoidance

/// Whether what a change of some rows does may be shown: it is a known share of those rows' amount, so it gives the amount away.
struct ScopeRelease {
    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    /// Whether a scope covers enough people, and no suppressed row by itself.
    func allows(_ scope: AssumptionScope) -> Bool {
        switch scope {
        case .all: true
        case .service(let service): isShown(.service, service.name)
        case .bearer(let bearer): isShown(.bearer, bearer.name)
        case .basis(let basis): hasEnoughPeople(basis)
        }
    }

    private func isShown(_ dimension: Dimension, _ key: String) -> Bool {
        let row = findings.released.breakdown(by: dimension)?.rows.first { $0.key == key }
        return row.map { $0.figures != .suppressed } ?? true
    }

    private func hasEnoughPeople(_ basis: Basis) -> Bool {
        let evaluation = findings.evaluation
        let lines = Set(evaluation.lines.indices.filter { evaluation.lines[$0].key.basis == basis })
        let people = Set(evaluation.ledger.entries.lazy.filter { lines.contains(Int($0.line)) }.map(\.person))
        return people.isEmpty || people.count >= findings.released.rule.threshold
    }
}
