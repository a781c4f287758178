import DelimitedText

/// The names that stand in columns, to find those that differ in their spelling only.
///
/// `North` and `north` may be two places or one that somebody typed in two ways: they are counted as two, and the reader is told.
struct Spellings: Sendable {
    /// What is counted apart where it is spelled apart.
    struct Kind: Sendable, Hashable {
        /// The column, or what it holds.
        let column: String
        /// Several of them, as a sentence has them.
        let plural: String

        /// Values of a column that results are grouped by, of which one may hold the others.
        static func groups(_ column: String) -> Kind { Kind(column: column, plural: groups) }

        /// Who bears the prices of a file.
        static let bearers = Kind(column: "bearer", plural: "bearers")

        /// Lines of a budget.
        static let budgetLines = Kind(column: "budget_line", plural: "budget lines")

        /// Who answers for a benefit.
        static let benefitOwners = Kind(column: "benefit_owner", plural: "owners of a benefit")

        var areGroups: Bool { plural == Self.groups }
        private static let groups = "groups"
    }

    private var first: [Kind: [String: SourcePosition]] = [:]
    /// The first place where nothing stands, of groups.
    private var blank: [Kind: SourcePosition] = [:]
    /// Places of the files in the order in which they are read, which decides which spelling is the first.
    private var files: [String] = []

    init() {}

    /// Notes that a name stands somewhere. A name keeps the first of its places.
    mutating func note(_ name: String, of kind: Kind, at position: SourcePosition) {
        guard !name.isEmpty || kind.areGroups else { return }
        if !files.contains(position.file) { files.append(position.file) }
        guard !name.isEmpty else {
            if blank[kind].map({ comesFirst(position, $0) }) ?? true { blank[kind] = position }
            return
        }
        guard let known = first[kind]?[name] else {
            first[kind, default: [:]][name] = position
            return
        }
        if comesFirst(position, known) { first[kind]?[name] = position }
    }

    /// Adds the names of another part of the inputs, which was read after this one.
    mutating func append(_ other: Spellings) {
        for file in other.files where !files.contains(file) { files.append(file) }
        for (kind, names) in other.first {
            for (name, position) in names { note(name, of: kind, at: position) }
        }
        for (kind, position) in other.blank { note("", of: kind, at: position) }
    }

    /// The names that results are grouped by, column by column, each with its first place.
    var groups: [(column: String, names: [(name: String, position: SourcePosition)])] {
        first.filter(\.key.areGroups).sorted { $0.key.column < $1.key.column }.map { kind, names in
            (kind.column, names.sorted { comesFirst($0.value, $1.value) }.map { ($0.key, $0.value) })
        }
    }

    /// A warning at every name but the first of those that differ in their spelling only.
    func diagnostics() -> Diagnostics {
        var found = Diagnostics()
        for (kind, position) in blank { found.add(Self.nameless("empty", of: kind, at: position)) }
        for (kind, names) in first {
            if kind.areGroups {
                for (name, position) in names where Self.saysNothing(name) {
                    found.add(Self.nameless(Diagnostic.quoted(name), of: kind, at: position))
                }
            }
            if kind.areGroups, names.count > 1 {
                for (name, position) in names
                where TotalName.isOfAll(name, of: kind.column) && !TotalName.isTotal(name) {
                    found.add(
                        TotalRows.diagnostic(
                            .warning, at: position,
                            "\(kind.column) is \(Diagnostic.quoted(name)): "
                                + "is the row a total of others, which are counted themselves?"))
                }
            }
            if kind.areGroups {
                for (name, position) in names where DateLikeName.isOne(name) {
                    found.add(.warning, at: position) { DateLikeName.diagnostic(name, kind.column, at: position) }
                }
            }
            if kind.areGroups || kind == .bearers {
                for (name, meant) in NameSlips.pairs(among: names.keys.sorted()) {
                    guard let one = names[name], let other = names[meant] else { continue }
                    let isLater = comesFirst(other, one)
                    let (later, place, earlier) = isLater ? (name, one, (meant, other)) : (meant, other, (name, one))
                    found.add(.warning, at: place) { Self.diagnostic(later, at: place, of: kind, like: earlier) }
                }
            }
            let alike = Dictionary(grouping: names) { Meaning($0.key) }
            for (meaning, group) in alike where group.count > 1 && !meaning.sense.isEmpty {
                let ordered = group.sorted { comesFirst($0.value, $1.value) }
                for (name, position) in ordered.dropFirst() {
                    found.add(.warning, at: position) {
                        Self.diagnostic(name, at: position, of: kind, like: ordered[0])
                    }
                }
            }
        }
        return found
    }

    /// Whether a name is a sign for a gap. `unknown` and `not recorded` are names that somebody chose for those of whom it is not known.
    private static func saysNothing(_ name: String) -> Bool {
        !name.contains { $0.isLetter || $0.isNumber }
            || ["na", "n/a", "n.a.", "null", "nan"].contains(name.lowercased())
    }

    private static func nameless(_ shown: String, of kind: Kind, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .warning, at: position, code: "group-without-name",
            message: "\(kind.column) is \(shown): such rows make a group that has no name",
            remedy: "Fill it in; where nobody knows it, write so in words, such as \"not known\".")
    }

    /// What names that are probably one have in common.
    private struct Meaning: Hashable {
        let sense: String
        let numbers: [String]

        init(_ name: String) {
            sense = NameLikeness.sense(name)
            numbers = NameLikeness.numbers(name)
        }
    }

    private static func diagnostic(
        _ name: String, at position: SourcePosition, of kind: Kind, like other: (key: String, value: SourcePosition)
    ) -> Diagnostic {
        let place = other.value.file == position.file ? "line \(other.value.line)" : "\(other.value)"
        return Diagnostic(
            .warning, at: position, code: "two-spellings",
            message:
                "\(kind.column) is \(Diagnostic.quoted(name)) here and \(Diagnostic.quoted(other.key)) on \(place); they "
                + "are counted as two \(kind.plural)",
            remedy: "If they are one, write it in one way everywhere.")
    }

    private func comesFirst(_ left: SourcePosition, _ right: SourcePosition) -> Bool {
        let ranks = (files.firstIndex(of: left.file) ?? files.count, files.firstIndex(of: right.file) ?? files.count)
        return ranks.0 == ranks.1 ? left < right : ranks.0 < ranks.1
    }
}

extension BudgetPlace {
    /// What is stated of it, by what it is a name of.
    var names: [(kind: Spellings.Kind, name: String)] {
        [(Spellings.Kind.budgetLines, line), (.benefitOwners, benefitOwner)].compactMap { kind, name in
            name.map { (kind, $0) }
        }
    }
}
