import DelimitedText

/// Files of which an evaluation may have none.
extension FolderReading {
    mutating func readSections() throws(EvaluationError) -> [OwnSection] {
        var sections: [OwnSection] = []
        for name in files.sections {
            // A message about the file would repeat its name.
            let words = name.replacing(/[._\/]/, with: " ")
            if let kind = PersonalDataGuard.finding(in: words, at: .freeText)
                ?? PersonalDataGuard.finding(in: name, at: .freeText)
            {
                diagnostics.add(
                    Diagnostic(
                        at: SourcePosition(file: OwnSectionPlace.folder), code: "personal-data",
                        message: "the name of a file in it looks like \(kind.rawValue)", remedy: kind.remedy))
                continue
            }
            guard let file = try optional(name) else { continue }
            let (section, found) = OwnSectionReader.read(file)
            diagnostics.merge(with: found)
            if let section { sections.append(section) }
        }
        return sections
    }

    mutating func readScenarios(_ catalogue: Catalogue) throws(EvaluationError) -> [Scenario] {
        guard let file = try optional("scenarios.csv") else { return [] }
        let scenarios = ScenariosReader(catalogue: catalogue).read(file)
        diagnostics.merge(with: scenarios.diagnostics)
        return scenarios.values
    }

    mutating func readDeflators(
        _ settings: EvaluationSettings, positions: [String: SourcePosition]
    ) throws(EvaluationError) -> DeflatorSeries? {
        let position = positions["deflator"] ?? SourcePosition(file: "evaluation.json")
        if let file = try optional("deflators.csv") {
            let own = DeflatorFileReader.read(file)
            diagnostics.merge(with: own.diagnostics)
            if settings.deflator != nil {
                diagnostics.add(
                    Diagnostic(
                        at: position, code: "two-deflators",
                        message: "deflator names a series and deflators.csv brings another",
                        remedy: "Take out the one that is not meant."))
            }
            return own.series ?? .newest
        }
        guard let name = settings.deflator else { return .newest }
        if let series = DeflatorSeries.named(name) { return series }
        let near = NearMatch.unknown(name, among: DeflatorSeries.names)
        diagnostics.add(
            Diagnostic(
                at: position, code: "unknown-deflator", message: "deflator is \(Diagnostic.quoted(name))\(near)",
                remedy: "Use one of: \(DeflatorSeries.names.joined(separator: ", ")), or bring deflators.csv."))
        return nil
    }
}
