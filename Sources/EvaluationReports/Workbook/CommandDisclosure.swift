import CostAvoidance
import DelimitedText

/// Which commands beside the inputs withhold what they find, because the rows they change, or those they leave, are about too few people.
struct CommandDisclosure {
    private let ground: ScenarioGround

    init(_ ground: ScenarioGround) { self.ground = ground }

    /// What is said of an input, with what its command withholds.
    func told(of input: WorkbookInput, _ words: String) -> String {
        guard withholds(input), !words.hasSuffix(Self.never) else { return words }
        guard words.hasSuffix(Self.answers) else {
            return [words, "The command withholds the result because it would tell of too few people."].filter {
                !$0.isEmpty
            }
            .joined(separator: " ")
        }
        return words.dropLast(Self.answers.count)
            + " would show the result, but withholds it because it would tell of too few people."
    }

    private static let answers = " shows the result."
    private static let never = "no command shows the result."

    private func withholds(_ input: WorkbookInput) -> Bool {
        let changes = input.changes.map { change in
            ScenarioChange(
                change.parameter, scope: change.scope, amount: .multiple(.one), written: "x1",
                position: SourcePosition(file: "scenarios.csv"))
        }
        return !changes.isEmpty && !ground.mayShow(changes)
    }
}
