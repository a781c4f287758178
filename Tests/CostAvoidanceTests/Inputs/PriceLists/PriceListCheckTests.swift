import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("Faults of a price list")
struct PriceListCheckTests {
    private static let header = "service,label,unit,central,price_year,bearer,source,source_ref,contribution,vat"

    /// The places and names of what is found in rows below the usual header.
    private static func found(_ rows: String..., used: Set<ServiceID>? = nil, header: String = header) -> [String] {
        let file = SourceFile(name: "list.csv", text: ([header] + rows).joined(separator: "\n") + "\n")
        return PriceListCheck(used: used).findings(in: file).kept.map {
            "\($0.position.line):\($0.position.column) \($0.severity.rawValue) \($0.code)"
        }
    }

    private static let sound =
        "our-visit,Visit of ours,visit,42,2024-25,NHS,Accounts of the trust 2025,p. 4,gross,excluded"

    @Test("A sound list raises nothing")
    func nothing() {
        #expect(Self.found(Self.sound) == [])
    }

    @Test(
        "Each fault is found at its cell",
        arguments: [
            // A part is dearer than the whole whose code or name its own begins with.
            (
                [
                    "stay,Stay with us,week,700,2024-25,NHS,Accounts of the trust,SS7.1,gross,excluded",
                    "stay-capital,Stay with us: buildings,week,1500,2024-25,NHS,Accounts of the trust,SS7.1.3,gross,excluded",
                ], "3:4 warning part-above-whole"
            ),
            (
                [
                    "stay,Stay with us,stay,700,2024-25,NHS,Accounts of the trust,a,gross,excluded",
                    "stay-food,\"Stay with us, share of food\",stay,800,2024-25,NHS,Accounts of the trust,b,gross,excluded",
                ], "3:4 warning part-above-whole"
            ),
            // A year of 52 weeks: 52 x 700 = 36,400.
            (
                [
                    "stay-week,Stay with us,week,700,2024-25,Charity,Accounts,a,gross,excluded",
                    "stay-year,Stay with us,year,3640,2024-25,Charity,Accounts,b,gross,excluded",
                ], "3:4 warning year-against-weeks"
            ),
            // A day of care has 24 hours at most.
            (
                [
                    "sitter-hour,Sitter,hour,12,2024-25,Charity,Accounts,a,gross,excluded",
                    "sitter-day,Sitter,day,400,2024-25,Charity,Accounts,b,gross,excluded",
                ], "3:4 warning year-against-weeks"
            ),
            // The built-in prison place is 33,785 a year at 2013-14 prices, some 45,900 at 2024-25 prices.
            (
                ["prison-year,Prison place,year,460000,2024-25,Criminal justice,Accounts,a,gross,excluded"],
                "2:4 warning unlike-catalogue"
            ),
            // However far below nought.
            (
                [
                    "prison-year,Prison place,year,-99999999999999999999999999,2024-25,Criminal justice,Accounts,a,gross,excluded"
                ], "2:4 error negative-unit-cost"
            ),
            (
                [
                    "stay-week,Stay with us,week,-99999999999999999999999999,2024-25,Charity,Accounts,a,gross,excluded",
                    "stay-hour,Stay with us,hour,5,2024-25,Charity,Accounts,b,gross,excluded",
                ], "2:4 error negative-unit-cost"
            ),
            (
                ["jail,Prison place,year,1500,2024-25,Criminal justice,Accounts,a,gross,excluded"],
                "2:4 warning unlike-catalogue"
            ),
            (
                ["spa,Spa week,week,12000,2024-25,Local authority,Accounts,a,gross,excluded"],
                "2:4 warning unlike-its-peers"
            ),
            (
                [sound, "our-call,Visit of ours,visit,42,2024-25,NHS,Accounts of the trust 2025,p. 4,gross,excluded"],
                "3:2 warning same-label-twice"
            ),
            ([sound, "a,Total,visit,42,2024-25,NHS,Accounts,b,gross,excluded"], "3:2 error total-row"),
            (
                [
                    "a,Visit,visit,1234.56,2024-25,NHS,Accounts,b,gross,excluded",
                    "b,Call,visit,2345.67,2024-25,NHS,Accounts,b,gross,excluded",
                    "c,Both,visit,3580.23,2024-25,NHS,Accounts,b,gross,excluded",
                ], "4:4 warning total-row"
            ),
            (["a,Visit,visit,42,2024-25,NHS,n/a,b,gross,excluded"], "2:7 warning no-source"),
            (["a,Visit,visit,42,2011-12,NHS,Accounts,b,gross,excluded"], "2:5 warning old-prices"),
            (["a,Visit,visit,42,2024-25,2024-25,Accounts,b,gross,excluded"], "2:6 error year-in-wrong-column"),
            (["a,Visit,visit,42,2024-25,NHS,Accounts,2019/20,gross,excluded"], "2:8 warning year-in-wrong-column"),
            (["a,Visit,visit,42,2024-25,NHS,Accounts,'=I99*2,gross,excluded"], "2:8 warning formula-text"),
        ])
    func faults(rows: [String], finding: String) {
        let file = SourceFile(name: "list.csv", text: ([Self.header] + rows).joined(separator: "\n") + "\n")
        let found = PriceListCheck().findings(in: file).kept.map {
            "\($0.position.line):\($0.position.column) \($0.severity.rawValue) \($0.code)"
        }
        #expect(found == [finding])
    }

