import DelimitedText
import Numerics

/// Rows of `outcomes.csv` that were read without an error, kept small: what many of them say alike is kept once.
struct PackedOutcomes: Sendable {
    private(set) var kinds = Interner<OutcomeKind>()
    private(set) var people = Interner<String>()
    private var quantities = Interner<Stated<Quantity>>()
    private var likelihoods = Interner<Stated<Share>>()
    private var rows: [Row] = []

    /// A row by the numbers of what it says.
    private struct Row: Sendable {
        var line: Int32
        var kind: Int32
        var quantity: Int32
        var likelihood: Int32
        /// -1 where it has no case identifier.
        var person: Int32
    }

    private static let nobody: Int32 = -1

    /// The line of each.
    var lines: some Sequence<Int> { rows.lazy.map { Int($0.line) } }

    mutating func add(_ row: OutcomeRow) {
        rows.append(
            Row(
                line: Int32(clamping: row.line), kind: kinds.number(row.kind),
                quantity: quantities.number(row.quantity),
                likelihood: likelihoods.number(row.likelihood),
                person: row.caseID.map { people.number($0) } ?? Self.nobody))
    }

    /// Adds another part of the file.
    mutating func append(_ other: PackedOutcomes) {
        let kinds = self.kinds.adopt(other.kinds)
        let people = self.people.adopt(other.people)
        let quantities = self.quantities.adopt(other.quantities)
        let likelihoods = self.likelihoods.adopt(other.likelihoods)
        for var row in other.rows {
            row.kind = kinds[Int(row.kind)]
            row.quantity = quantities[Int(row.quantity)]
            row.likelihood = likelihoods[Int(row.likelihood)]
            if row.person != Self.nobody { row.person = people[Int(row.person)] }
            rows.append(row)
        }
    }

    /// The rows, each with the numbers of its person and of its kind.
    func forEach(_ columns: OutcomeColumns, _ take: (OutcomeRow, _ person: Int?, _ kind: Int) -> Void) {
        for row in rows {
            let kind = kinds.values[Int(row.kind)]
            let person = row.person == Self.nobody ? nil : Int(row.person)
            let line = Int(row.line)
            take(
                OutcomeRow(
                    kind: kind, kindNumber: nil, quantity: quantities.values[Int(row.quantity)],
                    likelihood: likelihoods.values[Int(row.likelihood)],
                    spread: kind.spread.map { OutcomeSpread($0, on: line, columns) },
                    caseID: person.map { people.values[$0] }, line: line),
                person, Int(row.kind))
        }
    }

    // MARK: Bytes

    func write(to writer: inout ByteWriter) {
        writer.write(all: kinds.values) { writer, kind in kind.write(to: &writer) }
        writer.write(all: people.values) { $0.write($1) }
        writer.write(all: quantities.values) { writer, stated in
            stated.write(to: &writer) { $0.write(signed: $1.scaled) }
        }
        writer.write(all: likelihoods.values) { writer, stated in
            stated.write(to: &writer) { $0.write(count: $1.millionths) }
        }
        writer.write(count: rows.count)
        var last = (line: Int32(0), person: Self.nobody)
        for row in rows.sorted(by: { $0.line < $1.line }) {
            writer.write(count: Int(row.line - last.line))
            writer.write(count: Int(row.kind))
            writer.write(count: Int(row.quantity))
            writer.write(count: Int(row.likelihood))
            // Rows of one person mostly follow one another, and people are numbered as they come.
            writer.write(signed: Int128(row.person) - Int128(last.person))
            last = (row.line, row.person)
        }
    }

    init() {}

