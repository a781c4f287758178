import CostAvoidance
import Numerics

/// What moved between two reports, and what else is not the same, on a screen, as CSV and as JSON.
package enum ReportDifferenceText {
    /// Differences in the inputs that a screen shows; the JSON has all.
    private static let mostInputs = 40

    /// Why the figure moved, then every other that did, then what is written otherwise.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a difference does not fit.
    package static func text(
        _ difference: ReportDifference, from old: String, to new: String
    ) throws(EvaluationError) -> String {
        let sections = [
            figures(difference.figures, difference.people), years(difference.years),
            idle(difference.idle, movesYears: !difference.years.isEmpty),
            inputs(difference.inputs),
            tables(difference.tables),
        ].filter { !$0.isEmpty }
        let rest = sections.isEmpty ? [["Nothing else differs, in no figure and in no input."]] : sections
        return try BridgeText.text(difference.bridge, from: old, to: new, difference.people)
            + rest.map { "\n" + $0.joined(separator: "\n") + "\n" }.joined()
    }

    /// The lines that say why the figure moved.
    package static func csv(_ difference: ReportDifference) -> String {
        BridgeText.csv(difference.bridge, difference.people)
    }

    // MARK: On a screen

    private static func figures(_ figures: [MovedFigure], _ people: EvaluationDifference.People) -> [String] {
        guard !figures.isEmpty else { return [] }
        let worlds = PlainText.left("Figures that moved", 40) + columns(Bound.allCases.map(\.rawValue))
        return [worlds] + figures.flatMap { lines($0, people) }
    }

    private static func lines(_ figure: MovedFigure, _ people: EvaluationDifference.People) -> [String] {
        let text = MeasureDifference(measure: figure.measure)
        func row(_ name: String, _ values: [String]) -> String { PlainText.left("    \(name)", 40) + columns(values) }
        func told(_ amounts: Estimate<MeasureValue>?) -> [String] {
            Bound.allCases.map { amounts?[$0].long ?? "not told" }
        }
        var lines = [
            PlainText.wrapped(MeasureWords()[figure.measure], indent: 2, hanging: 4), row("from", told(figure.from)),
            row("to", told(figure.to)),
        ]
        if people == .tooFew {
            lines.append(row("by", Bound.allCases.map { _ in BridgeText.suppressed }))
        } else if figure.from != nil, figure.to != nil {
            lines.append(row("by", Bound.allCases.map { text.long(figure.difference[$0]) }))
        }
        guard let bridge = figure.bridge, people == .enough else { return lines }
        lines.append("    what did it in the \(bridge.end.rawValue) world:")
        return lines
            + bridge.steps.map { step in
                PlainText.wrapped(
                    "\(step.cause.title)\(step.detail.isEmpty ? "" : " (\(step.detail))"): \(BridgeText.signed(step.amount))",
                    indent: 6, hanging: 8)
            }
    }

    /// Values below each other, with a gap between two whatever their length.
    private static func columns(_ values: [String]) -> String {
        values.map { "  " + PlainText.right($0, 18) }.joined()
    }

    private static func years(_ years: [MovedYear]) -> [String] {
        guard !years.isEmpty else { return [] }
        let heading =
            PlainText.left("In other years, as much in all", 40) + columns(Bound.allCases.map(\.rawValue))
        return [heading] + years.flatMap { lines(of: $0) }
    }

    private static func lines(of year: MovedYear) -> [String] {
        let from = columns(Bound.allCases.map { Pounds.exact(year.from[$0]) })
        let to = columns(Bound.allCases.map { Pounds.exact(year.to[$0]) })
        return [
            "  \(year.year), \(year.kind.rawValue)", PlainText.left("    from", 40) + from,
            PlainText.left("    to", 40) + to,
        ]
    }

    private static func idle(_ steps: [Bridge.Step], movesYears: Bool) -> [String] {
        guard !steps.isEmpty else { return [] }
        let figure = movesYears ? "no total" : "no figure"
        return ["Changed, and moves \(figure) in pounds by a penny:"]
            + steps.map { step in
                let detail = step.detail.isEmpty ? "" : ", \(step.detail)"
                return PlainText.wrapped("\(step.cause.title)\(detail)\(meaning(step.cause))", indent: 2, hanging: 6)
            }
    }

    /// What a change does that moves no amount.
    private static func meaning(_ cause: BridgeCause) -> String {
        if case .assumption(.cashableLag, _) = cause { return "; it moves the month in which a budget falls" }
        return ""
    }

    private static func inputs(_ inputs: [InputDifference]) -> [String] {
        guard !inputs.isEmpty else { return [] }
        let shown = inputs.prefix(mostInputs).map { input in
            let place = input.place.isEmpty ? "" : ", \(VisibleText.line(input.place))"
            return PlainText.wrapped("\(input.file)\(place): \(input.words)", indent: 2, hanging: 6)
        }
        let rest = inputs.count - shown.count
        return ["In the inputs:"] + shown
            + (rest > 0 ? ["  and \(Wording.counted(rest, "more", "more")); --format json has all"] : [])
    }

    private static func tables(_ tables: [String]) -> [String] {
        guard !tables.isEmpty else { return [] }
        return [
            PlainText.wrapped(
                "Tables of the reports that differ, or stand in one alone: \(tables.joined(separator: ", "))",
                hanging: 4)
        ]
    }

    // MARK: As an object

    /// Everything as an object.
    package static func json(_ difference: ReportDifference) -> String {
        JSONText.object(
            BridgeText.members(difference.bridge, difference.people) + [
                ("figures", .array(difference.figures.map { json($0, difference.people) })),
                (
                    "years",
                    .array(
                        difference.years.map { year in
                            .object([
                                ("financial_year", .text(year.year.description)), ("kind", .text(year.kind.rawValue)),
                                ("from", amounts(year.from) { .number($0.description) }),
                                ("to", amounts(year.to) { .number($0.description) }),
                            ])
                        })
                ),
                ("unmoving", BridgeText.json(difference.idle, difference.people)),
                (
                    "inputs",
                    .array(
                        difference.inputs.map { input in
                            .object([
                                ("file", .text(input.file)), ("place", .text(input.place)),
                                ("change", .text(input.words)),
                            ])
                        })
                ), ("tables", .array(difference.tables.map { .text($0) })),
            ]
        ).document
    }

    private static func json(_ figure: MovedFigure, _ people: EvaluationDifference.People) -> JSONText {
        func told(_ estimate: Estimate<MeasureValue>?) -> JSONText {
            estimate.map { amounts($0) { JSONText($0.csv) } } ?? .null
        }
        let why = figure.bridge.map { bridge in
            JSONText.object([("world", .text(bridge.end.rawValue)), ("steps", BridgeText.json(bridge.steps, people))])
        }
        return .object([
            ("measure", .text(figure.measure.name)), ("from", told(figure.from)), ("to", told(figure.to)),
            (
                "difference",
                amounts(figure.difference) { people == .tooFew ? .null : $0.map { .number($0.description) } ?? .null }
            ),
            ("what_did_it", why ?? .null),
        ])
    }

    private static func amounts<Value>(_ estimate: Estimate<Value>, _ written: (Value) -> JSONText) -> JSONText {
        .object(Bound.allCases.map { ($0.rawValue, written(estimate[$0])) })
    }
}
