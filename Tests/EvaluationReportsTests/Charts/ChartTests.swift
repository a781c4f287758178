import CostAvoidance
import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

/// Findings with so many services, some of them dearer for the programme, with long names.
func manyServices(_ count: Int) throws -> Findings {
    var costs = "service,label,unit,low,central,high,price_year,bearer,source\n"
    var rows = "service,quantity_low,quantity,quantity_high,likelihood\n"
    for index in 0..<count {
        let name =
            index.isMultiple(of: 3)
            ? "Residential placement of a person with several needs, out of the area, number \(index)"
            : "Service \(index)"
        costs +=
            "s\(index),\"\(name)\",week,\(90 + index),\(100 + index * index * 7),\(1_000 + index * index * 9),2013-14,"
        costs += index.isMultiple(of: 2) ? "NHS,x\n" : "Local authority,x\n"
        let sign = index % 7 == 6 ? -1 : 1
        let ends = [sign * 3, sign * (3 + index), sign * (5 + 2 * index)].sorted()
        rows += "s\(index),\(ends[0]),\(ends[1]),\(ends[2]),0.5\n"
    }
    return try findings([
        "evaluation.json": """
        { "title": "T", "priceYear": "2013-14", "period": { "start": "2013-04", "months": 12 } }
        """,
        "unit-costs.csv": costs, "outcomes.csv": rows,
        "costs.csv":
            "item,start,months,amount_low,amount,amount_high,price_year\nPost,2013-04,12,40000,50000,70000,2013-14\n",
        "assumptions.csv":
            "parameter,scope,low,central,high,source\ndeadweight,,0.3,0.2,0.1,x\nattribution,,0.8,0.9,1,x\n",
    ])
}

/// Words around a picture that is looked at by itself.
private let words = ChartWords(finding: "F", subject: "S", source: "Q")

@Suite("Charts")
struct ChartTests {
    static func charts(of findings: Findings) throws -> [Chart] {
        let report = try EvaluationReport(findings, charts: .svg)
        return (report.report.blocks + report.annex.blocks).compactMap { block in
            if case .chart(let chart, _) = block { return chart }
            return nil
        }
    }

