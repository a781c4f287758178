import DelimitedText

/// Texts in `case_id` that stand for a name that is not there: one person of all who have none.
enum NobodyName {
    private static let words: Set<String> = [
        "n/a", "na", "n.a", "none", "null", "nil", "nan", "unknown", "not known", "not recorded", "missing", "blank",
        "undefined", "anon", "anonymous", "tbc", "true", "false", "no id", "loading", "not available",
        "not applicable", "not stated", "not given", "empty", "error", "no data", "no record", "to follow", "pending",
        "test", "dummy", "unnamed", "no name",
    ]
    private static let longest = 20

    /// Whether a case identifier names nobody: `N/A`, `(blank)`, `---`, `xxx`, and the nought that a look-up makes of an empty cell.
    static func isOne(_ caseID: String) -> Bool {
        let bytes = caseID.utf8
        guard bytes.count <= longest, !bytes.contains(where: { $0 != ASCII.zero && ASCII.isDigit($0) }) else {
            return false
        }
        let text = CaseLikeness.plain(caseID).lowercased()
        let word = text.trimmed { !ASCII.isAlphanumeric($0) && $0 < 0x80 }
        if word.isEmpty || words.contains(word) { return true }
        let letters = word.utf8
        return letters.allSatisfy { $0 == ASCII.zero } || (letters.count > 1 && letters.allSatisfy { $0 == cross })
    }

    private static let cross = UInt8(ascii: "x")

    private static let wordsForNone: Set<String> = [
        "n/a", "na", "n.a", "none", "no", "n", "null", "nil", "nan", "false", "blank", "empty", "nothing",
        "not applicable", "not available",
    ]

    /// Whether a text says that there is nothing, as people and programs fill cells that should be empty: `NA`, `none`, `-`, `0`.
    static func saysNone(_ text: String) -> Bool {
        let word = CaseLikeness.plain(text).lowercased().trimmed { !ASCII.isAlphanumeric($0) && $0 < 0x80 }
        return word.isEmpty || wordsForNone.contains(word) || word.utf8.allSatisfy { $0 == ASCII.zero }
    }
}

extension String {
    /// The text without these bytes at its ends.
    fileprivate func trimmed(_ isLeft: (UInt8) -> Bool) -> String {
        let kept = Array(utf8).drop(while: isLeft).reversed().drop(while: isLeft).reversed()
        return String(decoding: kept, as: UTF8.self)
    }
}
