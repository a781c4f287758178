import DelimitedText

/// What the rows of each subject say of its spread: rows of one subject are drawn as one, so that they must agree.
///
/// A distribution is named in one of the rows or in all. What low and high are is said, or left, in every row that has them.
struct SpreadNotes<Subject: Hashable & Comparable & Sendable>: Sendable {
    /// A cell, by its line and the number of its column.
    struct Place: Sendable, Hashable, Comparable {
        var line: Int
        var column: Int

        func position(in file: String) -> SourcePosition { SourcePosition(file: file, line: line, column: column) }

        static func < (left: Self, right: Self) -> Bool { (left.line, left.column) < (right.line, right.column) }
    }

    /// The first place of everything that is said.
    private var shapes: [Subject: [UncertaintyShape: Place]] = [:]
    private var ranges: [Subject: [RangeMeaning?: Place]] = [:]

    var isEmpty: Bool { shapes.isEmpty && ranges.isEmpty }

    /// Notes the distribution that a row names.
    mutating func note(_ shape: UncertaintyShape, of subject: Subject, at place: Place) {
        shapes[subject, default: [:]][shape] = min(shapes[subject]?[shape] ?? place, place)
    }

    /// Notes what a row with a low or a high says that they are.
    mutating func note(_ range: RangeMeaning?, of subject: Subject, at place: Place) {
        ranges[subject, default: [:]][range] = min(ranges[subject]?[range] ?? place, place)
    }

    /// Adds what another part of the file says.
    mutating func append(_ other: SpreadNotes) {
        for (subject, said) in other.shapes { for (shape, place) in said { note(shape, of: subject, at: place) } }
        for (subject, said) in other.ranges { for (range, place) in said { note(range, of: subject, at: place) } }
    }

    /// What the first row that says anything says.
    func spread(of subject: Subject) -> InputSpread {
        InputSpread(shape: inOrder(shapes[subject]).first?.key, range: inOrder(ranges[subject]).first?.key)
    }

    /// The subjects of which anything is said.
    var subjects: [Subject] { Set(shapes.keys).union(ranges.keys).filter { spread(of: $0).isStated }.sorted() }

    /// Where the spread of a subject is said first: its distribution, else what its ends are.
    func place(of subject: Subject) -> Place? {
        inOrder(shapes[subject]).first?.value ?? inOrder(ranges[subject]).first { $0.key != nil }?.value
    }

    private func inOrder<Word>(_ said: [Word: Place]?) -> [(key: Word, value: Place)] {
        (said ?? [:]).sorted { $0.value < $1.value }
    }

    /// An error for everything that differs from what the first row says.
    ///
    /// - Parameters:
    ///   - name: what a subject is called, as in "the quantities of bed-day".
    ///   - columns: the name of the column that holds its distribution.
    func diagnostics(in file: String, column: (Subject) -> String, name: (Subject) -> String) -> Diagnostics {
        var found = Diagnostics()
        func add(_ place: Place, _ code: String, _ message: String, _ subject: Subject, _ rule: String) {
            found.add(
                Diagnostic(
                    at: place.position(in: file), code: code, message: message,
                    remedy: "They are drawn as one: \(rule)."))
        }
        for subject in shapes.keys.sorted() {
            let said = inOrder(shapes[subject])
            for other in said.dropFirst() {
                let first = said[0]
                add(
                    other.value, "distributions-differ",
                    "\(column(subject)) is \"\(other.key)\", and \"\(first.key)\" on line \(first.value.line) for \(name(subject))",
                    subject, "name one distribution")
            }
        }
        for subject in ranges.keys.sorted() {
            let said = inOrder(ranges[subject])
            for other in said.dropFirst() {
                let first = said[0]
                add(
                    other.value, "ranges-differ",
                    "range is \(Self.quoted(other.key)), and \(Self.quoted(first.key)) on line \(first.value.line) for \(name(subject))",
                    subject, "say the same of every low and high")
            }
        }
        return found
    }

    private static func quoted(_ range: RangeMeaning?) -> String { range.map { "\"\($0)\"" } ?? "empty" }
}
