extension BuiltInEdition2015 {
    static let housing = #"""
        service,label,unit,central,price_year,bearer,benefit_type,cost_basis,excludes,source,source_ref,original_source,note
        eviction-complex,Complex eviction,incident,6680.00,2010-11,Local authority,fiscal,average,,gmca,HO1.0,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.6",
        repossession-simple,Simple repossession,incident,690.00,2010-11,Local authority,fiscal,average,,gmca,HO2.0,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.5",
        homelessness-application,Homelessness application,application,2501.00,2010-11,Local authority,fiscal,average,,gmca,HO3.0,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.7",
        homelessness-prevention,Homelessness prevention or housing options scheme,scheme,642.00,2010-11,Local authority,fiscal,,,gmca,HO5.0,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.4",
        temporary-accommodation-bnb-week,"Temporary accommodation, bed and breakfast",week,334.95,2010-11,Local authority,fiscal,average,,gmca,HO4.1,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.4",
        temporary-accommodation-hostel-week,"Temporary accommodation, hostel",week,107.45,2010-11,Local authority,fiscal,average,,gmca,HO4.0,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.4",
        rough-sleeper-year,"Rough sleeping, council expenditure",year,7900.00,2010-11,Local authority,fiscal,average,,gmca,HO6.0,"Evidence review of the costs of homelessness (DCLG, 2012), pp.14-15",
        rent-arrears-written-off,Rent arrears written off after an eviction,incident,1900,2010-11,Local authority,fiscal,,eviction-complex,gmca,HO1.0.1,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.6",Part of eviction-complex. The landlord bears it where the home is a housing association's
        eviction-administration,Administration of an eviction,incident,1119,2010-11,Local authority,fiscal,,eviction-complex,gmca,HO1.0.2,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.6",Part of eviction-complex
        reletting-after-eviction,Re-letting a home after an eviction,incident,2787,2010-11,Local authority,fiscal,,eviction-complex,gmca,HO1.0.3,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.6",Part of eviction-complex
        homelessness-decision,Deciding on a homelessness application,application,375,2010-11,Local authority,fiscal,average,eviction-complex,gmca,HO1.0.5,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.6",Part of eviction-complex
        homelessness-new-letting,New letting after a homelessness application,letting,477,2010-11,Local authority,fiscal,,homelessness-application,gmca,HO3.0.4,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.7",Part of homelessness-application
        homelessness-duty-concluded,Ending the council's homelessness duty after re-housing,case,230,2010-11,Local authority,fiscal,,homelessness-application,gmca,HO3.0.5,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.7",Part of homelessness-application
        temporary-accommodation-council-week,"Temporary accommodation, council's own stock",week,98,2010-11,Local authority,fiscal,average,,gmca,HO4.2,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.4",
        temporary-accommodation-ha-week,"Temporary accommodation, housing association stock",week,87,2010-11,Local authority,fiscal,average,,gmca,HO4.3,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.4",
        temporary-accommodation-private-week,"Temporary accommodation, private landlord",week,162.44,2010-11,Local authority,fiscal,average,,gmca,HO4.4,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.4",
        rent-deposit-scheme,New private tenancy through a rent deposit scheme,scheme,294,2010-11,Local authority,fiscal,,,gmca,HO5.3,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.4",
        homelessness-outreach-week,"Homelessness outreach worker, per client",week,45,2002-03,Local authority,fiscal,average,,gmca,HO6.1,"How many, how much? Single homelessness and the question of numbers and cost (Crisis/New Policy Institute, 2003)",
        """#
}
