/// Surnames that many people in Britain have and that are no words, places or given names, by which one name alone is told to be a
/// person's.
///
/// Chosen by hand, of five letters or more: Brown, King and Hill are words, and short ones are codes as well. How common a surname is,
/// National Records of Scotland publishes each year.
enum Surnames {
    static func holds(_ word: some StringProtocol) -> Bool { all.contains(word.lowercased()) }

    /// Letters of the shortest.
    static let shortest = 5

    private static let all = Set(
        """
        adams ahmed anderson andrews atkinson bailey barnes begum bennett campbell chowdhury clarke collins cooper davies davis dixon \
        edwards ellis evans fletcher foster gibson griffiths hamilton harris harrison harvey hughes hussain jackson jenkins johnson \
        johnston jones kaur khalid khatun kowalski lloyd mahmood malik marshall matthews mcdonald mehta miah mitchell morris murphy \
        murray nowak owens palmer parker patel pearson phillips powell reynolds richards richardson roberts robertson robinson rogers \
        saunders shah sharma simpson singh smith stevens sullivan taylor thompson thomson walker watson watts wilkinson williams \
        williamson wilson wojcik wright
        """.split(separator: " ").map(String.init))
}
