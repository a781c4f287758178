import DelimitedText

/// Reads the `groupBy` of `evaluation.json`: columns of the case files by which results are also shown.
enum GroupNames {
    /// The names that columns may have, and whether all have: a name in error is told here alone, and no file is asked for it. Names
    /// that differ in capitals only are one: each is the name of a file.
    static func read(_ root: LocatedJSON, _ values: inout JSONValues) -> (names: [String], areSound: Bool) {
        let errors = values.diagnostics.errorCount
        var names: [String] = []
        var first: [String: String] = [:]
        for (index, text) in values.texts(root, "groupBy").enumerated() {
            guard let node = root["groupBy"]?.elements?[safe: index] ?? root["groupBy"] else { continue }
            if let kind = PersonalDataGuard.finding(in: text, at: .caseCell) {
                values.error(
                    node, "personal-data", "a name in groupBy looks like \(kind.rawValue)",
                    remedy: "Take it out before going on: inputs are anonymised. A column is named in words, such as"
                        + " \"locality\".")
                continue
            }
            guard let name = name(text, at: node, &values) else { continue }
            let plain = NameLikeness.look(name)
            if GroupColumnName.isTaken(plain) {
                values.error(
                    node, "reserved-column",
                    "groupBy names \(Diagnostic.quoted(name)), which is the name of another column\(likeness(name, plain))",
                    remedy: Self.remedy(for: plain))
                continue
            } else if let twin = first[plain] {
                let difference =
                    twin == name ? " twice" : " and \(Diagnostic.quoted(twin)), which differ in capitals only"
                values.error(
                    node, "duplicate-group", "groupBy names \(Diagnostic.quoted(name))\(difference)",
                    remedy: twin == name
                        ? "Delete one of the two." : "Rename one of the two: each is part of a file's name.")
                continue
            }
            first[plain] = name
            names.append(name)
        }
        return (names, values.diagnostics.errorCount == errors)
    }

    /// What shows what a column of the contract's says, where results are not grouped by it.
    private static func remedy(for column: String) -> String {
        switch column {
        case "group":
            "Take it out: programme and comparison are told apart wherever use was observed."
        case "service", "bearer", "year", "benefit-type", "benefit_type", "financial-year":
            "Take it out: every report has a table by \(column.replacing("-", with: " ").replacing("_", with: " ")) anyway."
        default: "Group by a column of your own, such as \"locality\"."
        }
    }

    private static func likeness(_ name: String, _ plain: String) -> String {
        name == plain ? "" : " but for its capitals"
    }

    /// A name that can be part of a file's; nil after what is wrong with it was noted.
    private static func name(_ text: String, at node: LocatedJSON, _ values: inout JSONValues) -> String? {
        do throws(NameFault) {
            let name = try NameText.read(text)
            if GroupColumnName.isOfFileCharacters(name) { return name }
            values.error(
                node, "group-name", "groupBy names \(Diagnostic.quoted(text)), which cannot be part of a file's name",
                remedy: remedy(forName: text, values.notation))
        } catch {
            let wording = error.wording
            values.error(node, wording.code, "a name in groupBy \(wording.complaint)", remedy: wording.remedy)
        }
        return nil
    }

    private static func remedy(forName text: String, _ notation: SettingsNotation) -> String {
        if ArmWords.areBoth(text) {
            return "Take it out, and call the column group, with programme or comparison in every row."
        }
        let plain = "Use letters, digits, spaces, hyphens and underscores."
        let several = text.split { ";,|".contains($0) }.map { String($0).trimmingSpaces() }.filter { !$0.isEmpty }
        guard several.count > 1 else { return plain }
        switch notation {
        case .sheet: return "If they are several columns, put ; between them.\n" + plain
        case .json:
            return "If they are several columns, write [\(several.map(Diagnostic.quoted).joined(separator: ", "))].\n"
                + plain
        }
    }
}

extension Array {
    /// The element at a place; nil where there is none.
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
