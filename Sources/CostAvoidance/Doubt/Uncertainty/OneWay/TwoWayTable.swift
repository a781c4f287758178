import Numerics

/// Net benefit for pairs of values of two inputs, every other at its central value.
package struct TwoWayTable: Sendable {
    /// The input down the side.
    package var rowInput: UncertainInput
    /// The input along the top.
    package var columnInput: UncertainInput
    /// Values of the input down the side, from its low to its high.
    package var rowValues: [ExactDecimal]
    /// Values of the input along the top, from its low to its high.
    package var columnValues: [ExactDecimal]
    /// Pounds of net benefit (of savings where there is no cost): one array for each row value.
    package var cells: [[Money]]

    /// A table with five values of each input: its low, central and high and the points halfway between them.
    ///
    /// - Returns: nil where an input is not in the model or the two are one.
    /// - Throws: `DecimalError` where an amount is too large for pounds and pence.
    package init?(_ model: MultilinearModel, rows: InputName, columns: InputName) throws(DecimalError) {
        guard rows != columns, let row = model.inputs.firstIndex(where: { $0.name == rows }),
            let column = model.inputs.firstIndex(where: { $0.name == columns })
        else { return nil }
        rowInput = model.inputs[row]
        columnInput = model.inputs[column]
        do throws(ArithmeticError) {
            rowValues = try Self.steps(model.inputs[row])
            columnValues = try Self.steps(model.inputs[column])
        } catch {
            throw .tooLarge
        }
        cells = []
        for rowValue in rowValues {
            var values = model.centralValues
            values[row] = rowValue.doubleValue
            var line: [Money] = []
            for columnValue in columnValues {
                values[column] = columnValue.doubleValue
                line.append(try Money(roundingPounds: model.netBenefit(at: values)))
            }
            cells.append(line)
        }
    }

    /// Puts what the evaluation itself comes to in each cell, line by line, as in the one-way table.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    mutating func price(_ totals: MovedTotals) throws(EvaluationError) {
        for (row, rowValue) in rowValues.enumerated() {
            for (column, columnValue) in columnValues.enumerated() {
                let moved = [(input: rowInput, value: rowValue), (input: columnInput, value: columnValue)]
                if let amounts = try totals.amounts(moved) { cells[row][column] = amounts.decision }
            }
        }
    }

    private static func steps(_ input: UncertainInput) throws(ArithmeticError) -> [ExactDecimal] {
        let range = input.range
        func halfway(_ one: ExactDecimal, _ other: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
            let exact = try one.adding(other).multiplied(by: ExactDecimal(significand: 5, places: 1))
            // A value that a file could hold.
            if case .assumption = input.name.parameter { return exact.rounded(toPlaces: Share.writtenPlaces) }
            return exact
        }
        let all = [
            range.low, try halfway(range.low, range.central), range.central, try halfway(range.central, range.high),
            range.high,
        ]
        return all.reduce(into: []) { steps, value in
            if steps.last != value { steps.append(value) }
        }
    }
}
