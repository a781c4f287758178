/// A picture as shapes and words in pixels from the top left, before it is written in any format.
package struct Drawing: Sendable {
    package var width: Double
    package var height: Double
    /// What is drawn, the later over the earlier.
    package var elements: [Element] = []

    /// One shape or piece of text.
    package enum Element: Sendable {
        /// A filled rectangle; `hint` is shown where a reader points at it.
        case bar(Box, Ink, hint: String)
        case line(from: Point, to: Point, Ink, width: Double)
        /// A line through points.
        case path([Point], Ink, width: Double, Dash)
        /// A filled area between points.
        case area([Point], Ink)
        case dot(Point, radius: Double, Ink)
        /// Words on one line; the point is on their baseline.
        case text(Label)

        /// The same so many pixels further down.
        func moved(down pixels: Double) -> Self {
            func moved(_ point: Point) -> Point { Point(point.x, point.y + pixels) }
            switch self {
            case .bar(var box, let ink, let hint):
                box.y += pixels
                return .bar(box, ink, hint: hint)
            case .line(let from, let to, let ink, let width):
                return .line(from: moved(from), to: moved(to), ink, width: width)
            case .path(let points, let ink, let width, let dash):
                return .path(points.map(moved), ink, width: width, dash)
            case .area(let points, let ink): return .area(points.map(moved), ink)
            case .dot(let point, let radius, let ink): return .dot(moved(point), radius: radius, ink)
            case .text(var label):
                label.point.y += pixels
                return .text(label)
            }
        }
    }

    /// Where the first line of words stands in a picture.
    static let firstBaseline = 24.0

    /// Ends the picture under a line of words with this baseline.
    mutating func end(under baseline: Double) { height = baseline + 6 }

    package struct Point: Sendable, Hashable {
        package var x: Double
        package var y: Double

        package init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    package struct Box: Sendable, Hashable {
        package var x: Double
        package var y: Double
        package var width: Double
        package var height: Double

        /// Whether two rectangles share any area.
        package func overlaps(_ other: Box) -> Bool {
            x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
        }
    }

    /// Words on one line.
    package struct Label: Sendable, Hashable {
        package var words: String
        /// Where, on the baseline.
        package var point: Point
        /// Which part of the words stands at the point.
        package var anchor: Anchor
        /// Height of the letters.
        package var size: Double
        package var ink: Ink
        /// Whether they are bold.
        package var weight: Weight = .normal

        /// The area they take up at most.
        package var box: Box {
            let width = TextMeasure.width(words, size: size) * (weight == .bold ? TextMeasure.bold : 1)
            let left =
                switch anchor {
                case .start: point.x
                case .middle: point.x - width / 2
                case .end: point.x - width
                }
            // Letters reach about four fifths of their size above the baseline and a fifth below.
            return Box(x: left, y: point.y - 0.8 * size, width: width, height: size)
        }
    }

    /// Which part of the words stands at their point.
    package enum Anchor: String, Sendable, Hashable {
        case start
        case middle
        case end
    }

    /// How heavy letters are.
    package enum Weight: Sendable, Hashable {
        case normal
        case bold
    }

    /// How a line is broken.
    package enum Dash: Sendable, Hashable {
        case solid
        /// Into dashes, to tell two lines apart without colour.
        case dashed
    }

    /// Every label, for a check that none covers another.
    package var labels: [Label] {
        elements.compactMap { element in
            if case .text(let label) = element { return label }
            return nil
        }
    }

    mutating func write(
        _ words: String, at point: Point, _ anchor: Anchor = .start, size: Double = 13, ink: Ink = .words,
        weight: Weight = .normal
    ) {
        guard !words.isEmpty else { return }
        elements.append(
            .text(Label(words: words, point: point, anchor: anchor, size: size, ink: ink, weight: weight)))
    }
}

/// A colour by what it means, with its values on a light and on a dark background.
///
/// The three that carry meaning differ in lightness by a fifth or more of the scale, so that they are told apart in grey and by
/// readers who see no red or green; the hues are blue and orange, which such readers tell apart.
package enum Ink: String, Sendable, Hashable, CaseIterable {
    case paper
    case words
    /// Words of less weight.
    case faint
    /// Lines that guide the eye.
    case guide
    case saving
    /// What was spent, or rose.
    case cost
    /// How far a value may lie from its centre.
    case range
    /// An area under a line.
    case shade

    var light: String {
        switch self {
        case .paper: "#ffffff"
        case .words: "#1b1f24"
        case .faint: "#555d66"
        case .guide: "#d5dae0"
        case .saving: "#2f6da8"
        case .cost: "#e09f3e"
        case .range: "#1b1f24"
        case .shade: "#c9d9ea"
        }
    }

    /// On a dark screen.
    var dark: String {
        switch self {
        case .paper: "#14181d"
        case .words: "#e8ebee"
        case .faint: "#aab2bb"
        case .guide: "#39414a"
        case .saving: "#4788c7"
        case .cost: "#f2c879"
        case .range: "#e8ebee"
        case .shade: "#2a435c"
        }
    }
}
