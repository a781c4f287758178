import DelimitedText

/// How the case identifiers of a file are written, letters, digits and signs in turn, so that a row above or below the table is known by
/// its name being unlike theirs: of `P001` to `P060` and `SD` nobody needs to know the word.
struct CaseForms: Sendable {
    /// What is known of the identifiers of one form.
    fileprivate struct Form: Sendable {
        let kind: UInt64
        var count = 0
        var first = Int.max
        var last = 0
        /// The first few of its rows.
        var rows: [(position: SourcePosition, column: String, name: String)] = []
    }

    /// No more than a few, so that looking through them is quick.
    private var forms: [Form] = []
    /// The identifier looked at last and the place of its form: rows of one person mostly follow one another.
    private var last: (name: String, form: Int)?
    /// Whether identifiers are written in so many ways that none is unlike the others.
    private var isMixed = false

    private static let mostForms = 12
    /// Rows kept of one form: more than stand below a table are none such.
    private static let mostRows = 40
    /// So many names at the most stand about a table that are about all of it.
    private static let mostOdd = 6
    /// Of a table of fewer rows, fewer yet.
    private static let mostOddOfFew = 3
    private static let fewestAlike = 3
    /// One name stands for so many rows at the least where it is that of an area between them.
    private static let fewestOfArea = 3

    /// Notes an identifier by its form.
    ///
    /// - Parameters:
    ///   - line: the line its cell stands on.
    ///   - position: its cell.
    ///   - column: the name of its column.
    mutating func look(
        at name: String, on line: Int, _ position: @autoclosure () -> SourcePosition, _ column: String
    ) {
        guard !isMixed else { return }
        let form: Int
        if let last, last.name == name {
            form = last.form
        } else {
            form = place(ofKind: Self.kind(of: name))
            last = (name, form)
        }
        forms[form].add(line)
        if forms[form].rows.count < Self.mostRows { forms[form].rows.append((position(), column, name)) }
        if forms.count > Self.mostForms { isMixed = true }
    }

    private mutating func place(ofKind kind: UInt64) -> Int {
        if let place = forms.firstIndex(where: { $0.kind == kind }) { return place }
        forms.append(Form(kind: kind))
        return forms.count - 1
    }

    mutating func append(_ other: CaseForms) {
        for found in other.forms { forms[place(ofKind: found.kind)].append(found, Self.mostRows) }
        isMixed = isMixed || other.isMixed || forms.count > Self.mostForms
    }

    /// Identifiers unlike the form that nearly all have, where they are few: above or below all of these whatever they are, and among
    /// them where they are words and the others are not, as a subtotal has the name of its area.
    ///
    /// - Parameter severity: an error beside rows that say that they are about all; by itself one may be somebody's code.
    func diagnostics(_ severity: Diagnostic.Severity, remedy: (String) -> String) -> Diagnostics {
        guard !isMixed, forms.count > 1, let main = forms.max(by: { $0.count < $1.count }) else {
            return Diagnostics()
        }
        let others = forms.filter { $0.kind != main.kind }
        let rows = others.flatMap(\.rows)
        let names = Set(rows.map(\.name)).count
        let areCodes = main.rows.allSatisfy { $0.name.utf8.contains(where: ASCII.isDigit) }
        let areWords = areCodes && rows.allSatisfy { Self.isWord($0.name) }
        let isComplete = others.allSatisfy { $0.rows.count == $0.count }
        guard isComplete, main.count >= Self.fewestAlike, names <= Self.mostOdd || areWords,
            names <= Self.mostOddOfFew || names * Self.fewestOfArea <= main.count
        else { return Diagnostics() }
        let odd = rows.filter {
            $0.position.line < main.first || $0.position.line > main.last || (areCodes && Self.isWord($0.name))
        }
        return Diagnostics(
            odd.sorted { $0.position < $1.position }.map { found in
                TotalRows.diagnostic(
                    severity, at: found.position,
                    "\(found.column) is not written as those of the other rows are: a row about several of them, such as a "
                        + "subtotal or an average?",
                    remedy: severity == .error
                        ? remedy(found.position.file) : "If it is, delete the row; if it is one person's, all is well."
                )
            })
    }

    /// Whether an identifier is written as a word is, and as few codes are: the name of an area, of which a subtotal may be.
    private static func isWord(_ name: String) -> Bool {
        !name.utf8.contains(where: ASCII.isDigit) && name.count(where: \.isLetter) >= shortestWord
    }
    private static let shortestWord = 4

    /// The kinds of its characters in turn, each once. Fowler, Noll and Vo, FNV-1a.
    private static func kind(of name: String) -> UInt64 {
        let (offset, prime): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x0100_0000_01B3)
        var hash = offset
        var kind: UInt8 = 0
        for byte in name.utf8 {
            let isWord = ASCII.isLetter(byte) || byte >= 0x80
            let next = ASCII.isDigit(byte) ? UInt8(ascii: "9") : isWord ? UInt8(ascii: "A") : byte
            guard next != kind else { continue }
            kind = next
            hash = (hash ^ UInt64(next)) &* prime
        }
        return hash
    }
}

extension CaseForms.Form {
    fileprivate mutating func add(_ line: Int) {
        count += 1
        first = min(first, line)
        last = max(last, line)
    }

    /// Adds those of the same form elsewhere in the file.
    fileprivate mutating func append(_ other: CaseForms.Form, _ most: Int) {
        count += other.count
        first = min(first, other.first)
        last = max(last, other.last)
        rows += other.rows.prefix(most - rows.count)
    }
}
