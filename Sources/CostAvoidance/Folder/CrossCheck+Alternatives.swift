import DelimitedText

extension CrossCheck {
    /// Accounts of one event must be of one kind of value, because the event is shown once, under the first of them.
    func checkAlternatives(_ found: inout Diagnostics) {
        for event in evaluation.alternatives {
            guard let first = event.accounts.first else { continue }
            for account in event.accounts.dropFirst() {
                checkBenefitType(account, first, &found)
                if event.person == nil { checkGroups(account, first, &found) }
            }
        }
    }

    private func checkBenefitType(
        _ account: AlternativeEvent.Account, _ first: AlternativeEvent.Account, _ found: inout Diagnostics
    ) {
        guard let kind = evaluation.unitCosts[first.key.service]?.benefitType,
            let other = evaluation.unitCosts[account.key.service]?.benefitType, other != kind
        else { return }
        found.add(
            Diagnostic(
                at: columns.cell(SourcePosition(file: "outcomes.csv", line: account.line), "service"),
                code: "alternative-benefit-types",
                message:
                    "service \(account.key.service) is \(other.rawValue) and line \(first.line), of the same event, is \(kind.rawValue)",
                remedy: "Only fiscal values are savings: describe one event with services of one benefit_type."))
    }

    /// In a published table a tag that stands in two places means two events.
    private func checkGroups(
        _ account: AlternativeEvent.Account, _ first: AlternativeEvent.Account, _ found: inout Diagnostics
    ) {
        let names = evaluation.settings.groupBy
        guard let column = zip(names, zip(account.key.groups, first.key.groups)).first(where: { $1.0 != $1.1 })?.0
        else {
            return
        }
        found.add(
            Diagnostic(
                at: columns.cell(SourcePosition(file: "outcomes.csv", line: account.line), column),
                code: "alternative-groups",
                message: "\(column) is another than on line \(first.line), which has the same alternative",
                remedy: "Accounts of one event are of one \(column): give another event a tag of its own."))
    }
}
