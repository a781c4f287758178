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
        adams adeyemi ahmad ahmed akhtar anderson andrews atkinson aziz bailey barnes begum bennett bibi boateng brien \
        campbell carter chaudhry chen chowdhury clark clarke collins cooper davies davis dixon donnell edwards ellis \
        evans fernandes ferreira fletcher foster gibson griffiths grimshaw hamilton harris harrison harvey hassan \
        hughes hussain hussein ionescu iqbal jackson jenkins johnson johnston jones kamara kaur khalid khan khatun \
        kowalska kowalski kumar lewandowski llewellyn lloyd macdonald mahmood malik marshall matthews mcdonald \
        mcgregor mehta mensah miah mitchell mohamed mohammed morris murphy murray neill nguyen nowak okafor okonkwo \
        osman owens palmer papadopoulos parker patel pearson pereira phillips popescu powell rahman rashid reilly \
        reynolds richards richardson roberts robertson robinson rodrigues rogers santos saunders scott shah sharma \
        simpson singh smith stevens sullivan taylor thompson thomson turner uddin walker watson watts wilkinson \
        williams williamson wilson wisniewski wojcik wong wright yilmaz zhang
        """.split(separator: " ").map(String.init))
}
