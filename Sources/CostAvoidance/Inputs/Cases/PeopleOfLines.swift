/// Who stands behind the rows of each line, found once for all who count people.
struct PeopleOfLines: Sendable {
    /// By line the people of whom some row counts something, in ascending order.
    private var people: [[Int32]] = []
    /// By line how many rows name somebody.
    private var namedRows: [Int] = []

    /// - Parameter entries: by person, so that one who is repeated on a line stands next to itself.
    init(_ entries: CaseEntries) {
        for place in entries.indices {
            let entry = entries.holder(at: place)
            guard entry.line >= 0 else { continue }
            let line = Int(entry.line)
            while namedRows.count <= line {
                namedRows.append(0)
                people.append([])
            }
            namedRows[line] += 1
            guard entry.isCounted else { continue }
            if people[line].last != entry.person { people[line].append(entry.person) }
        }
    }

    func people(ofLine line: Int) -> [Int32] { line < people.count ? people[line] : [] }

    func namedRows(ofLine line: Int) -> Int { line < namedRows.count ? namedRows[line] : 0 }
}
