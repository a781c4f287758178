extension SheetPlaces {
    /// A sentence of ours about files and lines as one about sheets and rows: `see outcomes.csv:14:6` becomes `see outcomes!F14`,
    /// `costs.csv` becomes `the sheet costs`, and `on line 3` becomes `on row 3`.
    ///
    /// What stands between double quotes is somebody's own words and stays as it is.
    public func told(_ sentence: String) -> String {
        sentence.split(separator: "\"", omittingEmptySubsequences: false).enumerated().map { place, part in
            place.isMultiple(of: 2) ? toldWords(part) : String(part)
        }.joined(separator: "\"")
    }

    /// What to do, with keys and values of JSON as rows of the sheet `evaluation`: `"people": 50` becomes `people with the value 50`.
    func toldRemedy(_ remedy: String) -> String {
        let rows = remedy.replacing(#/"(?<key>\w+)": \{ (?<members>[^{}]*) \}/#) { match in
            match.output.members.split(separator: ", ").map { "\"\(match.output.key).\($0.drop { $0 == "\"" })" }
                .joined(separator: " and ")
        }
        return told(
            rows.replacing(#/"(?<key>[\w.]+)": \[?(?:"(?<text>[^"]*)"|(?<word>[\w.]+))\]?/#) { match in
                "\(match.output.key) with the value \(match.output.text ?? match.output.word ?? "")"
            })
    }

    private func toldWords(_ part: Substring) -> String {
        var words: [String] = []
        let written = part.split(separator: " ", omittingEmptySubsequences: false)
        for (place, word) in written.enumerated() {
            let following = place + 1 < written.count ? written[place + 1] : ""
            words.append(told(word, before: following))
        }
        return words.joined(separator: " ")
    }

    private func told(_ word: Substring, before following: Substring) -> String {
        let (opening, core, closing) = Self.parts(of: word)
        if let row = Self.rowOfLine[String(core)], following.first?.isNumber ?? false {
            return opening + row + closing
        }
        let pieces = core.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = pieces.dropFirst().compactMap { Int($0) }
        guard let file = pieces.first, let sheet = sheetOfFile[String(file)], numbers.count == pieces.count - 1,
            numbers.count <= 2
        else { return String(word) }
        guard let line = numbers.first else { return opening + "the sheet \(sheet)" + closing }
        let letters = numbers.count == 2 ? CellName.letters(ofColumn: numbers[1]) : ""
        return opening + "\(sheet)!\(letters)\(line)" + closing
    }

    private static let rowOfLine = ["line": "row", "lines": "rows", "Line": "Row", "Lines": "Rows"]

    /// A word and the signs around it.
    private static func parts(of word: Substring) -> (opening: String, core: Substring, closing: String) {
        let signs: Set<Character> = ["(", ")", ",", ";", ".", ":", "?"]
        let opening = word.prefix { signs.contains($0) }
        var core = word.dropFirst(opening.count)
        var closing = ""
        while let last = core.last, signs.contains(last) {
            closing.insert(last, at: closing.startIndex)
            core = core.dropLast()
        }
        return (String(opening), core, closing)
    }
}
