extension BuiltInEdition2015 {
    static let children = #"""
        service,label,unit,central,price_year,bearer,benefit_type,cost_basis,excludes,source,source_ref,original_source,note
        child-in-care-year,Child taken into care,year,51080.00,2013-14,Local authority,fiscal,average,,gmca,SS1.0,DfE Section 251 data on LAC cost and 903 return data on number of LAC,
        care-order-application,Application for a care order (section 31),application,25000,2005-06,Criminal justice,fiscal,,,gmca,SS4.1,"Review of the Childcare Proceedings System in England and Wales (DfES/DCA, 2006)","Legal aid about 60%, councils 25%, Cafcass 10%, courts 5%; the year is assumed by the database"
        child-in-need-six-months,"Case management for a child in need, six months",case,1416,2008-09,Local authority,fiscal,average,,gmca,SS5.0,"Extension of the cost calculator to include cost calculations for all children in need (DfE, 2010), p.8",Six months of one case
        child-in-need-referral,"Child in need, first contact and referral",process,186,2008-09,Local authority,fiscal,average,,gmca,SS5.0.1,"Extension of the cost calculator to include cost calculations for all children in need (DfE, 2010), p.7",
        child-in-need-initial-assessment,"Child in need, initial assessment",assessment,271,2008-09,Local authority,fiscal,average,,gmca,SS5.0.2,"Extension of the cost calculator to include cost calculations for all children in need (DfE, 2010), p.7",
        child-in-need-core-assessment,"Child in need, core assessment",assessment,585,2008-09,Local authority,fiscal,average,,gmca,SS5.0.5,"Extension of the cost calculator to include cost calculations for all children in need (DfE, 2010), p.7",
        child-section-47-enquiry,Child protection enquiry (section 47),enquiry,511,2008-09,Local authority,fiscal,average,,gmca,SS5.0.7,"Extension of the cost calculator to include cost calculations for all children in need (DfE, 2010), p.7",
        common-assessment-six-months,"Common Assessment Framework, six months",case,1515,2010-11,Local authority,fiscal,average,,gmca,SS6.0,"Exploration of the costs and impact of the Common Assessment Framework (DfE, 2012)",Six months of one case
        child-core-assessment,Children's social care core assessment,assessment,660,2009-10,Local authority,fiscal,,,gmca,SS6.4,"Calculating the cost and capacity implications for local authorities implementing the Laming (2009) recommendations (Holmes et al, 2010), p.15",
        """#
}
