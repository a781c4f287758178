import DelimitedText

extension CrossCheck {
    /// Who funds and who saves are set against each other body by body, so that one body under two names is told of.
    func checkBodies(_ found: inout Diagnostics) {
        var bearers: [Bearer: Int] = [:]
        for bearer in evaluation.unitCosts.values.flatMap(\.bearer.bearers) { bearers[bearer, default: 0] += 1 }
        let inOrder = Array(bearers.keys.sorted().prefix(Self.mostCompared))
        var told: Set<Bearer> = []
        for cost in evaluation.costs where told.count < Self.mostCompared {
            guard let name = cost.funder else { continue }
            let funder = Bearer(name)
            guard bearers[funder] == nil, told.insert(funder).inserted,
                let twin = inOrder.first(where: { $0.isProbably(funder) || funder.isProbablyPart(of: $0) })
            else { continue }
            found.add(
                Diagnostic(
                    .warning, at: place(of: cost), code: "two-names-of-one-body",
                    message: "funder is \(Diagnostic.quoted(name)), and prices are borne by "
                        + "\(Diagnostic.quoted(twin.name)): they are shown as two bodies",
                    remedy: "If they are one, write \(twin.name) in both."))
        }
        checkFunders(&found)
        checkBearers(inOrder, &found)
    }

    /// Bodies of which each is compared with every other. More than this are no list of bodies that anybody reads through.
    private static let mostCompared = 200

    private func place(of cost: ProgrammeCost) -> SourcePosition { columns.cell(cost.position, "funder") }

    private func checkFunders(_ found: inout Diagnostics) {
        var first: [(funder: Bearer, line: Int)] = []
        for cost in evaluation.costs where first.count < Self.mostCompared {
            guard let name = cost.funder else { continue }
            let funder = Bearer(name)
            guard !first.contains(where: { $0.funder == funder }) else { continue }
            if let twin = first.first(where: { $0.funder.isProbably(funder) }) {
                found.add(
                    Diagnostic(
                        .warning, at: place(of: cost), code: "two-names-of-one-body",
                        message:
                            "funder is \(Diagnostic.quoted(name)) here and \(Diagnostic.quoted(twin.funder.name)) on line "
                            + "\(twin.line): they are shown as two bodies",
                        remedy: "If they are one, write it in one way."))
            }
            first.append((funder, cost.position.line))
        }
    }

    private func checkBearers(_ bearers: [Bearer], _ found: inout Diagnostics) {
        var compared: [Bearer: Bearer?] = [:]
        for unitCost in evaluation.unitCosts.values.sorted(by: { $0.service < $1.service }) {
            guard case .evaluation(let position) = unitCost.origin else { continue }
            for bearer in unitCost.bearer.bearers where !Bearer.known.contains(bearer) {
                guard compared[bearer] != nil || compared.count < Self.mostCompared else { continue }
                let twin = compared[bearer] ?? bearers.first { $0 != bearer && $0.isProbably(bearer) }
                compared[bearer] = .some(twin)
                guard let twin else { continue }
                found.add(
                    Diagnostic(
                        .warning, at: position, code: "two-names-of-one-body",
                        message:
                            "the bearer of \(unitCost.service) is \(Diagnostic.quoted(bearer.name)), and others are "
                            + "borne by \(Diagnostic.quoted(twin.name)): they are shown as two bodies",
                        remedy: "If they are one, write \(twin.name) in both."))
            }
        }
    }
}
