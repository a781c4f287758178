/// Words that stand in a cell and run on over those beside it, parted among rows.
enum BrokenWords {
    /// Lines of so many letters at most, broken between words.
    static func lines(_ words: String, at letters: Int) -> [String] {
        var lines = [""]
        for word in words.split(separator: " ") {
            let line = lines[lines.count - 1]
            if line.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if line.count + 1 + word.count <= letters {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
