import DelimitedText
import Numerics

/// Rows without a range that say nothing new but whose they are: nearly all rows of a large file. What was read, looked at and found sound of
/// a cell once is not read again, and their numbers are added up by kind before they are added to a line.
struct RepeatedRows: Sendable {
    /// What is known of the rows of a kind, small, since it is looked up for every row.
    private struct Kind: Sendable {
        /// The number of their line; -1 of accounts of an alternative event, and below that of a kind that is not known.
        var line = unknown
        /// The number of their line and month.
        var place: Int32 = 0
        /// Whether each row of theirs can be added to sums of many.
        var areAdded = false
        /// Whether as many rows of the line are named as may be.
        var areNamed = false

        static let unknown = Int32.min
    }

    /// What rows of a kind come to of which none rises.
    private struct Falls: Sendable {
        var count: UInt32 = 0
        /// In millionths.
        var greatestLikelihood: Int32 = 0
        var sum = PlainRows.Direction()
    }

    /// A row that is to be added to those of its kind.
    private struct Pending: Sendable {
        var kind: Int32
        /// In millionths.
        var likelihood: Int32
        var units: Int64
        var stated: Int64
    }

    /// The numbers of a row, in millionths.
    struct Numbers {
        let quantity: Int64
        let likelihood: Share

        /// In units of the twelfth decimal place.
        var units: Int64 { quantity * Int64(likelihood.millionths) }
        var stated: Int64 { quantity * Int64(Share.whole.millionths) }
    }

    /// By the number of the kind.
    private var kinds: [Kind] = []
    private var months: [Int?] = []
    private var falls: [Falls] = []
    /// The rows of a kind that rise, which few do.
    private var rises: [Int: PlainRows] = [:]
    /// Added many at a time: the sums of one kind are not at hand, but those of many can be waited for together.
    private var pending: [Pending] = []

    private static let mostPending = 256

    private var quantities = NumberMemo()
    private var likelihoods = NumberMemo()

    /// The line of a kind; nil of one that is not known yet.
    func line(of kind: Int) -> Int32? {
        guard kind < kinds.count, kinds[kind].line != Kind.unknown else { return nil }
        return kinds[kind].line
    }

    /// Takes a kind in.
    ///
    /// - Parameter place: the number of its line and month.
    mutating func note(_ kind: OutcomeKind, _ number: Int, line: Int32, place: Int32) {
        while kinds.count <= number {
            kinds.append(Kind())
            months.append(nil)
            falls.append(Falls())
        }
        kinds[number] = Kind(line: line, place: place, areAdded: line >= 0 && kind.spread == nil)
        months[number] = kind.month
    }

    /// The line and the place of a kind whose rows can be added to sums of many; nil of another.
    func place(ofKind kind: Int) -> (line: Int32, place: Int32)? {
        guard kind < kinds.count, kinds[kind].areAdded else { return nil }
        return (kinds[kind].line, kinds[kind].place)
    }

    /// The numbers of a row; nil where something is to be said of them, or where it has a range.
    mutating func numbers(_ record: borrowing CSVRecord, _ reader: OutcomeRowReader) -> Numbers? {
        let places = reader.places
        for end in places.ends where !record[end].isEmpty { return nil }
        guard let quantity = Self.number(record[places.quantity], &quantities, reader, places.quantity, Self.quantity),
            quantity.magnitude <= places.mostOfOne.magnitude
        else { return nil }
        guard let place = places.likelihood, !record[place].isEmpty else {
            return Numbers(quantity: quantity, likelihood: .whole)
        }
        guard let written = Self.number(record[place], &likelihoods, reader, place, Self.likelihood),
            let likelihood = Share(millionths: Int(written))
        else { return nil }
        return Numbers(quantity: quantity, likelihood: likelihood)
    }

    private static func number(
        _ cell: CSVCell, _ memo: inout NumberMemo, _ reader: OutcomeRowReader, _ place: Int,
        _ read: (UnsafeRawBufferPointer) -> Int64?
    ) -> Int64? {
        guard let key = NumberMemo.key(cell) else { return nil }
        if let known = memo.value(of: key) { return known }
        guard !PersonalDataCheck.isWorthALook(cell, reader.columns.guarded[place]), let number = cell.withBytes(read)
        else { return nil }
        memo.note(number, of: key)
        return number
    }

    private static func quantity(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        do throws(DecimalError) {
            let (number, rest) = try Quantity(written: bytes).scaled
                .quotientAndRemainder(dividingBy: Int128(Share.whole.millionths))
            return rest == 0 ? Int64(exactly: number) : nil
        } catch {
            // Whoever reads the row cell by cell says what is wrong.
            return nil
        }
    }

    private static func likelihood(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        do throws(ShareError) { return Int64(try Share(written: bytes).millionths) } catch { return nil }
    }

    /// Adds a row of a kind.
    mutating func add(_ numbers: Numbers, toKind kind: Int) {
        guard numbers.quantity >= 0 else {
            rises[kind, default: PlainRows()].add(numbers.units, of: numbers.stated, numbers.likelihood)
            return
        }
        pending.append(
            Pending(
                kind: Int32(truncatingIfNeeded: kind),
                likelihood: Int32(truncatingIfNeeded: numbers.likelihood.millionths), units: numbers.units,
                stated: numbers.stated))
        if pending.count == Self.mostPending { addPending() }
    }

    private mutating func addPending() {
        for row in pending {
            let kind = Int(row.kind)
            falls[kind].count += 1
            falls[kind].greatestLikelihood = max(falls[kind].greatestLikelihood, row.likelihood)
            falls[kind].sum.add(row.units, of: row.stated)
        }
        pending.removeAll(keepingCapacity: true)
    }

    /// Whether rows of a kind need be named.
    func names(kind: Int) -> Bool { !kinds[kind].areNamed }

    /// Has no more rows of a kind named.
    mutating func stopNaming(kind: Int) { kinds[kind].areNamed = true }

    /// Takes out what was added up.
    mutating func takeSums() -> [(line: Int, month: Int?, rows: PlainRows)] {
        addPending()
        var sums: [(line: Int, month: Int?, rows: PlainRows)] = []
        for number in falls.indices where falls[number].count > 0 {
            let own = falls[number]
            let rows = PlainRows(
                falls: own.sum, count: Int(own.count),
                greatestLikelihood: Share(millionths: Int(own.greatestLikelihood)) ?? .none)
            sums.append((Int(kinds[number].line), months[number], rows))
            falls[number] = Falls()
        }
        for (number, rows) in rises.sorted(by: { $0.key < $1.key }) {
            sums.append((Int(kinds[number].line), months[number], rows))
        }
        rises = [:]
        return sums
    }
}
