/// Everything found wrong in one run: all counted, the first of them kept.
///
/// Memory is bounded: of each file, and each sheet of a workbook, the first hundred errors and the first hundred warnings by position are kept and
/// the rest only counted. What is kept depends on what was added and not on the order it came in, so parts that
/// threads collected may be merged in any order.
public struct Diagnostics: Sendable {
    /// How many are kept of one file or sheet and severity, and how many are shown.
    public static let limit = 100

    /// How many were added, kept or not.
    public private(set) var count = 0
    /// How many of them were errors.
    public private(set) var errorCount = 0
    private var shelves: [Shelf: [Diagnostic]] = [:]

    private struct Shelf: Hashable {
        let file: String
        let sheet: String?
        let severity: Diagnostic.Severity

        init(_ position: SourcePosition, _ severity: Diagnostic.Severity) {
            file = position.file
            sheet = position.sheet
            self.severity = severity
        }
    }

    /// Nothing found yet.
    public init() {}

    /// Just these.
    public init(_ diagnostics: some Sequence<Diagnostic>) {
        for diagnostic in diagnostics { add(diagnostic) }
    }

    /// Whether nothing was found.
    public var isEmpty: Bool { count == 0 }
    /// Whether the inputs are refused.
    public var hasErrors: Bool { errorCount > 0 }
    /// How many of them were warnings.
    public var warningCount: Int { count - errorCount }

    /// Counts one more and keeps it if it is among the first of its file.
    public mutating func add(_ diagnostic: Diagnostic) {
        count += 1
        if diagnostic.severity == .error { errorCount += 1 }
        keep(diagnostic)
    }

    /// Counts one more, and makes it only if it is among the first of its file: a suggestion may take longer to find than its row
    /// took to read, and a column that is wrong throughout has millions.
    public mutating func add(
        _ severity: Diagnostic.Severity = .error, at position: SourcePosition, made: () -> Diagnostic
    ) {
        let kept = shelves[Shelf(position, severity)]
        if let kept, kept.count == Self.limit, let last = kept.last, last.position < position {
            count += 1
            if severity == .error { errorCount += 1 }
        } else {
            add(made())
        }
    }

    /// The same with each of those kept in other words; all stay counted.
    public func mapped(_ change: (Diagnostic) -> Diagnostic) -> Diagnostics {
        compactMapped(change)
    }

    /// The same with each of those kept in other words, or left out and not counted; those not kept stay counted.
    public func compactMapped(_ change: (Diagnostic) -> Diagnostic?) -> Diagnostics {
        var mapped = self
        mapped.shelves = [:]
        for diagnostic in shelves.values.joined() {
            if let changed = change(diagnostic) {
                mapped.keep(changed)
            } else {
                mapped.count -= 1
                if diagnostic.severity == .error { mapped.errorCount -= 1 }
            }
        }
        return mapped
    }

    /// Takes in what another part of the work found.
    public mutating func merge(with other: Diagnostics) {
        count += other.count
        errorCount += other.errorCount
        for kept in other.shelves.values {
            for diagnostic in kept { keep(diagnostic) }
        }
    }

    /// The first of them, sorted by file, line and column: errors have first call on the places, warnings fill
    /// what is left.
    ///
    /// - Parameters:
    ///   - limit: how many at most.
    ///   - fileOrder: names of files in the order they are to be shown in, which sheets named as the files without their ending follow too;
    ///     others come behind by name.
    public func shown(limit: Int = Diagnostics.limit, fileOrder: [String] = []) -> [Diagnostic] {
        let names = fileOrder.enumerated().flatMap { place, name in [(name, place), (Self.stem(of: name), place)] }
        let rankOfName = Dictionary(names, uniquingKeysWith: min)
        func rank(_ diagnostic: Diagnostic) -> Int {
            rankOfName[diagnostic.position.sheet?.lowercased() ?? diagnostic.position.file] ?? fileOrder.count
        }
        func comesFirst(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
            let (leftRank, rightRank) = (rank(left), rank(right))
            return leftRank == rightRank ? left < right : leftRank < rightRank
        }
        func first(_ room: Int, of severity: Diagnostic.Severity) -> ArraySlice<Diagnostic> {
            shelves.filter { $0.key.severity == severity }.values.joined().sorted(by: comesFirst).prefix(max(room, 0))
        }
        let errors = first(limit, of: .error)
        let warnings = first(limit - errors.count, of: .warning)
        return (errors + warnings).sorted(by: comesFirst)
    }

    /// A file's name without its ending.
    private static func stem(of file: String) -> String { file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file }

    /// Keeps a diagnostic in its place if it is among the first of its shelf.
    private mutating func keep(_ diagnostic: Diagnostic) {
        let shelf = Shelf(diagnostic.position, diagnostic.severity)
        var kept = shelves.removeValue(forKey: shelf) ?? []
        defer { shelves[shelf] = kept }
        if kept.count == Self.limit {
            guard let last = kept.last, diagnostic < last else { return }
            kept.removeLast()
        }
        let place = kept.firstIndex { diagnostic < $0 } ?? kept.count
        kept.insert(diagnostic, at: place)
    }
}
