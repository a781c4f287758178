/// Words as they may be shown.
enum VisibleText {
    /// One line of words: line ends and tabs become spaces, and what cannot be seen or turns text around is left out.
    static func line(_ words: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in words.unicodeScalars {
            // What is plain need not be looked up.
            if (0x21...0x7E).contains(scalar.value) {
                line.append(scalar)
                continue
            }
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
                if let last = line.last, last != " " { line.append(" ") }
            case .format where scalar != "\u{200D}", .surrogate, .unassigned, .privateUse: continue
            default: line.append(scalar)
            }
        }
        if line.last == " " { line.removeLast() }
        return String(line)
    }
}
