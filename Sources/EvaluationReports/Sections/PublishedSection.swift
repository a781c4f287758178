import CostAvoidance

/// What is doubtful in the published figures that the evaluation is held against.
enum PublishedSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let notices = context.notices(.publishedFigures)
        guard !notices.isEmpty else { return [] }
        return [
            .section("Published figures"),
            .paragraph(
                "\(code: "avoided reproduce") says of each printed figure whether it follows from its inputs. Of the figures themselves:"
            ),
        ] + notices
    }
}
