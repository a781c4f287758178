/// A section of the report in the evaluator's own words: a file of the folder `sections`.
package struct OwnSection: Sendable, Hashable {
    package let place: OwnSectionPlace
    package let title: String
    package let blocks: [Block]

    package enum Block: Sendable, Hashable {
        case heading([Span])
        case paragraph([Span])
        case bullets([[Span]])
        case numbered([[Span]])
    }

    package enum Span: Sendable, Hashable {
        case plain(String)
        case strong(String)
        case emphasis(String)
        case code(String)
        /// An address on the web, shown as it is.
        case address(String)
        /// `report.md` or `annex.md`.
        case document(String)
    }
}

/// Where a section of one's own stands: what its file is called before the first dot.
package enum OwnSectionPlace: String, Sendable, Hashable, CaseIterable {
    case reportFront = "report-front"
    case afterWhatWasNotCounted = "report-after-what-was-not-counted"
    case afterInShort = "report-after-in-short"
    case afterWhatItRestsOn = "report-after-what-it-rests-on"
    case afterWhereItComesFrom = "report-after-where-it-comes-from"
    case afterWhoPaysAndWhoGains = "report-after-who-pays-and-who-gains"
    case afterWhatCouldChangeIt = "report-after-what-could-change-it"
    case afterBeforeRelying = "report-after-what-to-do-before-relying-on-it"
    case annexFront = "annex-front"
    case annexEnd = "annex-end"

    /// The folder beside the files of an evaluation.
    static let folder = "sections"
}
