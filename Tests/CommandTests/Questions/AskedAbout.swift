import TestSupport

@testable import avoided

/// The evaluations, plans and reports that questions are about.
enum AskedAbout {
    /// A command line, after what it names was made.
    static func words(of question: Question, in folder: TemporaryFolder) throws -> [String] {
        try question.typed.split(separator: " ").map { word in
            guard word.hasPrefix("{"), word.hasSuffix("}") else { return String(word) }
            return try made(String(word.dropFirst().dropLast()), in: folder)
        }
    }

    private static func made(_ name: String, in folder: TemporaryFolder) throws -> String {
        switch name {
        case "derby": return Repository.fixture("derby")
        case "council": return Repository.fixture("council-early-help")
        case "derby-cash-half-a-year-later":
            try derby(name, in: folder) {
                $0["assumptions.csv"]? +=
                    "cashable,bearer:NHS,0.2,0.3,0.4,,made up,\ncashable_lag,bearer:NHS,,6,,,made up,\n"
            }
        case "derby-graded":
            let rows = try gradedRows(in: folder)
            try derby(name, in: folder) { $0["assumptions.csv"]? += rows }
        case "derby-next-year":
            try derby(name, in: folder) {
                $0["costs.csv"] = $0["costs.csv"]?
                    .replacing("11250,11750,Local authority", with: "11250,11750,NHS")
                    .replacing("3,4000,5000,6000", with: "3,4000,5024.50,6000")
                    .replacing("10,7000,9000,12000", with: "10,7500,9000,12000")
            }
        case "derby-shared-reablement":
            try derby(name, in: folder) {
                $0["unit-costs.csv"] = """
                    service,label,unit,central,price_year,bearer,source
                    reablement,Reablement,package,2046,2012-13,NHS 60%; Local authority 40%,Greater Manchester v1.4

                    """
            }
        case "plan.json": try folder.write(RollOutByHand.plan, to: name)
        default: break
        }
        return "\(folder.path)/\(name)"
    }

    /// Derby with a file changed.
    private static func derby(
        _ name: String, in folder: TemporaryFolder, _ change: (inout [String: String]) -> Void
    ) throws {
        var files = try Repository.files(ofFixture: "derby")
        change(&files)
        for (file, text) in files { try folder.write(text, to: "\(name)/\(file)") }
    }

    /// The rows that `avoided new --optimism-bias grades` leaves to be filled in, of those grades that Derby has, filled in.
    private static func gradedRows(in folder: TemporaryFolder) throws -> String {
        _ = CommandRun("new", "\(folder.path)/begun", "--optimism-bias", "grades")
        let rows = try folder.text("begun/assumptions.csv").split(separator: "\n")
        return DerbyByHand.gradedOptimismBias.map { basis, share in
            let row = rows.first { $0.hasPrefix("optimism_bias,basis:\(basis),") } ?? ""
            return row.replacing(":\(basis),,,,,,", with: ":\(basis),,\(share),,,made up,") + "\n"
        }.joined()
    }
}
