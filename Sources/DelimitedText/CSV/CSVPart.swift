/// Cuts one of so many parts of about one size out of a CSV file, between two records.
///
/// A line feed ends a record if and only if an even number of quotes stands before it, so that every part is found by going over the file
/// from its start, without keeping what lies before it. All parts in their order are the file's records, each once.
package struct CSVPart {
    /// Which part, from 1, of how many.
    package let number: Int
    package let count: Int

    /// A part by its number.
    package init(number: Int, of count: Int) {
        self.number = number
        self.count = count
    }

    /// Where a part was cut out, by which parts of one state of the file are known.
    package struct Cut: Sendable, Hashable {
        /// Bytes of the whole file.
        package let size: Int
        /// Where the part begins and ends, in bytes and in lines.
        package let start: Place
        package let end: Place

        /// Where a part of a file of so many bytes was cut out.
        package init(size: Int, start: Place, end: Place) {
            self.size = size
            self.start = start
            self.end = end
        }
    }

    /// A place between two records.
    package struct Place: Sendable, Hashable {
        package let offset: Int
        package let line: Int

        /// A place by the bytes before it and the line it begins.
        package init(offset: Int, line: Int) {
            self.offset = offset
            self.line = line
        }
    }

    /// The part's records beneath the file's header, and where they were cut out.
    package func read(name: String, in folder: String) throws(SourceFileFailure) -> (file: SourceFile, cut: Cut) {
        var cutter: Cutter?
        try FileOpening(name: name, folder: folder).forEachBlock { block, size in
            var cutting = cutter ?? Cutter(self, size: size)
            cutter = nil
            cutting.take(block)
            let isDone = cutting.isDone
            cutter = cutting
            return isDone ? .stop : .goOn
        }
        let cut = cutter ?? Cutter(self, size: 0)
        let file = try SourceFile(
            name: name, header: cut.header, records: cut.records, leavingOut: cut.cut.start.line - cut.lineBehindHeader)
        return (file, cut.cut)
    }
}

/// Goes over a file block by block.
private struct Cutter {
    private enum Place { case header, before, seekingStart, within, seekingEnd, behind }

    private(set) var header: [UInt8] = []
    private(set) var records: [UInt8] = []
    private(set) var lineBehindHeader = 1
    /// Where the first record begins.
    private(set) var start = CSVPart.Place(offset: 0, line: 1)
    private var place = Place.header
    /// A part begins behind the first record that ends here or later, and ends behind the first that ends at the other.
    private var cuts: (start: Int, end: Int)
    private let size: Int
    private let isFirst: Bool
    private var isInQuotes = false
    private var line = 1
    private var offset = 0

    init(_ part: CSVPart, size: Int) {
        func cut(_ number: Int) -> Int {
            number >= part.count ? .max : Int(clamping: Int128(size) * Int128(number) / Int128(part.count))
        }
        cuts = (cut(part.number - 1), cut(part.number))
        isFirst = part.number == 1
        self.size = size
    }

    var cut: CSVPart.Cut {
        let here = CSVPart.Place(offset: offset, line: line)
        // Behind the last record nothing begins.
        let hasBegun = [.within, .seekingEnd, .behind].contains(place)
        return CSVPart.Cut(size: size, start: hasBegun ? start : here, end: here)
    }

    var isDone: Bool { place == .behind }

    mutating func take(_ block: UnsafeBufferPointer<UInt8>) {
        var rest = block[...]
        while let byte = rest.first, !isDone {
            switch place {
            case .before: skip(&rest, upTo: cuts.start) { _ in }
            case .within:
                var found: [UInt8] = []
                swap(&found, &records)
                skip(&rest, upTo: cuts.end) { found += $0 }
                swap(&found, &records)
            case .header, .seekingStart, .seekingEnd:
                rest.removeFirst()
                step(over: byte)
            case .behind: return
            }
        }
    }

    /// Goes over bytes of which only the quotes and the line ends matter.
    private mutating func skip(
        _ rest: inout Slice<UnsafeBufferPointer<UInt8>>, upTo cut: Int, _ use: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        let bytes = UnsafeBufferPointer(rebasing: rest.prefix(max(0, cut - offset)))
        use(bytes)
        if !ByteCount.of(quote, in: bytes).isMultiple(of: 2) { isInQuotes.toggle() }
        line += ByteCount.of(lineFeed, in: bytes)
        offset += bytes.count
        rest = rest.dropFirst(bytes.count)
        if offset >= cut { place = place == .before ? .seekingStart : .seekingEnd }
    }

    private mutating func step(over byte: UInt8) {
        if byte == quote { isInQuotes.toggle() }
        if byte == lineFeed { line += 1 }
        let endsRecord = byte == lineFeed && !isInQuotes
        let end = offset
        offset += 1
        switch place {
        case .header:
            header.append(byte)
            // Lines with nothing on them may stand above it.
            if endsRecord, header.contains(where: { $0 != lineFeed && $0 != carriageReturn }) { beginRecords() }
        case .seekingStart where endsRecord:
            start = CSVPart.Place(offset: offset, line: line)
            place = end >= cuts.end ? .behind : offset < cuts.end ? .within : .seekingEnd
        case .seekingEnd:
            records.append(byte)
            if endsRecord { place = .behind }
        default: break
        }
    }

    private mutating func beginRecords() {
        lineBehindHeader = line
        start = CSVPart.Place(offset: offset, line: line)
        // No part begins or ends within the header.
        cuts = (max(cuts.start, offset), max(cuts.end, offset))
        place = isFirst ? .within : .before
    }
}
