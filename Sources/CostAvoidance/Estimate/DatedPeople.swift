// Nothing here traps: people, rows and lines are numbered by what a file of 8 GiB holds, the largest that is read: none of them has 2^31.

import Numerics
import Synchronization

/// Counts the people behind what begins in some months, without naming one.
struct DatedPeople {
    private struct Entry {
        var person: Int32
        /// Place of the piece.
        var piece: Int32
    }

    private struct Total {
        /// Places of the pieces: of what several bear, of the part of each.
        var pieces: [Int]
        var service: ServiceID
        var people: Int
    }

    private let rows: CaseEntries
    /// By line and month of the rows the places of their pieces.
    private var piecesOfRows: [[Int]] = []
    /// By person, what the rows do not hold.
    private var others: [Entry] = []
    private var totals: [Total] = []
    /// Pieces with rows that do not say whose they are.
    private var unknown: Set<Int> = []

    init(_ evaluation: Evaluation, lines: [LineResult], pieces: LinePieces) {
        rows = evaluation.ledger.entries
        var ofLine = [[Int]](repeating: [], count: evaluation.lines.count)
        var ofEvent = [[Int]](repeating: [], count: evaluation.alternatives.count)
        for (index, line) in lines.enumerated() {
            switch line.origin {
            case .line(let source): ofLine[source].append(index)
            case .alternative(let event): ofEvent[event].append(index)
            }
        }
        func places(_ origin: LineResult.Origin, _ month: Int) -> [Int] {
            let lines =
                switch origin {
                case .line(let source): ofLine[source]
                case .alternative(let event): ofEvent[event]
                }
            return lines.compactMap { pieces.place(ofLine: $0, startingIn: month) }
        }
        addJudged(evaluation, lines, pieces, places)
        addObserved(evaluation, lines, pieces, places)
        others.sort { $0.person < $1.person }
    }

    private mutating func addJudged(
        _ evaluation: Evaluation, _ lines: [LineResult], _ pieces: LinePieces,
        _ places: (LineResult.Origin, Int) -> [Int]
    ) {
        // Looked up once for all rows of a line that begin in one month: there may be millions of rows.
        piecesOfRows = rows.places.map { place in
            place.line < 0 ? [] : places(.line(Int(place.line)), Int(place.month ?? 0))
        }
        var hasRow = piecesOfRows.map { _ in false }
        for index in rows.indices { hasRow[Int(rows.holder(at: index).place)] = true }
        var isNamed = [Bool](repeating: false, count: evaluation.lines.count)
        for (number, place) in rows.places.enumerated() where hasRow[number] && !piecesOfRows[number].isEmpty {
            isNamed[Int(place.line)] = true
        }
        for (index, event) in evaluation.alternatives.enumerated() {
            for piece in places(.alternative(index), event.month) {
                if let person = event.person {
                    others.append(Entry(person: Int32(person), piece: Int32(piece)))
                } else {
                    unknown.insert(piece)
                }
            }
        }
        for (index, line) in lines.enumerated() {
            guard case .line(let source) = line.origin, line.key.evidence == .judged else { continue }
            if !isNamed[source] { unknown.formUnion(pieces.places(ofLine: index)) }
        }
    }

