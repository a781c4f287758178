import CostAvoidance
import Foundation
import Testing

/// Expressions that people in councils, the NHS, police, housing and schools type, with what may answer them: the first list
/// written down before the table of synonyms was looked at, the others after it and before their own misses were mended.
///
/// A line is `expression | services | - services`: what may be found, and, behind the hyphen, what may be named as nearest where
/// the catalogue has nothing of the kind; a hyphen alone is that nothing need be near. `*` stands for any letters.
enum HeldOutWords {
    struct Line: Sendable, CustomTestStringConvertible {
        let words: String
        let found: [String]
        let nearest: [String]?
        var testDescription: String { words }
    }

    static let lines: [Line] = [first, second, third, fourth].flatMap { table in
        table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(line)
    }

    private static func line(_ text: Substring) -> Line {
        let parts = text.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        let answers = parts.dropFirst()
        return Line(
            words: parts[0].joined(separator: " "),
            found: answers.filter { $0.first != "-" }.flatMap(\.self),
            nearest: answers.first { $0.first == "-" }.map { Array($0.dropFirst()) })
    }

    /// Whether a service is one of these, `*` standing for any letters.
    static func holds(_ patterns: [String], _ service: String) -> Bool {
        patterns.contains { pattern in
            let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
            guard pieces.count > 1 else { return pattern == service }
            guard service.hasPrefix(pieces[0]) else { return false }
            var rest = service.dropFirst(pieces[0].count)
            for piece in pieces.dropFirst() where !piece.isEmpty {
                guard let place = rest.range(of: piece) else { return false }
                rest = rest[place.upperBound...]
            }
            return pieces.last?.isEmpty == true || rest.isEmpty
        }
    }
}
