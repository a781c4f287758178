import Numerics

/// The lines of an evaluation in parts that are computed alike, as they may be shown: what explanations add up.
///
/// Which parts are withheld is decided by the evaluation as it is, so that one with other inputs shows the same parts.
package struct ReleasedParts: Sendable {
    private let evaluated: Evaluated
    /// The evaluation as it is, where some inputs are others.
    private let original: Original?
    private let split: LineParts
    private let use: ReleasedUse
    /// What each part that is shown is priced with, by its first line.
    private let formulas: [Int: LineFormula]
    private let originalFormulas: [Int: LineFormula]

    /// An evaluation with the worlds chosen on the whole of it.
    private struct Original {
        let evaluation: Evaluation
        let worlds: Estimate<World>
    }

    /// Decides which parts may be shown.
    ///
    /// - Throws: `EvaluationError` where two assumptions tie or the months of a comparison group do not fit.
    package init(_ evaluated: Evaluated) throws(EvaluationError) {
        try self.init(evaluated, original: nil, LineParts(evaluated))
    }

    /// The same parts with other inputs.
    ///
    /// - Throws: `EvaluationError` as `init` does.
    package func changed(to other: Evaluated) throws(EvaluationError) -> ReleasedParts {
        let own = Original(evaluation: evaluated.evaluation, worlds: evaluated.result.worlds)
        return try ReleasedParts(other, original: original ?? own, split)
    }

    private init(_ evaluated: Evaluated, original: Original?, _ split: LineParts) throws(EvaluationError) {
        self.evaluated = evaluated
        self.original = original
        self.split = split
        use = try ReleasedUse(evaluated.evaluation, namesRows: evaluated.released.namesRows)
        let lines = evaluated.result.lines
        formulas = try Self.formulas(of: split, lines, in: evaluated.evaluation)
        originalFormulas =
            try original.map { original throws(EvaluationError) in
                try Self.formulas(of: split, lines, in: original.evaluation)
            } ?? [:]
    }

    private static func formulas(
        of split: LineParts, _ lines: [LineResult], in evaluation: Evaluation
    ) throws(EvaluationError) -> [Int: LineFormula] {
        var formulas: [Int: LineFormula] = [:]
        for line in split.firstLines { formulas[line] = try evaluation.formula(of: lines[line].key) }
        return formulas
    }

    /// Lines that something is asked about.
    package enum Scope: Sendable {
        /// Every line.
        case all
        /// Those that are savings.
        case fiscal
        /// Those that are savings of one bearer.
        case bearer(Bearer)
        /// Those of a row.
        case row(ReleasedRow)
    }

    /// How many lines there are: as many as amounts are rounded to the penny.
    package var lineCount: Int { evaluated.result.lines.count }

    /// The parts that lie within a scope, in the order of their first lines, over a `groupBy` column where one is named.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package func parts(
        of scope: Scope, groupedBy column: String? = nil
    ) throws(ArithmeticError) -> [ReleasedPart] {
        let own = Set(lines(of: scope))
        var parts: [ReleasedPart] = []
        for part in split.parts(groupedBy: column) where own.isSuperset(of: part.lines) {
            parts.append(try released(part))
        }
        return parts
    }

    private func lines(of scope: Scope) -> [Int] {
        let lines = evaluated.result.lines
        return switch scope {
        case .all: Array(lines.indices)
        case .fiscal: evaluated.result.fiscalLines
        case .bearer(let bearer): evaluated.result.fiscalLines.filter { lines[$0].bearer == bearer }
        case .row(let row): row.lines
        }
    }

    private func released(_ part: LineParts.Part) throws(ArithmeticError) -> ReleasedPart {
        guard case .shown(let people) = part.release, let first = part.lines.first,
            let formula = formulas[first],
            let unitCost = evaluated.evaluation.unitCosts[evaluated.result.lines[first].key.service]
        else { return .withheld }
        let lines = part.lines.map { evaluated.result.lines[$0] }
        var shown = try ShownPart(lines, unitCost, formula, in: evaluated.result.worlds, people: people)
        shown.originalAssumptions = originalFormulas[first]?.assumptions
        if shown.evidence == .observed {
            shown.detail = .observed
            shown.originalUse = try originalUse(lines)
        } else if lines[0].origin.isAlternative {
            shown.detail = .alternatives
        } else if part.ways == .apart {
            shown.detail = .directions(
                fall: try directed(lines, .fall), rise: try directed(lines, .rise))
        }
        return .shown(shown)
    }

    /// Units by which the use of lines fell in the evaluation as it is; nil where this is that.
    private func originalUse(_ lines: [LineResult]) throws(ArithmeticError) -> ShownPart.OriginalUse? {
        guard let original else { return nil }
        var use = ShownPart.OriginalUse()
        for line in lines {
            guard case .line(let index) = line.origin else { continue }
            let source = original.evaluation.lines[index]
            use.cameAnyway = try use.cameAnyway.adding(source.cameAnyway)
            use.units = try use.units.adding(try source.units.total().central).adding(source.cameAnyway)
        }
        return use
    }

    private func directed(
        _ lines: [LineResult], _ direction: UseDirection
    ) throws(ArithmeticError) -> ShownPart.DirectedUnits {
        var sum = ShownPart.DirectedUnits()
        let worlds = evaluated.result.worlds
        for line in lines {
            guard case .line(let index) = line.origin else { continue }
            let source = evaluated.evaluation.lines[index]
            sum.units = try sum.units.combined(with: try source.units(in: direction, worlds))
            sum.beforeLikelihood = try sum.beforeLikelihood.combined(
                with: try source.unitsBeforeLikelihood(in: direction, worlds))
            if let original {
                sum.original = try (sum.original ?? Estimate(exactly: .zero)).combined(
                    with: try original.evaluation.lines[index].units(in: direction, original.worlds))
            }
        }
        return sum
    }

    /// Where the units of a part come from.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package func source(of part: ShownPart) throws(ArithmeticError) -> UnitsSource { try use.source(of: part) }
}

/// One part of an evaluation's lines after disclosure control.
package enum ReleasedPart: Sendable {
    case shown(ShownPart)
    /// It is about too few people, or would give another part or row away.
    case withheld
}

/// A direction of use.
package enum UseDirection: CaseIterable, Sendable {
    /// Less use than there would have been: units avoided.
    case fall
    /// More use: units needed beyond what would have been.
    case rise
}

extension ServiceLine {
    /// Units of one direction of use in each world.
    fileprivate func units(
        in direction: UseDirection, _ worlds: Estimate<World>
    ) throws(ArithmeticError) -> Estimate<Quantity> {
        let own = try rows(in: direction)
        return try worlds.map { world throws(ArithmeticError) in
            try own.units(world.quantities, world.end(of: .likelihoods(key.service)))
        }
    }

    /// The same before likelihood.
    fileprivate func unitsBeforeLikelihood(
        in direction: UseDirection, _ worlds: Estimate<World>
    ) throws(ArithmeticError) -> Estimate<Quantity> {
        let own = try rows(in: direction)
        return try worlds.map { world throws(ArithmeticError) in try own.quantity(world.quantities) }
    }

    private func rows(in direction: UseDirection) throws(ArithmeticError) -> FactoredUnits.Direction {
        let all = try allMonths()
        return direction == .fall ? all.avoided : all.increased
    }
}
