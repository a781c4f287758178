import DelimitedText

extension OwnWords {
    /// What is wrong with the meanings, once it is known what an evaluation has: a meaning that nothing has, and a word that has a
    /// meaning of its own.
    func diagnostics(catalogue: Catalogue, groupBy: [String]) -> Diagnostics {
        var found = Diagnostics()
        for word in all {
            guard let column = NamedColumn(word.column, groupBy: groupBy), word.means != word.written else { continue }
            let check = WordCheck(word: word, column: column, catalogue: catalogue)
            for diagnostic in [check.ofWritten, check.ofMeans].compactMap({ $0 }) { found.add(diagnostic) }
        }
        return found
    }

    /// Services that rows mean and that are not there: told once, where the word stands.
    func unknownServices(in catalogue: Catalogue) -> Set<ServiceID> {
        Set(all.filter { $0.column == "service" }.map { ServiceID($0.means) }.filter { !catalogue.contains($0) })
    }

    /// Meanings that are no word of their column, where a column has words of its own: told once, where the word stands.
    var withoutMeaning: [String: Set<String>] {
        let known = ["group": StudyArm.allCases.map(\.rawValue), "basis": Basis.allCases.map(\.rawValue)]
        return known.reduce(into: [:]) { found, words in
            let means = all.filter { $0.column == words.key }.map(\.means)
            found[words.key] = Set(means.filter { !words.value.contains($0) })
        }
    }

    /// Rows that no cell needs, each with what to do.
    var notices: Diagnostics {
        var found = Diagnostics()
        for word in unused {
            found.add(
                Diagnostic(
                    .warning, at: word.places.written, code: "unused-word",
                    message: "no \(NamedColumn.noun(of: word.column)) is \(Diagnostic.quoted(word.written))",
                    remedy: "Delete the row, or correct the word: it is compared letter by letter, capitals too."))
        }
        return found
    }
}

/// What is wrong with one word.
private struct WordCheck {
    let word: OwnWord
    let column: NamedColumn
    let catalogue: Catalogue

    /// A word that is known already and would be read as another.
    var ofWritten: Diagnostic? {
        let isKnown =
            switch column {
            case .service: catalogue.contains(ServiceID(word.written))
            case .basis: Basis(rawValue: word.written) != nil
            case .arm: StudyArm(rawValue: word.written) != nil
            case .bearer, .funder, .benefitOwner:
                bodies.contains(Bearer(word.written)) && Bearer(word.written) != Bearer(word.means)
            case .group: false
            }
        guard isKnown else { return nil }
        return Diagnostic(
            at: word.places.written, code: "known-word",
            message: "written is \(Diagnostic.quoted(word.written)), which has a meaning here already",
            remedy: "Delete the row, and write \(Diagnostic.quoted(word.means)) in the cells where that is meant.")
    }

    /// A meaning that is no word of the method, or is most likely a slip for one.
    var ofMeans: Diagnostic? {
        switch column {
        case .service:
            guard !catalogue.contains(ServiceID(word.means)) else { return nil }
            let suggestion = catalogue.suggestion(for: word.means)
            return unknown(
                ", which has no unit cost\(suggestion?.question() ?? "")",
                (suggestion?.finding ?? "") + "`avoided costs` lists the services; unit-costs.csv may add others.")
        case .basis: return unknownWord(among: Basis.allCases.map(\.rawValue))
        case .arm: return unknownWord(among: StudyArm.allCases.map(\.rawValue))
        case .bearer, .funder, .benefitOwner:
            let meant = Bearer(word.means)
            guard !bodies.contains(meant),
                let near = bodies.first(where: { $0.isProbably(meant) })
            else { return nil }
            return unknown(
                ": did you mean \"\(near)\"?", "Write the body as it is called everywhere else: \(near).")
        case .group: return nil
        }
    }

    private var bodies: [Bearer] { Bearer.known + Set(catalogue.byTopic.flatMap(\.bearer.bearers)).sorted() }

    private func unknownWord(among words: [String]) -> Diagnostic? {
        guard !words.contains(word.means) else { return nil }
        return unknown(
            NearMatch.unknown(word.means, among: words), "Use one of: \(words.joined(separator: ", ")).")
    }

    private func unknown(_ rest: String, _ remedy: String) -> Diagnostic {
        Diagnostic(
            at: word.places.means, code: "unknown-meaning", message: "means is \(Diagnostic.quoted(word.means))\(rest)",
            remedy: remedy)
    }
}
