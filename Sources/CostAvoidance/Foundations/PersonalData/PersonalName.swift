/// Words that are written as a person's name is, in whatever capitals and with whatever between them.
enum PersonalName {
    /// Words of labels: with one of them it is no name, unless it is written exactly as one.
    private static let ordinary: Set<String> = [
        "case", "client", "clients", "person", "people", "patient", "patients", "participant", "family", "household",
        "study", "service", "user", "users", "site", "group", "area", "locality", "team", "cohort", "control",
        "programme", "subject", "member", "resident", "tenant", "number", "no", "id", "record", "row", "not", "none",
        "unknown", "anonymous", "anon", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        "thirty", "forty", "fifty",
        "all", "other", "others", "north", "south", "east", "west", "central", "male", "female", "child", "adult",
        "pilot",
        "phase", "wave", "arm", "test", "ref", "code", "street", "ward", "panel",
    ]
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "rev", "sir", "dame", "lady", "prof", "professor", "master", "baby",
    ]
    /// What stands between the words of a name, in small letters.
    private static let particles: Set<String> = [
        "ap", "ab", "van", "von", "de", "der", "den", "di", "da", "du", "la", "le", "bin", "ibn", "al", "el", "ferch",
    ]
    private static let words = 2...6

    static func matches(_ written: String) -> Bool {
        let text = SaintName.without(written)
        guard mayBeName(text) else { return false }
        // A total and no person.
        guard !TotalName.speaksOfTotal(text), !(text.contains(" ") && TotalName.isOfAllCases(text)) else {
            return false
        }
        if isOfEastAsia(text) { return true }
        let all = text.split { $0.isWhitespace || ",.();:/&_+".contains($0) }
        let letters = all.filter(isWord)
        if holdsGivenName(text) || isPartedGivenName(text) || holdsSurname(text) || isNameAlone(text) || hasTitle(all) {
            return true
        }
        // `John Smith 2` is the second of that name, `John Smith (m)` a man, and `166 Demir, Angharad` stands behind a number.
        let isBare = letters.count == all.count
        return stretches(all).contains { isName($0, isBare: isBare, in: text) }
    }

    /// The words between numbers and codes, `C128` or `166`, each stretch by itself.
    private static func stretches(_ words: [Substring]) -> [[Substring]] {
        guard words.contains(where: holdsDigit) else { return [words] }
        let parts = words.flatMap(behindCode)
        // Behind a number a few capitals are a code of their own: `12 ASC EH`.
        return parts.split(whereSeparator: holdsDigit).map(Array.init).filter { stretch in
            stretch.first?.startIndex == words.first?.startIndex || !stretch.allSatisfy(isCode)
        }
    }

    private static func isCode(_ word: Substring) -> Bool {
        word.count <= codeLetters && word.allSatisfy(\.isUppercase)
    }

    private static func holdsDigit(_ word: Substring) -> Bool { word.contains(where: \.isNumber) }

    /// A code and the words that hyphens join to it where they are written as names are: `166-Angharad-Demir`.
    private static func behindCode(_ word: Substring) -> [Substring] {
        guard word.first?.isNumber == true else { return [word] }
        let parts = word.split(separator: "-")
        return parts.dropFirst().allSatisfy(isCapitalised) ? parts : [word]
    }

    /// Whether words are a name as one is written.
    ///
    /// - Parameters:
    ///   - isBare: whether nothing else stands in the text.
    ///   - text: what they stand in.
    private static func isName(_ words: [Substring], isBare: Bool, in text: String) -> Bool {
        guard Self.words.contains(words.count), words.allSatisfy(isWord), !words.allSatisfy(isOrdinary) else {
            return false
        }
        if isBare, words.allSatisfy(isCapitalised) { return true }
        guard !words.contains(where: isOrdinary) else { return false }
        // `Locality A` is a place and `J Smith` a person: of one long word the short ones stand before it.
        // A vowel is a mark on its letter in some scripts, and a letter of its own in others.
        let long = words.filter { $0.unicodeScalars.count > 1 && !particles.contains($0.lowercased()) }
        let initials = words.count { $0.count == 1 && $0.allSatisfy(\.isUppercase) }
        guard let last = words.last, last.count > 1 || text.contains(",") || initials > 1,
            long.contains(where: { $0.unicodeScalars.count > 2 })
        else { return false }
        let joined = words.count { particles.contains($0.lowercased()) }
        return long.count > 1 || initials > 0 || joined > 1
    }

    /// Whether a text says in so many words that it is somebody's name: by a given name or a title. Services, bodies and places are
    /// written in capitals as well.
    static func isSaid(in written: String) -> Bool {
        let text = SaintName.without(written)
        return holdsGivenName(text) || isPartedGivenName(text)
            || hasTitle(text.split { !$0.isLetter && $0 != "'" && $0 != "-" })
    }

    /// Whether a text is of letters of East Asia alone, of which a few are a whole name: `李小龙`, `佐藤 健`, `김민수`.
    private static func isOfEastAsia(_ text: String) -> Bool {
        let letters = text.unicodeScalars.filter { $0 != " " }
        return lettersOfNames.contains(letters.count)
            && letters.allSatisfy { letter in eastAsia.contains { $0.contains(letter.value) } }
    }

    private static let lettersOfNames = 2...8
    /// Kana, Han with its extensions, and Hangul, as the blocks of Unicode have them.
    private static let eastAsia: [ClosedRange<UInt32>] = [
        0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x3FFFF,
    ]

    /// Whether a word is one of labels and no part of a name.
    static func isOrdinary(_ word: Substring) -> Bool { ordinary.contains(word.lowercased()) }

    /// A title with a surname behind it.
    static func hasTitle(_ words: [Substring]) -> Bool {
        guard let title = words.firstIndex(where: { titles.contains($0.lowercased()) }) else { return false }
        return title + 1 < words.count && isSurname(words[title + 1])
    }

    /// Whether more letters stand together than in `DER-0042`, or a sign that parts words: most case numbers have neither.
    private static func mayBeName(_ text: String) -> Bool {
        var run = 0
        for byte in text.utf8 {
            run = ASCII.isLetter(byte) ? run + 1 : 0
            if run >= codeLetters || run == text.utf8.count || byte >= 0x80 || " ,.();:/&_+".utf8.contains(byte) {
                return true
            }
        }
        return false
    }

    /// Whether one of the words, also of those that capitals, figures or signs part, is a given name: `JohnSmith`, `smith-mary`,
    /// `Mary01`.
    static func holdsGivenName(_ written: String) -> Bool {
        let text = SaintName.without(written)
        var word = ""
        var isFound = false
        func finish() {
            // Codes are made of four letters of one kind as well; `John` is written so by hand.
            let isMixed = word.contains(where: \.isLowercase) && word.first?.isUppercase == true
            if word.count > codeLetters || (word.count == codeLetters && isMixed), GivenNames.holds(word) {
                isFound = true
            }
            word = ""
        }
        var before: Character?
        for character in text {
            if !character.isLetter || (character.isUppercase && before?.isLowercase == true) { finish() }
            if character.isLetter { word.append(character) }
            before = character
        }
        finish()
        return isFound
    }

    /// Two words or more of letters alone with a hyphen between, of which one is a given name: `john-smith`.
    private static func isPartedGivenName(_ text: String) -> Bool {
        let parts = text.split { $0.isWhitespace || $0 == "-" }
        return parts.count > 1 && parts.allSatisfy { $0.allSatisfy(\.isLetter) }
            && parts.contains(where: GivenNames.holds)
    }

    /// Whether a run of letters is a frequent surname, also with an initial before it or behind it, or behind another name that runs on to
    /// it: `Smith J`, `JSMITH`, `SmithJ`, `Smith1951`, `Smith-Jones`, `YetundePhillips`.
    private static func holdsSurname(_ text: String) -> Bool {
        text.split { !$0.isLetter }.contains { word in
            Surnames.holds(word) || word.count > Surnames.codeLetters + 1 && Surnames.holds(word.dropFirst())
                || runsOn(word).contains(where: Surnames.holds)
        }
    }

    /// The parts of a word that begin with a capital behind a small letter; none where it is of one.
    private static func runsOn(_ word: Substring) -> [Substring] {
        var parts: [Substring] = []
        var start = word.startIndex
        var isSmall = false
        for place in word.indices {
            if isSmall, word[place].isUppercase {
                parts.append(word[start..<place])
                start = place
            }
            isSmall = word[place].isLowercase
        }
        return parts.isEmpty ? [] : parts + [word[start...]]
    }

    /// Whether a text is one name and nothing else: a given name in whatever capitals, a short one as it is written by hand, or initials
    /// with a stop behind each.
    private static func isNameAlone(_ text: String) -> Bool {
        guard text.allSatisfy(\.isLetter) else {
            guard text != notAvailable else { return false }
            let initials = text.split(separator: ".", omittingEmptySubsequences: false)
            return initials.count > 2 && initials.last?.isEmpty == true
                && initials.dropLast().allSatisfy { $0.count == 1 && $0.allSatisfy(\.isUppercase) }
        }
        return text.count >= codeLetters
            ? GivenNames.holds(text) : isCapitalised(text[...]) && GivenNames.holdsShort(text)
    }

    /// What stands for nobody, and not for somebody of these initials.
    private static let notAvailable = "N.A."
    /// So many letters together may be a code.
    private static let codeLetters = 4

    private static func isSurname(_ word: Substring) -> Bool {
        isWord(word) && word.first?.isUppercase == true && !ordinary.contains(word.lowercased())
    }

    private static func isWord(_ word: Substring) -> Bool {
        word.first?.isLetter == true && word.allSatisfy { $0.isLetter || $0 == "'" || $0 == "\u{2019}" || $0 == "-" }
    }

    /// A capital and small letters behind it.
    private static func isCapitalised(_ word: Substring) -> Bool {
        guard let first = word.first, first.isUppercase, word.count >= 2 else { return false }
        return word.dropFirst().contains { $0.isLowercase }
    }
}
