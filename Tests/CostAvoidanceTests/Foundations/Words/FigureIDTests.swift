import CostAvoidance
import Testing

@Suite("Names of figures")
struct FigureIDTests {
    @Test(
        "A name is read and written back in one spelling",
        arguments: [
            ("net_benefit", "net_benefit"), ("net_benefit_low", "net_benefit_low"),
            ("gross[service:arrest]", "gross[service:arrest]"),
            ("gross_high[service:arrest]", "gross_high[service:arrest]"),
            ("gross", "gross_savings"), ("net_savings[bearer:nhs]", "net[bearer:NHS]"),
            ("people[locality:Arboretum]", "people[locality:Arboretum]"), ("gross[year:0]", "gross[year:0]"),
            ("age band:/net", "net[age band:]"),
        ])
    func spelling(written: String, expected: String) throws {
        #expect(try FigureID(parsing: written).description == expected)
    }

    @Test(
        "What names no figure is refused with the reason",
        arguments: [
            ("net_benfit", FigureIDError.unknownMeasure("net_benfit", suggestion: "net_benefit")),
            ("gross[arrest]", .notAScope("arrest")), ("gross[service:]", .notAScope("service:")),
            ("gross[service:arrest", .unclosed("gross[service:arrest")),
            ("unit_cost", .needsRow("unit_cost")), ("payback_months[bearer:NHS]", .hasNoRows("payback_months")),
            ("quantity[bearer:NHS]", .onlyByService("quantity")),
        ])
    func refused(written: String, reason: FigureIDError) {
        #expect(throws: reason) { try FigureID(parsing: written) }
    }
}
