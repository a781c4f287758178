import DelimitedText

extension CaseNumberShapes {
    /// What the case numbers of an evaluation look like, as its `evaluation.json` says; nil where there is none, or it says nothing.
    package init?(ofEvaluationIn folder: String) {
        guard let file = try? SourceFile.load(name: "evaluation.json", in: folder),
            let shapes = SettingsReader.read(LocatedJSON.settings(file), as: .json).settings?.caseNumbers
        else { return nil }
        self = shapes
    }
}
