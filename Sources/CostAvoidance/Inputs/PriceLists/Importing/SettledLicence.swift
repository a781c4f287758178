import DelimitedText

/// Under which licence the prices of a list are taken, where the command, the map and the file itself may each say another.
///
/// What the owner of a publication allows is not widened by who imports it: an owner who allows no reprint, named in the titles of the
/// file or as the publication of the map, overrules a licence that was given, and so does a licence against republishing that
/// stands in the file.
struct SettledLicence {
    let licence: PriceLicence
    /// Where the licence is from, or what overruled the one that was given; nil where it was given and nothing speaks against it.
    let remark: String?

    /// - Parameters:
    ///   - given: with the command or in the map; nil where neither says.
    ///   - titles: the texts that say what the file is: those above the headers, the first of each sheet without one, and what the map
    ///     says for every row.
    ///   - head: everything in which the file may name its licence.
    /// - Returns: nil where nobody says anything of a licence.
    init?(given: PriceLicence?, titles: [String], head: String) {
        let found = PriceLicence.found(in: head)
        if let owner = titles.first(where: PriceLicence.isOwners), given?.forbidsTables != true {
            let said = given.map { "; \($0.name) was given" } ?? ""
            licence = PriceLicence("All rights reserved by the owner of \(Self.short(owner))\(said)")
            remark =
                "the file is of an owner who allows no reprint (\(Diagnostic.quoted(Self.short(owner))))"
                + (given.map { ": \($0.name), which was given, is not the owner's licence and is not taken" } ?? "")
            return
        }
        guard let given else {
            guard let found else { return nil }
            licence = found
            remark = "licence found in the file: \(found.name)"
            return
        }
        if let found, found.forbidsTables, !given.forbidsTables {
            licence = PriceLicence("\(found.name); \(given.name) was given")
            remark = "the file itself names \(found.name), which overrules \(given.name) that was given"
            return
        }
        licence = given
        remark =
            found.flatMap {
                $0.isOther(than: given) ? "the file itself names \($0.name), and \(given.name) was given" : nil
            }
            ?? Self.notice(in: titles, given, found)
    }

    /// A notice of copyright in the titles beside a licence that only the command gives: nobody knows whether the owner gave it.
    private static func notice(in titles: [String], _ given: PriceLicence, _ found: PriceLicence?) -> String? {
        guard found == nil, !given.forbidsTables, let notice = titles.first(where: PriceLicence.isNotice) else {
            return nil
        }
        return
            "the file says \(Diagnostic.quoted(short(notice))) and names no licence: \(given.name) stands on your word alone"
    }

    private static let longest = 90

    private static func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > longest ? line.prefix(longest) + "..." : line
    }
}
