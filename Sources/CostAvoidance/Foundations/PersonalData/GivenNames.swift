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
        aaron abdul abigail adam adrian agnes agnieszka ahmed aisha alan albert alexander alfie alice alison amanda \
        amelia andrea andrei andrew angela angharad anita anna anne annie anthony aoife archie arthur ashley ayse \
        barbara barry beatrice benjamin bernard bethan bethany beverley bilal brenda brian bronwen bryan bushra callum \
        cameron caoimhe carol caroline catherine cerys charles charlotte chidi chloe christine christopher ciara \
        claire clare clive colin connor craig dafydd daniel danielle darren dave david dawn debbie deborah declan \
        delroy denise dennis derek diana diane dmitri donald donna doreen dorothy douglas duncan dylan edith edna \
        edward eileen eilidh elaine eleanor elif elizabeth ellie elsie emily emma eric ernest ethel evelyn fatima \
        fiona florence frances francis frank frederick gareth gary gavin geoffrey george gerald gillian giulia gladys \
        glenn gordon graham grzegorz gurpreet gwen hannah harjit harold harriet harry heather helen henry herbert \
        hilary hilda howard hugh ibrahim imran ioana irene isabel isabella isla jack jackie jacob jacqueline jake \
        jamal james jamie jane janet janice jasmine jason jayden jean jeffrey jennifer jeremy jessica jill jimmy joan \
        joanna joanne john jonathan jordan joseph joshua joyce judith julia julian julie karen karl katarzyna kate \
        katherine kathleen katie kayleigh keith kelly kenneth kerry kevin khadija kimberley kirsty krzysztof kwame \
        laura lauren lawrence leanne leonard leroy leslie lewis liam lillian linda lindsay lisa logan lorna lorraine \
        louise lucas lucy luke lynn mabel magdalena malcolm malgorzata manjit marek margaret maria marie marion \
        marjorie mark martin mary mason matthew maureen mehmet melanie michael michelle mohamed mohammad mohammed \
        molly monica morgan muhammad nancy nasreen natalie nathan neil ngozi niall niamh nicholas nicola nigel noah \
        norma norman oisin oliver olivia olufemi oscar owen pamela patricia patrick paul pauline pawel peter philip \
        phillip phyllis piotr poppy priya rachel rajesh raymond rebecca rhian rhys richard robert roger roisin ronald \
        ronnie rosemary russell ruth ryan sadia sally samantha samuel sandra sanjay saoirse sarah shabana sharon \
        sheila shirley sian siobhan sophia sophie stacey stanislaw stanley steph stephanie stephen steven stewart \
        stuart sunita susan suzanne svetlana sylvia tariq terence teresa theresa thomas timothy tomasz tracey tracy \
        valerie vanessa vera victor vincent walter wayne wendy william winifred yasmin yetunde yusuf yvonne zainab \
        zara zoe zofia
        """.split(separator: " ").map(String.init))
}
