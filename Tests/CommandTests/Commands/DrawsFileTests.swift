import CostAvoidance
import DelimitedText
import Foundation
import TestSupport
import Testing

@testable import avoided

/// The draws one by one, against the formula of the method worked out from their inputs and against the intervals of the report.
@Suite("evaluate --draws-csv")
struct DrawsFileTests {
    private static func folder(threshold: Int) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            #"{ "title": "T", "priceYear": "2024-25", "people": 10, "disclosure": { "threshold": \#(threshold) } }"#,
            to: "mine/evaluation.json")
        try folder.write(
            "service,label,unit,low,central,high,distribution,price_year,bearer,source\nvisit,Visit,visit,80,100,120,pert,2024-25,NHS,made up\n",
            to: "mine/unit-costs.csv")
        try folder.write(
            "case_id,service,quantity_low,quantity,quantity_high\n" + (1...10).map { "C\($0),visit,1,2,4\n" }.joined(),
            to: "mine/outcomes.csv")
        try folder.write(
            "parameter,scope,low,central,high,source\ndeadweight,,0.3,0.2,0.1,made up\n", to: "mine/assumptions.csv")
        try folder.write(
            "item,amount_low,amount,amount_high,note\nPay,400,500,650,full cost\n", to: "mine/costs.csv")
        return folder
    }

    private static func run(_ folder: TemporaryFolder, _ more: String...) -> CommandRun {
        CommandRun(
            ["evaluate", "\(folder.path)/mine", "--output", "\(folder.path)/report", "--draws-csv"]
                + ["\(folder.path)/draws.csv"] + more)
    }

    private static func columns(_ text: String) -> [String: [Double]] {
        let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        var columns: [String: [Double]] = [:]
        for (place, name) in lines[0].enumerated() {
            columns[name] = lines.dropFirst().compactMap { Double($0[place]) }
        }
        return columns
    }

    @Test(
        "Every draw is what the formula gives for its inputs, and together they are those of the report's interval",
        arguments: ["random", "latin-hypercube", "sobol"])
    func draws(_ sampling: String) throws {
        let folder = try Self.folder(threshold: 0)
        let run = Self.run(folder, "--sampling", sampling, "--draws", "4000")
        #expect(run.status == .done && run.errors.contains("draws written to"), "\(run.errors)")
        let columns = Self.columns(try folder.text("draws.csv"))
        func column(_ name: String) throws -> [Double] { try #require(columns[name], "\(columns.keys)") }
        let (units, price) = (try column("quantity[service:visit]"), try column("unit_cost[service:visit]"))
        let (deadweight, pay) = (try column("deadweight"), try column("programme_cost[Pay]"))
        let (savings, net) = (try column("present_value_savings"), try column("net_benefit"))
        #expect(savings.count >= 4000 && net.count == savings.count)
        for draw in savings.indices {
            let expected = units[draw] * price[draw] * (1 - deadweight[draw])
            #expect(abs(savings[draw] - expected) < 0.006, "draw \(draw + 1)")
            #expect(abs(net[draw] - (expected - pay[draw])) < 0.006, "draw \(draw + 1)")
        }
        #expect(Set(savings).count > 3900)
        let summary = try folder.text("report/summary.csv").split(separator: "\n")
        let row = try #require(summary.first { $0.hasPrefix("net_benefit,") }).split(separator: ",")
        let sorted = net.sorted()
        for (share, place) in [(0.025, 5), (0.5, 6), (0.975, 7)] {
            let printed = try #require(Double(row[place]))
            let near = sorted[Int(share * Double(sorted.count))]
            #expect(abs(printed - near) < 12, "\(share): \(printed), \(near)")
        }
    }

    @Test("Where counts of people are withheld nothing is listed, and nothing is written")
    func withheld() throws {
        let folder = try Self.folder(threshold: 5)
        let run = Self.run(folder)
        #expect(run.status == .refused && run.errors.contains("counts below 5 are withheld"), "\(run.errors)")
        #expect(try folder.names() == ["mine"])
    }

    @Test("Where nothing has a range nothing is listed, and what is somebody's own stays")
    func nothing() throws {
        let folder = try Self.folder(threshold: 0)
        try folder.write("case_id,service,quantity\nC1,visit,2\n", to: "mine/outcomes.csv")
        try folder.write(
            "service,label,unit,central,price_year,bearer,source\nvisit,Visit,visit,100,2024-25,NHS,made up\n",
            to: "mine/unit-costs.csv")
        for file in ["assumptions.csv", "costs.csv"] {
            try FileManager.default.removeItem(atPath: "\(folder.path)/mine/\(file)")
        }
        try folder.write("mine", to: "draws.csv")
        #expect(Self.run(folder).status == .files)
        #expect(try folder.text("draws.csv") == "mine")
        try FileManager.default.removeItem(atPath: "\(folder.path)/draws.csv")
        let run = Self.run(folder)
        #expect(run.status == .refused && run.errors.contains("nothing is drawn"), "\(run.errors)")
    }
}
