import DelimitedText

extension EvaluationWarning {
    /// The warning at its place, for a screen: in a workbook its sheet. A report keeps the names of files, so that it is the same
    /// either way.
    ///
    /// - Parameter sheets: the sheets of the workbook; nil where the inputs are those of a folder.
    package func placed(in sheets: SheetPlaces?) -> EvaluationWarning {
        guard let sheets else { return self }
        var placed = self
        placed.position = position.map(sheets.placed)
        placed.message = sheets.told(message)
        return placed
    }
}
