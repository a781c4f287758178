import DelimitedText
import Numerics

extension BearerShares {
    /// What stands between two bearers.
    private static let separator: Character = ";"

    /// Reads `NHS`, `NHS 60%; Local authority 40%` or `60% NHS; 40% Local authority`.
    ///
    /// A share stands at the end or at the beginning of a name, with a space between: digits and a percent sign anywhere else are part
    /// of the name, as in `Section 75 fund` or `Fund for 50% match`.
    ///
    /// - Parameter text: a name as `NameText` reads it, not empty.
    /// - Throws: `BearerSharesFault` for what is neither a name nor names with shares that make the whole.
    init(reading text: String) throws(BearerSharesFault) {
        let written = text.split(separator: Self.separator, omittingEmptySubsequences: false)
            .map { $0.withoutSurroundingSpace }
        if written.count == 1, try WrittenShare(text) == nil {
            self.init(Bearer(text))
            return
        }
        guard !written.contains("") else { throw .emptyPart }
        var parts: [Part] = []
        for text in written {
            guard let part = try WrittenShare(text) else { throw .withoutShare(text) }
            parts.append(Part(bearer: Bearer(part.name), share: part.share))
        }
        do throws(BearerSharesError) { try self.init(parts) } catch { throw .shares(error) }
    }
}

/// A name with a share at one of its ends.
private struct WrittenShare {
    var name: String
    var share: Share

    /// Nil for a name without a share.
    init?(_ text: String) throws(BearerSharesFault) {
        guard let (name, number) = Self.atEnd(text) ?? Self.atStart(text) else {
            // Two percentages are no name, and neither is one in brackets or one that nothing parts from the name.
            guard Self.percentages(text) > 1 || text.hasSuffix("%") || text.hasSuffix("%)") else { return nil }
            throw Self.percentages(text) > 1 ? .otherSeparator(text) : .malformed(text)
        }
        guard Self.percentages(name) == 0 else { throw .otherSeparator(text) }
        guard let first = name.first, let last = name.last, !Self.signs.contains(first), !Self.signs.contains(last),
            name.contains(where: \.isLetter)
        else { throw .malformed(text) }
        do throws(ShareError) { share = try Share(parsing: number + "%") } catch {
            throw .notAShare(text, number + "%", error)
        }
        self.name = name
    }

    /// Signs that part a name from a number, and are no part of either.
    private static let signs: Set<Character> = [
        ":", "=", ",", "/", "|", "+", "&", "-", "\u{2013}", "\u{2014}", "(", ")",
    ]

    /// The name and the number of `NHS 60%`.
    private static func atEnd(_ text: String) -> (name: String, number: String)? {
        guard text.last == "%" else { return nil }
        let written = text.dropLast().withoutSurroundingSpace
        guard let space = written.lastIndex(of: " ") else { return nil }
        let number = String(written[written.index(after: space)...])
        return isNumber(number) ? (written[..<space].withoutSurroundingSpace, number) : nil
    }

    /// The name and the number of `60% NHS`.
    private static func atStart(_ text: String) -> (name: String, number: String)? {
        guard let sign = text.firstIndex(of: "%") else { return nil }
        let number = text[..<sign].withoutSurroundingSpace
        let rest = text[text.index(after: sign)...]
        guard rest.first == " ", isNumber(number) else { return nil }
        return (rest.withoutSurroundingSpace, number)
    }

    /// Whether a text is meant as a number: digits with the signs that are written among them.
    private static func isNumber(_ text: String) -> Bool {
        text.contains(where: \.isWholeNumber)
            && text.allSatisfy { $0.isWholeNumber || ".,+-\u{2212}\u{2013}".contains($0) }
    }

    /// How many percentages a text has.
    private static func percentages(_ text: String) -> Int {
        var count = 0
        var last: Character?
        for character in text where character != " " {
            if character == "%", last?.isWholeNumber == true { count += 1 }
            last = character
        }
        return count
    }
}

/// Why the text of a cell is no bearer, nor several with their shares.
enum BearerSharesFault: Error, Sendable, Hashable {
    /// Nothing stands before, between or behind the separators.
    case emptyPart
    /// A name without a share beside others.
    case withoutShare(String)
    /// What is written as a share is none.
    case notAShare(String, String, ShareError)
    /// A share that is not parted from its name as it is read.
    case malformed(String)
    /// Several shares without the separator between.
    case otherSeparator(String)
    /// The shares are read and do not make bearers of the whole.
    case shares(BearerSharesError)

    private static let example = "NHS 60%; Local authority 40%"

    /// The error's name, what is wrong, to follow the words `bearer is "NHS 60%"`, and what to do.
    var wording: (code: String, complaint: String, remedy: String) {
        switch self {
        case .emptyPart:
            (
                "empty-bearer", "; a name is missing before or after a semicolon",
                "Write every bearer with its share, as in \(Self.example), and no semicolon at the end."
            )
        case .withoutShare(let name):
            (
                "bearer-without-share", "; \(Diagnostic.quoted(name)) has no share in per cent",
                "Write the share of every bearer, as in \(Self.example)."
            )
        case .notAShare(let text, let share, let error):
            (
                "not-a-share",
                text == share
                    ? error.complaint(of: text) : "; the share \(Diagnostic.quoted(share))\(Self.words(error))",
                "Write a share above 0% and up to 100%, as in \(Self.example)."
            )
        case .malformed(let text):
            (
                "malformed-bearer", "; \(Diagnostic.quoted(text)) is neither a name nor a name with its share",
                "Write the name, a space and the share, as in \(Self.example)."
            )
        case .otherSeparator(let text):
            (
                "malformed-bearer", "; \(Diagnostic.quoted(text)) has more than one share",
                "Write ; between two bearers, as in \(Self.example)."
            )
        case .shares(.nothing(let bearer)):
            (
                "not-a-share", "; the share of \(Diagnostic.quoted(bearer.name)) is nothing",
                "Leave out who bears nothing."
            )
        case .shares(.namedTwice(let bearer)):
            (
                "bearer-twice", "; \(Diagnostic.quoted(bearer.name)) is named twice",
                "Add its two shares up, or correct one of the names."
            )
        case .shares(.notTheWhole(let sum)):
            (
                "shares-not-whole", "; the shares come to \(Self.percent(sum)), not 100%",
                "Write shares that come to 100%: where they are rounded, as thirds are, give one of them the rest."
            )
        }
    }

    private static func words(_ error: ShareError) -> String {
        switch error {
        case .outsideRange: " is not from 0% to 100%"
        default: ", which \(error.explanation)"
        }
    }

    private static func percent(_ share: ExactDecimal) -> String {
        ExactDecimal(significand: share.significand * 100, places: share.places).description + "%"
    }
}
