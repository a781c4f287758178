import DelimitedText

extension FolderReading {
    /// Reads rows of `outcomes.csv` apart from the others.
    ///
    /// - Parameters:
    ///   - number: which part they are.
    ///   - count: of how many.
    ///   - source: the part of the file.
    /// - Throws: `EvaluationError.refused` where the settings, the prices or the header have errors, or quotes in the rows are out of
    ///   order, so that it is not known where the next part begins.
    mutating func part(_ number: Int, of count: Int, _ source: PartSource) throws(EvaluationError) -> PartReading {
        try files.checkAreNoReport()
        let rows = source.file
        let (settings, _, services) = try ground()
        let before = words.placesOfUsed
        let packing = OutcomesReader(settings: settings, services: services, progress: progress)
            .pack(words.translated(rows))
        diagnostics.merge(with: packing.header)
        let reader = CSVReader(rows)
        let header = reader.headerLine
        if packing.isUpset || header == nil { diagnostics.merge(with: packing.structure) }
        guard !diagnostics.hasErrors, settings.unreadParts.isEmpty, let header else {
            throw .refused(told(besides: Diagnostics()))
        }
        let readBy: [InputRecord]
        do throws(SourceFileFailure) { readBy = try files.records(of: inputs) } catch {
            throw .refused(Diagnostics([error.diagnostic]))
        }
        let cutter = PartCutter(CSVFile(rows), keeping: packing.others)
        // Where rows have too many cells or too few, all are read again.
        let whole = packing.structure.isEmpty ? nil : source.stretches ?? [rows.body]
        let part = OutcomesPart(
            number: number, count: count, name: PartsOfOutcomes.file, readBy: readBy, header: header,
            rows: whole == nil ? packing.rows : PackedOutcomes(),
            others: whole ?? cutter.records,
            words: words.placesOfUsed.filter { !before.contains($0) }, examples: ExampleCheck.places(in: CSVFile(rows)),
            fingerprint: cutter.fingerprint, cut: source.cut)
        var found = packing.structure
        found.merge(with: packing.cells.diagnostics)
        found.merge(with: packing.cells.columnwise)
        return PartReading(part: part, diagnostics: found.withoutPersonalValues())
    }

    /// Why no part is made where rows cannot be read.
    func withoutRows(_ failure: SourceFileFailure) -> EvaluationError {
        let name = PartsOfOutcomes.file
        if let unreadable = unreadable(failure) { return unreadable }
        guard failure.isMissing else { return .refused(Diagnostics([failure.diagnostic])) }
        if let misnamed = files.misnamed()[name] { return .refused(Diagnostics([misnamed])) }
        return .refusal(
            at: SourcePosition(file: name), code: "missing-file",
            message: "the file is not there, and parts are made of its rows alone",
            remedy: files.holds("service-use.csv")
                ? "Evaluate the folder with `avoided evaluate`, which reads service-use.csv whole."
                : Self.remedy(forMissing: name))
    }
}
