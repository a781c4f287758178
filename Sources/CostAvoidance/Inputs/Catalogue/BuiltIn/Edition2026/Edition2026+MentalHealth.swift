extension BuiltInEdition2026 {
    /// Mental health, alcohol and drugs.
    static let mentalHealth = #"""
        service,label,unit,low,central,high,price_year,bearer,benefit_type,cost_basis,excludes,contribution,source,source_ref,note
        mh-inpatient-bed-day,"Mental health inpatient bed day, all ages",bed day,603.994,813.8367,1265.8853,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Provider Spell, currencies 200MHPS, 201MHPS, 202MHPS, 203MHPS, 204MHPS, 205MHPS, 209MHPS, 210MHPS, 211MHPS, 212MHPS, 213MHPS, 300MHPS, 301MHPS, 302MHPS, 305MHPS, 309MHPS, 310MHPS","Derived: mean of 17 currencies by activity; low and high: 10% and 90% of activity lie below, a spread between kinds of case. Secure wards, and days of an unknown kind, are not in it"
        mh-inpatient-bed-day-adult,"Mental health inpatient bed day, adults only",bed day,603.994,785.8661,885.0112,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Provider Spell, currencies 200MHPS, 201MHPS, 202MHPS, 203MHPS, 204MHPS, 205MHPS, 209MHPS, 210MHPS, 211MHPS, 212MHPS, 213MHPS","Derived: mean of 11 currencies by activity; low and high: 10% and 90% of activity lie below, a spread between kinds of case. Secure wards are not in it"
        mh-acute-bed-day,"Mental health inpatient bed day, acute adult ward",bed day,,719.0978,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Provider Spell, currency 200MHPS",
        mh-older-adult-bed-day,"Mental health inpatient bed day, acute older adult ward",bed day,,787.5886,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Provider Spell, currency 201MHPS",
        mh-intensive-care-bed-day,"Psychiatric intensive care bed day, adults",bed day,,1265.8853,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Provider Spell, currency 202MHPS",
        mh-eating-disorder-bed-day,"Mental health inpatient bed day, adult eating disorders",bed day,,1264.0585,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Provider Spell, currency 203MHPS",
        mh-mother-baby-bed-day,Mother and baby unit bed day,bed day,,1556.7355,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Provider Spell, currency 204MHPS",
        mh-rehabilitation-bed-day,"Mental health rehabilitation bed day, adults",bed day,,603.994,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Provider Spell, currency 212MHPS",
        mh-inpatient-bed-day-child,"Mental health inpatient bed day, children and adolescents",bed day,,1904.8866,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Provider Spell, currencies 300MHPS, 301MHPS","Derived: mean of 2 currencies by activity; nine tenths of the activity is one of them, so no low or high. General wards; ages 13 to 17 are most of it"
        mh-secure-bed-day,Mental health secure unit bed day,bed day,759.3622,885.7455,1115.2392,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Provider Spell, currencies 206MHPS, 207MHPS, 208MHPS","Derived: mean of 3 currencies by activity; low and high: 10% and 90% of activity lie below, a spread between kinds of case. Adult low, medium and high secure"
        mh-low-secure-bed-day,"Mental health secure unit bed day, low secure",bed day,,759.3622,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Provider Spell, currency 206MHPS",
        mh-medium-secure-bed-day,"Mental health secure unit bed day, medium secure",bed day,,916.1299,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Provider Spell, currency 207MHPS",
        mh-community-contact,Community mental health contact,contact,254.2584,305.9374,356.8325,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, all currencies","Derived: mean of 53 currencies by activity; low and high: 10% and 90% of activity lie below, a spread between kinds of case"
        mh-community-team-contact,"Community mental health team contact, adults",contact,,278.907,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency A06",Team for functional illness; dementia is another team
        mh-crisis-team-contact,Crisis resolution or home treatment team contact,contact,,356.8325,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency A02",
        mh-liaison-contact,Psychiatric liaison contact in a general hospital,contact,,346.0126,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency A11",
        mh-early-intervention-contact,Early intervention in psychosis contact,contact,,314.4377,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency A14",
        mh-assertive-outreach-contact,Assertive outreach team contact,contact,,337.508,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency A08",
        mh-crisis-line-contact,Mental health crisis line contact,contact,,184.5486,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency A19",
        mh-place-of-safety-contact,"Health-based place of safety, after detention by the police",contact,,1518.4622,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency A20",
        mh-crisis-cafe-contact,Crisis cafe or safe haven contact,contact,,290.8394,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency A21",
        memory-clinic-contact,Memory service or clinic contact,contact,,252.504,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency A17",
        mh-perinatal-contact,Perinatal mental health contact,contact,,329.2955,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency C02",
        mh-eating-disorder-contact,Community eating disorder service contact,contact,,331.2983,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency C10",
        mh-looked-after-children-contact,Mental health contact of a child looked after,contact,,401.1213,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency C06",
        mh-school-team-contact,Mental health support team contact in a school or college,contact,,315.9821,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency F01",
        mh-liaison-diversion-contact,Criminal justice liaison and diversion contact,contact,,349.6109,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency D02",
        mh-rough-sleeping-contact,Mental health contact of a person who sleeps rough,contact,,326.9606,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency D08",
        mh-employment-support-contact,Individual placement and support contact,contact,,243.8084,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency D05",
        substance-misuse-contact,Substance misuse team contact of a mental health trust,contact,,157.0099,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency D01",
        learning-disability-team-contact,Community team for learning disabilities contact,contact,,409.6014,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Mental Health Care Contact, currency E01",
        talking-therapy-contact,"NHS Talking Therapies contact, anxiety and depression",contact,164.4241,170.2048,173.5503,2024-25,NHS,fiscal,average,,,ncc-2024-25,"NHS Talking Therapy Care Contact, currencies 01IAPT, 02IAPT, 03IAPT, 04IAPT, 05IAPT, 06IAPT","Derived: mean of 6 currencies by activity; low and high: 10% and 90% of activity lie below, a spread between kinds of case. Employment support and contacts of another kind are not in it"
        """#
}
