/// Who stands behind the rows of each line, found once for all who count people.
struct PeopleOfLines: Sendable {
    /// By line the people of whom some row counts something, in ascending order.
    private var people: [[Int32]] = []
    /// By line how many rows name somebody.
    private var namedRows: [Int] = []

    /// - Parameter entries: by person, so that one who is repeated on a line stands next to itself.
    init(_ entries: CaseEntries) {
        let lines = entries.places.map { Int($0.line) }
        people = Array(repeating: [], count: (lines.max() ?? -1) + 1)
        namedRows = people.map { _ in 0 }
        for index in entries.indices {
            let entry = entries.holder(at: index)
            let line = lines[Int(entry.place)]
            guard line >= 0 else { continue }
            namedRows[line] += 1
            guard entry.isCounted else { continue }
            if people[line].last != entry.person { people[line].append(entry.person) }
        }
    }

    func people(ofLine line: Int) -> [Int32] { line < people.count ? people[line] : [] }

    func namedRows(ofLine line: Int) -> Int { line < namedRows.count ? namedRows[line] : 0 }
}
