extension SearchSpelling {
    /// Whether a word is plain English that the catalogue does not have, and no misspelling of one that it has.
    static func isEnglish(_ word: [UInt8]) -> Bool { english.contains(singular(word)) }

    private static let english: Set<[UInt8]> = Set(
        words.split(whereSeparator: \.isWhitespace).map { singular(Array($0.utf8)) })

    /// Words a letter or two away from those of the catalogue, of which people may well write. This is the one place to add to.
    private static let words = """
        abortion absence account action active addition address admit adoptee advance adverse affair agency agent
        aging alarm alone answer apart area army article artist asset athlete attract aunt average aware baker ballot bank
        barrier basic basin basket bath battle bead beam bear beard bell bench bend berry best bike bird blame blank blast
        blood board boat body bomb bone book boot border boss bottle bound bowl brain branch brand bread break breast brick
        bridge brief bring brother brush bucket budget build bullet burden burger cable cafe cake camera camp canal candle
        canteen cape captain capital card cargo carpet carry cart case cash cast castle cause cave celebrate central chain
        chair chance change chapter character charity chart chase cheap cheese chief choice church cinema circle city civil
        claim class clean clear clerk climb clock cloth cloud club coach coast coat code coffee coin cold college colour
        column comfort comic company compass complain complex computer concert condom content contest contract control cook
        cool copy corner correct cotton count country county couple course cousin cover cream credit cricket crisp critic
        crop cross crowd crown cruise cultural culture curtain curve custom cycle dance danger data date daughter dead deal
        dear death decade deck deep deer defect degree demand desert desk detail device dinner direct dirt dish doll dollar
        door double doubt dozen draft drama draw dream dress drill drive drop dust duty eagle early earth east easy edge
        editor effect effort eight elect eleven empire enemy energy engage engine enough entry envelope equal error essay
        estate event exam exchange exercise exhaust exhibit exit expert export expose extent extract factor factory faith
        fame farm fashion fast father fault favour fear feather feed fellow female fence field figure file film filter final
        finance fine finger finish fish five flag flame flood floor flour flower fluid focus food force forest forget form
        fortune forum found fourth frame free freedom friend front fruit fuel full fund funny furniture future garage garden
        gate general gentle giant gift girl glove goal goat gold golf good grade grain grand grant grass grave green grey
        grocery ground group growth guard guess guest guide habit hair half hall hammer hand happy harbour hard hardware
        hate head health heat heaven heavy height hero hidden high hill hire history hobby hole honest honey honour hook
        hope horn horror horse host hotter human hundred hunt hunter hurry husband idea image import inch income index
        injection insect inside insurance interest internet interview invite iron island item jacket jeans jelly join
        journal judge juice jump junior kettle keyboard kick king kitchen kite label lack lady lake lamp land language laser
        laundry lawn lawyer layer leader leaf league leather leave lecture legend lemon lesson letter level lever lift
        limit line lion list live loaf lobby lock logo long loose lorry loss lotion lottery loud love luck lunch lung
        machine magazine magic mail main male mall manager manner manor map march mark market marriage master match mate
        matter mayor meat media medal member mental menu merger message metal meter method middle mile milk mill mind mine
        minister minute mirror mission mistake mobile model modern moment monitor monkey mood moon moral morning mortgage
        motion motor mountain mouse mouth move movie muscle music nail name nation nature navy neck needle neighbour nest
        network news night nine noble noodle normal north nose note notice novel number nurture oath object ocean odour
        office often onion open opera opinion orange order organ other oven owner oxygen pack page pain paint pair palace
        panel paper parade parcel pardon parent parish part partner party pass past pasta paste patch path patience patrol
        pattern pause peace pear pedal pen pencil penny pepper period permit phase photo phrase piano picture piece pigeon
        pillow pilot pink pipe pitch pizza plain plan plane planet plant plastic plate play please pleasure plot plug poem
        poet point pole policy polish political politics pond pool popular port portion positive post potato potential pound
        powder power praise prayer presence present press pretty pride priest prince principal print prism private prize
        produce product profit promise proof proper property protest proud prove public pump punch purse puzzle quality
        quantity queen quick quiet quote rabbit race rack radio rail rain range rank rapid rare raw reach read reader ready
        real rear reason rebate receipt receive recipe record red reform refund regard region regret reject relation relax
        relief religion remedy remote rental repeat reply report rescue research reserve resort resource rest result retreat
        return reunion reverse reward ribbon rice ride rifle right ring ripe rise river road rock roll roof room root rope
        rose round route royal rubber rude rule rural sacred sadness saddle safe sail saint salad salt sample sand sauce
        saving scale scar scene science scissors score screen screw script search season seat second secret section sector
        seed seem select sell senate sense sentence sequence series serve session seven shade shadow shake shallow shape
        share sharp sheep sheet shelf shell shine ship shirt shock shoe shoot shore short shoulder show shower sick side
        sight sign signal silent silk silver simple single sink sister site size skill skin skirt sleep slice slide slip
        slope slow small smart smell smile smoke smooth snack snake snow soap soccer society soft software soil soldier
        solid solution song sound soup source south space spare speaker special species speed spell spider spirit spoon
        sport spot spray spring square squad stable stadium staff stage stain stair stamp stand star start state statement
        station statue status steam steel steer stem step stick stone stool stop storage store storm story stove strange
        straw stream street string strip strong student studio study stuff style subject sugar suit summer sun surface
        survey sweet swim sword symbol system table tail talent talk tall tank tape target task taste team tear technical
        television temper temple tennis tent text theatre theme theory thick thin thing third thought thread three throat
        ticket tide tidy tiger tight tile timber time tiny tire title toast today toilet tomato tone tongue tonight tool
        topic torch tour tourist towel tower town trace track tractor trade traffic tragedy trail train transfer transit
        travel tray tribe trick trophy truck truth tube tunnel turn twelve twenty twin type tyre umbrella uncle uniform
        union unique united universe upper urban useful valley van vapour variety vary vegetable vehicle venue version
        vessel veteran video view village virtue vision visual vital vitamin voice volume vote voyage waist waiter walk
        wall wallet warm warning wash watch water wave weak wealth weather wedding weight west wheat wheel white whole wide
        wild wind window wine wing winter wire wise wish witness wonder wood wool word world worship wrap wrist writer
        yard yellow yesterday youth zone
        """
}
