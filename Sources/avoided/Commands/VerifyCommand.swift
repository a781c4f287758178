import CostAvoidance
import EvaluationReports

/// `avoided verify`: tries on one's own evaluation what any model must do.
enum VerifyCommand: Command {
    static let description = CommandDescription(
        name: "verify", summary: "tries black-box checks on an evaluation: zero costs give zero, and the like",
        operands: [.init(name: "FOLDER", count: .one)], options: [.format],
        discussion: """
            An input is changed in a way whose effect is known beforehand, and the result is compared with it.
            Everything happens in memory; nothing is written. The exit status is 1 where a check fails.
            FOLDER may be an .xlsx or .ods with the files as its sheets.
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let folder = arguments.operands[0]
        let verification = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try Verification(EvaluationFolder(path: folder).read())
        }
        let listing = VerificationListing(verification)
        terminal.result(arguments.value("--format") == "json" ? listing.json : listing.text)
        let failed = verification.outcomes.filter { $0.verdict == .fails }.map(\.check)
        guard failed.isEmpty else {
            let why =
                failed == [.withheld]
                ? "what is withheld can be worked out from what is told"
                : "the arithmetic is wrong"
            throw CommandFailure(.refused, "\(InputErrors.count(failed.count, "check")) failed: \(why)")
        }
    }
}
