import TestSupport
import Testing

@testable import CostAvoidance

@Suite("A body has one name")
struct OneBodyOneNameTests {
    private static func folder(_ rows: [String]) throws -> InputFolder {
        try InputFolder(
            settings: #""period": { "start": "2020-04", "months": 12 }"#,
            [
                "unit-costs.csv": """
                service,label,unit,central,price_year,bearer,source
                visit,Visit,visit,100,2020-21,NHS,made up
                stay,Stay,week,300,2020-21,Derby Homes,made up

                """,
                "outcomes.csv": "service,quantity\nvisit,1\nstay,1\n",
                "costs.csv": (["item,amount,funder"] + rows).joined(separator: "\n") + "\n",
            ])
    }

    private static let rows = [
        "Pay,100,nhs", "Rent,90,derby_homes", "Cars,80,Big Charity", "Food,70,big charity", "Ink,60,",
    ]

    @Test(
        "Spelled with other capitals or spaces it is one, by its usual name or that of its prices, in any order of rows"
    )
    func oneName() throws {
        for order in [Self.rows, Self.rows.reversed()] {
            let evaluation = try Self.folder(order).evaluation()
            let funders = Dictionary(uniqueKeysWithValues: evaluation.costs.map { ($0.item, $0.funder) })
            #expect(
                funders == [
                    "Pay": "NHS", "Rent": "Derby Homes", "Cars": "Big Charity", "Food": "Big Charity", "Ink": nil,
                ])
            let result = try Evaluator.evaluate(evaluation)
            #expect(result.positions.rows.map { $0.body?.name } == ["Big Charity", "Derby Homes", "NHS", nil])
        }
    }
}
