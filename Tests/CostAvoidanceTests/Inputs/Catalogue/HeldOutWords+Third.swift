extension HeldOutWords {
    static let third = """
        trolley wait | ae-* | - ae-*
        attend A&E | ae-*
        attending casualty | ae-*
        A&E attender | ae-*
        frequent attenders A&E | ae-*
        minor injury clinic visit | minor-injury-unit-visit
        urgent treatment center | minor-injury-unit-visit
        ambulance called out | ambulance-*
        ambulances | ambulance-*
        ambulance handover | ambulance-*
        calls to 999 | ambulance-*
        emergency ambulance | ambulance-*
        hospital inpatient stay | hospital-*
        nonelective admissions | hospital-nonelective-*
        readmissions | hospital-nonelective-*
        avoidable admissions | hospital-nonelective-*
        overnight stay in hospital | hospital-*
        length of stay | hospital-excess-bed-day hospital-nonelective-long-stay hospital-nonelective-short-stay hospital-inpatient-episode hospital-nonelective-episode
        hospital bed night | hospital-excess-bed-day
        day case procedure | hospital-day-case*
        knee operation | hospital-elective-episode hospital-day-case hospital-inpatient-episode
        outpatient follow-up | hospital-outpatient-*
        hospital outpatients appointment | hospital-outpatient-*
        missed hospital appointment | hospital-outpatient-*
        DNA | - hospital-outpatient-*
        fall admission | falls-*
        falls in older people | falls-*
        patient who fell | falls-*
        hip fracture admission | hip-fracture*
        stroke admissions | stroke-admission
        urinary tract infections | urinary-infection-admission
        COPD admission | copd-inpatient-episode
        asthmatic child | asthma-inpatient-episode
        level 2 critical care | critical-care-bed-day
        intensive care bed | critical-care-bed-day
        paediatric ICU | critical-care-bed-day-child
        neonatal cot | critical-care-bed-day-newborn
        baby in special care | critical-care-bed-day-newborn
        mental health inpatient bed | mh-*bed-day*
        psych ward | mh-*bed-day*
        MH bed | mh-*bed-day*
        CAMHS appointment | mh-community-contact child-mental-disorder-year mh-school-team-contact mh-looked-after-children-contact mh-inpatient-bed-day-child*
        adolescent psychiatric bed | mh-inpatient-bed-day-child*
        community mental health nurse visit | mh-community-*
        crisis resolution team visit | mh-crisis-team-contact
        breathing space crisis cafe | mh-crisis-cafe-contact
        IAPT session | talking-therapy-contact
        counselling sessions | talking-therapy-contact
        therapy | talking-therapy-contact
        mental breakdown | - mh-* mental-* depression-* | mh-* mental-* depression-*
        nervous breakdown | - mh-* mental-* depression-* | mh-* mental-* depression-*
        bipolar disorder | schizophrenia-year mh-* | - schizophrenia-year mh-* mental-*
        OCD | anxiety-year depression-anxiety-year
        dementia diagnosis | memory-clinic-contact dementia-year
        people living with dementia | dementia-year
        drug addicts | drug-* substance-misuse-contact
        crack cocaine user | drug-* substance-misuse-contact
        alcohol dependent | alcohol-dependency-year
        street drinking | alcohol-dependency-year | - alcohol-dependency-year asb-* rough-sleeper-year
        district nurse home visits | district-nurse-contact
        wound dressing | district-nurse-* tissue-viability-nurse-contact
        health visitor review | health-visitor-*
        antenatal visit | midwife-antenatal-visit
        midwife home visit | midwife-*
        OT assessment | occupational-therapist-contact*
        children's OT | occupational-therapist-contact-child
        physiotherapy appointment | physiotherapist-contact*
        speech therapist for child | speech-therapist-contact-child
        stoma nurse | - district-nurse-* continence-nurse-contact | district-nurse-*
        catheter nurse | district-nurse-* continence-nurse-contact
        hospice bed | palliative-nurse-contact | - palliative-nurse-contact
        residential care for elderly | residential-care-older-*
        elderly care home | residential-care-older-* care-home-adult-week-gross
        permanent admission to care home | residential-care-* care-home-adult-week-gross
        residential care admission | residential-care-* care-home-adult-week-gross
        care home fees | residential-care-* care-home-adult-week-gross
        nursing home per week | nursing-care-older-*
        home care visit | home-care-*
        home care worker | home-care-*
        homecare package | home-care-*
        care package | home-care-* care-package-*
        hours of care | home-care-* social-worker-hour | - home-care-* care-package-*
        carer | carers-allowance-week *-economic
        reablement week | intermediate-care-home-week | - reablement
        adult day centre | day-care-*
        social work assessment | social-worker-hour
        children in care | child-in-care-year
        child taken into foster care | child-in-care-year | - child-in-care-year
        residential children's home | child-in-care-year
        looked after children placement | child-in-care-year
        secure children's home | child-in-care-year
        child protection case | child-section-47-enquiry
        CP conference | child-section-47-enquiry
        children's safeguarding | child-section-47-enquiry
        early help assessment | common-assessment-six-months
        troubled families worker | common-assessment-six-months
        families in B&B | temporary-accommodation-bnb-week
        TA placements | temporary-accommodation-*
        household in temporary accommodation | temporary-accommodation-*
        homeless families | homelessness-* temporary-accommodation-*
        statutory homeless | homelessness-*
        sofa surfing | - homelessness-* temporary-accommodation-* rough-sleeper-year
        night shelter | temporary-accommodation-hostel-week
        evictions | eviction-*
        bailiffs | eviction-*
        tenancy failures | eviction-* reletting-after-eviction
        voids turnaround | reletting-after-eviction
        rent debt | rent-arrears-written-off
        anti-social behaviour incident | asb-*
        noisy neighbours | asb-*
        police officer attending | police-officer-hour
        police officers' time | police-officer-hour
        neighbourhood police | police-officer-hour pcso-hour
        cells | arrest-detained
        prison sentences | prison-*
        women's prison | prison-*
        night in prison | prison-* | - prison-*
        youth custody | youth-offender-first-year prison-*
        domestic abuse call out | domestic-abuse-incident*
        victims of domestic violence | domestic-abuse-incident*
        domestics | domestic-abuse-incident*
        punch-up | - violence-* | violence-*
        stabbings | violence-with-injury
        rape victim | rape
        indecent assault | sexual-offence-other
        burgled house | burglary-home
        bike theft | theft-not-vehicle
        phone snatching | theft-from-person robbery
        smashed windows | criminal-damage
        phishing | fraud-individual cybercrime-*
        fire service attendance | fire-response
        false alarms | fire-response
        wheelie bin fire | fire-response arson-response
        kids setting fires | arson-response fire-response | - arson-response fire-response
        jobseekers | jsa-*
        JSA claimants | jsa-*
        long-term unemployed | jsa-*
        long term sick | esa-*
        universal credit claimant | uc-*
        PIP payments | pip-*
        rent allowance | housing-benefit-*
        carers' allowance | carers-allowance-week
        lone parent on income support | income-support-*
        NEET young people | neet-*
        young people out of work | neet-*
        permanently excluded pupil | school-exclusion-year
        suspended from school | school-exclusion-year
        kids skipping school | persistent-truancy-year
        PRU place | school-exclusion-year
        SEND support | - speech-therapist-contact-child school-exclusion-year mh-school-team-contact school-nurse-contact
        doctors surgery visit | - walk-in-centre-visit minor-injury-unit-visit
        repeat prescriptions | -
        dog fouling | - criminal-damage asb-*
        council tax arrears | - rent-arrears-written-off
        payday loans | - rent-arrears-written-off
        vaping | - copd-inpatient-episode
        street lighting | -
        bus fares | -
        gym membership | -
        flu vaccination | -
        ambulanc | ambulance-* | - ambulance-*
        homelesness | homelessness-* | - homelessness-*
        burglery | burglary-* | - burglary-*
        domicilary care | home-care-* | - home-care-*
        phsyio | physiotherapist-* | - physiotherapist-*
        benifits | jsa-* uc-* | - jsa-* uc-* esa-*
        alcohole treatment | alcohol-* | - alcohol-* drug-treatment-year
        """
}