    init(from reader: inout ByteReader) throws(PackingError) {
        for kind in try reader.all({ reader throws(PackingError) in try OutcomeKind(from: &reader) }) {
            _ = kinds.number(kind)
        }
        for person in try reader.all({ reader throws(PackingError) in try reader.text() }) { _ = people.number(person) }
        let quantities = try reader.all { reader throws(PackingError) in
            try Stated<Quantity>(from: &reader) { reader throws(PackingError) in
                let scaled = try reader.signed()
                guard scaled != .min else { throw .meaningless }
                return Quantity(scaled: scaled)
            }
        }
        for quantity in quantities { _ = self.quantities.number(quantity) }
        let likelihoods = try reader.all { reader throws(PackingError) in
            try Stated<Share>(from: &reader) { reader throws(PackingError) in
                guard let share = Share(millionths: try reader.count()) else { throw .meaningless }
                return share
            }
        }
        for likelihood in likelihoods { _ = self.likelihoods.number(likelihood) }
        let count = try reader.count()
        var last = (line: 0, person: Int128(Self.nobody))
        for _ in 0..<count {
            let line = last.line.addingReportingOverflow(try reader.count())
            let kind = try reader.place(among: kinds.values.count)
            let quantity = try reader.place(among: quantities.count)
            let likelihood = try reader.place(among: likelihoods.count)
            let person = last.person.addingReportingOverflow(try reader.signed())
            guard !line.overflow, !person.overflow, let lineNumber = Int32(exactly: line.partialValue),
                (Int128(Self.nobody)..<Int128(people.values.count)).contains(person.partialValue)
            else { throw .meaningless }
            // Never traps: places among values that are numbered so.
            rows.append(
                Row(
                    line: lineNumber, kind: Int32(kind), quantity: Int32(quantity), likelihood: Int32(likelihood),
                    person: Int32(person.partialValue)))
            last = (line.partialValue, person.partialValue)
        }
    }
}

extension Stated {
    fileprivate func write(to writer: inout ByteWriter, _ one: (inout ByteWriter, Value) -> Void) {
        writer.write(count: range == .given ? 1 : 0)
        one(&writer, value.central)
        guard range == .given else { return }
        one(&writer, value.low)
        one(&writer, value.high)
    }

    fileprivate init(
        from reader: inout ByteReader, _ one: (inout ByteReader) throws(PackingError) -> Value
    ) throws(PackingError) {
        range = try reader.place(among: 2) == 1 ? .given : .absent
        let central = try one(&reader)
        value = Estimate(exactly: central)
        guard range == .given else { return }
        value.low = try one(&reader)
        value.high = try one(&reader)
    }
}

extension OutcomeKind {
    fileprivate func write(to writer: inout ByteWriter) {
        writer.write(key.service.name)
        writer.write(key.basis?.rawValue) { $0.write($1) }
        writer.write(all: key.groups) { $0.write($1) }
        writer.write(month) { $0.write(count: $1) }
        writer.write(alternative) { $0.write($1) }
        writer.write(spread) { writer, words in
            writer.write(words.quantities?.rawValue) { $0.write($1) }
            writer.write(words.likelihoods?.rawValue) { $0.write($1) }
            writer.write(words.range?.rawValue) { $0.write($1) }
        }
    }

    fileprivate init(from reader: inout ByteReader) throws(PackingError) {
        let service = ServiceID(try reader.text())
        let basis: Basis? = try reader.word()
        let groups = try reader.all { reader throws(PackingError) in try reader.text() }
        month = try reader.optional { reader throws(PackingError) in try reader.place(among: Month.furthest) }
        alternative = try reader.optional { reader throws(PackingError) in try reader.text() }
        spread = try reader.optional { reader throws(PackingError) in
            OutcomeSpread.Words(
                quantities: try reader.word(), likelihoods: try reader.word(), range: try reader.word())
        }
        key = LineKey(service: service, basis: basis, groups: groups, year: Month.year(of: month ?? 0))
    }
}

extension ByteReader {
    /// One of a fixed set of words, where one was written.
    fileprivate mutating func word<Word: RawRepresentable>() throws(PackingError) -> Word?
    where Word.RawValue == String {
        try optional { reader throws(PackingError) in
            guard let word = Word(rawValue: try reader.text()) else { throw .meaningless }
            return word
        }
    }
}
