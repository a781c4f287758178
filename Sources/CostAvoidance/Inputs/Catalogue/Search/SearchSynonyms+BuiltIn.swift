extension SearchSynonyms {
    /// The expressions that are known, parsed once. This is the one place to add to when somebody looked for a service in vain.
    static let builtIn = SearchSynonyms(table: table)

    private static let table = """
        # said | means in the catalogue, the first preferred | near, where it has none of them
        a and e, a e, a n e, ae, aande, casualty, emergency department, emergency dept, ed, er, emergency room, accident and emergency, accident emergency | =ae attendance; ae | minor injury
        walk in, walkin, drop in centre | walk in centre | minor injury
        urgent care, urgent treatment centre, utc, miu, minor injuries, minor injuries unit | =minor injury; urgent care | walk in centre
        999, 999 call, 999 calls, emergency call, emergency calls, paramedic, paramedics | =ambulance call; ambulance see treat; ambulance | ambulance
        ambulance, ambulances | ambulance call out; ambulance see convey; ambulance see treat convey; ambulance
        ambulance callout, ambulance call out, ambulance callouts | =ambulance call out; ambulance see treat convey; ambulance
        gp, gps, general practitioner, family doctor, doctor, doctors, gp appointment, gp appointments, gp visit, gp visits, gp consultation, doctors appointment, surgery appointment, primary care | =gp; general practitioner | =walk in centre; minor injury
        practice nurse | practice nurse | walk in centre
        prescription, prescriptions, medication | prescription
        111, 111 call, nhs 111 | 111 call; nhs 111 | ambulance hear treat; ambulance call
        fall, falls, faller, fallers, fall over | fall; falls; hip fracture | hip fracture; ambulance see treat
        broken hip, broken hips, fractured hip, neck of femur | =hip fracture
        hospital bed, hospital beds, hospital bed day, bed day, bed days, bed blocking, delayed discharge, delayed transfer | hospital bed day; hospital excess bed day; excess bed day; bed day | hospital inpatient
        hospital admission, hospital admissions, emergency admission, emergency admissions, unplanned admission, admission, admissions, hospital stay, hospital stays, admitted to hospital, non elective, nonelective | hospital nonelective; hospital non elective; hospital emergency admission; hospital admission; hospital inpatient episode; nonelective; non elective
        inpatient, inpatients, in patient | hospital inpatient episode; hospital inpatient; inpatient
        planned operation, operation, operations, planned admission, elective surgery, elective | hospital elective; elective; hospital day case
        day surgery, daycase, day cases, day case | =day case
        outpatient, outpatients, out patient, outpatient appointment, hospital appointment, clinic appointment, hospital clinic | =hospital outpatient attendance; outpatient attendance; outpatient
        intensive care, icu, itu, hdu | =critical care; intensive care
        copd | =copd; chronic obstructive pulmonary
        stroke, strokes, tia | stroke; stroke rehabilitation | hospital nonelective; hospital inpatient episode
        sectioned, sectioning, section 2, section 3, detained under the mental health act, mental health act, mental health section | mh inpatient bed day; mental health inpatient bed day; mh acute bed day; mental health bed day; mh secure
        section 136, place of safety | place of safety | mh inpatient bed day
        memory clinic, memory service, memory assessment | memory clinic; memory service | dementia
        dietician, dietitian, nutritionist | dietitian; dietician | hospital outpatient attendance
        psychiatric ward, psychiatric bed, psychiatric hospital, mental hospital, mental health ward, mental health bed, mental health bed day, mental health inpatient, psychiatric | mh inpatient bed day; mental health inpatient bed day; mh acute bed day; mental health bed day
        secure unit, secure hospital, medium secure, low secure | mh secure; secure unit; secure
        camhs, child mental health, childrens mental health, young peoples mental health | camhs; mh community contact child; mh contact child; mh school team; mh looked after children; mh inpatient bed day child; child mental
        counselling, counsellor, talking therapy, talking therapies, iapt, therapist, psychologist, psychological therapy, cbt | counselling; talking therapies; talking therapy; psychological; iapt | mh community contact; depression anxiety; mental health contact
        cpn, community psychiatric nurse, community mental health team, cmht, mental health nurse, mental health team, mental health worker | mh community contact; community mental health; specialist mental health team; mh specialist team
        crisis team, home treatment team, crisis resolution | crisis team; crisis resolution; mh crisis; crisis; mh specialist team; mental health team | mh community contact
        mental health, mental illness | mh; mental health; mental disorder
        depressed, low mood | =depression
        anxious | =anxiety
        alzheimers | dementia
        drug treatment, drugs treatment, drug rehab, rehab, substance misuse, substance misuse treatment, drugs, drug user, drug misuse, drug addiction, addiction, drug service, drug services | =drug treatment; drug misuse; drug | alcohol
        alcohol, alcohol treatment, alcohol service, alcoholic, alcoholism, drinking, problem drinker, detox | alcohol
        care home, care homes, residential home, residential homes, old peoples home, residential placement, residential care, residential care home | residential care older; residential care; residential nursing care; care home
        nursing home, nursing homes, nursing care, nursing placement | nursing care older; nursing care; nursing home
        home care, homecare, home carer, home carers, home help, domiciliary, domiciliary care, dom care, personal care at home, care at home, care in the home, carer visit, carer visits, care visit, care visits, package of care, care package | home care older; home care adult; home care; care package
        day centre, day centres, day centre place, day care, day service, day services, day opportunities | day care older; day care; day centre
        meals on wheels, meals, meal, hot meals | meal; meals | home care older; home care; day care older
        carer, carers, unpaid carer, unpaid carers, informal carer, family carer, young carer | carer; carers; informal care
        respite, respite care, short break, short breaks, sitting service | respite; short break; short breaks; short term care | residential care older; day care older; day care
        reablement, enablement, rehabilitation at home | =reablement; intermediate care home; intermediate care
        intermediate care, step down bed, step down | intermediate care
        direct payment, direct payments, personal budget, personal budgets | direct payment; direct payments; personal budget | care package; home care adult; home care
        supported living, sheltered housing, extra care, supported housing, supported accommodation | supported living; extra care; sheltered; supported accommodation; supported | home care ld; residential care ld; temporary accommodation hostel
        learning disability, learning disabilities, learning difficulties | ld; learning disability
        physical disability, disabled, disability | pd; physical disability; disability; independence payment
        equipment, grab rail, adaptation, adaptations, telecare, pendant alarm | equipment; adaptation; telecare | reablement; home care adult
        social worker, social workers, social work, social care assessment, care assessment | =social worker; social work
        social services | social care; social worker; child in need
        district nurse, district nurses, district nursing, community nurse, community nurses, community nursing, nurse visit, nurse visits | =district nurse; district nursing; community nurse; community nursing | intermediate care home; mh community contact
        community matron, matron | =community matron; matron; case management community | intermediate care home
        health visitor, health visitors, health visiting | =health visitor; health visiting | child in need referral; mh community contact
        family nurse, family nurse partnership, fnp | =family nurse; nurse partnership | child in need referral
        midwife, midwives, maternity, antenatal, birth, baby | =midwife; midwifery; maternity; antenatal; birth
        school nurse, school nursing | =school nurse; school nursing; school based
        physio, physios, physiotherapy, physiotherapist | physiotherapy; physiotherapist; physio | hospital outpatient attendance
        occupational therapist, occupational therapists, occupational therapy, ot | occupational therapy; occupational therapist | social worker; hospital outpatient attendance
        speech therapy, speech therapist, speech and language, salt | speech therapy; speech language; speech | hospital outpatient attendance
        podiatry, chiropody, chiropodist, podiatrist, feet | podiatry; podiatrist; chiropody | hospital outpatient attendance
        dentist, dental, teeth | dental; dentist
        palliative, hospice, end of life, palliative care | palliative; hospice; end of life
        looked after child, looked after children, lac, clac, in care, child in care, children in care, taken into care, care leaver, childrens home, cla | =child in care; looked after; child taken into care; children in care
        foster, foster care, fostering, fostered, foster placement, foster carer, foster family, foster parents | foster; fostering | child in care; child taken into care
        adoption, adopted | adoption | child in care; care order
        childrens residential, childrens residential home | childrens residential; child residential | child in care
        care proceedings, care order, family court | care order
        child protection, child protection plan, safeguarding, section 47, child at risk, child abuse, neglect | child section 47; child protection; safeguarding; child in need
        child in need, children in need, cin, section 17, childrens social worker, childrens services, childrens social care | child in need; childrens social care
        early help, caf, common assessment, family support, troubled families | common assessment; early help; family support | child in need
        sure start, childrens centre, nursery, childcare | childrens centre; nursery; childcare | common assessment
        b and b, b b, bb, b n b, bnb, bed and breakfast, bed breakfast | =temporary accommodation bnb; bed breakfast; bnb
        temporary accommodation, temp accommodation, emergency accommodation, temporary housing, ta | temporary accommodation
        hostel, hostels, refuge | hostel; refuge
        homeless, homelessness, homeless application, homeless person, homeless family | =homelessness application; homelessness; homeless; rough sleeper
        rough sleeper, rough sleepers, rough sleeping, sleeping rough, street homeless, streets | =rough sleeper; rough sleeping
        eviction, evictions, evicted, evict, made homeless, lost tenancy, tenancy failure, failed tenancy | eviction; repossession
        repossession, repossessions, repossessed | repossession; eviction
        rent arrears, arrears, unpaid rent | rent arrears; arrears
        void, voids, void property, void properties, empty property, empty home, empty council house, relet, reletting, re let, vacant property | void; re letting; reletting; letting
        housing benefit, hb, rent rebate | housing benefit
        fire, fires, fire call out, fire callout, fire call outs, fire brigade, fire engine, fire service, house fire, fire and rescue | =fire response; fire service response; fire
        arson, fire setting, firesetting, deliberate fire | =arson
        asb, anti social behaviour, antisocial behaviour, nuisance, neighbour nuisance, noise, neighbour dispute | asb; anti social behaviour
        police call out, police callout, police call outs, police attendance, police incident, police time, police, police officer, policeman | police officer hour; police
        pcso, community support officer | =pcso; police community support officer
        arrest, arrests, arrested, custody suite, police custody, police cell | arrest
        caution, cautioned | caution; arrest no further action
        prison, prisoner, prisons, jail, gaol, imprisonment, custody, incarceration, inside | =prison; custody
        probation, community order, community sentence, community service, community payback | =community sentence; probation
        youth offending, youth offender, young offender, yot, youth justice, juvenile | youth offender; youth justice
        court, court case, magistrates, crown court | court; court event; criminal justice; care order | arrest detained; crime any
        crime, crimes, offence, offending, reoffending, reoffence | =crime any; crime; offence
        domestic abuse, domestic violence, dv, da, dva | =domestic abuse incident; domestic abuse
        assault, assaults, violence, violent crime, abh, gbh, wounding | violence with injury; violence
        murder, manslaughter, killing | =homicide
        sexual assault, sexual abuse, sexual offence, sex offence | sexual offence; rape
        mugging, mugged | =robbery
        break in, breakin, burglar, burglaries, housebreaking, domestic burglary | burglary home; burglary
        stealing, theft, thefts | theft not vehicle; theft
        shop theft, shoplifter, shoplifting, retail theft | =shoplifting; theft business
        car theft, stolen car, vehicle crime, joyriding, twoc | vehicle theft; theft from vehicle
        vandalism, graffiti, criminal damage | =criminal damage
        scam, scams, fraud | fraud individual; fraud
        truancy, truant, truanting, school absence, absence from school, not in school, persistent absence, attendance at school, absent from school | =persistent truancy; truancy; persistent absence
        exclusion, exclusions, excluded, expelled, expulsion, permanent exclusion, school exclusion, suspension, pupil referral unit, pru | =school exclusion; exclusion
        neet, neets, not in education employment or training, out of work young person | neet
        benefits, benefit, welfare benefits, out of work benefits, welfare, dole, benefit claimant, on benefits | jsa claimant; universal credit; uc; esa claimant; housing benefit; benefits
        unemployment, unemployed, jobless, worklessness, jobseeker, jobseekers, jobseekers allowance, job seeker, out of work, jsa | jsa claimant; jsa; jobseeker
        universal credit, uc | uc; universal credit
        employment and support allowance, incapacity benefit, sickness benefit, esa | esa claimant; esa
        disability benefit, disability benefits, pip, dla, personal independence payment | pip; independence payment
        attendance allowance | =attendance allowance
        carers allowance | =carers allowance
        hearing aid, hearing aids, glasses, eye test | hearing aid; optician
        # units
        week, weeks, weekly, wk, wks, pw, per week | unit:week
        hour, hours, hourly, hr, hrs, per hour | unit:hour
        day, days, daily, per day, nightly, per night | unit:day; night
        month, months, monthly, pcm, per month | unit:month
        year, years, yearly, annual, annually, pa, per year, per annum | unit:year
        """
}
