import DelimitedText

/// A word of somebody's own sheet and what it means here: a row of `names.csv`.
public struct OwnWord: Sendable, Hashable {
    /// The column in whose cells it stands.
    public let column: String
    /// As it is written there.
    public let written: String
    /// What is read in its place.
    public let means: String
    /// Where `names.csv` says so.
    let position: SourcePosition
    /// The cell of `names.csv` that holds the word, and the one that holds its meaning.
    let places: (written: SourcePosition, means: SourcePosition)

    /// Whether both give one word one meaning, wherever they stand.
    public static func == (left: OwnWord, right: OwnWord) -> Bool { left.identity == right.identity }

    /// Feeds the word and its meaning to the hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(identity) }

    private var identity: [String] { [column, written, means] }
}

/// What the cells of a column say in whose words one's own may stand.
enum NamedColumn: Sendable, Hashable {
    case service, bearer, funder, benefitOwner, arm, basis
    /// A column that results are grouped by.
    case group(String)

    /// Those that every evaluation may have.
    private static let fixed: [(name: String, column: NamedColumn)] = [
        ("service", .service), ("bearer", .bearer), ("funder", .funder), ("benefit_owner", .benefitOwner),
        ("group", .arm), ("basis", .basis),
    ]

    /// The column that stands for all of its kind: a body is one, whether it bears a cost, pays or owns a benefit.
    static func kind(of name: String) -> String { ofBodies.contains(name) ? ofBodies[0] : name }

    /// What is called by such a word, for a message.
    static func noun(of name: String) -> String { ofBodies.contains(name) ? "body" : "cell of a column \(name)" }

    private static let ofBodies = ["bearer", "funder", "benefit_owner"]

    /// The column of a name; nil for one that holds no such words.
    init?(_ name: String, groupBy: [String]) {
        if let fixed = Self.fixed.first(where: { $0.name == name }) {
            self = fixed.column
        } else if groupBy.contains(name) {
            self = .group(name)
        } else {
            return nil
        }
    }

    /// The names of all columns that may be given.
    static func names(groupBy: [String]) -> [String] { fixed.map(\.name) + groupBy }
}
