extension SearchSynonyms {
    /// Mental health, alcohol and drugs.
    static let mentalHealth = """
        sectioned, sectioning, section 2, section 3, section 2 mha, section 3 mha, detained under the mental health act, detention under the mental health act, mental health act, mha, mental health section, mental health detention, formal admission, psychiatric detention | mh inpatient bed day; mental health inpatient bed day; mh acute bed day; mental health bed day; mh secure
        section 136, s136, 136, 136 suite, section 136 suite, s 136, s136 suite, place of safety, place of safety suite, health based place of safety, hbpos | place of safety | mh inpatient bed day
        psychiatric ward, psychiatric bed, psychiatric hospital, psychiatric unit, mental hospital, mental health ward, mental health bed, mental health bed day, mental health inpatient, mental health admission, mental health unit, mental health hospital, psychiatric inpatient, psychiatric admission, psychiatric, psychiatrist, mh bed, mh ward, asylum hospital | mh inpatient bed day; mental health inpatient bed day; mh acute bed day; mental health bed day
        acute mental health bed, acute psychiatric bed, acute mental health ward, acute ward, acute mental health, acute psychiatric ward | mh acute bed day; mh inpatient bed day; mental health inpatient bed day
        secure unit, secure hospital, secure ward, secure mental health, secure bed, forensic, forensic ward, forensic unit, forensic mental health, secure care, special hospital | =mh secure; mh low secure; mh medium secure; secure unit; secure
        medium secure, medium secure unit, medium secure bed, msu, medium secure hospital | mh medium secure; mh secure; secure
        low secure, low secure unit, lsu, low secure bed | mh low secure; mh secure; secure
        psychiatric intensive care, psychiatric intensive care unit, mental health intensive care | mh intensive care; mh inpatient bed day
        older adult mental health bed, older adult ward, older adult mental health ward, older people mental health ward | mh older adult; mh inpatient bed day
        mental health rehabilitation, mental health rehab, psychiatric rehabilitation, mental health recovery | mh rehabilitation; mh inpatient bed day
        mother and baby unit, mother baby unit, mbu, mother and baby psychiatric unit | mh mother baby
        perinatal, perinatal mental health, postnatal depression, post natal depression, pnd, maternal mental health, post partum depression, postpartum depression, postpartum psychosis, antenatal depression, baby blues | mh perinatal; depression
        memory clinic, memory service, memory assessment, memory, dementia diagnosis, dementia assessment, mas | memory clinic; memory service | dementia
        camhs, cyp mental health, cypmhs, child mental health, young people mental health, young person mental health, adolescent mental health, teenager mental health, youth mental health, child and adolescent mental health, child and adolescent mental health service | camhs; mh community contact child; mh contact child; child mental; mh inpatient bed day child; mh school team; mh looked after children
        camhs bed, camhs inpatient, camhs ward, camhs tier 4, tier 4 camhs, tier 4, tier 4 bed, tier four, adolescent unit, adolescent psychiatric unit, child psychiatric bed, child mental health bed, camhs admission | mh inpatient bed day child; camhs
        school mental health, mental health in school, mental health support team, mhst, school counselling, school counsellor, emotional wellbeing in school | mh school team; child mental
        looked after child mental health, lac camhs, mental health of looked after child, cla camhs | mh looked after; child mental
        counselling, counsellor, therapy, talking therapy, talking treatment, iapt, nhs talking therapy, therapist, psychologist, psychology, psychological therapy, psychotherapy, psychotherapist, cbt, cognitive behavioural therapy, cognitive behaviour therapy, wellbeing service | counselling; talking therapies; talking therapy; psychological; iapt | mh community contact; depression anxiety; mental health contact
        cmht, community mental health team, community mental health | mh community team; mh community contact; community mental health; specialist mental health team; mh specialist team
        cpn, community psychiatric nurse, mental health nurse, psychiatric nurse, mental health team, mental health worker, mental health social worker, amhp, approved mental health professional, care coordinator, mental health contact, community mental health nurse, mental health visit, rmn | mh community contact; mh community team; community mental health; specialist mental health team; mh specialist team
        mental health appointment, mental health outpatient, psychiatrist appointment, psychiatric outpatient | mh outpatient attendance; mh community contact
        crisis team, home treatment team, crisis resolution, crisis resolution and home treatment, crisis resolution home treatment team, crht, crhtt, crt, htt, crisis home treatment, crisis intervention, home treatment | crisis team; crisis resolution; mh crisis; crisis; mh specialist team; mental health team | mh community contact
        crisis, mental health crisis, mental health emergency, crisis care, crisis service | mh crisis; crisis; mh specialist team | mh community contact
        crisis line, crisis helpline, crisis call, mental health helpline, mental health line, mental health phone line, crisis phone line, samaritans, helpline | crisis line; mh crisis | mh community contact
        crisis cafe, crisis house, safe haven, crisis sanctuary, recovery cafe | crisis cafe; mh crisis | mh community contact
        liaison psychiatry, psychiatric liaison, mental health liaison, hospital liaison psychiatry, raid, core 24 | mh liaison + psychiatric; mh liaison
        liaison and diversion, l d service, court diversion, criminal justice liaison, custody mental health | mh liaison diversion
        early intervention, early intervention in psychosis, eip, eis, eit, psychosis, psychotic, first episode psychosis, first episode, fep, psychotic episode | mh early intervention; psychosis; schizophrenia
        assertive outreach, assertive outreach team, aot, act team | mh assertive outreach
        eating disorder, anorexia, anorexic, anorexia nervosa, bulimia, binge eating | eating disorder | mh community contact
        individual placement and support, individual placement, ips, supported employment, employment support, employment specialist, mental health employment | mh employment; employment support + individual | jsa claimant
        mental health, mh, wellbeing, emotional wellbeing | mh; mental health; mental disorder
        mental illness, mentally ill, mental disorder, mental health problem, mental health condition, mental ill health, mental health need, smi, severe mental illness, serious mental illness, common mental disorder | mental disorder; mental health; mh
        depressed, low mood, depression, depressive | =depression
        anxious, anxiety, panic attack, panic, phobia, ocd, gad, stress, ptsd, worry | =anxiety
        schizophrenia, schizophrenic, hearing voices, bipolar, bi polar | =schizophrenia; psychosis
        self harm, self harming, self injury, cutting, dsh, suicidal, suicide, suicide attempt, attempted suicide, suicidal ideation, personality disorder, bpd | self harm | mh liaison; mh crisis team; ae investigation treatment; ae attendance; ae
        overdose, od, drug overdose, took an overdose, overdosed | overdose | ae investigation treatment; drug treatment; mh liaison
        dementia, alzheimer, alzheimer disease, senile, memory loss, memory problem, cognitive impairment | dementia; memory; alzheimer
        autism, autistic, asd, adhd, asperger, neurodiversity, neurodevelopmental | autism | learning disability team; child mental; mental disorder; camhs
        learning disability team, cldt, community learning disability team, ldt, learning disability nurse, learning disability service | learning disability team; learning disability
        # alcohol and drugs
        drug treatment, drug rehab, rehab, residential rehab, substance misuse, substance misuse treatment, drug, drug user, drug misuse, drug addiction, addict, drug addict, addiction, drug service, drug abuse, drug dependency, drug dependence, drug problem, drug habit, substance misuse service, substance use, substance abuse, substance misuse worker, heroin, crack, crack cocaine, cocaine, cannabis, ketamine, spice, opiate, opiate user, opioid, methadone, subutex, buprenorphine, opiate substitution, needle exchange, injecting, injecting drug user, pwid, class a, ocu, illegal drug, detox, detoxification, recovery worker, drug worker, drug and alcohol service, drug and alcohol treatment, drug and alcohol, drug and alcohol team, drug alcohol misuse, daat, alcohol and drug service, alcohol and drug misuse, alcohol and drug | =drug treatment; drug misuse; substance misuse; drug; alcohol dependency | alcohol
        rehabilitation | community rehabilitation; rehabilitation; intermediate care; drug treatment
        drug dealing, drug possession, drug offence, drug crime, county line, gang, gang violence, gang member, weapon, possession of a weapon, drink driving, drunk driving, speeding, drug supply, public order, affray, hate crime, hate incident, harassment, stalking, modern slavery, trafficking, human trafficking, cse, child sexual exploitation, child exploitation, criminal exploitation, cce, exploitation, grooming, prostitution, sex work, extremism, terrorism, drink drive | drug dealing | crime any; arrest detained; youth offender
        alcohol, alcohol treatment, alcohol service, alcoholic, alcoholism, drinking, drink, drinker, problem drinker, problem drinking, heavy drinking, dependent drinker, alcohol misuse, alcohol abuse, alcohol dependency, alcohol dependence, alcohol addiction, alcohol detox, binge drinking, drunk, drunkenness, booze, alcohol rehab, street drinker, alcohol problem, alcohol use disorder, aud | =alcohol dependency; alcohol
        gambling, problem gambling | gambling | depression anxiety; mental disorder
        """
}
