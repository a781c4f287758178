import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("An amount is held against the same entry of its source, by code, by name and by label")
struct SameEntryCheckTests {
    /// What a row says of its entry, and what is told of its amount.
    struct Entry: Sendable {
        var service = "mine"
        var label = "Care"
        var unit = "week"
        let amount: String
        var year = "2013-14"
        var bearer = "Local authority"
        var source = "Greater Manchester Combined Authority, Unit Cost Database v1.4 (March 2015)"
        var place = ""
        var code: String? = "digits-run-together"

        var text: String {
            """
            service,label,unit,central,price_year,bearer,source,source_ref,contribution,vat
            \(service),\(label),\(unit),\(amount),\(year),\(bearer),"\(source)","\(place)",net,excluded

            """
        }
    }

    /// Two thirds of an amount with the digits of the formula behind it; the right amounts are the workbook's.
    private static let runTogether: [Entry] = [
        Entry(amount: "538.23", place: "SS7.0"), Entry(amount: "538.23", place: "SS7.0; cell I616 of prices.csv"),
        Entry(amount: "538.23", place: "SS7.0, sheet Social care"),
        Entry(amount: "538.23", place: "row 616, code SS7.0"),
        Entry(service: "residential-care-older-week", amount: "538.23"),
        Entry(service: "residential-care-older-week", amount: "538.23", source: "County price list"),
        Entry(label: "Residential care for an older person", amount: "538.23", source: "County price list"),
    ]

    private static let others: [Entry] = [
        Entry(
            unit: "attendance", amount: "190", year: "2011-12", bearer: "NHS", place: "HE4.0; cell F3 of prices.csv",
            code: "differs-from-source")
    ]

    private static let right: [Entry] = [
        Entry(amount: "358.80", place: "SS7.0; cell I616 of prices.csv", code: nil),
        Entry(amount: "767.733333", place: "SS7.1; cell I617 of prices.csv", code: nil),
        Entry(amount: "768", place: "SS7.1; cell I617 of prices.csv", code: nil),
        Entry(amount: "767.73", place: "SS7.1", code: nil),
    ]

    @Test("Another amount than the source's is told", arguments: runTogether + others + right)
    func told(_ entry: Entry) {
        let found = PriceListCheck().findings(in: SourceFile(name: "list.csv", text: entry.text)).kept
            .filter { $0.position.column == 4 }
        #expect(found.map(\.code) == [entry.code].compactMap(\.self), "\(found.map(\.rendered))")
    }

    @Test(
        "Names that have a total in them and are none raise nothing",
        arguments: ["Total Care Ltd", "Stair lift (median total cost)", "Burglary, all costs", "Total hip replacement"])
    func names(label: String) {
        let text = """
            service,label,unit,central,price_year,bearer,source,contribution,vat
            mine,"\(label)",item,420,2024-25,NHS,Accounts,gross,excluded

            """
        let found = PriceListCheck().findings(in: SourceFile(name: "list.csv", text: text)).kept
        #expect(found.filter { $0.code == "total-row" }.isEmpty, "\(found.map(\.rendered))")
    }

    @Test("What some rows do not say, where others do, is told once with their lines")
    func partlyStated() {
        let text = """
            service,label,unit,central,price_year,bearer,source,vat
            one,Apple thing,case,420,2024-25,NHS,Accounts,included
            two,Pear thing,case,431,2024-25,NHS,Accounts,
            three,Plum thing,case,455,2024-25,NHS,Accounts,

            """
        let found = PriceListCheck().findings(in: SourceFile(name: "list.csv", text: text)).kept
        #expect(found.map(\.code) == ["vat-not-stated"])
        #expect(found.first?.position.line == 3)
        #expect(found.first?.message.hasSuffix("as others do: lines 3, 4") == true, "\(found.map(\.message))")
    }
}
