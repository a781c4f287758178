import CostAvoidance
import Foundation

/// How fast a grid of scenarios is evaluated: over the Derby fixture, and over a million rows read once.
enum GridBenchmark {
    /// Prints seconds for ten thousand cells of each.
    static func run() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        try measure("Derby", folder: root.appendingPathComponent("fixtures/derby").path)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("grid-benchmark-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try writeMillionRows(to: folder)
        try measure("a million rows", folder: folder.path)
    }

    private static func measure(_ name: String, folder: String) throws {
        let watch = ContinuousClock()
        var read: Evaluation?
        let reading = try watch.measure { read = try EvaluationFolder(path: folder).read() }
        guard let evaluation = read else { return }
        let ground = try ScenarioGround(evaluation)
        let axes = try ["deadweight=0:0.99:0.01", "attribution=0.01:1:0.01"].map {
            try GridAxis(SetOption($0, catalogue: evaluation.usedCatalogue))
        }
        var cells = 0
        let start = clock()
        let grid = try watch.measure { cells = try Grid(axes: axes, on: ground).cells.count }
        // POSIX counts in millionths of a second.
        let cpu = Double(clock() - start) / 1_000_000
        print("\(name): read in \(reading); \(cells) cells in \(grid)")
        print("    \(cpu) s of processor time for them, over all cores")
    }

    private static func writeMillionRows(to folder: URL) throws {
        let services = [
            "ae-attendance", "ambulance-call-out", "hospital-outpatient-attendance", "residential-care-older-week",
            "home-care-older-week", "social-worker-hour",
        ]
        var text = "case_id,locality,start,service,quantity_low,quantity,quantity_high,likelihood,basis\n"
        for row in 0..<1_000_000 {
            let quantity = row % 7 + 2
            text += "C\(row % 90_000),\(["North", "South", "East"][row % 3]),2013-\(10 + row % 3),"
            text +=
                "\(services[row % services.count]),\(quantity - 1),\(quantity),\(quantity + 1),0.\(1 + row % 9),panel\n"
        }
        try Data(text.utf8).write(to: folder.appendingPathComponent("outcomes.csv"))
        let settings = """
            { "title": "A million rows", "priceYear": "2013-14", "period": { "start": "2013-04", "months": 12 },
              "groupBy": ["locality"] }
            """
        try Data(settings.utf8).write(to: folder.appendingPathComponent("evaluation.json"))
        let costs = "item,amount\nEverything,1000000\n"
        try Data(costs.utf8).write(to: folder.appendingPathComponent("costs.csv"))
    }
}
