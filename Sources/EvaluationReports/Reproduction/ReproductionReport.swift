import CostAvoidance

/// A study folder that could not be read; the others are recomputed without it.
package struct RefusedStudy: Sendable, Hashable {
    /// The study's name, that of its folder.
    package var study: String
    /// How many errors its files have; nought where the folder could not be read at all.
    package var errors: Int

    /// A study with its errors.
    package init(study: String, errors: Int) {
        self.study = study
        self.errors = errors
    }
}

/// What `avoided reproduce` writes: every printed figure of any number of studies beside the recomputed one.
package struct ReproductionReport: Sendable {
    /// The studies, by name.
    package let studies: [Reproduction]
    /// The studies that were refused, by name.
    package let refused: [RefusedStudy]

    /// A report of studies, in the order of their names whatever order they come in, each held against the others.
    package init(_ studies: [Reproduction], refused: [RefusedStudy] = []) {
        self.studies = Reproduction.heldTogether(studies.sorted { $0.study < $1.study })
        self.refused = refused.sorted { $0.study < $1.study }
    }

    /// The files of the report's folder.
    package var files: [ReportFile] {
        [
            ReportFile(name: "reproduction.md", text: MarkdownWriter.write(document)),
            ReportFile(name: "reproduction.csv", text: ReproductionTable.csv(studies)),
        ]
    }

    /// How many printed numbers have each verdict, over all studies.
    package var counts: VerdictCounts { VerdictCounts(studies) }

    /// The report in words and tables.
    package var document: ReportDocument {
        var blocks = ReproductionFindings(studies: studies, counts: counts).blocks
        if !refused.isEmpty { blocks += refusedBlocks }
        let recomputed = studies.filter { $0.released != nil }
        let examined = studies.filter { $0.released == nil }
        if !recomputed.isEmpty {
            blocks.append(.section("Studies with published inputs"))
            blocks += recomputed.flatMap(StudySection.blocks)
        }
        if !examined.isEmpty {
            blocks.append(.section("Figures that cannot be recomputed"))
            blocks.append(
                .callout(
                    """
                    The inputs of these figures are not published, and nothing is invented in their place. What follows is what \
                    each figure implies, divided by what was printed beside it and set against unit costs. It says what would \
                    have to be true, not what was.
                    """))
            blocks += examined.flatMap(ImpliedSection.blocks)
        }
        return ReportDocument(title: "Published figures, recomputed", blocks: blocks)
    }

    private var refusedBlocks: [Block] {
        [
            .callout(
                "Some folders were refused, and their figures are missing here: "
                    + RichText(
                        refused.map { study in
                            study.errors == 0
                                ? "\(study.study) (unreadable)"
                                : "\(study.study) (\(Wording.counted(study.errors, "error", "errors")))"
                        }.joined(separator: ", ")) + ".")
        ]
    }
}
