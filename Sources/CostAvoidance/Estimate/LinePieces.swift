import Numerics

/// The lines of a result cut by the month in which their effects begin: what tables of months and years are sums of.
struct LinePieces: Sendable {
    /// What of one line begins in one month.
    struct Piece: Sendable, Hashable {
        /// Index into the result's lines.
        var line: Int
        /// Counted from the start of the period.
        var month: Int
    }

    /// By line, then month.
    let pieces: [Piece]
    /// The places of each line's pieces.
    private let ranges: [Range<Int>]

    /// Cuts the lines of a result.
    init(_ lines: [LineResult], of evaluation: Evaluation) {
        var pieces: [Piece] = []
        var ranges: [Range<Int>] = []
        for (index, line) in lines.enumerated() {
            let months: [Int] =
                switch line.origin {
                case .line(let source): evaluation.lines[source].months.keys.sorted()
                case .alternative(let event): [evaluation.alternatives[event].month]
                }
            ranges.append(pieces.count..<pieces.count + months.count)
            pieces += months.map { Piece(line: index, month: $0) }
        }
        self.pieces = pieces
        self.ranges = ranges
    }

    /// The places of a line's pieces.
    func places(ofLine line: Int) -> Range<Int> { ranges[line] }

    /// The place of what of a line begins in a month; nil where nothing does.
    func place(ofLine line: Int, startingIn month: Int) -> Int? {
        places(ofLine: line).first { pieces[$0].month == month }
    }
}
