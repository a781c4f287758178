import CostAvoidance
import Numerics

/// The first page of a reproduction: how many printed figures follow from their own inputs, which do not, and how each study came out.
struct ReproductionFindings {
    let studies: [Reproduction]
    let counts: VerdictCounts

    var blocks: [Block] {
        let off = studies.flatMap(Self.off)
        return [.section("What was found"), .paragraph(headline), .bullets(apart)]
            + (off.isEmpty ? [] : [.paragraph("These do not follow:"), .bullets(off)])
            + [.table(overview), .section("How a figure is judged"), .bullets(Self.legend)]
    }

    // MARK: In sentences

    private static let follow = Verdict.allCases.filter(\.reproduces)
    private static let near: [Verdict] = [.withinOnePercent, .withinTenPercent]

    private static func count(_ verdicts: [Verdict], _ counts: VerdictCounts) -> Int {
        verdicts.reduce(0) { $0 + (counts.tested[$1] ?? 0) }
    }

    /// How many could be tested: their inputs give a number that could have been another.
    private static func testable(_ counts: VerdictCounts) -> Int {
        counts.testedCount - count([.notRecomputable], counts)
    }

    private var headline: RichText {
        let tested = Self.testable(counts)
        guard tested > 0 else { return "\(strong: "No printed figure could be tested against its own inputs.")" }
        let follow = Self.count(Self.follow, counts)
        let rounded = counts.tested[.rounding] ?? 0
        let words =
            tested == 1
            ? "The one printed figure that could be tested \(follow == 1 ? "follows" : "does not follow") from its own published inputs."
            : "Of the \(tested) printed figures that could be tested, \(follow) \(follow == 1 ? "follows from its" : "follow from their") own published inputs."
        return "\(strong: words)"
            + (rounded > 0
                ? " \(rounded == 1 ? "One of them does" : "\(rounded) of them do") except for rounding." : "")
    }

    /// What else there is to count.
    private var apart: [RichText] {
        let near = Self.count(Self.near, counts)
        let differ = Self.count([.differs], counts)
        let missing = Self.count([.notRecomputable], counts)
        func figures(_ count: Int) -> String { Wording.counted(count, "figure", "figures").capitalisedFirst }
        let sentences: [(Int, RichText)] = [
            (near, "\(figures(near)) \(near == 1 ? "is" : "are") within 10% of what the inputs give."),
            (differ, "\(figures(differ)) \(differ == 1 ? "is" : "are") further away."),
            (
                missing,
                "\(figures(missing)) could not be tested: the inputs are not published, or do not give \(missing == 1 ? "it" : "them")."
            ),
            (
                counts.entered,
                "\(figures(counts.entered)) \(counts.entered == 1 ? "is" : "are") among the inputs, and so could not fail. Not counted above."
            ),
            (
                counts.derived,
                "\(figures(counts.derived)) \(counts.derived == 1 ? "was" : "were") not printed, but worked out from printed ones. Not counted above."
            ),
        ]
        return sentences.filter { $0.0 > 0 }.map(\.1)
    }

    /// Each printed figure of a study that its inputs do not give.
    private static func off(_ study: Reproduction) -> [RichText] {
        study.comparisons.filter { $0.isTested && $0.verdict.isOff }.compactMap { comparison in
            guard let printed = comparison.printed, let recomputed = comparison.recomputed else { return nil }
            let (was, gives) = (
                FigureText.amount(printed, in: comparison.published),
                FigureText.amount(recomputed, in: comparison.published)
            )
            let within =
                comparison.liesWithinRange
                ? " The printed figure lies between the low and the high that its inputs give." : ""
            return
                "\(study.evaluation.settings.title), \(FigureText.words(comparison.figure, of: study)): \(was) is printed, and its inputs give \(gives) (\(FigureText.percent(comparison))).\(within)"
        }
    }

    // MARK: By study

    private var overview: ReportTable {
        var table = ReportTable(
            "Printed figures of each study",
            columns: [
                .words("Study"), .number("Tested"), .number("Follow"), .number("Within 10%"), .number("Differ"),
                .number("No inputs"), .number("Entered"), .number("Derived"),
            ])
        for study in studies {
            table.append([ReportTable.Cell(study.evaluation.settings.title)] + Self.cells(study.counts))
        }
        table.total = ["All"] + Self.cells(counts)
        return table
    }

    private static func cells(_ counts: VerdictCounts) -> [ReportTable.Cell] {
        [
            testable(counts), count(follow, counts), count(near, counts), count([.differs], counts),
            count([.notRecomputable], counts), counts.entered, counts.derived,
        ].map { ReportTable.Cell($0 == 0 ? "" : String($0)) }
    }

    private static let legend: [RichText] = [
        """
        Each figure was printed by somebody, or is marked as derived. Beside it is what its own published inputs give by \
        the method of this tool. The difference is the recomputed figure less the printed one. Nothing was changed to make a printed figure come out.
        """,
        "\(strong: "exact"): the recomputed figure, rounded to the printed decimals, is the printed one.",
        "\(strong: "rounding"): rounded in the same way, it is one unit of the last printed decimal away, and within 1%.",
        "\(strong: "within 1%"), \(strong: "within 10%"), \(strong: "differs"): how far away it is otherwise.",
        "\(strong: "not recomputable"): the inputs are not there, or do not give this figure; the reason is given with it.",
        """
        \(strong: "entered, not tested"): the figure stands among the inputs, or an input was worked out from it, so that it \
        could not fail. It is not counted as reproduced.
        """,
        """
        \(strong: "derived"): nobody printed it. It is worked out from printed figures, compared like them and counted apart.
        """,
    ]
}
