extension SearchSynonyms {
    /// Ambulances, hospitals, nurses and therapists.
    static let health = """
        # said | means in the catalogue, the first preferred | near, where it has none of them
        a and e, a e, a n e, ae, aande, casualty, casualty department, casualty unit, emergency department, emergency dept, ed, er, emergency room, accident and emergency, accident emergency, accident and emergency department, type 1 department | =ae attendance; ae | minor injury
        emergency, emergency care | ae attendance; ae; hospital nonelective; ambulance call out | minor injury
        walk in, walkin, walk in centre, walk in clinic, wic, drop in centre?, drop in clinic? | =walk in centre | minor injury
        urgent care?, urgent care centre, urgent treatment centre, utc, ucc, miu, minor injury?, minor injury unit, minor injury clinic | =minor injury; urgent care | walk in centre
        999, emergency call, emergency phone call | ambulance call; ambulance see treat; ambulance | ambulance
        999 call, 999 phone call, dial 999, call to 999 | ambulance call; ambulance see treat; ambulance | ambulance
        blue light, blue light ambulance, blue lighted | ambulance call out; ambulance see treat; ambulance
        paramedic, emt, ambulance crew, ambulance staff, first responder, ambulance technician | ambulance see treat; ambulance call out; ambulance incident; ambulance | ambulance
        ambulance, ambulance service | ambulance call out; ambulance see convey; ambulance see treat convey; ambulance
        ambulance call, call to ambulance? | =ambulance call; ambulance call out; ambulance
        ambulance callout, ambulance attendance, ambulance response, ambulance dispatch, ambulance visit | =ambulance call out; ambulance see treat convey; ambulance
        ambulance journey, ambulance conveyance, ambulance transport, ambulance to hospital, ambulance transfer, ambulance ride, conveyance, conveyed, conveyed to hospital, taken to hospital, taken to hospital by ambulance, see treat and convey, see and convey, sstc | ambulance see treat convey; ambulance see convey; ambulance call out
        see and treat, treated at scene, treated at the scene | ambulance see treat + scene; ambulance see treat
        hear and treat, telephone triage, ambulance advice | ambulance hear treat
        patient transport, pts, non emergency transport, hospital transport | patient transport | ambulance see treat convey
        gp, general practitioner, family doctor, doctor?, doctor surgery?, surgery appointment?, surgery visit?, general practice?, primary care?, health centre?, gp surgery, out of hours doctor?, out of hours gp? | =gp; general practitioner | =walk in centre; minor injury | bring
        practice nurse, nurse practitioner, surgery nurse | practice nurse | walk in centre; district nurse | bring
        prescription, medication, medicine, drug cost, pharmacy, pharmacist, chemist, vaccination, vaccine, flu jab, jab, immunisation | prescription | | bring
        111, 111 call, nhs 111, nhs direct | 111 call; nhs 111 | ambulance hear treat; ambulance call
        fall, faller, falling, fell, fallen, fall over, slip and trip, trip and fall, fall prevention, trip hazard | fall; falls; hip fracture | hip fracture; ambulance see treat
        falls clinic, fall clinic, falls service, falls prevention clinic, falls assessment | falls clinic; hospital outpatient attendance; community rehabilitation
        broken hip, fractured hip, hip break, neck of femur, fractured neck of femur, fracture neck of femur, nof, fnof, hip fracture, femur fracture, broken femur | hip fracture admission; =hip fracture
        fracture, broken bone, broken arm, broken leg, broken wrist, head injury, burn, cut, sprain, poisoning, choking, collapse | fractured limb | ae investigation treatment; ae attendance; hip fracture
        hospital, hospital care, hospital treatment, hospital service, hospital trust | hospital inpatient; hospital
        ward, hospital ward, ward stay | hospital inpatient; hospital excess bed day; mh inpatient bed day
        hospital bed, hospital bed day, bed day, days in hospital, time in hospital, hospital day, hospital night, night in hospital, bed night, bed night in hospital, overnight hospital, bed blocking, bed blocker, blocked bed, hospital discharge delay, discharge delay, delayed discharge, delayed transfer, delayed transfer of care, dtoc, dtc, delayed hospital discharge, excess bed day, length of stay, los, reduced length of stay, stuck in hospital, medically fit for discharge, no criteria to reside, bed | hospital bed day; hospital excess bed day; excess bed day; bed day | hospital inpatient
        night | hospital bed day; hospital excess bed day; bed day
        hospital admission, emergency admission, emergency hospital admission, unplanned admission, unplanned hospital admission, avoidable admission, acute admission, admission, hospital stay, stay in hospital, admitted to hospital, admitted, hospitalisation, non elective, nonelective, non elective admission, nel, nel admission, nel spell, hospital readmission, readmission, emergency readmission, emergency inpatient, unscheduled admission, unscheduled care, going into hospital | hospital nonelective; hospital non elective; hospital emergency admission; hospital admission; hospital inpatient episode; nonelective; non elective
        inpatient, in patient, inpatient stay, inpatient episode, inpatient admission, hospital inpatient, hospital spell, hospital episode, finished consultant episode, fce | hospital inpatient episode; hospital inpatient; hospital nonelective; inpatient
        planned operation, operation, planned admission, elective surgery, elective, elective admission, surgery, planned surgery, hip replacement, knee replacement, hernia, cataract | hospital elective; elective; hospital day case
        long stay, long hospital stay, long stay admission | hospital nonelective long stay; long stay; hospital nonelective
        short stay, short hospital stay, short stay admission, zero length of stay, same day emergency care, sdec, ambulatory care, acute assessment unit, clinical decision unit | hospital nonelective short stay; short stay; short term support; hospital nonelective
        day surgery, daycase, day case, day patient?, day procedure?, day unit? | =day case
        outpatient, out patient, outpatient appointment, outpatient clinic, outpatient visit, opd, op?, hospital appointment?, clinic appointment?, hospital clinic?, hospital visit?, consultant appointment?, consultant?, consultant visit?, specialist appointment?, specialist clinic?, specialist?, follow up appointment?, clinic?, clinic visit? | =hospital outpatient attendance; outpatient attendance; outpatient
        outpatient procedure, minor procedure?, procedure?, minor operation? | =hospital outpatient procedure; procedure
        scan, x ray, mri, ct scan, blood test, test, diagnostic, endoscopy, dialysis, chemotherapy, radiotherapy, cancer, tumour | diagnostic imaging | hospital outpatient attendance; hospital day case; hospital outpatient procedure
        childbirth, labour ward, giving birth, caesarean, c section, maternity, birth, maternity care, maternity unit, maternity ward, maternity service, maternity bed, home birth, delivery suite, baby | childbirth | midwife antenatal; midwife postnatal; health visitor new baby
        heart attack, myocardial infarction, chest pain, angina, pneumonia, chest infection, sepsis, flu, influenza, covid, epilepsy, seizure, fit, cellulitis, dehydration, blood clot | heart attack | hospital nonelective; heart failure; ae attendance
        intensive care, intensive care unit, icu, itu, hdu?, high dependency?, high dependency unit?, high dependency bed?, critical care, critical care unit, level 3 bed?, level 2 bed?, intensive therapy unit, ccu?, life support?, ventilator?, ventilated? | =critical care; intensive care
        child intensive care, paediatric intensive care, paediatric critical care, child critical care, picu, paediatric high dependency | critical care + paediatric; critical care child; mh intensive care | critical care
        neonatal, neonatal unit, neonatal intensive care, neonatal care, neonatal intensive care unit, neonatal critical care, nicu, scbu, special care baby unit, special care baby, baby unit, special baby care, premature baby, premature birth, premature, prem, preemie, prem baby, preterm, preterm birth, preterm baby, sick newborn, low birthweight, low birth weight, incubator, newborn intensive care, baby intensive care, lnu | critical care + neonatal; critical care newborn | critical care; midwife
        copd, emphysema?, bronchitis?, chronic bronchitis?, chronic obstructive pulmonary disease, lung disease?, respiratory?, copd exacerbation, chest disease? | =copd; chronic obstructive pulmonary; respiratory; asthma
        asthma, asthmatic?, wheezing?, asthma attack | =asthma; respiratory
        smoking, smoker, stop smoking, smoking cessation, quit smoking, tobacco, vaping, cigarette | smoking | copd; respiratory nurse
        obesity, overweight, weight loss, weight management, diet, healthy eating, malnutrition | obesity | dietitian; diabetes nurse
        stroke, tia, cva, mini stroke, cerebrovascular accident, stroke patient | stroke; stroke rehabilitation | hospital nonelective; hospital inpatient episode
        heart failure, chf, cardiac failure, congestive heart failure | =heart failure; heart; cardiac | hospital nonelective
        uti, urine infection, urinary infection, urinary tract infection, water infection, waterworks infection, kidney infection, cystitis, bladder infection, catheter infection, pyelonephritis | urinary infection; urinary tract | hospital nonelective
        # nurses and therapists
        nurse, nursing | district nurse; nurse | intermediate care home; mh community contact
        district nurse, dn, district nursing, community nurse, community nursing, nurse visit?, nurse home visit?, visiting nurse?, wound dressing?, dressing change?, dressing?, insulin injection?, catheter care?, catheter?, community health nurse?, district nursing service | =district nurse; district nursing; community nurse; community nursing | intermediate care home; mh community contact
        community matron, matron, case manager?, active case management?, long term condition nurse?, ltc nurse? | =community matron; matron; case management community | intermediate care home
        health visitor, hv, health visiting, health visitor contact, healthy child programme? | =health visitor; health visiting | child in need referral; mh community contact
        new birth visit, new baby review, new baby visit, new birth, health visitor new birth, primary birth visit | health visitor new baby; health visitor | midwife
        two year check, two year review, two and a half year check, 2 year check, 2 year review, two year old check, 2 year old check, 24 month check | health visitor two year; health visitor
        one year check, 1 year check, one year review, 12 month check, 1 year review | health visitor one year; health visitor
        family nurse, family nurse partnership, fnp, family nurse visit | =family nurse; nurse partnership | child in need referral
        teenage mother, teenage pregnancy, teenage parent, young mother, young parent | teenage mother | family nurse; midwife
        midwife, midwifery, pregnancy?, pregnant?, community midwife | =midwife; midwifery; maternity; antenatal; birth
        antenatal, ante natal, pregnancy check, booking appointment, prenatal, pregnancy appointment, antenatal care, antenatal clinic | midwife antenatal; antenatal; midwife
        postnatal, post natal, postnatal care, after birth | midwife postnatal; postnatal; midwife
        school nurse, school nursing, school health? | =school nurse; school nursing; school based
        physio, physiotherapy, physiotherapist, musculoskeletal, msk | physiotherapy; physiotherapist; physio | hospital outpatient attendance
        occupational therapist, occupational therapy, ot | occupational therapy; occupational therapist | social worker; hospital outpatient attendance
        speech therapy, speech therapist, speech language, speech and language therapy, speech and language therapist, salt, slt, speech, stammer, swallowing | speech therapy; speech therapist; speech language; speech | hospital outpatient attendance
        dietitian, dietetics, dietetic, nutritionist, nutrition | dietitian; dietician | hospital outpatient attendance
        podiatry, chiropody, chiropodist, podiatrist, feet, foot, foot clinic, foot care, toenail | podiatry; podiatrist; chiropody | hospital outpatient attendance
        dentist, dental, teeth, tooth, dentistry, toothache, oral health | dental; dentist
        palliative, end of life, end of life care, palliative care, macmillan, macmillan nurse, marie curie, terminal illness, terminally ill, dying, terminal care, eolc, palliative nurse | palliative; hospice; end of life | district nurse
        hospice, hospice care, hospice bed, hospice stay, hospice place, hospice day, hospice at home | hospice | palliative; district nurse | bring
        tissue viability, tissue viability nurse, tvn, pressure ulcer, pressure sore, bed sore, bedsore, leg ulcer, ulcer, wound, wound care, wound clinic, wound nurse, pressure damage, leg wound | tissue viability; district nurse
        diabetes?, diabetic?, dsn, diabetes specialist nurse, type 2 diabetes?, blood sugar? | =diabetes; diabetes nurse | district nurse; hospital outpatient attendance
        heart, cardiac, cardiac nurse, heart nurse, heart disease, cardiac rehab, cardiac rehabilitation, chd | heart nurse; cardiac; heart failure
        continence, incontinence, incontinent, continence pad, incontinence pad, bladder and bowel, bladder | continence
        respiratory nurse, asthma nurse, copd nurse, lung nurse? | =respiratory nurse; respiratory
        parkinson, parkinson disease, parkinson nurse | parkinson
        dementia nurse, admiral nurse, alzheimer nurse | parkinsons alzheimers nurse; alzheimer; memory clinic
        community rehabilitation, stroke rehabilitation, neuro rehabilitation, community rehab, early supported discharge, stroke rehab | community rehabilitation; intermediate care home
        hearing aid, glasses, eye test, optician, audiology, hearing test, sight test | hearing aid; optician
        """
}
