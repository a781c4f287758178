import Numerics

/// Adds lines up along a dimension. Every line falls in exactly one row, so each table foots to the same total.
struct BreakdownBuilder {
    let lines: [LineResult]
    let people: PeopleCounter

    func breakdown(
        by dimension: Dimension, of indices: [Int], groupBy: [String] = []
    ) throws(ArithmeticError) -> Breakdown {
        var members: [String: [Int]] = [:]
        for index in indices {
            members[key(of: lines[index], in: dimension, groupBy: groupBy), default: []].append(index)
        }
        var rows: [BreakdownRow] = []
        for key in members.keys.sorted(by: order(dimension)) {
            let lineIndices = members[key] ?? []
            var amounts = SavingsAmounts()
            for index in lineIndices { try amounts.add(lines[index]) }
            rows.append(
                BreakdownRow(key: key, lines: lineIndices, people: people.count(lineIndices), amounts: amounts))
        }
        return Breakdown(dimension: dimension, rows: rows)
    }

    private func key(of line: LineResult, in dimension: Dimension, groupBy: [String]) -> String {
        switch dimension {
        case .service: line.key.service.description
        case .bearer: line.bearer.description
        case .group(let column): groupBy.firstIndex(of: column).map { line.key.groups[$0] } ?? ""
        case .year: String(line.key.year)
        case .benefitType: line.benefitType.rawValue
        }
    }

    private func order(_ dimension: Dimension) -> (String, String) -> Bool {
        switch dimension {
        case .year:
            { (Int($0) ?? 0) < (Int($1) ?? 0) }
        case .benefitType:
            { left, right in
                let order = BenefitType.allCases.map(\.rawValue)
                return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
            }
        case .service, .bearer, .group: { $0 < $1 }
        }
    }
}
