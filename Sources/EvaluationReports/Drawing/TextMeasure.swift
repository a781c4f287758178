/// How wide words are at most, in whichever common sans-serif font a reader has.
enum TextMeasure {
    /// Advance widths of Helvetica in thousandths of the letter size, from the space to the tilde; Adobe Font Metrics,
    /// Helvetica, version 2.0. Arial and Liberation Sans have the same.
    private static let helvetica: [Double] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584,
    ]

    /// DejaVu Sans, the widest font in common use, is about a sixth wider than Helvetica.
    private static let widestFont = 1.16
    /// How much wider its bold letters are than that: DejaVu Sans Bold is at most 1.31 times as wide as Helvetica over the titles of
    /// charts.
    static let bold = 1.13

    /// The width in pixels at a letter size in pixels.
    static func width(_ words: String, size: Double) -> Double {
        pixels(advance(words), size)
    }

    /// Of thousandths of the letter size: they are whole, so that their sum is the same in any order.
    private static func pixels(_ advance: Double, _ size: Double) -> Double { advance / 1000 * size * widestFont }

    private static func advance(_ words: some StringProtocol) -> Double {
        words.unicodeScalars.reduce(0) { $0 + advance($1) }
    }

    private static func advance(_ scalar: Unicode.Scalar) -> Double {
        let place = Int(scalar.value) - 0x20
        if helvetica.indices.contains(place) { return helvetica[place] }
        // £ and accented letters are as wide as a digit; ideographs and most symbols fill a square.
        return scalar.value < 0x2E80 ? 600 : 1000
    }

    /// Names on at most so many lines of a width each, and whole where some would be alike without what is cut.
    static func wrapped(_ names: [String], width limit: Double, size: Double, lines: Int) -> [[String]] {
        func wrapped(_ lines: Int) -> [[String]] {
            names.map { Self.wrapped($0, width: limit, size: size, lines: lines) }
        }
        let short = wrapped(lines)
        return Set(short).count == Set(names).count ? short : wrapped(.max)
    }

    /// The words on at most so many lines of a width. Where they do not fit, what is left out is in the middle, because names
    /// of one family begin alike and differ at their ends.
    static func wrapped(_ words: String, width limit: Double, size: Double, lines: Int) -> [String] {
        var wrapped: [String] = []
        var line = ""
        for word in words.split(separator: " ").map(String.init) {
            let longer = line.isEmpty ? word : line + " " + word
            if width(longer, size: size) <= limit || line.isEmpty {
                line = longer
            } else {
                wrapped.append(line)
                line = word
            }
        }
        wrapped.append(line)
        if wrapped.count > lines {
            let rest = wrapped[(lines - 1)...].joined(separator: " ")
            wrapped = Array(wrapped[..<(lines - 1)]) + ["…" + end(of: rest, width: limit, size: size)]
        }
        return wrapped.map { shortened($0, width: limit, size: size) }
    }

    /// As many of the last words as fit beside an ellipsis; the last one alone where none does.
    private static func end(of words: String, width limit: Double, size: Double) -> String {
        let all = words.split(separator: " ")
        guard let last = all.last else { return "" }
        var (kept, taken) = (1, advance("…") + advance(last))
        for word in all.dropLast().reversed() {
            taken += advance(" ") + advance(word)
            guard pixels(taken, size) <= limit else { break }
            kept += 1
        }
        return all.suffix(kept).joined(separator: " ")
    }

    /// The words with an ellipsis in their middle where they are wider than a limit.
    static func shortened(_ words: String, width limit: Double, size: Double) -> String {
        guard width(words, size: size) > limit else { return words }
        let letters = Array(words)
        var before = [0.0]
        for letter in letters { before.append(before[before.count - 1] + advance(String(letter))) }
        let ellipsis = advance("…")
        // Twice as much of the beginning as of the end.
        for kept in stride(from: letters.count - 1, to: 1, by: -1) {
            let (first, last) = (kept - kept / 3, letters.count - kept / 3)
            let taken = before[first] + ellipsis + before[letters.count] - before[last]
            if pixels(taken, size) <= limit { return String(letters[..<first]) + "…" + String(letters[last...]) }
        }
        return "…"
    }
}