    @Test("No label covers another or leaves the picture, with one service or forty", arguments: [1, 2, 12, 40])
    func labels(count: Int) throws {
        let charts = try Self.charts(of: try manyServices(count))
        #expect(charts.count >= 4)
        for chart in charts {
            let boxes = chart.drawing.labels.map { ($0.words, $0.box) }
            for (index, (words, box)) in boxes.enumerated() {
                #expect(
                    box.x >= 0 && box.y >= 0 && box.x + box.width <= chart.drawing.width
                        && box.y + box.height <= chart.drawing.height, "\(chart.name): \(words) leaves the picture")
                for (otherWords, other) in boxes[(index + 1)...] where box.overlaps(other) {
                    Issue.record("\(chart.name): \(words) covers \(otherWords)")
                }
            }
        }
    }

    @Test("Names that begin alike keep the ends by which they differ, and stay within their lines")
    func longNames() {
        let stem =
            "Emergency admission to an acute hospital following an unplanned deterioration at home, including critical care"
        let lines = (1...3).map { TextMeasure.wrapped("\(stem), variant \($0)", width: 250, size: 13, lines: 3) }
        #expect(Set(lines).count == 3)
        #expect(lines.allSatisfy { $0.count == 3 && $0[2].hasPrefix("…") && $0[0].hasPrefix("Emergency") })
        let word = TextMeasure.wrapped(
            String(repeating: "Donaudampfschiff", count: 5) + "end", width: 200, size: 13, lines: 2)
        #expect(word.count == 1 && word[0].hasPrefix("Donau") && word[0].hasSuffix("end"))
        for line in lines.joined() + word { #expect(TextMeasure.width(line, size: 13) <= 250) }
        // What differs in the middle is not cut.
        let middle = (1...3).map { "\(stem) at site \($0) of the county, \(stem)" }
        let whole = TextMeasure.wrapped(middle, width: 250, size: 13, lines: 3)
        #expect(Set(whole).count == 3 && whole.allSatisfy { $0.count > 3 })
        let text = TextBars.text(middle.map { .init(name: $0, bar: (0, 1), value: "£1") })
        #expect(Set(text.split(separator: "\n")).count == 3)
    }

    @Test("A scale of thousands has commas, and one of pence has pence")
    func scales() {
        let thousands = Axis(holding: [-7_300, 0], marks: 7)
        #expect(thousands.marks.map(thousands.label).contains("-£6,000"))
        let pence = Axis(holding: [-0.42, 0.1], marks: 7)
        #expect(pence.marks.map(pence.label).contains("-£0.40") && pence.marks.map(pence.label).contains("£0"))
        let few = Axis(holding: [0, 3], marks: 8)
        #expect(few.marks.map(few.label).contains("£0.50"))
    }

    @Test("In text too, long names keep the ends by which they differ, and a tornado the values at its ends")
    func textForms() throws {
        let stem = "Residential placement of a person with several needs, out of the area, number"
        let text = TextBars.text((10...12).map { .init(name: "\(stem) \($0)", bar: (0, 1), value: "£1") })
        #expect((10...12).allSatisfy { text.contains("number \($0)  #") })
        let charts = try Self.charts(of: try findings(ofFixture: "comparison-group"))
        let tornado = try #require(charts.first { $0.name == "tornado" })
        #expect(tornado.text.contains("£10,200 (80% to 100%)"))
    }

    @Test("Where values are so wide that bars would have too little room, the range stands under its value")
    func wideValues() throws {
        func chart(_ amount: Int64) throws -> Chart {
            let pence = Int128(amount) * 100
            let range = Estimate(
                low: Money(pence: pence), central: Money(pence: pence * 3), high: Money(pence: pence * 11))
            let item = RangeItem(name: "All", key: "all", amounts: range, ink: .saving)
            return try #require(RangeChart(name: "x", words: words, items: [item], keyColumn: "key").chart())
        }
        #expect(try chart(1_000).drawing.labels.map(\.words).contains("£3,000 (£1,000 to £11,000)"))
        let wide = try chart(1_000_000_000).drawing.labels.map(\.words)
        #expect(wide.contains("£3,000,000,000") && wide.contains("£1,000,000,000 to £11,000,000,000"))
        let many = RowChart(
            rows: (0..<40).map {
                .init(name: "N\($0)", marks: [], value: "£3,000,000,000", range: "£1,000,000,000 to £9,000,000,000")
            },
            valueHeading: "Central (low to high)"
        ).drawing()
        #expect(many.labels.map(\.words).contains("Central") && many.height < 40 * 30 + 120)
    }

    @Test("Amounts that are no range from low to high are written by their worlds, in the picture and in its words")
    func outOfOrder() throws {
        let amounts = Estimate(low: Money(pence: 455_000), central: Money(pence: 350_000), high: Money(pence: 280_000))
        let item = RangeItem(name: "All", key: "all", amounts: amounts, ink: .saving)
        let chart = try #require(RangeChart(name: "x", words: words, items: [item], keyColumn: "key").chart())
        #expect(
            chart.summary
                == "All £3,500 (low £4,550, high £2,800). In brackets: the envelope (inputs alone).")
        #expect(chart.drawing.labels.contains { $0.words.contains("low £4,550, high £2,800") })
        #expect(
            chart.drawing.labels.contains {
                $0.words.contains("The low and the high world") || $0.words.contains("are chosen for the total")
            })
    }

    @Test("A net benefit below zero is not drawn as something avoided, and what is added has its sign")
    func signs() throws {
        let charts = try Self.charts(of: try findings(ofFixture: "comparison-group"))
        let headline = try #require(charts.first { $0.name == "headline" })
        let bars = headline.drawing.elements.compactMap { element -> (String, Ink)? in
            if case .bar(_, let ink, let hint) = element { (hint, ink) } else { nil }
        }
        #expect(bars.first { $0.0.hasPrefix("Net benefit: -£") }?.1 == .cost)
        #expect(!headline.drawing.labels.map(\.words).contains("Avoided"))
        let steps = try #require(charts.first { $0.name == "gross-to-net" })
        #expect(steps.words.subject.hasPrefix("From gross to present value, central values."))
        #expect(steps.text.contains("+£14,900") && !steps.text.contains("+£36,100"))
        // Nobody knows when its use fell until the file says when the time after begins.
        #expect(!charts.contains { $0.name == "cumulative" })
        var files = try Repository.files(ofFixture: "comparison-group")
        let rows = try #require(files["service-use.csv"]).split(separator: "\n")
        files["service-use.csv"] = rows.enumerated().map { "\($1),\($0 == 0 ? "start" : "2014-04")\n" }.joined()
        let dated = try Self.charts(of: try findings(files))
        let cumulative = try #require(dated.first { $0.name == "cumulative" })
        #expect(cumulative.svg.contains("The cost of the whole programme is not made good while effects are counted."))
    }

    @Test("A picture is well-formed XML with a title, a description and its text as text")
    func wellFormed() throws {
        for chart in try Self.charts(of: try manyServices(12)) {
            let parser = XMLParser(data: Data(chart.svg.utf8))
            #expect(parser.parse(), "\(chart.name): \(parser.parserError.map { "\($0)" } ?? "")")
            #expect(chart.svg.contains("<title id=\"title\">"))
            #expect(chart.svg.contains("<desc id=\"summary\">"))
            #expect(chart.svg.contains("<text "))
            #expect(!chart.svg.contains("script") && !chart.svg.contains("http://www.w3.org/1999/xlink"))
        }
    }

    @Test("Names from the inputs cannot inject anything into a picture")
    func injection() throws {
        let picture = RowChart(
            rows: [
                .init(
                    name: "\"><image href='http://evil.example'/>", marks: [.bar(from: 0, to: 1, .saving)], value: "&<>"
                )
            ],
            valueHeading: "x"
        ).drawing()
        let drawing = picture.framed(
            ChartWords(finding: "</title><script>alert(1)</script>", subject: "<b>", source: "<image/>"), note: "")
        let svg = SVGWriter.file(drawing, title: "</title><script>", summary: "]]><svg onload='x'>")
        let parser = XMLParser(data: Data(svg.utf8))
        #expect(parser.parse())
        #expect(!svg.contains("<script") && !svg.contains("<image") && !svg.contains("<svg onload"))
    }

    @Test("A suppressed row is in no chart, not in its numbers and not in its text, and the picture says so")
    func suppressed() throws {
        let findings = try findings(ofFixture: "derby")
        let hidden = try #require(
            findings.released.breakdown(by: .service)?.rows.first { $0.figures == .suppressed }?.key)
        let label = try #require(findings.released.unitCosts[ServiceID(hidden)]?.label)
        for chart in try Self.charts(of: findings) {
            #expect(!chart.svg.contains(label) && !chart.text.contains(label) && !chart.numbers.text.contains(hidden))
        }
        let services = try #require(try Self.charts(of: findings).first { $0.name == "by-service" })
        #expect(services.svg.contains("2 rows are suppressed and not drawn."))
    }

    @Test("The steps from gross to net add up to the penny", arguments: ["derby", "many"])
    func waterfall(name: String) throws {
        let findings = try name == "many" ? manyServices(12) : findings(ofFixture: name)
        let path = try GrossToNet(findings.evaluated)
        #expect(try Money.sum([path.gross] + path.steps.map(\.change)) == findings.totals.savings.net.central)
        #expect(try path.net + path.time == findings.totals.savings.presentValue.central)
    }

    @Test(
        "Inks that carry meaning differ in lightness, and words stand out from their background",
        arguments: [false, true])
    func contrast(isDark: Bool) throws {
        func luminance(_ ink: Ink) throws -> Double {
            let digits = try #require(Int((isDark ? ink.dark : ink.light).dropFirst(), radix: 16))
            // Relative luminance, WCAG 2.2.
            let channels = [digits >> 16, digits >> 8 & 255, digits & 255].map { channel -> Double in
                let share = Double(channel) / 255
                return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
        }
        func ratio(_ one: Ink, _ other: Ink) throws -> Double {
            let (first, second) = (try luminance(one), try luminance(other))
            return (max(first, second) + 0.05) / (min(first, second) + 0.05)
        }
        #expect(try ratio(.words, .paper) >= 7)
        #expect(try ratio(.faint, .paper) >= 4.5)
        #expect(try ratio(.saving, .paper) >= 3)
        #expect(try ratio(.range, .saving) >= 3)
        #expect(try ratio(.saving, .cost) >= 1.7)
    }

    @Test(
        "The three forms: none has no files and no mention, text has bars, svg has pictures; all but none have numbers")
    func forms() throws {
        let findings = try manyServices(3)
        let none = try EvaluationReport(findings, charts: .none)
        #expect(none.files.map(\.name) == ["report.md", "annex.md"])
        #expect(!none.markdown.contains("charts/"))
        let text = try EvaluationReport(findings, charts: .text)
        #expect(text.files.map(\.name).contains("charts/by-service.csv"))
        #expect(!text.files.contains { $0.name.hasSuffix(".svg") })
        #expect(text.markdown.contains("```text\n"))
        let svg = try EvaluationReport(findings, charts: .svg)
        #expect(svg.files.map(\.name).contains("charts/by-service.svg"))
        #expect(svg.markdown.contains("](charts/by-service.svg)"))
    }
}
