import CostAvoidance
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("The HTML page")
struct HTMLWriterTests {
    @Test("It stands by itself: no script, nothing fetched, and a policy that forbids both")
    func selfContained() throws {
        let page = try EvaluationReport(try manyServices(3)).html
        #expect(!page.lowercased().contains("<script"))
        #expect(page.matches(of: /\ssrc=/).isEmpty)
        #expect(page.matches(of: /url\(/).isEmpty)
        #expect(page.contains("default-src 'none'"))
        let links = page.matches(of: /href="([^"]*)"/).map { String($0.output.1) }
        #expect(links.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://") || $0 == "data:," })
        // Each document is a part of the page and named as one.
        #expect(page.contains("<a href=\"#annex\">The annex</a> is for people who check"))
        #expect(page.contains("are in <a href=\"#report\">the report</a>."))
        #expect(page.contains("<svg "))
    }

    @Test("Every identifier is there once, and every link inside the page leads somewhere")
    func identifiers() throws {
        let page = try EvaluationReport(try findings(ofFixture: "derby")).html
        let identifiers = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
        #expect(Set(identifiers).count == identifiers.count)
        let targets = page.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
        #expect(targets.count > 20)
        #expect(Set(targets).isSubset(of: identifiers))
    }

    @Test("Every table can be reached by keyboard and scrolls by itself, with headings for rows and columns")
    func tables() throws {
        let page = try EvaluationReport(try findings(ofFixture: "derby")).html
        let tables = page.matches(of: /<table( class="short")?>/).count
        #expect(tables > 8)
        #expect(
            page.matches(
                of:
                    /<div class="scroll" role="region" tabindex="0" aria-label="[^"]+">\n<table( class="short")?>\n<caption>/
            )
            .count == tables)
        #expect(page.contains("<th scope=\"col\">Service</th>"))
        #expect(page.contains("<th scope=\"row\">"))
    }

    @Test("A short table stays on one printed page, and a column of numbers is one from its first cell on")
    func printing() {
        func page(rows: Int) -> String {
            var table = ReportTable("Caption", columns: [.number("Item"), .words("Topic")])
            for row in 0..<rows { table.append([ReportTable.Cell(String(row)), "x"]) }
            return HTMLWriter.write(ReportDocument(title: "T", blocks: [.table(table)]))
        }
        #expect(
            page(rows: 3).contains("<table class=\"short\">") && !page(rows: 30).contains("<table class=\"short\">"))
        #expect(page(rows: 3).contains("<th scope=\"row\" class=\"number\">0</th>"))
    }

    @Test("A few words in a cell stay together, and a text has room for several words on a line")
    func cells() {
        var table = ReportTable("Caption", columns: [.words("Question"), .words("Answer"), .words("Why")])
        table.append(["Causation", "partly met", "part of the change is assumed to have happened anyway"])
        let page = HTMLWriter.write(ReportDocument(title: "T", blocks: [.table(table)]))
        #expect(page.contains("<td class=\"brief\">partly met</td><td class=\"text\">part of"))
    }

    @Test("An amount below nothing is kept on one line with its sign")
    func amounts() {
        let page = HTMLWriter.write(
            ReportDocument(title: "T", blocks: [.paragraph("From -£1,234.50 to \(strong: "-£9").")]))
        #expect(
            page.contains(
                "From <span class=\"amount\">-£1,234.50</span> to <strong><span class=\"amount\">-£9</span></strong>."))
    }

    @Test(
        "A picture wider than a telephone lets the shadow through that shows that it goes on, and no sign stands alone under it"
    )
    func pictures() throws {
        let page = try EvaluationReport(try findings(ofFixture: "council-early-help")).html
        let pictures = page.matches(of: #/<svg /#).count
        #expect(pictures > 5)
        // The ground, which the style sheet takes away, is the first of each.
        #expect(page.matches(of: /<g font-family="[^"]+">\n<rect x="0" y="0" [^>]*class="f-paper"/).count == pictures)
        #expect(page.contains("figure svg > g > rect:first-child { fill: none; }"))
        let captions = page.matches(of: #/<(?:figcaption|p class="(?:said|note)")>(.*?)</(?:figcaption|p)>/#).map {
            String($0.1)
        }
        // What is over a picture and under it is as wide as the page, and stands once.
        #expect(page.matches(of: #/<figcaption>/#).count == pictures)
        #expect(!page.contains(#/<text [^>]*>Source: /#))
        #expect(captions.contains { $0.contains("<span class=\"amount\">-£") })
        #expect(!captions.contains { $0.contains(/[^>]-£/) })
    }

    @Test("A figure's cell carries the name to ask about it by")
    func figures() throws {
        let page = try EvaluationReport(try findings(ofFixture: "derby")).html
        #expect(page.contains("data-figure=\"service:ae-attendance/net_low\""))
        #expect(page.contains("data-figure=\"bearer:Local authority/net\""))
        let names = Set(page.matches(of: /data-figure="([^"]*)"/).map { String($0.output.1) })
        let listed = try FigureList(try findings(ofFixture: "derby")).entries.map(\.figure.path)
        #expect(names.map { $0.replacing("&amp;", with: "&") }.sorted() == Set(listed).sorted())
        #expect(names.count > 500)
    }

    @Test("Text from the inputs is shown and never obeyed")
    func injection() throws {
        let page = HTMLWriter.write(
            ReportDocument(
                title: "</title><script>alert(1)</script>",
                blocks: [
                    .paragraph("<img src=x onerror=alert(1)> & \u{202E}\"quoted\""),
                    .paragraph("\(code: "</code><b>")\(strong: "<i>")\(address: "javascript:alert(1)")"),
                    .bullets(["<li>"]), .callout("</aside>"),
                ]))
        #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>") && !page.contains("<i>"))
        #expect(page.contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot;"))
        #expect(!page.contains("href=\"javascript"))
    }
}