    @Test(
        "A label with the word total in it is a price; one that is nothing else is a total",
        arguments: [
            ("\"Stair lift, straight (median total cost)\"", false),
            ("\"Total cost of a placement, one week\"", false),
            ("Annual total cost of a tenancy support worker", false), ("Total", true), ("Sub-total:", true),
        ])
    func totals(label: String, isTotal: Bool) {
        let found = Self.found("our-own,\(label),visit,42,2024-25,NHS,Accounts of the trust 2025,p. 4,gross,excluded")
        #expect(found.contains("2:2 error total-row") == isTotal, "\(found)")
    }

    @Test(
        "Digits run together are an error whether the database is named in full or not",
        arguments: ["Unit Cost Database v1.4", "GMCA"])
    func runTogether(source: String) {
        // Two thirds of 538.2 are 358.8.
        let found = Self.found(
            "residential-care-older-week,\"Residential care, older person\",week,538.23,2013-14,Local authority,\(source),"
                + "SS7.0,net,excluded")
        #expect(found.contains("2:4 error digits-run-together"), "\(found)")
    }

    @Test(
        "A price year that the index has not measured is told",
        arguments: [
            ("2025-26", "2:5 warning price-year-is-forecast"), ("2031-32", "2:5 error price-year-without-index"),
            ("1889-90", "2:5 error price-year-without-index"),
        ])
    func unmeasuredYear(year: String, finding: String) {
        let found = Self.found(Self.sound.replacing("2024-25", with: year))
        #expect(found.contains(finding), "\(found)")
    }

    @Test("A fault that every row has keeps no other from being told")
    func crowded() throws {
        // Six hundred rows with a year for a source, and at the end one amount of ten times the catalogue's.
        let rows = (1...600).map { "visit-\($0),Visit \($0),visit,42,2024-25,NHS,2024/25,a,gross,excluded" }
        let text =
            [Self.header] + rows + ["jail,Prison place,year,460000,2024-25,Criminal justice,Accounts,a,gross,excluded"]
        let findings = PriceListCheck().findings(
            in: SourceFile(name: "list.csv", text: text.joined(separator: "\n") + "\n"))
        #expect(findings.kept.contains { $0.code == "unlike-catalogue" && $0.position.line == 602 })
        #expect(findings.errorCount == 600)
        let group = try #require(findings.groups.first { $0.shown.first?.code == "source-is-a-year" })
        #expect(group.shown.count == 5)
    }

    @Test("A row moved by a cell is told as one thing")
    func shifted() {
        let found = Self.found(Self.sound, "a,A visit,at home,visit,42,2024-25,NHS,Accounts,gross,excluded")
        #expect(found.contains("3:0 error shifted-row"))
    }

    @Test("What no row says of tax and of clients' payments is said once, whatever the number of rows")
    func unstated() {
        let header = "service,label,unit,central,price_year,bearer,source"
        let found = Self.found(
            "a,Care at our home,week,700,2024-25,Local authority,Accounts",
            "b,Care at the other home,week,800,2024-25,Local authority,Accounts", header: header)
        #expect(found == ["1:0 warning contribution-not-stated", "1:0 warning vat-not-stated"])
    }

    @Test("Beside an evaluation, prices that none of its rows uses are named")
    func unused() {
        #expect(Self.found(Self.sound, used: ["our-visit"]) == [])
        #expect(Self.found(Self.sound, used: ["ae-attendance"]) == ["2:1 warning unused-price"])
    }

    @Test(
        "A price of twice or half the catalogue's is not accused, and beyond that it is",
        arguments: [
            (33_785, true), (60_000, true), (70_000, false), (17_000, true), (16_000, false),
        ])
    func ratio(amount: Int, isLikely: Bool) {
        let found = Self.found(
            "prison-year,Prison place,year,\(amount),2013-14,Criminal justice,Accounts,a,gross,excluded")
        #expect(found.contains("2:4 warning unlike-catalogue") != isLikely)
    }
}
