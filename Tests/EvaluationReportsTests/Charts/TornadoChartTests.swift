import CostAvoidance
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("What moves the cashable part, as a picture")
struct TornadoChartTests {
    /// So many services at £100 of which ten units are avoided, or more used, each with a cashable share of its own.
    private static func chart(services: Int, units: Int, shares: String = "0.1,0.3,0.5") throws -> Chart? {
        var costs = "service,label,unit,central,price_year,bearer,source\n"
        var rows = "service,quantity\n"
        var assumptions = "parameter,scope,low,central,high,source\n"
        for index in 0..<services {
            let name =
                index.isMultiple(of: 3) ? "Residential placement out of the area, number \(index)" : "Service \(index)"
            costs += "s\(index),\"\(name)\",week,100,2023-24,NHS,made up\n"
            rows += "s\(index),\(units + index * units.signum())\n"
            assumptions += "cashable,service:s\(index),\(shares),made up\n"
        }
        let found = try findings([
            "evaluation.json": #"{ "title": "T", "priceYear": "2023-24", "disclosure": { "threshold": 0 } }"#,
            "unit-costs.csv": costs, "outcomes.csv": rows, "assumptions.csv": assumptions,
            "costs.csv": "item,amount\nPost,5000\n",
        ])
        return try ChartTests.charts(of: found).first { $0.name == "tornado-cashable" }
    }

    @Test("Ten units at £100 of which a tenth, three tenths or a half leave a budget: 100 to 500 around 300")
    func byHand() throws {
        let chart = try #require(try Self.chart(services: 1, units: 10))
        #expect(
            chart.numbers.text == """
                input,worst_input,best_input,at_worst,at_best,swing,notes
                "Cashable share: Residential placement out of the area, number 0",0.1,0.5,100.00,500.00,400.00,

                """)
        #expect(chart.summary.contains("£100 to £500"))
        #expect(chart.svg.contains("The dashed line is the central value, £300."))
    }

    @Test("Where use rose, the greater share is the worse one")
    func negative() throws {
        let chart = try #require(try Self.chart(services: 1, units: -10))
        #expect(chart.numbers.text.contains(",0.5,0.1,-500.00,-100.00,400.00,\n"))
    }

    @Test(
        "No label covers another or leaves the picture, and what is not drawn is counted",
        arguments: [(1, 10), (12, 10), (40, 10), (12, -10)])
    func labels(_ services: Int, _ units: Int) throws {
        let chart = try #require(try Self.chart(services: services, units: units))
        let boxes = chart.drawing.labels.map(\.box)
        for (place, box) in boxes.enumerated() {
            #expect(
                box.x >= 0 && box.x + box.width <= chart.drawing.width && box.y + box.height <= chart.drawing.height)
            #expect(!boxes[(place + 1)...].contains { $0.overlaps(box) })
        }
        #expect(chart.numbers.text.split(separator: "\n").count == 1 + min(services, 12))
        #expect(chart.svg.contains("28 further inputs of no greater effect are not drawn") == (services == 40))
    }

    @Test("Without a range there is none")
    func noRange() throws { #expect(try Self.chart(services: 2, units: 10, shares: "0.3,0.3,0.3") == nil) }
}
