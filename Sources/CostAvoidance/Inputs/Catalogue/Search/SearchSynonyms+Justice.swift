extension SearchSynonyms {
    /// Police, courts, prisons and fire.
    static let justice = """
        fire, fire call out, fire callout, fire brigade, fire engine?, fire service, fire and rescue, fire and rescue service, fire rescue, house fire, fire incident, fire and rescue call out, fire attendance, firefighter?, fireman?, fire crew?, frs?, false alarm?, fire alarm?, blaze?, dwelling fire, accidental fire, home fire, road traffic collision fire?, home fire safety visit?, smoke alarm? | =fire response; fire service response; fire
        arson, arsonist?, fire setting?, firesetting?, fire setter?, firesetter?, deliberate fire, malicious fire?, bin fire?, secondary fire? | =arson
        asb, anti social behaviour, antisocial behaviour, nuisance, noise nuisance, neighbour nuisance, nuisance neighbour, nuisance call, noise, noise complaint, noisy neighbour, neighbour dispute, rowdy behaviour, rowdiness, asb incident, asb complaint, disorder complaint, public nuisance, problem neighbour, asbo, low level disorder, intimidation, neighbourhood dispute | asb; anti social behaviour
        police, 101, 101 call, non emergency call, police time, police officer, policeman, policewoman, police man, police woman, pc, police constable, constable, bobby, bobby on the beat, cop, copper, officer time, sergeant, neighbourhood policing, policing, police time per hour, police staff | police officer hour; police inspector hour; pcso hour; police
        police call out, police callout, police call, call to police, calling the police, police attendance, police response, police visit, police contact, police incident, police called, police investigation, police check, welfare check, police welfare check, missing person, missing child, missing from home, misper, mispers, missing adult, missing people, police deployment, police intervention | police officer hour; police inspector hour; pcso hour | police
        police inspector, inspector, senior police officer, superintendent, chief inspector | police inspector; inspector
        pcso, community support officer, police community support officer, cso?, neighbourhood officer? | =pcso; police community support officer
        arrest, arrested, custody suite, police custody, police cell, night in the cell, in the cell, cell, held in custody, being arrested, detained by police, police detention, custody episode, voluntary attendance | arrest detained; arrest
        caution, cautioned, police caution, simple caution, no further action, nfa, community resolution, warning, out of court disposal | arrest no further action; caution
        prison, prisoner, jail, gaol, imprisonment, imprisoned, custody?, incarceration, incarcerated, inside?, prison place, prison sentence, custodial sentence, custodial, behind bars?, inmate?, locked up?, hmp?, sent to prison, jailed, remand?, on remand?, serving time? | =prison; custody
        probation, probation officer?, community order, community sentence, community service?, community payback?, unpaid work?, community punishment?, licence supervision?, suspended sentence?, offender supervision?, offender management?, probation service, probation supervision, tagging?, curfew? | =community sentence; probation
        youth offending, youth offender, young offender, yot, yos, youth justice, juvenile, juvenile crime, juvenile offender, juvenile offending, youth crime, first time entrant, fte, first time offender, first time entrant to youth justice, teenage crime, young person offending, youth offending team, youth offending service, child offender | youth offender; youth justice
        yoi, young offender institution, youth custody, youth prison, youth detention, youth secure estate, young people in custody, child in custody, child custody, juvenile custody, secure training centre, stc, youth jail, secure school, secure centre, detention and training order, dto | youth custody | prison
        court, court case, magistrate, crown court, court hearing, trial, prosecution, cps, legal aid, tribunal, jury, solicitor, conviction | court event | arrest detained; crime any
        road accident, road traffic accident, rta, rtc, road traffic collision, car accident, car crash, crash, collision, traffic accident | road accident | ambulance call out; ae investigation treatment; ae attendance; ae
        fly tipping, flytipping, fly tip, litter, littering, rubbish dumping, dog fouling, abandoned vehicle, abandoned car, street cleaning, environmental crime, environmental health | fly tipping | criminal damage; asb incident
        emergency service, blue light service | ambulance call out; fire response; police officer hour
        """

    /// Crimes.
    static let offences = """
        crime, offence, offending?, reoffending?, re offending?, reoffence, reconviction?, recidivism?, criminal?, reoffender?, offender?, repeat offender?, ex offender?, prolific offender?, recorded crime, crime any, crime and disorder?, victim of crime?, criminality?, ppo? | =crime any; crime; offence
        crime scene, scene of crime, crime scene investigation, scene, forensic examination | crime scene | crime any; police officer hour
        acquisitive crime, property crime, serious acquisitive crime | theft not vehicle; burglary home; theft; crime any
        domestic abuse, domestic violence, dv, da, dva, ipv?, dvpo?, idva?, marac?, vawg?, domestic incident, domestic?, domestics?, domestic assault, battered wife?, battered woman?, battered spouse?, beaten wife?, wife beating, intimate partner violence, intimate partner abuse, partner abuse, partner violence, spousal abuse, spouse abuse, violent partner?, abusive partner?, abusive relationship?, violence against women?, coercive control?, honour based violence?, honour based abuse?, family violence?, domestic abuse victim?, domestic violence incident | =domestic abuse incident; domestic abuse
        assault, violence, violent crime, violent offence, vap, violence against the person, abh, gbh, wounding, wound with intent, actual bodily harm, grievous bodily harm, stabbing, stabbed, stab, knife, knife crime, knife attack, shooting, gun crime, gun, serious violence, serious youth violence, youth violence, fight, fighting, brawl, beaten up, beating, attacked, bottling, glassing, serious assault, attempted murder, assault with injury, acid attack, night time violence, night time economy violence, pub fight, weapon injury | violence with injury; violence
        common assault, assault without injury, minor assault, battery, threat, pushing, slap, threat to kill | violence without injury; violence
        murder, murdered, manslaughter, killing?, killed?, domestic homicide, unlawful killing, femicide, fatal stabbing?, death by violence? | =homicide
        sexual assault, sexual abuse, sexual offence, sex offence, sex crime, sexual violence, indecent assault, groping, child sexual abuse, csa, sex offender, sarc, flashing, indecent exposure | sexual offence; rape
        rape, raped, rapist? | =rape
        mugging, mugged, mugger, street robbery, personal robbery, street crime, hold up, snatch, robbed, robber, robbery | robbery
        housebreaking, domestic burglary, house break in, house burglary, home burglary, residential burglary, burglary dwelling, house breaking | =burglary home; burglary
        break in, breakin, broken into, burglar, burglary, burgled, burgle | burglary home; burglary
        commercial burglary, shop burglary, office burglary, business burglary, business break in, non domestic burglary | burglary business; burglary
        stealing, theft, thief, stolen, stolen good, stole, steal, larceny, bike theft, bicycle theft, stolen bike, theft of bike, cycle theft, pedal cycle theft, metal theft | theft not vehicle; theft
        pickpocket, pickpocketing, bag snatch, phone theft, stolen phone, mobile phone theft, phone snatching, theft of phone, purse theft, stolen purse, stolen wallet, handbag theft | theft from person; theft
        shoplifting, shop theft, shoplifter?, shop lifter?, retail theft, retail crime, theft from shop, stealing from shop | =shoplifting; theft business
        business crime, commercial crime | theft business; burglary business; robbery business
        car theft, stolen car, stolen vehicle, vehicle crime, car crime, joyriding, joyrider, joy riding, twoc, twocking, theft of car, theft of a car, motor vehicle theft, theft of motor vehicle, vehicle stolen, taking without consent, motorbike theft, auto theft, carjacking, stealing a car | vehicle theft; theft from vehicle
        theft from car, car break in, broken into car, vehicle break in, theft from motor vehicle, stealing from car, theft from a van, tool theft | theft from vehicle; vehicle theft
        vandalism, vandal, graffiti?, criminal damage, property damage?, smashed window?, broken window?, damage to property?, tagging graffiti?, damage to car?, wilful damage | =criminal damage
        scam, scammer, scammed, fraud, fraudster, con, conman, phishing, identity theft, identity fraud, online fraud, rogue trader, doorstep crime, financial abuse, financial crime, card fraud, romance fraud, investment fraud | fraud individual; fraud
        business fraud, corporate fraud, commercial fraud | fraud business; fraud
        cyber crime, cybercrime, hacking, hacker, hacked, computer misuse, computer virus, malware, ransomware, online crime, internet crime, cyber attack, computer crime | cybercrime; fraud
        """

    /// Benefits and work.
    static let benefits = """
        housing benefit, hb, rent rebate, lha, local housing allowance, housing allowance, rent allowance, housing cost element | housing benefit week; housing benefit
        housing benefit claim, housing benefit application, hb claim, hb application | housing benefit application; housing benefit
        discretionary housing payment, dhp | discretionary housing payment | housing benefit; homelessness prevention
        benefit, welfare benefit, out of work benefit, welfare, social security, benefit claimant, benefit claim, on benefit, benefit payment, dwp, dss, living on benefit, coming off benefit | jsa claimant year; uc single; esa claimant year; income support claimant year; housing benefit week; jsa claimant; universal credit; uc; esa claimant; housing benefit; benefits
        unemployment, unemployed, unemployed person, jobless, joblessness, worklessness, workless, jobseeker, jobseekers allowance, job seeker, jobseeking, out of work, jsa, dole, on the dole, signing on, sign on, signing on benefit, unemployment benefit, job centre, jobcentre, jobcentre plus, jcp, job centre plus, job club, work programme, into work, back to work, back into work, into employment, entering employment, finding work, getting a job, got a job, job, job outcome, employment, job start, looking for work, long term unemployed, redundancy, redundant, giro, work coach | jsa claimant year; jsa claimant; jsa; jobseeker
        jsa claim, processing jsa claim, jsa application | jsa claim; jsa
        universal credit, uc, universal credit claim, uc standard allowance | uc; universal credit
        employment and support allowance, incapacity benefit, ib, sickness benefit, sick pay, long term sick, long term sickness, off sick, esa, incapacity, invalidity benefit, work capability, unfit for work, signed off sick | esa claimant year; esa claimant; esa
        income support, income support claimant, lone parent benefit, lone parent | income support claimant year; income support
        disability benefit, pip, dla, disability living allowance, personal independence payment, mobility component, motability, daily living component | pip daily living enhanced; pip daily living standard; pip daily living; pip; independence payment
        pip mobility, mobility allowance, higher rate mobility | pip mobility; pip
        attendance allowance, aa? | =attendance allowance
        carer allowance, carers allowance, carer benefit?, ca? | =carers allowance
        pension, state pension, pension credit, tax credit, child tax credit, working tax credit, child benefit, winter fuel payment, sick note, statutory sick pay, maternity pay, apprenticeship, training course, wage, salary, minimum wage | state pension | income support claimant; jsa claimant; attendance allowance
        # of which there is no price, nor of anything near
        council tax, council tax support, council tax reduction, business rate, parking, parking ticket, parking fine, car park, pothole, road repair, bin, bin collection, refuse, refuse collection, recycling, waste, library, leisure centre, swimming, gym, park, planning application, licensing, bus pass, bus, taxi, blue badge, transport, food bank, foodbank, food parcel, volunteer, volunteering, volunteer time, advice, advocacy, interpreter, translation, funeral, burial, passport, election, museum, gritting, street light, tree, allotment, community centre, sport, holiday, energy bill, broadband | council tax
        """
}
