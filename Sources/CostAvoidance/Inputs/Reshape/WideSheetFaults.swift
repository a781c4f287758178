import DelimitedText

/// What a sheet says of its columns against what the map takes them for.
enum WideSheetFaults {
    static func all(_ sheet: WideSheet, _ map: WideMap) -> [Diagnostic] {
        saidTwice(sheet, map) + contradicted(sheet, map) + shared(sheet, map) + numbered(sheet)
    }

    private static func position(_ sheet: WideSheet, _ place: Int) -> SourcePosition {
        SourcePosition(file: sheet.file.name, line: sheet.lastLineOfHeader, column: place)
    }

    /// A column and a heading that both say how long a time is.
    private static func saidTwice(_ sheet: WideSheet, _ map: WideMap) -> [Diagnostic] {
        guard map.target == .serviceUse else { return [] }
        return map.saidTwice.map { column, time, service in
            let place = sheet.place(of: column).map { $0 + 1 } ?? 0
            return Diagnostic(
                at: position(sheet, place),
                code: "length-said-twice",
                message:
                    "column \(Diagnostic.quoted(column)) says how many months the time \(time) is, and the heading of \(service) says it too",
                remedy: "Write leave beside the column in the map, or take the length out of the heading.")
        }
    }

    /// Columns that the map takes for the other time than their heading names: a fall would be counted as a rise.
    private static func contradicted(_ sheet: WideSheet, _ map: WideMap) -> [Diagnostic] {
        map.columns.compactMap { column in
            let names: (heading: String, map: String)? =
                switch (column.part, WideHeading(column.name).time) {
                case (.measure(let measure, _), .after) where measure == "before": (heading: "after", measure)
                case (.measure(let measure, _), .before) where measure == "after": (heading: "before", measure)
                default: nil
                }
            guard let names else { return nil }
            return Diagnostic(
                .warning,
                at: position(sheet, column.place + 1),
                code: "other-time",
                message:
                    "the heading \(Diagnostic.quoted(column.name)) names a time \(names.heading), and the map says \(names.map)",
                remedy: "Correct the map, unless the heading is wrong.")
        }
    }

    /// Columns that are counted and whose heading stands over others too: what these hold would be left out in silence.
    private static func shared(_ sheet: WideSheet, _ map: WideMap) -> [Diagnostic] {
        map.columns.compactMap { column in
            guard let others = sheet.sharing[column.place] else { return nil }
            switch column.part {
            case .left, .kept, .person("case_id"): return nil
            case .measure, .person: break
            }
            return Diagnostic(
                at: position(sheet, column.place + 1), code: "heading-over-columns",
                message:
                    "the heading \(Diagnostic.quoted(column.name)) stands over \(SharedHeadings.words(others)) too, where figures "
                    + "stand below it that no heading tells apart",
                remedy:
                    "Give each column a heading of its own in the sheet, such as \"A&E before H1\" and \"A&E before H2\", and make the "
                    + "map anew; where both count, add them up into one column first.")
        }
    }

    /// A line below the header that numbers the columns, and is no person.
    private static func numbered(_ sheet: WideSheet) -> [Diagnostic] {
        guard let line = sheet.lineOfNumbers else { return [] }
        return [
            Diagnostic(
                at: SourcePosition(file: sheet.file.name, line: line, column: 1), code: "numbered-columns",
                message: "the cells are 1, 2, 3 and so on: a line that numbers the columns, or a person?",
                remedy: "Take the line out; if it is a person, write another code than 1.")
        ]
    }
}
