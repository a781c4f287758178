import DelimitedText

extension EvaluationWarning {
    /// The warnings as a reader wants them: what is said of several things in one sentence, and none for a line of a file.
    ///
    /// They are in the order of their codes and words, so that the order of rows in a file changes nothing. A thing that is
    /// named more than once is named with its number of times.
    package static func gathered(_ warnings: [EvaluationWarning]) -> [EvaluationWarning] {
        var single: [EvaluationWarning] = []
        var families: [Family: [EvaluationWarning]] = [:]
        for warning in warnings {
            if let shared = warning.shared {
                families[Family(code: warning.code, before: shared.before, after: shared.after), default: []]
                    .append(warning)
            } else {
                single.append(warning.withoutLine)
            }
        }
        let told = families.map { family, members in
            let times = Dictionary(members.compactMap(\.shared).map { ($0.subject, $0.times) }, uniquingKeysWith: +)
            let subjects = times.sorted { $0.key < $1.key }.map { $1 == 1 ? $0 : "\($0) (\($1) times)" }
            // What has no place says nothing of the file.
            let files = Set(members.compactMap(\.position?.file))
            let file = files.count == 1 ? files.first : nil
            return EvaluationWarning(
                family.code, family.before + Wording.list(subjects, atMost: most) + family.after,
                about: members.reduce(Set()) { sum, member in sum.flatMap { sum in member.services.map(sum.union) } },
                at: file.map { SourcePosition(file: $0) })
        }
        return (single + told).sorted { ($0.code, $0.message) < ($1.code, $1.message) }
    }

    /// Things named in one sentence; the others are counted, and each has its line in `warnings.csv`.
    private static let most = 10

    /// What the gathered have in common.
    private struct Family: Hashable {
        var code: WarningCode
        var before: String
        var after: String
    }

    private var withoutLine: EvaluationWarning {
        EvaluationWarning(code, message, about: services, at: position.map { SourcePosition(file: $0.file) })
    }
}
