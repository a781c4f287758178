/// One assumption as it stands in the workbook: one that is stated, or the default of a parameter.
package struct AssumptionCell: Sendable, Hashable {
    package let parameter: AssumptionParameter
    /// Its place among those stated; nil for the default.
    package let declared: Int?

    package init(_ parameter: AssumptionParameter, declared: Int?) {
        self.parameter = parameter
        self.declared = declared
    }

    /// Those that lines have, of all parameters that move a total.
    static func all(of lines: [LineSheet.Line]) -> Set<AssumptionCell> {
        Set(AssumptionParameter.allCases.flatMap { cells($0, of: lines) })
    }

    private static func cells(_ parameter: AssumptionParameter, of lines: [LineSheet.Line]) -> Set<
        AssumptionCell
    > {
        guard parameter != .cashableLag else { return [] }
        return Set(
            lines.map {
                AssumptionCell(parameter, declared: $0.formula.assumptions[parameter].declaredIndex)
            })
    }

    /// Those that the formulas of a row do not follow line by line: of a parameter for which its lines have several, unless the row
    /// keeps both of two sets apart; and drop-off where the lines fade or begin differently.
    static func unfollowed(by lines: [LineSheet.Line], _ mixtures: WorkbookRow.Mixtures) -> Set<
        AssumptionCell
    > {
        let fadesAlike = Set(lines.map(\.formula.presentValue)).count <= 1
        var unfollowed: Set<AssumptionCell> = []
        for parameter in AssumptionParameter.allCases {
            let cells = cells(parameter, of: lines)
            let isBetween = AssumptionParameter.betweenGrossAndNet.contains(parameter)
            let isKeptApart = isBetween && mixtures.other != nil && fadesAlike
            if cells.count > 1 && !isKeptApart || parameter == .dropOff && !fadesAlike {
                unfollowed.formUnion(cells)
            }
        }
        return unfollowed
    }
}
