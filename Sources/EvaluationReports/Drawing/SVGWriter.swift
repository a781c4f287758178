import Numerics

/// Writes a drawing as SVG 1.1: text as text, a title and a description for screen readers, colours for light and dark
/// backgrounds, nothing fetched and no script.
enum SVGWriter {
    /// A file of its own, with its own colours.
    static func file(_ drawing: Drawing, title: String, summary: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" \(size(drawing)) role="img" aria-labelledby="title summary">
        <title id="title">\(escaped(title))</title>
        <desc id="summary">\(escaped(summary))</desc>
        <style>@media (prefers-color-scheme: dark) { \(darkRules) }</style>
        \(body(drawing))
        </svg>

        """
    }

    /// A part of a page that has the colours in its own style sheet; `name` keeps its identifiers apart from others'.
    static func inline(_ drawing: Drawing, name: String, title: String, summary: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" \(size(drawing)) role="img" aria-labelledby="\(name)-title \(name)-summary">
        <title id="\(name)-title">\(escaped(title))</title>
        <desc id="\(name)-summary">\(escaped(summary))</desc>
        \(body(drawing))
        </svg>
        """
    }

    /// What every ink becomes on a dark background.
    static var darkRules: String {
        Ink.allCases.map { ".f-\($0.rawValue) { fill: \($0.dark) } .s-\($0.rawValue) { stroke: \($0.dark) }" }
            .joined(separator: " ")
    }

    private static func size(_ drawing: Drawing) -> String {
        let (width, height) = (number(drawing.width), number(drawing.height))
        return "width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\""
    }

    private static func body(_ drawing: Drawing) -> String {
        let paper = Drawing.Element.bar(
            Drawing.Box(x: 0, y: 0, width: drawing.width, height: drawing.height), .paper, hint: "")
        let font = "font-family=\"Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif\""
        return "<g \(font)>\n" + ([paper] + drawing.elements).map(element).joined(separator: "\n") + "\n</g>"
    }

    private static func element(_ element: Drawing.Element) -> String {
        switch element {
        case .bar(let box, let ink, let hint):
            let rectangle =
                "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" height=\"\(number(box.height))\" \(fill(ink))"
            return hint.isEmpty ? rectangle + "/>" : rectangle + "><title>\(escaped(hint))</title></rect>"
        case .line(let from, let to, let ink, let width):
            return
                "<line x1=\"\(number(from.x))\" y1=\"\(number(from.y))\" x2=\"\(number(to.x))\" y2=\"\(number(to.y))\" \(stroke(ink)) stroke-width=\"\(number(width))\"/>"
        case .path(let points, let ink, let width, let dash):
            let broken = dash == .dashed ? " stroke-dasharray=\"6 4\"" : ""
            return
                "<polyline points=\"\(list(points))\" fill=\"none\" \(stroke(ink)) stroke-width=\"\(number(width))\"\(broken)/>"
        case .area(let points, let ink):
            return "<polygon points=\"\(list(points))\" \(fill(ink))/>"
        case .dot(let point, let radius, let ink):
            return
                "<circle cx=\"\(number(point.x))\" cy=\"\(number(point.y))\" r=\"\(number(radius))\" \(fill(ink))/>"
        case .text(let label):
            let weight = label.weight == .bold ? " font-weight=\"bold\"" : ""
            return
                "<text x=\"\(number(label.point.x))\" y=\"\(number(label.point.y))\" font-size=\"\(number(label.size))\" text-anchor=\"\(label.anchor.rawValue)\"\(weight) \(fill(label.ink))>\(escaped(label.words))</text>"
        }
    }

    private static func fill(_ ink: Ink) -> String { "class=\"f-\(ink.rawValue)\" fill=\"\(ink.light)\"" }
    private static func stroke(_ ink: Ink) -> String { "class=\"s-\(ink.rawValue)\" stroke=\"\(ink.light)\"" }

    private static func list(_ points: [Drawing.Point]) -> String {
        points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    }

    /// A length to a tenth of a pixel, the same on every machine.
    static func number(_ value: Double) -> String {
        // No picture is a million pixels wide: a length beyond that comes from amounts too far apart to be drawn.
        let widest = 1e6
        let tenths = Int(nearest: (max(-widest, min(widest, value.isNaN ? 0 : value)) * 10).rounded(.toNearestOrEven))
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
    }

    /// Lines as XML 1.0 has them, their spaces and ends kept.
    static func escapedLines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let indent = line.prefix { $0 == " " }
            // A run of spaces is one word's distance; inside a line of a chart it is a place.
            return indent
                + line.dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false)
                .map { escaped(String($0)) }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    /// Words as XML 1.0 has them, without what XML cannot hold.
    static func escaped(_ words: String) -> String {
        var escaped = ""
        for scalar in VisibleText.line(words).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\u{FFFE}", "\u{FFFF}": continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
