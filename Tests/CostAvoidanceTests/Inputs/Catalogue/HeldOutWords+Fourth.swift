extension HeldOutWords {
    static let fourth = """
        A and E patients | ae-*
        A&E frequent flyer | ae-* | - ae-*
        emergency dept visit | ae-*
        casualty visit for drunk person | ae-*
        paramedic visit | ambulance-*
        emergency services callout | ambulance-* fire-response
        ambulance trip | ambulance-*
        ambulance wait | ambulance-*
        unplanned hospital stay | hospital-nonelective-*
        hospital care | hospital-*
        hospital overnight stay | hospital-*
        hospital ward | hospital-* mh-*
        geriatric ward | - hospital-* mh-older* | hospital-* mh-older*
        operations | hospital-elective-episode hospital-day-case
        specialist clinic | hospital-outpatient-* memory-clinic-contact
        hospital discharge delay | hospital-excess-bed-day
        delayed discharges per day | hospital-excess-bed-day
        pensioner falls | falls-*
        fall resulting in hospital admission | falls-*
        broken hips in elderly | hip-fracture*
        hip fracture rehabilitation | hip-fracture* community-rehabilitation-contact
        stroke patients | stroke-admission
        kidney infections | urinary-infection-admission
        lung disease admissions | copd-inpatient-episode
        critical care bed days | critical-care-bed-day*
        ITU bed | critical-care-bed-day
        newborn baby in intensive care | critical-care-bed-day-newborn
        psychiatric bed days | mh-*bed-day*
        mental health act detention | mh-*bed-day* mh-place-of-safety-contact
        section 136 detention | mh-place-of-safety-contact
        mental health crisis team | mh-crisis-team-contact
        crisis mental health line | mh-crisis-line-contact
        child mental health services | child-mental-disorder-year mh-*child* mh-school-team-contact
        CAMHS worker | child-mental-disorder-year mh-*child* mh-school-team-contact mh-community-contact
        self-harming teenager | - mh-* ae-*
        depression treatment | depression-*
        anxiety and depression | depression-anxiety-year
        suffering from depression | depression-*
        living with schizophrenia | schizophrenia-year
        dementia sufferers | dementia-year
        drug user | drug-*
        drug and alcohol worker | drug-* substance-misuse-contact alcohol-*
        problem drinkers | alcohol-dependency-year
        district nurses | district-nurse-*
        community health visit | - district-nurse-* | mh-community-* district-nurse-* community-*
        health visitors | health-visitor-*
        school nurse appointment | school-nurse-contact
        pregnant women | midwife-*
        occupational therapist visit | occupational-therapist-*
        speech & language therapy | speech-therapist-*
        physios | physiotherapist-*
        foot ulcer | tissue-viability-nurse-contact podiatrist-contact
        diabetic foot clinic | podiatrist-contact diabetes-nurse-contact
        incontinence pads | continence-nurse-contact
        cancer nurse | palliative-nurse-contact district-nurse-* | - palliative-nurse-contact district-nurse-*
        dental appointment | community-dentist-contact
        care home residents | residential-care-* care-home-adult-week-gross
        care home for people with dementia | residential-care-older-memory* nursing-care-older-memory*
        residential home for elderly | residential-care-older-*
        nursing homes for older people | nursing-care-older-*
        going into a care home | residential-care-older-* care-home-adult-week-gross
        adult social care package | home-care-* care-package-* care-home-adult-week-gross
        domiciliary carers | home-care-*
        council carers | home-care-* carers-*
        day centre for adults | day-care-*
        learning disability placement | residential-care-ld-week residential-care-older-ld*
        LD day care | day-care-*
        mental health residential care | residential-care-*-mh-* mh-care-home-week
        social worker hours | social-worker-hour
        social services assessment | social-worker-hour child-*
        live-in carer | home-care-*
        meals on wheels delivery | - home-care-* day-care-*
        looked after kids | child-in-care-year mh-looked-after-children-contact
        number of children in care | child-in-care-year
        child placed in care | child-in-care-year
        foster carers | - child-in-care-year
        child protection investigations | child-section-47-enquiry
        section 47 investigation | child-section-47-enquiry
        child in need assessment | child-in-need-*
        family support worker | common-assessment-six-months
        care leavers | child-in-care-year
        bed and breakfast placement | temporary-accommodation-bnb-week
        homeless family in hotel | temporary-accommodation-bnb-week homelessness-*
        hostel bed | temporary-accommodation-hostel-week
        homelessness applications | homelessness-application
        homelessness team | homelessness-*
        preventing homelessness | homelessness-prevention
        person sleeping rough | rough-sleeper-year mh-rough-sleeping-contact
        rough sleepers | rough-sleeper-year
        tenant evicted | eviction-*
        social housing eviction | eviction-*
        empty council home | reletting-after-eviction
        unpaid rent | rent-arrears-written-off
        ASB complaints | asb-*
        noise nuisance | asb-*
        police called | police-officer-hour
        police callouts to address | police-officer-hour asb-*
        police investigation | police-officer-hour
        999 police call | police-officer-hour ambulance-call
        constable | police-officer-hour
        being arrested | arrest-*
        arrests for drunkenness | arrest-*
        a year in prison | prison-year
        prison per month | prison-month
        women in prison | prison-*
        community payback | community-sentence-year
        probation officer | community-sentence-year
        young offenders institution | youth-offender-first-year prison-*
        domestic abuse victim | domestic-abuse-incident*
        domestic violence callout | domestic-abuse-incident*
        domestic abuse police cost | domestic-abuse-incident-police domestic-abuse-incident
        murder victim | homicide
        violent assault | violence-with-injury
        punching | violence-* | - violence-*
        knife attacks | violence-with-injury
        sex crime | sexual-offence-other
        burglary of a house | burglary-home
        theft of bicycle | theft-not-vehicle
        stolen cars | vehicle-theft
        shop lifter | shoplifting
        criminal damage to a car | criminal-damage
        computer hacking | cybercrime-*
        online scam | fraud-individual
        fire engine call out | fire-response
        house fires | fire-response
        fire at home | fire-response
        arsonist | arson-response
        claiming jobseekers allowance | jsa-*
        benefit claimants | jsa-* uc-* esa-*
        someone getting a job | jsa-*
        person on sickness benefit | esa-*
        universal credit couple | uc-couple-*
        disability living allowance | pip-*
        carers allowance claim | carers-allowance-week
        housing benefit payment | housing-benefit-*
        unemployed young people | neet-*
        school truancy | persistent-truancy-year
        excluded pupils | school-exclusion-year
        child excluded from school | school-exclusion-year
        poor school attendance | persistent-truancy-year
        pupils missing school | persistent-truancy-year
        special educational needs | - speech-therapist-contact-child school-exclusion-year mh-school-team-contact school-nurse-contact
        GP surgery | - walk-in-centre-visit minor-injury-unit-visit
        GP visits | - walk-in-centre-visit minor-injury-unit-visit
        antidepressants | - depression-*
        fly-tipping incidents | - criminal-damage asb-*
        smokers | - copd-inpatient-episode
        debt problems | - rent-arrears-written-off
        drug overdose | - ae-* drug-*
        school dinners | -
        car parking | -
        council tax | -
        broadband | -
        swimming lessons | -
        tree planting | -
        dog walking | -
        litter picking | - criminal-damage asb-*
        hosptial admission | hospital-* | - hospital-*
        resedential care | residential-* | - residential-* care-home*
        prision | prison-* | - prison-*
        theraphy | talking-therapy-contact | - talking-therapy-contact
        adictions | drug-* | - drug-*
        """
}
