/// Names of which one is most likely another with a slip of the keys in it.
enum NameSlips {
    /// Letters of names that a slip of the keys tells apart; shorter ones are told apart by less. With a letter left out there is one
    /// fewer.
    private static let fewestLetters = 5
    /// And of longer texts, in bytes, nobody says that they are one name with a slip in it.
    private static let mostLetters = 64
    /// Letters of a label, as in `Team A`, `North E` and `Group AB`.
    private static let mostOfLabel = 2

    /// Names of which one is another with a letter left out, doubled or changed places with the next: each pair once.
    static func pairs(among names: [String]) -> [(name: String, meant: String)] {
        let spelled = names.map { (name: $0, letters: NameLikeness.sense($0)) }
            .filter {
                $0.letters.utf8.count <= mostLetters && $0.letters.count >= fewestLetters - 1
                    && !$0.letters.contains(where: \.isNumber)
            }
        let known = Dictionary(spelled.map { ($0.letters, $0.name) }, uniquingKeysWith: { first, _ in first })
        var found: [(name: String, meant: String)] = []
        for (name, text) in spelled {
            let letters = Array(text)
            guard letters.count >= fewestLetters else { continue }
            var twins: Set<String> = []
            func look(_ other: [Character]) {
                guard let twin = known[String(other)], twins.insert(twin).inserted,
                    !areTwoLabels(name, twin)
                else { return }
                found.append((name, twin))
            }
            for index in letters.indices.dropFirst() {
                var other = letters
                let letter = other.remove(at: index)
                look(other)
                guard index + 1 < letters.count, letters[index + 1] > letter else { continue }
                other = letters
                other.swapAt(index, index + 1)
                look(other)
            }
        }
        return found
    }

    /// Whether two names differ in their labels only: `Phase I` and `Phase II`, `Team A` and `Team AA`, `Millfield` and
    /// `Millfield E`.
    private static func areTwoLabels(_ name: String, _ other: String) -> Bool {
        let (one, two) = (words(of: name), words(of: other))
        let difference = two.difference(from: one)
        return difference.allSatisfy { change in
            switch change {
            case .insert(_, let word, _), .remove(_, let word, _): isLabel(word)
            }
        }
    }

    private static func isLabel(_ word: String) -> Bool {
        word.count <= mostOfLabel || word.allSatisfy(romanFigures.contains)
    }

    private static let romanFigures: Set<Character> = ["i", "v", "x"]

    /// Words in small letters, a capital behind a small letter beginning one: `PhaseII` is two.
    private static func words(of name: String) -> [String] {
        var words: [String] = []
        var before: Character?
        for letter in NormalForms.plainDecomposed(name) where letter != "'" && letter != "\u{2019}" {
            defer { before = letter }
            guard letter.isLetter || letter.isNumber else { continue }
            let begins = before.map { !$0.isLetter && !$0.isNumber || ($0.isLowercase && letter.isUppercase) } ?? true
            if begins { words.append("") }
            if let last = words.indices.last { words[last] += letter.lowercased() }
        }
        return words
    }
}
