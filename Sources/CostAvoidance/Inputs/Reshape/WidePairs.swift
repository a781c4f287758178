import DelimitedText

/// Columns of one service looked at beside each other: each has a time before and a time after, named in one way.
enum WidePairs {
    /// Settles which columns are before and which after, and leaves those that have no other beside them.
    static func settle(_ columns: inout [GuessedColumn]) {
        let places = columns.indices.filter { columns[$0].isUse }
        let byService = Dictionary(grouping: places) { columns[$0].heading.counted }
        for places in byService.values.sorted(by: { $0[0] < $1[0] }) {
            settleSteps(places, &columns)
            settlePair(places, &columns)
        }
    }

    /// Of two numbered times the first is before; of three nobody knows.
    private static func settleSteps(_ places: [Int], _ columns: inout [GuessedColumn]) {
        let steps = places.compactMap { place -> (place: Int, number: Int, numbering: WideHeading.Numbering)? in
            guard case .step(let number, let numbering) = columns[place].heading.time else { return nil }
            return (place, number, numbering)
        }.sorted { ($0.number, $0.place) < ($1.number, $1.place) }
        guard let first = steps.first else { return }
        let named = places.filter { place in !steps.contains { $0.place == place } }
        let isPair =
            steps.count == 2 && named.isEmpty && steps[0].number < steps[1].number
            && steps[0].numbering == steps[1].numbering
        let isBesideBefore = steps.count == 1 && named.count == 1 && columns[named[0]].heading.time == .before
        guard isPair || isBesideBefore else {
            for step in steps {
                columns[step.place].leave(
                    steps.count == 1 && named.isEmpty
                        ? "one time alone: there is none to compare it with"
                        : "several times: write before and after in when of the two that are compared")
            }
            return
        }
        if isPair { take(first.place, as: "before", "the earlier of two times", &columns) }
        take(steps[steps.count - 1].place, as: "after", "the later of two times", &columns)
    }

    private static func take(_ place: Int, as when: String, _ reason: String, _ columns: inout [GuessedColumn]) {
        columns[place].row.when = when
        columns[place].doubt("taken for \(when): \(reason)")
    }

    /// A time before belongs to a time after that is named in the same way.
    private static func settlePair(_ places: [Int], _ columns: inout [GuessedColumn]) {
        let kept = places.filter { columns[$0].row.when != WideMap.leave }
        let before = kept.filter { columns[$0].row.when.hasPrefix("before") }
        let after = kept.filter { columns[$0].row.when.hasPrefix("after") }
        guard let one = before.first, let other = after.first else {
            let missing = before.isEmpty ? "before" : "after"
            let asked = kept.filter { columns[$0].row.when.hasPrefix(WideMap.leave) }
            for place in kept where !asked.contains(place) {
                let isKnown = !columns[place].row.service.isEmpty
                columns[place].leave("no column is the time \(missing) of it")
                if isKnown { columns[place].doubt("leave, or write \(missing) beside the column that is") }
                // What is asked about may be that column.
                if !asked.isEmpty { columns[place].doubt("\(missing) may be a column that is asked about") }
            }
            return
        }
        guard before.count == 1, after.count == 1 else { return }
        let pairs = (columns[one].heading.pair, columns[other].heading.pair)
        guard let first = pairs.0, let second = pairs.1, first != second else { return }
        for (place, partner) in [(one, other), (other, one)] {
            columns[place].doubt(
                "beside \(Diagnostic.quoted(columns[partner].row.column)), whose time is named in another way")
        }
    }
}
