import DelimitedText

extension CrossCheck {
    /// Gross prices of care that count as saved, told once for all at the first that is used; beside net ones, that both are added.
    func checkClientsPart(_ found: inout Diagnostics) {
        let inOrder = evaluation.unitCosts.values.sorted { $0.service < $1.service }
        let gross = inOrder.filter(\.countsClientsPart)
        guard let place = gross.map(place).min(by: { ($0.file, $0.line) < ($1.file, $1.line) }) else { return }
        let net = inOrder.filter(\.leavesClientsPart)
        let names = Wording.list(gross.map(\.service.name))
        let what = "what clients pay, which is no money of \(Self.bodies(gross))"
        let (noun, verb) = gross.count == 1 ? ("the price", "includes") : ("prices", "include")
        guard !net.isEmpty else {
            return found.add(
                Diagnostic(
                    .warning, at: place, code: "clients-part-counted", message: "\(noun) of \(names) \(verb) \(what)",
                    remedy: "Take a price net of what clients pay, where there is one; if it stays, the report says so."
                ))
        }
        found.add(
            Diagnostic(
                .warning, at: place, code: "gross-added-to-net",
                message:
                    "\(noun) of \(names) \(verb) \(what), and in one total \(gross.count == 1 ? "stands" : "stand") beside prices without it "
                    + "(\(Wording.list(net.map(\.service.name))))",
                remedy: "Take all of one kind, where there are such; if they stay, the report says so."))
    }

    private static func bodies(_ unitCosts: [UnitCost]) -> String {
        Wording.list(Set(unitCosts.flatMap(\.bearer.bearers)).sorted().map(\.name))
    }

    /// Where the price says that it is gross; of a built-in one where a row uses it.
    private func place(of unitCost: UnitCost) -> SourcePosition {
        if case .evaluation(let own) = unitCost.origin {
            return columns.cell(SourcePosition(file: own.file, line: own.line), "contribution")
        }
        let judged = evaluation.lines.filter { $0.key.service == unitCost.service }.compactMap(\.rows.first)
        let accounts = evaluation.alternatives.flatMap(\.accounts).filter { $0.key.service == unitCost.service }
        if let line = (judged.map(Int.init) + accounts.map(\.line)).min() {
            return columns.cell(SourcePosition(file: "outcomes.csv", line: line), "service")
        }
        let used = evaluation.observed.entries.filter { $0.service == unitCost.service }.map(\.row).min()
        return columns.cell(SourcePosition(file: "service-use.csv", line: used ?? 0), "service")
    }
}
