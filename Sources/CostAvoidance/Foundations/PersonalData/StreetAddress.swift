/// A house number with the name of a street: `12 High Street`, `Flat 3, 27B Osmaston Rd`.
enum StreetAddress {
    /// Words that end the name of a street and hardly anything else behind a number.
    private static let certain: Set<String> = [
        "street", "road", "lane", "avenue", "crescent", "terrace", "gardens", "grove", "mews", "rd", "ave", "cres",
        "gdns",
        "terr", "boulevard", "heol", "ffordd", "stryd",
    ]
    /// Words that end the name of a street where it is written with capitals.
    private static let capitalised: Set<String> = [
        "st", "ln", "av", "dr", "drive", "close", "cl", "court", "ct", "place", "pl", "way", "square", "sq", "walk",
        "row",
        "rise", "view", "parade", "hill", "green", "park", "house", "wynd", "brae", "cottages", "villas", "fold",
        "vale",
        "quay", "wharf", "croft", "garth", "heights", "tce",
    ]
    /// Those of them that people write small behind a name in capitals, where nothing follows: `12 High st`.
    private static let written: Set<String> = ["st", "close", "drive", "way", "court", "place", "square"]
    /// Welsh names of streets begin with the word.
    private static let leading: Set<String> = ["heol", "ffordd", "stryd", "clos", "maes", "lon", "l\u{F4}n", "rhodfa"]
    /// What makes of a number a count and not a house.
    private static let counting: Set<String> = [
        "of", "in", "per", "a", "the", "to", "on", "for", "at", "by", "and", "or", "from", "off", "week", "month",
        "day",
        "night", "hour", "year", "visit", "contact", "bed", "mile", "minute", "main", "x",
    ]
    /// What stands behind the name of a street and is nobody's home: `2 Park Lane shelter beds`.
    private static let facilities: Set<String> = [
        "grant", "grants", "fund", "funding", "budget", "project", "scheme", "programme", "shelter", "beds",
        "bungalows",
        "centre", "clinic", "surgery", "office", "offices", "school", "hub", "site", "drop-in", "cafe", "library",
        "branch",
    ]
    /// Courts of law, by the word before: `2 County Court claims`.
    private static let law: Set<String> = [
        "crown", "county", "magistrates", "magistrates'", "family", "youth", "coroner's",
    ]
    /// Streets of the government's offices.
    private static let official: Set<String> = ["downing", "marsham"]
    private static let longestName = 3
    private static let mostDigits = 4

    static func isContained(in text: String) -> Bool {
        guard text.utf8.contains(ASCII.space) else { return false }
        let words = text.split { $0.isWhitespace || ",;:()".contains($0) }
        guard words.count >= 2 else { return false }
        return words.indices.dropLast().contains { start in
            isHouseNumber(words[start]) && isStreet(words[(start + 1)...].prefix(longestName + 2))
        }
    }

    /// `12`, `12b`, `12-14` or `12/3`.
    private static func isHouseNumber(_ word: Substring) -> Bool {
        let numbers = word.split(omittingEmptySubsequences: false) { "-/".contains($0) }
        return numbers.count <= 2
            && numbers.allSatisfy { number in
                let digits = number.prefix { ("0"..."9").contains($0) }
                let rest = number.dropFirst(digits.count)
                return (1...mostDigits).contains(digits.count) && digits.first != "0"
                    && (rest.isEmpty || (rest.count == 1 && rest.allSatisfy { ("a"..."h").contains($0.lowercased()) }))
            }
    }

    private static func isStreet(_ words: ArraySlice<Substring>) -> Bool {
        guard let first = words.first else { return false }
        if leading.contains(first.lowercased()), words.count > 1 { return true }
        return words.indices.dropFirst().prefix(longestName).contains { end in
            let name = words[words.startIndex..<end]
            let kind = words[end].lowercased().trimmingSuffix(".")
            guard !isOffice(first, words[(end + 1)...]) else { return false }
            if kind == "court", name.count == 1, law.contains(first.lowercased()) { return false }
            guard name.allSatisfy({ isNamePart($0) }) else { return false }
            let isCapitalised = (name + [words[end]]).allSatisfy { $0.first?.isUppercase == true }
            if capitalised.contains(kind) {
                let isWritten = written.contains(kind) && end + 1 == words.endIndex
                return isCapitalised || isWritten && name.allSatisfy { $0.first?.isUppercase == true }
            }
            // Small letters throughout: `2 nights street homeless` is no address.
            return certain.contains(kind) && (isCapitalised || !name.contains { $0.hasSuffix("s") })
        }
    }

    private static func isOffice(_ street: Substring, _ behind: ArraySlice<Substring>) -> Bool {
        official.contains(street.lowercased()) || behind.first.map { facilities.contains($0.lowercased()) } ?? false
    }

    private static func isNamePart(_ word: Substring) -> Bool {
        guard word.first?.isLetter == true, word == "The" || !counting.contains(word.lowercased()) else { return false }
        return word.allSatisfy { $0.isLetter || "'\u{2019}.-".contains($0) }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: Character) -> String { last == suffix ? String(dropLast()) : self }
}

/// The number that Ordnance Survey gives every address in Great Britain. GeoPlace, UPRN: up to twelve digits.
enum AddressNumber {
    private static let digits = 12

    /// Twelve digits that begin as those do which councils gave out first, and nothing else.
    static func matches(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == digits, bytes.allSatisfy(ASCII.isDigit) else { return false }
        return (bytes.starts(with: "100".utf8) || bytes.starts(with: "200".utf8)) && Set(bytes).count > 2
    }
}
