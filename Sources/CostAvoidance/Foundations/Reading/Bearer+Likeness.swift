import DelimitedText

extension Bearer {
    /// Whether two names are most likely of one body: one is the other's initials, both are names of one of the well-known bodies,
    /// or they differ in signs and small words only.
    func isProbably(_ other: Bearer) -> Bool {
        guard self != other else { return true }
        guard isComparable, other.isComparable else { return false }
        let (own, others) = (Self.words(of: name), Self.words(of: other.name))
        guard own != others, NameLikeness.sense(name) != NameLikeness.sense(other.name),
            NameSlips.pairs(among: [name, other.name]).isEmpty
        else { return true }
        if Self.isInitials(name, of: others) || Self.isInitials(other.name, of: own) { return true }
        return Self.bodies.contains {
            $0.contains(own.joined(separator: " ")) && $0.contains(others.joined(separator: " "))
        }
    }

    /// Whether a name is that of a body with a place or a department beside it: `NHS England` of the NHS, `Derby City Council` of
    /// local authority.
    func isProbablyPart(of body: Bearer) -> Bool {
        guard isComparable, body.isComparable else { return false }
        let (own, whole) = (Self.words(of: name), Self.words(of: body.name).joined(separator: " "))
        let names = Self.bodies.first { $0.contains(whole) } ?? [whole]
        return names.contains { known in
            let words = known.split(separator: " ").map(String.init)
            let shortest = 3
            return known.count >= shortest && words.count < own.count
                && own.indices.contains { start in
                    own[start...].starts(with: words)
                }
        }
    }

    /// Whether it is a name and no paragraph, which nobody writes in two ways by a slip.
    private var isComparable: Bool { name.utf8.count <= NearMatch.longestSought }

    /// Small letters, without signs and the words that initials leave out.
    private static func words(of name: String) -> [String] {
        let small: Set<String> = ["and", "of", "for", "the"]
        return name.lowercased().replacing("&", with: " and ").filter { $0 != "." && $0 != "'" && $0 != "\u{2019}" }
            .split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !small.contains($0) }
    }

    /// Whether a name is the first letters of two words or more.
    private static func isInitials(_ name: String, of words: [String]) -> Bool {
        guard words.count > 1 else { return false }
        let letters = name.lowercased().filter(\.isLetter)
        let initials = String(words.compactMap(\.first))
        // `LAs` are local authorities.
        return letters == initials || letters == initials + "s"
    }

    /// Other names of the well-known bodies, as `words` has them, each list of one body.
    private static let bodies: [Set<String>] = [
        ["nhs", "national health service", "health service"],
        ["local authority", "local authorities", "la", "council", "local council", "local government"],
        ["dwp", "department work pensions", "dept work pensions"],
        [
            "hmrc", "hm revenue customs", "her majestys revenue customs", "his majestys revenue customs",
            "inland revenue",
        ],
        ["police", "police force", "police service", "constabulary"],
        ["ministry justice", "moj"], ["department education", "dfe"],
        ["criminal justice", "criminal justice system", "cjs"],
        ["fire service", "fire rescue service", "fire brigade"],
        ["housing association", "ha", "registered provider", "registered social landlord", "rsl"],
        ["central government", "exchequer", "treasury", "hm treasury"],
    ]
}
