import CostAvoidance
import DelimitedText

/// Which commands beside the inputs withhold what they find, because the rows they change, or those they leave, are about too few people.
struct CommandDisclosure {
    private let ground: ScenarioGround

    init(_ findings: Findings) { ground = ScenarioGround(findings.evaluated) }

    /// What is said of the command of an input; nothing where its answer is shown.
    func words(_ input: WorkbookInput) -> String {
        let changes = input.changes.map { change in
            ScenarioChange(
                change.parameter, scope: change.scope, amount: .multiple(.one), written: "x1",
                position: SourcePosition(file: "scenarios.csv"))
        }
        guard !changes.isEmpty, !ground.mayShow(changes) else { return "" }
        return "The command withholds what it finds: it is about too few people."
    }
}
