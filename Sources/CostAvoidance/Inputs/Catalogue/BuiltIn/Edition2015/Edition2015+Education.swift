extension BuiltInEdition2015 {
    /// Education and young people.
    static let education = #"""
        service,label,unit,central,price_year,bearer,benefit_type,cost_basis,excludes,source,source_ref,original_source,note
        neet-18-24-year,"Benefits paid and tax forgone, young person out of work and learning, 18 to 24",year,4257,2010-11,DWP,transfer,average,,gmca,E&E10.0,"Youth Unemployment: the crisis we cannot afford (ACEVO Commission on Youth Unemployment, 2012)",Benefits and taxes together: money that changes hands
        neet-18-24-year-economic,"Earnings lost, young person out of work and learning, 18 to 24",year,8998,2010-11,Individuals and the economy,economic,average,,gmca,E&E10.0,"Youth Unemployment: the crisis we cannot afford (ACEVO Commission on Youth Unemployment, 2012)",
        neet-16-17-year,"Benefits paid, young person out of work and learning, 16 to 17",year,536,2010-11,DWP,transfer,average,,gmca,E&E10.1,"Youth Unemployment: the crisis we cannot afford (ACEVO Commission on Youth Unemployment, 2012)",
        neet-16-17-year-economic,"Earnings lost, young person out of work and learning, 16 to 17",year,4576,2010-11,Individuals and the economy,economic,average,,gmca,E&E10.1,"Youth Unemployment: the crisis we cannot afford (ACEVO Commission on Youth Unemployment, 2012)",
        neet-later-year-male,"Benefits and tax forgone in a later year, man once out of work and learning",year,2912,2010-11,HMRC,transfer,average,,gmca,E&E10.2,"Youth Unemployment: the crisis we cannot afford (ACEVO Commission on Youth Unemployment, 2012)",Benefits and taxes together: money that changes hands
        neet-later-year-male-economic,"Earnings lost in a later year, man once out of work and learning",year,6973,2010-11,Individuals and the economy,economic,average,,gmca,E&E10.2,"Youth Unemployment: the crisis we cannot afford (ACEVO Commission on Youth Unemployment, 2012)",
        neet-lifetime,"Benefits paid and tax forgone over a lifetime, young person out of work and learning",person,64483,2010-11,DWP,transfer,,,gmca,E&E10.4,"Estimating the life-time cost of NEET (Coles et al, 2010), p.37, table 3.7",Benefits and taxes together: money that changes hands
        persistent-truancy-year,"Persistent truancy, public cost",year,1509,2005-06,Several public bodies,fiscal,,,gmca,E&S1.0,Misspent Youth (2007),
        persistent-truancy-year-economic,"Persistent truancy, economic cost",year,842,2005-06,Individuals and the economy,economic,,,gmca,E&S1.0,Misspent Youth (2007),
        school-exclusion-year,"Permanent exclusion from school, public cost",year,9219,2005-06,Several public bodies,fiscal,,,gmca,E&S2.0,Misspent Youth (2007),
        school-exclusion-year-economic,"Permanent exclusion from school, economic cost",year,529,2005-06,Individuals and the economy,economic,,,gmca,E&S2.0,Misspent Youth (2007),
        """#
}
