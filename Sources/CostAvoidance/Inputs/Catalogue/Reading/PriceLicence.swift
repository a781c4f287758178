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
    private static let bytesOfOwners = owners.map { Array($0.utf8) }

    /// Whether its prices may be used and not published again: licences against commercial use or derived works, and the
    /// publications whose owners allow neither.
    package var forbidsTables: Bool { Self.forbidsTables(name) }

    /// Whether a licence, or a publication, of this name forbids it.
    package static func forbidsTables(_ name: String) -> Bool {
        let text = name.lowercased()
        let words = text.split { !$0.isLetter }.map(String.init)
        let joined = words.joined()
        return words.contains(where: forbidding.contains) || isOwners(text) || isNotice(name)
            || joined.contains("noncommercial") || joined.contains("noderiv")
    }

    /// Whether a price of this licence and source may not be published again; where the licence says nothing, the source does.
    static func forbidsTables(licence: String, source: String) -> Bool {
        licence.isEmpty || NoName.isOne(licence) ? isOwners(source) : forbidsTables(licence)
    }

    /// Whether a text is a notice of copyright and names no licence: that something is somebody's permits nothing.
    static func isNotice(_ text: String) -> Bool {
        let lower = text.lowercased()
        guard lower.contains("\u{a9}") || lower.contains("copyright") || lower.contains("(c)") else { return false }
        let words = Set(lower.split { !($0.isLetter || $0.isNumber) }.map(String.init))
        return found(in: text) == nil && words.isDisjoint(with: permitting) && !lower.contains("public domain")
    }

    /// Names of licences that permit publishing again.
    private static let permitting: Set<String> = ["ogl", "cc", "cc0", "mit", "odbl", "odc", "ogl3"]

    /// Whether another licence is of another family than this one, so that both cannot be the owner's.
    func isOther(than other: PriceLicence) -> Bool {
        Self.family(name) != Self.family(other.name)
    }

    private static func family(_ name: String) -> String {
        let known = (found(in: name)?.name ?? name).lowercased()
        let words = known.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        return words.contains("ogl") || known.contains("open government") ? "ogl" : words.first ?? known
    }

    /// Whether a publication is of an owner who allows no reprint.
    static func isOwners(_ publication: String) -> Bool {
        let text = publication.lowercased()
        // By bytes first: thousands of prices are asked, and hardly any is an owner's.
        let bytes = Array(text.utf8)
        let mayBe = bytesOfOwners.contains { owner in
            bytes.indices.contains { bytes[$0] == owner[0] && bytes[$0...].starts(with: owner) }
        }
        guard mayBe else { return false }
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
