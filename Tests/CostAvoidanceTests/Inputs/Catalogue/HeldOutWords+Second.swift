extension HeldOutWords {
    static let second = """
        domiciliary care | home-care-*
        dom care package | home-care-*
        carers coming in | home-care-*
        carer visits | home-care-*
        package of care | home-care-* care-package-*
        POC | home-care-* care-package-*
        care at home | home-care-* intermediate-care-home-*
        personal care | home-care-*
        day centre | day-care-*
        day centre place | day-care-*
        day services | day-care-*
        reablement | reablement
        re-ablement | reablement
        enablement | reablement
        reablement package | reablement
        intermediate care | intermediate-care-*
        respite | - short-term-support-* day-care-* residential-care-* care-home-*
        short stay | hospital-nonelective-short-stay falls-admission-short-stay short-term-support-*
        social worker | social-worker-hour
        social worker visit | social-worker-hour
        SW | social-worker-hour
        social worker time | social-worker-hour
        PA | - home-care-* care-package-*
        personal assistant | - home-care-* care-package-*
        direct payment | - home-care-* care-package-*
        DP | - home-care-* care-package-*
        # children
        looked after child | child-in-care-year mh-looked-after-children-contact
        looked-after children | child-in-care-year mh-looked-after-children-contact
        LAC | child-in-care-year
        CLA | child-in-care-year
        kids in care | child-in-care-year
        taken into care | child-in-care-year
        foster care | child-in-care-year | - child-in-care-year
        fostering | child-in-care-year | - child-in-care-year
        foster placement | child-in-care-year | - child-in-care-year
        children's home | child-in-care-year | - child-in-care-year
        fostr | child-in-care-year | - child-in-care-year
        child in need | child-in-need-*
        CIN | child-in-need-*
        CIN plan | child-in-need-six-months child-in-need-*
        child protection | child-section-47-enquiry
        child protection plan | child-section-47-enquiry
        CPP | child-section-47-enquiry
        section 47 | child-section-47-enquiry
        s47 | child-section-47-enquiry
        section 17 | child-in-need-*
        safeguarding enquiry | child-section-47-enquiry
        children's social worker | child-in-need-* child-core-assessment child-section-47-enquiry social-worker-hour
        social services referral | child-in-need-referral
        initial assessment | child-in-need-initial-assessment
        core assessment | child-core-assessment child-in-need-core-assessment
        care proceedings | care-order-application
        care order | care-order-application
        CAF | common-assessment-six-months
        early help | common-assessment-six-months | - common-assessment-six-months child-in-need-*
        IRO | - child-in-care-year child-section-47-enquiry child-in-need-*
        adoption | - child-in-care-year care-order-application
        # housing
        B and B | temporary-accommodation-bnb-week
        bed & breakfast | temporary-accommodation-bnb-week
        BnB placement | temporary-accommodation-bnb-week
        hostel | temporary-accommodation-hostel-week
        homeless hostel | temporary-accommodation-hostel-week
        TA | temporary-accommodation-*
        temp accommodation | temporary-accommodation-*
        temporary accomodation | - temporary-accommodation-*
        temporary housing | temporary-accommodation-*
        emergency accommodation | temporary-accommodation-*
        nightly paid accommodation | temporary-accommodation-*
        private sector leasing | temporary-accommodation-private-week
        HMO | - temporary-accommodation-private-week temporary-accommodation-*
        homeless | homelessness-* rough-sleeper-year temporary-accommodation-*
        homelessness | homelessness-*
        homeless application | homelessness-application
        presenting as homeless | homelessness-*
        homelessness prevention | homelessness-prevention
        housing options | homelessness-prevention
        rough sleeping | rough-sleeper-year mh-rough-sleeping-contact
        sleeping rough | rough-sleeper-year mh-rough-sleeping-contact
        street homeless | rough-sleeper-year
        on the streets | rough-sleeper-year
        outreach worker | homelessness-outreach-week
        eviction | eviction-*
        evicted | eviction-*
        tenancy breakdown | eviction-* reletting-after-eviction
        failed tenancy | eviction-* reletting-after-eviction
        repossession | repossession-simple
        possession order | repossession-simple eviction-*
        void | reletting-after-eviction
        voids | reletting-after-eviction
        empty property | reletting-after-eviction
        relet | reletting-after-eviction
        rent arrears | rent-arrears-written-off
        arrears | rent-arrears-written-off
        rent deposit | rent-deposit-scheme
        bond scheme | rent-deposit-scheme
        # police and justice
        ASB | asb-*
        anti social behaviour | asb-*
        antisocial behavior | asb-*
        nuisance neighbour | asb-*
        neighbour dispute | asb-*
        noise complaint | asb-*
        ASB call | asb-*
        arrest | arrest-*
        arrested | arrest-*
        custody suite | arrest-detained
        police custody | arrest-detained
        night in the cells | arrest-detained
        caution | arrest-no-further-action
        prison | prison-*
        prison place | prison-year
        jail | prison-*
        custodial sentence | prison-*
        imprisonment | prison-*
        prisoner | prison-*
        probation | community-sentence-year
        community service | community-sentence-year
        community order | community-sentence-year
        young offender | youth-offender-first-year
        youth offending | youth-offender-first-year
        YOT | youth-offender-first-year
        first time entrant | youth-offender-first-year
        juvenile crime | youth-offender-first-year
        police call | police-officer-hour asb-* | - police-officer-hour asb-*
        police callout | police-officer-hour asb-* | - police-officer-hour asb-*
        101 call | police-officer-hour asb-* | - police-officer-hour asb-*
        police attendance | police-officer-hour asb-* | - police-officer-hour asb-*
        police time | police-*-hour
        policeman | police-officer-hour
        bobby | police-officer-hour
        PC | police-officer-hour
        PCSO | pcso-hour
        community support officer | pcso-hour
        domestic violence | domestic-abuse-incident*
        DV | domestic-abuse-incident*
        DA | domestic-abuse-incident*
        IPV | domestic-abuse-incident*
        domestic incident | domestic-abuse-incident*
        battered wife | domestic-abuse-incident*
        MARAC | domestic-abuse-incident* | - domestic-abuse-incident*
        refuge | - domestic-abuse-incident* temporary-accommodation-*
        murder | homicide
        manslaughter | homicide
        killing | homicide
        stabbing | violence-with-injury
        knife crime | violence-with-injury
        GBH | violence-with-injury
        ABH | violence-with-injury
        assault | violence-*
        common assault | violence-without-injury
        violent crime | violence-*
        wounding | violence-with-injury
        sexual assault | sexual-offence-other rape
        mugging | robbery
        break in | burglary-*
        house break-in | burglary-home
        domestic burglary | burglary-home
        burglaries | burglary-*
        car theft | vehicle-theft theft-from-vehicle
        stolen car | vehicle-theft
        TWOC | vehicle-theft
        theft from car | theft-from-vehicle
        pickpocket | theft-from-person
        vandalism | criminal-damage
        graffiti | criminal-damage
        shop lifting | shoplifting
        shop theft | shoplifting
        stealing | theft-*
        scam | fraud-individual
        fraud | fraud-*
        hacking | cybercrime-*
        computer misuse | cybercrime-*
        reoffending | crime-any
        crime | crime-any
        # fire
        fire | fire-response
        house fire | fire-response
        chip pan fire | fire-response
        kitchen fire | fire-response
        fire brigade | fire-response
        fire engine | fire-response
        fire and rescue call out | fire-response
        arson | arson-response
        deliberate fire | arson-response
        # benefits and work
        dole | jsa-*
        on the dole | jsa-*
        JSA | jsa-*
        JSA claim | jsa-claim*
        jobseekers allowance | jsa-*
        unemployed | jsa-*
        unemployment benefit | jsa-*
        job centre | jsa-*
        jobcentre plus | jsa-*
        signing on | jsa-*
        out of work | jsa-* neet-*
        ESA | esa-*
        sickness benefit | esa-*
        incapacity benefit | esa-*
        income support | income-support-*
        UC | uc-*
        universal credit | uc-*
        PIP | pip-*
        DLA | pip-*
        disability benefit | pip-* attendance-allowance-* esa-*
        AA | attendance-allowance-*
        attendance allowance | attendance-allowance-*
        carers allowance | carers-allowance-week
        carer's benefit | carers-allowance-week
        HB | housing-benefit-*
        housing benefit | housing-benefit-*
        LHA | housing-benefit-*
        NEET | neet-*
        NEETs | neet-*
        youth unemployment | neet-*
        # schools
        excluded from school | school-exclusion-year
        expelled | school-exclusion-year
        exclusion | school-exclusion-year
        permanent exclusions | school-exclusion-year
        PEX | school-exclusion-year
        PRU | school-exclusion-year
        pupil referral unit | school-exclusion-year
        alternative provision | school-exclusion-year
        truancy | persistent-truancy-year
        truant | persistent-truancy-year
        bunking off | persistent-truancy-year
        school absence | persistent-truancy-year
        persistent absence | persistent-truancy-year
        school attendance | persistent-truancy-year
        SEN | - speech-therapist-contact-child school-exclusion-year mh-school-team-contact occupational-therapist-contact-child school-nurse-contact
        EHCP | - speech-therapist-contact-child school-exclusion-year mh-school-team-contact occupational-therapist-contact-child school-nurse-contact
        MHST | mh-school-team-contact
        # nothing of the kind
        GP | - walk-in-centre-visit minor-injury-unit-visit hospital-outpatient-attendance district-nurse-contact
        GP appointment | - walk-in-centre-visit minor-injury-unit-visit hospital-outpatient-attendance district-nurse-contact
        doctor's appointment | - walk-in-centre-visit minor-injury-unit-visit hospital-outpatient-attendance district-nurse-contact
        prescription | -
        fly tipping | - criminal-damage asb-*
        smoking | - copd-inpatient-episode
        smoking cessation | - copd-inpatient-episode
        debt | - rent-arrears-written-off
        overdose | - ae-* drug-* ambulance-*
        school meals | -
        parking | -
        potholes | -
        bin collection | -
        library | -
        obesity | - dietitian-contact diabetes-nurse-contact
        loneliness | - mh-crisis-cafe-contact day-care-*
        free school meals | -
        childcare | -
        nursery place | -
        teacher | -
        road accident | - ambulance-* ae-*
        car crash | - ambulance-* ae-*
        volunteer hour | -
        """
}
