/// A picture as shapes and words in pixels from the top left, before it is written in any format.
public struct Drawing: Sendable {
    /// Its width.
    public var width: Double
    /// Its height.
    public var height: Double
    /// What is drawn, the later over the earlier.
    public var elements: [Element] = []

    /// One shape or piece of text.
    public enum Element: Sendable {
        /// A filled rectangle; `hint` is shown where a reader points at it.
        case bar(Box, Ink, hint: String)
        /// A straight line.
        case line(from: Point, to: Point, Ink, width: Double)
        /// A line through points.
        case path([Point], Ink, width: Double, Dash)
        /// A filled area between points.
        case area([Point], Ink)
        /// A dot.
        case dot(Point, radius: Double, Ink)
        /// Words on one line; the point is on their baseline.
        case text(Label)
    }

    /// A place.
    public struct Point: Sendable, Hashable {
        /// From the left.
        public var x: Double
        /// From the top.
        public var y: Double

        /// A place.
        public init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// A rectangle.
    public struct Box: Sendable, Hashable {
        /// Its left edge.
        public var x: Double
        /// Its top edge.
        public var y: Double
        /// Its width.
        public var width: Double
        /// Its height.
        public var height: Double

        /// Whether two rectangles share any area.
        public func overlaps(_ other: Box) -> Bool {
            x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
        }
    }

    /// Words on one line.
    public struct Label: Sendable, Hashable {
        /// What is written.
        public var words: String
        /// Where, on the baseline.
        public var point: Point
        /// Which part of the words stands at the point.
        public var anchor: Anchor
        /// Height of the letters.
        public var size: Double
        /// Their colour.
        public var ink: Ink
        /// Whether they are bold.
        public var weight: Weight = .normal

        /// The area they take up at most.
        public var box: Box {
            let width = TextMeasure.width(words, size: size) * (weight == .bold ? 1.08 : 1)
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
    public enum Anchor: String, Sendable, Hashable {
        /// Their beginning.
        case start
        /// Their middle.
        case middle
        /// Their end.
        case end
    }

    /// How heavy letters are.
    public enum Weight: Sendable, Hashable {
        /// As running text.
        case normal
        /// As a heading.
        case bold
    }

    /// How a line is broken.
    public enum Dash: Sendable, Hashable {
        /// Not at all.
        case solid
        /// Into dashes, to tell two lines apart without colour.
        case dashed
    }

    /// Every label, for a check that none covers another.
    public var labels: [Label] {
        elements.compactMap { element in
            if case .text(let label) = element { return label }
            return nil
        }
    }

    /// Adds words.
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
public enum Ink: String, Sendable, Hashable, CaseIterable {
    /// Behind everything.
    case paper
    /// Words.
    case words
    /// Words of less weight.
    case faint
    /// Lines that guide the eye.
    case guide
    /// What was avoided.
    case saving
    /// What was spent, or rose.
    case cost
    /// How far a value may lie from its centre.
    case range
    /// An area under a line.
    case shade

    /// On white paper.
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
