/// What a licence allows with a published price.
package struct PriceLicence: Sendable, Hashable {
    /// The licence as it is cited.
    package let name: String

    /// A licence by its name.
    package init(_ name: String) { self.name = name }

    private static let forbidding = ["nc", "nd", "noncommercial", "noderivatives", "noderivs"]
    private static let owners = [
        "hact", "pssru", "national toms", "toms", "social value portal", "all rights reserved",
        "unit costs of health and social care", "unit costs of health & social care",
    ]

    /// Whether its prices may be used and not published again: licences against commercial use or derived works, and the
    /// publications whose owners allow neither.
    package var forbidsTables: Bool { Self.forbidsTables(name) }

    /// Whether a licence, or a publication, of this name forbids it.
    package static func forbidsTables(_ name: String) -> Bool {
        let text = name.lowercased()
        let words = text.split { !$0.isLetter }.map(String.init)
        let joined = words.joined()
        return words.contains(where: forbidding.contains) || isOwners(text)
            || joined.contains("noncommercial") || joined.contains("noderiv")
    }

    /// Whether a publication is of an owner who allows no reprint.
    static func isOwners(_ publication: String) -> Bool {
        let text = publication.lowercased()
        return owners.contains { owner in
            text.ranges(of: owner).contains { found in
                // `HACT` is no part of another word.
                let before = found.lowerBound == text.startIndex ? nil : text[text.index(before: found.lowerBound)]
                let after = found.upperBound == text.endIndex ? nil : text[found.upperBound]
                return before?.isLetter != true && after?.isLetter != true
            }
        }
    }

    /// The licence that a text names, such as the first sheet of a workbook; nil where it names none.
    package static func found(in text: String) -> PriceLicence? {
        let lower = text.lowercased()
        let licences: [(sign: String, name: String)] = [
            ("by-nc-nd", "CC BY-NC-ND 4.0"), ("by-nc-sa", "CC BY-NC-SA 4.0"), ("by-nc", "CC BY-NC 4.0"),
            ("by-nd", "CC BY-ND 4.0"), ("noncommercial", "Creative Commons, non-commercial"),
            ("non-commercial", "Creative Commons, non-commercial"),
            ("noderivatives", "Creative Commons, no derivatives"),
            ("open government licence", "OGL v3.0"), ("ogl v3", "OGL v3.0"), ("by-sa", "CC BY-SA 4.0"),
            ("cc by 4.0", "CC BY 4.0"), ("cc by 3.0", "CC BY 3.0"), ("cc-by", "CC BY 4.0"),
            ("creative commons attribution 4.0", "CC BY 4.0"), ("creative commons attribution", "CC BY"),
        ]
        return licences.first { lower.contains($0.sign) }.map { PriceLicence($0.name) }
    }
}
