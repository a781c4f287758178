extension BuiltInEdition2015 {
    static let benefits = #"""
        service,label,unit,central,price_year,bearer,benefit_type,cost_basis,excludes,source,source_ref,original_source,note
        jsa-claimant-year,"Jobseeker entering work, benefits no longer paid",year,9234.00,2012-13,DWP,transfer,,,gmca,E&E1.0.1,"Department for Work and Pensions response to parliamentary questions (HC Deb 6 February 2013, vol 558, col 352W)",Money that changes hands; it is fiscal only in an account of the Exchequer alone
        esa-claimant-year,"ESA claimant entering work, benefits no longer paid",year,7500.00,2012-13,DWP,transfer,,,gmca,E&E2.0.1,DWP modelling (unpublished),Money that changes hands; it is fiscal only in an account of the Exchequer alone
        housing-benefit-week,"Housing Benefit, average award",week,92.98,2014-15,DWP,transfer,average,,gmca,HO7.0,"Housing Benefit caseload statistics: data to November 2014, Table 5 (DWP, 2014)",
        housing-benefit-application,Processing a Housing Benefit application,application,48,2010-11,Local authority,fiscal,average,,gmca,HO8.0,"Research briefing: Immediate costs to government of loss of home (Shelter, 2012), p.4",
        jsa-claimant-year-economic,"Jobseeker entering work, economic benefit",year,14044,2012-13,Individuals and the economy,economic,,,gmca,E&E1.0,"Department for Work and Pensions response to parliamentary questions (HC Deb 6 February 2013, vol 558, col 352W)",The transfer jsa-claimant-year is part of it and is taken off in a public-value view
        jsa-claimant-health-year,"Jobseeker entering work, better health",year,566,2012-13,NHS,fiscal,,,gmca,E&E1.0.2,"Department for Work and Pensions response to parliamentary questions (HC Deb 6 February 2013, vol 558, col 352W)",
        esa-claimant-year-economic,"ESA claimant entering work, economic benefit",year,12568,2012-13,Individuals and the economy,economic,,,gmca,E&E2.0,DWP modelling (unpublished),The transfer esa-claimant-year is part of it and is taken off in a public-value view
        esa-claimant-health-year,"ESA claimant entering work, better health",year,1132,2012-13,NHS,fiscal,,,gmca,E&E2.0.2,DWP modelling (unpublished),
        income-support-claimant-year-economic,"Income Support claimant entering work, economic benefit",year,8701,2012-13,Individuals and the economy,economic,,,gmca,E&E3.0,DWP modelling (unpublished),The transfer income-support-claimant-year is part of it and is taken off in a public-value view
        income-support-claimant-year,"Income Support claimant entering work, benefits no longer paid",year,7004,2012-13,DWP,transfer,,,gmca,E&E3.0.1,DWP modelling (unpublished),
        income-support-claimant-health-year,"Income Support claimant entering work, better health",year,566,2012-13,NHS,fiscal,,,gmca,E&E3.0.2,DWP modelling (unpublished),
        jsa-claim-processing,Processing a new Jobseeker's Allowance claim,claim,71,2012-13,DWP,fiscal,,,gmca,E&E1.6,"Transactions Explorer, GOV.UK",
        jsa-claim-maintenance,Maintaining a Jobseeker's Allowance claim,claim,363,2013-14,DWP,fiscal,,,gmca,E&E1.7,"Transactions Explorer, GOV.UK",
        esa-claim-processing,Processing a new Employment and Support Allowance claim,claim,232,2013-14,DWP,fiscal,,,gmca,E&E2.5,"Transactions Explorer, GOV.UK",
        esa-claim-maintenance,Maintaining an Employment and Support Allowance claim,claim,167,2013-14,DWP,fiscal,,,gmca,E&E2.6,"Transactions Explorer, GOV.UK",
        """#
}
