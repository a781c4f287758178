import DelimitedText

/// The rows of the sheet `evaluation` as nested keys: `period.start` and `period.months` are two keys of one object.
struct SettingsTree {
    private var root: Node
    private(set) var diagnostics = Diagnostics()

    /// A key with its value, or with keys under it.
    private struct Node {
        let position: SourcePosition
        var entry: SettingsSheet.Entry?
        /// Whether another key stands in the row, which was told: the key is not missing as well.
        var isSlip = false
        var members: [(key: String, node: Node)] = []

        mutating func insert(_ entry: SettingsSheet.Entry, under path: ArraySlice<String>) -> Twin? {
            guard let key = path.first else {
                if let first = self.entry { return Twin(first: first, second: entry) }
                self.entry = entry
                return nil
            }
            if let place = members.firstIndex(where: { $0.key == key }) {
                return members[place].node.insert(entry, under: path.dropFirst())
            }
            var node = Node(position: entry.keyPosition)
            _ = node.insert(entry, under: path.dropFirst())
            members.append((key, node))
            return nil
        }

        mutating func markSlip(at path: ArraySlice<String>, _ position: SourcePosition) {
            guard let key = path.first else {
                isSlip = true
                return
            }
            if members.allSatisfy({ $0.key != key }) { members.append((key, Node(position: position))) }
            guard let place = members.firstIndex(where: { $0.key == key }) else { return }
            members[place].node.markSlip(at: path.dropFirst(), position)
        }
    }

    /// Two rows with one key.
    private struct Twin {
        let first: SettingsSheet.Entry
        let second: SettingsSheet.Entry
    }

    /// Known keys that stand in no row, of which a row's own key may be a slip.
    private let absent: [String]

    /// - Parameter keys: the keys of all rows.
    init(root position: SourcePosition, keys: [String]) {
        root = Node(position: position)
        let written = Set(keys.map { Self.pattern(Self.path($0)) })
        absent = SettingKey.all.map(\.path).filter { !written.contains($0) }
    }

    // MARK: Rows in

    mutating func insert(_ entry: SettingsSheet.Entry) {
        // Whole: the parts of an address between its dots are none.
        if let kind = PersonalDataGuard.finding(in: entry.key, at: .freeText) {
            diagnostics.add(
                Diagnostic(
                    at: entry.keyPosition, code: "personal-data", message: "the key looks like \(kind.rawValue)",
                    remedy: kind.remedy))
            return
        }
        let path = Self.path(entry.key)
        let known = SettingKey.all.first { $0.path == Self.pattern(path) }
        let isKnown = known != nil || Self.isContainer(path) || Self.isElement(path)
        if !isKnown, let meant = meant(by: path, among: absent) {
            refuseSlip(entry, of: meant)
            return
        }
        if !isKnown, let given = meant(by: path, among: SettingKey.all.map(\.path)) {
            refuseGiven(entry, given)
            return
        }
        // A key that is only listed says nothing, unless the evaluation cannot do without it or nobody knows it.
        if entry.value.isEmpty, isKnown, known?.isRequired != true { return }
        guard let twin = root.insert(entry, under: path[...]) else { return }
        diagnostics.add(
            Diagnostic(
                at: twin.second.keyPosition, code: "duplicate-key",
                message: "the key \(Diagnostic.quoted(twin.second.key)) is given twice, first on line "
                    + "\(twin.first.keyPosition.line)",
                remedy: "Keep one of the two."))
    }

    /// The known key that one was most likely meant to be, also where a space or a capital stands for the dot: `Period start`.
    private func meant(by path: [String], among known: [String]) -> [String]? {
        let words = path.flatMap { $0.split { " _-".contains($0) }.map(String.init) }
        let numbers = words.filter { Self.number($0) != nil }
        let plain = words.map { Self.number($0) == nil ? $0 : "#" }.joined(separator: ".")
        guard let key = NearMatch.suggestion(for: plain, among: known) else { return nil }
        let parts = key.split(separator: ".").map(String.init)
        guard parts.count(where: { $0 == "#" }) <= numbers.count else { return nil }
        var next = numbers.makeIterator()
        return parts.map { $0 == "#" ? next.next() ?? $0 : $0 }
    }

    /// The key that a cell names; nil for one that nobody knows.
    static func known(_ key: String) -> SettingKey? {
        let path = Self.path(key.trimmingSpaces())
        let pattern = Self.pattern(path)
        return SettingKey.all.first { $0.path == pattern || isElement(path) && $0.path + ".#" == pattern }
    }

    /// The parts of a key; a key that has none between two dots is one that nobody knows.
    private static func path(_ key: String) -> [String] {
        let parts = key.split(separator: ".", omittingEmptySubsequences: false).map { String($0).trimmingSpaces() }
        return parts.contains("") ? [key] : parts.map { number($0).map(String.init) ?? $0 }
    }

    /// The number of an object or a text in a list, counting from 1.
    private static func number(_ part: String) -> Int? { Int(part).flatMap { $0 > 0 ? $0 : nil } }

    /// The path as `SettingKey` has it.
    private static func pattern(_ path: [String]) -> String {
        path.map { number($0) == nil ? $0 : "#" }.joined(separator: ".")
    }

    /// Whether other keys stand under a key.
    private static func isContainer(_ path: [String]) -> Bool {
        let beginning = pattern(path) + "."
        return SettingKey.all.contains { $0.path.hasPrefix(beginning) }
    }

    /// Whether a key is that of one text of several: `about.2`.
    private static func isElement(_ path: [String]) -> Bool {
        guard let last = path.last, number(last) != nil else { return false }
        return form(of: path.dropLast()) == .texts
    }

