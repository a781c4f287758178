import CostAvoidance
import EvaluationReports
import Foundation

/// How processor time grows with what an evaluation has more of, from its folder to every file of its report, in memory.
enum GrowthBenchmark {
    private static let steps = 3
    /// Each size is so many times the one before.
    private static let factor = 4

    /// What there is more of.
    private enum Kind: String, CaseIterable {
        case rows
        case rowsOfOnePerson = "rows of one person"
        case services
        case groups
        case bearers = "bearers, 300 services"
        case costItems = "cost items with a range"
        case cells = "services in ten times fewer groups"
        case withheld = "withheld services, with scenarios"

        /// The least size measured.
        var least: Int {
            switch self {
            case .rows: 10_000
            case .rowsOfOnePerson: 2_500
            case .services, .groups, .costItems: 250
            case .bearers: 10
            case .cells: 60
            case .withheld: 125
            }
        }
    }

    /// Prints, of each kind, processor seconds at each size and the power of the size by which they grow between the last two.
    ///
    /// - Parameter kind: the only kind measured, by its first word; all where nil.
    static func run(kind: String?) throws {
        print("processor seconds at each size; the exponent between the last two sizes")
        for measured in Kind.allCases where kind.map(measured.rawValue.hasPrefix) ?? true {
            let sizes = (0..<steps).map { step in (0..<step).reduce(measured.least) { size, _ in size * factor } }
            let seconds = try sizes.map { try Self.seconds(measured, $0) }
            let exponent = log(seconds[steps - 1] / seconds[steps - 2]) / log(Double(factor))
            let figures = zip(sizes, seconds).map { String(format: "%8d %8.2f s", $0, $1) }.joined()
            print(measured.rawValue.padding(toLength: 36, withPad: " ", startingAt: 0) + figures)
            print(String(format: "%@exponent %.2f", String(repeating: " ", count: 36), exponent))
        }
    }

    private static func seconds(_ kind: Kind, _ size: Int) throws -> Double {
        let folder = FileManager.default.temporaryDirectory.appending(path: "growth-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files(kind, size) {
            try text.write(to: folder.appending(path: name), atomically: false, encoding: .utf8)
        }
        let before = ProcessorTime.ofProcess
        _ = try ReportFiles.all(try Findings(of: EvaluationFolder(path: folder.path()).read()))
        return ProcessorTime.ofProcess - before
    }

    private static func files(_ kind: Kind, _ size: Int) -> [String: String] {
        let services =
            switch kind {
            case .services, .cells, .withheld: size
            case .bearers: 300
            default: 10
            }
        let groups =
            switch kind {
            case .groups: size
            case .cells: size / 10
            default: 4
            }
        let people =
            switch kind {
            case .rows: size / 5
            case .rowsOfOnePerson: 30
            case .services, .groups: 3 * size
            case .bearers, .costItems: 600
            case .cells: size * size / 10
            case .withheld: 2 * size
            }
        var prices = "service,label,unit,central,price_year,bearer,source\n"
        for service in 0..<services {
            let bearer = service % (kind == .bearers ? size : 3)
            prices += "made-\(service),Service \(service),event,\(100 + service % 97),2023-24,Body \(bearer),made up\n"
        }
        var outcomes = "case_id,area,service,quantity\n"
        // Steps that share no factor with the numbers of services bring all of them in.
        for person in 0..<people {
            // Of a service that is withheld each has two people.
            for row in 0..<(kind == .withheld ? 1 : 5) {
                let service = kind == .withheld ? person % services : (person * 7 + row * 11) % services
                outcomes += "C\(person),Area \(person % groups),made-\(service),\(1 + (person + row) % 8)\n"
            }
        }
        if kind == .rowsOfOnePerson {
            for row in 0..<size { outcomes += "D1,Area 1,made-\(row % services),\(1 + row % 8)\n" }
        }
        // With a range each is an input of its own.
        var costs = "item,amount_low,amount,amount_high,start,months\n"
        for item in 0..<(kind == .costItems ? size : 3) {
            costs += "Part \(item),\(900 + item),\(1_000 + item),\(1_200 + item),2023-04,12\n"
        }
        var files = [
            "evaluation.json": """
            { "title": "Growth", "programme": "Growth", "priceYear": "2023-24", "groupBy": ["area"],
              "period": { "start": "2023-04", "months": 12 }, "disclosure": { "threshold": 5 } }
            """,
            "unit-costs.csv": prices, "outcomes.csv": outcomes, "costs.csv": costs,
        ]
        if kind == .withheld {
            files["assumptions.csv"] = "parameter,scope,low,central,high,source\ndeadweight,,0.3,0.2,0.1,made up\n"
            files["scenarios.csv"] = """
                scenario,parameter,scope,change,note
                more deadweight,deadweight,,0.4,
                dearer,unit_cost,,+10%,
                longer,horizon_years,,3,

                """
        }
        return files
    }
}
