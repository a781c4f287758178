extension BuiltInEdition2026 {
    /// Nurses, therapists and others of the NHS who come to people or see them near home.
    static let community = #"""
        service,label,unit,low,central,high,price_year,bearer,benefit_type,cost_basis,excludes,contribution,source,source_ref,note
        district-nurse-contact,"District nurse, adult, face to face",contact,,59.648,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N02AF",
        district-nurse-remote-contact,"District nurse, adult, not face to face",contact,,43.0832,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N02AN",
        community-matron-contact,"Community matron or active case management, adult, face to face",contact,,144.6871,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N06AF",
        community-matron-remote-contact,"Community matron or active case management, adult, not face to face",contact,,87.0906,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N06AN",
        health-visitor-contact,Health visitor,contact,73.8014,88.5446,111.1948,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currencies N03A, N03B, N03C, N03D, N03E, N03F, N03G, N03J","Derived: mean of 8 currencies by activity; low and high: 10% and 90% of activity lie below, a spread between kinds of case. Parentcraft and immunisation are not in it"
        health-visitor-new-baby-review,"Health visitor, new baby review",contact,,116.0483,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N03B",
        health-visitor-one-year-review,"Health visitor, one year review",contact,,111.1948,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N03D",
        health-visitor-two-year-review,"Health visitor, review at two to two and a half years",contact,,119.7133,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N03E",
        family-nurse-partnership-visit,Family Nurse Partnership visit,contact,,111.7929,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N03P",
        school-nurse-contact,"School nurse or other school-based health service, one to one",contact,108.052,113.7249,119.3798,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currencies N05CO, N05OO","Derived: mean of 2 currencies by activity; low and high: 10% and 90% of activity lie below, a spread between kinds of case"
        midwife-antenatal-visit,"Community midwife, antenatal visit",contact,,118.1376,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N01A",
        midwife-postnatal-visit,"Community midwife, postnatal visit",contact,,111.0172,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N01P",
        occupational-therapist-contact,"Occupational therapist, adult, one to one",contact,,132.704,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency A06A1",
        occupational-therapist-contact-child,"Occupational therapist, child, one to one",contact,,200.3763,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency A06C1",
        physiotherapist-contact,"Physiotherapist, adult, one to one",contact,,79.0565,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency A08A1",
        physiotherapist-contact-child,"Physiotherapist, child, one to one",contact,,163.4238,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency A08C1",
        speech-therapist-contact,"Speech and language therapist, adult, one to one",contact,,132.9076,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency A13A1",
        speech-therapist-contact-child,"Speech and language therapist, child, one to one",contact,,165.7517,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency A13C1",
        dietitian-contact,Dietitian,contact,,102.8754,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency A03",
        podiatrist-contact,Podiatrist,contact,76.8277,79.6464,90.427,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currencies A09*","Derived: mean of 6 currencies by activity; low and high: 10% and 90% of activity lie below, a spread between kinds of case"
        intermediate-care-crisis-contact,"Intermediate care, crisis response or early discharge",contact,,125.7885,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency IC01",
        intermediate-care-home-contact,Intermediate care at home,contact,,114.8859,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency IC03",One contact; intermediate-care-home-week is a week of it
        community-rehabilitation-contact,Community rehabilitation team,contact,130.2169,144.9834,175.5635,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currencies MCCRT, NCRT, OSCCRT, SCRT","Derived: mean of 4 currencies by activity; low and high: 10% and 90% of activity lie below, a spread between kinds of case. Stroke, neurological, other and several conditions"
        palliative-nurse-contact,"Palliative care nurse, adult, face to face",contact,,154.5461,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N21AF",
        diabetes-nurse-contact,"Diabetes nurse, adult, face to face",contact,,109.2869,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N15AF",
        respiratory-nurse-contact,"Asthma and respiratory nurse, adult, face to face",contact,,120.3492,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N08AF",
        heart-nurse-contact,"Cardiac nurse, adult, face to face",contact,,109.9661,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N11AF",
        continence-nurse-contact,"Continence nurse, adult, face to face",contact,,126.3209,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N14AF",
        tissue-viability-nurse-contact,"Tissue viability nurse, adult, face to face",contact,,141.5286,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N25AF",
        parkinsons-alzheimers-nurse-contact,"Parkinson's and Alzheimer's nurse, adult, face to face",contact,,110.4616,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency N22AF",
        community-dentist-contact,Community dental service,contact,,320.9778,,2024-25,NHS,fiscal,average,,,ncc-2024-25,"Community Health Service, currency M01A",
        """#
}
