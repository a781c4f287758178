import CostAvoidance

extension ReleasedEvaluation {
    /// Where an input stands, as somebody finds it who changes it: `costs.csv`, or `the sheet costs` where the inputs are a workbook.
    func place(of file: String) -> String {
        guard let book = inputs.first(where: { !$0.sheetOfFile.isEmpty }) else { return file }
        return "the sheet \(book.sheetOfFile[file] ?? file.replacing(".csv", with: ""))"
    }

    /// The same of those of several that there are.
    func places(of files: [String]) -> [String] {
        files.filter { file in inputs.contains { $0.holds(file) } }.map(place)
    }
}
