import CostAvoidance
import Numerics

/// What would have happened without the programme, and every share taken off for it with its source.
enum CounterfactualSection: ReportSection {
    static func blocks(_ context: ReportContext) throws(EvaluationError) -> [Block] {
        var blocks: [Block] = [
            .section("Counterfactual and assumptions"), .paragraph(RichText(context.design.sentence)),
        ]
        if let how = context.settings.comparison?.how {
            blocks.append(.paragraph("How people without the programme were chosen: \(Wording.sentence(how))"))
        }
        blocks += context.notices(.counterfactual, .observation)
        blocks += ArmsBlocks.blocks(context)
        if let interval = context.findings.observedInterval { blocks.append(.paragraph(observed(interval, context))) }
        blocks.append(
            .paragraph(
                "Deadweight is the share of an effect that would have come about anyway. Attribution is the share owed to this programme (in an SROI map the word is the share owed to others, which is the rest). Displacement is cost that moved elsewhere instead of falling. Drop-off is the share of an effect lost each year. Optimism bias is a correction for weak evidence."
            ))
        blocks.append(.table(assumptions(context)))
        if let twice = try deadweightTwice(context) { blocks.append(.paragraph(RichText(twice))) }
        blocks += context.chart(ReportCharts.waterfall(context))
        if !context.evaluation.assumptions.declared.contains(where: { $0.parameter == .optimismBias }) {
            blocks.append(
                .paragraph("No optimism bias was applied: no table of defaults is built in, and none was stated."))
        }
        return blocks + context.notices(.assumptions, .horizon)
    }

    /// That what came anyway may be taken off twice; nil where it is not.
    static func deadweightTwice(_ context: ReportContext) throws(EvaluationError) -> String? {
        guard try context.evaluation.hasDeadweightBesideComparison() else { return nil }
        return
            "Deadweight is taken off beside what people without the programme show to have come anyway: unless it is about something else, it is taken off twice."
    }

    /// How far what was observed might have come out otherwise.
    private static func observed(_ interval: ObservedInterval, _ context: ReportContext) -> RichText {
        guard case .known(let bootstrap) = interval else {
            return RichText(Wording.sentence(interval.explanation ?? ""))
        }
        let net = bootstrap.net
        let year = context.settings.horizonYears == 1 ? "" : " \(ReportContext.firstYear)"
        let (low, high) = (Pounds.whole(net.low), Pounds.whole(net.high))
        if net.low == net.high {
            return
                "With other people like these, the observed net amount\(year) would be \(low) in 95% of \(bootstrap.basis)."
        }
        return
            "The observed net amount\(year) is \(Pounds.whole(net.estimate)). With other people like these, it would lie from \(low) to \(high) in 95% of \(bootstrap.basis)."
    }

    /// What low and high are. Where a cost rises, more of it left out is a higher total, so that an end called low can give the high.
    private static func ends(_ context: ReportContext) -> RichText {
        let savings = context.result.savings
        let isFall =
            savings.presentValue.low >= .zero && savings.gross.low >= .zero && context.warnings(.costRose).isEmpty
        return isFall
            ? "Low and high are the ends that give the low and the high \(context.wording.label)."
            : "Low and high are the ends with these names in the inputs. Where services cost \(context.wording.more), the low total can take an end named high, and the high total an end named low: each takes the end that makes the total least or greatest."
    }

    private static func assumptions(_ context: ReportContext) -> ReportTable {
        let effects = AssumptionEffects(context)
        var table = ReportTable(
            "Every assumption, with its source or the word default",
            columns: [
                .words("Assumption"), .words("Applies to"), .number("Low"), .number("Central"), .number("High"),
            ] + (effects.map { [$0.column] } ?? []) + [.words("Source")])
        table.fuller = .assumptions
        table.note = ends(context)
        table.noteHere = effects?.note
        for parameter in AssumptionParameter.allCases {
            for assumption in context.evaluation.assumptions.declared where assumption.parameter == parameter {
                table.append(
                    cells(assumption, AssumptionCells.key(assumption), Self.words(assumption, in: context), effects))
            }
            if let coverage = context.defaults[parameter] {
                let taken = Assumption(
                    parameter: parameter, scope: .all, value: Estimate(exactly: parameter.defaultValue),
                    source: "default")
                table.append(cells(taken, AssumptionCells.defaultKey(parameter), coverage.words, effects))
            }
        }
        return table
    }

    private static func cells(
        _ assumption: Assumption, _ key: String, _ scope: String, _ effects: AssumptionEffects?
    ) -> [ReportTable.Cell] {
        [ReportTable.Cell(assumption.parameter.label), ReportTable.Cell(scope)]
            + Bound.allCases.map {
                ReportTable.Cell(
                    assumption.value[$0].words, figure: .cell(.assumption, key, $0.rawValue))
            } + (effects.map { [$0.cell(assumption, key)] } ?? []) + [
                ReportTable.Cell(assumption.source + RangeWords.behindSource(assumption.spread))
            ]
    }

    /// The rows that an assumption is about.
    static func words(_ assumption: Assumption, in context: ReportContext) -> String {
        let narrower = context.evaluation.narrowerAssumptions(than: assumption.scope, of: assumption.parameter)
        let own = narrower.isEmpty ? "" : Wording.withoutOwn
        return switch assumption.scope {
        case .all: "all rows\(own)"
        case .bearer(let bearer): "rows borne by \(bearer)\(own)"
        case .service(let service): context.evaluation.unitCosts[service]?.label ?? service.name
        case .subject(let subject): context.evaluation.unitCosts[subject.service]?.label ?? subject.service.name
        case .basis(let basis): "rows estimated from \(basis.words(context.settings.comparison))"
        }
    }
}
