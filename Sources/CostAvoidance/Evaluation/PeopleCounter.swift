import Numerics

/// Counts the people behind any set of lines without naming one.
struct PeopleCounter {
    /// For each line result, the people with one of its rows, ascending; nil where its rows carry no case identifier.
    private let people: [[Int32]?]

    init(evaluation: Evaluation, lines: [LineResult]) {
        var byLine: [[Int32]] = Array(repeating: [], count: evaluation.lines.count)
        for entry in evaluation.ledger.entries where entry.line >= 0 {
            // Entries stand by person, so a person repeated on a line is next to itself.
            if byLine[Int(entry.line)].last != entry.person { byLine[Int(entry.line)].append(entry.person) }
        }
        people = lines.map { line in
            switch line.origin {
            case .line(let index): byLine[index].isEmpty ? nil : byLine[index]
            case .alternative(let index): [Int32(evaluation.alternatives[index].person)]
            }
        }
    }

    /// Different people with a row on any of these lines; nil where some line does not say whose it is.
    func count(_ lines: [Int]) -> Int? {
        if lines.count == 1 { return people[lines[0]]?.count }
        var seen: Set<Int32> = []
        for line in lines {
            guard let onLine = people[line] else { return nil }
            seen.formUnion(onLine)
        }
        return seen.count
    }
}
