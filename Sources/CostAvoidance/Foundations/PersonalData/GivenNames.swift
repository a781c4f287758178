/// Given names that many people in Britain have, by which a text without a surname's form is told to be a person's.
///
/// Chosen by hand: a list that leaves names out misses them, and takes nothing for a name that is none. Names that are words, places or
/// months are left out (Grace, Victoria, April), and so are those of fewer than four letters, which codes are made of as well. How common a
/// name is, the Office for National Statistics and National Records of Scotland publish each year.
enum GivenNames {
    static func holds(_ word: some StringProtocol) -> Bool { all.contains(plain(word)) }

    /// Whether a word of three letters is one: written as a name is, and with nothing beside it.
    static func holdsShort(_ word: some StringProtocol) -> Bool { short.contains(word.lowercased()) }

    /// In small letters without what stands above or below them: Siobhán is Siobhan.
    private static func plain(_ word: some StringProtocol) -> String {
        let small = word.lowercased()
        guard !small.utf8.allSatisfy({ $0 < 0x80 }) else { return small }
        return NormalForms.withoutMarks(small)
    }

    private static let short: Set<String> = [
        "amy", "ann", "ben", "bob", "dan", "eva", "ian", "jim", "joe", "kim", "lee", "leo", "liz", "max", "meg", "mia",
        "ray",
        "ron", "roy", "sam", "sue", "tim", "tom",
    ]

    private static let all = Set(
        """
        aaron abdul abigail adam adrian agnes ahmed aisha alan albert alexander alfie alice alison amanda amelia andrea andrew \
        angela anita anna anne annie anthony archie arthur ashley barbara barry beatrice benjamin bernard bethany beverley brenda \
        brian bronwen bryan callum cameron carol caroline catherine charles charlotte chloe christine christopher claire clare \
        clive colin connor craig daniel danielle darren david dawn debbie deborah declan denise dennis derek diana diane donald \
        donna doreen dorothy douglas duncan dylan edith edna edward eileen elaine eleanor elizabeth ellie elsie emily emma eric \
        ernest ethel evelyn fatima fiona florence frances francis frank frederick gareth gary gavin geoffrey george gerald \
        gillian gladys glenn gordon graham gwen hannah harold harriet harry heather helen henry herbert hilary hilda howard hugh \
        ibrahim imran irene isabel isabella isla jack jackie jacob jacqueline jake james jamie jane janet janice jasmine jason \
        jayden jean jeffrey jennifer jeremy jessica jill joan joanna joanne john jonathan jordan joseph joshua joyce judith julia \
        julian julie karen karl kate katherine kathleen katie keith kelly kenneth kerry kevin kimberley kirsty laura lauren \
        lawrence leanne leonard leslie lewis liam lillian linda lindsay lisa logan lorna lorraine louise lucas lucy luke lynn \
        mabel malcolm margaret maria marie marion marjorie mark martin mary mason matthew maureen melanie michael michelle \
        mohamed mohammad mohammed mohammad molly monica morgan muhammad nancy natalie nathan neil niall nicholas nicola nigel \
        noah norma norman oliver olivia oscar owen pamela patricia patrick paul pauline peter philip phillip phyllis poppy priya rachel \
        raymond rebecca rhian rhys richard robert roger ronald ronnie rosemary russell ruth ryan sally samantha samuel sandra \
        sarah sharon sheila shirley siobhan sophia sophie stacey stanley stephanie stephen steven stewart stuart susan suzanne \
        sylvia teresa terence theresa thomas timothy tracey tracy valerie vanessa vera victor vincent walter wayne wendy william \
        winifred yasmin yusuf yvonne zainab zara zoe
        """.split(separator: " ").map(String.init))
}
