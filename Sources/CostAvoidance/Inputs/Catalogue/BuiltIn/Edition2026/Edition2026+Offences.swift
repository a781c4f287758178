extension BuiltInEdition2026 {
    /// Offences by kind, with what they cost victims and the economy.
    static let offences = #"""
        service,label,unit,central,price_year,bearer,benefit_type,cost_basis,excludes,source,source_ref,original_source,note
        homicide,"Homicide, police and justice",offence,640780,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        homicide-social,"Homicide, consequences",offence,2637190,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        homicide-economic,"Homicide, precautions",offence,68700,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        violence-with-injury,"Violence with injury, police and justice",offence,2050,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        violence-with-injury-social,"Violence with injury, consequences",offence,13390,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        violence-with-injury-economic,"Violence with injury, precautions",offence,280,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        violence-without-injury,"Violence without injury, police and justice",offence,1540,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        violence-without-injury-social,"Violence without injury, consequences",offence,5480,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        violence-without-injury-economic,"Violence without injury, precautions",offence,120,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        rape,"Rape, police and justice",offence,9090,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        rape-social,"Rape, consequences",offence,38100,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        rape-economic,"Rape, precautions",offence,820,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        sexual-offence-other,"Sexual offence other than rape, police and justice",offence,800,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        sexual-offence-other-social,"Sexual offence other than rape, consequences",offence,5610,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        sexual-offence-other-economic,"Sexual offence other than rape, precautions",offence,130,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        robbery,"Robbery of a person, police and justice",offence,1450,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        robbery-social,"Robbery of a person, consequences",offence,8560,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        robbery-economic,"Robbery of a person, precautions",offence,480,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        burglary-home,"Burglary of a home, police and justice",offence,1180,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        burglary-home-social,"Burglary of a home, consequences",offence,5510,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        burglary-home-economic,"Burglary of a home, precautions",offence,1030,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        vehicle-theft,"Theft of a vehicle, police and justice",offence,2620,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        vehicle-theft-social,"Theft of a vehicle, consequences",offence,14960,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        vehicle-theft-economic,"Theft of a vehicle, precautions",offence,2750,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        theft-from-vehicle,"Theft from a vehicle, police and justice",offence,130,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        theft-from-vehicle-social,"Theft from a vehicle, consequences",offence,1130,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        theft-from-vehicle-economic,"Theft from a vehicle, precautions",offence,170,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        theft-from-person,"Theft from the person, police and justice",offence,180,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        theft-from-person-social,"Theft from the person, consequences",offence,1120,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        theft-from-person-economic,"Theft from the person, precautions",offence,290,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        criminal-damage,"Criminal damage, police and justice",offence,240,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        criminal-damage-social,"Criminal damage, consequences",offence,1430,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        criminal-damage-economic,"Criminal damage, precautions",offence,300,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        cybercrime-social,"Cybercrime against a person, consequences",offence,600,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        cybercrime-economic,"Cybercrime against a person, precautions",offence,150,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        robbery-business,"Robbery of a business, police and justice",offence,1450,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        robbery-business-social,"Robbery of a business, consequences",offence,8680,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        robbery-business-economic,"Robbery of a business, precautions",offence,1030,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        burglary-business,"Burglary of a business, police and justice",offence,870,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        burglary-business-social,"Burglary of a business, consequences",offence,5460,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        burglary-business-economic,"Burglary of a business, precautions",offence,3690,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        theft-business,"Theft from a business, police and justice",offence,90,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        theft-business-social,"Theft from a business, consequences",offence,380,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        theft-business-economic,"Theft from a business, precautions",offence,110,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        criminal-damage-business,"Criminal damage to a business, police and justice",offence,240,2019-20,Police and criminal justice,fiscal,,,crime,"Tables 1, 3 and 4",,
        criminal-damage-business-social,"Criminal damage to a business, consequences",offence,700,2019-20,Society,social,,,crime,"Tables 1, 3 and 4",,"Property, output, health care and harm to victims together"
        criminal-damage-business-economic,"Criminal damage to a business, precautions",offence,160,2019-20,Individuals and the economy,economic,,,crime,"Tables 1, 3 and 4",,
        fraud-individual,"Fraud against a person, police and justice",offence,354,2023-24,Police and criminal justice,fiscal,,,fraud,Unit cost tables,,
        fraud-individual-social,"Fraud against a person, consequences",offence,2256,2023-24,Society,social,,,fraud,Unit cost tables,,All consequences together
        fraud-individual-economic,"Fraud against a person, precautions",offence,274,2023-24,Individuals and the economy,economic,,,fraud,Unit cost tables,,
        fraud-business,"Fraud against a business, police and justice",offence,262,2023-24,Police and criminal justice,fiscal,,,fraud,Unit cost tables,,
        fraud-business-social,"Fraud against a business, consequences",offence,763,2023-24,Society,social,,,fraud,Unit cost tables,,All consequences together
        fraud-business-economic,"Fraud against a business, precautions",offence,1145,2023-24,Individuals and the economy,economic,,,fraud,Unit cost tables,,
        """#
}
