import Numerics

/// Looks where the slip of a line, or of the gross total, was carried into other totals: each of them is recomputed with what is printed
/// in place of what the inputs give.
struct CarriedSlipSearch {
    private let evaluation: Evaluation
    private let evaluated: Evaluated
    private let comparisons: [FigureComparison]
    private let totals: [TotalExplanation]

    init(
        _ evaluation: Evaluation, _ evaluated: Evaluated, _ comparisons: [FigureComparison],
        _ totals: [TotalExplanation]
    ) {
        self.evaluation = evaluation
        self.evaluated = evaluated
        self.comparisons = comparisons
        self.totals = totals
    }

    /// What was carried: of lines first, and of the gross total what no line gives.
    ///
    /// - Throws: `ArithmeticError` where a number does not fit.
    func search() throws(ArithmeticError) -> [CarriedSlip] {
        let explained = Set(totals.filter { $0.linesAdd && !$0.lines.isEmpty }.map(\.total.figure))
        let open = comparisons.filter {
            $0.verdict.isOff && $0.bound == .central && $0.figure.row == nil && $0.recomputed != nil
                && !explained.contains($0.figure)
        }
        guard !open.isEmpty else { return [] }
        var found: [CarriedSlip] = []
        let lines = slips
        let scales = Dictionary(lines.map { ($0.service, $0.scale) }, uniquingKeysWith: { first, _ in first })
        if !lines.isEmpty, let variant = try evaluation.scaling(scales) {
            found.append(CarriedSlip(slips: lines.map(\.figure), carried: following(open, in: variant)))
        }
        let carried = Set(found.flatMap(\.carried).map(\.published))
        let rest = open.filter { !carried.contains($0.published) }
        if let (total, scale) = try grossTotal {
            let all = Dictionary(evaluation.unitCosts.keys.map { ($0, scale) }, uniquingKeysWith: { first, _ in first })
            if let variant = try evaluation.scaling(all) {
                let others = rest.filter { $0.figure != total.figure }
                found.append(CarriedSlip(slips: [total.figure], carried: following(others, in: variant)))
            }
        }
        return found.filter { !$0.carried.isEmpty }
    }

    private typealias Slip = (service: ServiceID, figure: ReportFigure, scale: Evaluation.Scale)

    /// The lines of services that differ in a total which counts them as they are printed.
    private var slips: [Slip] {
        var slips: [Slip] = []
        for total in totals where total.total.bound == .central && total.linesAdd && total.total.verdict.isOff {
            for line in total.lines {
                guard let row = line.line.figure.row, row.dimension == .service,
                    line.recomputed.isNegative == line.printed.isNegative,
                    !line.recomputed.isZero, !line.printed.isZero,
                    !slips.contains(where: { $0.figure == line.line.figure })
                else { continue }
                slips.append(
                    (ServiceID(row.key), line.line.figure, Evaluation.Scale(line.printed, over: line.recomputed)))
            }
        }
        return slips
    }

    /// The printed gross total where it differs, and by what it is greater than the inputs give it; nil where what is taken off is another
    /// share of each line, so that a gap of which the lines are not known is carried nowhere in particular.
    private var grossTotal: (FigureComparison, Evaluation.Scale)? {
        get throws(ArithmeticError) {
            guard
                let total = comparisons.first(where: {
                    $0.published.figure.isOne(of: [.grossSavings]) && $0.figure.row == nil && $0.bound == .central
                        && $0.verdict.isOff && $0.published.unit == PublishedUnit(base: "GBP")
                }), let printed = total.printed, let recomputed = total.recomputed, !recomputed.isZero, !printed.isZero,
                printed.isNegative == recomputed.isNegative, try isEven
            else { return nil }
            return (total, Evaluation.Scale(printed, over: recomputed))
        }
    }

    /// Whether every line keeps the same share of its gross amount, but for the penny.
    private var isEven: Bool {
        get throws(ArithmeticError) {
            let savings = evaluated.result.savings
            let (gross, present) = (savings.gross.central.decimal, savings.presentValue.central.decimal)
            for index in evaluated.result.fiscalLines {
                let line = evaluated.result.lines[index]
                var expected = ExactProduct(line.gross.central)
                try expected.multiply(by: present)
                try expected.divide(by: gross)
                let apart = try expected.roundedToPenny().decimal.subtracting(line.presentValue.central.decimal)
                guard apart.magnitude <= Self.pennies else { return false }
            }
            return true
        }
    }

    /// What several roundings to the penny leave.
    private static let pennies = ExactDecimal(significand: 5, places: 2)

    /// The figures that follow in another evaluation.
    private func following(_ open: [FigureComparison], in variant: Evaluation) -> [FigureComparison] {
        guard let evaluated = try? Evaluated(variant) else { return [] }
        let comparer = FigureComparer(evaluation: variant, evaluated: evaluated)
        return open.filter { comparison in
            guard let printed = comparison.printed,
                case .known(let value, _)? = try? comparer.recomputed(comparison.published, at: comparison.bound),
                value != comparison.recomputed
            else { return false }
            let decimals = comparison.published.decimals
            return (try? Verdict(recomputed: value, printed: printed, decimals: decimals))?.reproduces ?? false
        }
    }
}