    private static func form(of path: [String]) -> SettingKey.Form? {
        let pattern = pattern(path)
        return SettingKey.all.first { $0.path == pattern }?.form
    }

    // MARK: Values out

    /// All of it as the value that a file of JSON comes to.
    mutating func value() -> LocatedJSON { value(root, []) }

    private mutating func value(_ node: Node, _ path: [String]) -> LocatedJSON {
        guard !node.members.isEmpty || path.isEmpty else { return leaf(node, path) }
        if let entry = node.entry { refuseBeside(entry, path) }
        switch Self.form(of: path) {
        case nil:
            let members = node.members.map { key, member in
                LocatedJSON.Member(key: key, keyPosition: member.position, value: value(member, path + [key]))
            }
            return LocatedJSON(.object(members), at: node.position)
        case .texts, .objects: return list(node, path)
        default:
            for (_, member) in node.members { refuseUnder(member, path) }
            return LocatedJSON(.unreadable, at: node.position)
        }
    }

    private mutating func list(_ node: Node, _ path: [String]) -> LocatedJSON {
        var elements: [(number: Int, value: LocatedJSON)] = []
        for (key, member) in node.members {
            if let number = Self.number(key) {
                elements.append((number, value(member, path + [key])))
            } else {
                refuseUnder(member, path)
            }
        }
        return LocatedJSON(.array(elements.sorted { $0.number < $1.number }.map(\.value)), at: node.position)
    }

    private mutating func leaf(_ node: Node, _ path: [String]) -> LocatedJSON {
        if node.isSlip { return LocatedJSON(.unreadable, at: node.position) }
        guard let entry = node.entry else { return LocatedJSON(.object([]), at: node.position) }
        if Self.isContainer(path) {
            refuseWhole(entry, path)
            return LocatedJSON(.unreadable, at: entry.valuePosition)
        }
        let form = Self.isElement(path) ? .text : Self.form(of: path) ?? .text
        do throws(SettingFault) {
            let content = try SettingValue.content(entry, form)
            if case .array(let parts) = content, parts.count > 1, Self.isProse(path) { tellParted(entry, parts.count) }
            return LocatedJSON(content, at: entry.valuePosition)
        } catch {
            diagnostics.add(error.diagnostic(of: entry))
            return LocatedJSON(.unreadable, at: entry.valuePosition)
        }
    }

    // MARK: Told

    /// Keys of several names, which are written with `;` between them.
    private static let keysOfNames: Set<String> = [
        "groupBy", "simulation.twoWay", "simulation.correlations.#.between", "implied.derived", "implied.quotedAs",
    ]

    /// Whether a key's texts are sentences, in which a semicolon may be one.
    private static func isProse(_ path: [String]) -> Bool { !keysOfNames.contains(pattern(path)) }

    private mutating func tellParted(_ entry: SettingsSheet.Entry, _ count: Int) {
        diagnostics.add(
            Diagnostic(
                .warning, at: entry.valuePosition, code: "parted-text",
                message: "\(entry.key) is read as \(count) texts, with a ; between each",
                remedy: "If it is one text, name its row \(entry.key).1: there a ; is part of the text."))
    }

    private mutating func refuseSlip(_ entry: SettingsSheet.Entry, of path: [String]) {
        root.markSlip(at: path[...], entry.keyPosition)
        diagnostics.add(
            Diagnostic(
                at: entry.keyPosition, code: "unknown-key",
                message: "unknown key \(Diagnostic.quoted(entry.key)) in evaluation.json; did you mean "
                    + "\(Diagnostic.quoted(path.joined(separator: ".")))?"))
    }

    private mutating func refuseGiven(_ entry: SettingsSheet.Entry, _ path: [String]) {
        let meant = Diagnostic.quoted(path.joined(separator: "."))
        diagnostics.add(
            Diagnostic(
                at: entry.keyPosition, code: "unknown-key",
                message:
                    "unknown key \(Diagnostic.quoted(entry.key)) in evaluation.json; \(meant) stands in another row",
                remedy: "Keep one of the two, under the key \(meant)."))
    }

    private mutating func refuseWhole(_ entry: SettingsSheet.Entry, _ path: [String]) {
        let beginning = Self.pattern(path) + "."
        let keys = SettingKey.all.map(\.path).filter { $0.hasPrefix(beginning) && !$0.hasSuffix("correlations") }
        diagnostics.add(
            Diagnostic(
                at: entry.valuePosition, code: "not-an-object",
                message: "\(entry.key) has keys of its own, and one value stands here",
                remedy: "Write a row for each: \(keys.joined(separator: ", ").replacing("#", with: "1"))."))
    }

    private mutating func refuseBeside(_ entry: SettingsSheet.Entry, _ path: [String]) {
        diagnostics.add(
            Diagnostic(
                at: entry.valuePosition, code: "duplicate-key",
                message: "the key \(Diagnostic.quoted(entry.key)) has a value here, and values under it in other rows",
                remedy: "Keep one of the two."))
    }

    private mutating func refuseUnder(_ node: Node, _ path: [String]) {
        let name = path.joined(separator: ".")
        diagnostics.add(
            Diagnostic(
                at: node.position, code: "unknown-key",
                message: "unknown key under \(name)",
                remedy: Self.form(of: path) == .texts || Self.form(of: path) == .objects
                    ? "Behind the dot stands a number that counts from 1: \(name).1."
                    : "\(name) has no keys of its own: write its value beside \(name)."))
    }
}
