import DelimitedText

/// What the columns of a sheet most likely are, by their names and what stands under them: a map to correct.
package struct WideMapSuggestion: Sendable {
    /// A column with the best guess.
    package struct Row: Sendable {
        package let column: String
        package var service = ""
        package var when = ""
        package var note = ""
    }

    package let rows: [Row]
    /// What is wrong with the sheet's header or its form.
    package let diagnostics: Diagnostics

    /// A guess at every column of a sheet.
    package init(_ file: SourceFile, target: WideTarget, catalogue: Catalogue) {
        let reader = CSVReader(file)
        let header = reader.header().map { $0.name.trimmingSpaces() }
        let outcome = reader.reduce(
            { Contents(count: header.count) }, record: { $0.look(at: $1) }, merge: { $0.append($1) })
        diagnostics = outcome.diagnostics
        let guesser = ColumnGuess(target: target, catalogue: catalogue)
        var taken: Set<String> = []
        rows = header.enumerated().map { place, name in
            var row = guesser.row(name, areNumbers: outcome.value.areNumbers(place))
            let part = "\(row.service) \(row.when)"
            let isUnique = !row.service.isEmpty || target.columnsOfPeople.contains(row.when)
            if isUnique, !taken.insert(part).inserted {
                row.note = "another column is this already: correct one of the two"
                row.when = ""
                row.service = ""
            }
            return row
        }
    }

    /// The map as a file.
    package var csv: String {
        var writer = CSVWriter(header: ["column", "service", "when", "note"])
        for row in rows {
            writer.append(
                [row.column, row.service, row.when, row.note].map { $0.isEmpty ? CSVValue.empty : .text($0) })
        }
        return writer.text
    }

    /// What stands under each heading.
    private struct Contents: Sendable {
        private var filled: [Int]
        private var numbers: [Int]

        init(count: Int) {
            filled = Array(repeating: 0, count: count)
            numbers = filled
        }

        mutating func look(at record: borrowing CSVRecord) {
            for place in filled.indices where !record[place].isEmpty {
                filled[place] += 1
                let isNumber = record[place].withBytes { bytes in
                    bytes.allSatisfy { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") || $0 == ASCII.hyphen }
                }
                if isNumber { numbers[place] += 1 }
            }
        }

        mutating func append(_ other: Contents) {
            for place in filled.indices {
                filled[place] += other.filled[place]
                numbers[place] += other.numbers[place]
            }
        }

        /// Whether most of what stands in a column is numbers.
        func areNumbers(_ place: Int) -> Bool { numbers[place] * 2 > filled[place] }
    }
}

/// What a heading says.
private struct ColumnGuess {
    let target: WideTarget
    let catalogue: Catalogue

    private static let before: Set<String> = ["before", "pre", "prior", "baseline", "previous", "t0"]
    private static let after: Set<String> = ["after", "post", "followup", "follow-up", "following", "since", "t1"]
    /// Words that count and say nothing of what is counted.
    private static let counting: Set<String> = [
        "number", "no", "no.", "of", "count", "n", "total", "months", "month", "mths", "m", "year", "years", "yr", "in",
        "the", "use", "avoided", "prevented",
    ]
    private static let people: [(column: String, words: Set<String>)] = [
        ("case_id", ["id", "case", "case_id", "ref", "reference", "client", "participant", "person", "code", "urn"]),
        ("group", ["group", "arm"]), ("start", ["start", "started", "referral", "referred"]),
        ("basis", ["basis", "evidence"]),
    ]
    private static let personal: Set<String> = [
        "name", "forename", "surname", "dob", "birth", "postcode", "address", "nhs", "telephone", "phone", "email",
    ]

    func row(_ name: String, areNumbers: Bool) -> WideMapSuggestion.Row {
        var row = WideMapSuggestion.Row(column: name)
        let words = name.lowercased().split { $0.isWhitespace || "_()[],:/".contains($0) }.map(String.init)
        let measure = measure(words, areNumbers: areNumbers)
        if let measure, let found = service(words) {
            (row.service, row.when, row.note) = (found.service, found.service.isEmpty ? "" : measure, found.note)
        } else if !Self.personal.isDisjoint(with: words) {
            (row.when, row.note) = (WideMap.leave, "looks like personal data, which no evaluation may hold")
        } else if let known = Self.people.first(where: { !$0.words.isDisjoint(with: words) }),
            target.columnsOfPeople.contains(known.column)
        {
            row.when = known.column
        } else if areNumbers {
            (row.when, row.note) = (WideMap.leave, "no service is known by this name")
        } else {
            (row.when, row.note) = (WideMap.keep, "kept as a column to group by; leave, if it is none")
        }
        return row
    }

    /// Whether a number may be one of months; 999 is a service.
    private static func isLength(_ word: String) -> Bool { Int(word).map { $0 <= mostMonths } ?? false }
    private static let mostMonths = 60

    private func measure(_ words: [String], areNumbers: Bool) -> String? {
        switch target {
        case .serviceUse:
            if words.contains(where: Self.before.contains) { return "before" }
            return words.contains(where: Self.after.contains) ? "after" : nil
        case .outcomes: return areNumbers ? "quantity" : nil
        }
    }

    /// The service that the other words of a heading name; nil where there are none, or where a count of it is no more likely than of
    /// anything else.
    private func service(_ words: [String]) -> (service: String, note: String)? {
        let rest = words.filter {
            !Self.before.contains($0) && !Self.after.contains($0) && !Self.counting.contains($0)
                && !Self.isLength($0) && !($0.dropLast().allSatisfy(\.isNumber) && $0.hasSuffix("m"))
        }
        guard !rest.isEmpty else { return nil }
        switch catalogue.suggestion(for: rest.joined(separator: " ")) {
        case .same(let service): return (service.name, "")
        case .found(_, let unitCosts, let more):
            guard let first = unitCosts.first else { return nil }
            let others = unitCosts.dropFirst().map(\.service.name) + (more > 0 ? ["\(more) more"] : [])
            return (
                first.service.name,
                "a guess: \(first.label) (\(first.unit))"
                    + (others.isEmpty ? "" : "; or \(others.joined(separator: ", "))")
            )
        case .nearest(let unitCosts, _) where target == .serviceUse:
            let near = unitCosts.map(\.service.name).joined(separator: ", ")
            return ("", "no price is known; nearest: \(near). Name a service of your own, or leave")
        case nil where target == .serviceUse:
            return ("", "no price is known: name a service of your own and write it into unit-costs.csv, or leave")
        case .nearest, nil: return nil
        }
    }
}