    private mutating func addObserved(
        _ evaluation: Evaluation, _ lines: [LineResult], _ pieces: LinePieces,
        _ places: (LineResult.Origin, Int) -> [Int]
    ) {
        let ledger = evaluation.observed
        guard !ledger.entries.isEmpty else { return }
        let numbers = evaluation.observedPersonNumbers
        var earliest: [Int32: Int] = [:]
        var groups: [Int32: [String]] = [:]
        var withRows: Set<Int> = []
        for entry in ledger.entries where entry.arm == .programme && entry.after != nil {
            switch entry.subject {
            case .person(let person):
                groups[person] = entry.groups
                earliest[person] = [earliest[person], entry.start].compactMap { $0 }.min()
                guard entry.hasUse else { continue }
                for piece in entry.line.map({ places(.line($0), entry.start ?? 0) }) ?? [] {
                    withRows.insert(piece)
                    others.append(Entry(person: numbers[Int(person)], piece: Int32(piece)))
                }
            case .total(let people):
                let own = entry.line.map { places(.line($0), entry.start ?? 0) } ?? []
                guard !own.isEmpty else { continue }
                withRows.formUnion(own)
                if let people {
                    totals.append(Total(pieces: own, service: entry.service, people: people))
                } else {
                    unknown.formUnion(own)
                }
            }
        }
        guard ledger.hasComparison else { return }
        // What nobody has a row for was expected of everybody who was followed from then on, by the use of those compared with.
        for (index, line) in lines.enumerated() where line.key.evidence == .observed {
            for piece in pieces.places(ofLine: index) where !withRows.contains(piece) {
                for (person, own) in groups
                where own == line.key.groups && earliest[person] ?? 0 == pieces.pieces[piece].month {
                    others.append(Entry(person: numbers[Int(person)], piece: Int32(piece)))
                }
            }
        }
    }

    /// Rows in a part that a thread looks through by itself.
    private static let rowsOfPart = 1 << 20

    /// The rows in parts and what else there is of the same people; a person's are in one.
    private var parts: [(rows: Range<Int>, others: Range<Int>)] {
        var parts: [(rows: Range<Int>, others: Range<Int>)] = []
        var start = (row: 0, other: 0)
        repeat {
            var end = (row: min(start.row + Self.rowsOfPart, rows.count), other: others.count)
            while end.row < rows.count, rows.owner(at: end.row).person == rows.owner(at: end.row - 1).person {
                end.row += 1
            }
            if end.row < rows.count {
                let next = rows.owner(at: end.row).person
                end.other = others.firstPlace { $0.person >= next }
            }
            parts.append((start.row..<end.row, start.other..<end.other))
            start = end
        } while start.row < rows.count
        return parts
    }

    /// Different people behind each of several sums of pieces; nil where rows of one do not say whose they are.
    ///
    /// The same people stand behind published totals of different services as a rule, so of those the greatest counts.
    ///
    /// - Parameters:
    ///   - sums: of each piece, the sums that it is part of, counted from 0.
    ///   - count: how many sums there are.
    func count(_ sums: [[Int]], of count: Int) -> [Int?] {
        // One behind the other, since there may be millions of rows: those of a place begin at its start.
        let sumsOfRows = piecesOfRows.map { pieces in pieces.flatMap { sums[$0] } }
        let ofRows = sumsOfRows.flatMap(\.self)
        let starts = sumsOfRows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        let parts = parts
        let all = Mutex([Int](repeating: 0, count: count))
        Threads.share(parts.count) { part in
            var people = [Int](repeating: 0, count: count)
            var lastPerson = [Int32](repeating: -1, count: count)
            func note(_ person: Int32, _ sum: Int) {
                guard lastPerson[sum] != person else { return }
                lastPerson[sum] = person
                people[sum] += 1
            }
            var next = parts[part].others.lowerBound
            func noteOthers(before person: Int32) {
                while next < parts[part].others.upperBound, others[next].person < person {
                    for sum in sums[Int(others[next].piece)] { note(others[next].person, sum) }
                    next += 1
                }
            }
            for index in parts[part].rows {
                let row = rows.holder(at: index)
                noteOthers(before: row.person)
                guard row.isCounted else { continue }
                for place in starts[Int(row.place)]..<starts[Int(row.place) + 1] { note(row.person, ofRows[place]) }
            }
            noteOthers(before: .max)
            let found = people
            all.withLock { all in for sum in all.indices { all[sum] += found[sum] } }
        }
        let people = all.withLock { $0 }
        var ofService: [Int: [ServiceID: Int]] = [:]
        for total in totals {
            for sum in Set(total.pieces.flatMap { sums[$0] }) {
                ofService[sum, default: [:]][total.service, default: 0] += total.people
            }
        }
        var counts: [Int?] = people
        for (sum, services) in ofService { counts[sum] = people[sum] + (services.values.max() ?? 0) }
        for piece in unknown { for sum in sums[piece] { counts[sum] = nil } }
        return counts
    }
}
