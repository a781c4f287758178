/// Ages from 65 on, which are put in words, since the number stands in the names of those below it as well: `65+`, `over 65`,
/// `65 and over`, but not `under 65`.
///
/// By bytes: each of a list's services is looked for, and a pattern takes a hundred times as long.
enum OlderAges {
    private static let word = "older "
    private static let before = ["aged ", "age ", ""].map { Array($0.utf8) }
    private static let above = ["over 65", "above 65"].map { Array($0.utf8) }
    private static let number = Array("65".utf8)
    private static let joined = ["and ", "or ", "years and ", "years or "].map { Array($0.utf8) }
    private static let older = ["over", "above", "older"].map { Array($0.utf8) }
    private static let plus = Array("plus".utf8)

    /// A text in small letters with these ages in words.
    static func inWords(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var made: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if isEdge(bytes, place), let end = end(bytes, place) {
                made += Array(word.utf8)
                place = end
            } else {
                made.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: made, as: UTF8.self)
    }

    /// Where an age ends that begins at a place; nil where none does.
    private static func end(_ bytes: [UInt8], _ start: Int) -> Int? {
        for prefix in before where bytes[start...].starts(with: prefix) {
            let place = start + prefix.count
            if let own = above.first(where: bytes[place...].starts) { return behind("s", bytes, place + own.count) }
            guard bytes[place...].starts(with: number) else { continue }
            let next = behind(" ", bytes, behind("s", bytes, place + number.count))
            if let end = endOfMore(bytes, next) { return end }
        }
        return nil
    }

    /// Where `+`, `plus`, `and over` and the like end.
    private static func endOfMore(_ bytes: [UInt8], _ start: Int) -> Int? {
        let rest = bytes[start...]
        if rest.first == UInt8(ascii: "+") { return start + 1 }
        if rest.starts(with: plus), isEdge(bytes, start + plus.count) { return start + plus.count }
        for join in joined where rest.starts(with: join) {
            for word in older where bytes[(start + join.count)...].starts(with: word) {
                let end = start + join.count + word.count
                if isEdge(bytes, end) { return end }
            }
        }
        return nil
    }

    /// The place behind a letter where it stands there.
    private static func behind(_ letter: Unicode.Scalar, _ bytes: [UInt8], _ place: Int) -> Int {
        place < bytes.count && bytes[place] == UInt8(ascii: letter) ? place + 1 : place
    }

    /// Whether a word begins or ends at a place.
    private static func isEdge(_ bytes: [UInt8], _ place: Int) -> Bool {
        let isBehindWord = place > 0 && isOfWord(bytes[place - 1])
        return isBehindWord != (place < bytes.count && isOfWord(bytes[place]))
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
