/// Surnames that many people in Britain have and that are no words, places or given names, by which one name alone is told to be a
/// person's.
///
/// Chosen by hand: Brown, King and Hill are words, and codes are made of three letters, and of four of one kind. How common a surname is,
/// National Records of Scotland publishes each year.
enum Surnames {
    static func holds(_ word: some StringProtocol) -> Bool {
        let mayBeOne = word.count > codeLetters || word.count == codeLetters && isWrittenAsName(word)
        return mayBeOne && all.contains(word.lowercased())
    }

    private static func isWrittenAsName(_ word: some StringProtocol) -> Bool {
        word.first?.isUppercase == true && word.dropFirst().allSatisfy(\.isLowercase)
    }

    /// Letters of the shortest, of which codes are made as well.
    static let codeLetters = 4

    private static let all = Set(
        """
        adams ahmad ahmed akhtar anderson andrews atkinson aziz bailey barnes begum bennett bibi brien campbell chaudhry chen \
        chowdhury clarke collins cooper davies davis dixon donnell edwards ellis evans fernandes ferreira fletcher foster \
        gibson griffiths hamilton harris harrison harvey hassan hughes hussain hussein iqbal jackson jenkins johnson johnston \
        jones kamara kaur khalid khan khatun kowalska kowalski kumar lewandowski lloyd mahmood malik marshall matthews \
        mcdonald mehta miah mitchell mohamed mohammed morris murphy murray neill nguyen nowak osman owens palmer parker patel \
        pearson pereira phillips popescu powell rahman rashid reilly reynolds richards richardson roberts robertson robinson \
        rodrigues rogers santos saunders shah sharma simpson singh smith stevens sullivan taylor thompson thomson uddin walker \
        watson watts wilkinson williams williamson wilson wisniewski wojcik wong wright yilmaz
        """.split(separator: " ").map(String.init))
}
