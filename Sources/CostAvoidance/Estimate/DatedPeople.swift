// Nothing here traps: people, rows and lines are numbered by what memory holds of a file that is read whole, of which none has 2^31.

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

    /// By person.
    private var entries: [Entry] = []
    private var totals: [Total] = []
    /// Pieces with rows that do not say whose they are.
    private var unknown: Set<Int> = []

    init(_ evaluation: Evaluation, lines: [LineResult], pieces: LinePieces) {
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
        entries.sort { $0.person < $1.person }
    }

    private mutating func addJudged(
        _ evaluation: Evaluation, _ lines: [LineResult], _ pieces: LinePieces,
        _ places: (LineResult.Origin, Int) -> [Int]
    ) {
        var isNamed = [Bool](repeating: false, count: evaluation.lines.count)
        // Looked up once for all rows of a line that begin in one month, and one behind the other: there may be millions of rows. The
        // months of a line lie in one year.
        var known = [Range<Int>?](repeating: nil, count: evaluation.lines.count * Month.perYear)
        var found: [Int32] = []
        let rows = evaluation.ledger.entries
        entries.reserveCapacity(rows.count)
        for place in rows.indices {
            let entry = rows.holder(at: place)
            guard entry.line >= 0 else { continue }
            let (line, month) = (Int(entry.line), Int(entry.month ?? 0))
            let ofMonth = line * Month.perYear + Month.inYear(month)
            let own: Range<Int>
            if let looked = known[ofMonth] {
                own = looked
            } else {
                let first = found.count
                found += places(.line(line), month).map(Int32.init)
                own = first..<found.count
                known[ofMonth] = own
            }
            guard !own.isEmpty else { continue }
            isNamed[line] = true
            guard entry.isCounted else { continue }
            for place in own { entries.append(Entry(person: entry.person, piece: found[place])) }
        }
        for (index, event) in evaluation.alternatives.enumerated() {
            for piece in places(.alternative(index), event.month) {
                if let person = event.person {
                    entries.append(Entry(person: Int32(person), piece: Int32(piece)))
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
                    entries.append(Entry(person: numbers[Int(person)], piece: Int32(piece)))
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
                    entries.append(Entry(person: numbers[Int(person)], piece: Int32(piece)))
                }
            }
        }
    }

    /// Entries in a part that a thread looks through by itself.
    private static let entriesOfPart = 1 << 20

    /// The entries in parts; a person's are in one.
    private var parts: [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        while start < entries.count {
            var end = min(start + Self.entriesOfPart, entries.count)
            while end < entries.count, entries[end].person == entries[end - 1].person { end += 1 }
            parts.append(start..<end)
            start = end
        }
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
        // One behind the other, since there may be millions of entries: those of a piece begin at its start.
        let ofPiece = sums.flatMap(\.self)
        let starts = sums.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        let parts = parts
        let all = Mutex([Int](repeating: 0, count: count))
        Threads.share(parts.count) { part in
            var people = [Int](repeating: 0, count: count)
            var lastPerson = [Int32](repeating: -1, count: count)
            for entry in entries[parts[part]] {
                for place in starts[Int(entry.piece)]..<starts[Int(entry.piece) + 1] {
                    let sum = ofPiece[place]
                    guard lastPerson[sum] != entry.person else { continue }
                    lastPerson[sum] = entry.person
                    people[sum] += 1
                }
            }
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
