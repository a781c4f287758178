import DelimitedText

extension GroupColumns {
    /// Tells of a column that results are grouped by and that names the two groups of a comparison, in a file that tells no group
    /// apart: whoever is compared with would be counted as supported.
    func arms(_ rows: [ServiceUseRow], _ file: String) -> Diagnostics {
        guard !rows.contains(where: \.saysArm) else { return Diagnostics() }
        return Diagnostics(
            columns.indices.compactMap { index in
                let names = Set(rows.map { $0.groups[index] }.filter { !$0.isEmpty })
                let arms = names.map(ArmWords.arm)
                guard !arms.contains(nil), Set(arms).count == StudyArm.allCases.count else { return nil }
                let column = columns[index]
                return Diagnostic(
                    .warning, at: SourcePosition(file: file, line: 1, column: (column.place ?? -1) + 1),
                    code: "arms-as-groups",
                    message:
                        "\(column.name) names the two groups of a comparison, and as groupBy has it all are counted as people supported",
                    remedy:
                        "Call the column group, with programme or comparison in every row, and take it out of groupBy; "
                        + "names.csv can say which of your own words mean what.")
            })
    }
}
