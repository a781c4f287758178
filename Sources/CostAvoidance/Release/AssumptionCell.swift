/// One assumption as it stands in the workbook: one that is stated, or the default of a parameter.
package struct AssumptionCell: Sendable, Hashable {
    package let parameter: AssumptionParameter
    /// Its place among those stated; nil for the default.
    package let declared: Int?

    package init(_ parameter: AssumptionParameter, declared: Int?) {
        self.parameter = parameter
        self.declared = declared
    }

    /// Those of a parameter that lines have.
    static func cells(_ parameter: AssumptionParameter, of lines: [LineSheet.Line]) -> Set<AssumptionCell> {
        Set(lines.map { AssumptionCell(parameter, declared: $0.formula.assumptions[parameter].declaredIndex) })
    }
}

extension LineFormula {
    /// The assumptions that it refers to.
    package var cells: Set<AssumptionCell> {
        Set(
            AssumptionParameter.allCases.map {
                AssumptionCell($0, declared: assumptions[$0].declaredIndex)
            })
    }
}
