import DelimitedText

/// The page of the documentation that shows every error, made of the cases that provoke them.
enum ErrorPage {
    static let path = "Sources/CostAvoidance/CostAvoidance.docc/ErrorsByName.md"

    private static let opening = """
        # Errors by name

        Every error and warning that reading an evaluation can give, with a file that provokes it and the message as it is printed.

        ## Overview

        Look for the words of a message with the browser's search, or for the file it names. The name of an error stays the same
        when its wording is improved. In a table the number after the line is the cell's place in its row, so 6 is column F of a
        spreadsheet; in `evaluation.json` it is the character's place in its line. How errors are gathered and printed is told in
        <doc:WhatIsRefused>.
        """

    /// The whole page.
    static func markdown() throws -> String {
        var parts = [opening]
        for group in ErrorGallery.groups {
            parts.append("## \(group.title)")
            parts.append(group.introduction)
            for (code, examples) in byName(group.cases) {
                parts.append("### \(code)")
                for example in examples { parts += try sections(of: example) }
            }
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// The cases of each name together, the names in the order in which they first come.
    private static func byName(_ cases: [ErrorCase]) -> [(code: String, cases: [ErrorCase])] {
        var codes: [String] = []
        for example in cases where !codes.contains(example.code) { codes.append(example.code) }
        return codes.map { code in (code, cases.filter { $0.code == code }) }
    }

    private static func sections(of example: ErrorCase) throws -> [String] {
        let excerpts = example.files.map { excerpt(of: $0.value, named: $0.key) }
        let messages = try example.diagnostics().map(\.rendered).joined(separator: "\n")
        return excerpts + ["gives", block(messages)]
    }

    private static func excerpt(of content: FileContent, named name: String) -> String {
        switch content {
        case .text(""): "`\(name)` without a byte in it"
        case .text(let text): "`\(name)`\n\n" + block(numbered(text))
        case .bytes(_, let shown): "`\(name)`, \(shown)"
        case .directory: "`\(name)`, a folder"
        case .link(let target): "`\(name)`, a symbolic link to `\(target)`"
        case .pipe: "`\(name)`, a pipe"
        case .sparse(let size): "`\(name)`, of \(size) bytes"
        case .absent: "no `\(name)`"
        case .sheets(let sheets):
            sheets.map { "`\(name)`, sheet `\($0.key)`\n\n" + block(numbered($0.value)) }.joined(separator: "\n\n")
        }
    }

    /// The lines with their numbers, what cannot be seen written out.
    private static func numbered(_ text: String) -> String {
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.enumerated().map { index, line in
            let shown = line.unicodeScalars.map(Self.visible).joined()
            return "\(index + 1) | \(shown.prefix(160))\(shown.count > 160 ? "…" : "")"
        }.joined(separator: "\n")
    }

    /// A control character as the picture that Unicode has for it.
    private static func visible(_ scalar: Unicode.Scalar) -> String {
        guard scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) else { return String(scalar) }
        return String(picture)
    }

    private static func block(_ text: String) -> String { "```text\n\(text)\n```" }
}
