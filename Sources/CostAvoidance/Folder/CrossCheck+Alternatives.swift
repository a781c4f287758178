import DelimitedText

extension CrossCheck {
    /// Accounts of one event must be of one kind of value, because the event is shown once, under the first of them.
    func checkAlternatives(_ found: inout Diagnostics) {
        checkTags(&found)
        checkTagsOfNothing(&found)
        for event in evaluation.alternatives {
            guard let first = event.accounts.first else { continue }
            for account in event.accounts.dropFirst() {
                checkBenefitType(account, first, &found)
                if event.person == nil { checkGroups(account, first, &found) }
            }
        }
    }

    /// Tags of one person that differ in their spelling only: two events that are added up where one was meant.
    private func checkTags(_ found: inout Diagnostics) {
        let byPerson = Dictionary(grouping: evaluation.alternatives, by: \.person)
        for events in byPerson.values where events.count > 1 {
            var first: [String: AlternativeEvent] = [:]
            let inFileOrder = events.sorted { ($0.accounts.first?.line ?? 0) < ($1.accounts.first?.line ?? 0) }
            for event in inFileOrder {
                let sense = NameLikeness.sense(event.tag)
                guard !sense.isEmpty, let known = first[sense], let line = known.accounts.first?.line,
                    let account = event.accounts.first
                else {
                    first[sense] = event
                    continue
                }
                found.add(
                    Diagnostic(
                        .warning,
                        at: columns.cell(SourcePosition(file: "outcomes.csv", line: account.line), "alternative"),
                        code: "two-spellings",
                        message:
                            "alternative is \(Diagnostic.quoted(event.tag)) here and \(Diagnostic.quoted(known.tag)) on line "
                            + "\(line): they are counted as two events, and added up",
                        remedy: "If they are one event, write the tag in one way."))
            }
        }
    }

    /// A word for nothing is no name of an event: all of a person's rows that have it would be accounts of one.
    private func checkTagsOfNothing(_ found: inout Diagnostics) {
        let events = Dictionary(grouping: evaluation.alternatives.filter { NobodyName.saysNone($0.tag) }, by: \.tag)
        for (tag, own) in events.sorted(by: { $0.key < $1.key }) {
            let lines = own.flatMap { $0.accounts.map(\.line) }
            guard let first = lines.min() else { continue }
            let more = lines.count == 1 ? "" : " here and in \(Wording.count(lines.count - 1, "more row", "more rows"))"
            found.add(
                Diagnostic(
                    at: columns.cell(SourcePosition(file: "outcomes.csv", line: first), "alternative"),
                    code: "alternative-of-nothing",
                    message:
                        "alternative is \(Diagnostic.quoted(tag))\(more), and rows of one person with the same tag are accounts of one event, of which one counts",
                    remedy: "Empty the cells of rows that stand for themselves, or give an event a name, such as a."))
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
