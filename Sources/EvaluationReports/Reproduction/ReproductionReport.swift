import CostAvoidance
import Numerics

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
        var blocks: [Block] = [
            .paragraph(
                """
                Each figure below was printed by somebody, or is said to be derived. Beside it stands what its own published \
                inputs give by the method of this tool. The difference is recomputed less printed. Nothing was changed to make a \
                printed figure come out.
                """),
            .bullets(Self.legend),
            .table(overview),
        ]
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

    private static let legend: [RichText] = [
        "\(strong: "exact"): the recomputed figure, rounded to the printed decimals, is the printed one.",
        "\(strong: "rounding"): rounded so, it is one unit of the last printed decimal away, and within 1%.",
        "\(strong: "within 1%"), \(strong: "within 10%"), \(strong: "differs"): how far away it is otherwise.",
        "\(strong: "not recomputable"): the inputs are not there, or do not give this figure; the reason stands with it.",
        """
        \(strong: "entered, not tested"): the figure stands among the inputs, or an input was worked out from it, so that it \
        could not fail. It is not counted as reproduced.
        """,
        """
        \(strong: "derived"): nobody printed it. It is worked out from printed figures, compared like them and counted apart.
        """,
    ]

    private var overview: ReportTable {
        var table = ReportTable(
            "Printed figures by verdict, and beside them those that are not counted",
            columns: [.words("Study")] + Verdict.allCases.map { .number($0.rawValue) } + [.number("derived")])
        for study in studies {
            table.append([ReportTable.Cell(study.study)] + Self.cells(study.counts))
        }
        table.total = ["All"] + Self.cells(counts)
        let counts = counts
        table.note = RichText(
            """
            Counted by verdict: \(Wording.counted(counts.testedCount, "printed figure", "printed figures")). Not counted: \
            \(counts.entered) that were entered and \(counts.derived) that are derived, in the last two columns.
            """)
        return table
    }

    private static func cells(_ counts: VerdictCounts) -> [ReportTable.Cell] {
        let byVerdict = Verdict.allCases.map { $0 == .entered ? counts.entered : counts.tested[$0] ?? 0 }
        return (byVerdict + [counts.derived]).map { ReportTable.Cell($0 == 0 ? "" : String($0)) }
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
