import DelimitedText
import Numerics

/// One amount or a range of two, as a person types it: `800k`, `800k-880k`, `£800,000 to £880,000`, or two words one after the other.
///
/// Within a word of the command line a space is no sign of a range: it stands between thousands as well.
enum SpokenRange {
    private static let dashes: Set<Character> = ["-", "\u{2013}", "\u{2014}"]

    /// The amount, or the low and the high.
    ///
    /// - Throws: `CommandFailure` with status 2 where the words are no amount or range, or the range is out of order.
    static func pounds(_ words: [String]) throws(CommandFailure) -> [Money] {
        let sides = try sides(words)
        try refuseHalfScaled(sides)
        var amounts: [Money] = []
        var wrong: [String] = []
        for side in sides {
            do throws(CommandFailure) { amounts.append(try SpokenAmount.pounds(side)) } catch {
                wrong += error.messages
            }
        }
        guard wrong.isEmpty else { throw .usage(wrong) }
        if let low = amounts.first, let high = amounts.last, low > high {
            throw .usage("the low \(low) is above the high \(high)")
        }
        guard amounts.contains(where: { $0 > .zero }) else { throw .usage("an amount of zero implies nothing") }
        return amounts
    }

    /// What stands on the sides of a hyphen or of `to`, or the two words without either.
    private static func sides(_ words: [String]) throws(CommandFailure) -> [String] {
        let typed = words.joined(separator: " ")
        let pieces = " \(typed) ".replacing(" to ", with: " - ")
            .split(omittingEmptySubsequences: false) { dashes.contains($0) }
            .map { String($0).withoutOuterSpace }
        // A hyphen in front of the first is a minus.
        let isMinus = pieces.count > 1 && pieces[0].isEmpty && typed.first.map(dashes.contains) ?? false
        if isMinus, pieces.count == 2, !pieces[1].isEmpty { return ["-" + pieces[1]] }
        guard !pieces.contains(where: \.isEmpty) else {
            throw .usage(
                "\(Diagnostic.quoted(typed)) is a range without its low or its high: give one amount or both, 800000 or"
                    + " 800000-880000")
        }
        guard pieces.count <= 2, words.count <= 2 || pieces.count == 2 else {
            throw .usage(
                "\(Diagnostic.quoted(typed)) has more than two amounts: give one amount or a low and a high: 800000, or"
                    + " 800000-880000\(joinedHint(words))")
        }
        if pieces.count == 1, words.count == 2 {
            try refuseThousands(words)
            return words
        }
        if pieces.count == 1 { try refuseTwo(pieces[0]) }
        return pieces
    }

    /// `1 200` as two words is 1 to 200 or, with a space between thousands, 1200.
    private static func refuseThousands(_ words: [String]) throws(CommandFailure) {
        let first = words[0].hasPrefix("£") ? words[0].dropFirst() : words[0][...]
        let size = 3
        let fraction = words[1].prefix { $0 != "." }
        guard (1...size).contains(first.count), first.allSatisfy(\.isNumber), fraction.count == size,
            fraction.allSatisfy(\.isNumber)
        else { return }
        throw ambiguous(words.joined(separator: " "), [words[0], words[1]])
    }

    /// Two amounts within one word, with a space and nothing else between.
    private static func refuseTwo(_ side: String) throws(CommandFailure) {
        let parts = side.split(whereSeparator: \.isWhitespace).map(String.init)
        guard parts.count == 2, (try? SpokenAmount.pounds(parts[0])) != nil,
            (try? SpokenAmount.pounds(parts[1])) != nil
        else { return }
        throw ambiguous(side, parts)
    }

    private static func ambiguous(_ typed: String, _ parts: [String]) -> CommandFailure {
        var readings: [String] = []
        if (try? SpokenAmount.pounds(parts.joined())) != nil { readings.append("\(parts.joined()) for one amount") }
        if let low = try? SpokenAmount.pounds(parts[0]), let high = try? SpokenAmount.pounds(parts[1]), low < high {
            readings.append("\(parts.joined(separator: "-")) for a range")
        }
        return .usage(
            "\(Diagnostic.quoted(typed)) is no amount: a space may stand between thousands or between a low and a high\n"
                + "    Write \(readings.joined(separator: ", or ")).")
    }

    /// One amount that was typed with spaces between its thousands.
    private static func joinedHint(_ words: [String]) -> String {
        let joined = words.joined()
        return (try? SpokenAmount.pounds(joined)) == nil ? "" : "\n    Write \(joined) for one amount."
    }

    /// `800-880k` is £800 to £880,000 as it stands, and means something else.
    private static func refuseHalfScaled(_ parts: [String]) throws(CommandFailure) {
        guard parts.count == 2,
            let scale = SpokenAmount.scales.first(where: { parts[1].lowercased().hasSuffix($0.suffix) }),
            parts[0].last?.isNumber == true
        else { return }
        throw .usage(
            "only the high of \(parts.joined(separator: "-")) has a \(scale.suffix); did you mean"
                + " \(parts[0])\(scale.suffix)-\(parts[1])?")
    }
}

extension String {
    /// The text without white space at its ends, and without what separates thousands there.
    fileprivate var withoutOuterSpace: String {
        var text = drop(while: \.isWhitespace)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
