import DelimitedText
import Numerics
import Synchronization

/// Every combination of the values of one parameter or more, each evaluated on the whole evaluation.
package struct Grid: Sendable {
    package let axes: [GridAxis]
    /// The figures of the evaluation as it was read.
    package let base: Headline
    /// The changes that hold in every cell, and what they give by themselves; nil where there are none.
    package let fixed: Fixed?
    /// The figures of every combination, the last axis running fastest.
    package let cells: [Headline]

    /// Changes that hold in every cell of a grid.
    package struct Fixed: Sendable {
        /// The changes.
        package var changes: [ScenarioChange]
        /// The figures with these changes alone.
        package var headline: Headline
    }

    package static let mostCells = 250_000

    /// Which figures every cell has.
    package enum Figures: Sendable, Hashable {
        /// Those of the summary but for the month of payback.
        case sums
        /// All of them, with the month of payback and what remains to each body, which takes many times as long.
        case all

        /// The figures that it takes to tell a measure.
        package init(for measure: HeadlineMeasure) {
            switch measure {
            case .summary(.paybackMonths), .netPosition: self = .all
            case .summary: self = .sums
            }
        }
    }

    /// Evaluates every combination.
    ///
    /// - Parameters:
    ///   - axes: the sides.
    ///   - fixed: changes that hold in every cell.
    ///   - ground: the evaluation; it is not read again.
    ///   - measure: what is asked of each cell; nil for the sums alone.
    /// - Throws: `EvaluationError` for a combination that cannot be made, the first in the order of the cells, and for a measure that
    ///   may not be shown.
    package init(
        axes: [GridAxis], fixed: [ScenarioChange] = [], on ground: ScenarioGround,
        telling measure: HeadlineMeasure? = nil
    ) throws(EvaluationError) {
        self.axes = axes
        let count = Self.cells(of: axes)
        guard axes.allSatisfy({ !$0.values.isEmpty }), count <= Self.mostCells else {
            throw .refusal(
                at: SourcePosition(file: "--set"), code: "grid-too-large",
                message:
                    "the grid has \(count == .max ? "too many" : Wording.grouped(count)) cells; it may have \(Wording.grouped(Self.mostCells))",
                remedy: "Take larger steps, or fewer parameters at a time.")
        }
        let figures = measure.map(Figures.init) ?? .sums
        if let measure {
            try ground.refuseUnlessShown(measure, at: SourcePosition(file: "--measure \(measure.name)"))
        }
        let told = axes.reduce([fixed]) { told, axis in
            axis.telling(unknowns: ground.rest?.unknowns ?? 0).flatMap { change in told.map { [change] + $0 } }
        }
        guard measure.map({ ground.mayShow(told, of: $0) }) ?? ground.mayShow(told).allSatisfy({ $0 }) else {
            throw ground.refusal(of: told.flatMap { $0 }, at: SourcePosition(file: "--set"))
        }
        base = ground.asEvaluated
        let held = ground.standing + fixed
        if held.isEmpty {
            self.fixed = nil
        } else {
            let start = try Scenario(name: "grid", layers: [fixed]).apply(to: ground.evaluation, idle: .allowed)
            self.fixed = Fixed(
                changes: held,
                headline: try Evaluator.headline(start).withholding(
                    ground.withheldMeasures, bodies: ground.withheldBearers))
        }
        let engine: GridEngine? =
            switch figures {
            case .sums: try GridEngine(axes: axes, fixed: fixed, on: ground.evaluation)
            case .all: nil
            }
        let work = GridWork(axes: axes, fixed: fixed, evaluation: ground.evaluation, engine: engine)
        cells = try work.all(count: count).map {
            $0.withholding(ground.withheldMeasures, bodies: ground.withheldBearers)
        }
    }

    /// How many combinations there are; the greatest number where there are more than can be counted.
    private static func cells(of axes: [GridAxis]) -> Int {
        axes.reduce(1) { count, axis in
            let (product, overflows) = count.multipliedReportingOverflow(by: axis.values.count)
            return overflows ? .max : product
        }
    }

    /// The place of each axis's value in a cell.
    package func places(of cell: Int) -> [Int] { axes.places(of: cell) }
}

extension [GridAxis] {
    /// The place of each axis's value in a cell, the last axis running fastest.
    fileprivate func places(of cell: Int) -> [Int] {
        var rest = cell
        var places: [Int] = []
        for axis in reversed() {
            places.insert(rest % axis.values.count, at: 0)
            rest /= axis.values.count
        }
        return places
    }
}

/// The evaluation of a grid's cells, in pieces on all cores.
private struct GridWork: Sendable {
    let axes: [GridAxis]
    let fixed: [ScenarioChange]
    let evaluation: Evaluation
    /// The quick way; nil where every cell is evaluated as a whole.
    let engine: GridEngine?

    /// Cells a piece of work holds: enough that handing it out costs nothing beside it.
    private static let cellsInPiece = 64

    func all(count: Int) throws(EvaluationError) -> [Headline] {
        let pieces = (count + Self.cellsInPiece - 1) / Self.cellsInPiece
        let results = Mutex<[Int: Result<[Headline], EvaluationError>]>([:])
        Threads.share(pieces) { piece in
            let cells = piece * Self.cellsInPiece..<Swift.min((piece + 1) * Self.cellsInPiece, count)
            let result = Result { () throws(EvaluationError) in try evaluate(cells) }
            results.withLock { $0[piece] = result }
        }
        let byPiece = results.withLock { $0 }
        var all: [Headline] = []
        all.reserveCapacity(count)
        for piece in 0..<pieces {
            if let result = byPiece[piece] { all += try result.get() }
        }
        return all
    }

    private func evaluate(_ cells: Range<Int>) throws(EvaluationError) -> [Headline] {
        var headlines: [Headline] = []
        for cell in cells {
            let places = axes.places(of: cell)
            if let engine {
                headlines.append(try engine.headline(places))
            } else {
                let changes = fixed + zip(axes, places).map { $0.changes[$1] }
                let scenario = Scenario(name: "grid", layers: [changes])
                headlines.append(try Evaluator.headline(try scenario.apply(to: evaluation, idle: .allowed)))
            }
        }
        return headlines
    }
}

extension Evaluation {
    /// The evaluation without who had which rows: copies of it are light however many rows there were.
    var withoutLedger: Evaluation {
        var lean = self
        lean.settings.people = people
        lean.ledger = .empty
        lean.observed = observed.withoutRows
        return lean
    }
}
