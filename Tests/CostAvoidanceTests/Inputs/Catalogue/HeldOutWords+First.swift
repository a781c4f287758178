extension HeldOutWords {
    static let first = """
        # health: emergency
        casualty department | ae-*
        accident and emergency | ae-*
        A+E | ae-*
        A & E attendance | ae-*
        a/e | ae-*
        AE | ae-*
        A&E visit | ae-*
        A&E visits | ae-*
        emergency department | ae-*
        emergency department attendance | ae-*
        ED attendance | ae-*
        ED | ae-*
        emergency room | ae-*
        trip to A&E | ae-*
        accident & emergency attendances | ae-*
        A&E presentation | ae-*
        MIU | minor-injury-unit-visit
        minor injuries | minor-injury-unit-visit
        minor injuries unit | minor-injury-unit-visit
        UTC | minor-injury-unit-visit
        urgent treatment centre | minor-injury-unit-visit
        urgent care | minor-injury-unit-visit
        WIC | walk-in-centre-visit
        walk in clinic | walk-in-centre-visit
        walk-in center | walk-in-centre-visit
        ambulance | ambulance-call-out ambulance-incident ambulance-see* ambulance-call*
        ambulance callout | ambulance-call-out ambulance-call-out-2020-21 ambulance-incident ambulance-see*
        ambulance journey | ambulance-see-treat-convey ambulance-call-out ambulance-incident
        ambulance conveyance | ambulance-see-treat-convey
        conveyed to hospital | ambulance-see-treat-convey
        paramedic | ambulance-see* ambulance-call-out ambulance-incident
        paramedics called | ambulance-see* ambulance-call-out ambulance-incident
        999 calls | ambulance-call ambulance-call-out ambulance-incident ambulance-see*
        blue light | ambulance-call-out ambulance-incident ambulance-see* ambulance-call
        see and treat | ambulance-see-and-treat
        hear & treat | ambulance-hear-and-treat
        ambulence | - ambulance-call-out ambulance-incident ambulance-see* ambulance-call*
        # health: hospital
        emergency hospital admission | hospital-nonelective-*
        emergency admission | hospital-nonelective-*
        unplanned admission | hospital-nonelective-*
        unplanned hospital admissions | hospital-nonelective-*
        non elective admission | hospital-nonelective-*
        NEL admission | hospital-nonelective-*
        NEL | hospital-nonelective-*
        hospital admission | hospital-nonelective-* hospital-inpatient-episode hospital-elective-episode
        hospital admissions | hospital-nonelective-* hospital-inpatient-episode hospital-elective-episode
        hospitalisation | hospital-nonelective-* hospital-inpatient-episode hospital-elective-episode
        hospital stay | hospital-nonelective-* hospital-inpatient-episode hospital-elective-episode hospital-excess-bed-day
        stay in hospital | hospital-nonelective-* hospital-inpatient-episode hospital-elective-episode hospital-excess-bed-day
        inpatient stay | hospital-nonelective-* hospital-inpatient-episode hospital-elective-episode hospital-excess-bed-day
        planned operation | hospital-elective-episode hospital-day-case
        elective surgery | hospital-elective-episode hospital-day-case
        planned admission | hospital-elective-episode
        day surgery | hospital-day-case*
        daycase | hospital-day-case*
        bed day | hospital-excess-bed-day
        hospital bed day | hospital-excess-bed-day
        bed night in hospital | hospital-excess-bed-day
        bed blocking | hospital-excess-bed-day
        delayed discharge | hospital-excess-bed-day
        delayed transfer of care | hospital-excess-bed-day
        DTOC | hospital-excess-bed-day
        outpatient | hospital-outpatient-*
        outpatients | hospital-outpatient-*
        outpatient appointment | hospital-outpatient-*
        out-patient appt | hospital-outpatient-*
        OPD | hospital-outpatient-*
        consultant appointment | hospital-outpatient-attendance*
        hospital appointment | hospital-outpatient-*
        clinic appointment | hospital-outpatient-* memory-clinic-contact
        broken hip | hip-fracture*
        fractured neck of femur | hip-fracture*
        hip fractures | hip-fracture*
        NOF | hip-fracture*
        fall in the home | falls-*
        falls | falls-*
        elderly falls | falls-*
        older person falling | falls-*
        stroke | stroke-admission
        CVA | stroke-admission
        heart failure | heart-failure-admission
        CHF | heart-failure-admission
        UTI | urinary-infection-admission
        water infection | urinary-infection-admission
        urine infection | urinary-infection-admission
        kidney infection | urinary-infection-admission
        COPD | copd-inpatient-episode
        bronchitis | copd-inpatient-episode
        emphysema | copd-inpatient-episode
        asthma attack | asthma-inpatient-episode
        asthma admission | asthma-inpatient-episode
        intensive care | critical-care-bed-day
        ICU | critical-care-bed-day
        ITU | critical-care-bed-day
        HDU | critical-care-bed-day
        intensive care unit | critical-care-bed-day
        high dependency bed | critical-care-bed-day*
        PICU | critical-care-bed-day-child mh-intensive-care-bed-day
        children's intensive care | critical-care-bed-day-child
        NICU | critical-care-bed-day-newborn
        SCBU | critical-care-bed-day-newborn
        special care baby unit | critical-care-bed-day-newborn
        premature baby | critical-care-bed-day-newborn
        prem baby | critical-care-bed-day-newborn
        preterm birth | critical-care-bed-day-newborn
        neonatal unit | critical-care-bed-day-newborn
        # mental health
        mental health ward | mh-*-bed-day mh-inpatient-*
        psychiatric hospital | mh-*-bed-day mh-inpatient-*
        psychiatric ward | mh-*-bed-day mh-inpatient-*
        psychiatric admission | mh-*-bed-day mh-inpatient-*
        mental hospital | mh-*-bed-day mh-inpatient-*
        acute mental health bed | mh-acute-bed-day mh-older-adult-bed-day
        sectioned | mh-*bed-day* mh-place-of-safety-contact
        section 136 | mh-place-of-safety-contact
        s136 suite | mh-place-of-safety-contact
        136 suite | mh-place-of-safety-contact
        detained under the mental health act | mh-*bed-day* mh-place-of-safety-contact
        secure hospital | mh-*secure-bed-day
        forensic ward | mh-*secure-bed-day
        medium secure unit | mh-medium-secure-bed-day mh-secure-bed-day
        MSU | mh-medium-secure-bed-day
        psych intensive care | mh-intensive-care-bed-day
        CAMHS | mh-community-contact child-mental-disorder-year mh-inpatient-bed-day-child* mh-school-team-contact
        CAMHS tier 4 | mh-inpatient-bed-day-child*
        tier 4 bed | mh-inpatient-bed-day-child*
        children's mental health | child-mental-disorder-year mh-inpatient-bed-day-child* mh-school-team-contact mh-looked-after-children-contact
        CMHT | mh-community-team-contact mh-community-contact
        community mental health team | mh-community-team-contact
        community psychiatric nurse | mh-community-team-contact mh-community-contact
        CPN | mh-community-team-contact mh-community-contact
        CPN visit | mh-community-team-contact mh-community-contact
        CRHT | mh-crisis-team-contact
        CRHTT | mh-crisis-team-contact
        crisis team | mh-crisis-team-contact
        home treatment team | mh-crisis-team-contact
        mental health crisis | mh-crisis-*
        crisis line | mh-crisis-line-contact
        crisis helpline | mh-crisis-line-contact
        crisis house | mh-crisis-*
        safe haven | mh-crisis-cafe-contact
        IAPT | talking-therapy-contact
        counselling | talking-therapy-contact
        CBT | talking-therapy-contact
        cognitive behavioural therapy | talking-therapy-contact
        talking therapies | talking-therapy-contact
        psychological therapy | talking-therapy-contact
        EIP | mh-early-intervention-contact
        psychosis | mh-early-intervention-contact schizophrenia-year
        first episode psychosis | mh-early-intervention-contact
        liaison psychiatry | mh-liaison-contact
        psych liaison | mh-liaison-contact
        anorexia | mh-eating-disorder-*
        bulimia | mh-eating-disorder-*
        eating disorders | mh-eating-disorder-*
        perinatal mental health | mh-perinatal-contact
        postnatal depression | mh-perinatal-contact
        mother & baby unit | mh-mother-baby-bed-day
        MBU | mh-mother-baby-bed-day
        memory clinic | memory-clinic-contact
        dementia | dementia-year
        Alzheimers | dementia-year parkinsons-alzheimers-nurse-contact
        Alzheimer's disease | dementia-year parkinsons-alzheimers-nurse-contact
        dementia nurse | parkinsons-alzheimers-nurse-contact
        admiral nurse | parkinsons-alzheimers-nurse-contact
        depression | depression-year depression-anxiety-year
        low mood | depression-year depression-anxiety-year
        anxiety | anxiety-year depression-anxiety-year
        panic attacks | anxiety-year depression-anxiety-year
        schizophrenia | schizophrenia-year
        mental illness | mental-disorder*
        self harm | - ae-* mh-liaison-contact mh-crisis-*
        suicide | - mh-crisis-* mh-liaison-contact homicide
        suicide attempt | - mh-crisis-* mh-liaison-contact ae-*
        supported employment | mh-employment-support-contact
        IPS | mh-employment-support-contact
        individual placement and support | mh-employment-support-contact
        learning disabilities team | learning-disability-team-contact
        CLDT | learning-disability-team-contact
        # substance
        alcoholic | alcohol-dependency-year
        alcoholism | alcohol-dependency-year
        problem drinking | alcohol-dependency-year
        alcohol treatment | alcohol-dependency-year*
        alcohol misuse | alcohol-dependency-year substance-misuse-contact
        drug rehab | drug-treatment-year drug-misuse-year substance-misuse-contact
        drug treatment | drug-treatment-year drug-misuse-year
        heroin | drug-treatment-year drug-misuse-year substance-misuse-contact
        methadone | drug-treatment-year substance-misuse-contact
        opiate user | drug-treatment-year drug-misuse-year substance-misuse-contact
        substance abuse | substance-misuse-contact drug-*
        drug addiction | drug-* substance-misuse-contact
        detox | drug-treatment-year alcohol-dependency-year | - drug-treatment-year substance-misuse-contact alcohol-dependency-year
        # community health
        district nurse visit | district-nurse-contact
        district nursing | district-nurse-*
        DN visit | district-nurse-contact
        community nurse | district-nurse-*
        community nursing visit | district-nurse-*
        DN | district-nurse-*
        HV | health-visitor-*
        health visitor visit | health-visitor-contact health-visitor-new-baby-review
        health visiting | health-visitor-*
        two year check | health-visitor-two-year-review
        new birth visit | health-visitor-new-baby-review
        FNP | family-nurse-partnership-visit
        teenage mum | - family-nurse-partnership-visit
        school nurse | school-nurse-contact
        school nursing | school-nurse-contact
        midwife | midwife-*
        midwife appointment | midwife-*
        antenatal appointment | midwife-antenatal-visit
        pregnancy check | midwife-antenatal-visit
        OT | occupational-therapist-contact*
        OT visit | occupational-therapist-contact*
        occupational therapy | occupational-therapist-contact*
        physio | physiotherapist-contact*
        physiotherapy | physiotherapist-contact*
        physio session | physiotherapist-contact*
        SALT | speech-therapist-contact*
        speech and language | speech-therapist-contact*
        SLT | speech-therapist-contact*
        dietician | dietitian-contact
        dietetics | dietitian-contact
        chiropodist | podiatrist-contact
        podiatry | podiatrist-contact
        foot clinic | podiatrist-contact
        dentist | community-dentist-contact
        dental | community-dentist-contact
        pressure ulcer | tissue-viability-nurse-contact
        pressure sore | tissue-viability-nurse-contact
        bed sores | tissue-viability-nurse-contact
        leg ulcer | tissue-viability-nurse-contact
        wound care | tissue-viability-nurse-contact district-nurse-*
        TVN | tissue-viability-nurse-contact
        diabetes | diabetes-nurse-contact
        diabetic nurse | diabetes-nurse-contact
        incontinence | continence-nurse-contact
        macmillan nurse | palliative-nurse-contact
        end of life care | palliative-nurse-contact
        hospice | palliative-nurse-contact
        palliative care | palliative-nurse-contact
        rapid response | intermediate-care-crisis-contact
        step down bed | intermediate-care-*
        rehab | drug-treatment-year community-rehabilitation-contact mh-rehabilitation-bed-day intermediate-care-*
        community hospital | intermediate-care-hospital-day
        # social care adults
        care home | care-home-adult-week-gross residential-care-older-*
        care home placement | care-home-adult-week-gross residential-care-older-*
        care homes | care-home-adult-week-gross residential-care-older-*
        old people's home | residential-care-older-*
        old folks home | residential-care-older-*
        nursing home | nursing-care-older-*
        nursing home placement | nursing-care-older-*
        residential care | residential-care-older-* care-home-adult-week-gross
        residential home | residential-care-older-* care-home-adult-week-gross
        residential placement | residential-care-* care-home-adult-week-gross
        dementia care home | residential-care-older-memory-week-gross nursing-care-older-memory-week-gross
        EMI home | residential-care-older-memory-week-gross nursing-care-older-memory-week-gross
        placement | care-home-adult-week-gross residential-care-* nursing-care-* child-in-care-year temporary-accommodation-*
        care home weekly | care-home-adult-week-gross residential-care-older-*
        care home per week | care-home-adult-week-gross residential-care-older-*
        LD residential | residential-care-ld-week residential-care-older-ld-week-gross
        learning disability care home | residential-care-ld-week residential-care-older-ld-week-gross nursing-care-*-ld-*
        home care | home-care-*
        homecare | home-care-*
        home help | home-care-*
        dom care | home-care-*
        """
}
