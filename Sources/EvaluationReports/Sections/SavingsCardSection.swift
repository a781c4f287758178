import CostAvoidance

/// What the public sector asks of a claimed saving, and what the inputs show of each.
enum SavingsCardSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let card = context.findings.card
        guard !card.items.isEmpty else { return [] }
        let met = card.count(of: .met)
        var blocks: [Block] = [
            .section("What an auditor would ask"),
            .paragraph(
                "Questions met by what the inputs show: \(met) of \(card.items.count); met in part: \(card.count(of: .partly)); not met: \(card.count(of: .notMet)). The questions are the National Audit Office's. The card sees only the inputs, and a reader may know better."
            ),
        ]
        for list in SavingsCard.List.allCases {
            let items = card.items.filter { $0.criterion.list == list }
            guard !items.isEmpty else { continue }
            var table = ReportTable(
                "National Audit Office, \(list.rawValue.prefix(1).lowercased() + list.rawValue.dropFirst())",
                columns: [.words("Question"), .words("Answer"), .words("Why"), .words("What is missing")])
            table.sheet = sheet(of: list)
            for item in items {
                table.append([
                    ReportTable.Cell(item.criterion.rawValue),
                    ReportTable.Cell(
                        item.verdict.rawValue, figure: .cell(.question, item.criterion.rawValue, "answer")),
                    ReportTable.Cell(item.reason), ReportTable.Cell(item.missing ?? ""),
                ])
            }
            blocks.append(.table(table))
        }
        return blocks
    }

    private static func sheet(of list: SavingsCard.List) -> String {
        switch list {
        case .criteria: "NAO_good_practice"
        case .impactTest: "NAO_test_of_impact"
        }
    }
}
