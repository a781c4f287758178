/// The lines that moving an input moves.
struct MovedLines {
    private let lines: [LineResult]
    /// By the scope of one service.
    private let ofService: [String: [Int]]
    /// By the scope of the assumption that covers them.
    private var covered: [AssumptionParameter: [String: [Int]]] = [:]

    /// - Throws: `EvaluationError.assumptionTie` where two assumptions tie.
    init(_ lines: [LineResult], of evaluation: Evaluation) throws(EvaluationError) {
        self.lines = lines
        ofService = Dictionary(grouping: lines.indices) { AssumptionScope.service(lines[$0].key.service).description }
        // Of a hundred thousand lines few are anything of their own to the assumptions.
        struct Subject: Hashable {
            var pricing: PricingKey
            var bearer: Bearer
        }
        let subjects = Dictionary(grouping: lines.indices) {
            Subject(pricing: lines[$0].key.pricing, bearer: lines[$0].bearer)
        }
        for members in subjects.values {
            guard let first = members.first else { continue }
            let assumptions = try evaluation.assumptions(of: lines[first])
            for parameter in AssumptionParameter.allCases {
                guard let index = assumptions[parameter].declaredIndex else { continue }
                let scope = evaluation.assumptions.declared[index].scope.description
                covered[parameter, default: [:]][scope, default: []] += members
            }
        }
        for parameter in covered.keys {
            for scope in covered[parameter, default: [:]].keys { covered[parameter]?[scope]?.sort() }
        }
    }

    /// The lines that an input moves, ascending.
    func moved(by name: InputName) -> [Int] {
        switch name.parameter {
        // What the programme cost is about nobody.
        case .programmeCost: []
        case .quantity, .likelihood: (ofService[name.scope] ?? []).filter { !lines[$0].origin.isAlternative }
        case .alternative: (ofService[name.scope] ?? []).filter { lines[$0].origin.isAlternative }
        // With the rest central an event is worth its first account, under whose service it stands.
        case .unitCost: ofService[name.scope] ?? []
        case .assumption(let parameter): covered[parameter]?[name.scope] ?? []
        }
    }
}
