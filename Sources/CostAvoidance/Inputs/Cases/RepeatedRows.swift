import DelimitedText
import Numerics

/// Rows without a range that say nothing new but whose they are: nearly all rows of a large file. What was read, looked at and found sound of
/// a cell once is not read again, and their numbers are added up by kind before they are added to a line.
struct RepeatedRows: Sendable {
    /// What is known of the rows of a kind.
    private struct Kind: Sendable {
        /// The number of their line; -1 of accounts of an alternative event.
        let line: Int32
        let month: Int16?
        /// Whether each row of theirs can be added to sums of many.
        let areAdded: Bool
        /// Whether as many rows of the line are named as may be.
        var areNamed = false
        var sums = PlainRows()
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
    private var kinds: [Kind?] = []
    private var quantities = NumberMemo()
    private var likelihoods = NumberMemo()

    /// The line of a kind; nil of one that is not known yet.
    func line(of kind: Int) -> Int32? { kind < kinds.count ? kinds[kind]?.line : nil }

    /// Takes a kind in.
    mutating func note(_ kind: OutcomeKind, _ number: Int, line: Int32) {
        while kinds.count <= number { kinds.append(nil) }
        let month = kind.month.flatMap(CaseEntries.narrow)
        kinds[number] = Kind(
            line: line, month: month, areAdded: line >= 0 && (month == nil) == (kind.month == nil) && kind.spread == nil
        )
    }

    /// The line and month of a kind whose rows can be added to sums of many; nil of another.
    func place(ofKind kind: Int) -> (line: Int32, month: Int16?)? {
        guard kind < kinds.count, let known = kinds[kind], known.areAdded else { return nil }
        return (known.line, known.month)
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
        kinds[kind]?.sums.add(numbers.units, of: numbers.stated, numbers.likelihood)
    }

    /// Whether rows of a kind need be named.
    func names(kind: Int) -> Bool { kinds[kind].map { !$0.areNamed } ?? false }

    /// Has no more rows of a kind named.
    mutating func stopNaming(kind: Int) { kinds[kind]?.areNamed = true }

    /// Takes out what was added up.
    mutating func takeSums() -> [(line: Int, month: Int?, rows: PlainRows)] {
        var sums: [(line: Int, month: Int?, rows: PlainRows)] = []
        for number in kinds.indices {
            guard let kind = kinds[number], kind.sums.count > 0 else { continue }
            sums.append((Int(kind.line), kind.month.map(Int.init), kind.sums))
            kinds[number]?.sums = PlainRows()
        }
        return sums
    }
}
