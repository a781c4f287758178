import Numerics

extension FigureComparer {
    /// A share in per cent, or the units avoided in per cent of the use before, brought to the time observed after.
    ///
    /// - Throws: `ArithmeticError` where the number does not fit.
    func percent(
        _ value: ExactDecimal, _ range: Estimate<ExactDecimal>?, _ figure: ReportFigure
    ) throws(ArithmeticError) -> RecomputedFigure {
        // A column that is in per cent already stays as it is.
        guard figure.unit != "%" else { return .known(value, range: range) }
        var whole = ExactDecimal.one
        if case .row(.quantity, let row)? = figure.evaluation?.measure {
            guard let before = try useBefore(of: ServiceID(row.key), avoided: value), !before.isZero else {
                return .absent("use before is not known, or a comparison group makes the change another")
            }
            whole = before
        }
        if case .cell(let cell) = figure, let before = cell.usedBefore {
            guard case .known(let used, _) = further(.cell(before)), !used.isZero else {
                return .absent("use before is not known")
            }
            whole = used
        }
        func inPercent(_ value: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
            var product = ExactProduct(value)
            try product.multiply(by: ExactDecimal(100))
            try product.divide(by: whole)
            let places = PublishedUnit.carriedPlaces
            return ExactDecimal(significand: try product.rounded(toPlaces: places), places: places)
        }
        return .known(
            try inPercent(value), range: try range?.map { end throws(ArithmeticError) in try inPercent(end) })
    }

    /// Use before on the time observed after: what was avoided and what was used after; nil where it was not observed or people
    /// without the programme were.
    private func useBefore(
        of service: ServiceID, avoided: ExactDecimal
    ) throws(ArithmeticError) -> ExactDecimal? {
        let rows = evaluation.observed.entries.filter { $0.service == service && $0.line != nil }
        guard !rows.isEmpty, !evaluation.observed.hasComparison else { return nil }
        var before = avoided
        for after in rows.compactMap(\.after) { before = try before.adding(after.decimal) }
        return before
    }
}
