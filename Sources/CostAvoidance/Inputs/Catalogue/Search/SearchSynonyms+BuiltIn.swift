extension SearchSynonyms {
    /// The expressions that are known, parsed once. The tables are the one place to add to when somebody looked for a service in
    /// vain. Plurals, other spellings and joined words need no line of their own.
    static let builtIn = SearchSynonyms(
        table: [health, mentalHealth, care, children, housing, justice, offences, benefits, general].joined(
            separator: "\n"))

    /// Words that go with any service, and units.
    private static let general = """
        # words that go with any service | what kind of service has them
        visit, home visit, attending, attended, visiting, visited, follow up, missed appointment, missed, dna, did not attend, appointment, attendance, contact, consultation, session, presentation, attender, outreach visit, trip | generic: contact; visit; attendance
        placed, spent, spending, overnight, delay, delayed, resulting, caused, causing, involving, claiming, delivery, pad, bad, poor, high, low, serious, severe, minor, repeated, frequent, regular, local authority, council | generic: contact
        call, call out, callout, called, called out, phone call, telephone call, dispatch, response | generic: call; response
        admission, admitted, hospital admission, emergency admission, emergency hospital admission, unplanned admission, hospitalisation, stay, hospital stay, episode, spell, readmission, inpatient, inpatient admission, inpatient stay | generic: admission; episode; inpatient
        bed, bed day, hospital bed, hospital bed day, inpatient bed, bed night | generic: bed day
        ward, unit, suite, centre, clinic, cot, department | generic: unit; ward; centre; clinic
        placement, place | generic: week; place; day
        home | generic: home; residential
        procedure | generic: procedure
        review, check, check up, checkup | generic: review
        house, flat, building, premises, conference, meeting, panel, handover, queue, wait, waiting list, waiting | generic: person
        assessment, assessed | generic: assessment; contact
        patient, sufferer, client, victim, service user, user, survivor, person, people, folk, man, woman, men, women, individual, someone, household, tenant, applicant, case, resident, pupil | generic: person
        problem, issue, condition, disease, disorder, illness, symptom, attack, flare up, difficulty, need, breakdown, episode of care | generic: disorder
        service, support, help, team, worker, carer, officer, staff, provision, scheme, project, programme, intervention, package, treatment, therapy, management, care | generic: service; team; worker; scheme; treatment; therapy; care
        cost, price, unit cost, rate, average, average cost, spend, spending, fee, charge, bill, value, saving, expenditure, tariff | generic: average
        claim, claimant, recipient, award, payment | generic: claimant; claim; award
        application, processing | generic: application; processing
        incident, offence, event, crime, call to, report, reported | generic: incident; offence; reported
        emergency, urgent, unplanned, acute | generic: emergency; acute; non elective
        new, extra, additional, typical, total, local, general, being, getting, having, receiving, living, going, needing, needs, due, related, after, during, under, using, via, through, public, uk, england, nhs trust, routine, standard case, face to face contact | generic: contact
        # units
        week, weekly, wk, pw, weeks | unit:week
        hour, hourly, hr | unit:hour
        day, daily, nightly, night | unit:day; night
        month, monthly, pcm, mth | unit:month
        year, yearly, annual, annually, pa, annum, yr | unit:year
        """
}
