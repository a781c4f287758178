import CostAvoidance
import Numerics

/// The first lines: what kind of document this is, the headline as a range, and the warning that matters most.
enum HeadlineSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        var blocks: [Block] = [.paragraph(status(context))]
        if let warning = notForPublication(context) { blocks.append(.callout(warning)) }
        blocks.append(.paragraph(headline(context)))
        if let cost = costSentence(context) { blocks.append(.paragraph(cost)) }
        if let worst = mostImportantWarning(context) {
            blocks.append(
                .callout("\(strong: "Before relying on this figure:") \(Wording.sentence(worst.message))"))
        }
        return blocks + context.chart(ReportCharts.headline(context))
    }

    /// That the whole is about too few people; nil where it is not.
    private static func notForPublication(_ context: ReportContext) -> RichText? {
        guard context.released.whole != .aboutEnough, let warning = context.warnings(.suppressed).first else {
            return nil
        }
        return "\(strong: "Not for publication.") \(Wording.sentence(warning.message))"
    }

    static func status(_ context: ReportContext) -> RichText {
        let status = context.settings.status
        return "\(strong: "Status: \(status.rawValue).") \(context.findings.statusMeaning)"
    }

    private static func headline(_ context: ReportContext) -> RichText {
        let wording = context.wording
        let amount = wording.told(context.result.savings.presentValue)
        let doubt = HeadlineDoubt(context)
        var text: RichText = "\(strong: "\(wording.heading.capitalisedFirst): \(doubt.amount).")"
        if !context.warnings(.spansZero).isEmpty {
            let below = wording.isOfMore ? ", and below zero services cost less, not more" : ""
            text +=
                wording.course == .unchanged
                ? " This cannot be told from no effect."
                : " This cannot be told from no effect: the interval spans zero\(below)."
        }
        if context.warnings(.spansZero).isEmpty, wording.course == .moreOrEither {
            text += " Below zero, services cost \(wording.more), not less."
        }
        text +=
            " Only \(LimitationsSection.countsClients(context) ? "costs of public bodies are counted (fiscal), some with what clients pay towards them" : "money of public bodies is counted (fiscal)"), at \(context.settings.priceYear) prices. \(horizon(context))"
        if let people = context.released.people {
            text += ". The figure covers \(RoundedCounts(context.settings.disclosure).people(people))"
            if context.findings.hasPeopleLost {
                text += ", some of whom were not followed up and count as nothing in it"
            }
        }
        text += "."
        text += RichText(doubt.sentences)
        if amount.low == amount.high, !doubt.drawsPeople {
            text +=
                context.warnings(.noRange).isEmpty
                ? " The ranges that were given do not move it, so the figure is one number."
                : " No range was given, so the figure is one number."
        }
        if wording.evidence == .nothing, wording.course == .lessOrEither {
            text +=
                " It assumes that every one of the services would have been needed: nothing was taken off for what would have happened anyway."
        }
        let hasFiscal = !(context.released.breakdown(by: .service)?.rows.isEmpty ?? true)
        text +=
            hasFiscal
            ? " \(Wording.sentence(wording.explanation))"
            : " No cost to a public body is among the inputs, so there is none to be avoided. Other values are shown apart."
        if wording.shares.includesComparison, context.findings.arms?.small.contains(.comparison) ?? false {
            text +=
                " \(wording.shares.isPure ? "They" : "The people without the programme") are too few to rely on."
        }
        return text
    }

    private static func horizon(_ context: ReportContext) -> String {
        let years = context.settings.horizonYears
        let later = context.isDiscounted ? ", and what falls after the programme's first year is discounted" : ""
        let counted =
            years == 1
            ? "Each effect is counted for one year\(later)"
            : "Each effect is counted for \(years) years\(context.discountsLaterYears ? " and discounted" : "")"
        guard let months = context.findings.arms?.monthsAfter else { return counted }
        let year = ExactDecimal(Month.perYear)
        guard months != year...year else { return counted }
        // A year of an effect is what was seen, whether in half of a year or in two.
        let seen =
            months.lowerBound == months.upperBound
            ? "\(months.lowerBound) \(months.lowerBound == ExactDecimal(1) ? "month" : "months")"
            : "\(months.lowerBound) to \(months.upperBound) months"
        return
            "\(counted): the change in use over the \(seen) observed after is taken as \(years == 1 ? "that" : "each") year's, and is not scaled to twelve months\(years > 1 && months.upperBound > year ? ", so that more is counted than was observed" : "")"
    }

    private static func costSentence(_ context: ReportContext) -> RichText? {
        guard let programme = context.result.programme else {
            return
                "No programme cost was given, so there is no net benefit, no benefit-cost ratio, no payback and no net position for any body."
        }
        // What nobody published is not said first where the inputs are made up.
        if let reconstruction = context.findings.reconstruction {
            return switch reconstruction.cost {
            case .madeUp:
                "The programme's cost is made up as well. The net benefit, and any ratio, that follow from it are given further down."
            case .unstated:
                "The net benefit and any ratio rest on made-up inputs, and are given further down."
            }
        }
        let undiscounted =
            programme.cost == programme.presentValue
            ? "" : ", undiscounted (discounted: \(context.held(programme.presentValue)))"
        var text: RichText =
            "The programme cost \(context.held(programme.cost))\(undiscounted)."
        let doubt = HeadlineDoubt(context)
        if let net = doubt.netBenefit { text += " Net benefit: \(strong: net)." }
        if let ratio = doubt.ratio {
            text += " Benefit-cost ratio: \(strong: ratio)."
            if context.result.benefitCostRatio.map({ $0.central.isNegative }) ?? false {
                text += " A ratio below zero means that services cost \(context.wording.more), on top of the programme."
            }
        } else if !context.released.withheldMeasures.contains(.benefitCostRatio) {
            text += " \(CostSection.withoutRatio(context))"
        }
        if doubt.isLoss, context.wording.course == .lessOrEither {
            text += " The programme cost more than the \(context.wording.noun), in low, central and high."
        }
        if let chance = doubt.chance { text += RichText(chance) }
        return text
    }

    /// The one that undermines the figure most, of those that the lines above do not say.
    static func mostImportantWarning(_ context: ReportContext) -> EvaluationWarning? {
        WarningCode.byWeight.lazy.filter { $0 != .spansZero }.compactMap { code in
            EvaluationWarning.gathered(context.warnings(code)).first
        }.first
    }
}
