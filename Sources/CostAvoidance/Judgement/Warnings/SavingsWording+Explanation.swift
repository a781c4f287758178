extension SavingsWording {
    /// One sentence, without a full stop, that says why it is called so. Where the money rests on several kinds of evidence it says
    /// what share of it rests on which, so that it is true of every part.
    package var explanation: String {
        let called = "It is called \(name) because "
        guard !shares.isPure else {
            return called + reason(evidence) + (evidence == .comparison ? indicated : "")
        }
        let money = shares.isMoved ? "of the money" : "of what was counted"
        let whole = shares.hasBothDirections ? "\(money), falls and rises alike," : money
        // What gives the name comes first.
        let weakestFirst = Array(shares.parts.reversed())
        let ordered = evidence == .comparison ? shares.parts : weakestFirst
        let clauses = ordered.enumerated().map { index, part in
            "for \(shares.words(part))\(index == 0 ? " " + whole : "") \(reason(part))"
        }
        return called + clauses.joined(separator: "; ") + (evidence == .comparison ? indicated : "")
    }

    /// What it is called, within the sentence.
    private var name: String {
        switch evidence {
        case .nothing, .comparison: heading
        case .judgement: "\(judged), and estimated,"
        case .beforeAfterAndJudgement: "a \(noun)"
        case .beforeAfter: "a \(heading)"
        }
    }

    private var judged: String {
        switch course {
        case .lessOrEither, .unchanged: "cost avoided"
        case .moreOrEither: "cost avoided less additional cost"
        case .more: "additional cost"
        }
    }

    private var indicated: String {
        switch sureness {
        // An additional cost is called so without the word.
        case .untold where course == .more: ""
        case .open: ""
        case .untold: ", and indicated because the published totals do not say how use differs from person to person"
        }
    }

    /// Why a part is called so, beside others.
    private func reason(_ part: EvidenceShares.Part) -> String {
        part.evidence == .judgement && part.statement == .partial
            ? reason(.judgement) + " or is not stated" : reason(part.evidence)
    }

    private func reason(_ evidence: Evidence) -> String {
        switch evidence {
        case .nothing: "nothing says what would have happened without the programme"
        case .judgement, .beforeAfterAndJudgement:
            "what would have happened without the programme is somebody's judgement"
        case .beforeAfter: "\(beforeAndAfter), with nobody to compare them with: \(regression)"
        case .comparison: comparison
        }
    }

    /// People join when their use is high: a fall comes in part by itself, and hides a part of a rise.
    private var regression: String {
        switch course {
        case .lessOrEither: "part of it may have come about without the programme"
        case .moreOrEither:
            "a rise may be larger and a fall smaller than it looks, because the use of people chosen for high use tends to fall anyway"
        case .unchanged: "what would have happened without the programme is not known"
        case .more: "it may be larger than it looks, because the use of people chosen for high use tends to fall anyway"
        }
    }

    /// Nothing that was made up is said to have been observed.
    private var beforeAndAfter: String {
        switch subjects {
        case .real: "the same people were observed before and after"
        case .madeUp: "the same made-up people stand before and after"
        case .example: "the example has the same people before and after"
        }
    }

    private var comparison: String {
        let why = course == .more ? "services cost more than use in the comparison group suggests, and " : ""
        return why + observedPeople
    }

    private var observedPeople: String {
        guard hasObservedComparison else {
            let inputs =
                subjects == .example ? "the example says" : "the \(subjects == .madeUp ? "made-up " : "")inputs say"
            return "\(inputs) that people without the programme were compared as well"
        }
        switch subjects {
        case .real: return "people without the programme were observed as well"
        case .madeUp: return "made-up people without the programme stand beside those with it"
        case .example: return "the example has people without the programme as well"
        }
    }
}
